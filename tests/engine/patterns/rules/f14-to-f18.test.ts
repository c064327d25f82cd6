import { describe, expect, it } from 'vitest';
import { planDrift } from '../../../../engine/patterns/rules/f14-plan-drift.ts';
import { childInNeedDrift } from '../../../../engine/patterns/rules/f15-child-in-need-drift.ts';
import { timescaleNotEvidenced } from '../../../../engine/patterns/rules/f16-timescale-not-evidenced.ts';
import { coreGroupsLapsed } from '../../../../engine/patterns/rules/f17-core-groups-lapsed.ts';
import { oversightGap } from '../../../../engine/patterns/rules/f18-oversight-gap.ts';
import { ask, raisedBy, statuses, whyNot } from '../support/ask.ts';
import type { TestFamily, TestRow } from '../support/build.ts';

const csc = (on: TestRow['on'], types: string, more: Partial<TestRow> = {}): TestRow => ({
  on,
  by: 'social-care',
  types,
  ...more,
});
const family = (
  rows: readonly TestRow[],
  referenceDate = '2024-06-30',
  more: Partial<TestFamily> = {},
): TestFamily => ({
  rows,
  referenceDate,
  ...more,
});
const short = { coverage: { 'social-care': ['2023-01-01', '2023-03-31'] } } as const;

const needWith = (row: TestRow): unknown =>
  raisedBy(childInNeedDrift, family([csc('2023-09-11', 'cin_start'), row], '2024-03-15'));

const referral = csc('2024-02-05', 'referral', { facts: { decision: 'assessment' } });
const seen = csc('2024-02-06', 'visit_announced', { seen: { Alfie: 'alone' } });
const until = (on: string): TestFamily => family([referral, seen, csc(on, 'assessment_end')], '2024-04-12');

const withCoreGroups = (next: string, types = 'core_group'): TestRow[] => [
  csc('2024-02-01', 'cpp_start'),
  csc('2024-02-08', 'core_group'),
  csc(next, types),
];

const supervised = (types: string, second: string, last: string): TestRow[] => [
  csc('2024-01-31', types),
  csc('2024-01-31', 'supervision'),
  csc(second, 'manager_decision'),
  csc(last, types.replace('start', 'end'), { facts: { rationale: true } }),
];

describe('plan-drift', () => {
  const start = csc('2023-01-10', 'cpp_start');

  it('asks when open more than nine months, strictly', () => {
    expect(raisedBy(planDrift, family([start], '2023-10-10'))).toEqual([]);
    expect(raisedBy(planDrift, family([start], '2023-10-11'))).toMatchObject([{ rows: [1], current: true }]);
    expect(whyNot(planDrift, family([start], '2023-10-10'))[0]?.needed).toMatch(/after 10\/10\/2023/);
  });

  it('is cleared for six months by legal planning or pre-proceedings', () => {
    for (const types of ['lpm', 'plo_letter', 'plo_meeting']) {
      const rows = [start, csc('2023-09-11', types)];
      expect(raisedBy(planDrift, family(rows, '2024-03-11'))).toEqual([]);
      expect(raisedBy(planDrift, family(rows, '2024-03-12'))).toHaveLength(1);
    }
  });

  it('asks of a plan that ended, as past, with its reviews', () => {
    const rows = [start, csc('2023-07-01', 'rcpc'), csc('2024-02-14', 'rcpc cpp_end')];
    expect(raisedBy(planDrift, family(rows))).toMatchObject([
      { from: '2023-01-10', to: '2024-02-14', current: false, rows: [1, 2, 3] },
    ]);
    expect(raisedBy(planDrift, family(rows))[0]?.summary).toMatch(/past 12 months/);
  });

  it('cannot be assessed where the records stop before the tier', () => {
    const told = [csc('2023-01-10', 'cpp_start')];
    expect(statuses(planDrift, family(told, '2024-06-30', short))).toEqual(['cannot-assess']);
  });
});

