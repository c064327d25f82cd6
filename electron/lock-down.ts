import type { Session, WebContents } from 'electron';
import { isOwnAddress, isOwnBlob } from './address.ts';

/**
 * Takes from a session everything the page does not need: permissions, devices, downloads from
 * elsewhere, the spelling checker (it fetches word lists) and every request that leaves the program.
 */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  // A file that the page made itself may be saved: Electron asks the user where.
  session.on('will-download', (event, item) => {
    if (!isOwnBlob(item.getURL())) event.preventDefault();
  });
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !isOwnAddress(request.url) && !isOwnBlob(request.url) });
  });
}

/**
 * Keeps a window on its page: it cannot go elsewhere, open another window or hold a web view. Inner
 * frames may only show what the page itself wrote into them.
 */
export function lockDownContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    const allowed = event.isMainFrame ? isOwnAddress(event.url) : event.url === 'about:srcdoc';
    if (!allowed) event.preventDefault();
  });
}
