import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../chromium.ts';

const executablePath = findChromium();
if (executablePath === null)
  console.warn('No Chromium here: the taking apart of report markup was not tested.');

describe.runIf(executablePath !== null)('report markup is rebuilt from a short list of elements', () => {
  let browser: Browser;
  let page: Page;
  const rebuilt = (html: string) =>
    page.evaluate((markup) => {
      const { toSafeFragment } = (
        globalThis as never as { safe: typeof import('../../../renderer/screens/reports/safe-fragment.ts') }
      ).safe;
      const box = document.createElement('div');
      document.body.replaceChildren(box);
      box.append(toSafeFragment(markup, document));
      return box.innerHTML;
    }, html);

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [
        fileURLToPath(new URL('../../../renderer/screens/reports/safe-fragment.ts', import.meta.url)),
      ],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'safe',
    });
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: ['--no-sandbox', '--disable-gpu'],
    });
    page = await browser.newPage();
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  });
  afterAll(() => browser?.close());

  it('keeps headings one level lower, tables, lists and the picture', async () => {
    expect(
      await rebuilt(
        '<h1>Report</h1><table aria-label="Family"><tbody><tr><td class="muted"><p>Alfie &amp; Tyler</p></td></tr></tbody></table>' +
          '<figure role="img" aria-label="Line"><svg viewBox="0 0 9 9"><circle cx="1" cy="2" r="3" fill="#123456"/></svg></figure>',
      ),
    ).toBe(
      '<h2>Report</h2><table aria-label="Family"><tbody><tr><td class="muted"><p>Alfie &amp; Tyler</p></td></tr></tbody></table>' +
        '<figure role="img" aria-label="Line"><svg viewBox="0 0 9 9"><circle cx="1" cy="2" r="3" fill="#123456"></circle></svg></figure>',
    );
  });

  it.each([
    ['a script', '<p>a</p><script>globalThis.hit = 1</script>'],
    ['a handler on an image', '<p>a</p><img src="x" onerror="globalThis.hit = 1">'],
    ['a handler on a kept element', '<p onclick="globalThis.hit = 1">a</p>'],
    ['a link that runs', '<p>a</p><a href="javascript:globalThis.hit=1">b</a>'],
    ['a frame', '<p>a</p><iframe srcdoc="<script>parent.hit = 1</script>"></iframe>'],
    ['a style sheet', '<p>a</p><style>p { background: url(https://elsewhere.invalid) }</style>'],
    ['a style of its own', '<p style="background: url(https://elsewhere.invalid)">a</p>'],
    ['a picture from elsewhere', '<p>a</p><svg><image href="https://elsewhere.invalid/x.png"/></svg>'],
    ['a script in a picture', '<p>a</p><svg><script>globalThis.hit = 1</script></svg>'],
    [
      'markup hidden in a picture',
      '<p>a</p><svg><foreignObject><img src=x onerror="globalThis.hit=1"></foreignObject></svg>',
    ],
    [
      'an animated attack',
      '<p>a</p><svg><animate attributeName="href" values="javascript:globalThis.hit=1"/></svg>',
    ],
    ['a form', '<p>a</p><form action="https://elsewhere.invalid"><input name="q"></form>'],
    ['a paint server', '<p>a</p><svg><rect fill="url(https://elsewhere.invalid#a)"/></svg>'],
  ])('leaves out %s', async (_, attack) => {
    const html = await rebuilt(attack);
    expect(html).toContain('a</p>');
    expect(html).not.toMatch(/script|onerror|onclick|href|src|style|url|form|input|foreign|animate|image/i);
    expect(await page.evaluate(() => (globalThis as never as { hit?: number }).hit)).toBeUndefined();
  });
});
