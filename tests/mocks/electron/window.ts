import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import {
  chromium,
  type BrowserContext,
  type Frame,
  type Page,
  type Request as Asked,
  type Route,
} from 'playwright-core';
import { findChromium } from '../../chromium.ts';
import { app } from './app.ts';
import { fromAlias, toAlias } from './alias.ts';
import { standIn } from './control.ts';
import type { Session } from './session.ts';
import { WebContents } from './web-contents.ts';
import { bindingName, type FromPage } from './wire.ts';

/** Permissions of the web that a page could ask for here, as Chromium names them. */
const permissions = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];

/** The frame a request belongs to; null for the first request of a window that is only being opened. */
function frameOf(request: Asked): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

interface WindowOptions {
  readonly webPreferences: { readonly session: Session; readonly preload: string } & Record<string, unknown>;
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly options: WindowOptions;
  readonly webContents: WebContents;
  readonly #page: Promise<Page>;
  #destroyed = false;
  shown = false;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    this.#page = this.#open();
    this.webContents = new WebContents(this.#page);
    BrowserWindow.all.push(this);
  }

  static fromWebContents(contents: unknown): BrowserWindow | null {
    return BrowserWindow.all.find((window) => window.webContents === contents) ?? null;
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.#page;
    await page.goto(toAlias(address));
    this.emit('ready-to-show');
  }

  show(): void {
    this.shown = true;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isMinimized(): boolean {
    return false;
  }

  focus(): void {
    this.emit('focus');
  }

  /** The user closes the window. */
  async close(): Promise<void> {
    this.#destroyed = true;
    await (await this.#page).close();
    app.emit('window-all-closed');
  }

  async #open(): Promise<Page> {
    const executablePath = findChromium();
    if (executablePath === null) throw new Error('The stand-in for electron needs Chromium.');
    const browser = await chromium.launch({ executablePath });
    standIn.cleanUps.push(() => browser.close());
    const context = await browser.newContext();
    const { session, preload } = this.options.webPreferences;
    await this.#grant(context, session);
    await context.route('**/*', (route) => this.#answer(route, session));
    await context.exposeBinding(bindingName, ({ frame }, message: FromPage) =>
      this.webContents.receive(message, frame),
    );
    const source = readFileSync(preload, 'utf8');
    await context.addInitScript(`if (window.top === window) { ${source} }`);
    const page = await context.newPage();
    // A window that the page opens: shut unless the program allows it.
    context.on('page', (opened) => {
      if (this.webContents.openHandler({ url: fromAlias(opened.url()) }).action === 'deny')
        void opened.close();
    });
    standIn.pages.push(page);
    return page;
  }

  async #grant(context: BrowserContext, session: Session): Promise<void> {
    const granted: string[] = [];
    for (const permission of permissions) if (await session.grants(permission)) granted.push(permission);
    await context.grantPermissions(granted);
  }

  async #answer(route: Route, session: Session): Promise<void> {
    const request = route.request();
    const url = fromAlias(request.url());
    if (request.isNavigationRequest() && !this.#mayNavigate(request, url)) {
      standIn.requests.push({ url, outcome: 'cancelled' });
      return route.abort('aborted');
    }
    const answer = await session.ask(new Request(url, { method: request.method() }));
    standIn.requests.push({ url, outcome: typeof answer === 'string' ? answer : 'answered' });
    if (typeof answer === 'string') return route.abort('blockedbyclient');
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  }

  /** The first page of a window is the program's own doing; everything after is the page's. */
  #mayNavigate(request: Asked, url: string): boolean {
    const frame = frameOf(request);
    if (frame === null) return this.webContents.openHandler({ url }).action === 'allow';
    const isMainFrame = frame.parentFrame() === null;
    if (isMainFrame && frame.url() === 'about:blank') return true;
    let allowed = true;
    this.webContents.emit('will-frame-navigate', {
      url,
      isMainFrame,
      preventDefault: () => (allowed = false),
    });
    return allowed;
  }
}
