import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ashdownFiles, fileOf, importFiles, openAshdown, startEngine } from '../../support/engine.ts';
import type { EngineClient } from '../../support/engine.ts';
import { fixture } from '../../support/throughline.ts';

const lengthy = { timeout: 60_000 };

async function firstPlan(client: EngineClient) {
  const { statusPeriods } = await client.chronology.frame({ filter: {} });
  const plan = statusPeriods.find(({ kind }) => kind === 'child-protection-plan');
  if (plan?.key === undefined) throw new Error('the family has a child protection plan');
  return { ...plan, key: plan.key };
}

const flagsOf = async (client: EngineClient, pattern: string) =>
  (await client.patterns.list({ all: true })).flags.filter((flag) => flag.pattern === pattern);

const said = { removed: false, label: 'Neglect', reason: 'The minutes give the day', by: 'R Ansell' };

describe('status periods over the contract', () => {
  it('are set by hand, taken out and taken back; patterns follow', lengthy, async () => {
    const { client, engine } = startEngine();
    await openAshdown(client);
    const plan = await firstPlan(client);
    const drift = await flagsOf(client, 'plan-drift');
    expect(drift.length).toBeGreaterThan(0);
    const before = engine.context.workspace.session.state.chronology;

    const of = { key: plan.key };
    await client.chronology.setPeriod({ ...said, of, from: plan.from, to: plan.from });
    expect(engine.context.workspace.session.state.chronology).not.toBe(before);
    const short = await firstPlan(client);
    expect(short).toMatchObject({ key: plan.key, to: plan.from, openedBy: plan.openedBy });
    expect(short.remarks.at(-1)).toMatch(/^Set by hand by R Ansell on .*Reason: The minutes give the day$/);
    expect((await flagsOf(client, 'plan-drift')).length).toBeLessThan(drift.length);
    const [line] = (await client.log.list({ offset: 0, limit: 1 })).entries;
    expect(line?.what).toBe('set a status period');
    expect(line?.detail).toContain('The minutes give the day');

    expect(await client.caseFile.undo()).toEqual({ undone: 'set a status period' });
    expect(await firstPlan(client)).toEqual(plan);
    expect(await flagsOf(client, 'plan-drift')).toEqual(drift);

    await client.chronology.setPeriod({ ...said, of, from: plan.from, to: plan.to, removed: true });
    const without = await client.chronology.frame({ filter: {} });
    expect(without.statusPeriods.some(({ key }) => key === plan.key)).toBe(false);
    expect(without.removedPeriods.map(({ key }) => key)).toEqual([plan.key]);
    await client.chronology.takeBackPeriod({ key: plan.key });
    expect(await firstPlan(client)).toEqual(plan);
  });

  it('stay as set when an import is taken back and made again', lengthy, async () => {
    const { client } = startEngine();
    await openAshdown(client);
    const plan = await firstPlan(client);
    const of = { key: plan.key };
    await client.chronology.setPeriod({ ...said, of, from: '2020-01-02', to: plan.to });
    const source = (await client.sources.list()).find(({ name }) => name === ashdownFiles[0]);
    await client.sources.undo({ id: source?.id ?? 0 });
    const alone = await client.chronology.frame({ filter: {} });
    const kept = alone.statusPeriods.find(({ key }) => key === plan.key);
    expect(kept?.from).toBe('2020-01-02');
    expect(kept?.remarks[0]).toContain('no longer in the case');
    await importFiles(client, [fileOf(fixture(join('families/ashdown', ashdownFiles[0])))]);
    const again = await client.chronology.frame({ filter: {} });
    const found = again.statusPeriods.filter(({ key }) => key === plan.key);
    expect(found.map(({ from, to, children }) => ({ from, to, children }))).toEqual([
      { from: '2020-01-02', to: plan.to, children: plan.children },
    ]);
    expect(found[0]?.openedBy).toHaveLength(plan.openedBy.length);
  });

  it('can be added, with the entries of the others shown, and the addition taken back', lengthy, async () => {
    const { client } = startEngine();
    await openAshdown(client);
    const plan = await firstPlan(client);
    const { opened } = await client.chronology.periodRecords({ key: plan.key });
    expect(opened.map(({ entryId }) => entryId)).toEqual(plan.openedBy);
    const [child] = plan.children;
    const { key } = await client.chronology.setPeriod({
      ...said,
      of: { kind: 'looked-after', children: [child ?? 0] },
      from: '2021-02-01',
      to: null,
      label: 'Section 20',
    });
    const added = (await client.chronology.frame({ filter: {} })).statusPeriods.find((p) => p.key === key);
    expect(added).toMatchObject({ kind: 'looked-after', from: '2021-02-01', to: null, label: 'Section 20' });
    expect(await client.chronology.periodRecords({ key })).toEqual({ opened: [], closed: [] });
    await client.chronology.takeBackPeriod({ key });
    expect((await client.chronology.frame({ filter: {} })).statusPeriods.some((p) => p.key === key)).toBe(
      false,
    );
  });

  it('are refused where something is missing or wrong, and nothing changes', lengthy, async () => {
    const { client } = startEngine();
    await openAshdown(client);
    const plan = await firstPlan(client);
    const as = { ...said, of: { key: plan.key }, from: plan.from, to: plan.to, label: plan.label };
    const refused = (code: string) => expect.objectContaining({ data: expect.objectContaining({ code }) });
    const set = (change: Partial<Parameters<typeof client.chronology.setPeriod>[0]>) =>
      client.chronology.setPeriod({ ...as, ...change });
    await expect(set({ reason: '  ', removed: true })).rejects.toEqual(refused('reason-missing'));
    await expect(set({ from: '2023-01-02', to: '2023-01-01' })).rejects.toEqual(refused('end-before-start'));
    await expect(set({ of: { kind: 'worker', children: [999] } })).rejects.toEqual(refused('unknown-child'));
    await expect(set({ of: { key: 'no such' } })).rejects.toEqual(refused('period-missing'));
    await expect(set({})).rejects.toEqual(refused('nothing-changed'));
    await expect(client.chronology.takeBackPeriod({ key: plan.key })).rejects.toEqual(
      refused('nothing-changed'),
    );
    expect(await firstPlan(client)).toEqual(plan);
  });
});
