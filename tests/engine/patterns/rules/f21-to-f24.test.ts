import { describe, expect, it } from 'vitest';
import { optimisticDecision } from '../../../../engine/patterns/rules/f21-optimistic-decision.ts';
import { yoYoCare } from '../../../../engine/patterns/rules/f22-yo-yo-care.ts';
import { cumulativeConcern } from '../../../../engine/patterns/rules/f23-cumulative-concern.ts';
import { escalatingConcern } from '../../../../engine/patterns/rules/f24-escalating-concern.ts';
import { ask, raisedBy, whyNot } from '../support/ask.ts';
import type { TestFamily, TestRow } from '../support/build.ts';

const family = (rows: readonly TestRow[], more: Partial<TestFamily> = {}): TestFamily => ({
  rows,
  referenceDate: '2024-08-31',
  ...more,
});
const row = (on: TestRow['on'], by: TestRow['by'], types: string, more: Partial<TestRow> = {}): TestRow => ({
  on,
  by,
  types,
  ...more,
});
const two = { Tyler: '2012-11-09', Maisie: '2015-05-21' };

describe('optimistic-decision', () => {
  const end = row('2024-04-30', 'social-care', 'cin_end');
  const rows = (first: string): TestRow[] => [
    row(first, 'school', 'presentation'),
    row('2024-04-10', 'police', 'parental_supervision'),
    end,
  ];

  it('counts a concern on day 60 before the decision and none on day 61', () => {
    // 60 days before 30 April 2024, over a leap day, is 1 March.
    expect(raisedBy(optimisticDecision, family(rows('2024-03-01')))).toMatchObject([
      { from: '2024-03-01', to: '2024-04-30', rows: [3, 1, 2] },
    ]);
    expect(raisedBy(optimisticDecision, family(rows('2024-02-29')))).toEqual([]);
  });

  it('asks about unmet goals without any concern, and not where they were met by the decision', () => {
    const review = row('2024-04-01', 'social-care', 'cin_review', { text: 'Goals not met' });
    expect(raisedBy(optimisticDecision, family([review, end]))).toMatchObject([{ rows: [2, 1] }]);
    const met = { ...end, text: 'Goals met, agree to end' };
    expect(raisedBy(optimisticDecision, family([review, met]))).toEqual([]);
  });

  it("leaves out social care's own concerns, a service's own discharge and the other child's concerns", () => {
    const own = rows('2024-03-01').map((one) => Object.assign({}, one, { by: 'social-care' as const }));
    expect(raisedBy(optimisticDecision, family(own))).toEqual([]);
    const discharge = [...rows('2024-03-01').slice(0, 2), row('2024-04-30', 'hospital', 'case_closed')];
    expect(raisedBy(optimisticDecision, family(discharge))).toEqual([]);
    const other = rows('2024-03-01').map((one, at) =>
      Object.assign({}, one, { children: [at === 2 ? 'Tyler' : 'Maisie'] }),
    );
    expect(raisedBy(optimisticDecision, family(other, { children: two }))).toEqual([]);
  });

  it('counts one incident told by two agencies once, and shows strengths as weakening', () => {
    const told = [
      row('2024-04-10', 'police', 'parental_supervision'),
      row('2024-04-11', 'school', 'parental_supervision'),
      end,
    ];
    expect(raisedBy(optimisticDecision, family(told))).toEqual([]);
    const better = [...rows('2024-03-01'), row('2024-04-20', 'school', 'strength')];
    expect(raisedBy(optimisticDecision, family(better))[0]?.weakening).toEqual([4]);
  });
});

const home = (on: string, state: 'concern' | 'improved', more: Partial<TestRow> = {}): TestRow =>
  row(on, 'social-care', 'home_conditions', { facts: { domains: [{ domain: 'home', state }] }, ...more });
const cycle = (first: string, last: string): TestRow[] => [
  home(first, 'concern'),
  home('2023-05-01', 'improved'),
  home('2023-08-01', 'concern'),
  home('2023-11-01', 'improved'),
  home(last, 'concern'),
];

describe('yo-yo-care', () => {
  it('asks twelve months to the day, and twelve months from a leap day end on 28 February', () => {
    expect(raisedBy(yoYoCare, family(cycle('2023-01-31', '2024-01-31')))).toMatchObject([
      { from: '2023-01-31', to: '2024-01-31', rows: [1, 2, 3, 4, 5] },
    ]);
    expect(raisedBy(yoYoCare, family(cycle('2023-01-31', '2024-02-01')))).toEqual([]);
    const leap = cycle('2023-03-01', '2024-02-29');
    expect(raisedBy(yoYoCare, family(leap))).toHaveLength(1);
  });

  it('does not ask where the last improvement held, or where the domains differ', () => {
    expect(raisedBy(yoYoCare, family(cycle('2023-01-31', '2024-01-31').slice(0, 4)))).toEqual([]);
    const mixed = cycle('2023-01-31', '2024-01-31').map((one, at) =>
      at === 3
        ? Object.assign({}, one, {
            types: 'improvement',
            facts: { domains: [{ domain: 'nutritional' as const, state: 'improved' as const }] },
          })
        : one,
    );
    expect(raisedBy(yoYoCare, family(mixed))).toEqual([]);
  });

  it('counts observations that say the same as one turn, and leaves year-only dates out', () => {
    const twice = [...cycle('2023-01-31', '2024-01-31').slice(0, 3), home('2023-08-20', 'concern')];
    expect(raisedBy(yoYoCare, family(twice))).toEqual([]);
    const vague = cycle('2023-01-31', '2024-01-31').map((one, at) =>
      at === 2 ? Object.assign({}, one, { on: ['2023-01-01', '2023-12-31'] as const }) : one,
    );
    expect(raisedBy(yoYoCare, family(vague))).toEqual([]);
  });

  it('says how near it came', () => {
    expect(whyNot(yoYoCare, family(cycle('2023-01-31', '2024-01-31').slice(0, 3)))[0]?.needed).toContain(
      'twice',
    );
  });
});

