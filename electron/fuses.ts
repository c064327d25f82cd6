/**
 * Switches burnt into the packaged program, in the words of electron-builder's `electronFuses`: it
 * cannot be turned into a plain Node, takes no options from the environment or the command line,
 * runs nothing but its own archive, and gives `file:` pages no rights.
 */
export const fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
} as const;
