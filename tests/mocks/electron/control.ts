import type { Page } from 'playwright-core';

export interface ShownDialog {
  readonly kind: 'open' | 'save' | 'message';
  readonly options: Readonly<Record<string, unknown>>;
}

/** What a test can set before, and ask after, a run of the desktop program. */
class Control {
  /** Answers of the next dialogs, first in first out: a path, or null for "cancelled". */
  readonly dialogAnswers: (string | null)[] = [];
  readonly shownDialogs: ShownDialog[] = [];
  /** Folders that `app.getPath` gives. */
  readonly paths: Record<string, string> = {};
  /** Whether another instance runs already. */
  firstInstance = true;
  /** The key store of the operating system: its name on Linux, and whether it can encrypt. */
  keyStore: { backend: string; encrypts: boolean } = { backend: 'gnome_libsecret', encrypts: true };
  /** Pages of the open windows, as playwright sees them. */
  readonly pages: Page[] = [];
  /** Addresses that pages asked for, with what became of each. */
  readonly requests: { readonly url: string; readonly outcome: 'answered' | 'cancelled' | 'let out' }[] = [];
  /** Closes Chromium and ends the engine's thread. */
  readonly cleanUps: (() => Promise<unknown>)[] = [];
  quits = 0;

  async stop(): Promise<void> {
    for (const cleanUp of this.cleanUps.splice(0)) await cleanUp();
    this.pages.length = 0;
  }
}

export const standIn = new Control();
