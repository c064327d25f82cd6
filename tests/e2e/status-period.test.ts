import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { openScreens, type OpenScreens } from './support/screens.ts';

describe('a status period on the timeline', () => {
  let screens: OpenScreens;
  let page: Page;
  const region = () => page.getByRole('region', { name: 'Plans, workers and addresses' });
  const plan = () =>
    region()
      .getByRole('button', { name: /^Child protection plan: Neglect, Tyler/ })
      .first();
  const period = () => page.getByRole('region', { name: 'Status period' });

  beforeAll(async () => {
    screens = await openScreens();
    page = screens.page;
    page.setDefaultTimeout(15_000);
    await page
      .getByRole('button', { name: /sample/i })
      .first()
      .click();
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Timeline' }).click();
    await plan().waitFor();
  });
  afterAll(() => screens.close());

  it('opens by keyboard with the records it rests on, and closes to where it was opened', async () => {
    const first = region().locator('[aria-expanded][tabindex="0"]');
    expect(await first.count()).toBe(1);
    await first.focus();
    await page.keyboard.press('ArrowRight');
    const moved = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(moved).not.toBe(await region().locator('[aria-expanded]').first().getAttribute('aria-label'));
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await period().getByText('Opened by').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await period().waitFor({ state: 'detached' });
    expect(await plan().evaluate((band) => band === document.activeElement)).toBe(true);
  });

  it('shows the event that opened it', async () => {
    await plan().click();
    await period()
      .getByRole('button', { name: /made subject to CP plans/ })
      .click();
    await page.getByRole('complementary', { name: 'Event' }).getByText('23 Mar 2021').first().waitFor();
    await page.getByRole('button', { name: 'Close the panel' }).click();
  });

  it('is set by hand only with a reason, and says so', async () => {
    await period().getByRole('button', { name: 'Change' }).click();
    await period().getByLabel('From').fill('some day');
    await period().getByRole('button', { name: 'Keep this change' }).click();
    await period().getByText('Not a day. Write it as 3 May 2024').waitFor();
    await period().getByLabel('From').fill('1/4/2021');
    await period().getByRole('button', { name: 'Keep this change' }).click();
    await period().getByText('Write in a line why.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await period().getByLabel('Why, or how you know').fill('The minutes give the day');
    await period().getByLabel('Your name').fill('R Ansell');
    await period().getByRole('button', { name: 'Keep this change' }).click();
    await period()
      .getByText(
        /Set by hand by R Ansell on .*: start was 23 March 2021\. Reason: The minutes give the day\./,
      )
      .waitFor();
    await plan().locator('svg').waitFor();
    await period().getByRole('button', { name: 'As the records say' }).click();
    await period().getByText('23 Mar 2021 to 22 Nov 2022').waitFor();
  });

  it('is taken out and put back', async () => {
    await period().getByRole('button', { name: 'This period is not right: take it out' }).click();
    await period().getByLabel('Why it is not right').fill('It is about cousins');
    await period().getByRole('button', { name: 'Take it out' }).click();
    await page.getByRole('button', { name: '1 period taken out' }).click();
    const taken = page.getByRole('region', { name: 'Periods taken out' });
    await taken.getByText('Reason: It is about cousins').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await taken.getByRole('button', { name: 'Put it back' }).click();
    await page.getByRole('button', { name: '1 period taken out' }).waitFor({ state: 'detached' });
    await plan().waitFor();
  });

  it('is added by hand and stands in the list', async () => {
    await page.getByRole('button', { name: 'Add a period' }).click();
    const form = page.getByRole('form', { name: 'A new period' });
    await form.getByLabel('Kind').selectOption('looked-after');
    await form.getByLabel('From').fill('3 May 2022');
    await form.getByLabel('To (empty: still open)').fill('9 May 2022');
    await form.getByLabel('Why, or how you know').fill('Told by the placement team');
    await form.getByRole('button', { name: 'Add the period' }).click();
    await period().getByText('Added by hand by R Ansell').waitFor();
    await page.getByText('List', { exact: true }).click();
    const row = region().getByRole('button', { name: /Looked after.*to 9 May 2022.*set by hand/ });
    await row.click();
    await period().getByRole('button', { name: 'Take back the addition' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(screens.faults).toEqual([]);
  });
});
