import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatusPeriod } from '../../../shared/model/index.ts';
import { statusKinds } from '../../../shared/model/index.ts';
import { applyPeriodEdits, type PeriodEdit } from '../../../engine/status/edit-periods.ts';

const plan: StatusPeriod = {
  kind: 'child-protection-plan',
  children: [1, 2],
  from: '2021-05-04',
  to: null,
  label: 'Neglect',
  openedBy: [11, 12],
  closedBy: [],
  remarks: ['said to start again on 16/06/2021, open since 04/05/2021'],
};
const worker: StatusPeriod = {
  kind: 'worker',
  children: [1],
  from: '2021-06-01',
  to: '2021-09-01',
  label: 'P. Hale',
  openedBy: [13],
  closedBy: [14],
  remarks: [],
};
const keyOf = (id: number) => `row-${id}`;
const keyed = (periods: readonly StatusPeriod[]) => applyPeriodEdits(periods, [], keyOf).periods;
const keyOfPlan = keyed([plan])[0]?.key ?? '';

function edit(change: Partial<PeriodEdit>): PeriodEdit {
  return {
    id: 'by hand 1',
    kind: plan.kind,
    children: plan.children,
    of: keyOfPlan,
    removed: false,
    from: '2021-04-28',
    to: '2022-11-22',
    label: 'Neglect',
    reason: 'The minutes give the day',
    by: 'R Ansell',
    at: '2026-02-03',
    ...change,
  };
}

describe('periods set by hand', () => {
  it('are found again after the opening row was revised, or a child was added to the list', () => {
    const takenOut = edit({ removed: true, from: plan.from, to: plan.to });
    for (const reread of [
      { ...plan, openedBy: [99] },
      { ...plan, children: [1, 2, 3] },
    ]) {
      const { periods, removed } = applyPeriodEdits([reread, worker], [takenOut], keyOf);
      expect(periods.map(({ kind }) => kind)).toEqual(['worker']);
      expect(removed).toHaveLength(1);
    }
  });

  it('are not laid on one of two periods that would fit as well', () => {
    const takenOut = edit({ removed: true, from: plan.from, to: plan.to });
    const two = [
      { ...plan, children: [1], openedBy: [98] },
      { ...plan, children: [2], openedBy: [99] },
    ];
    expect(applyPeriodEdits(two, [takenOut], keyOf).periods).toHaveLength(2);
  });

  it('keep their entries and remarks, and say who changed what and why', () => {
    const { periods, removed } = applyPeriodEdits(
      [plan, worker],
      [edit({ label: 'Emotional abuse' })],
      keyOf,
    );
    expect(removed).toEqual([]);
    expect(periods[0]).toEqual({
      ...plan,
      from: '2021-04-28',
      to: '2022-11-22',
      label: 'Emotional abuse',
      remarks: [
        ...plan.remarks,
        'Set by hand by R Ansell on 3 February 2026: start was 4 May 2021, it was still open, category was "Neglect". Reason: The minutes give the day',
      ],
      key: keyOfPlan,
      editId: 'by hand 1',
    });
    expect(periods[1]).toEqual({ ...worker, key: expect.any(String) });
  });

  it('stand where their start puts them', () => {
    const { periods } = applyPeriodEdits([plan, worker], [edit({ from: '2021-08-01' })], keyOf);
    expect(periods.map(({ kind }) => kind)).toEqual(['worker', 'child-protection-plan']);
  });

  it('are known again after an import gave every entry another id and told of the start once more', () => {
    const again = { ...plan, from: '2021-05-03', openedBy: [70, 71, 72] };
    const keys: Readonly<Record<number, string>> = { 70: 'row-9', 71: 'row-11', 72: 'row-12' };
    const { periods } = applyPeriodEdits([again], [edit({})], (id) => keys[id] ?? '');
    expect(periods.map(({ from, openedBy }) => ({ from, openedBy }))).toEqual([
      { from: '2021-04-28', openedBy: [70, 71, 72] },
    ]);
    expect(periods[0]?.key).toBe(keyOfPlan);
  });

  it('stand by themselves where the records no longer tell of them, and say so', () => {
    const { periods } = applyPeriodEdits([worker], [edit({})], keyOf);
    expect(periods[0]).toMatchObject({ from: '2021-04-28', openedBy: [], closedBy: [], key: keyOfPlan });
    expect(periods[0]?.remarks.join(' ')).toMatch(/no longer in the case.*Set by hand by R Ansell/);
  });

  it('no longer say that the start is not recorded once it is set', () => {
    const ended = { ...plan, from: '2022-11-22', to: '2022-11-22', openedBy: [], closedBy: [15] };
    const unknown = { ...ended, remarks: ['the start is not recorded'] };
    const of = keyed([unknown])[0]?.key ?? '';
    const set = applyPeriodEdits([unknown], [edit({ of })], keyOf).periods[0];
    expect(set?.remarks).toEqual([
      'Set by hand by R Ansell on 3 February 2026: start was not recorded. Reason: The minutes give the day',
    ]);
    const named = applyPeriodEdits([unknown], [edit({ of, from: '2022-11-22', label: 'x' })], keyOf);
    expect(named.periods[0]?.remarks[0]).toBe('the start is not recorded');
  });

  it('can be added, and say so without a name', () => {
    const added = edit({ of: null, by: '', kind: 'looked-after', children: [2], label: '' });
    const { periods } = applyPeriodEdits([plan], [added], keyOf);
    expect(periods[0]).toEqual({
      kind: 'looked-after',
      children: [2],
      from: '2021-04-28',
      to: '2022-11-22',
      label: '',
      openedBy: [],
      closedBy: [],
      remarks: ['Added by hand on 3 February 2026. Reason: The minutes give the day'],
      key: 'by hand 1',
      editId: 'by hand 1',
    });
  });

  it('are listed apart as the records have them when taken out', () => {
    const { periods, removed } = applyPeriodEdits([plan, worker], [edit({ removed: true })], keyOf);
    expect(periods.map(({ kind }) => kind)).toEqual(['worker']);
    expect(removed).toHaveLength(1);
    expect(removed[0]).toMatchObject({ from: '2021-05-04', to: null, key: keyOfPlan });
    expect(removed[0]?.remarks.at(-1)).toMatch(/^Taken out by hand by R Ansell/);
  });

  it('are told apart where one entry opens two of a kind', () => {
    const second = { ...worker, label: 'S. Rowe', to: null };
    const [first, other] = keyed([worker, second]);
    expect(first?.key).not.toBe(other?.key);
    const { periods } = applyPeriodEdits(
      [worker, second],
      [edit({ of: other?.key ?? '', kind: 'worker', children: [1], from: '2021-06-01', label: 'S. Lowe' })],
      keyOf,
    );
    expect(periods.map(({ label }) => label)).toEqual(['P. Hale', 'S. Lowe']);
  });
});

