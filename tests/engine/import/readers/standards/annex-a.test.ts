import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { ReadFile } from '../../../../../engine/import/model.ts';
import { readFile } from '../../../../../engine/import/readers/index.ts';
import { sharedData } from '../../../../shared-data.ts';
import { codes, column, fileAt } from '../support.ts';

function readBook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Promise<ReadFile> {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => row.slice())), name);
  }
  return readFile({ name: 'annex.xlsx', bytes: write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer });
}

const facts = ['Child Unique ID', 'Gender', 'Ethnicity', 'Date of Birth', 'Age'];

describe('Annex A', () => {
  it('reads a list one row for one, and further dates as tables of their own', async () => {
    const { tables } = await readBook({
      'List 7': [
        [
          ...facts,
          'Child Protection Plan Start Date',
          'Latest Category of Abuse',
          'Date of the Last Statutory Visit',
          'Was the Child Seen Alone?',
          'Child Protection Plan End Date',
        ],
        ['C1', 'Male', 'WBRI', '1/1/2015', '8', '01/02/2023', 'Neglect', '05/03/2023', 'Yes', ''],
        ['C2', 'Male', 'WBRI', '1/1/2016', '7', '02/02/2023', 'Emotional abuse', '', '', ''],
      ],
    });
    expect(tables.map((table) => [table.name, table.rows.length - 1])).toEqual([
      ['List 7', 2],
      ['List 7: Last statutory visit', 1],
    ]);
    expect(column(tables[0], 'happened')).toEqual(['01/02/2023', '02/02/2023']);
    expect(column(tables[0], 'type')).toEqual(['cpp_start', 'cpp_start']);
    expect(column(tables[0], 'text')[0]).toBe(
      'Child protection plan. Latest Category of Abuse: Neglect. Was the Child Seen Alone: Yes',
    );
    expect(column(tables[1], 'text')).toEqual(['Last statutory visit. Was the Child Seen Alone: Yes']);
    expect(tables.every((table) => table.knownLayout?.childColumn === 0)).toBe(true);
  });

  it('knows a list by headings spelt another way and below title rows', async () => {
    const { tables } = await readBook({
      Referrals: [
        ['Inspection list', '', '', '', '', '', ''],
        [
          'child id',
          'GENDER',
          'ethnicity',
          'DATE OF BIRTH',
          'Age of Child (Years)',
          'Date of the Referral',
          'Referral NFA?',
        ],
        ['C1', 'b) Female', 'a) WBRI', '1/1/2015', '8', '01/02/2023', 'a) Yes'],
      ],
    });
    expect(column(tables[0], 'type')).toEqual(['referral; referral_decision']);
  });

  it('leaves an ordinary chronology alone', async () => {
    const { tables } = await readBook({
      Log: [
        ['Child ID', 'Date of contact', 'Contact source', 'Notes'],
        ['C1', '1/2/2023', 'Police', 'PPN'],
      ],
    });
    expect(tables[0]?.knownLayout).toBeUndefined();
  });
});

const published = sharedData('published/liia_annex_a_and_census/Annex_A_2024_Jan.xlsx');

describe.runIf(published !== null)('published workbook', () => {
  it('Annex_A_2024_Jan.xlsx: Lists 1 to 10 row by row, the adopters left out', async () => {
    const read = await readFile(fileAt(published ?? ''));
    const lists = read.tables.filter((table) => /^List \d+$/.test(table.name ?? ''));
    expect(lists.map((table) => table.rows.length - 1)).toEqual([5, 5, 6, 5, 5, 5, 7, 5, 6, 5]);
    expect(lists.map((table) => column(table, 'type')[0])).toEqual([
      'contact',
      'eha',
      'referral',
      'assessment_start',
      's47_start',
      'cin_start',
      'cpp_start',
      '',
      '',
      '',
    ]);
    expect(codes(read)).toContain('records-left-out');
  });
});
