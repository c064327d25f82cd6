import { describe, expect, it } from 'vitest';
import { missingPattern } from '../../../../engine/patterns/rules/f33-missing-pattern.ts';
import { preBirthGap } from '../../../../engine/patterns/rules/f34-pre-birth-gap.ts';
import { universalContactMissed } from '../../../../engine/patterns/rules/f35-universal-contact-missed.ts';
import { workerChurn } from '../../../../engine/patterns/rules/f36-worker-churn.ts';
import { ask, raisedBy, statuses, whyNot } from '../support/ask.ts';
import type { TestFamily, TestRow } from '../support/build.ts';

const family = (rows: readonly TestRow[], more: Partial<TestFamily> = {}): TestFamily => ({
  rows,
  referenceDate: '2024-12-20',
  ...more,
});
const row = (on: TestRow['on'], by: TestRow['by'], types: string, more: Partial<TestRow> = {}): TestRow => ({
  on,
  by,
  types,
  ...more,
});

describe('missing-pattern', () => {
  const gone = (on: string, by: TestRow['by'] = 'police') => row(on, by, 'missing_start');
  const back = row('2024-02-27', 'police', 'missing_end');
  const interview = (on: string) => row(on, 'social-care', 'rhi');

  it('asks at three episodes in 30 days over a leap day, not in 31', () => {
    const two = [gone('2024-02-10'), gone('2024-02-20')];
    expect(raisedBy(missingPattern, family([...two, gone('2024-03-11')]))).toMatchObject([
      { rows: [1, 2, 3] },
    ]);
    expect(raisedBy(missingPattern, family([...two, gone('2024-03-12')]))).toEqual([]);
    expect(whyNot(missingPattern, family(two))[0]?.summary).toContain('Two missing episodes');
  });

  it('counts one episode told by two agencies once', () => {
    const told = [gone('2024-02-10'), gone('2024-02-11', 'social-care'), gone('2024-02-20')];
    expect(raisedBy(missingPattern, family(told))).toEqual([]);
  });

  it('expects an interview by the third day, over a leap day', () => {
    expect(ask(missingPattern, family([back, interview('2024-03-01')]))).toEqual([]);
    expect(raisedBy(missingPattern, family([back, interview('2024-03-02')]))).toMatchObject([
      { from: '2024-02-27', to: '2024-03-02', rows: [1, 2] },
    ]);
    expect(raisedBy(missingPattern, family([back]))).toMatchObject([{ current: true, rows: [1] }]);
  });

  it('does not take the interview after a later return for that of an earlier one', () => {
    const later = row('2024-04-01', 'police', 'missing_end');
    expect(raisedBy(missingPattern, family([back, later, interview('2024-04-02')]))).toMatchObject([
      { rows: [1] },
    ]);
  });

  it('is due on the third day, and cannot be assessed without social care records', () => {
    expect(statuses(missingPattern, family([back], { referenceDate: '2024-03-01' }))).toEqual(['due']);
    const only = { coverage: { police: ['2024-01-01', '2024-12-20'] } } as const;
    expect(statuses(missingPattern, family([back], only))).toEqual(['cannot-assess']);
  });
});

