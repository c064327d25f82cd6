import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PreparedRow, PreparedSource, RawCell } from '../../../engine/import/model.ts';
import { prepareRead, prepareSource } from '../../../engine/import/prepare.ts';
import { layoutChoiceOf, layoutSignature } from '../../../engine/import/remembered-layout.ts';
import { prepareFile, prepareTables, tableOf, today } from './fixtures.ts';

const rowsOf = (source: PreparedSource): readonly PreparedRow[] => source.tables.flatMap(({ rows }) => rows);
const problemsOf = (source: PreparedSource) =>
  source.problems.map(({ code, row }) => `${code} ${row ?? '-'}`);
/** What is offered for a date between two dated rows. */
async function remedyFor(raw: string, before = '18/06/2020', after = '14/07/2020'): Promise<string> {
  const source = await prepareTables([
    tableOf([
      ['Date', 'Note'],
      [before, 'a'],
      [raw, 'b'],
      [after, 'c'],
    ]),
  ]);
  expect(rowsOf(source)[1]?.happened.edtf).toBeNull();
  return source.problems.find(({ row }) => row === 2)?.remedy ?? '';
}

/** A cell with its raw value. */
function rawCell(text: string, more: Partial<RawCell> = {}): RawCell {
  return { text, ...more };
}

/** Fingerprint of one row of date, child and note. */
async function fingerprint(cells: string[], agency = 'A'): Promise<string> {
  const source = await prepareTables([tableOf([['Date', 'Child', 'Note'], cells])], { agency });
  return rowsOf(source)[0]?.fingerprint ?? '';
}

const header = ['Date', 'Child', 'Type', 'Details', 'Outcome'];

describe('rows that are no records', () => {
  it('are set aside with a reason, and all rows are accounted for', async () => {
    const source = await prepareTables([
      tableOf([
        header,
        ['03/05/2021', 'Ann', 'Visit', 'Seen at home with mum and well', ''],
        ['Date', 'Child', 'Type', 'Details', 'Outcome'],
        ['', '', '', '', ''],
        ['Page 2 of 3'],
        ['2021'],
        ['04/05/2021', 'Ann', 'Call', 'Late to school', 'Total days late: 3'],
        ['Total', '', '', '12', ''],
        ['*** End of report ***'],
      ]),
    ]);
    expect(rowsOf(source).map(({ row, status }) => `${row} ${status}`)).toEqual([
      '1 entry',
      '2 set-aside',
      '4 set-aside',
      '5 set-aside',
      '6 entry',
      '7 set-aside',
      '8 set-aside',
    ]);
    expect(problemsOf(source)).toEqual([
      'repeated-header 2',
      'page-furniture 4',
      'heading-row 5',
      'totals-row 7',
      'page-furniture 8',
    ]);
  });

  it('keeps a row with words and without a date', async () => {
    const source = await prepareTables([
      tableOf([
        header,
        ['03/05/2021', 'Ann', '', 'Seen', ''],
        ['', 'Ann', '', 'Total of three calls this week from nan', ''],
      ]),
    ]);
    expect(rowsOf(source)[1]).toMatchObject({
      status: 'entry',
      happened: { edtf: null, problem: 'no-date' },
    });
    expect(problemsOf(source)).toEqual(['no-date 2']);
    expect(source.problems[0]?.message).toBe(
      'test.csv, row 2: no date is written; the row is kept as undated.',
    );
  });
});

