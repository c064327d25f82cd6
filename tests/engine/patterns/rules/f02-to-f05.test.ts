import { describe, expect, it } from 'vitest';
import { cancelAndRebook } from '../../../../engine/patterns/rules/f02-cancel-and-rebook.ts';
import { dischargedUnseen } from '../../../../engine/patterns/rules/f03-discharged-unseen.ts';
import { untreatedHealthNeed } from '../../../../engine/patterns/rules/f04-untreated-health-need.ts';
import { noAccess } from '../../../../engine/patterns/rules/f05-no-access.ts';
import { ask, raisedBy, statuses, whyNot } from '../support/ask.ts';
import type { TestFamily, TestRow } from '../support/build.ts';

const family = (rows: readonly TestRow[], more: Partial<TestFamily> = {}): TestFamily => ({
  rows,
  referenceDate: '2024-06-30',
  ...more,
});
const at = (on: TestRow['on'], types: string, more: Partial<TestRow> = {}): TestRow => ({
  on,
  by: 'hospital',
  types,
  facts: { clinic: 'Audiology' },
  ...more,
});

const treated = (on: string): TestRow => ({
  on,
  by: 'gp',
  types: 'appt_attended',
  facts: { treated: ['immunisation'] },
});

const attempt = (on: TestRow['on'], more: Partial<TestRow> = {}): TestRow => ({
  on,
  by: 'social-care',
  types: 'no_access',
  ...more,
});

const seen = (on: string): TestRow => ({
  on,
  by: 'social-care',
  types: 'visit_announced',
  seen: { Alfie: 'with_others' },
});

describe('cancel-and-rebook', () => {
  const three = [
    at('2023-08-31', 'cancelled_family'),
    at('2023-11-01', 'cancelled_family'),
    at('2024-02-29', 'cancelled_family'),
  ];

  it('asks about three in six months, the end of a leap February included', () => {
    expect(raisedBy(cancelAndRebook, family(three))).toMatchObject([
      { from: '2023-08-31', to: '2024-02-29', rows: [1, 2, 3] },
    ]);
  });

  it('does not ask a day later, after an attendance, across services, or for the service or parent', () => {
    const day = [at('2023-08-28', 'cancelled_family'), ...three.slice(1)];
    expect(raisedBy(cancelAndRebook, family(day))).toEqual([]);
    expect(raisedBy(cancelAndRebook, family([...three, at('2023-12-12', 'appt_attended')]))).toEqual([]);
    for (const third of [
      at('2024-02-01', 'cancelled_service'),
      at('2024-02-01', 'cancelled_family', { facts: { clinic: 'Eyes' } }),
      at('2024-02-01', 'cancelled_family', { subject: 'parent' }),
    ]) {
      expect(raisedBy(cancelAndRebook, family([...three.slice(0, 2), third]))).toEqual([]);
    }
    expect(whyNot(cancelAndRebook, family(three.slice(0, 2)))[0]?.summary).toMatch(
      /^Two appointments at Audiology/,
    );
  });
});

describe('discharged-unseen', () => {
  const missed = at('2024-01-08', 'wnb');
  const discharged = at('2024-03-08', 'discharged_unseen');

  it('asks sixty days after the miss when nobody was told', () => {
    expect(raisedBy(dischargedUnseen, family([missed, discharged]))).toMatchObject([
      { from: '2024-01-08', to: '2024-04-05', rows: [1, 2] },
    ]);
  });

  it('does not ask on day 61, after an attendance, a letter to the GP, a referral, or notice on day 28', () => {
    expect(raisedBy(dischargedUnseen, family([missed, at('2024-03-09', 'discharged_unseen')]))).toEqual([]);
    const also = (row: TestRow): unknown => raisedBy(dischargedUnseen, family([missed, discharged, row]));
    expect(also(at('2024-02-01', 'appt_attended'))).toEqual([]);
    expect(also({ on: '2024-04-05', by: 'gp', types: 'discharged_unseen' })).toEqual([]);
    expect(also({ on: '2024-03-20', by: 'school', types: 'referral_sent' })).toEqual([]);
    const letter = at('2024-03-08', 'discharged_unseen', {
      facts: { clinic: 'Audiology', lettersTo: ['GP'] },
    });
    expect(raisedBy(dischargedUnseen, family([missed, letter]))).toEqual([]);
    expect(also({ on: '2024-04-06', by: 'gp', types: 'discharged_unseen' })).toHaveLength(1);
  });

  it('is due before day 28 and cannot be assessed without GP records', () => {
    expect(statuses(dischargedUnseen, family([missed, discharged], { referenceDate: '2024-04-05' }))).toEqual(
      ['due'],
    );
    const coverage = {
      hospital: ['2020-01-01', '2024-06-30'],
      'social-care': ['2020-01-01', '2024-06-30'],
    } as const;
    const [hit] = ask(dischargedUnseen, family([missed, discharged], { coverage }));
    expect([hit?.status, hit?.missing]).toEqual([
      'cannot-assess',
      ['No records from GP for 08/03/2024 to 05/04/2024.'],
    ]);
  });
});

