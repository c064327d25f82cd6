import { describe, expect, it } from 'vitest';
import { fixturePath, prepareFile, readCsv } from './fixtures.ts';

/** Invented rows under the headings of the systems that agencies export from, with how each is read. */
const expected = readCsv(fixturePath('exports/expected.csv'));

describe('exports of case systems', () => {
  it.each(expected.map((line) => [line['file'] ?? '', line] as const))('%s', async (file, line) => {
    const source = await prepareFile(`exports/${file}`);
    const rows = source.tables.flatMap((table) => table.rows);
    expect({
      kind: source.agency.kind,
      roles: source.tables[0]?.layout.columns.map(({ role }) => role).join(' '),
      dates: rows.map(({ happened: { edtf, time } }) => `${edtf}${time ? ` ${time}` : ''}`).join('; '),
    }).toEqual({ kind: line['kind'], roles: line['roles'], dates: line['dates'] });
  });

  it('keeps the children by name and their numbers as a reference', async () => {
    const [table] = (await prepareFile('exports/rio.csv')).tables;
    expect(table?.rows[0]?.structured).toMatchObject({
      child: 'Tyler Ashdown',
      reference: '123; 999 999 9999',
    });
  });

  it('attributes each row of a gathered chronology to its source, and no referral to the referrer', async () => {
    const gathered = (await prepareFile('exports/combined.csv')).tables.flatMap(({ rows }) => rows);
    expect(gathered.map(({ agency, agencyKind }) => [agency, agencyKind])).toEqual([
      ['Police', 'police'],
      ['School', 'school'],
      ['Health Visitor', 'health-0-19'],
    ]);
    const contacts = (await prepareFile('exports/liquidlogic.csv')).tables.flatMap(({ rows }) => rows);
    expect(new Set(contacts.map(({ agencyKind }) => agencyKind))).toEqual(new Set(['social-care']));
    expect(contacts[1]?.structured.other).toMatchObject({ 'Contact Source': 'Police' });
  });

  it('reads a day under "Week Beginning" as that week', async () => {
    const [row] = (await prepareFile('exports/school-attend.csv')).tables.flatMap(({ rows }) => rows);
    expect(row?.happened).toMatchObject({ raw: '01/03/2021', earliest: '2021-03-01', latest: '2021-03-07' });
  });
});
