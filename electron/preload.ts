/**
 * The one script between the page and the shell. It runs sandboxed, bundled into one file, and puts
 * one object on the page: `window.throughline`, described in `shared/desktop-bridge.ts`. Each of its
 * functions sends one agreed message; no channel can be chosen by the page.
 *
 * The port to the engine cannot pass through the bridge. The page asks with `requestPort()`; the main
 * process sends a port to this script, which posts it on to the page as a `message` event whose `data`
 * is `portMessage` and whose `ports[0]` is the port. Only the page's own origin receives it.
 */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { portMessage, type DesktopBridge, type MenuCommand } from '../shared/desktop-bridge.ts';
import { channels, notices } from './channels.ts';

ipcRenderer.on(notices.port, (event: IpcRendererEvent) => {
  window.postMessage(portMessage, '/', event.ports);
});

const bridge: DesktopBridge = {
  host: 'desktop',
  requestPort: () => ipcRenderer.invoke(channels.requestPort),
  chooseCaseFile: (mode) => ipcRenderer.invoke(channels.chooseCaseFile, mode),
  saveFile: (name, bytes) => ipcRenderer.invoke(channels.saveFile, name, bytes),
  canRememberPassphrase: () => ipcRenderer.invoke(channels.canRememberPassphrase),
  rememberPassphrase: (path, passphrase) => ipcRenderer.invoke(channels.rememberPassphrase, path, passphrase),
  recallPassphrase: (path) => ipcRenderer.invoke(channels.recallPassphrase, path),
  forgetPassphrase: (path) => ipcRenderer.invoke(channels.forgetPassphrase, path),
  onMenu: (listener) => {
    ipcRenderer.on(notices.menu, (_event, command: MenuCommand) => listener(command));
  },
  onEngineRestarted: (listener) => {
    ipcRenderer.on(notices.engineRestarted, (_event, sentence: string) => listener(sentence));
  },
};

contextBridge.exposeInMainWorld('throughline', bridge);
