import { describe, expect, it } from 'vitest';
import { repeatReferral } from '../../../../engine/patterns/rules/f09-repeat-referral.ts';
import { contactsAddingUp } from '../../../../engine/patterns/rules/f10-contacts-adding-up.ts';
import { repeatPlan } from '../../../../engine/patterns/rules/f11-repeat-plan.ts';
import { stepDownBounce } from '../../../../engine/patterns/rules/f12-step-down-bounce.ts';
import { startAgain } from '../../../../engine/patterns/rules/f13-start-again.ts';
import { ask, raisedBy, whyNot } from '../support/ask.ts';
import type { TestFamily, TestRow } from '../support/build.ts';

const csc = (on: TestRow['on'], types: string, more: Partial<TestRow> = {}): TestRow => ({
  on,
  by: 'social-care',
  types,
  ...more,
});
const family = (rows: readonly TestRow[], more: Partial<TestFamily> = {}): TestFamily => ({
  rows,
  referenceDate: '2024-08-31',
  ...more,
});
const two = { Tyler: '2012-11-09', Maisie: '2015-05-21' };

const pair = (last: string): TestRow[] => [
  csc('2023-03-15', 'referral'),
  csc('2023-07-01', 'case_closed'),
  csc(last, 'referral'),
];

const contact = (
  on: string,
  decision: 'advice' | 'no-further-action' | undefined = 'advice',
  more: Partial<TestRow> = {},
): TestRow => csc(on, 'contact', { facts: decision === undefined ? {} : { decision }, ...more });

const between = (types: string): TestRow => csc('2023-12-01', types);

describe('repeat-referral', () => {
  it('asks twelve months on to the day, not a day later', () => {
    expect(raisedBy(repeatReferral, family(pair('2024-03-15')))).toMatchObject([
      { of: [], from: '2023-03-15', to: '2024-03-15', rows: [1, 2, 3], current: true },
    ]);
    expect(raisedBy(repeatReferral, family(pair('2024-03-16')))).toEqual([]);
    expect(whyNot(repeatReferral, family(pair('2024-03-16')))[0]?.needed).toMatch(/within 12 months/);
  });

  it('needs a closure between: a decision of no further action, or child in need ended, will do', () => {
    const [first, , last] = pair('2023-11-20') as [TestRow, TestRow, TestRow];
    expect(raisedBy(repeatReferral, family([first, last]))).toEqual([]);
    const nfa = csc('2023-03-16', 'referral_decision', { facts: { decision: 'no-further-action' } });
    expect(raisedBy(repeatReferral, family([first, nfa, last]))).toHaveLength(1);
    expect(raisedBy(repeatReferral, family([first, csc('2023-06-01', 'cin_end'), last]))).toHaveLength(1);
    const up = [csc('2023-06-01', 'cin_end'), csc('2023-06-02', 'cpp_start')];
    expect(raisedBy(repeatReferral, family([first, ...up, last]))).toEqual([]);
  });

  it('takes no contact and no agency that sent a referral for one', () => {
    const [first, closed] = pair('') as [TestRow, TestRow];
    expect(raisedBy(repeatReferral, family([first, closed, csc('2023-11-20', 'contact')]))).toEqual([]);
    const sent: TestRow = { on: '2023-11-20', by: 'school', types: 'referral_sent' };
    expect(raisedBy(repeatReferral, family([first, closed, sent]))).toEqual([]);
  });

  it('says when the two referrals name different children', () => {
    const rows = [
      csc('2023-03-15', 'referral', { children: ['Tyler'] }),
      csc('2023-07-01', 'case_closed', { children: ['Tyler'] }),
      csc('2023-11-20', 'referral', { children: ['Maisie'] }),
    ];
    expect(raisedBy(repeatReferral, family(rows, { children: two }))[0]?.summary).toMatch(
      /different children/,
    );
  });
});

