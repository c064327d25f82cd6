/** Names of the messages between the preload script and the main process; there are no others. */
export const channels = {
  requestPort: 'throughline:request-port',
  chooseCaseFile: 'throughline:choose-case-file',
  saveFile: 'throughline:save-file',
  canRememberPassphrase: 'throughline:can-remember-passphrase',
  rememberPassphrase: 'throughline:remember-passphrase',
  recallPassphrase: 'throughline:recall-passphrase',
  forgetPassphrase: 'throughline:forget-passphrase',
} as const;
export type Channel = (typeof channels)[keyof typeof channels];

/** What the main process tells the page unasked. */
export const notices = {
  port: 'throughline:port',
  menu: 'throughline:menu',
  engineRestarted: 'throughline:engine-restarted',
} as const;
