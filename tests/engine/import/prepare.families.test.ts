import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PreparedRow, PreparedSource } from '../../../engine/import/model.ts';
import { fixturePath, prepareFile, readCsv } from './fixtures.ts';

const ashdown = (file: string): Promise<PreparedSource> => prepareFile(`families/ashdown/${file}`);
const brackley = (file: string): Promise<PreparedSource> => prepareFile(`families/brackley/${file}`);

function rolesOf(source: PreparedSource, table = 0): string {
  return (source.tables[table]?.layout.columns ?? []).map(({ role }) => role).join(' ');
}

function row(source: PreparedSource, number: number, table = 0): PreparedRow {
  const found = source.tables[table]?.rows.find((each) => each.row === number);
  if (found === undefined) throw new Error(`no row ${number}`);
  return found;
}

describe('the Ashdown files', () => {
  it('reads the case chronology from its header in row 6, with merged dates', async () => {
    const source = await ashdown('csc-case-chronology.xlsx');
    expect(source.agency).toMatchObject({
      name: 'Thistlemere Council - Children and Families',
      kind: 'social-care',
    });
    expect(source.coverage).toMatchObject({ from: '2019-01-01', to: '2024-02-20', basis: 'stated' });
    expect(source.tables[0]?.layout.headerRows).toEqual([6]);
    expect(rolesOf(source)).toBe('happened child type text outcome author recorded');
    expect(source.tables[0]?.rows).toHaveLength(90);
    expect(row(source, 1).happened).toMatchObject({ edtf: '2019-02-04', time: null });
    expect(row(source, 1).recorded?.edtf).toBe('2019-02-05');
    expect(row(source, 19).happened).toMatchObject({ edtf: '2021-02-24', earliest: '2021-02-24' });
    expect(row(source, 19).happened.assumption).toContain('row 18');
    expect(row(source, 83).happened.edtf).toBe('2023-12-11');
    expect(source.problems.filter(({ severity }) => severity === 'warning')).toEqual([]);
  });

  it('does not repeat a text that is merged over the outcome', async () => {
    const source = await ashdown('csc-case-chronology.xlsx');
    expect(row(source, 6).text).toContain('Tyler seen alone in the nurture room');
    expect([row(source, 6).outcome, row(source, 6).structured.outcome]).toEqual(['', '']);
  });

  it('reads the school log and the attendance sheet with its measures', async () => {
    const source = await ashdown('larkspur-lane-primary.xlsx');
    expect(source.agency).toMatchObject({ name: 'Larkspur Lane Primary', kind: 'school' });
    expect(rolesOf(source)).toBe('happened child type text action author child');
    expect(row(source, 1).happened).toMatchObject({ edtf: '2019-01-21', time: '09:10' });
    expect(row(source, 9).structured.child).toBe('Tyler Ashdown; Maisie Ashdown');
    expect(source.tables[1]?.rows).toHaveLength(24);
    expect(row(source, 3, 1)).toMatchObject({
      text: 'Spring 1 closed (Covid), not counted',
      happened: { edtf: '2021-03-08/2021-04-01', earliest: '2021-03-08', latest: '2021-04-01' },
      structured: {
        child: 'Tyler Ashdown',
        other: {
          'Academic year': '2020/21',
          'Half term': 'Spring 2',
          'Sessions possible': '38',
          'Unauthorised absence': '4',
          '% attendance': '84.2',
        },
      },
    });
  });

  it('reads the vague dates of a diary', async () => {
    const source = await ashdown('health-visiting-0-19.docx');
    expect(source.agency.kind).toBe('health-0-19');
    expect(rolesOf(source)).toBe('happened child type text action author');
    const read = (source.tables[0]?.rows ?? []).map(({ happened }) => happened.edtf);
    expect(read).toHaveLength(30);
    expect([1, 4, 5, 6, 7, 13, 14, 15, 19, 23, 30].map((number) => read[number - 1])).toEqual([
      '2019-01-21~/2019-01-31~',
      '2019-09-03',
      '2019-11',
      '2020-02-01~/2020-02-10~',
      '2021-01-11/2021-01-17',
      '2021-08-11~/2021-08-20~',
      '2021-10?',
      '2022-02',
      '2022-08-16',
      '2023-02-21~/2023-02-28~',
      '2024-01-01~/2024-01-10~',
    ]);
    expect(source.problems.filter(({ row }) => row !== null)).toEqual([]);
  });

  it('reads two tables of the hospital, each with its own columns', async () => {
    const source = await ashdown('queen-maud-infirmary.docx');
    expect(source.agency.kind).toBe('hospital');
    expect(source.coverage).toMatchObject({ from: '2019-01-01', to: '2024-02-29', basis: 'stated' });
    expect([rolesOf(source, 0), rolesOf(source, 1)]).toEqual([
      'happened child clinic text outcome',
      'happened child clinic outcome sent-to text',
    ]);
    expect(row(source, 4, 0).happened).toMatchObject({ edtf: '2022-04-10', time: '01:30' });
    expect(row(source, 1, 1).structured).toMatchObject({ sentTo: 'GP 20/05, HV', outcome: 'DNA' });
    expect(source.tables.every(({ rows }) => rows.every(({ agency }) => agency === source.agency.name))).toBe(
      true,
    );
  });

  it('turns the times of the police into London time', async () => {
    const source = await ashdown('police-occurrences.csv');
    expect(source.agency).toMatchObject({ name: 'Police', kind: 'police' });
    expect(rolesOf(source)).toBe('reference happened recorded type place person text outcome sent-to');
    expect(row(source, 5).happened).toMatchObject({ edtf: '2021-08-29', time: '00:25' });
    expect(row(source, 1).happened).toMatchObject({ edtf: '2019-10-12', time: '21:52' });
  });

  it('reads the surgery and the landlord', async () => {
    const gp = await ashdown('gp-marigold-surgery.csv');
    expect(gp.agency).toMatchObject({ name: 'GP Marigold Surgery', kind: 'gp' });
    expect(rolesOf(gp)).toBe('happened child ignore type author text text');
    expect(row(gp, 5).text).toBe('Asthma annual review - did not attend\nDNA. Text sent.');
    const homes = await ashdown('thistlemere-homes.tsv');
    expect(homes.agency).toMatchObject({ name: 'Thistlemere Homes', kind: 'housing' });
    expect(rolesOf(homes)).toBe('happened reference place author type text');
    expect(row(homes, 1).happened.edtf).toBe('2020-08-24');
  });

  it('numbers rows as the list of true pairs does', async () => {
    const pairs = readCsv(fixturePath('families/ashdown/truth-merge.csv'));
    const places = pairs.flatMap((pair) => [
      [pair['file_a'], pair['table_a'], pair['row_a']],
      [pair['file_b'], pair['table_b'], pair['row_b']],
    ]);
    const files = [...new Set(places.map(([file]) => file ?? ''))];
    const prepared = new Map(
      await Promise.all(files.map(async (file) => [file, await ashdown(file)] as const)),
    );
    for (const [file, table, number] of places) {
      const found = prepared.get(file ?? '')?.tables.find((each) => (each.table ?? '') === table);
      const place = `${file}:${table}:${number}`;
      expect(
        found?.rows.some((each) => each.row === Number(number) && each.happened.edtf !== null),
        place,
      ).toBe(true);
    }
    expect(places.length).toBeGreaterThan(150);
  });
});

