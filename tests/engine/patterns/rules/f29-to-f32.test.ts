import { describe, expect, it } from 'vitest';
import { frequentMoves } from '../../../../engine/patterns/rules/f29-frequent-moves.ts';
import { fatherUnseen } from '../../../../engine/patterns/rules/f30-father-unseen.ts';
import { frequentEmergency } from '../../../../engine/patterns/rules/f31-frequent-emergency.ts';
import { repeatDomesticAbuse } from '../../../../engine/patterns/rules/f32-repeat-domestic-abuse.ts';
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

const school = (on: string) => row(on, 'school', 'late');

const gp = (on: string) => row(on, 'gp', 'appt_attended');

const change = (on: string, text: string) => row(on, 'school', 'managed_move', { text });

const move = (on: string, address: string, by: TestRow['by'] = 'housing') =>
  row(on, by, 'house_move', { facts: { address } });

describe('frequent-moves', () => {
  const moves = (last: string) => [move('2022-02-28', '4 Dyer Street'), move(last, '7 Mill View')];

  it('counts the first address, over 24 months from a leap day', () => {
    expect(raisedBy(frequentMoves, family(moves('2024-02-28')))).toMatchObject([
      { from: '2022-02-28', to: '2024-02-28', rows: [1, 2] },
    ]);
    expect(raisedBy(frequentMoves, family(moves('2024-02-29')))).toEqual([]);
    expect(whyNot(frequentMoves, family(moves('2024-02-29')))[0]?.summary).toContain('Two addresses');
  });

  it('takes two records of one address for one move', () => {
    const told = [move('2024-01-05', '3 Tansy Close'), move('2024-01-20', '3 Tansy Cl', 'school')];
    expect(raisedBy(frequentMoves, family(told))).toEqual([]);
  });

  it('asks about one transfer between authorities, not between teams', () => {
    const transfer = row('2024-03-01', 'social-care', 'transfer', { text: 'Transfer-in conference held' });
    expect(raisedBy(frequentMoves, family([transfer]))).toHaveLength(1);
    expect(
      raisedBy(frequentMoves, family([{ ...transfer, text: 'Transfer to Family Safeguarding Team 2' }])),
    ).toEqual([]);
  });

  it('asks about two unplanned school changes in a year and lets a planned one pass', () => {
    const first = change('2023-11-10', 'Moved without notice');
    expect(
      raisedBy(frequentMoves, family([first, change('2024-11-10', 'Moved again, no notice')])),
    ).toHaveLength(1);
    expect(raisedBy(frequentMoves, family([first, change('2024-11-11', 'Moved again, no notice')]))).toEqual(
      [],
    );
    expect(
      raisedBy(frequentMoves, family([first, change('2024-06-10', 'Planned transition visit and start')])),
    ).toEqual([]);
  });

  const away = { ...move('2024-02-10', '22 Tanner Yard'), text: 'Moved from another town' };

  it('expects a GP and a school by day 20 of a move to another area, over a leap day', () => {
    expect(raisedBy(frequentMoves, family([away, gp('2024-03-01'), school('2024-03-01')]))).toEqual([]);
    expect(raisedBy(frequentMoves, family([away, gp('2024-03-01'), school('2024-03-02')]))).toHaveLength(1);
    const near = { ...away, text: 'Moved round the corner, same school and GP' };
    expect(raisedBy(frequentMoves, family([near]))).toEqual([]);
  });

  it('is due inside the twenty days and cannot be assessed without GP and school records', () => {
    expect(statuses(frequentMoves, family([away], { referenceDate: '2024-03-01' }))).toEqual(['due']);
    const only = { coverage: { housing: ['2024-01-01', '2024-12-20'] } } as const;
    const [found] = ask(frequentMoves, family([away], only));
    expect(found).toMatchObject({ status: 'cannot-assess' });
    expect(found?.missing).toHaveLength(2);
  });
});

