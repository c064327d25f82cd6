/**
 * What the desktop shell puts into the page as `window.throughline`. In the browser host there is no
 * such object, and the page talks to `/rpc` over HTTP instead.
 *
 * How a page gets its connection on the desktop: listen for `message` events on `window`, then call
 * `requestPort()`. The shell answers with one event whose `data` is `portMessage`, whose `origin` is
 * the page's own, and whose `ports[0]` is the MessagePort that serves the contract (a port cannot pass
 * through the bridge itself). Give it to the MessagePort link and call `port.start()`. If the engine's
 * process ended and was started anew, the shell sends another such event with a new port; the case
 * file is then closed and has to be opened again.
 */
export interface DesktopBridge {
  readonly host: 'desktop';
  /** Asks for the port; resolves when it has been posted to the page. */
  requestPort(): Promise<void>;
  /** Lets the user choose a case file to open, or a place for a new one. Null when they cancel. */
  chooseCaseFile(mode: 'open' | 'new'): Promise<string | null>;
  /** Lets the user choose a place and writes the bytes there. */
  saveFile(name: string, bytes: ArrayBuffer): Promise<SaveResult>;
  /** Whether the operating system can keep a passphrase encrypted for this user. */
  canRememberPassphrase(): Promise<boolean>;
  /** Keeps the passphrase of a case file in the operating system's key store. */
  rememberPassphrase(path: string, passphrase: string): Promise<KeyStoreResult>;
  /** The passphrase kept for a case file; null when none is. */
  recallPassphrase(path: string): Promise<string | null>;
  forgetPassphrase(path: string): Promise<void>;
  /** Calls back when the user picks an entry of the application menu. */
  onMenu(listener: (command: MenuCommand) => void): void;
  /** Calls back with a plain sentence when the engine's process ended, whether or not it could be started anew. */
  onEngineRestarted(listener: (sentence: string) => void): void;
}

/** Entries of the menu that the page answers. */
export type MenuCommand = 'new-case' | 'open-case' | 'open-sample' | 'lock' | 'undo' | 'redo' | 'search';

/** `data` of the event that carries the port. */
export const portMessage = 'throughline-port';

export type SaveResult =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string; readonly remedy: string };

export type KeyStoreResult =
  | { readonly kind: 'kept' }
  | { readonly kind: 'refused'; readonly message: string; readonly remedy: string };
