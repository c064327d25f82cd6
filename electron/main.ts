import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { app } from 'electron';
import { startDesktop } from './desktop.ts';

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Not awaited here: Electron is ready only after this file has run to its end.
void startDesktop({
  preload: beside('./preload.cjs'),
  engineEntry: beside('./engine-entry.js'),
  pages: beside('../renderer'),
  sample: app.isPackaged ? join(process.resourcesPath, 'sample', 'ashdown') : undefined,
});
