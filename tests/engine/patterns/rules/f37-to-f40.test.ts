import { describe, expect, it } from 'vitest';
import { quietSibling } from '../../../../engine/patterns/rules/f37-quiet-sibling.ts';
import { neglectToolAbsent } from '../../../../engine/patterns/rules/f38-neglect-tool-absent.ts';
import { unresolvedDisagreement } from '../../../../engine/patterns/rules/f39-unresolved-disagreement.ts';
import { leftSchoolWhileOpen } from '../../../../engine/patterns/rules/f40-left-school-while-open.ts';
import { ask, raisedBy, statuses } from '../support/ask.ts';
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

describe('quiet-sibling', () => {
  const two = { Ivy: '2018-09-02', Oliver: '2015-05-14' };
  const ivy = (on: string) => row(on, 'social-care', 'child_seen', { children: ['Ivy'] });
  const oliver = row('2024-02-10', 'school', 'presentation', { children: ['Oliver'] });
  const home = row('2024-02-20', 'housing', 'home_conditions', { polarity: 'concern', own: [] });
  const asked = (rows: TestRow[], more: Partial<TestFamily> = {}) =>
    raisedBy(quietSibling, family(rows, { children: two, referenceDate: '2024-04-15', ...more })).filter(
      ({ of }) => of[0] === 'Ivy',
    );

  it('asks at more than 90 days over a leap day', () => {
    expect(asked([ivy('2024-01-10'), oliver, home, ivy('2024-04-09')])).toEqual([]);
    expect(asked([ivy('2024-01-10'), oliver, home, ivy('2024-04-10')])).toMatchObject([
      { of: ['Ivy'], from: '2024-01-10', to: '2024-04-10', current: false },
    ]);
  });

  it('needs a concern about the household and a sibling who is written of', () => {
    const calm = { ...oliver, types: 'strength' };
    expect(asked([ivy('2024-01-10'), calm, ivy('2024-04-10')])).toEqual([]);
    expect(asked([ivy('2024-01-10'), home, ivy('2024-04-10')])).toEqual([]);
  });

  const named = (text: string) => row('2024-03-01', 'school', 'concern', { text, own: ['Ivy', 'Oliver'] });

  it('takes a row that names her and says something of her for her own, a list of names not', () => {
    expect(
      asked([ivy('2024-01-10'), oliver, home, named('Ivy pale, Oliver at table'), ivy('2024-04-10')]),
    ).toEqual([]);
    expect(
      asked([ivy('2024-01-10'), oliver, home, named('Both children discussed'), ivy('2024-04-10')]),
    ).toHaveLength(1);
  });

  it('asks only where social care records are loaded, and says so where there are none', () => {
    const rows = [ivy('2024-01-10'), oliver, home, ivy('2024-04-10')];
    const short = { coverage: { 'social-care': ['2024-03-01', '2024-04-15'] } } as const;
    expect(asked(rows, short)).toEqual([]);
    const none = family(rows, {
      children: two,
      referenceDate: '2024-06-15',
      coverage: { school: ['2024-01-01', '2024-06-15'] },
    });
    expect(statuses(quietSibling, none)).toContain('cannot-assess');
  });
});

describe('neglect-tool-absent', () => {
  const plan = {
    kind: 'child-protection-plan',
    from: '2024-01-18',
    to: null,
    label: 'Neglect',
    openedBy: [1],
  } as const;
  const start = row('2024-01-18', 'social-care', 'icpc cpp_start');
  const tool = (on: string, physical?: number) =>
    row(on, 'social-care', 'neglect_tool', {
      facts: physical === undefined ? {} : { toolGrades: { physical } },
    });
  const on = (rows: TestRow[], more: Partial<TestFamily> = {}) =>
    family(rows, { periods: [plan], referenceDate: '2024-05-01', ...more });

  it('expects a tool by six weeks, over a leap day', () => {
    expect(raisedBy(neglectToolAbsent, on([start, tool('2024-02-29')]))).toEqual([]);
    expect(raisedBy(neglectToolAbsent, on([start, tool('2024-03-01')]))).toMatchObject([
      { from: '2024-01-18', rows: [1, 2] },
    ]);
  });

  it('expects a repeat by six months while the plan is open', () => {
    const late = (day: string) =>
      on([start, tool('2024-02-29', 4), tool(day, 3)], { referenceDate: '2024-10-01' });
    expect(raisedBy(neglectToolAbsent, late('2024-08-29'))).toEqual([]);
    expect(raisedBy(neglectToolAbsent, late('2024-08-30'))).toHaveLength(1);
    const ended = on([start, tool('2024-02-29', 4)], {
      referenceDate: '2024-12-20',
      periods: [{ ...plan, to: '2024-06-01' }],
    });
    expect(raisedBy(neglectToolAbsent, ended)).toEqual([]);
  });

  const again = (grade: number) => on([start, tool('2024-02-01', 4), tool('2024-04-01', grade)]);

  it('asks where a repeat is the same or worse, not where it is better', () => {
    expect(raisedBy(neglectToolAbsent, again(4))).toMatchObject([
      { rows: [2, 3], from: '2024-02-01', to: '2024-04-01' },
    ]);
    expect(raisedBy(neglectToolAbsent, again(5))).toHaveLength(1);
    expect(raisedBy(neglectToolAbsent, again(3))).toEqual([]);
  });

  const word = (text: string) =>
    family([row('2024-01-18', 'social-care', 'assessment_end', { text })], { referenceDate: '2024-05-01' });

  it('is triggered by the category or the word, never by a negated word or another category', () => {
    const other = { ...plan, label: 'Emotional abuse' };
    expect(ask(neglectToolAbsent, on([start], { periods: [other] }))).toEqual([]);
    expect(raisedBy(neglectToolAbsent, word('Neglect found'))).toHaveLength(1);
    expect(ask(neglectToolAbsent, word('No evidence of neglect'))).toEqual([]);
  });

  it('is due inside the six weeks, and cannot be assessed without social care records', () => {
    expect(statuses(neglectToolAbsent, on([start], { referenceDate: '2024-02-29' }))).toEqual(['due']);
    expect(
      statuses(neglectToolAbsent, on([start], { coverage: { school: ['2024-01-01', '2024-05-01'] } })),
    ).toEqual(['cannot-assess']);
  });
});