describe('father-unseen', () => {
  const people = { 'Craig Mercer': 'father', 'Jo Mercer': 'mother' } as const;
  const plan = { kind: 'child-protection-plan', from: '2023-12-01', to: null, openedBy: [1] } as const;
  const start = row('2023-12-01', 'social-care', 'icpc', { people: { 'Craig Mercer': false } });
  const seen = (on: string, by: TestRow['by'] = 'social-care') =>
    row(on, by, 'visit_announced', { people: { 'Craig Mercer': true } });
  const on = (rows: TestRow[], more: Partial<TestFamily> = {}) =>
    family(rows, { people, periods: [plan], ...more });

  it('lets contact on day 90, over a leap day, answer it and not on day 91', () => {
    expect(raisedBy(fatherUnseen, on([start, seen('2024-02-29')]))).toEqual([]);
    expect(raisedBy(fatherUnseen, on([start, seen('2024-03-01')]))).toMatchObject([
      { of: [], from: '2023-12-01', to: '2024-03-01', rows: [1, 2], current: false },
    ]);
  });

  it("does not count the police's contact, and asks nothing where no father is named", () => {
    expect(raisedBy(fatherUnseen, on([start, seen('2024-01-10', 'police')]))).toHaveLength(1);
    expect(ask(fatherUnseen, on([row('2023-12-01', 'social-care', 'icpc')], { people: {} }))).toEqual([]);
  });

  const words = (text: string) => on([start, row('2024-01-10', 'social-care', 'visit_announced', { text })]);

  it('reads contact from the words, and a plan to speak to him as none', () => {
    expect(raisedBy(fatherUnseen, words('Father seen at his flat'))).toEqual([]);
    expect(raisedBy(fatherUnseen, words('Action to speak to father'))).toHaveLength(1);
    expect(raisedBy(fatherUnseen, words('Father not yet spoken to'))).toHaveLength(1);
  });

  it('is due before, and cannot be assessed without social care records', () => {
    expect(statuses(fatherUnseen, on([start], { referenceDate: '2024-02-29' }))).toEqual(['due']);
    expect(
      statuses(fatherUnseen, on([start], { coverage: { school: ['2023-01-01', '2024-12-20'] } })),
    ).toEqual(['cannot-assess']);
  });

  // Twenty working days after 14 March 2024, over Easter, is Monday 15 April.
  const partner = row('2024-03-14', 'school', 'new_adult', { text: 'New partner Lee Marsh collected him' });
  const check = (day: string, text = 'Police check on Lee Marsh done') =>
    row(day, 'social-care', 'manager_decision', { text });
  const noFather = { people: { 'Jo Mercer': 'mother' } } as const;
  const begun = row('2023-12-01', 'social-care', 'icpc');

  it('expects a check on a new adult within 20 working days while a plan is open', () => {
    expect(raisedBy(fatherUnseen, on([begun, partner, check('2024-04-15')], noFather))).toEqual([]);
    expect(raisedBy(fatherUnseen, on([begun, partner, check('2024-04-16')], noFather))).toMatchObject([
      { from: '2024-03-14' },
    ]);
    expect(
      raisedBy(
        fatherUnseen,
        on([begun, partner, check('2024-04-10', 'Check on Lee Marsh to be done')], noFather),
      ),
    ).toHaveLength(1);
    const ended = { ...noFather, periods: [{ ...plan, to: '2024-03-13' }] };
    expect(raisedBy(fatherUnseen, on([begun, partner], ended))).toEqual([]);
  });
});

