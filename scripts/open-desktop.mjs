import { spawn } from 'node:child_process';
import { projectFolder } from './project.mjs';

/** A window that ends with an error this soon never opened (milliseconds, team default). */
const tooSoon = 15_000;

/**
 * Opens the desktop window and waits until it is closed. Resolves with null, or with the sentence
 * that says why there is no window and that the browser is used instead.
 */
export async function openDesktop({ ensureElectron, ensureBuilt }) {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    return 'There is no screen for a desktop window here; Throughline opens in the browser instead.';
  }
  const program = ensureElectron();
  if (program === null) {
    return 'The desktop window (Electron) could not be fetched; Throughline opens in the browser instead.';
  }
  await ensureBuilt(['electron']);
  const started = Date.now();
  const code = await showWindow(program);
  if (code === 0 || Date.now() - started > tooSoon) return null;
  return 'The desktop window could not be opened on this machine; Throughline opens in the browser instead.';
}

/** The window's exit code; 1 where it could not be started or a signal ended it. */
function showWindow(program) {
  const environment = { ...process.env };
  delete environment['ELECTRON_RUN_AS_NODE'];
  return new Promise((resolve) => {
    const child = spawn(program, [projectFolder], { stdio: 'inherit', env: environment });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
