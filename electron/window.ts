import { BrowserWindow, type Session } from 'electron';
import { appPage } from './address.ts';
import { lockDownContents } from './lock-down.ts';

/** Size of a new window in pixels: the filter bar and a panel beside the screen fit (team default). */
const size = { width: 1360, height: 860, minWidth: 720, minHeight: 480 };

export interface WindowOptions {
  readonly session: Session;
  /** Path of the bundled preload script. */
  readonly preload: string;
}

/** Makes the window and loads the page into it. The page has no Node and no way out. */
export function createWindow({ session, preload }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...size,
    title: 'Throughline',
    backgroundColor: '#FBFAF7',
    show: false,
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
    },
  });
  lockDownContents(window.webContents);
  window.once('ready-to-show', () => window.show());
  // A page that died holds nothing of the case: the engine has it. Load it anew.
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') void window.loadURL(appPage);
  });
  void window.loadURL(appPage);
  return window;
}