describe('the Brackley files', () => {
  it.each([
    ['gp.csv', 'gp', 18, 'happened child type text text'],
    ['health-visiting.csv', 'health-0-19', 16, 'happened child type text action'],
    ['school.csv', 'school', 28, 'happened child type text action'],
    ['social-care.csv', 'social-care', 30, 'happened child type text outcome author'],
  ] as const)('%s', async (file, kind, count, roles) => {
    const source = await brackley(file);
    expect(source.agency.kind).toBe(kind);
    expect(rolesOf(source)).toBe(roles);
    expect(source.tables[0]?.rows.filter(({ status }) => status === 'entry')).toHaveLength(count);
    const lines = readCsv(fixturePath(`families/brackley/${file}`));
    expect(source.tables[0]?.rows.map(({ happened }) => happened.edtf)).toEqual(
      lines.map((line) => line['date']),
    );
    expect(source.problems).toEqual([]);
  });

  it('keeps every cell as it stands', async () => {
    const source = await brackley('social-care.csv');
    const lines = readCsv(fixturePath('families/brackley/social-care.csv'));
    expect(source.tables[0]?.rows.map(({ cells }) => cells)).toEqual(
      lines.map((line) => Object.values(line)),
    );
    expect(readFileSync(fixturePath('families/brackley/social-care.csv')).length).toBeGreaterThan(0);
  });
});