describe('contacts-adding-up', () => {
  const three = [contact('2023-05-04'), contact('2023-09-19', 'no-further-action'), contact('2024-05-04')];

  it('asks about three in twelve months without an assessment', () => {
    expect(raisedBy(contactsAddingUp, family(three))).toMatchObject([{ of: [], rows: [1, 2, 3] }]);
    expect(raisedBy(contactsAddingUp, family([...three.slice(0, 2), contact('2024-05-05')]))).toEqual([]);
    expect(whyNot(contactsAddingUp, family(three.slice(0, 2)))[0]?.summary).toMatch(/^Two contacts/);
  });

  it('does not ask when an assessment stood between, but an early help assessment is none', () => {
    expect(raisedBy(contactsAddingUp, family([...three, between('assessment_start')]))).toEqual([]);
    expect(raisedBy(contactsAddingUp, family([...three, between('eha')]))).toHaveLength(1);
  });

  it('counts calls about one incident once, keeping every account', () => {
    const again = [
      csc('2023-09-20', 'police_notification', { facts: { decision: 'no-further-action' } }),
      contact('2023-09-21'),
    ];
    expect(raisedBy(contactsAddingUp, family([...three.slice(0, 2), ...again]))).toEqual([]);
    expect(raisedBy(contactsAddingUp, family([...three, ...again]))[0]?.rows).toHaveLength(5);
  });

  it('leaves out a contact whose outcome is not recorded', () => {
    const open = family([...three, csc('2023-11-01', 'contact')]);
    expect(raisedBy(contactsAddingUp, open)).toMatchObject([{ rows: [1, 2, 3], excluded: [4] }]);
    expect(raisedBy(contactsAddingUp, family([...three.slice(0, 2), csc('2023-11-01', 'contact')]))).toEqual(
      [],
    );
  });
});

describe('repeat-plan', () => {
  const neglect = { facts: { category: 'Neglect' } };
  const plans = [
    csc('2021-03-23', 'cpp_start', neglect),
    csc('2022-11-22', 'rcpc cpp_end'),
    csc('2023-10-11', 'cpp_start', neglect),
  ];

  it('asks about a second plan, however the first ended, and compares', () => {
    const [hit] = raisedBy(repeatPlan, family(plans));
    expect([hit?.from, hit?.to, hit?.rows, hit?.current]).toEqual(['2022-11-22', '2023-10-11', [2, 3], true]);
    expect(hit?.summary).toMatch(/323 days .* within 24 months; both for neglect\.$/);
  });

  it('asks even where only the end of the first is recorded', () => {
    expect(raisedBy(repeatPlan, family(plans.slice(1)))).toHaveLength(1);
  });

  it('does not ask of a first plan, a moved plan, or a child whose first it is', () => {
    expect(raisedBy(repeatPlan, family(plans.slice(0, 2)))).toEqual([]);
    expect(whyNot(repeatPlan, family(plans.slice(0, 1)))).toHaveLength(1);
    const moved = [
      csc('2021-03-23', 'cpp_start'),
      csc('2022-11-22', 'cpp_end'),
      csc('2022-11-25', 'transfer'),
      csc('2022-12-13', 'cpp_start'),
    ];
    expect(raisedBy(repeatPlan, family(moved))).toEqual([]);
    const other = [
      csc('2021-03-23', 'cpp_start', { children: ['Tyler'] }),
      csc('2022-11-22', 'cpp_end', { children: ['Tyler'] }),
      csc('2023-10-11', 'cpp_start'),
    ];
    expect(raisedBy(repeatPlan, family(other, { children: two })).map(({ of }) => of)).toEqual([['Tyler']]);
  });

  it('asks without a transfer, however short the time', () => {
    const soon = [
      csc('2021-03-23', 'cpp_start'),
      csc('2022-11-22', 'cpp_end'),
      csc('2022-12-13', 'cpp_start'),
    ];
    expect(raisedBy(repeatPlan, family(soon))).toHaveLength(1);
  });
});

