import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startServer, type RunningServer } from '../../../server/start-server.ts';
import { findChromium } from '../../chromium.ts';

/** Keeps Chromium from calling home, which a closed network would only refuse. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser host over an empty folder, with the screens open in a real Chromium. */
export interface OpenScreens {
  readonly page: Page;
  readonly folder: string;
  /** Errors that the page wrote or threw; a test ends by looking at them. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

export async function openScreens(): Promise<OpenScreens> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-e2e-'));
  const server: RunningServer = await startServer({ folder });
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('The end-to-end tests need Chromium, which is not installed.');
  const browser: Browser = await chromium.launch({ executablePath, args: quiet });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    acceptDownloads: true,
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(server.url);
  return {
    page,
    folder,
    faults,
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