describe('dates from several cells', () => {
  it('joins start and end, and date and time', async () => {
    const source = await prepareTables([
      tableOf([
        ['Start date', 'End date', 'Time', 'Notes'],
        ['03/05/2021', '07/05/2021', '', 'Away'],
        ['03/05/2021', '', '2.30pm', 'Call'],
        [
          rawCell('44319', { number: 44319, dateFormat: true }),
          rawCell(''),
          rawCell('0.4375', { number: 0.4375, dateFormat: true }),
          'Visit',
        ],
        ['07/05/2021', '03/05/2021', '', 'Wrong way round'],
        ['03/05/2021', '03/05/2021', '09:00', 'One day'],
      ]),
    ]);
    expect(rowsOf(source).map(({ happened }) => [happened.edtf, happened.time, happened.problem])).toEqual([
      ['2021-05-03/2021-05-07', null, null],
      ['2021-05-03', '14:30', null],
      ['2021-05-03', '10:30', null],
      [null, null, 'reversed-range'],
      ['2021-05-03', '09:00', null],
    ]);
    expect(rowsOf(source)[2]?.cells).toEqual(['03/05/2021', '', '10:30', 'Visit']);
  });

  it('takes the date of the row above where the table works so, and says it', async () => {
    const dates = ['03/05/2021', '', '', '05/05/2021', '', '09/05/2021'];
    const table = tableOf([['Date', 'Notes'], ...dates.map((date, i) => [date, `note ${i}`])]);
    const source = await prepareTables([table]);
    expect(rowsOf(source)[2]?.happened).toMatchObject({
      raw: '',
      edtf: '2021-05-03',
      assumption: 'the date of row 1; the cell is empty',
    });
    expect(problemsOf(source)).toEqual(['date-from-above -']);
    const off = await prepareTables([table], { layouts: [{ table: null, blankDateMeansAbove: false }] });
    expect(rowsOf(off)[2]?.happened.edtf).toBeNull();
  });

  it('takes "March 20" for a day where other rows write days after months', async () => {
    const dates = ['January 27, 2020', 'March 20', '7 September 2020'];
    const source = await prepareTables([tableOf([['Date', 'Note'], ...dates.map((date) => [date, 'a'])])]);
    expect(rowsOf(source)[1]?.happened.problem).toBe('missing-year');
    expect(source.problems[0]?.remedy).toContain('"March 20 2020"');
  });

  it('reads month first only where the column shows it, and tells', async () => {
    const source = await prepareTables([
      tableOf([
        ['Date', 'Note'],
        ['02/03/2021', 'a'],
        ['02/13/2021', 'b'],
      ]),
    ]);
    expect(rowsOf(source).map(({ happened }) => happened.edtf)).toEqual(['2021-02-03', '2021-02-13']);
    expect(source.problems[0]).toMatchObject({ code: 'month-first', severity: 'warning' });
    expect(source.problems[0]?.message).toContain('row 2 ("02/13/2021")');
  });
});

describe('dates that are offered and not taken', () => {
  it('offers the year that fits between the rows around it', async () => {
    expect(await remedyFor('4 July')).toContain('"4 July 2020"');
    expect(await remedyFor('2 January', '18/12/2020', '14/02/2021')).toContain('"2 January 2021"');
    expect(await remedyFor('Mon 6/7')).toContain('"Mon 6/7 2020"');
    expect(await remedyFor('2 January', '14/02/2021', '18/12/2020')).toContain('"2 January 2021"');
    expect(await remedyFor('4 July', '18/06/2010', '14/07/2020')).not.toContain('20');
    expect(await remedyFor('4 August')).not.toContain('20');
  });

  it('offers what relative words count to', async () => {
    expect(await remedyFor('three days later')).toContain('"21 June 2020"');
    expect(await remedyFor('the following morning')).toContain('"19 June 2020"');
    expect(await remedyFor('the day before')).toContain('"17 June 2020"');
    expect(await remedyFor('a fortnight later')).toContain('"2 July 2020"');
    expect(await remedyFor('five months later')).toContain('"November 2020"');
    expect(await remedyFor('same day')).toContain('"18 June 2020"');
    expect(await remedyFor('ditto')).toContain('"18 June 2020"');
    expect(await remedyFor('six weeks of calls')).not.toContain('20');
    expect(await remedyFor('two days before discharge')).not.toContain('20');
    expect(await remedyFor('the next day', 'June 2020')).not.toContain('2020');
  });

  it('takes a date that a user puts in, and keeps what was written', async () => {
    const table = tableOf([
      ['Date', 'Note'],
      ['4 July', 'a'],
      ['05/07/2020', 'b'],
    ]);
    const [plain] = rowsOf(await prepareTables([table]));
    const source = await prepareTables([table], { dates: [{ table: null, row: 1, raw: '4/7/20' }] });
    const [typed] = rowsOf(source);
    expect(typed?.happened).toMatchObject({ raw: '4 July', edtf: '2020-07-04', problem: null });
    expect(typed?.happened.assumption).toContain('put in by hand');
    expect(typed?.fingerprint).toBe(plain?.fingerprint);
    expect(source.problems).toEqual([]);
  });

  it('asks to look at dates ahead of today', async () => {
    expect(
      problemsOf(
        await prepareTables([
          tableOf([
            ['Date', 'Note'],
            ['03/05/2027', 'a'],
          ]),
        ]),
      ),
    ).toEqual(['date-ahead 1']);
  });
});

