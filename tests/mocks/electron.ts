/**
 * A stand-in for `electron` that lets the main process, the preload script, the `app:` protocol and
 * the page run as one in Debian's Chromium, driven by playwright-core. Tests steer it through
 * `standIn` (see `electron/control.ts`).
 *
 * What it cannot show: the real `app:` scheme (Chromium refuses it; pages are served under an https
 * alias), the renderer's sandbox and the preload's own world, fuses, loading from the archive, native
 * menus and dialogs, the operating system's key store, a real second process (the engine runs in a
 * worker thread), Windows and macOS.
 */
export { app } from './electron/app.ts';
export { dialog } from './electron/dialog.ts';
export { ipcMain } from './electron/ipc.ts';
export { Menu } from './electron/menu.ts';
export { MessageChannelMain } from './electron/ports.ts';
export { safeStorage } from './electron/safe-storage.ts';
export { protocol, session } from './electron/session.ts';
export { utilityProcess } from './electron/utility-process.ts';
export { BrowserWindow } from './electron/window.ts';
