import { describe, expect, it } from 'vitest';
import { schoolAbsence } from '../../../../engine/patterns/rules/f25-school-absence.ts';
import { unansweredReferral } from '../../../../engine/patterns/rules/f26-unanswered-referral.ts';
import { informationNotJoinedUp } from '../../../../engine/patterns/rules/f27-information-not-joined-up.ts';
import { agencyMissing } from '../../../../engine/patterns/rules/f28-agency-missing.ts';
import type { AttendanceMeasure } from '../../../../shared/model/index.ts';
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

const figure = (from: string, to: string, possible: number, attended: number, unauthorised = 0): TestRow => {
  const attendance: AttendanceMeasure = {
    from,
    to,
    possible,
    attended,
    authorised: possible - attended - unauthorised,
    unauthorised,
    percent: null,
  };
  return row([from, to], 'school', 'attendance_period', { children: ['Alfie'], facts: { attendance } });
};

const term = (attended: number, unauthorised = 0) => [
  figure('2024-09-02', '2024-10-25', 80, attended, unauthorised),
];

describe('school-absence', () => {
  it('asks at exactly a tenth, whatever the code, and not under it', () => {
    expect(raisedBy(schoolAbsence, family(term(72)))).toMatchObject([
      { from: '2024-09-02', to: '2024-10-25', rows: [1] },
    ]);
    expect(raisedBy(schoolAbsence, family(term(73)))).toEqual([]);
    expect(whyNot(schoolAbsence, family(term(73)))[0]?.summary).toContain('8.8%');
  });

  it('waits until four school weeks are in', () => {
    expect(raisedBy(schoolAbsence, family([figure('2024-09-02', '2024-09-20', 30, 20)]))).toEqual([]);
    expect(raisedBy(schoolAbsence, family([figure('2024-09-02', '2024-09-27', 40, 30)]))).toHaveLength(1);
  });

  it('asks at ten unauthorised sessions in ten school weeks, over two figures too', () => {
    expect(raisedBy(schoolAbsence, family([figure('2024-09-02', '2024-10-25', 160, 150, 10)]))).toHaveLength(
      1,
    );
    expect(raisedBy(schoolAbsence, family([figure('2024-09-02', '2024-10-25', 160, 151, 9)]))).toEqual([]);
    const halves = [
      figure('2024-09-02', '2024-09-27', 100, 95, 5),
      figure('2024-09-30', '2024-10-25', 100, 95, 5),
    ];
    expect(raisedBy(schoolAbsence, family(halves))).toHaveLength(1);
  });

  it('does not take ten in a whole year for ten in ten weeks, unless the row says between which days', () => {
    const year = row('2024-12-13', 'school', 'attendance_period', {
      children: ['Alfie'],
      text: '01/01/2024 to 13/12/2024: 380 possible sessions, 10 missed, all unauthorised (O 10). Attendance 97.4%',
    });
    expect(raisedBy(schoolAbsence, family([year]))).toEqual([]);
    const said = { ...year, text: `${year.text} between 23/09/2024 and 22/11/2024` };
    expect(raisedBy(schoolAbsence, family([said]))).toHaveLength(1);
  });

  it('asks about the school year to date, and starts anew with a school year', () => {
    const autumn = figure('2023-09-04', '2023-12-15', 140, 120);
    const spring = figure('2024-01-08', '2024-03-28', 110, 102);
    const next = figure('2024-09-02', '2024-10-25', 80, 75);
    expect(raisedBy(schoolAbsence, family([autumn, spring, next]))).toMatchObject([
      { rows: [1, 2], current: false },
    ]);
  });

  it('shows an illness that a health service knows of, and a suspension as the school’s own act', () => {
    const ill = row('2024-10-01', 'gp', 'appt_attended', { children: ['Alfie'], text: 'Chickenpox' });
    const flu = row('2024-10-03', 'gp', 'appt_attended', { children: ['Alfie'], text: 'Flu vaccine given' });
    const out = row('2024-10-02', 'school', 'suspension');
    expect(raisedBy(schoolAbsence, family([...term(72), ill, flu, out]))).toMatchObject([
      { weakening: [2, 4] },
    ]);
  });

  it('reads ten days in a row from the words', () => {
    const away = row('2024-10-01', 'school', 'attendance_period', {
      text: 'Attendance 95%. Away 10 consecutive school days',
    });
    expect(raisedBy(schoolAbsence, family([away]))).toHaveLength(1);
    const spelt = { ...away, text: 'Attendance 95%. Away ten school days running' };
    expect(raisedBy(schoolAbsence, family([spelt]))).toHaveLength(1);
    expect(
      raisedBy(schoolAbsence, family([{ ...away, text: 'Attendance 95%. Away 9 consecutive days' }])),
    ).toEqual([]);
  });
});

