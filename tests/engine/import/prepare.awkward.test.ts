import { describe, expect, it } from 'vitest';
import type { PreparedRow, PreparedSource } from '../../../engine/import/model.ts';
import { fixturePath, prepareFile, readCsv } from './fixtures.ts';

/**
 * Files laid out as agencies really send them; `expected.csv` says what must come of each: entries and
 * rows set aside, the dates of the entries in their order (a dash where undated), and problem codes.
 */
const expected = readCsv(fixturePath('awkward/expected.csv'));

function rowsOf({ tables }: PreparedSource): readonly PreparedRow[] {
  return tables.filter(({ layout }) => !layout.skipped).flatMap(({ rows }) => rows);
}

function entriesOf(source: PreparedSource): readonly PreparedRow[] {
  return rowsOf(source).filter(({ status }) => status === 'entry');
}

describe('awkward files', () => {
  it.each(expected.map((line) => [line['file'] ?? '', line] as const))('%s', async (file, line) => {
    const source = await prepareFile(`awkward/${file}`);
    const entries = entriesOf(source);
    const dates = entries.map(({ happened: { edtf, time } }) => `${edtf ?? '-'}${time ? ` ${time}` : ''}`);
    expect({
      entries: String(entries.length),
      setAside: String(rowsOf(source).length - entries.length),
      dates: dates.join('; '),
      problems: [...new Set(source.problems.map(({ code }) => code))].toSorted().join('; '),
    }).toEqual({
      entries: line['entries'],
      setAside: line['set_aside'],
      dates: line['dates'],
      problems: line['problems'],
    });
    for (const { message, remedy, row } of source.problems) {
      expect(message).toContain(file);
      if (row !== null) expect(message).toContain(`row ${row}`);
      expect(message).toMatch(/[.?]$/);
      expect(remedy).toMatch(/^[A-Z].+\.$/);
    }
  });

  it('reads each of two tables on a sheet with its own columns', async () => {
    const source = await prepareFile('awkward/two-tables-on-one-sheet.xlsx');
    expect(source.tables.map(({ table, layout }) => [table, layout.headerRows])).toEqual([
      ['Log', [2]],
      ['Log (2)', [8]],
    ]);
    expect(entriesOf(source)[3]).toMatchObject({ row: 1, text: 'Early help offered, mother agreed.' });
  });

  it('says where a year or a date comes from that the row itself does not write', async () => {
    const [first] = entriesOf(await prepareFile('awkward/year-in-a-heading-row.csv'));
    expect(first?.happened).toMatchObject({ raw: '4 Feb', edtf: '2019-02-04' });
    expect(first?.happened.assumption).toBe('the year is that of the heading "2019" in row 1');
    const ditto = entriesOf(await prepareFile('awkward/ditto-marks.csv'))[1];
    expect(ditto?.happened).toMatchObject({ raw: '"', assumption: 'the date of row 1; the cell says """' });
  });

  it('puts right characters that had been garbled, and joins lines without a date to their record', async () => {
    const [garbled] = entriesOf(await prepareFile('awkward/garbled-characters.csv'));
    expect(garbled?.text).toBe('Mum said “I can’t cope” – café visit');
    const listed = entriesOf(await prepareFile('awkward/one-paragraph-a-record.docx'))[1];
    expect(listed?.text).toBe('HV: Clinic, weight static.\nAdvised to attend weekly.');
  });

  it('reads a name in two columns as one', async () => {
    const entries = entriesOf(await prepareFile('awkward/name-in-two-columns.csv'));
    expect(entries.map(({ structured }) => structured.child)).toEqual(['Tyler Ashdown', 'Maisie Ashdown']);
  });

  it('leaves a key without dates aside until it is chosen', async () => {
    const choice = { layouts: [{ table: 'Key', skipped: false }] };
    const source = await prepareFile('awkward/sheet-a-year-with-key.xlsx', choice);
    expect(entriesOf(source).filter(({ table }) => table === 'Key')).toHaveLength(3);
  });
});
