import { describe, expect, it } from 'vitest';
import { childNotSeen } from '../../../../engine/patterns/rules/f06-child-not-seen.ts';
import { notSeenAlone } from '../../../../engine/patterns/rules/f07-not-seen-alone.ts';
import { missingVoice } from '../../../../engine/patterns/rules/f08-missing-voice.ts';
import { ask, raisedBy, statuses, whyNot } from '../support/ask.ts';
import type { TestFamily, TestRow } from '../support/build.ts';

const family = (rows: readonly TestRow[], more: Partial<TestFamily> = {}): TestFamily => ({
  rows,
  referenceDate: '2024-06-30',
  ...more,
});
const start = (on: string, types = 'cpp_start'): TestRow => ({ on, by: 'social-care', types });
const end = (on: string, types = 'cpp_end'): TestRow => ({ on, by: 'social-care', types });
const visit = (
  on: TestRow['on'],
  seen: TestRow['seen'] = { Alfie: 'with_others' },
  more: Partial<TestRow> = {},
): TestRow => ({
  on,
  by: 'social-care',
  types: 'visit_announced',
  seen,
  ...more,
});

const plan = (next: string): TestFamily =>
  family([start('2024-03-22'), visit('2024-03-22'), visit(next), end(next)]);

const needOf = (next: string): TestFamily =>
  family([start('2023-12-08', 'cin_start'), visit('2023-12-08'), visit(next), end(next, 'cin_end')]);

const days = ['2024-01-16', '2024-01-30', '2024-02-09'] as const;
const seenAtThird = (last: TestRow['seen']): TestRow[] => [
  start('2024-01-08'),
  visit(days[0]),
  visit(days[1]),
  visit(days[2], last),
];

const aged = (born: string): unknown =>
  raisedBy(notSeenAlone, family(seenAtThird({ Alfie: 'with_others' }), { children: { Alfie: born } }));

const said = (on: string, more: Partial<TestRow> = {}): TestRow => ({
  on,
  by: 'school',
  types: 'child_voice',
  voices: { Alfie: 'I like it here' },
  ...more,
});

const until = (on: string): TestFamily => family([start('2024-01-10'), said(on), end(on)]);

describe('child-not-seen', () => {
  it('asks from the eleventh working day on a protection plan, bank holidays not counted', () => {
    // Good Friday and Easter Monday 2024: 29 March and 1 April.
    expect(raisedBy(childNotSeen, plan('2024-04-09'))).toEqual([]);
    expect(raisedBy(childNotSeen, plan('2024-04-10'))).toMatchObject([
      { of: ['Alfie'], from: '2024-03-22', to: '2024-04-10' },
    ]);
    expect(whyNot(childNotSeen, plan('2024-04-09'))[0]?.summary).toMatch(/10 working days/);
  });

  it('allows twenty working days on a child in need plan', () => {
    // Christmas Day, Boxing Day and New Year's Day are not working days.
    expect(raisedBy(childNotSeen, needOf('2024-01-10'))).toEqual([]);
    expect(raisedBy(childNotSeen, needOf('2024-01-11'))).toHaveLength(1);
  });

  it('counts from the start of the plan and to the reference date, and joins gaps within three months', () => {
    const rows = [start('2024-01-08'), visit('2024-02-08'), visit('2024-03-14')];
    const hits = raisedBy(childNotSeen, family(rows, { referenceDate: '2024-04-30' }));
    expect(hits.map(({ from, to, current, rows: told }) => [from, to, current, told])).toEqual([
      ['2024-01-08', '2024-03-14', false, [1, 2, 3]],
      ['2024-03-14', '2024-04-30', true, [3]],
    ]);
  });

  it('asks of the one child whom the visits did not see, and shows them', () => {
    const children = { Oliver: '2015-05-14', Ivy: '2018-09-02' };
    const both = { Oliver: 'with_others', Ivy: 'with_others' } as const;
    const rows = [
      start('2024-01-08'),
      visit('2024-01-08', both),
      visit('2024-01-19', { Oliver: 'alone' }),
      visit('2024-02-02', both),
      end('2024-02-02'),
    ];
    expect(raisedBy(childNotSeen, family(rows, { children }))).toMatchObject([
      { of: ['Ivy'], rows: [2, 3, 4] },
    ]);
  });

  it('takes no core group, no other agency and no year-only date for a visit', () => {
    const without = (row: TestRow): unknown =>
      raisedBy(childNotSeen, family([start('2024-01-08'), row, visit('2024-01-26'), end('2024-01-26')]));
    expect(without(visit('2024-01-17'))).toEqual([]);
    expect(without(visit('2024-01-17', {}, { types: 'core_group' }))).toHaveLength(1);
    expect(without(visit('2024-01-17', { Alfie: 'alone' }, { by: 'school' }))).toMatchObject([
      { weakening: [2] },
    ]);
    expect(without(visit(['2024-01-01', '2024-12-31']))).toHaveLength(1);
  });

  it('lets a vague date end a gap', () => {
    const rows = [
      start('2024-01-08'),
      visit(['2024-01-15', '2024-01-21']),
      visit('2024-02-02'),
      end('2024-02-02'),
    ];
    expect(raisedBy(childNotSeen, family(rows))).toEqual([]);
  });

  it('asks for nobody before birth', () => {
    const children = { Robin: '2024-02-01' };
    const rows = [start('2024-01-08'), visit('2024-02-09', { Robin: 'with_others' }), end('2024-02-16')];
    expect(raisedBy(childNotSeen, family(rows, { children }))).toEqual([]);
  });

  it('is due, and cannot be assessed where social care is not loaded', () => {
    const rows = [start('2024-06-17'), visit('2024-06-19')];
    expect(statuses(childNotSeen, family(rows))).toEqual(['due']);
    const told = [{ ...start('2024-01-08'), by: 'gp' as const }];
    const coverage = { gp: ['2024-01-01', '2024-06-30'] } as const;
    expect(ask(childNotSeen, family(told, { coverage }))).toMatchObject([
      { status: 'cannot-assess', of: ['Alfie'] },
    ]);
  });

  it('looks only at what is loaded, and names the rest', () => {
    const rows = [start('2024-01-08'), visit('2024-01-12')];
    const coverage = { 'social-care': ['2024-01-01', '2024-02-29'] } as const;
    expect(
      ask(childNotSeen, family(rows, { coverage })).map(({ status, from, to }) => [status, from, to]),
    ).toEqual([
      ['raised', '2024-01-12', '2024-02-29'],
      ['cannot-assess', '2024-03-01', '2024-06-30'],
    ]);
  });
});