describe('unanswered-referral', () => {
  // 28 March 2024 is the Thursday before Easter: the next working day is Tuesday 2 April.
  const sent = row('2024-03-28', 'school', 'referral_sent', { facts: { sentTo: ['MASH'] } });
  const received = (on: string) => row(on, 'social-care', 'referral');
  const told = (on: string) => row(on, 'social-care', 'feedback_to_referrer');

  it('counts working days over Easter', () => {
    expect(ask(unansweredReferral, family([sent, received('2024-04-02'), told('2024-04-04')]))).toEqual([]);
    expect(
      raisedBy(unansweredReferral, family([sent, received('2024-04-03'), told('2024-04-04')])),
    ).toMatchObject([{ from: '2024-03-28', to: '2024-04-02', rows: [1, 2, 3] }]);
    expect(
      raisedBy(unansweredReferral, family([sent, received('2024-04-02'), told('2024-04-05')])),
    ).toHaveLength(1);
  });

  it('shows a chase and lets it clear nothing', () => {
    const chase = row('2024-04-03', 'school', 'dsl_concern', {
      text: 'No reply to our referral, rang again',
    });
    expect(raisedBy(unansweredReferral, family([sent, chase]))).toMatchObject([
      { rows: [1, 2], current: true },
    ]);
  });

  it('asks of no referral to another service, and of no contact by somebody else', () => {
    const camhs = { ...sent, facts: { sentTo: ['CAMHS'] } };
    expect(ask(unansweredReferral, family([camhs]))).toEqual([]);
    const words = { ...sent, facts: {}, text: 'Referral sent to speech and language therapy' };
    expect(ask(unansweredReferral, family([words]))).toEqual([]);
    const contact = row('2024-03-28', 'social-care', 'contact', { text: 'Housing asked for information' });
    expect(raisedBy(unansweredReferral, family([sent, contact]))).toHaveLength(1);
  });

  it('takes an account of the same event as receipt', () => {
    const contact = row('2024-04-02', 'social-care', 'contact', { text: 'Information taken' });
    const whole = [sent, contact, told('2024-04-04')];
    expect(raisedBy(unansweredReferral, family(whole))).toHaveLength(1);
    const joined = whole.map((one, at) => (at < 2 ? Object.assign({}, one, { event: 'referral' }) : one));
    expect(raisedBy(unansweredReferral, family(joined))).toEqual([]);
  });

  it('is due before the limit and cannot be assessed without social care records', () => {
    expect(statuses(unansweredReferral, family([sent], { referenceDate: '2024-04-02' }))).toEqual(['due']);
    const found = ask(
      unansweredReferral,
      family([sent], { coverage: { school: ['2024-01-01', '2024-12-20'] } }),
    );
    expect(found).toMatchObject([{ status: 'cannot-assess' }]);
    expect(found[0]?.missing[0]).toContain('social care');
  });
});