const days = fc.integer({ min: 1, max: 28 }).map((day) => `2021-02-${String(day).padStart(2, '0')}`);
const ids = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 3 });
const anyPeriod: fc.Arbitrary<StatusPeriod> = fc.record({
  kind: fc.constantFrom(...statusKinds),
  children: ids,
  from: days,
  to: fc.option(days, { nil: null }),
  label: fc.constantFrom('', 'Neglect'),
  openedBy: ids,
  closedBy: ids,
  remarks: fc.constantFrom([], ['the start is not recorded']),
});

describe('any periods', () => {
  it('are the same without edits, and no two share a key', () => {
    fc.assert(
      fc.property(fc.array(anyPeriod, { maxLength: 12 }), (periods) => {
        const found = keyed(periods);
        expect(found).toEqual(periods.map((period) => ({ ...period, key: expect.any(String) })));
        expect(new Set(found.map(({ key }) => key)).size).toBe(periods.length);
      }),
      { seed: 20_260_203, numRuns: 200 },
    );
  });

  it('are all there after an edit of each, as standing or taken out', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyPeriod, fc.boolean()), { maxLength: 12 }), (given) => {
        const periods = given.map(([period]) => period);
        const edits = keyed(periods).map(({ key = '', kind, children }, index) =>
          edit({ id: `by hand ${index}`, of: key, kind, children, removed: given[index]?.[1] ?? false }),
        );
        const found = applyPeriodEdits(periods, edits, keyOf);
        expect(found.removed).toHaveLength(edits.filter(({ removed }) => removed).length);
        expect([...found.periods, ...found.removed].map(({ key }) => key).sort()).toEqual(
          edits.map(({ of }) => of).sort(),
        );
      }),
      { seed: 20_260_203, numRuns: 200 },
    );
  });
});