describe('not-seen-alone', () => {
  it('asks after three visits running without it', () => {
    expect(raisedBy(notSeenAlone, family(seenAtThird({ Alfie: 'with_others' })))).toMatchObject([
      { of: ['Alfie'], from: days[0], to: days[2], rows: [2, 3, 4], current: true },
    ]);
  });

  it('does not ask when the third saw the child alone, and counts the run', () => {
    expect(raisedBy(notSeenAlone, family(seenAtThird({ Alfie: 'alone' })))).toEqual([]);
    expect(whyNot(notSeenAlone, family(seenAtThird({ Alfie: 'alone' })))[0]?.summary).toMatch(
      /^Two visits running/,
    );
  });

  it('counts from the fourth birthday', () => {
    expect(aged('2020-01-16')).toHaveLength(1);
    expect(aged('2020-01-17')).toEqual([]);
  });

  it('does not ask on child in need, and cannot be assessed without records', () => {
    const need = [start('2024-01-08', 'cin_start'), ...seenAtThird({ Alfie: 'with_others' }).slice(1)];
    expect(ask(notSeenAlone, family(need))).toEqual([]);
    const told = [{ ...start('2024-01-08'), by: 'gp' as const }];
    expect(statuses(notSeenAlone, family(told, { coverage: { gp: ['2024-01-01', '2024-06-30'] } }))).toEqual([
      'cannot-assess',
    ]);
  });
});

describe('missing-voice', () => {
  it('asks after more than ninety days, at any agency', () => {
    expect(raisedBy(missingVoice, until('2024-04-09'))).toEqual([]);
    expect(raisedBy(missingVoice, until('2024-04-10'))).toMatchObject([
      { from: '2024-01-10', to: '2024-04-10' },
    ]);
    expect(whyNot(missingVoice, until('2024-04-09'))[0]?.summary).toMatch(/90 days/);
  });

  it('asks when nothing stands between two conferences', () => {
    const rows = [
      { ...start('2024-03-04'), types: 'icpc cpp_start' },
      visit('2024-04-01'),
      { ...end('2024-05-20'), types: 'rcpc' },
    ];
    expect(raisedBy(missingVoice, family(rows, { referenceDate: '2024-05-31' }))).toMatchObject([
      { from: '2024-03-04', to: '2024-05-20', rows: [1, 2, 3] },
    ]);
    const heard = family([...rows, said('2024-04-20')], { referenceDate: '2024-05-31' });
    expect(raisedBy(missingVoice, heard)).toEqual([]);
  });

  it("takes one child's words for that child alone", () => {
    const children = { Tyler: '2012-11-09', Maisie: '2015-05-21' };
    const rows = [
      start('2024-01-10'),
      said('2024-03-01', { voices: { Tyler: 'toast for tea' } }),
      end('2024-05-01'),
    ];
    expect(raisedBy(missingVoice, family(rows, { children })).map(({ of }) => of)).toEqual([['Maisie']]);
  });

  it('takes a described sight of a baby for a voice, not of an older child', () => {
    const rows = [
      start('2024-01-10'),
      visit('2024-03-10', { Alfie: 'with_others' }, { own: ['Alfie'] }),
      end('2024-05-20'),
    ];
    expect(raisedBy(missingVoice, family(rows, { children: { Alfie: '2023-01-01' } }))).toEqual([]);
    expect(raisedBy(missingVoice, family(rows, { children: { Alfie: '2019-01-01' } }))).toHaveLength(1);
  });

  it('is due, cannot be assessed without records, and asks nothing without a plan', () => {
    expect(statuses(missingVoice, family([start('2024-06-01')]))).toEqual(['due']);
    const told = [{ ...start('2024-01-08'), by: 'gp' as const }];
    expect(statuses(missingVoice, family(told, { coverage: { gp: ['2024-01-01', '2024-06-30'] } }))).toEqual([
      'cannot-assess',
    ]);
    expect(ask(missingVoice, family([visit('2024-01-01')]))).toEqual([]);
  });
});