const five = (last: string, by: TestRow['by'] = 'gp'): TestRow[] => [
  row('2024-01-10', 'school', 'late'),
  row('2024-01-30', 'school', 'presentation'),
  row('2024-02-15', 'school', 'late'),
  row('2024-03-01', 'school', 'presentation'),
  row(last, by, 'wnb'),
];

describe('cumulative-concern', () => {
  it('asks at 90 days over a leap day and not at 91', () => {
    expect(raisedBy(cumulativeConcern, family(five('2024-04-09')))).toMatchObject([
      { from: '2024-01-10', to: '2024-04-09', rows: [1, 2, 3, 4, 5] },
    ]);
    expect(raisedBy(cumulativeConcern, family(five('2024-04-10')))).toEqual([]);
  });

  it('needs two agencies, and counts what two agencies tell of one thing once', () => {
    expect(raisedBy(cumulativeConcern, family(five('2024-04-09', 'school')))).toEqual([]);
    const doubled = five('2024-02-16', 'health-0-19').map((one, at) =>
      at === 4 ? Object.assign({}, one, { types: 'late' }) : one,
    );
    expect(raisedBy(cumulativeConcern, family(doubled))).toEqual([]);
  });

  it('leaves out what is serious on its own, process steps and year-only dates', () => {
    const serious = five('2024-04-09').map((one, at) =>
      at === 4 ? Object.assign({}, one, { severity: 3 as const }) : one,
    );
    expect(raisedBy(cumulativeConcern, family(serious))).toEqual([]);
    const process = five('2024-04-09').map((one, at) =>
      at === 4 ? Object.assign({}, one, { types: 'referral_decision' }) : one,
    );
    expect(raisedBy(cumulativeConcern, family(process))).toEqual([]);
    const vague = five('2024-04-09').map((one, at) =>
      at === 4 ? Object.assign({}, one, { on: ['2024-01-01', '2024-12-31'] as const }) : one,
    );
    expect(raisedBy(cumulativeConcern, family(vague))).toEqual([]);
  });

  it('asks about the household where no single child makes up the number', () => {
    const spread = five('2024-04-09').map((one, at) =>
      Object.assign({}, one, { children: [at < 3 ? 'Tyler' : 'Maisie'] }),
    );
    const found = raisedBy(cumulativeConcern, family(spread, { children: two }));
    expect(found).toMatchObject([{ of: ['Tyler', 'Maisie'], rows: [1, 2, 3, 4, 5] }]);
  });

  it('reads a stated severity and a described home from the words', () => {
    const words = five('2024-04-09').map((one, at) =>
      at === 4
        ? Object.assign({}, one, { types: 'home_conditions', text: 'Home cluttered and smelly (low level)' })
        : one,
    );
    expect(raisedBy(cumulativeConcern, family(words))).toHaveLength(1);
    const stated = five('2024-04-09').map((one, at) =>
      at === 4 ? Object.assign({}, one, { text: 'severity 3' }) : one,
    );
    expect(raisedBy(cumulativeConcern, family(stated))).toEqual([]);
  });

  it('says how near it came', () => {
    expect(whyNot(cumulativeConcern, family(five('2024-04-10')))[0]?.summary).toContain(
      'Four low-level concerns',
    );
  });
});

const rising = (first: string): TestRow[] =>
  ([1, 2, 3] as const).map((severity, at) =>
    row([first, '2023-11-01', '2024-02-29'][at] as string, 'school', 'concern', { severity }),
  );

const concerns = (...days: string[]): TestRow[] =>
  days.map((day, at) => row(day, at % 2 === 0 ? 'school' : 'gp', at % 2 === 0 ? 'late' : 'wnb'));

describe('escalating-concern', () => {
  const four = ['2024-05-01', '2024-05-20', '2024-06-10', '2024-06-30'];

  it('asks at four against two and not at four against three', () => {
    const before = ['2024-01-20', '2024-02-20'];
    expect(raisedBy(escalatingConcern, family(concerns(...before, ...four)))).toMatchObject([
      { rows: [3, 4, 5, 6] },
    ]);
    expect(raisedBy(escalatingConcern, family(concerns('2024-01-10', ...before, ...four)))).toEqual([]);
  });

  it('does not take newly loaded records for a rise', () => {
    const more = {
      coverage: { school: ['2024-04-01', '2024-08-31'], gp: ['2024-04-01', '2024-08-31'] },
    } as const;
    expect(raisedBy(escalatingConcern, family(concerns(...four), more))).toEqual([]);
  });

  it('asks when three in a row rise in severity, within twelve months', () => {
    expect(raisedBy(escalatingConcern, family(rising('2023-02-28')))).toEqual([]);
    expect(raisedBy(escalatingConcern, family(rising('2023-03-01')))).toMatchObject([{ rows: [1, 2, 3] }]);
    const level = rising('2023-03-01').map((one) => Object.assign({}, one, { severity: 2 as const }));
    expect(ask(escalatingConcern, family(level))).toEqual([]);
  });
});
