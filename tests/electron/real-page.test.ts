import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../chromium.ts';
import { standIn } from '../mocks/electron/control.ts';
import { openDesktop, type DesktopUnderTest } from './running-desktop.ts';

// The built screens and the real engine in the desktop program, over the stand-in for `electron`. What
// the stand-in cannot show stands at the head of tests/mocks/electron.ts.

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const pages = at('../../dist/renderer');
const canRun = findChromium() !== null && existsSync(join(pages, 'index.html'));
if (!canRun)
  console.warn('did not run: the built screens in the desktop program need Chromium and "npm run build"');

describe.runIf(canRun)('the built screens on the desktop', () => {
  let desktop: DesktopUnderTest;
  const complaints: string[] = [];
  beforeAll(async () => {
    desktop = await openDesktop({ pages, engineEntry: at('../../electron/engine-entry.ts') });
    desktop.page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    desktop.page.on('pageerror', (error) => complaints.push(error.message));
  });
  afterAll(() => desktop.stop());

  it('open the sample case through the port, under the content security policy', async () => {
    const { page } = desktop;
    await page
      .getByRole('button', { name: /sample/i })
      .first()
      .click();
    await page.getByRole('button', { name: 'Lock' }).waitFor({ timeout: 30_000 });
    expect(complaints).toEqual([]);
    expect(standIn.requests.filter(({ outcome }) => outcome !== 'answered')).toEqual([]);
    expect(existsSync(join(desktop.folder, 'documents', 'Throughline'))).toBe(true);
  });
});