describe('child-in-need-drift', () => {
  const start = csc('2023-09-11', 'cin_start');
  const review = (on: string): TestRow => csc(on, 'cin_review', { facts: { decision: 'continue' } });

  it('asks after six months without a manager review, strictly', () => {
    expect(raisedBy(childInNeedDrift, family([start], '2024-03-11'))).toEqual([]);
    expect(raisedBy(childInNeedDrift, family([start], '2024-03-12'))).toHaveLength(1);
    expect(whyNot(childInNeedDrift, family([start], '2024-03-11'))).toHaveLength(1);
  });

  it('takes a manager decision, or supervision that decides, for a review; not supervision alone', () => {
    expect(needWith(csc('2024-02-21', 'manager_decision'))).toEqual([]);
    expect(needWith(csc('2024-02-21', 'supervision', { facts: { decision: 'continue' } }))).toEqual([]);
    expect(needWith(csc('2024-02-21', 'supervision'))).toHaveLength(1);
  });

  it('asks about two reviews that only continue, whatever a manager wrote', () => {
    const rows = [start, review('2023-11-01'), review('2024-01-31'), csc('2024-02-21', 'manager_decision')];
    expect(raisedBy(childInNeedDrift, family(rows, '2024-03-15'))).toMatchObject([
      { rows: [1, 2, 3], weakening: [4] },
    ]);
  });

  it('leaves out a short-break plan, and cannot be assessed without records', () => {
    const breaks = csc('2023-09-11', 'cin_start', { text: 'Disabled child, short breaks plan' });
    expect(ask(childInNeedDrift, family([breaks]))).toEqual([]);
    const told = [{ ...start, by: 'school' as const, types: 'cin_start' }];
    const coverage = { school: ['2023-01-01', '2024-06-30'] } as const;
    expect(statuses(childInNeedDrift, family(told, '2024-06-30', { coverage }))).toEqual(['cannot-assess']);
  });
});

