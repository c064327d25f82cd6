import { repeatPlan } from '../../../../engine/patterns/rules/f11-repeat-plan.ts';
import { stepDownBounce } from '../../../../engine/patterns/rules/f12-step-down-bounce.ts';
import { startAgain } from '../../../../engine/patterns/rules/f13-start-again.ts';
import { planDrift } from '../../../../engine/patterns/rules/f14-plan-drift.ts';
import { childInNeedDrift } from '../../../../engine/patterns/rules/f15-child-in-need-drift.ts';
import type { TestRow } from '../support/build.ts';
import { care, row, table } from './case.ts';

const short = { 'social-care': ['2022-01-01', '2022-02-01'] } as const;

const moved = (again: string, transfer = true): TestRow[] => [
  care('2022-11-07', 'cpp_start'),
  care('2023-05-05', 'cpp_end'),
  ...(transfer ? [care('2023-05-12', 'transfer', { text: 'Transferred in' })] : []),
  care(again, 'cpp_start'),
];

export const f11 = table(
  repeatPlan,
  {},
  [
    ['raised', 'raised', 'a second plan a year on', moved('2024-05-01', false)],
    ['near miss', 'quiet', 'one plan', moved('2024-05-01').slice(0, 2)],
    [
      'exclusion',
      'quiet',
      "a brother's plan",
      [
        care('2022-11-07', 'cpp_start', { children: ['Ben'] }),
        care('2023-05-05', 'cpp_end', { children: ['Ben'] }),
        care('2024-05-01', 'cpp_start', { children: ['Alfie'] }),
      ],
      { children: { Alfie: '2015-06-01', Ben: '2013-06-01' } },
    ],
    [
      'exclusion',
      'quiet',
      'an earlier child in need plan',
      [care('2022-11-07', 'cin_start'), care('2023-05-05', 'cin_end'), care('2024-05-01', 'cpp_start')],
    ],
    ['exclusion', 'raised', 'no transfer between the two', moved('2023-05-30', false)],
    [
      'bank holiday',
      'quiet',
      'moved within 15 working days, the coronation not counted',
      moved('2023-05-30'),
    ],
    ['bank holiday', 'raised', 'started on working day 16', moved('2023-05-31')],
    ['last day', 'quiet', 'the fifteenth working day after a transfer', moved('2023-05-30')],
    ['first day beyond', 'raised', 'the sixteenth', moved('2023-05-31')],
  ],
  {
    'cannot be assessed': 'asks about two plans that are recorded',
    'leap day': 'its months only choose the words "within 24 months"; a plan of any age counts',
  },
);

const back = (on: TestRow['on'], from = '2024-01-10') => [care(from, 'case_closed'), care(on, 'contact')];

export const f12 = table(
  stepDownBounce,
  {},
  [
    ['raised', 'raised', 'a contact three months after closure', back('2024-04-10')],
    ['near miss', 'quiet', 'a contact eight months after', back('2024-09-10')],
    [
      'exclusion',
      'quiet',
      'early help closed',
      [row('2024-01-10', 'early-help', 'eh_closed'), care('2024-04-10', 'contact')],
    ],
    [
      'exclusion',
      'quiet',
      'a contact while child in need is open',
      [
        care('2023-02-01', 'cpp_start'),
        care('2024-01-10', 'cpp_end cin_start'),
        care('2024-03-10', 'contact'),
      ],
    ],
    ['exclusion', 'quiet', 'only the year of the contact is known', back(['2024-01-11', '2024-12-20'])],
    [
      'exclusion',
      'quiet',
      'child in need that ended by stepping up',
      [
        care('2024-01-10', 'cin_start'),
        care('2024-04-10', 'cpp_start cin_end'),
        care('2024-05-10', 'contact'),
      ],
    ],
    [
      'exclusion',
      'raised',
      'a police notification is a return too',
      [care('2024-01-10', 'case_closed'), care('2024-04-10', 'police_notification')],
    ],
    ['last day', 'raised', 'six months to the day', back('2024-07-10')],
    ['first day beyond', 'quiet', 'six months and a day', back('2024-07-11')],
    [
      'last day',
      'raised',
      'child in need closed a day short of three months after the plan',
      [
        care('2023-02-01', 'cpp_start'),
        care('2024-01-10', 'cpp_end cin_start'),
        care('2024-04-09', 'cin_end'),
      ],
    ],
    [
      'first day beyond',
      'quiet',
      'child in need closed three months to the day after the plan',
      [
        care('2023-02-01', 'cpp_start'),
        care('2024-01-10', 'cpp_end cin_start'),
        care('2024-04-10', 'cin_end'),
      ],
    ],
    ['leap day', 'raised', '31 August to 29 February', back('2024-02-29', '2023-08-31')],
    ['leap day', 'quiet', '31 August to 1 March', back('2024-03-01', '2023-08-31')],
  ],
  { 'cannot be assessed': 'asks about an end and a return that are recorded' },
);

