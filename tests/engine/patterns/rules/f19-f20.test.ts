import { describe, expect, it } from 'vitest';
import { aboutSameAction, actionWords } from '../../../../engine/patterns/rules/actions/same-action.ts';
import { actionsRollingOver } from '../../../../engine/patterns/rules/f19-actions-rolling-over.ts';
import { improvementTiedToScrutiny } from '../../../../engine/patterns/rules/f20-improvement-tied-to-scrutiny.ts';
import type { ActionNote, CareDomain } from '../../../../shared/model/index.ts';
import { raisedBy, statuses, whyNot } from '../support/ask.ts';
import type { TestFamily, TestRow } from '../support/build.ts';

const family = (rows: readonly TestRow[], more: Partial<TestFamily> = {}): TestFamily => ({
  rows,
  referenceDate: '2024-06-30',
  ...more,
});

const meeting = (
  on: string,
  text: string,
  state: ActionNote['state'],
  due: string | null = null,
  more: Partial<TestRow> = {},
): TestRow => ({
  on,
  by: 'social-care',
  types: 'core_group',
  facts: { actions: [{ text, owner: '', due, state }] },
  ...more,
});

const care = (
  on: string,
  types: string,
  domain: CareDomain,
  state: 'concern' | 'improved' | 'good',
  more: Partial<TestRow> = {},
): TestRow => ({
  on,
  by: 'social-care',
  types,
  facts: { domains: [{ domain, state }] },
  ...more,
});

const cycles = (improved: string, again: string): TestRow[] => [
  { on: '2024-01-09', by: 'social-care', types: 'rcpc' },
  care(improved, 'improvement', 'home', 'improved'),
  care(again, 'visit_unannounced home_conditions', 'home', 'concern'),
  care('2024-04-20', 'improvement', 'home', 'improved'),
  { on: '2024-05-20', by: 'housing', types: 'home_conditions', polarity: 'concern' },
];

const found = (on: string, by: TestRow['by'] = 'housing'): TestRow => ({
  on,
  by,
  types: 'home_conditions',
  polarity: 'concern',
});

describe('actions-rolling-over', () => {
  it('asks about one action in three meetings, however it is worded', () => {
    const rows = [
      meeting('2024-02-01', 'Mother to register both with a dentist by 30/04', 'set'),
      meeting('2024-03-14', 'Dentist not done', 'carried-forward'),
      meeting('2024-04-25', 'Dentist c/f (waiting list)', 'carried-forward'),
    ];
    expect(raisedBy(actionsRollingOver, family(rows))).toMatchObject([
      { of: [], rows: [1, 2, 3], current: true },
    ]);
    expect(raisedBy(actionsRollingOver, family(rows.slice(0, 2)))).toEqual([]);
    expect(whyNot(actionsRollingOver, family(rows.slice(0, 2)))[0]?.summary).toMatch(
      /stands in two meetings/,
    );
  });

  it('asks about one overdue by more than 28 days', () => {
    const set = meeting('2024-01-05', 'SW to refer Jude to speech therapy', 'set', '2024-01-12');
    const done = (on: string): TestRow => meeting(on, 'Speech therapy referral made', 'done');
    expect(raisedBy(actionsRollingOver, family([set, done('2024-02-09')]))).toEqual([]);
    expect(raisedBy(actionsRollingOver, family([set, done('2024-02-10')]))).toMatchObject([
      { weakening: [2], current: false },
    ]);
    expect(raisedBy(actionsRollingOver, family([set], { referenceDate: '2024-02-09' }))).toEqual([]);
    expect(raisedBy(actionsRollingOver, family([set], { referenceDate: '2024-02-10' }))).toHaveLength(1);
  });

  it('counts two minutes of one meeting once, and does not mix actions', () => {
    const rows = [
      meeting('2024-02-01', 'Register with dentist', 'set'),
      meeting('2024-03-14', 'Dentist carried forward', 'carried-forward'),
      meeting('2024-03-15', 'Dentist still outstanding', 'carried-forward', null, { by: 'school' }),
      meeting('2024-04-25', 'Housing repairs chased', 'set'),
    ];
    expect(raisedBy(actionsRollingOver, family(rows))).toEqual([]);
  });

  it('cannot be assessed where the records stop before 28 days', () => {
    const set = meeting('2024-01-05', 'SW to refer Jude to speech therapy', 'set', '2024-01-12');
    const coverage = { 'social-care': ['2024-01-01', '2024-01-20'] } as const;
    expect(statuses(actionsRollingOver, family([set], { coverage }))).toEqual(['cannot-assess']);
  });

  it('knows an action by its telling words', () => {
    expect(aboutSameAction(actionWords('SW GCP2 to be done'), actionWords('GCP2 outstanding'))).toBe(true);
    expect(aboutSameAction(actionWords('carried forward'), actionWords('outstanding'))).toBe(false);
  });
});

describe('improvement-tied-to-scrutiny', () => {
  it('asks about two cycles; an unannounced visit that finds the concern is the next challenge', () => {
    expect(raisedBy(improvementTiedToScrutiny, family(cycles('2024-02-06', '2024-04-01')))).toMatchObject([
      { of: [], from: '2024-01-09', to: '2024-05-20', rows: [1, 2, 3, 4, 5] },
    ]);
  });

  it('counts 28 days to the improvement and 60 from it', () => {
    expect(raisedBy(improvementTiedToScrutiny, family(cycles('2024-02-06', '2024-04-06')))).toHaveLength(1);
    expect(raisedBy(improvementTiedToScrutiny, family(cycles('2024-02-07', '2024-04-06')))).toEqual([]);
    expect(raisedBy(improvementTiedToScrutiny, family(cycles('2024-02-06', '2024-04-07')))).toEqual([]);
    expect(whyNot(improvementTiedToScrutiny, family(cycles('2024-02-07', '2024-04-06')))[0]?.summary).toMatch(
      /^One cycle/,
    );
  });

  it('needs the concern in the same domain', () => {
    const rows = cycles('2024-02-06', '2024-04-01').map((row) =>
      row.on === '2024-05-20' ? Object.assign({}, row, { types: 'late', by: 'school' }) : row,
    );
    expect(raisedBy(improvementTiedToScrutiny, family(rows))).toEqual([]);
  });

  it("asks when another agency contradicts a parent's report within 14 days", () => {
    const told = care('2024-03-05', 'improvement', 'home', 'improved', {
      basis: 'reported',
      subject: 'parent',
    });
    expect(raisedBy(improvementTiedToScrutiny, family([told, found('2024-03-19')]))).toMatchObject([
      { rows: [1, 2] },
    ]);
    expect(raisedBy(improvementTiedToScrutiny, family([told, found('2024-03-20')]))).toEqual([]);
    expect(raisedBy(improvementTiedToScrutiny, family([told, found('2024-03-19', 'social-care')]))).toEqual(
      [],
    );
    const seen = { ...told, basis: 'observed' as const };
    expect(raisedBy(improvementTiedToScrutiny, family([seen, found('2024-03-19')]))).toEqual([]);
  });
});
