import { describe, expect, it } from 'vitest';
import { readFile } from '../../../../engine/import/readers/index.ts';
import { codes, expectRefused, fixture, texts } from './support.ts';

const read = (name: string): ReturnType<typeof readFile> => readFile(fixture(`messy/${name}`));

describe('messy files that are read', () => {
  it.each([
    ['utf16.csv', 5, 4],
    ['windows-1252.csv', 5, 3],
    ['semicolon.csv', 5, 4],
    ['pipe.txt', 5, 4],
    ['header-on-row-6.csv', 10, 4],
    ['no-header.csv', 4, 4],
    ['two-header-rows.xlsx', 6, 6],
    ['merged-dates.xlsx', 7, 3],
    ['serials-and-text-dates.xlsx', 6, 3],
    ['mixed-day-month.csv', 7, 2],
    ['totals-row.xlsx', 6, 4],
    ['newlines-and-quotes.csv', 4, 3],
    ['nested-and-tracked.docx', 4, 3],
    ['html-cells.csv', 4, 3],
    ['formula-injection.csv', 4, 3],
    ['duplicate-and-blank-columns.csv', 4, 8],
    ['long-cell.csv', 3, 3],
    ['rtl-and-emoji.csv', 4, 3],
  ])('%s: %i rows of %i columns', async (name, rows, columns) => {
    const { tables } = await read(name);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.rows).toHaveLength(rows);
    expect(Math.max(...texts(tables[0]).map((row) => row.length))).toBe(columns);
  });

  it('fills merged dates and marks them', async () => {
    const { tables } = await read('merged-dates.xlsx');
    const dates = tables[0]?.rows.slice(1).map((row) => row.cells[0]);
    expect(dates?.map((cell) => cell?.number)).toEqual([44655, 44655, 44655, 44670, 44684, 44684]);
    expect(dates?.map((cell) => cell?.mergedFrom)).toEqual([
      undefined,
      'above',
      'above',
      undefined,
      undefined,
      'above',
    ]);
    expect(dates?.every((cell) => cell?.dateFormat === true)).toBe(true);
  });

  it('reads formulas by stored value, marks the hidden row, keeps the hidden sheet apart', async () => {
    const { tables, problems } = await read('formulas-and-hidden.xlsx');
    expect(tables.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Log', false],
      ['Old', true],
    ]);
    expect(tables[0]?.rows.slice(2).map((row) => row.cells[3]?.number)).toEqual([21, 21, 11, 24]);
    expect(tables[0]?.rows.filter((row) => row.hidden).map((row) => row.number)).toEqual([5]);
    expect(problems.map(({ code }) => code)).toEqual(['hidden-rows', 'hidden-sheet', 'formulas-by-value']);
    expect(problems[1]?.message).toContain('"Old"');
  });

  it('reads tracked changes as accepted and a nested table as text of its cell', async () => {
    const file = await read('nested-and-tracked.docx');
    const rows = texts(file.tables[0]);
    expect(rows[2]?.[2]).toBe('Seen with mum. Small measurements in table.\nWeight | 12.1kg\nCentile | 25th');
    expect(rows[3]?.[2]).toBe('Agreed to carry on. Father attended and spoke.');
    expect(codes(file)).toEqual(['tracked-changes-accepted']);
  });
});

describe('messy files that are refused', () => {
  it.each([
    ['empty.csv', 'empty-file', 'the file is empty'],
    ['no-table.docx', 'no-table-found', 'no table found'],
    ['password-protected.xlsx', 'password-protected', 'password-protected'],
    ['report-really-a-pdf.docx', 'wrong-content', 'not a Word file: its content is a PDF'],
    ['expands-hugely.xlsx', 'expands-too-much', 'expands to too much data'],
    ['truncated.xlsx', 'damaged-file', 'damaged or incomplete'],
  ])('%s: %s', async (name, code, words) => {
    const file = await read(name);
    expectRefused(file, code, name);
    expect(file.problems[0]?.message).toContain(words);
  });
});

describe('the files of the Ashdown family', () => {
  it.each([
    ['csc-case-chronology.xlsx', [['Chronology', 96]]],
    [
      'larkspur-lane-primary.xlsx',
      [
        ['Incident log', 36],
        ['Attendance', 25],
      ],
    ],
    ['health-visiting-0-19.docx', [['1', 31]]],
    [
      'queen-maud-infirmary.docx',
      [
        ['1', 10],
        ['2', 14],
      ],
    ],
    ['gp-marigold-surgery.csv', [[null, 27]]],
    ['police-occurrences.csv', [[null, 17]]],
    ['thistlemere-homes.tsv', [[null, 17]]],
  ])('%s', async (name, expected) => {
    const { tables } = await readFile(fixture(`families/ashdown/${name}`));
    expect(tables.map((table) => [table.name, table.rows.length])).toEqual(expected);
  });

  it('hands over the text above a Word table for guesses about agency and time', async () => {
    const { tables } = await readFile(fixture('families/ashdown/queen-maud-infirmary.docx'));
    expect(tables[0]?.titleLines[0]).toContain('Queen Maud Infirmary');
    expect(tables[1]?.titleLines).toHaveLength(1);
  });
});
