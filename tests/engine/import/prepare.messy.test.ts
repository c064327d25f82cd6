import { describe, expect, it } from 'vitest';
import type { PreparedRow, PreparedSource } from '../../../engine/import/model.ts';
import { fixturePath, prepareFile, readCsv } from './fixtures.ts';

const messy = (file: string): Promise<PreparedSource> => prepareFile(`messy/${file}`);
const expected = readCsv(fixturePath('messy/expected.csv'));

function entries(source: PreparedSource): readonly PreparedRow[] {
  return source.tables
    .filter(({ layout }) => !layout.skipped)
    .flatMap(({ rows }) => rows.filter(({ status }) => status === 'entry'));
}

const dates = (source: PreparedSource) => entries(source).map(({ happened }) => happened.edtf);
const texts = (source: PreparedSource) => entries(source).map(({ text }) => text);

describe('every messy file', () => {
  it.each(expected.map((line) => [line['file'] ?? '', line['expected'] ?? ''] as const))(
    '%s %s',
    async (file, outcome) => {
      const source = await messy(file);
      const count = /^imports (\d+) rows$/.exec(outcome)?.[1];
      expect(source.refused).toBe(count === undefined);
      expect(entries(source)).toHaveLength(Number(count ?? 0));
      const read = source.tables.flatMap(({ rows }) => rows.map(({ status }) => status));
      expect(read.every((status) => status === 'entry' || status === 'set-aside')).toBe(true);
      for (const { message, remedy, code } of source.problems) {
        expect(message).toContain(file);
        expect(remedy).not.toBe('');
        expect(code).toMatch(/^[a-z0-9-]+$/);
      }
      if (source.refused) {
        const refusals = source.problems.filter(({ severity }) => severity === 'refused');
        expect(refusals).toHaveLength(1);
        expect([source.tables, source.coverage]).toEqual([[], null]);
      }
    },
  );

  it('is in the list', () => {
    expect(expected).toHaveLength(25);
  });
});