const assessed = (before: string, changed: string, more: Partial<TestRow> = {}): TestRow[] => [
  care(before, 'assessment_end'),
  care(changed, 'allocated', { facts: { worker: 'Jan Moor' } }),
  care('2024-03-20', 'assessment_start', more),
];

export const f13 = table(
  startAgain,
  {},
  [
    ['raised', 'raised', 'a new worker, history not recorded', assessed('2023-01-10', '2024-03-12')],
    [
      'raised',
      'raised',
      'history said not to have been read',
      assessed('2023-01-10', '2024-03-12', { facts: { historyCited: false } }),
    ],
    [
      'near miss',
      'quiet',
      'history cited',
      assessed('2023-01-10', '2024-03-12', { facts: { historyCited: true } }),
    ],
    [
      'exclusion',
      'quiet',
      'nothing changed before it',
      [care('2023-01-10', 'assessment_end'), care('2024-03-20', 'assessment_start')],
    ],
    [
      'exclusion',
      'quiet',
      'history cited and other help offered',
      [
        care('2023-01-10', 'assessment_end', { facts: { interventions: ['Triple P'] } }),
        care('2024-03-12', 'allocated', { facts: { worker: 'Jan Moor' } }),
        care('2024-03-20', 'assessment_start', {
          facts: { historyCited: true, interventions: ['Freedom Programme'] },
        }),
      ],
    ],
    [
      'exclusion',
      'raised',
      'history cited and the same help again',
      [
        care('2023-01-10', 'assessment_end', { facts: { interventions: ['Triple P'] } }),
        care('2024-03-12', 'allocated', { facts: { worker: 'Jan Moor' } }),
        care('2024-03-20', 'assessment_start', {
          facts: { historyCited: true, interventions: ['Triple P'] },
        }),
      ],
    ],
    [
      'exclusion',
      'quiet',
      'only the year of the earlier one is known',
      [
        care(['2023-01-01', '2023-12-31'], 'assessment_end'),
        ...assessed('2023-01-10', '2024-03-12').slice(1),
      ],
    ],
    ['last day', 'raised', 'twenty-four months to the day', assessed('2022-03-20', '2024-03-12')],
    ['first day beyond', 'quiet', 'twenty-four months and a day', assessed('2022-03-19', '2024-03-12')],
    ['last day', 'raised', 'a change 90 days before', assessed('2023-01-10', '2023-12-21')],
    ['first day beyond', 'quiet', 'a change 91 days before', assessed('2023-01-10', '2023-12-20')],
    [
      'leap day',
      'quiet',
      '28 February 2022 to 29 February 2024',
      [
        care('2022-02-28', 'assessment_end'),
        care('2024-02-20', 'allocated'),
        care('2024-02-29', 'assessment_start'),
      ],
    ],
    [
      'leap day',
      'raised',
      '28 February 2022 to 28 February 2024',
      [
        care('2022-02-28', 'assessment_end'),
        care('2024-02-20', 'allocated'),
        care('2024-02-28', 'assessment_start'),
      ],
    ],
  ],
  { 'cannot be assessed': 'asks about two assessments that are recorded' },
);