describe('frequent-emergency', () => {
  const ed = (on: string, more: Partial<TestRow> = {}) => row(on, 'hospital', 'ed', more);
  const three = [ed('2024-02-29'), ed('2024-04-01'), ed('2024-06-01')];

  it('asks at more than three in six months, to the day', () => {
    expect(raisedBy(frequentEmergency, family([...three, ed('2024-08-29')]))).toMatchObject([
      { rows: [1, 2, 3, 4] },
    ]);
    expect(raisedBy(frequentEmergency, family([...three, ed('2024-08-30')]))).toEqual([]);
    expect(whyNot(frequentEmergency, family(three))[0]?.needed).toMatch(
      /^more than 3 attendances in 6 months/,
    );
  });

  it('leaves recalls out and shows them, and counts a letter about an attendance with it', () => {
    const recall = ed('2024-06-05', { facts: { recalled: true } });
    expect(raisedBy(frequentEmergency, family([...three, recall]))).toEqual([]);
    expect(raisedBy(frequentEmergency, family([...three, recall, ed('2024-07-01')]))[0]?.excluded).toEqual([
      4,
    ]);
    const letter = row('2024-06-20', 'gp', 'ed', { facts: { mentionedDays: ['2024-06-01'] } });
    expect(raisedBy(frequentEmergency, family([...three, letter]))).toEqual([]);
    const advice = ed('2024-08-29', { text: 'Wheeze, told to return if worse' });
    expect(raisedBy(frequentEmergency, family([...three, advice]))).toHaveLength(1);
  });

  const baby = { children: { Alba: '2024-01-30' } };
  // Friday 24 May 2024: Monday is a bank holiday, the next working day is Tuesday the 28th.
  const bruise = row('2024-05-24', 'health-0-19', 'injury', { text: 'Bruise to cheek' });
  const step = (on: string) => row(on, 'social-care', 'strategy_discussion');

  it('expects a step by the next working day for a baby under six months', () => {
    expect(ask(frequentEmergency, family([bruise, step('2024-05-28')], baby))).toEqual([]);
    expect(raisedBy(frequentEmergency, family([bruise, step('2024-05-29')], baby))).toMatchObject([
      { from: '2024-05-24', to: '2024-05-28' },
    ]);
    const older = { children: { Alba: '2023-11-24' } };
    expect(ask(frequentEmergency, family([bruise], older))).toEqual([]);
    const stated = { ...bruise, text: 'Bruise to cheek, not yet rolling' };
    expect(raisedBy(frequentEmergency, family([stated], older))).toHaveLength(1);
  });

  it('leaves birth marks out, is due inside the limit and cannot be assessed without social care', () => {
    expect(ask(frequentEmergency, family([{ ...bruise, text: 'Blue spot on back' }], baby))).toEqual([]);
    expect(statuses(frequentEmergency, family([bruise], { ...baby, referenceDate: '2024-05-28' }))).toEqual([
      'due',
    ]);
    const only = { ...baby, coverage: { 'health-0-19': ['2024-01-01', '2024-12-20'] } } as const;
    expect(statuses(frequentEmergency, family([bruise], only))).toEqual(['cannot-assess']);
  });
});

const incident = (on: string, more: Partial<TestRow> = {}) =>
  row(on, 'police', 'da_incident', { facts: { childrenPresent: true }, ...more });

describe('repeat-domestic-abuse', () => {
  it('asks at two in twelve months to the day', () => {
    expect(
      raisedBy(repeatDomesticAbuse, family([incident('2023-05-17'), incident('2024-05-17')])),
    ).toMatchObject([{ from: '2023-05-17', to: '2024-05-17', rows: [1, 2] }]);
    expect(raisedBy(repeatDomesticAbuse, family([incident('2023-05-17'), incident('2024-05-18')]))).toEqual(
      [],
    );
    expect(raisedBy(repeatDomesticAbuse, family([incident('2023-02-28'), incident('2024-02-29')]))).toEqual(
      [],
    );
  });

  it('leaves out an incident with the children elsewhere, and counts "not recorded" saying so', () => {
    const away = incident('2024-03-01', { facts: { childrenPresent: false } });
    expect(raisedBy(repeatDomesticAbuse, family([incident('2024-01-01'), away]))).toEqual([]);
    const words = incident('2024-03-01', { facts: {}, text: 'No children at address' });
    expect(raisedBy(repeatDomesticAbuse, family([incident('2024-01-01'), words]))).toEqual([]);
    const unknown = incident('2024-03-01', { facts: {} });
    expect(raisedBy(repeatDomesticAbuse, family([incident('2024-01-01'), unknown]))).toHaveLength(1);
  });

  it('counts a notification and a school log of one incident once', () => {
    const told = [
      incident('2024-01-01'),
      row('2024-01-02', 'social-care', 'police_notification da_incident'),
      row('2024-01-03', 'school', 'dsl_concern da_incident'),
    ];
    expect(raisedBy(repeatDomesticAbuse, family(told))).toEqual([]);
    expect(whyNot(repeatDomesticAbuse, family(told))[0]?.summary).toContain('One domestic abuse incident');
  });

  it('asks about any incident within twelve months of MARAC, not about a referral to it', () => {
    const marac = row('2023-09-21', 'police', 'marac');
    const later = (on: string) => incident(on, { facts: { childrenPresent: false } });
    expect(raisedBy(repeatDomesticAbuse, family([marac, later('2024-09-21')]))).toMatchObject([
      { rows: [1, 2] },
    ]);
    expect(raisedBy(repeatDomesticAbuse, family([marac, later('2024-09-22')]))).toEqual([]);
    const referral = incident('2023-09-21', {
      types: 'da_incident marac',
      facts: { childrenPresent: false },
    });
    expect(raisedBy(repeatDomesticAbuse, family([referral, later('2024-05-21')]))).toEqual([]);
  });
});
