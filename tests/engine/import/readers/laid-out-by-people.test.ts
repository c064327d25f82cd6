import { describe, expect, it } from 'vitest';
import { repairText } from '../../../../engine/import/readers/delimited/repair-text.ts';
import { recordsByLine } from '../../../../engine/import/readers/dated-lines.ts';
import { partTables } from '../../../../engine/import/readers/part-tables.ts';
import { tableOf } from '../fixtures.ts';
import { codes, readText, texts } from './support.ts';

describe('lines that begin with a date', () => {
  const letter = [
    '12 March 2023. Mum rang about the boys.',
    '20 March 2023. Back at school.',
    '21 March 2023. Well.',
  ];

  it('are records where a dash, colon or tab parts the date, and in plain text always', () => {
    expect(recordsByLine(letter, true)).toBeNull();
    expect(recordsByLine(letter, false)?.rows).toHaveLength(3);
    expect(
      recordsByLine(
        letter.map((line) => line.replace('2023.', '2023 –')),
        true,
      )?.rows,
    ).toHaveLength(3);
  });

  it('are no records where most lines have no date', () => {
    const report = [
      '3 May 2021: visit',
      'a',
      'b',
      'c',
      '4 May 2021: call',
      'd',
      'e',
      '5 May 2021: call',
      'f',
      'g',
    ];
    expect(recordsByLine(report, true)).toBeNull();
  });

  it('leave a table alone whose first column is the date', async () => {
    const { format, tables } = await readText(
      '3 May 2021,Visit to the home\n4 May 2021,Call to the school\n',
    );
    expect([format, tables[0]?.rows.length]).toEqual(['csv', 2]);
    expect(tables[0]?.rows[0]?.cells).toHaveLength(2);
  });
});

describe('garbled characters', () => {
  it('are set right only where that gives whole characters', () => {
    expect(repairText('cafÃ© â€“ Â£5').text).toBe('café – £5');
    for (const right of ['La bête â côté', 'Ãlvaro', 'señor, £5 – “so”', 'plain']) {
      expect(repairText(right)).toEqual({ text: right });
    }
    expect(repairText('ok\nZoÃ«\nZoë').repairedLines).toEqual([2]);
  });
});

describe('tables as they stand on a page', () => {
  const log = [
    ['Date', 'Concern'],
    ['03/09/2020', 'Hungry'],
    ['10/09/2020', 'Late'],
  ];
  const meetings = [
    ['Date of meeting', 'Attendees', 'Notes'],
    ['05/11/2020', 'DSL', 'Plan'],
  ];
  const read = (lines: readonly (readonly string[])[]) => ({
    format: 'xlsx',
    tables: [tableOf(lines, { name: 'Log' })],
    problems: [],
  });

  it('are parted at a header of other headings under a blank row', () => {
    const { tables, problems } = partTables('a.xlsx', read([...log, [], ['Meetings'], ...meetings]));
    expect(tables.map(({ name, rows, titleLines }) => [name, rows.length, titleLines])).toEqual([
      ['Log', 4, []],
      ['Log (2)', 2, ['Meetings']],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['tables-parted']);
  });

  it('stay one where the header is repeated, or no blank row stands between', () => {
    for (const lines of [
      [...log, [], ...log],
      [...log, ...meetings],
      [...log, [], ['A note', 'of two cells']],
    ]) {
      expect(partTables('a.xlsx', read(lines)).tables).toHaveLength(1);
    }
  });

  it('are all kept where none has dates', () => {
    const key = (name: string) =>
      tableOf(
        [
          ['Code', 'Meaning'],
          ['L', 'Late'],
        ],
        { name },
      );
    const parted = partTables('a.xlsx', { format: 'xlsx', tables: [key('A'), key('B')], problems: [] });
    expect(parted.tables.some(({ beside }) => beside === true)).toBe(false);
  });
});

describe('whole lines in quotation marks', () => {
  it('are read as rows; a quoted cell with a separator is not touched', async () => {
    const quoted = await readText('"Date,Event"\n"3/5/2021,Call"\n');
    expect(texts(quoted.tables[0])).toEqual([
      ['Date', 'Event'],
      ['3/5/2021', 'Call'],
    ]);
    const cell = await readText('"Date, written","Event"\n"3/5/2021","Call, brief"\n');
    expect(texts(cell.tables[0])[1]).toEqual(['3/5/2021', 'Call, brief']);
    expect(codes(cell)).toEqual([]);
  });
});