const started = [care('2023-01-10', 'cpp_start')];

export const f14 = table(planDrift, { referenceDate: '2023-12-01' }, [
  ['raised', 'raised', 'ten months without legal planning', started],
  ['near miss', 'quiet', 'eight months', started, { referenceDate: '2023-09-10' }],
  ['exclusion', 'quiet', 'legal planning in the six months before', [...started, care('2023-09-11', 'lpm')]],
  ['exclusion', 'quiet', 'pre-proceedings', [...started, care('2023-09-11', 'plo_letter')]],
  ['exclusion', 'quiet', 'ended by nine months', [...started, care('2023-10-10', 'cpp_end')]],
  ['exclusion', 'raised', 'ended after it had drifted, as past', [...started, care('2023-11-10', 'cpp_end')]],
  ['exclusion', 'quiet', 'a child in need plan', [care('2023-01-10', 'cin_start')]],
  [
    'cannot be assessed',
    'cannot-assess',
    'social care records stop before the tier',
    started,
    { coverage: short },
  ],
  ['last day', 'quiet', 'nine months to the day', started, { referenceDate: '2023-10-10' }],
  ['first day beyond', 'raised', 'nine months and a day', started, { referenceDate: '2023-10-11' }],
  [
    'leap day',
    'quiet',
    'from 31 May, on 29 February',
    [care('2023-05-31', 'cpp_start')],
    { referenceDate: '2024-02-29' },
  ],
  [
    'leap day',
    'raised',
    'from 31 May, on 1 March',
    [care('2023-05-31', 'cpp_start')],
    { referenceDate: '2024-03-01' },
  ],
]);

const need = [care('2023-09-11', 'cin_start')];
const goesOn = (on: string) => care(on, 'cin_review', { facts: { decision: 'continue' } });

export const f15 = table(childInNeedDrift, { referenceDate: '2024-04-01' }, [
  ['raised', 'raised', 'no manager review in six months', need],
  [
    'raised',
    'raised',
    'two reviews that only continue',
    [...need, goesOn('2023-11-01'), goesOn('2024-01-31'), care('2024-02-21', 'manager_decision')],
  ],
  ['near miss', 'quiet', 'five months', need, { referenceDate: '2024-02-11' }],
  [
    'exclusion',
    'quiet',
    "a disabled child's short-break plan",
    [care('2023-09-11', 'cin_start', { text: 'Short breaks plan, disabled child' })],
  ],
  ['exclusion', 'quiet', 'a manager reviewed it', [...need, care('2024-02-21', 'manager_decision')]],
  [
    'exclusion',
    'quiet',
    'supervision that decided about the plan',
    [...need, care('2024-02-21', 'supervision', { facts: { decision: 'continue' } })],
  ],
  ['exclusion', 'raised', 'supervision that decided nothing', [...need, care('2024-02-21', 'supervision')]],
  ['exclusion', 'quiet', 'legal planning in the six months before', [...need, care('2024-02-21', 'lpm')]],
  [
    'cannot be assessed',
    'cannot-assess',
    'social care records stop before the tier',
    need,
    { coverage: short },
  ],
  ['last day', 'quiet', 'six months to the day', need, { referenceDate: '2024-03-11' }],
  ['first day beyond', 'raised', 'six months and a day', need, { referenceDate: '2024-03-12' }],
  [
    'leap day',
    'quiet',
    'from 31 August, on 29 February',
    [care('2023-08-31', 'cin_start')],
    { referenceDate: '2024-02-29' },
  ],
  [
    'leap day',
    'raised',
    'from 31 August, on 1 March',
    [care('2023-08-31', 'cin_start')],
    { referenceDate: '2024-03-01' },
  ],
]);
