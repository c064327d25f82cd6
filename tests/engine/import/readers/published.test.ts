import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../../engine/import/readers/index.ts';
import { sharedData } from '../../../shared-data.ts';
import { codes, fileAt, texts } from './support.ts';

const folder = sharedData('published');

describe.runIf(folder !== null)('published CSV files', () => {
  it.each(['comma_in_quotes', 'empty_crlf', 'quotes_and_newlines'])('csv-spectrum %s', async (name) => {
    const { tables } = await readFile(fileAt(`${folder}/csv_spectrum/${name}.csv`));
    const expected = JSON.parse(
      readFileSync(`${folder}/csv_spectrum/expected_${name}.json`, 'utf8'),
    ) as Record<string, string>[];
    const [header, ...rows] = texts(tables[0]);
    expect(rows.map((row) => Object.fromEntries(header?.map((name, at) => [name, row[at]]) ?? []))).toEqual(
      expected,
    );
  });

  it.each([
    ['polluted/source.csv', 84, 9],
    ['polluted/file_field_delimiter_0x3B.csv', 84, 9],
    ['polluted/file_preamble.csv', 86, 9],
    ['polluted/file_header_multirow_2.csv', 85, 9],
    ['polluted/row_less_sep_row10_col5.csv', 84, 9],
    ['real_world/HMRC_spending_over_25000_for_September_2018.csv', 407, 14],
    ['real_world/moj-aramis-data-march-11.csv', 872, 7],
  ])('%s: %i rows, %i columns', async (path, rows, columns) => {
    const { tables } = await readFile(fileAt(`${folder}/pollock_csv_benchmark/${path}`));
    expect(tables[0]?.rows).toHaveLength(rows);
    expect(Math.max(...texts(tables[0]).map((row) => row.length))).toBe(columns);
  });

  it('appointment lists keep all their rows', async () => {
    const { tables } = await readFile(fileAt(`${folder}/noshow_synthetic_clinic/appointments_A.csv`));
    expect(tables[0]?.rows).toHaveLength(1251);
  });
});

const read = (path: string): ReturnType<typeof readFile> =>
  readFile(fileAt(`${folder}/xlsx_fixtures/${path}`));

describe.runIf(folder !== null)('published workbooks', () => {
  it('deaths.xlsx: two sheets with titles above and notes below, real dates', async () => {
    const { tables } = await read('readxl/deaths.xlsx');
    expect(tables.map((table) => [table.name, table.rows.length])).toEqual([
      ['arts', 19],
      ['other', 19],
    ]);
    expect(tables[0]?.rows[5]?.cells[4]).toMatchObject({ number: 17175, dateFormat: true });
  });

  it('TwoSheetsOneHidden.xlsx: the hidden sheet is named', async () => {
    const found = await read('poi/TwoSheetsOneHidden.xlsx');
    expect(found.tables.map((table) => table.hidden)).toEqual([true, false]);
    expect(codes(found)).toEqual(['hidden-sheet']);
  });

  it('1904DateWindowing.xls: serials are moved to the 1900 system', async () => {
    const { tables } = await read('poi/1904DateWindowing.xls');
    // 1 January 2000 by the 1900 system; the file's own serial is 1,462 days less.
    expect(tables[0]?.rows[0]?.cells.find((cell) => cell.dateFormat === true)?.number).toBe(36526);
  });

  it('skipping.xlsx: blank rows keep their place', async () => {
    const { tables } = await read('readxl/skipping.xlsx');
    expect(tables.map((table) => table.rows.length)).toEqual([7, 7, 7]);
  });
});

describe.runIf(folder !== null)('published Word files', () => {
  it('tbl-cell-access.docx: four tables apart, merged cells filled', async () => {
    const { tables } = await readFile(fileAt(`${folder}/docx_fixtures/python-docx/tbl-cell-access.docx`));
    expect(tables.map((table) => texts(table).map((row) => row.length))).toEqual([
      [3, 3, 3],
      [3, 3, 3],
      [3, 3, 3],
      [3, 3, 3],
    ]);
    expect(tables[1]?.rows[1]?.cells[1]?.mergedFrom).toBe('left');
    expect(tables[2]?.rows[2]?.cells[1]?.mergedFrom).toBe('above');
  });

  it('blk-paras-and-tables.docx: the inner table is text of its cell', async () => {
    const { tables } = await readFile(
      fileAt(`${folder}/docx_fixtures/python-docx/blk-paras-and-tables.docx`),
    );
    expect(tables.map((table) => table.rows.length)).toEqual([1]);
  });
});
