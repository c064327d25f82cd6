import { join } from 'node:path';
import { app, Menu, session as sessions } from 'electron';
import { z } from 'zod';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { channels, notices } from './channels.ts';
import { handleDialogs } from './dialogs.ts';
import { EngineProcess } from './engine-process.ts';
import { handleKeyStore, KeyStore } from './key-store.ts';
import { lockDownSession } from './lock-down.ts';
import { createMenu } from './menu.ts';
import { handle } from './sender-check.ts';
import { createWindow } from './window.ts';

/** Where the built parts of the desktop program lie. */
export interface DesktopPaths {
  readonly preload: string;
  readonly engineEntry: string;
  /** Folder of the built screens. */
  readonly pages: string;
  /** Folder of the sample's files; left out: beside the program. */
  readonly sample?: string;
}

/** Starts the desktop program, or hands over to the one that runs already. */
export async function startDesktop(paths: DesktopPaths): Promise<void> {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  registerAppScheme();
  // Chromium's own services could otherwise look up names; the program needs none.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  await app.whenReady();
  run(paths);
}

function run(paths: DesktopPaths): void {
  // Without "persist:" the session lives in memory: nothing of a case reaches Chromium's disk cache.
  const session = sessions.fromPartition('throughline', { cache: false });
  lockDownSession(session);
  serveApp(session, paths.pages);

  const folder = process.env['THROUGHLINE_FOLDER'] ?? join(app.getPath('documents'), 'Throughline');
  const engine = new EngineProcess({
    entry: paths.engineEntry,
    folder,
    environment: paths.sample === undefined ? {} : { THROUGHLINE_SAMPLE: paths.sample },
    onEnded: (sentence, startedAgain) => {
      if (window.isDestroyed()) return;
      // The new port first, so that what the page does on the news can work.
      if (startedAgain) window.webContents.postMessage(notices.port, null, [engine.connect()]);
      window.webContents.send(notices.engineRestarted, sentence);
    },
  });
  handle(channels.requestPort, z.tuple([]), (event) => {
    event.senderFrame?.postMessage(notices.port, null, [engine.connect()]);
  });
  handleDialogs(folder);
  handleKeyStore(new KeyStore(join(app.getPath('userData'), 'kept-passphrases.json')));

  const window = createWindow({ session, preload: paths.preload });
  Menu.setApplicationMenu(createMenu(window));
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  // Closing the window locks the case, so there is nothing to stay for, on macOS neither.
  app.on('window-all-closed', () => app.quit());
  quitAfterClosing(engine);
}

/** Holds the end of the program back until the case file is closed. */
function quitAfterClosing(engine: EngineProcess): void {
  let closed = false;
  const closeThenQuit = async () => {
    await engine.close();
    closed = true;
    app.quit();
  };
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void closeThenQuit();
  });
}
