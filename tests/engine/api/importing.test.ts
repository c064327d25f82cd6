import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { generateRecords } from '../../../scripts/bench/generate-records.ts';
import { fileOf, importFiles, startEngine } from '../../support/engine.ts';
import { fixture, testPassphrase } from '../../support/throughline.ts';

async function newCase() {
  const { client } = startEngine();
  await client.caseFile.create({ file: 'family', title: '', passphrase: testPassphrase });
  return client;
}

/** Commits a waiting file; how many of its rows were added, and how many were there already. */
async function importStaged(
  client: Awaited<ReturnType<typeof newCase>>,
  stagedId: string,
  choices: { readonly layouts: { readonly table: string; readonly skipped: boolean }[] },
) {
  const total = { added: 0, duplicate: 0 };
  for await (const step of await client.importing.commit({ items: [{ stagedId, choices }] })) {
    const tables = step.kind === 'done' ? step.results.flatMap((result) => result.tables) : [];
    for (const table of tables) {
      total.added += table.added;
      total.duplicate += table.duplicate;
    }
  }
  return total;
}

describe('importing over the contract', () => {
  it('writes exactly what the preview shows', async () => {
    const client = await newCase();
    for (const name of [
      'families/ashdown/csc-case-chronology.xlsx',
      'messy/totals-row.xlsx',
      'messy/mixed-day-month.csv',
      'families/ashdown/queen-maud-infirmary.docx',
    ]) {
      const { stagedId } = await client.importing.stage({ file: fileOf(fixture(name)) });
      const preview = await client.importing.preview({ stagedId, choices: {} });
      const steps = [];
      for await (const step of await client.importing.commit({ items: [{ stagedId, choices: {} }] }))
        steps.push(step);
      const done = steps.at(-1);
      expect(done?.kind, name).toBe('done');
      const [result] = done?.kind === 'done' ? done.results : [];
      const sum = (pick: 'read' | 'added' | 'duplicate' | 'rejected') =>
        result?.tables.reduce((total, table) => total + table[pick], 0);
      expect(sum('read')).toBe(preview.counts.read);
      expect(sum('added')).toBe(preview.counts.added);
      expect(sum('duplicate')).toBe(preview.counts.duplicate);
      expect(sum('rejected')).toBe(preview.counts.rejected + preview.counts.setAside);
      expect(result?.problems).toEqual(preview.problems);
      const { events } = await client.chronology.list({ filter: {}, offset: 0, limit: 2000 });
      const written = events.flatMap(({ accounts, happened }) =>
        accounts.map(({ text }) => `${happened.edtf} ${text}`),
      );
      for (const row of preview.tables
        .flatMap((table) => table.rows)
        .filter(({ status }) => status === 'entry')) {
        expect(
          written.some((line) => line.startsWith(String(row.happened.edtf))),
          `${name} row ${row.row}`,
        ).toBe(true);
      }
    }
  });

  it('shows a merged title once, and each row with its number in the sheet', async () => {
    const client = await newCase();
    const sheet = await writeXlsxFile(
      [
        [{ value: 'Log of Larkspur Lane Primary', columnSpan: 3 }],
        ['Date', 'Child', 'Details'].map((value) => ({ value })),
        ['01/02/2020', 'Tyler Ashdown', 'Late for school.'].map((value) => ({ value })),
        ['02/02/2020', 'Tyler Ashdown', 'Hungry at breakfast club.'].map((value) => ({ value })),
      ],
      { sheet: 'Log' },
    ).toBuffer();
    const { stagedId } = await client.importing.stage({
      file: new File([new Uint8Array(sheet)], 'log.xlsx'),
    });
    const { tables } = await client.importing.preview({ stagedId, choices: {} });
    expect(tables[0]?.titleLines).toEqual(['Log of Larkspur Lane Primary']);
    expect(tables[0]?.rows.map(({ row, sheetRow }) => ({ row, sheetRow }))).toEqual([
      { row: 1, sheetRow: 3 },
      { row: 2, sheetRow: 4 },
    ]);
  });

  it('counts no row as repeating one of a table that is left out', async () => {
    const client = await newCase();
    const rows = [
      ['Date', 'Child', 'Details'],
      ['01/02/2020', 'Tyler Ashdown', 'Late for school.'],
      ['02/02/2020', 'Tyler Ashdown', 'Hungry at breakfast club.'],
    ].map((row) => row.map((value) => ({ value })));
    const sheets = [
      { data: rows, sheet: 'One' },
      { data: rows, sheet: 'Two' },
    ];
    const bytes = await writeXlsxFile(sheets).toBuffer();
    const stage = () => client.importing.stage({ file: new File([new Uint8Array(bytes)], 'log.xlsx') });
    const choices = { layouts: [{ table: 'One', skipped: true }] };
    const first = await stage();
    await importStaged(client, first.stagedId, choices);
    const { stagedId } = await stage();
    const { counts } = await client.importing.preview({ stagedId, choices });
    expect(counts).toMatchObject({ added: 0, duplicate: 2 });
    expect((await importStaged(client, stagedId, choices)).duplicate).toBe(2);
  });

  it('refuses a file that cannot be read and leaves the case as it was', async () => {
    const client = await newCase();
    const steps = await importFiles(client, [fileOf(fixture('messy/truncated.xlsx'))]);
    expect(steps.at(-1)).toMatchObject({
      kind: 'failed',
      problem: { message: expect.stringContaining('truncated.xlsx') },
    });
    expect(await client.sources.list()).toEqual([]);
  });

  it('stops when it is cancelled and leaves the case as it was', { timeout: 60_000 }, async () => {
    const client = await newCase();
    const { stagedId } = await client.importing.stage({
      file: new File([generateRecords(20_000)], 'records.csv'),
    });
    const cancel = new AbortController();
    const kinds: string[] = [];
    try {
      const steps = await client.importing.commit(
        { items: [{ stagedId, choices: {} }] },
        { signal: cancel.signal },
      );
      for await (const step of steps) {
        kinds.push(step.kind);
        if (step.kind === 'progress' && step.phase === 'writing rows') cancel.abort();
      }
    } catch (error) {
      expect((error as Error).name).toBe('AbortError');
    }
    expect(kinds).toContain('progress');
    expect(kinds).not.toContain('done');
    for (let waited = 0; waited < 100; waited += 1) {
      const busy = await client.settings.set({ user: 'A Worker' }).then(
        () => false,
        () => true,
      );
      if (!busy) break;
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    }
    expect(await client.sources.list()).toEqual([]);
    expect((await client.chronology.list({ filter: {}, offset: 0, limit: 10 })).total).toBe(0);
    expect((await client.caseFile.verify()).sound).toBe(true);
  });

  it(
    'lets the case be read as it was while an import writes, and refuses edits',
    { timeout: 60_000 },
    async () => {
      const client = await newCase();
      await importFiles(client, [fileOf(fixture('families/brackley/gp.csv'))]);
      const { stagedId } = await client.importing.stage({
        file: new File([generateRecords(5000)], 'records.csv'),
      });
      let looked = 0;
      for await (const step of await client.importing.commit({ items: [{ stagedId, choices: {} }] })) {
        if (step.kind !== 'progress' || step.phase !== 'writing rows' || looked > 0) continue;
        looked += 1;
        expect((await client.chronology.list({ filter: {}, offset: 0, limit: 10 })).total).toBe(18);
        await expect(client.settings.set({ title: 'x' })).rejects.toMatchObject({
          data: { code: 'import-running' },
        });
      }
      expect(looked).toBe(1);
      expect((await client.chronology.list({ filter: {}, offset: 0, limit: 10 })).total).toBe(5018);
    },
  );

  it('recognises the same file, takes the first import back and keeps the rows through the second', async () => {
    const client = await newCase();
    const file = () => fileOf(fixture('families/brackley/school.csv'));
    await importFiles(client, [file()]);
    await importFiles(client, [file()]);
    const [first, second] = await client.sources.list();
    expect(second?.tables[0]).toMatchObject({ added: 0, duplicate: first?.tables[0]?.added });
    expect(await client.sources.undo({ id: first?.id ?? 0 })).toEqual({ removedEntries: 0 });
    expect((await client.chronology.list({ filter: {}, offset: 0, limit: 10 })).total).toBe(
      first?.tables[0]?.added,
    );
    await client.sources.undo({ id: second?.id ?? 0 });
    expect((await client.chronology.list({ filter: {}, offset: 0, limit: 10 })).total).toBe(0);
  });
});
