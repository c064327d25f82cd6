import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { startDesktop } from '../../electron/desktop.ts';
import { noncePlaceholder } from '../../shared/csp.ts';
import { standIn } from '../mocks/electron/control.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const html = `<!doctype html>
<style nonce="${noncePlaceholder}">#with { color: rgb(1, 2, 3); }</style>
<style>#without { color: rgb(1, 2, 3); }</style>
<p id="with">with</p><p id="without">without</p>
<script>globalThis.inlineRan = true;</script>
<script type="module" src="./page.js"></script>
`;

/** Bundles the preload script over the stand-in's `electron`, as the build does over the real one. */
async function bundlePreload(folder: string): Promise<string> {
  const outfile = join(folder, 'preload.cjs');
  await build({
    entryPoints: [here('../../electron/preload.ts')],
    bundle: true,
    format: 'iife',
    outfile,
    alias: { electron: here('../mocks/electron/preload-electron.ts') },
  });
  return outfile;
}

export interface DesktopUnderTest {
  /** Folder of this run; `documents` and `userData` lie in it. */
  readonly folder: string;
  readonly page: Page;
  stop(): Promise<void>;
}

export interface DesktopOptions {
  /** Left out: the stand-in engine. */
  readonly engineEntry?: string;
  /** Folder of built screens; left out: a page that only takes its port. */
  readonly pages?: string;
}

/** Starts the whole desktop program over the stand-in for `electron`. */
export async function openDesktop(options: DesktopOptions = {}): Promise<DesktopUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-desktop-'));
  const pages = options.pages ?? join(folder, 'renderer');
  if (options.pages === undefined) {
    mkdirSync(pages);
    writeFileSync(join(pages, 'index.html'), html);
    await build({
      entryPoints: [here('./page.ts')],
      bundle: true,
      format: 'esm',
      outfile: join(pages, 'page.js'),
    });
  }
  Object.assign(standIn.paths, { documents: join(folder, 'documents'), userData: join(folder, 'user') });
  mkdirSync(join(folder, 'documents'));
  await startDesktop({
    preload: await bundlePreload(folder),
    engineEntry: options.engineEntry ?? here('./stand-in-entry.ts'),
    pages,
  });
  const page = await firstPage();
  await page.waitForLoadState('load');
  return {
    folder,
    page,
    async stop() {
      await standIn.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function firstPage(): Promise<Page> {
  for (;;) {
    const [page] = standIn.pages;
    if (page !== undefined && page.url() !== 'about:blank') return page;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
