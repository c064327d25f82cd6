import { describe, expect, it } from 'vitest';
import { build, type TestFamily, type TestRow } from '../patterns/support/build.ts';

const two = { Tyler: '2012-11-09', Maisie: '2015-05-21' };

function periods(rows: readonly TestRow[], children: TestFamily['children'] = two) {
  const { statusPeriods, people } = build({ children, rows, referenceDate: '2024-02-20' });
  return statusPeriods.map(({ kind, children, from, to, label, openedBy, closedBy, remarks }) => ({
    kind,
    of: children.map((id) => people.find((person) => person.id === id)?.name),
    from,
    to,
    label,
    openedBy,
    closedBy,
    remarks,
  }));
}

const of = (kind: string, rows: readonly TestRow[], children?: TestFamily['children']) =>
  periods(rows, children).filter((period) => period.kind === kind);

const movedPlan = (start: string): TestRow[] => [
  { on: '2021-03-23', by: 'social-care', types: 'cpp_start' },
  { on: '2023-03-27', by: 'social-care', types: 'cpp_end' },
  { on: '2023-03-29', by: 'social-care', types: 'transfer' },
  { on: start, by: 'social-care', types: 'cpp_start' },
];

describe('child protection plans', () => {
  it('run from the plan code to its end, with the entries that say so', () => {
    const found = of('child-protection-plan', [
      { on: '2021-03-23', by: 'social-care', types: 'icpc cpp_start', facts: { category: 'Neglect' } },
      { on: '2022-11-22', by: 'social-care', types: 'rcpc cpp_end' },
    ]);
    expect(found).toEqual([
      {
        kind: 'child-protection-plan',
        of: ['Tyler', 'Maisie'],
        from: '2021-03-23',
        to: '2022-11-22',
        label: 'Neglect',
        openedBy: [1],
        closedBy: [2],
        remarks: [],
      },
    ]);
  });

  it('start from the outcome of an initial conference without a plan code', () => {
    const [found] = of('child-protection-plan', [
      { on: '2021-03-23', by: 'social-care', types: 'icpc', outcome: 'CPP - Neglect' },
    ]);
    expect(found?.from).toBe('2021-03-23');
    expect(found?.remarks).toEqual(['the start is read from the outcome of the conference']);
  });

  it('do not start when the conference made no plan', () => {
    const rows: TestRow[] = [
      { on: '2021-03-23', by: 'social-care', types: 'icpc', outcome: 'No CP plan, CIN plan instead' },
    ];
    expect(of('child-protection-plan', rows)).toEqual([]);
  });

  it('are one when a GP codes the same plan later, or only after its end', () => {
    const found = of('child-protection-plan', [
      { on: '2021-03-23', by: 'social-care', types: 'icpc cpp_start' },
      { on: '2021-04-08', by: 'gp', types: 'cpp_start' },
      { on: '2021-06-01', by: 'social-care', types: 'cpp_end' },
      { on: '2021-06-10', by: 'gp', types: 'cpp_start' },
    ]);
    expect(found.map(({ from, to, openedBy }) => [from, to, openedBy])).toEqual([
      ['2021-03-23', '2021-06-01', [1, 2, 4]],
    ]);
  });

  it('name contradictions: ended twice, started while open', () => {
    const [found] = of('child-protection-plan', [
      { on: '2021-03-23', by: 'social-care', types: 'cpp_start' },
      { on: '2021-06-16', by: 'social-care', types: 'cpp_start' },
      { on: '2022-11-22', by: 'social-care', types: 'cpp_end' },
      { on: '2022-11-25', by: 'social-care', types: 'cpp_end' },
    ]);
    expect(found?.remarks).toEqual([
      'said to start again on 16/06/2021, open since 23/03/2021',
      'ended twice: 22/11/2022 and 25/11/2022',
    ]);
  });

  it('keep an end whose start is not recorded', () => {
    const [found] = of('child-protection-plan', [{ on: '2020-05-01', by: 'social-care', types: 'cpp_end' }]);
    expect([found?.from, found?.to, found?.remarks]).toEqual([
      '2020-05-01',
      '2020-05-01',
      ['the start is not recorded'],
    ]);
  });

  it('are one plan when ended, transferred and started within fifteen working days, not a day later', () => {
    // Good Friday and Easter Monday 2023 (7 and 10 April) are not working days.
    expect(of('child-protection-plan', movedPlan('2023-04-19')).map(({ from, to }) => [from, to])).toEqual([
      ['2021-03-23', null],
    ]);
    expect(of('child-protection-plan', movedPlan('2023-04-20'))).toHaveLength(2);
  });

  it('begin for an unborn child alone where the children differ', () => {
    const found = of(
      'child-protection-plan',
      [
        { on: '2021-03-23', by: 'social-care', types: 'cpp_start' },
        {
          on: '2022-05-31',
          by: 'social-care',
          types: 'rcpc cpp_start',
          children: ['Tyler', 'Maisie', 'Alfie'],
        },
      ],
      { ...two, Alfie: '2022-06-03' },
    );
    expect(found.map(({ of, from }) => [of, from])).toEqual([
      [['Tyler', 'Maisie'], '2021-03-23'],
      [['Alfie'], '2022-05-31'],
    ]);
  });
});