describe('pre-birth-gap', () => {
  const child = { children: { Robin: '2024-05-06' } };
  const booked = (weeks: number) =>
    row('2023-12-18', 'maternity', 'booking', {
      children: ['Robin'],
      subject: 'parent',
      facts: { gestationWeeks: weeks },
    });

  it('asks after 20 weeks, not at 20+0', () => {
    expect(raisedBy(preBirthGap, family([booked(20)], child))).toEqual([]);
    expect(raisedBy(preBirthGap, family([booked(20 + 1 / 7)], child))).toMatchObject([
      { of: ['Robin'], rows: [1] },
    ]);
    const words = { ...booked(0), facts: {}, text: 'Booked at 20+1 weeks' };
    expect(raisedBy(preBirthGap, family([words], child))[0]?.summary).toContain('20+1 weeks');
  });

  const missed = (on: string) =>
    row(on, 'maternity', 'antenatal_missed', { children: [], subject: 'parent' });
  const four = ['2024-01-10', '2024-01-31', '2024-02-29', '2024-03-20'].map(missed);

  it('asks at more than four misses, of this pregnancy alone', () => {
    expect(raisedBy(preBirthGap, family(four, child))).toEqual([]);
    expect(raisedBy(preBirthGap, family([...four, missed('2024-04-10')], child))).toMatchObject([
      { rows: [1, 2, 3, 4, 5] },
    ]);
    expect(raisedBy(preBirthGap, family([...four, missed('2024-05-07')], child))).toEqual([]);
    expect(raisedBy(preBirthGap, family([...four, missed('2023-05-07')], child))).toEqual([]);
  });

  const removed = row('2021-09-14', 'social-care', 'care_order', {
    children: [],
    subject: 'sibling',
    text: 'First child removed',
  });
  const assessed = (on: string) =>
    row(on, 'social-care', 'assessment_end', { children: ['Robin'], text: 'Pre-birth assessment completed' });

  it('asks where a known risk was not assessed before the birth', () => {
    expect(raisedBy(preBirthGap, family([removed, booked(9), assessed('2024-05-05')], child))).toEqual([]);
    expect(raisedBy(preBirthGap, family([removed, booked(9), assessed('2024-05-07')], child))).toHaveLength(
      1,
    );
    expect(raisedBy(preBirthGap, family([booked(9)], child))).toEqual([]);
    const said = row('2024-04-01', 'social-care', 'core_group', {
      children: ['Robin'],
      text: 'No pre-birth assessment done',
    });
    expect(raisedBy(preBirthGap, family([removed, booked(9), said], child))).toMatchObject([
      { rows: [1, 2, 3] },
    ]);
  });

  it('is due before the birth, and cannot be assessed without social care records', () => {
    expect(
      statuses(preBirthGap, family([removed, booked(9)], { ...child, referenceDate: '2024-03-01' })),
    ).toEqual(['due']);
    const only = { ...child, coverage: { maternity: ['2020-01-01', '2024-12-20'] } } as const;
    expect(statuses(preBirthGap, family([removed, booked(9)], only))).toEqual(['cannot-assess']);
  });
});

const contact = (
  on: string,
  contactKind: 'antenatal' | 'new-birth' | '6-8-week' | '9-12-month',
  more: Partial<TestRow> = {},
) => row(on, 'health-0-19', 'hcp_contact', { facts: { contactKind }, ...more });

describe('universal-contact-missed', () => {
  // Born on a leap day: the first birthday is 28 February, and 28 days on is 28 March.
  const child = { children: { Erin: '2024-02-29' } };
  const first = [
    contact('2024-01-10', 'antenatal', { children: [] }),
    contact('2024-03-12', 'new-birth'),
    contact('2024-04-15', '6-8-week'),
  ];
  const at = (referenceDate: string) => ({ ...child, referenceDate });

  const rows = (on: string) => [...first, contact(on, '9-12-month')];

  it('looks for the review until 28 days after its window', () => {
    expect(ask(universalContactMissed, family(rows('2025-03-28'), at('2025-06-01')))).toEqual([]);
    expect(raisedBy(universalContactMissed, family(rows('2025-03-29'), at('2025-06-01')))).toMatchObject([
      { from: '2024-11-29', of: ['Erin'] },
    ]);
  });

  it('does not take an attempt for the contact, and shows it', () => {
    const missed = contact('2025-02-01', '9-12-month', { types: 'hcp_contact wnb' });
    const door = contact('2025-02-10', '9-12-month', { text: 'No answer at the door' });
    expect(
      raisedBy(universalContactMissed, family([...first, missed, door], at('2025-06-01'))),
    ).toMatchObject([{ rows: [3, 4, 5] }]);
  });

  it('expects the antenatal contact by the birth, and knows a contact by its day', () => {
    const late = [contact('2024-03-01', 'antenatal'), ...first.slice(1)];
    expect(raisedBy(universalContactMissed, family(late, at('2024-06-01')))[0]?.summary).toContain(
      'antenatal contact',
    );
    const unnamed = first.map((one) => Object.assign({}, one, { facts: {} }));
    expect(ask(universalContactMissed, family(unnamed, at('2024-06-01')))).toEqual([]);
  });

  it('is due inside the grace, and cannot be assessed without the 0-19 records', () => {
    expect(statuses(universalContactMissed, family(first, at('2025-03-28')))).toEqual(['due']);
    const only = { ...at('2024-03-31'), coverage: { gp: ['2023-01-01', '2024-03-31'] } } as const;
    expect(statuses(universalContactMissed, family([], only))).toEqual(['cannot-assess', 'cannot-assess']);
  });
});

