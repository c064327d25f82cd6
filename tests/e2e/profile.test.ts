import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { openScreens, type OpenScreens } from './support/screens.ts';

describe('a profile on the screens', () => {
  let screens: OpenScreens;
  let page: Page;
  const go = (name: string) =>
    page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name }).click();
  const choose = async (file: { readonly name: string; readonly text: string }) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import a profile' }).click();
    await (
      await chooser
    ).setFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) });
  };
  const typeWord = async (word: string, typed: string) => {
    const field = page.getByLabel(`Word for ${word}`);
    await field.fill(typed);
    await field.press('Enter');
  };

  beforeAll(async () => {
    screens = await openScreens();
    page = screens.page;
    page.setDefaultTimeout(15_000);
    await page
      .getByRole('button', { name: /sample/i })
      .first()
      .click();
    await go('Settings');
    await page.getByLabel('Partnership').selectOption('hillingdon');
    await page.getByRole('button', { name: 'Use this profile' }).click();
    await page.getByText('Home Conditions Questionnaire').waitFor();
  });
  afterAll(() => screens.close());

  it('shows what it says, and its words can be changed', async () => {
    await page.getByText('Working Together 2023, as quoted in the Hillingdon strategy').waitFor();
    await page.getByText('Use of Stronger Families Plans').waitFor();
    expect(await page.getByLabel('Word for Front door').inputValue()).toBe('Stronger Families Hub');
    await typeWord('Child protection plan', 'Keeping Safe plan');
    await page.getByRole('button', { name: 'Child protection plan: as the profile has it' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('has its words on the timeline, as a picture and as a list', async () => {
    await go('Timeline');
    const bands = page.getByRole('region', { name: 'Plans, workers and addresses' });
    await bands.getByText('Keeping Safe plan', { exact: true }).waitFor();
    await page.getByText('By theme', { exact: true }).click();
    await page.getByText('List', { exact: true }).click();
    await page.getByRole('heading', { name: /^Stronger Families Hub/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('leaves as one file and comes back from it', async () => {
    await go('Settings');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export this profile' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('Hillingdon profile.json');
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).not.toContain('Ashdown');
    await page.getByText('It holds nothing of the family').waitFor();

    await choose({ name: 'theirs.json', text: text.replace('"front door"', '"back door"') });
    await page
      .getByText(/theirs\.json cannot be used as it stands: "labels" has no word "back door"/)
      .waitFor();
    expect(await page.getByLabel('Partnership').inputValue()).toBe('hillingdon');

    await typeWord('Child protection plan', '');
    await choose({ name: 'theirs.json', text: text.replace('"Hillingdon"', '"Hillingdon North"') });
    await page.getByText('Hillingdon North is now the profile of this case.').waitFor();
    expect(await page.getByLabel('Word for Child protection plan').inputValue()).toBe('Keeping Safe plan');
    expect(await page.getByLabel('Partnership').inputValue()).toBe('hillingdon-local');
    expect(await accessibilityFaults(page)).toEqual([]);
    // The browser notes the answer to the refused file; nothing else may have gone wrong.
    expect(screens.faults.filter((fault) => !fault.includes('status of 422'))).toEqual([]);
  });
});