describe('child in need', () => {
  it('opens by the outcome of an assessment and closes with the case', () => {
    const found = of('child-in-need', [
      { on: '2020-04-06', by: 'social-care', types: 'assessment_end', outcome: 'CIN plan' },
      { on: '2020-07-02', by: 'social-care', types: 'cin_review' },
      { on: '2020-09-17', by: 'social-care', types: 'case_closed' },
    ]);
    expect(found.map(({ from, to, openedBy, closedBy }) => [from, to, openedBy, closedBy])).toEqual([
      ['2020-04-06', '2020-09-17', [1], [3]],
    ]);
  });

  it('opens at the step down from child protection', () => {
    const found = of('child-in-need', [
      { on: '2021-03-23', by: 'social-care', types: 'cpp_start' },
      { on: '2022-11-22', by: 'social-care', types: 'rcpc cpp_end', outcome: 'CPP ended. Step down to CIN' },
      { on: '2023-02-17', by: 'social-care', types: 'cin_end' },
    ]);
    expect(found.map(({ from, to }) => [from, to])).toEqual([['2022-11-22', '2023-02-17']]);
  });

  it('closes when a child protection plan starts', () => {
    const [found] = of('child-in-need', [
      { on: '2020-04-06', by: 'social-care', types: 'cin_start' },
      { on: '2020-09-17', by: 'social-care', types: 'icpc cpp_start' },
    ]);
    expect([found?.to, found?.closedBy]).toEqual(['2020-09-17', [2]]);
  });

  it('is seen from a review whose start is not recorded', () => {
    const [found] = of('child-in-need', [{ on: '2020-07-02', by: 'social-care', types: 'cin_review' }]);
    expect(found?.remarks).toEqual(['the start is not recorded; first seen on 02/07/2020']);
  });

  it('is not closed by another service closing its own case', () => {
    const [found] = of('child-in-need', [
      { on: '2020-04-06', by: 'social-care', types: 'cin_start' },
      { on: '2020-06-06', by: 'mental-health', types: 'case_closed' },
    ]);
    expect(found?.to).toBeNull();
  });
});

describe('other periods', () => {
  it('follow workers by name and end with the case', () => {
    const found = of('worker', [
      { on: '2021-01-26', by: 'social-care', types: 'allocated', facts: { worker: 'Joel Tetteh' } },
      { on: '2021-04-06', by: 'social-care', types: 'reallocated', facts: { worker: 'Hannah Wicks' } },
      { on: '2021-11-08', by: 'social-care', types: 'case_closed' },
    ]);
    expect(found.map(({ label, from, to }) => [label, from, to])).toEqual([
      ['Joel Tetteh', '2021-01-26', '2021-04-06'],
      ['Hannah Wicks', '2021-04-06', '2021-11-08'],
    ]);
  });

  it('follow addresses told by several agencies once', () => {
    const found = of('address', [
      { on: '2021-01-11', by: 'housing', types: 'house_move', facts: { address: 'Flat 6 Bellwether House' } },
      { on: '2021-08-16', by: 'housing', types: 'house_move', facts: { address: '27 Quillback Road' } },
      { on: '2021-08-18', by: 'social-care', types: 'house_move', facts: { address: '27 quillback road.' } },
    ]);
    expect(found.map(({ label, from, to }) => [label, from, to])).toEqual([
      ['Flat 6 Bellwether House', '2021-01-11', '2021-08-16'],
      ['27 Quillback Road', '2021-08-16', null],
    ]);
  });

  it('close an enquiry at the conference and an assessment at its end', () => {
    const found = periods([
      { on: '2021-01-26', by: 'social-care', types: 'referral_decision', facts: { decision: 'assessment' } },
      { on: '2021-02-24', by: 'social-care', types: 's47_start' },
      { on: '2021-03-15', by: 'social-care', types: 's47_outcome' },
      { on: '2021-03-23', by: 'social-care', types: 'icpc cpp_start assessment_end' },
    ]);
    expect(found.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['assessment', '2021-01-26', '2021-03-23'],
      ['section-47', '2021-02-24', '2021-03-15'],
      ['child-protection-plan', '2021-03-23', null],
    ]);
  });

  it('open pregnancy at the first record and end it at the birth', () => {
    const found = of(
      'pregnancy',
      [
        { on: '2022-02-04', by: 'maternity', types: 'booking', children: [] },
        { on: '2022-06-03', by: 'hospital', types: 'birth_sibling', children: ['Alfie'] },
      ],
      { ...two, Alfie: '2022-06-03' },
    );
    expect(found).toMatchObject([
      { of: ['Alfie'], from: '2022-02-04', to: '2022-06-03', openedBy: [1], closedBy: [2] },
    ]);
  });

  it('take nothing from an undated entry', () => {
    expect(periods([{ on: null, by: 'social-care', types: 'cpp_start' }])).toEqual([]);
  });
});
