import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFile } from '../../engine/import/readers/index.ts';
import { ashdownFiles } from '../support/engine.ts';
import { fixture, testPassphrase } from '../support/throughline.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { openScreens, type OpenScreens } from './support/screens.ts';

describe('the main job on the screens', () => {
  let screens: OpenScreens;
  let page: Page;
  const go = (name: string) =>
    page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name }).click();

  beforeAll(async () => {
    screens = await openScreens();
    page = screens.page;
    page.setDefaultTimeout(15_000);
  });
  afterAll(() => screens.close());

  it('makes a new case', async () => {
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'New case' }).click();
    await page.getByLabel(/^Name of the family/).fill('Ashdown family');
    await page.getByLabel(/^Passphrase/).fill(testPassphrase);
    await page.getByLabel(/^The same passphrase again/).fill(testPassphrase);
    await page.getByRole('button', { name: 'Make the case file' }).click();
    await page.getByText('Ashdown family').first().waitFor();
  });

  it('takes the people list', async () => {
    await go('People');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /list/i }).first().click();
    await (await chooser).setFiles(fixture('families/ashdown/people.csv'));
    await page.getByText('Tyler Ashdown').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('shows what an import will do, then does exactly that', async () => {
    await page.getByRole('link', { name: 'Add records' }).click();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(ashdownFiles.map((name) => fixture(join('families/ashdown', name))));
    const add = page.getByRole('button', { name: 'Add 259 rows' });
    await add.waitFor({ timeout: 60_000 });
    await page.getByText('Episode / event').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await add.click();
    await page.getByRole('button', { name: 'See the chronology' }).click({ timeout: 60_000 });
    await page.getByText('259 events').first().waitFor();
  });

  it('shows the row as it stands beside what was read from it', async () => {
    await page.getByText('Polite, smart new shoes').first().click();
    await page.getByText('larkspur-lane-primary.xlsx').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('draws the timeline', async () => {
    await go('Timeline');
    await page.locator('.vis-item').first().waitFor({ timeout: 30_000, state: 'attached' });
    expect(await page.locator('.vis-item').count()).toBeGreaterThan(20);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('accepts one match from the keyboard', async () => {
    await go('Matches');
    await page.getByLabel('The two accounts').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('a');
    await page.getByText('258 events').first().waitFor();
  });

  it('answers one question', async () => {
    await go('Patterns');
    await page
      .getByText(/professional judgement/)
      .first()
      .waitFor();
    await page
      .getByText(/Was (Tyler|Maisie|Alfie) brought/)
      .first()
      .click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Supported', exact: true }).check({ force: true });
    await page.getByPlaceholder('Why, in a line').fill('Talked through with the GP practice.');
    await page.getByPlaceholder('Your name').fill('A Worker');
    await page.getByRole('button', { name: 'Keep this answer' }).click();
    await page.getByText('Talked through with the GP practice.').first().waitFor();
  });

  it('saves the conference report, which a Word reader opens', async () => {
    await go('Reports');
    await page.getByRole('heading', { name: 'Chronology for the child protection conference' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: /Save as Word/i }).click();
    const path = join(screens.folder, 'report.docx');
    await (await waiting).saveAs(path);
    const { tables } = await readFile({ name: 'report.docx', bytes: new Uint8Array(readFileSync(path)) });
    const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map(({ text }) => text)));
    expect(cells.some((text) => text.includes('toast for tea when mum'))).toBe(true);
    expect(cells.some((text) => text.includes('Talked through with the GP practice.'))).toBe(true);
  });

  it('wrote no error to the console', () => {
    expect(screens.faults).toEqual([]);
  });
});