describe('information-not-joined-up', () => {
  const plan = { kind: 'child-protection-plan', from: '2024-01-08', to: null } as const;
  const burn = row('2024-03-15', 'hospital', 'injury', { severity: 3, text: 'Burn to hand' });
  const said = (on: string, types = 'visit_announced') =>
    row(on, 'social-care', types, { text: 'Burn to hand discussed' });
  const on = (rows: TestRow[], more: Partial<TestFamily> = {}) => family(rows, { periods: [plan], ...more });

  it('waits ten working days over Easter, or for the next meeting if that is later', () => {
    // Ten working days after 15 March 2024, over two bank holidays, is Tuesday 2 April.
    expect(raisedBy(informationNotJoinedUp, on([burn, said('2024-04-02')]))).toEqual([]);
    expect(raisedBy(informationNotJoinedUp, on([burn, said('2024-04-03')]))).toMatchObject([
      { to: '2024-04-02' },
    ]);
    expect(raisedBy(informationNotJoinedUp, on([burn, said('2024-04-20', 'core_group')]))).toEqual([]);
  });

  it('asks only of what is severe, of an open plan and of another agency', () => {
    expect(ask(informationNotJoinedUp, on([{ ...burn, severity: 2 }]))).toEqual([]);
    expect(ask(informationNotJoinedUp, family([burn], { periods: [{ ...plan, to: '2024-03-14' }] }))).toEqual(
      [],
    );
    expect(ask(informationNotJoinedUp, on([{ ...burn, by: 'social-care' }]))).toEqual([]);
  });

  it('takes any injury to a baby who cannot move as severe, and a birth mark for none', () => {
    const bruise = { ...burn, severity: 2 as const, text: 'Bruise to cheek', facts: { nonMobile: true } };
    const baby = { children: { Alba: '2023-12-01' } };
    expect(raisedBy(informationNotJoinedUp, on([bruise], baby))).toHaveLength(1);
    expect(ask(informationNotJoinedUp, on([{ ...bruise, text: 'Birth mark on back' }], baby))).toEqual([]);
  });

  it('takes the day named in a later row for a mention', () => {
    const named = row('2024-03-20', 'social-care', 'visit_announced', {
      text: 'Mother spoke of the hospital on 15/03',
    });
    expect(ask(informationNotJoinedUp, on([burn, named]))).toEqual([]);
  });

  it('is due inside the limit and cannot be assessed without social care records', () => {
    expect(statuses(informationNotJoinedUp, on([burn], { referenceDate: '2024-04-02' }))).toEqual(['due']);
    const hospital = { coverage: { hospital: ['2024-01-01', '2024-12-20'] } } as const;
    expect(statuses(informationNotJoinedUp, on([burn], hospital))).toEqual(['cannot-assess']);
  });
});

const meeting = (
  on: string,
  present: boolean | null,
  report: boolean | null = false,
  invited: boolean | null = true,
) =>
  row(on, 'social-care', 'core_group', {
    facts: { meeting: [{ agency: 'Housing', invited, present, report }] },
  });

it('asks at two meetings running, counting those where its place is recorded', () => {
  const between = row('2024-03-15', 'social-care', 'core_group');
  expect(
    raisedBy(agencyMissing, family([meeting('2024-02-29', false), between, meeting('2024-04-11', false)])),
  ).toMatchObject([{ from: '2024-02-29', to: '2024-04-11', rows: [1, 3], current: true }]);
  expect(raisedBy(agencyMissing, family([meeting('2024-02-29', false)]))).toEqual([]);
});

describe('agency-missing', () => {
  it('is broken by presence and by a report, not by a meeting it was not invited to', () => {
    const ends = [meeting('2024-02-29', false), meeting('2024-04-11', false)] as const;
    expect(raisedBy(agencyMissing, family([ends[0], meeting('2024-03-15', true), ends[1]]))).toEqual([]);
    expect(raisedBy(agencyMissing, family([ends[0], meeting('2024-03-15', false, true), ends[1]]))).toEqual(
      [],
    );
    expect(
      raisedBy(agencyMissing, family([ends[0], meeting('2024-03-15', false, false, false), ends[1]])),
    ).toHaveLength(1);
  });

  it('leaves a meeting that was not held out', () => {
    const off = row('2024-04-11', 'social-care', 'core_group', {
      facts: { held: false, meeting: [{ agency: 'Housing', invited: true, present: false, report: false }] },
    });
    expect(raisedBy(agencyMissing, family([meeting('2024-02-29', false), off]))).toEqual([]);
  });

  it('says where a report is not recorded rather than missing', () => {
    const rows = [meeting('2024-02-29', false, null), meeting('2024-04-11', false, null)];
    expect(raisedBy(agencyMissing, family(rows))).toHaveLength(1);
  });
});
