import { existsSync, readFileSync } from 'node:fs';
import { runQuietly } from './ensure-node.mjs';
import { inProject, projectFolder } from './project.mjs';
import { say } from './say.mjs';

/** Longest wait for Electron's download, in milliseconds: 120 MB at under 1 MB/s (team default). */
const longestDownload = 180_000;

/** Path of Electron's program, or null where it is not on this machine. */
export function findElectron() {
  const pathFile = inProject('node_modules/electron/path.txt');
  if (!existsSync(pathFile)) return null;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? inProject('node_modules/electron/dist');
  const program = `${folder}/${readFileSync(pathFile, 'utf8')}`;
  return existsSync(program) ? program : null;
}

/**
 * Electron's program, fetched by Electron's own installer (which checks it against the checksums in
 * its package) where it is missing. Null when it cannot be fetched in bounded time.
 */
export function ensureElectron() {
  const present = findElectron();
  if (present !== null) return present;
  say('Fetching the desktop window (Electron, about 120 MB, once)...');
  runQuietly([inProject('node_modules/electron/install.js')], {
    cwd: projectFolder,
    timeout: longestDownload,
  });
  return findElectron();
}