describe('unresolved-disagreement', () => {
  // Thursday 28 March 2024, the day before Good Friday: two working days on is Wednesday 3 April.
  const differ = row('2024-03-28', 'school', 'disagreement', { subject: 'professional' });
  const settled = (on: string) => row(on, 'social-care', 'manager_decision', { facts: { resolved: true } });
  const escalated = (on: string) => row(on, 'school', 'escalation', { subject: 'professional' });

  it('counts two working days over Easter', () => {
    expect(ask(unresolvedDisagreement, family([differ, settled('2024-04-03')]))).toEqual([]);
    expect(raisedBy(unresolvedDisagreement, family([differ, settled('2024-04-04')]))).toMatchObject([
      { from: '2024-03-28', to: '2024-04-03', rows: [1, 2], current: false },
    ]);
  });

  it('gives an escalation five working days and the next two', () => {
    // Five working days after 3 April are 10 April, two after 10 April are 12 April.
    const first = [differ, escalated('2024-04-03')];
    expect(ask(unresolvedDisagreement, family([...first, settled('2024-04-10')]))).toEqual([]);
    expect(raisedBy(unresolvedDisagreement, family([...first, settled('2024-04-11')]))).toHaveLength(1);
    const second = [...first, escalated('2024-04-10')];
    expect(ask(unresolvedDisagreement, family([...second, settled('2024-04-12')]))).toEqual([]);
    expect(raisedBy(unresolvedDisagreement, family([...second, settled('2024-04-15')]))).toHaveLength(1);
  });

  it('reads a dissent and an outcome from the words, and "not resolved" as none', () => {
    const minuted = row('2024-03-28', 'social-care', 'rcpc', {
      text: 'School did not agree and asked for dissent to be minuted',
    });
    expect(raisedBy(unresolvedDisagreement, family([minuted]))).toHaveLength(1);
    expect(
      ask(unresolvedDisagreement, family([{ ...minuted, text: 'All agencies agreed, no dissent' }])),
    ).toEqual([]);
    const words = (text: string) => row('2024-04-03', 'social-care', 'manager_decision', { text });
    expect(ask(unresolvedDisagreement, family([differ, words('Disagreement resolved')]))).toEqual([]);
    expect(
      raisedBy(unresolvedDisagreement, family([differ, words('Disagreement not resolved')])),
    ).toHaveLength(1);
  });

  it('is due inside the step, and cannot be assessed without social care records', () => {
    expect(statuses(unresolvedDisagreement, family([differ], { referenceDate: '2024-04-03' }))).toEqual([
      'due',
    ]);
    const only = { coverage: { school: ['2024-01-01', '2024-12-20'] } } as const;
    expect(statuses(unresolvedDisagreement, family([differ], only))).toEqual(['cannot-assess']);
  });
});

describe('left-school-while-open', () => {
  const left = row('2024-02-29', 'school', 'ehe', { children: ['Alfie'] });
  const plan = { kind: 'child-in-need', from: '2024-01-15', to: null, openedBy: [1] } as const;
  const start = row('2024-01-15', 'social-care', 'cin_start');
  const on = (rows: TestRow[], to: string | null = null) => family(rows, { periods: [{ ...plan, to }] });

  it('asks while a plan is open, to its last day', () => {
    expect(raisedBy(leftSchoolWhileOpen, on([start, left]))).toMatchObject([
      { from: '2024-01-15', to: '2024-02-29', rows: [1, 2], current: true },
    ]);
    expect(raisedBy(leftSchoolWhileOpen, on([start, left], '2024-02-29'))).toHaveLength(1);
    expect(raisedBy(leftSchoolWhileOpen, on([start, left], '2024-02-28'))).toEqual([]);
  });

  it('asks during a section 47 enquiry, and not about a sibling’s plan', () => {
    const enquiry = family([start, left], { periods: [{ ...plan, kind: 'section-47', to: '2024-03-10' }] });
    expect(raisedBy(leftSchoolWhileOpen, enquiry)).toHaveLength(1);
    const other = family([start, left], {
      children: { Alfie: '2015-06-01', Maisie: '2018-01-01' },
      periods: [{ ...plan, of: ['Maisie'] }],
    });
    expect(raisedBy(leftSchoolWhileOpen, other)).toEqual([]);
  });

  const words = (text: string) =>
    row('2024-02-29', 'school', 'attendance_period', { children: ['Alfie'], text });

  it('reads a place that ended from the words, not a move to another school', () => {
    expect(raisedBy(leftSchoolWhileOpen, on([start, words('Nursery place stopped by mother')]))).toHaveLength(
      1,
    );
    expect(
      raisedBy(leftSchoolWhileOpen, on([start, words('Off roll, transferred to Mill Lane Primary')])),
    ).toEqual([]);
  });

  it('shows a move and a later sight of the child as weakening', () => {
    const seen = row('2024-03-20', 'social-care', 'child_seen', { children: ['Alfie'] });
    const moved = row('2024-02-20', 'housing', 'house_move');
    expect(raisedBy(leftSchoolWhileOpen, on([start, moved, left, seen]))).toMatchObject([
      { weakening: [2, 4] },
    ]);
  });
});