describe('agency and coverage', () => {
  it('follow the choice of the user', async () => {
    const source = await prepareTables([tableOf([header, ['03/05/2021', 'Ann', 'Visit', 'Seen', '']])], {
      agency: 'Hill Top School',
      coverage: { from: '2020-01-01', to: '2021-12-31' },
    });
    expect(source.agency).toMatchObject({ name: 'Hill Top School', kind: 'school', because: 'chosen' });
    expect(source.coverage).toMatchObject({ from: '2020-01-01', to: '2021-12-31', basis: 'stated' });
  });

  it.each([
    ['camhs-export.csv', 'CAMHS', 'mental-health'],
    ['midwifery.csv', 'Midwifery', 'maternity'],
    ['children_s_social_care.csv', "Children's social care", 'social-care'],
    ['early help log.xlsx', 'Early help', 'early-help'],
    ['probation-records.csv', 'Probation', 'probation-youth-justice'],
    ['school-nursing.csv', 'School nursing', 'health-0-19'],
    ['export 2.csv', 'Export 2', 'other'],
  ])('%s is from %s', async (file, name, kind) => {
    const source = await prepareTables(
      [
        tableOf([
          ['Date', 'Note'],
          ['03/05/2021', 'a'],
        ]),
      ],
      {},
      file,
    );
    expect([source.agency.name.toLowerCase(), source.agency.kind]).toEqual([name.toLowerCase(), kind]);
  });

  it('gives each table its agency where the sheets are named for several', async () => {
    const rows = [
      ['Date', 'Note'],
      ['03/05/2021', 'a'],
    ];
    const named = ['Police', 'Background', 'GP'].map((name) => tableOf(rows, { name }));
    const source = await prepareTables(named);
    expect(rowsOf(source).map(({ agency, agencyKind }) => `${agency} ${agencyKind}`)).toEqual([
      'Police police',
      'Background other',
      'GP gp',
    ]);
    expect(problemsOf(source)).toEqual(['several-agencies -']);
    const forced = await prepareTables(named, { agency: 'Review team' });
    expect(new Set(rowsOf(forced).map(({ agency }) => agency))).toEqual(new Set(['Review team']));
  });
});

describe('a file about many children', () => {
  const table = tableOf([
    ['Child ID', 'Date', 'Event'],
    ...Array.from({ length: 40 }, (_, i) => [`C${i % 20}`, '03/05/2021', `visit ${i}`]),
  ]);

  it('lists them, and takes only those chosen', async () => {
    const all = await prepareTables([table]);
    expect(all.childrenInFile).toHaveLength(20);
    expect(all.childrenInFile[0]).toEqual({ id: 'C0', label: 'C0', rows: 2 });
    const some = await prepareTables([table], { onlyChildren: ['C3', 'C4'] });
    expect(rowsOf(some).map(({ structured }) => structured.child)).toEqual(['C3', 'C4', 'C3', 'C4']);
    expect(some.problems.map(({ message }) => message)).toEqual([
      'test.csv: 36 rows about other children were left out.',
    ]);
  });
});

describe('rows that name no child in a file about many', () => {
  const table = tableOf([
    ['Child ID', 'Date', 'Event'],
    ...Array.from({ length: 20 }, (_, i) => [`C${i}`, '03/05/2021', `visit ${i}`]),
    ['', '04/05/2021', 'Call from mother'],
  ]);

  it('stay where all the children belong to the case, and go with the others where some do', async () => {
    const ids = (await prepareTables([table])).childrenInFile.map(({ id }) => id);
    expect(rowsOf(await prepareTables([table], { onlyChildren: ids }))).toHaveLength(21);
    expect(rowsOf(await prepareTables([table], { onlyChildren: ['C3'] }))).toHaveLength(1);
  });
});

describe('remembered layouts', () => {
  it('read the next file of the same export as the last one was corrected', async () => {
    const first = tableOf([
      ['Date', 'What', 'Bit'],
      ['03/05/2021', 'Visit', 'All well at home this week'],
    ]);
    const corrected = await prepareTables([first], {
      layouts: [
        {
          table: null,
          roles: [
            { index: 2, role: 'outcome' },
            { index: 1, role: 'text' },
          ],
        },
      ],
    });
    const layout = corrected.tables[0]?.layout;
    if (layout === undefined) throw new Error('no layout');
    const remembered = new Map([
      [layoutSignature(layout), { agency: 'Hill Top', choices: layoutChoiceOf(layout) }],
    ]);
    const next = tableOf([['Printed by JK'], ['DATE', 'What', 'Bit'], ['09/05/2021', 'Call', 'Late twice']]);
    const source = await prepareRead(
      { name: 'x.csv', sha256: '' },
      { format: 'csv', tables: [next], problems: [] },
      {},
      { today, remembered },
    );
    expect(source.tables[0]?.layout.columns.map(({ role }) => role)).toEqual(['happened', 'text', 'outcome']);
    expect(source.tables[0]?.layout).toMatchObject({ headerRows: [2], confirm: false });
    expect(source.agency.name).toBe('Hill Top');
  });
});