const without = (text: string) => row('2024-03-18', 'social-care', 'manager_decision', { text });

const given = (on: string, worker: string, types = 'reallocated') =>
  row(on, 'social-care', types, { subject: 'professional', facts: { worker } });

const next = (on: string) => given(on, 'Tom Reeve', 'allocated');

const three = (last: string) => [
  given('2023-01-10', 'Amy Dale', 'allocated'),
  given('2023-02-28', 'Tom Reeve'),
  given(last, 'Priya Nair'),
];

describe('worker-churn', () => {
  it('counts a holder to the last day of holding, over twelve months', () => {
    expect(raisedBy(workerChurn, family(three('2024-02-28')))).toMatchObject([
      { from: '2023-01-10', to: '2024-02-28', rows: [1, 2, 3] },
    ]);
    expect(raisedBy(workerChurn, family(three('2024-02-29')))).toEqual([]);
    expect(whyNot(workerChurn, family(three('2024-02-29')))[0]?.needed).toBe(
      'at least 3 holders in 12 months, or unallocated for more than 10 working days',
    );
  });

  it('counts different people only, and no worker of another agency', () => {
    const again = [...three('2023-06-01').slice(0, 2), given('2023-06-01', 'A Dale')];
    expect(raisedBy(workerChurn, family(again))).toEqual([]);
    const health = three('2023-06-01').map((one) => Object.assign({}, one, { by: 'health-0-19' as const }));
    expect(ask(workerChurn, family(health))).toEqual([]);
  });

  it('reads names from the words and ends a holder with the case', () => {
    const words = [
      row('2022-01-10', 'social-care', 'allocated', { text: 'Allocated to SW Amy Dale' }),
      row('2022-02-01', 'social-care', 'case_closed'),
      row('2023-06-01', 'social-care', 'referral_decision', {
        text: 'Progress to C&F, allocated Tom Reeve.',
      }),
      row('2023-08-01', 'social-care', 'reallocated', { text: 'Reallocated to Priya Nair' }),
    ];
    expect(raisedBy(workerChurn, family(words))).toEqual([]);
    const soon = words.map((one, at) => (at === 1 ? Object.assign({}, one, { on: '2022-09-01' }) : one));
    expect(raisedBy(workerChurn, family(soon))).toMatchObject([{ rows: [1, 3, 4] }]);
  });

  it('needs the word "unallocated", and more than ten working days over Easter', () => {
    // Ten working days after Monday 18 March 2024, over two bank holidays, is Wednesday 3 April.
    expect(ask(workerChurn, family([without('Case unallocated'), next('2024-04-03')]))).toEqual([]);
    expect(raisedBy(workerChurn, family([without('Case unallocated'), next('2024-04-04')]))).toHaveLength(1);
    expect(ask(workerChurn, family([without('Held on duty'), next('2024-05-04')]))).toEqual([]);
    expect(ask(workerChurn, family([without('Not unallocated at any time'), next('2024-05-04')]))).toEqual(
      [],
    );
    expect(
      statuses(workerChurn, family([without('Case unallocated')], { referenceDate: '2024-04-03' })),
    ).toEqual(['due']);
  });
});
