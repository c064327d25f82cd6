import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, testPassphrase } from '../support/throughline.ts';
import { openScreens, type OpenScreens } from './support/screens.ts';
import { accessibilityFaults } from './support/accessibility.ts';

const manyChildren = [
  'Child ref,Name,Date,Event',
  ...Array.from(
    { length: 20 },
    (_, at) =>
      `C${at},${at === 3 ? 'Ashdown Tyler' : `Child Number${at}`},0${(at % 9) + 1}/03/2024,Attended clinic`,
  ),
].join('\n');

const copiedTable = `<html><body><table><tr><th>Date</th><th>Notes</th></tr>
<tr><td>05/02/2024</td><td>Telephone call to mother</td></tr>
<tr><td>14/02/2024</td><td>Home visit, no reply</td></tr></table></body></html>`;

describe('awkward files on the screens', () => {
  let screens: OpenScreens;
  let page: Page;
  const go = (name: string) =>
    page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name }).click();
  const drop = (files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) =>
    page.locator('input[type=file]').first().setInputFiles(files);

  beforeAll(async () => {
    screens = await openScreens();
    page = screens.page;
    page.setDefaultTimeout(15_000);
    await page.getByRole('button', { name: 'New case' }).click();
    await page.getByLabel(/^Name of the family/).fill('Ashdown family');
    await page.getByLabel(/^Passphrase/).fill(testPassphrase);
    await page.getByLabel(/^The same passphrase again/).fill(testPassphrase);
    await page.getByRole('button', { name: 'Make the case file' }).click();
    await go('People');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /list/i }).first().click();
    await (await chooser).setFiles(fixture('families/ashdown/people.csv'));
    await page.getByText('Tyler Ashdown').first().waitFor();
    await page.getByRole('link', { name: 'Add records' }).click();
  });
  afterAll(() => screens.close());

  it('finds the header on row 6 and lets a column, a date and the span be put right', async () => {
    await drop(fixture('messy/header-on-row-6.csv'));
    await page.getByRole('button', { name: 'Add 4 rows' }).waitFor();
    await page.getByText('Tenancy log extract').waitFor();
    await page.getByText('proves day first').waitFor();

    await page.getByRole('button', { name: '22 Mar 2024' }).click();
    await page.getByLabel('Date of row 3').fill('23.3.24');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '23 Mar 2024' }).waitFor();

    await page.getByRole('button', { name: /^Officer is taken for/ }).click();
    await page.getByRole('menuitem', { name: 'Kept, not read' }).click();
    await page.getByRole('button', { name: 'Officer is taken for Kept, not read. Change' }).waitFor();

    const from = page.getByLabel('Records cover from');
    await from.fill('the other day');
    await from.press('Enter');
    await page.getByText('Not a day. Write it as 3 May 2024').waitFor();
    await from.fill('1/2/24');
    await from.press('Enter');
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLInputElement>('[aria-label="Records cover from"]')?.value === '1 Feb 2024',
    );
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('takes a table from the clipboard', async () => {
    await page.evaluate((html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, copiedTable);
    await page.getByRole('button', { name: 'Add 6 rows' }).waitFor();
  });

  it('asks whose children a file about many holds before anything can be added', async () => {
    await drop({ name: 'clinic list.csv', mimeType: 'text/csv', buffer: Buffer.from(manyChildren) });
    await page.getByText('This file holds 20 children').waitFor();
    await page.getByText('Say first which children of clinic list.csv belong to this case.').waitFor();
    expect(await page.getByRole('button', { name: /^Add \d+ rows/ }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: /^Take Ashdown Tyler/ }).click();
    await page.getByRole('button', { name: 'Add 7 rows' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('adds what it showed', async () => {
    await page.getByRole('button', { name: 'Add 7 rows' }).click();
    await page.getByRole('button', { name: 'See the chronology' }).click();
    await page.getByText('7 events').first().waitFor();
    await page.getByText('23 Mar 2024').first().waitFor();
    expect(screens.faults).toEqual([]);
  });
});
