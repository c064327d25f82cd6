import { describe, expect, it } from 'vitest';
import { generateRecords } from '../../../scripts/bench/generate-records.ts';
import { testPassphrase } from '../../support/throughline.ts';
import { importFiles, startEngine, type EngineClient } from '../../support/engine.ts';

async function openEmpty() {
  const started = startEngine();
  await started.client.caseFile.create({ file: 'family', title: 'A family', passphrase: testPassphrase });
  return started;
}

const codeOf = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => 'done',
    (error: { data?: { code?: string } }) => error.data?.code,
  );

async function stageLarge(client: EngineClient) {
  const { stagedId } = await client.importing.stage({ file: new File([generateRecords(4000)], 'notes.csv') });
  return [{ stagedId, choices: { agency: 'School' } }];
}

const logOf = async (client: EngineClient) =>
  (await client.log.list({ offset: 0, limit: 50 })).entries.map(({ what, detail }) => ({
    what,
    detail: JSON.parse(detail) as Record<string, unknown>,
  }));

describe('an import that is being written', () => {
  it('is taken back when nobody listens to it any more', async () => {
    const { client, engine } = await openEmpty();
    const stream = await client.importing.commit({ items: await stageLarge(client) });
    for await (const step of stream) if (step.kind === 'progress' && step.phase === 'writing rows') break;
    expect(engine.context.workspace.sessionToEdit.state.entries).toHaveLength(0);
    expect(await client.sources.list()).toEqual([]);
  });

  it('refuses at once what would write beside it, and says so', async () => {
    const { client } = await openEmpty();
    const stream = await client.importing.commit({ items: await stageLarge(client) });
    const refused: (string | undefined)[] = [];
    for await (const step of stream) {
      if (step.kind !== 'progress' || step.phase !== 'writing rows' || refused.length > 0) continue;
      refused.push(
        await codeOf(client.reports.preview({ kind: 'chronology' })),
        await codeOf(client.caseFile.verify()),
        await codeOf(client.caseFile.create({ file: 'other', title: '', passphrase: testPassphrase })),
      );
    }
    expect(refused).toEqual(['import-running', 'import-running', 'import-running']);
    const { cases } = await client.caseFile.recent();
    expect(cases.map(({ title }) => title)).toEqual(['family']);
  });
});

describe('a report', () => {
  it('leaves in the log whether it was made without names', async () => {
    const { client } = await openEmpty();
    await client.reports.preview({ kind: 'chronology' });
    await client.reports.build({ kind: 'chronology', format: 'csv', anonymise: true });
    const lines = await logOf(client);
    expect(lines.find(({ what }) => what === 'view report')?.detail).toMatchObject({ anonymised: false });
    expect(lines.find(({ what }) => what === 'export report')?.detail).toMatchObject({
      anonymised: true,
      format: 'csv',
    });
  });

  it('is refused, and not handed out unlogged, when its case was closed while it was written', async () => {
    const { client, engine } = await openEmpty();
    const { workspace } = engine.context;
    const { session } = workspace;
    expect(workspace.stillOpen(session)).toBe(session);
    await client.caseFile.create({ file: 'other', title: '', passphrase: testPassphrase });
    expect(() => workspace.stillOpen(session)).toThrow('Another case was opened');
    await client.caseFile.lock();
    expect(() => workspace.stillOpen(session)).toThrow('No case file is open');
  });
});

describe('taking back and doing again', () => {
  const csv = (name: string, rows: readonly string[]): File =>
    new File([['Date,Child,Details', ...rows].join('\n')], name);

  it('offers no redo over an import, which may have taken the place it would write to', async () => {
    const { client } = await openEmpty();
    await importFiles(client, [csv('school.csv', ['01/02/2020,Tyler,Late for school.'])]);
    const [school] = await client.sources.agencies();
    await client.sources.setCoverage({ agencyId: school?.id ?? 0, from: '2019-01-01', to: '2021-01-01' });
    await client.caseFile.undo();
    await importFiles(client, [csv('police.csv', ['01/03/2020,Tyler,Officers called to the house.'])]);
    const before = await client.sources.coverage();
    expect(await client.caseFile.redo()).toEqual({ redone: null });
    expect(await client.sources.coverage()).toEqual(before);
  });

  it('reads repetitions too when people change, so that one that comes to stand knows its child', async () => {
    const { client, engine } = await openEmpty();
    const row = '01/02/2020,,Tyler came late and hungry.';
    await importFiles(client, [csv('school.csv', [row])]);
    const { stagedId } = await client.importing.stage({ file: csv('school-again.csv', [row]) });
    const [first] = await client.sources.list();
    for await (const step of await client.importing.commit({
      items: [{ stagedId, choices: { agency: first?.agency.name ?? '' } }],
    }))
      expect(step.kind).not.toBe('failed');
    const tyler = await client.people.add({
      name: 'Tyler Ashdown',
      role: 'child',
      born: null,
      sex: '',
      aliases: ['Tyler'],
      pseudonym: 'Child A',
    });
    const { session } = engine.context.workspace;
    expect(session.state.entries.map(({ reading }) => reading.children)).toEqual([[tyler.id]]);
    await client.sources.undo({ id: first?.id ?? 0 });
    expect(session.state.entries.map(({ source, reading }) => [source, reading.children])).toEqual([
      ['school-again.csv', [tyler.id]],
    ]);
  });

  it('lets one row stand once after a revised file is taken back', async () => {
    const { client, engine } = await openEmpty();
    const [kept, left] = ['01/02/2020,,Late for school.', '02/02/2020,,Hungry again at breakfast club.'];
    const agency = { agency: 'School' };
    const commit = async (file: File, revises?: number): Promise<number> => {
      const { stagedId } = await client.importing.stage({ file });
      let id = 0;
      for await (const step of await client.importing.commit({
        items: [{ stagedId, choices: agency, revises }],
      }))
        if (step.kind === 'done') id = step.results[0]?.sourceId ?? 0;
      return id;
    };
    const first = await commit(csv('log.csv', [kept, left]));
    await commit(csv('copy.csv', [left]));
    const revised = await commit(csv('log.csv', [kept]), first);
    const standing = (): string[] =>
      engine.context.workspace.session.state.entries.map(({ source, text }) => `${source}: ${text}`);
    expect(standing()).toEqual(['log.csv: Late for school.', 'copy.csv: Hungry again at breakfast club.']);
    await client.sources.undo({ id: revised });
    expect(standing()).toEqual(['log.csv: Late for school.', 'log.csv: Hungry again at breakfast club.']);
    expect((await client.caseFile.verify()).findings).toEqual([]);
  });
});