describe('untreated-health-need', () => {
  const decay: TestRow = { on: '2024-01-08', by: 'dental', types: 'dental_decay' };
  const overdue: TestRow = { on: '2024-03-08', by: 'gp', types: 'imms_overdue' };

  it('asks about two needs untreated after sixty days', () => {
    expect(raisedBy(untreatedHealthNeed, family([decay, overdue]))).toMatchObject([
      { from: '2024-01-08', to: '2024-05-07', rows: [1, 2] },
    ]);
  });

  it('does not ask when one was treated on day 60, does on day 61', () => {
    expect(raisedBy(untreatedHealthNeed, family([decay, overdue, treated('2024-05-07')]))).toEqual([]);
    expect(raisedBy(untreatedHealthNeed, family([decay, overdue, treated('2024-05-08')]))).toHaveLength(1);
  });

  it('does not ask about needs more than six months apart, nor counts one told by two agencies twice', () => {
    const later: TestRow = { on: '2024-07-09', by: 'gp', types: 'imms_overdue' };
    expect(raisedBy(untreatedHealthNeed, family([decay, later], { referenceDate: '2024-12-31' }))).toEqual(
      [],
    );
    const told: TestRow = { on: '2024-01-10', by: 'gp', types: 'dental_decay' };
    expect(raisedBy(untreatedHealthNeed, family([decay, told]))).toEqual([]);
    expect(whyNot(untreatedHealthNeed, family([decay]))[0]?.needed).toBe(
      'at least 2 needs in 6 months, each untreated after 60 days',
    );
  });

  it('cannot be assessed where the records stop before day 60', () => {
    const coverage = { dental: ['2024-01-01', '2024-02-01'], gp: ['2024-01-01', '2024-06-30'] } as const;
    const hits = ask(untreatedHealthNeed, family([decay, overdue], { coverage }));
    expect(hits.map(({ status, missing }) => [status, missing])).toEqual([
      ['cannot-assess', ['No records from dental for 02/02/2024 to 08/03/2024.']],
    ]);
  });
});

describe('no-access', () => {
  const plan: TestRow = { on: '2024-01-08', by: 'social-care', types: 'cin_start' };

  it('asks about two in exactly eight weeks, for the household', () => {
    const two = [attempt('2024-01-16'), attempt('2024-03-12')];
    expect(raisedBy(noAccess, family(two))).toMatchObject([{ of: [], rows: [1, 2] }]);
    expect(raisedBy(noAccess, family([attempt('2024-01-16'), attempt('2024-03-13')]))).toEqual([]);
    expect(whyNot(noAccess, family([attempt('2024-01-16')]))[0]?.summary).toBe(
      'One visit without access in 8 weeks (Alfie).',
    );
  });

  it('asks about one on an open plan when the child is not seen in five working days, bank holiday apart', () => {
    // The early May bank holiday is 6 May 2024.
    const one = attempt('2024-05-02');
    expect(raisedBy(noAccess, family([plan, one, seen('2024-05-10')]))).toEqual([]);
    expect(raisedBy(noAccess, family([plan, one, seen('2024-05-13')]))).toMatchObject([{ rows: [2, 3] }]);
    expect(raisedBy(noAccess, family([one]))).toEqual([]);
  });

  it('is due while the five days run, and not asked where the plan ended before', () => {
    const one = attempt('2024-05-02');
    expect(statuses(noAccess, family([plan, one], { referenceDate: '2024-05-10' }))).toEqual(['due']);
    const ended: TestRow = { on: '2024-05-07', by: 'social-care', types: 'cin_end' };
    expect(ask(noAccess, family([plan, one, ended]))).toEqual([]);
  });

  it('cannot be assessed without social care records, and takes no year-only date', () => {
    const coverage = { 'health-0-19': ['2024-01-01', '2024-06-30'] } as const;
    const tried = attempt('2024-05-02', { by: 'health-0-19' });
    const told = { ...plan, by: 'school' as const };
    expect(statuses(noAccess, family([told, tried], { coverage }))).toEqual(['cannot-assess']);
    expect(ask(noAccess, family([attempt(['2024-01-01', '2024-12-31']), attempt('2024-03-12')]))).toEqual([]);
  });
});
