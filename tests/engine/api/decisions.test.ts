import { describe, expect, it } from 'vitest';
import { ashdownFiles, fileOf, importFiles, openAshdown, startEngine } from '../../support/engine.ts';
import { fixture } from '../../support/throughline.ts';

const whole = { filter: {}, offset: 0, limit: 2000 };

describe('decisions over the contract', () => {
  it('joins two accounts when a person says so, and takes it back', { timeout: 60_000 }, async () => {
    const { client } = startEngine();
    await openAshdown(client);
    const before = (await client.chronology.list(whole)).total;
    const { pairs } = await client.matching.list({ offset: 0, limit: 1 });
    const [pair] = pairs;
    expect(pair).toBeDefined();
    if (!pair) return;
    await client.matching.decide({ pairs: [{ a: pair.a, b: pair.b }], decision: 'same' });
    const { events, total } = await client.chronology.list(whole);
    expect(total).toBe(before - 1);
    const joined = events.find(({ accounts }) => accounts.length === 2);
    expect(joined?.accounts.map(({ entryId }) => entryId).sort()).toEqual([pair.a, pair.b].sort());
    expect((await client.matching.compare({ eventId: joined?.id ?? 0 })).knewWhen.length).toBeGreaterThan(1);
    const around = await client.matching.around({ a: pair.a, b: pair.b, days: 3 });
    const both = around.entries.filter(({ id }) => id === pair.a || id === pair.b);
    expect(both.map(({ eventId }) => eventId)).toEqual([joined?.id, joined?.id]);
    expect(both.map(({ agencyKind }) => agencyKind).sort()).toEqual(
      [pair.left.agencyKind, pair.right.agencyKind].sort(),
    );
    expect(await client.caseFile.undo()).toEqual({ undone: 'keep as the same event' });
    expect((await client.chronology.list(whole)).total).toBe(before);
    expect(await client.caseFile.redo()).toEqual({ redone: 'keep as the same event' });
    expect((await client.chronology.list(whole)).total).toBe(before - 1);
    const [head, other] = joined?.accounts ?? [];
    await client.matching.head({ entryId: other?.entryId ?? 0 });
    const headed = (await client.chronology.list(whole)).events.find(({ accounts }) => accounts.length === 2);
    expect(headed?.accounts.map(({ entryId }) => entryId)).toEqual([other?.entryId, head?.entryId]);
    await client.matching.split({ entryId: pair.a });
    expect((await client.chronology.list(whole)).total).toBe(before);
    const remembered = await client.matching.list({ decision: 'same', offset: 0, limit: 10 });
    expect(remembered.total).toBe(0);
  });

  it(
    'lists pairs kept as different with their decision, and puts them no more',
    { timeout: 60_000 },
    async () => {
      const { client } = startEngine();
      await openAshdown(client);
      const before = await client.matching.list({
        decision: 'open',
        strength: ['strong'],
        offset: 0,
        limit: 1,
      });
      const [pair] = before.pairs;
      if (!pair) throw new Error('the family has strong suggestions');
      await client.matching.decide({ pairs: [{ a: pair.a, b: pair.b }], decision: 'different' });
      const remembered = await client.matching.list({ decision: 'different', offset: 0, limit: 10 });
      expect(remembered.pairs.map(({ a, b, decision }) => ({ a, b, decision }))).toEqual([
        { a: pair.a, b: pair.b, decision: 'different' },
      ]);
      const open = await client.matching.list({ decision: 'open', offset: 0, limit: 500 });
      expect(open.pairs.some(({ a, b }) => a === pair.a && b === pair.b)).toBe(false);
      await client.caseFile.undo();
      expect((await client.matching.list({ decision: 'different', offset: 0, limit: 10 })).total).toBe(0);
    },
  );

  it(
    'keeps decisions and corrections through an import taken back and made again',
    { timeout: 60_000 },
    async () => {
      const { client } = startEngine();
      await openAshdown(client);
      const { pairs } = await client.matching.list({ strength: ['strong'], offset: 0, limit: 1 });
      const [pair] = pairs;
      if (!pair) throw new Error('the family has strong suggestions');
      await client.matching.decide({ pairs: [{ a: pair.a, b: pair.b }], decision: 'same' });
      await client.chronology.correct({
        entryId: pair.a,
        correction: { impact: 'Tyler was frightened.', types: ['da_incident'] },
      });
      const joinedTotal = (await client.chronology.list(whole)).total;
      const source = (await client.sources.list()).find(({ id }) => id === pair.left.sourceId);
      await client.sources.undo({ id: source?.id ?? 0 });
      expect((await client.chronology.list(whole)).total).toBeLessThan(joinedTotal);
      const name = ashdownFiles.find((file) => file === source?.name) ?? ashdownFiles[0];
      await importFiles(client, [fileOf(fixture(`families/ashdown/${name}`))]);
      const { events, total } = await client.chronology.list(whole);
      expect(total).toBe(joinedTotal);
      const joined = events.find(({ accounts }) => accounts.length === 2);
      expect(joined?.impact).toBe('Tyler was frightened.');
      expect(joined?.types).toContain('da_incident');
    },
  );

  it(
    'remembers what was said of a question and shows when the evidence has changed since',
    { timeout: 60_000 },
    async () => {
      const { client } = startEngine();
      await openAshdown(client);
      const { flags } = await client.patterns.list({});
      const flag = flags
        .toSorted((a, b) => b.evidence.length - a.evidence.length)
        .find(
          ({ pattern, status, evidence }) =>
            pattern === 'was-not-brought' && status === 'raised' && evidence.length > 3,
        );
      if (!flag) throw new Error('the family has missed appointments');
      await expect(
        client.patterns.decide({ key: flag.key, decision: 'supported', reason: ' ', by: 'A' }),
      ).rejects.toMatchObject({
        data: { code: 'reason-missing' },
      });
      await client.patterns.decide({
        key: flag.key,
        decision: 'supported',
        reason: 'Talked through with the GP.',
        by: 'A Worker',
      });
      const said = async () =>
        (await client.patterns.list({})).flags.find(({ key }) => key === flag.key)?.decision;
      expect(await said()).toMatchObject({ decision: 'supported', by: 'A Worker', changedSince: false });
      const last = flag.evidence.at(-1)?.entryIds[0] ?? 0;
      await client.chronology.correct({ entryId: last, correction: { types: ['cancelled_service'] } });
      expect(await said()).toMatchObject({ decision: 'supported', changedSince: true });
    },
  );

  it('changes one parameter to see the effect, saves it, and undoes it', { timeout: 60_000 }, async () => {
    const { client } = startEngine();
    await openAshdown(client);
    const info = (await client.patterns.catalogue()).find(({ id }) => id === 'was-not-brought');
    const count = info?.parameters.find(({ value }) => value === 3);
    expect(count?.source).toMatch(/team default/i);
    const raised = async () =>
      (await client.patterns.list({})).flags.filter(({ pattern }) => pattern === 'was-not-brought').length;
    const before = await raised();
    await client.patterns.set({ pattern: 'was-not-brought', on: false });
    expect(await raised()).toBe(0);
    await client.caseFile.undo();
    expect(await raised()).toBe(before);
    await expect(
      client.patterns.set({ pattern: 'was-not-brought', parameters: { nonsense: 1 } }),
    ).rejects.toMatchObject({
      data: { code: 'bad-parameter' },
    });
  });
});