describe('step-down-bounce', () => {
  const plan = [
    csc('2023-01-10', 'cpp_start'),
    csc('2024-01-10', 'rcpc cpp_end', { outcome: 'Step down to CIN' }),
  ];

  it('asks when child in need ends before three months, not at three', () => {
    expect(raisedBy(stepDownBounce, family([...plan, csc('2024-04-09', 'cin_end')]))).toMatchObject([
      { from: '2024-01-10', to: '2024-04-09', rows: [2, 3] },
    ]);
    expect(raisedBy(stepDownBounce, family([...plan, csc('2024-04-10', 'cin_end')]))).toEqual([]);
  });

  it('does not call stepping up again an early end', () => {
    expect(raisedBy(stepDownBounce, family([...plan, csc('2024-03-01', 'cpp_start')]))).toEqual([]);
  });

  it('asks about a contact six months to the day after closure, not a day later', () => {
    const closed = csc('2024-01-15', 'case_closed');
    expect(raisedBy(stepDownBounce, family([closed, csc('2024-07-15', 'contact')]))).toMatchObject([
      { rows: [1, 2] },
    ]);
    expect(raisedBy(stepDownBounce, family([closed, csc('2024-07-16', 'contact')]))).toEqual([]);
    expect(whyNot(stepDownBounce, family([closed, csc('2024-07-16', 'contact')]))[0]?.summary).toMatch(
      /next contact 183 days on/,
    );
  });

  it("joins the plan's end, the early closure and the return", () => {
    const rows = [...plan, csc('2024-02-17', 'cin_end case_closed'), csc('2024-03-24', 'contact')];
    const hits = raisedBy(stepDownBounce, family(rows));
    expect(hits.map(({ from, to, rows: found }) => [from, to, found])).toEqual([
      ['2024-01-10', '2024-03-24', [2, 3, 4]],
    ]);
  });

  it('does not ask about a contact while child in need is open', () => {
    expect(raisedBy(stepDownBounce, family([...plan, csc('2024-03-24', 'contact')]))).toEqual([]);
  });
});

describe('start-again', () => {
  const old = csc('2023-03-22', 'assessment_end');
  const worker = (on: string): TestRow => csc(on, 'allocated', { facts: { worker: 'Amy Dale' } });
  const anew = (more: Partial<TestRow> = {}): TestRow => csc('2024-04-22', 'assessment_start', more);

  it('asks when the worker is new and history is said not to be cited, or not recorded; the two are worded differently', () => {
    const [not] = raisedBy(
      startAgain,
      family([old, worker('2024-04-08'), anew({ facts: { historyCited: false } })]),
    );
    expect([not?.from, not?.to, not?.rows]).toEqual(['2023-03-22', '2024-04-22', [1, 2, 3]]);
    expect(not?.summary).toMatch(/says that earlier history was not considered/);
    const [silent] = raisedBy(startAgain, family([old, worker('2024-04-08'), anew()]));
    expect(silent?.summary).toMatch(/is not recorded/);
  });

  it('counts a change 90 days before and not 91', () => {
    expect(raisedBy(startAgain, family([old, worker('2024-01-23'), anew()]))).toHaveLength(1);
    expect(raisedBy(startAgain, family([old, worker('2024-01-22'), anew()]))).toEqual([]);
    expect(whyNot(startAgain, family([old, worker('2024-01-22'), anew()]))[0]?.summary).toMatch(
      /no new worker/,
    );
  });

  it('asks within 24 months to the day', () => {
    expect(
      raisedBy(startAgain, family([csc('2022-04-22', 'assessment_end'), worker('2024-04-08'), anew()])),
    ).toHaveLength(1);
    expect(
      raisedBy(startAgain, family([csc('2022-04-21', 'assessment_end'), worker('2024-04-08'), anew()])),
    ).toEqual([]);
  });

  it('does not ask where history is cited, unless the same help is offered again', () => {
    const cited = anew({ facts: { historyCited: true } });
    expect(raisedBy(startAgain, family([old, worker('2024-04-08'), cited]))).toEqual([]);
    const help = { interventions: ['Parenting programme'] };
    const again = [
      { ...old, facts: help },
      worker('2024-04-08'),
      anew({ facts: { historyCited: true, ...help } }),
    ];
    expect(raisedBy(startAgain, family(again))[0]?.summary).toMatch(/offered again: parenting programme/i);
  });

  it('takes a move, a baby or a new partner for a change, and start and end of one assessment for one', () => {
    for (const types of ['house_move', 'birth_sibling', 'new_adult']) {
      const change: TestRow = { on: '2024-03-30', by: 'housing', types };
      expect(raisedBy(startAgain, family([old, change, anew()]))).toHaveLength(1);
    }
    const one = [
      csc('2024-04-22', 'assessment_start'),
      worker('2024-04-22'),
      csc('2024-06-20', 'assessment_end'),
    ];
    expect(ask(startAgain, family(one))).toEqual([]);
  });
});