describe('fingerprints', () => {
  it('know a row again in another spelling of its date and another place', async () => {
    const serial: RawCell = { text: '44319', number: 44319, dateFormat: true };
    const [a, b] = rowsOf(
      await prepareTables([
        tableOf([
          ['Date', 'Note'],
          ['03/05/21', 'Rang  mum'],
          [serial, 'rang mum'],
          ['04/05/21', 'Rang mum'],
        ]),
      ]),
    );
    expect(a?.fingerprint).toBe(b?.fingerprint);
    expect(a?.fingerprint).toMatch(/^[0-9a-f]{32}$/);
  });

  it('differ with the date, the words, the child and the agency', async () => {
    const all = await Promise.all([
      fingerprint(['03/05/21', 'Ann', 'x']),
      fingerprint(['04/05/21', 'Ann', 'x']),
      fingerprint(['03/05/21', 'Ben', 'x']),
      fingerprint(['03/05/21', 'Ann', 'y']),
      fingerprint(['03/05/21', 'Ann', 'x'], 'B'),
      fingerprint(['', 'Ann', 'x']),
    ]);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('long work', () => {
  const many = tableOf([
    header,
    ...Array.from({ length: 30_000 }, (_, i) => [
      `0${(i % 9) + 1}/05/2021`,
      'Ann',
      'Visit',
      `Seen at home ${i}`,
      '',
    ]),
  ]);

  it('reports progress in order and gives way to other work', async () => {
    const done: number[] = [];
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    await prepareRead(
      { name: 'x.csv', sha256: '' },
      { format: 'csv', tables: [many], problems: [] },
      {},
      {
        today,
        onProgress: (step) => {
          if (step.phase === 'reading rows') done.push(step.done);
        },
      },
    );
    clearInterval(timer);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(turns).toBeGreaterThan(0);
  });

  it('stops when cancelled', async () => {
    const controller = new AbortController();
    const work = prepareRead(
      { name: 'x.csv', sha256: '' },
      { format: 'csv', tables: [many], problems: [] },
      {},
      {
        today,
        signal: controller.signal,
        onProgress: () => controller.abort(),
      },
    );
    await expect(work).rejects.toThrow('aborted');
    const early = prepareSource(
      { name: 'x.csv', bytes: new Uint8Array() },
      {},
      { today, signal: AbortSignal.abort() },
    );
    await expect(early).rejects.toThrow('aborted');
  });
});

describe('any table', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '03/05/2021',
      '31/04/2021',
      'May 2021',
      'Date',
      'Total',
      '44319',
      'Ann Ash',
      '-',
      'Page 1',
      'w/c 3/5/21',
      '=1+1',
    ),
    fc.string({ maxLength: 20 }),
  );
  const lines = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 25 });

  it('is prepared the same way twice, keeps every cell, and loses no row', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (rows) => {
        const table = tableOf(rows);
        const preview = await prepareTables([table]);
        expect(await prepareTables([table])).toEqual(preview);
        const { layout, rows: prepared } = preview.tables[0] ?? { layout: null, rows: [] };
        const lastHeader = layout?.headerRows.at(-1) ?? 0;
        const filled = table.rows.filter(
          ({ number, cells }) => number > lastHeader && cells.some(({ text }) => text.trim() !== ''),
        );
        expect(prepared.map(({ row }) => row + lastHeader)).toEqual(filled.map(({ number }) => number));
        for (const [i, { cells }] of filled.entries()) {
          expect(prepared[i]?.cells.slice(0, cells.length)).toEqual(cells.map(({ text }) => text));
        }
      }),
      { seed: 9, numRuns: 300 },
    );
  });

  it('gives a fixture the same value for preview and commit', async () => {
    const [first, second] = await Promise.all([
      prepareFile('families/ashdown/larkspur-lane-primary.xlsx'),
      prepareFile('families/ashdown/larkspur-lane-primary.xlsx'),
    ]);
    expect(second).toEqual(first);
  });
});
