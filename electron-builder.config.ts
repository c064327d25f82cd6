import { readFileSync } from 'node:fs';
import type { Configuration } from 'electron-builder';
import { fuses } from './electron/fuses.ts';
import { moduleExclusions } from './scripts/packed-modules.ts';

export interface PackageOptions {
  /** In Node's words: `linux`, `win32` or `darwin`; `x64` or `arm64`. */
  readonly platform: string;
  readonly arch: string;
  /** Folder of Electron's own files. */
  readonly electronDist: string;
  /** Where the package goes; left out: `release`. */
  readonly output?: string;
}

function electronVersion(): string {
  const file = new URL('./node_modules/electron/package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}

/**
 * How the desktop program is packed. A package is made on the platform it is for: the library that
 * draws pictures for Word is installed for one platform only.
 */
export function createPackageConfig({ platform, arch, electronDist, output }: PackageOptions): Configuration {
  return {
    appId: 'uk.throughline.desktop',
    productName: 'Throughline',
    directories: { output: output ?? 'release' },
    electronVersion: electronVersion(),
    electronDist,
    npmRebuild: false,
    publish: null,
    asar: { smartUnpack: false },
    asarUnpack: ['**/*.node'],
    files: ['package.json', 'dist/electron/**', 'dist/renderer/**', ...moduleExclusions(platform, arch)],
    extraResources: [
      { from: 'sample', to: 'sample' },
      { from: 'LICENSE', to: 'LICENSE' },
    ],
    electronFuses: fuses,
    fileAssociations: [{ ext: 'throughline', name: 'Throughline case file', role: 'Editor' }],
    linux: { category: 'Office', executableName: 'throughline' },
    mac: { category: 'public.app-category.productivity' },
  };
}