describe('timescale-not-evidenced', () => {
  it('asks of an assessment on working day 46, Easter not counted', () => {
    expect(raisedBy(timescaleNotEvidenced, until('2024-04-10'))).toEqual([]);
    expect(raisedBy(timescaleNotEvidenced, until('2024-04-11'))).toMatchObject([
      { rows: [1, 3], from: '2024-02-05', to: '2024-04-11' },
    ]);
    expect(
      whyNot(timescaleNotEvidenced, until('2024-04-10')).some(({ summary }) =>
        /45 working days/.test(summary),
      ),
    ).toBe(true);
  });

  it('is due before the limit and names the source after it', () => {
    expect(statuses(timescaleNotEvidenced, family([referral, seen], '2024-04-10'))).toEqual(['due']);
    const [late] = raisedBy(timescaleNotEvidenced, family([referral, seen], '2024-04-11'));
    expect(late?.summary).toMatch(
      /Not recorded by 10\/04\/2024 \(limit 45 working days, statutory: Working Together/,
    );
  });

  it('is satisfied by an undated or a vague record', () => {
    for (const on of [null, ['2024-04-01', '2024-04-30'] as const]) {
      expect(raisedBy(timescaleNotEvidenced, family([referral, seen, csc(on, 'assessment_end')]))).toEqual(
        [],
      );
    }
  });

  it('asks for the first conference fifteen working days from the strategy discussion, unless none is called for', () => {
    const start = [csc('2024-04-08', 'strategy_discussion s47_start'), { ...seen, on: '2024-04-08' }];
    const conference = (on: string): TestRow[] => [...start, csc(on, 'icpc')];
    expect(raisedBy(timescaleNotEvidenced, family(conference('2024-04-29'), '2024-05-03'))).toEqual([]);
    expect(raisedBy(timescaleNotEvidenced, family(conference('2024-04-30'), '2024-05-03'))).toHaveLength(1);
    const closed = [
      ...start,
      csc('2024-04-20', 's47_outcome', { text: 'Not substantiated, child in need plan' }),
    ];
    expect(raisedBy(timescaleNotEvidenced, family(closed, '2024-05-03'))).toEqual([]);
    const onPlan = [csc('2024-04-01', 'cpp_start'), csc('2024-04-10', 'core_group'), ...start];
    expect(raisedBy(timescaleNotEvidenced, family(onPlan, '2024-05-03'))).toEqual([]);
  });

  it('counts three months to the day for the first review, and asks nothing of a plan that ended before', () => {
    const plan = (on: string): TestRow[] => [
      csc('2024-01-15', 'cpp_start'),
      csc('2024-01-20', 'core_group'),
      csc(on, 'rcpc'),
    ];
    expect(raisedBy(timescaleNotEvidenced, family(plan('2024-04-15'), '2024-04-22'))).toEqual([]);
    expect(raisedBy(timescaleNotEvidenced, family(plan('2024-04-16'), '2024-04-22'))).toHaveLength(1);
    const ended = [
      csc('2024-01-15', 'cpp_start'),
      csc('2024-01-20', 'core_group'),
      csc('2024-04-01', 'cpp_end'),
    ];
    expect(raisedBy(timescaleNotEvidenced, family(ended))).toEqual([]);
  });

  it('leaves visits and core groups to their own patterns unless asked, and local numbers on request', () => {
    const plan = [csc('2024-01-15', 'cpp_start'), csc('2024-01-20', 'core_group'), csc('2024-04-01', 'rcpc')];
    expect(raisedBy(timescaleNotEvidenced, family(plan, '2024-04-22'))).toEqual([]);
    expect(
      raisedBy(timescaleNotEvidenced, family(plan, '2024-04-22'), { askedElsewhere: true }).length,
    ).toBeGreaterThan(0);
    const need = [csc('2024-01-15', 'cin_start')];
    expect(raisedBy(timescaleNotEvidenced, family(need, '2024-04-22'))).toHaveLength(1);
    expect(raisedBy(timescaleNotEvidenced, family(need, '2024-04-22'), { localTimescales: false })).toEqual(
      [],
    );
  });

  it('never mixes the Scottish timescales in', () => {
    const rows = [csc('2024-01-15', 'cpp_start'), csc('2024-01-30', 'core_group')];
    const settings = { nation: 'Scotland' };
    expect(raisedBy(timescaleNotEvidenced, family(rows, '2024-02-28'))).toHaveLength(1);
    expect(raisedBy(timescaleNotEvidenced, family(rows, '2024-02-28'), settings)).toEqual([]);
  });

  it('cannot be assessed where the records stop before the limit', () => {
    const coverage = { 'social-care': ['2024-02-01', '2024-03-01'] } as const;
    expect(statuses(timescaleNotEvidenced, family([referral, seen], '2024-06-30', { coverage }))).toEqual([
      'cannot-assess',
    ]);
  });
});

describe('core-groups-lapsed', () => {
  it('asks after more than 42 days', () => {
    expect(raisedBy(coreGroupsLapsed, family(withCoreGroups('2024-03-21'), '2024-04-08'))).toEqual([]);
    expect(raisedBy(coreGroupsLapsed, family(withCoreGroups('2024-03-22'), '2024-04-08'))).toMatchObject([
      { of: [], rows: [2, 3] },
    ]);
    expect(whyNot(coreGroupsLapsed, family(withCoreGroups('2024-03-21'), '2024-04-08'))[0]?.summary).toMatch(
      /42 days/,
    );
  });

  it('starts anew at a review conference', () => {
    const rows = [...withCoreGroups('2024-03-14', 'rcpc'), csc('2024-04-25', 'core_group')];
    expect(raisedBy(coreGroupsLapsed, family(rows, '2024-05-01'))).toEqual([]);
  });

  it('does not take a cancelled one for held, and asks about two in six months', () => {
    const off = (on: string): TestRow => csc(on, 'core_group', { facts: { held: false } });
    const rows = [
      ...withCoreGroups('2024-03-14'),
      off('2024-03-07'),
      off('2024-04-16'),
      csc('2024-04-23', 'core_group'),
    ];
    expect(raisedBy(coreGroupsLapsed, family(rows, '2024-05-20'))).toMatchObject([
      { from: '2024-03-07', to: '2024-04-16' },
    ]);
    const service = csc('2024-03-01', 'cancelled_service', { text: 'Core group cancelled, worker sick' });
    expect(
      raisedBy(coreGroupsLapsed, family([...withCoreGroups('2024-03-25'), service], '2024-04-08'))[0]?.rows,
    ).toEqual([2, 4, 3]);
  });

  it('is due, and cannot be assessed without records', () => {
    expect(statuses(coreGroupsLapsed, family([csc('2024-06-10', 'cpp_start')]))).toEqual(['due']);
    const told: TestRow[] = [{ on: '2024-01-08', by: 'gp', types: 'cpp_start' }];
    expect(
      statuses(
        coreGroupsLapsed,
        family(told, '2024-06-30', { coverage: { gp: ['2024-01-01', '2024-06-30'] } }),
      ),
    ).toEqual(['cannot-assess']);
  });
});

describe('oversight-gap', () => {
  it('asks after 30 days on a protection plan3, leap February counted, and 60 on child in need', () => {
    expect(raisedBy(oversightGap, family(supervised('cpp_start', '2024-03-01', '2024-03-20')))).toEqual([]);
    expect(raisedBy(oversightGap, family(supervised('cpp_start', '2024-03-02', '2024-03-20')))).toMatchObject(
      [{ rows: [2, 3] }],
    );
    expect(raisedBy(oversightGap, family(supervised('cin_start', '2024-03-31', '2024-04-20')))).toEqual([]);
    expect(raisedBy(oversightGap, family(supervised('cin_start', '2024-04-01', '2024-04-20')))).toHaveLength(
      1,
    );
    expect(
      whyNot(oversightGap, family(supervised('cpp_start', '2024-03-01', '2024-03-20')))[0]?.summary,
    ).toMatch(/30 days/);
  });

  it('counts from the start and to the reference date; legal planning is a look, not supervision', () => {
    const rows = [csc('2023-10-11', 'cpp_start'), csc('2023-12-15', 'lpm')];
    expect(raisedBy(oversightGap, family(rows, '2024-02-20'))).toMatchObject([
      { from: '2023-10-11', to: '2024-02-20', current: true, weakening: [2] },
    ]);
  });

  it('asks about a closure for which no manager gave a reason', () => {
    const closed = (more: Partial<TestRow> = {}): TestRow => csc('2024-03-22', 'case_closed', more);
    expect(raisedBy(oversightGap, family([closed()]))).toMatchObject([
      { from: '2024-03-22', to: '2024-03-22' },
    ]);
    expect(raisedBy(oversightGap, family([closed({ facts: { rationale: true } })]))).toEqual([]);
    expect(raisedBy(oversightGap, family([closed({ cells: { author: 'S Oakes TM' } })]))).toEqual([]);
    expect(raisedBy(oversightGap, family([csc('2024-02-23', 'manager_decision'), closed()]))).toEqual([]);
    expect(raisedBy(oversightGap, family([csc('2024-02-22', 'manager_decision'), closed()]))).toHaveLength(1);
  });

  it("takes a conference's decision for the reason of a plan's end", () => {
    const rows = [csc('2024-03-01', 'cpp_start'), csc('2024-03-22', 'rcpc'), csc('2024-03-23', 'cpp_end')];
    expect(raisedBy(oversightGap, family(rows))).toEqual([]);
  });

  it('cannot be assessed without social care records', () => {
    const told: TestRow[] = [{ on: '2024-01-08', by: 'gp', types: 'cpp_start' }];
    expect(
      statuses(oversightGap, family(told, '2024-06-30', { coverage: { gp: ['2024-01-01', '2024-06-30'] } })),
    ).toEqual(['cannot-assess']);
  });
});