describe('what must come out of single files', () => {
  it('characters of UTF-16 and Windows-1252', async () => {
    const utf16 = await messy('utf16.csv');
    expect(texts(utf16)[2]).toBe('Eczema, better');
    expect(entries(utf16)[2]?.structured.child).toBe('Zoë Tiverley');
    expect(texts(await messy('windows-1252.csv'))[2]).toBe('“I’m always hungry” she said…');
  });

  it('a dash alone is an empty outcome', async () => {
    expect(entries(await messy('pipe.txt')).map(({ outcome }) => outcome)).toEqual([
      'Rang mum',
      'Body map',
      '',
      'Toast given',
    ]);
  });

  it('lines above the header are not records and name the agency', async () => {
    const source = await messy('header-on-row-6.csv');
    expect(source.agency).toMatchObject({ name: 'Sunnyfield Housing Association', kind: 'housing' });
    expect(dates(source)).toEqual(['2024-02-02', '2024-03-15', '2024-03-22', '2024-05-03']);
    expect(entries(source)[0]?.row).toBe(1);
  });

  it('a file without header asks for a look', async () => {
    const source = await messy('no-header.csv');
    expect(source.tables[0]?.layout.confirm).toBe(true);
    expect(source.problems.map(({ code }) => code)).toContain('no-header');
    expect(texts(source)[0]).toBe('Dental check');
  });

  it('two header rows give a date range and measures', async () => {
    expect(entries(await messy('two-header-rows.xlsx'))[0]).toMatchObject({
      happened: { edtf: '2023-09-05/2023-10-20' },
      structured: { other: { 'Sessions / Possible': '68', 'Marks / Late': '7' } },
    });
  });

  it('merged dates go to their rows and say so', async () => {
    const source = await messy('merged-dates.xlsx');
    expect(dates(source)).toEqual([
      '2022-04-04',
      '2022-04-04',
      '2022-04-04',
      '2022-04-19',
      '2022-05-03',
      '2022-05-03',
    ]);
    expect(entries(source).map(({ happened }) => happened.assumption !== null)).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
    ]);
    expect(entries(source).map(({ agency, agencyKind }) => `${agency} ${agencyKind}`)).toEqual([
      'Police police',
      'School school',
      'CSC social-care',
      'HV health-0-19',
      'CSC social-care',
      'School school',
    ]);
    const note = source.problems.find(({ code }) => code === 'merged-dates');
    expect(note?.message).toContain('rows 2, 3, 6');
  });

  it('covers each agency of an agency column from its own rows', async () => {
    const source = await messy('merged-dates.xlsx');
    expect(source.coverage).toBeNull();
    expect(source.otherCoverage).toContainEqual(
      expect.objectContaining({
        agency: 'CSC',
        agencyKind: 'social-care',
        from: '2022-04-04',
        to: '2022-05-03',
      }),
    );
  });

  it('serials and written dates stand side by side', async () => {
    const source = await messy('serials-and-text-dates.xlsx');
    expect(entries(source).map(({ happened }) => [happened.edtf, happened.time])).toEqual([
      ['2022-01-01', null],
      ['2022-02-14', null],
      ['2022-04-01', '12:00'],
      ['2022-05-03', null],
      ['2022-06~', null],
    ]);
  });

  it('a mixed order names both rows and keeps the impossible one undated', async () => {
    const source = await messy('mixed-day-month.csv');
    expect(dates(source)).toEqual([
      '2023-02-13',
      '2023-05-02',
      '2023-02-05',
      '2023-06-09',
      null,
      '2023-07-07',
    ]);
    expect(source.tables[0]?.layout.dateOrder).toMatchObject({ order: 'day-first', provedByRow: 1 });
    const problem = source.problems.find(({ code }) => code === 'impossible-date');
    expect(problem).toMatchObject({ row: 5, severity: 'warning' });
    expect(problem?.message).toContain('row 5');
    expect(problem?.message).toContain('row 1');
  });

  it('a line of totals is set aside with its reason', async () => {
    const source = await messy('totals-row.xlsx');
    expect(source.tables[0]?.rows.map(({ status }) => status)).toEqual([
      'entry',
      'entry',
      'entry',
      'entry',
      'set-aside',
    ]);
    expect(source.problems.map(({ code, row }) => [code, row])).toContainEqual(['totals-row', 5]);
  });

  it('a hidden row is marked, a hidden sheet left out until it is chosen', async () => {
    const source = await messy('formulas-and-hidden.xlsx');
    expect(entries(source).map(({ hidden }) => hidden)).toEqual([false, false, false, true, false]);
    expect(entries(source).map(({ structured }) => structured.other?.['Days since last'])).toEqual([
      undefined,
      '21',
      '21',
      '11',
      '24',
    ]);
    expect(source.tables.map(({ table, layout }) => [table, layout.skipped])).toEqual([
      ['Log', false],
      ['Old', true],
    ]);
    const chosen = await prepareFile('messy/formulas-and-hidden.xlsx', {
      layouts: [{ table: 'Old', skipped: false }],
    });
    expect(entries(chosen)).toHaveLength(7);
  });

  it('two columns of one name are both kept', async () => {
    const source = await messy('duplicate-and-blank-columns.csv');
    expect(texts(source)[0]).toBe('Visit\nSeen alone');
    expect(entries(source).map(({ happened, recorded }) => [happened.edtf, recorded?.edtf])[0]).toEqual([
      '2022-11-08',
      '2022-11-09',
    ]);
  });

  it('texts stay as they were written', async () => {
    expect(texts(await messy('formula-injection.csv'))[0]).toBe("=cmd|' /C calc'!A0");
    expect(texts(await messy('html-cells.csv'))[2]).toBe('5 < 6 and Tom & Jo came');
    expect(texts(await messy('long-cell.csv'))[0]?.length).toBeGreaterThan(4900);
    expect(texts(await messy('rtl-and-emoji.csv'))[1]).toContain('👨‍👩‍👧');
    expect(texts(await messy('newlines-and-quotes.csv'))[0]).toContain(
      '\n\nShe said "they never eat till I go round".',
    );
    expect(texts(await messy('nested-and-tracked.docx'))[2]).toContain('Father attended and spoke.');
  });
});
