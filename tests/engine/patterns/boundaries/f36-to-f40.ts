import { workerChurn } from '../../../../engine/patterns/rules/f36-worker-churn.ts';
import { quietSibling } from '../../../../engine/patterns/rules/f37-quiet-sibling.ts';
import { neglectToolAbsent } from '../../../../engine/patterns/rules/f38-neglect-tool-absent.ts';
import { unresolvedDisagreement } from '../../../../engine/patterns/rules/f39-unresolved-disagreement.ts';
import { leftSchoolWhileOpen } from '../../../../engine/patterns/rules/f40-left-school-while-open.ts';
import type { TestRow } from '../support/build.ts';
import { care, inNeed, onPlan, row, table } from './case.ts';

const short = { 'social-care': ['2022-01-01', '2022-02-01'] } as const;

const given = (on: TestRow['on'], worker: string) => care(on, 'allocated', { facts: { worker } });
const nobody = care('2023-05-05', 'reallocated', { facts: { unallocated: true }, text: 'Case unallocated' });
const churn = (last: string, second = '2024-02-29') => [
  given('2023-06-01', 'Ana Reed'),
  given(second, 'Ben Cole'),
  given(last, 'Cy Dunn'),
];
const late = { referenceDate: '2025-06-30' };

export const f36 = table(workerChurn, {}, [
  ['raised', 'raised', 'three holders in a year', churn('2024-08-01')],
  ['raised', 'raised', 'unallocated for weeks', [nobody, given('2023-07-03', 'Cy Dunn')]],
  ['near miss', 'quiet', 'two holders', churn('2024-08-01').slice(0, 2)],
  [
    'exclusion',
    'quiet',
    'back to the first',
    [...churn('2024-08-01').slice(0, 2), given('2024-08-01', 'Ana Reed')],
  ],
  [
    'exclusion',
    'quiet',
    'one worker in two spellings',
    [...churn('2024-08-01').slice(0, 2), given('2024-08-01', 'B Cole')],
  ],
  [
    'exclusion',
    'quiet',
    "another service's worker",
    [
      ...churn('2024-08-01').slice(0, 2),
      row('2024-08-01', 'early-help', 'allocated', { facts: { worker: 'Cy Dunn' } }),
    ],
  ],
  [
    'exclusion',
    'quiet',
    'a gap without the word unallocated',
    [given('2023-01-05', 'Ana Reed'), given('2023-07-03', 'Cy Dunn')],
  ],
  [
    'cannot be assessed',
    'cannot-assess',
    'social care records stop before ten working days',
    [nobody],
    { coverage: { 'social-care': ['2023-01-01', '2023-05-10'] } },
  ],
  [
    'cannot be assessed',
    'due',
    'ten working days have not passed',
    [nobody],
    { referenceDate: '2023-05-12' },
  ],
  [
    'last day',
    'raised',
    'the first still held twelve months before',
    churn('2025-02-10', '2024-02-10'),
    late,
  ],
  ['first day beyond', 'quiet', 'and a day', churn('2025-02-11', '2024-02-10'), late],
  [
    'bank holiday',
    'quiet',
    'allocated on working day 10, the coronation not counted',
    [nobody, given('2023-05-22', 'Cy Dunn')],
  ],
  ['bank holiday', 'raised', 'allocated on working day 11', [nobody, given('2023-05-23', 'Cy Dunn')]],
  ['leap day', 'raised', '29 February to 28 February', churn('2025-02-28'), late],
  ['leap day', 'quiet', '29 February to 1 March', churn('2025-03-01'), late],
]);

const two = { children: { Alfie: '2015-06-01', Ben: '2013-06-01' }, referenceDate: '2024-06-30' };
const of = (child: 'Alfie' | 'Ben', on: string, more: Partial<TestRow> = {}) =>
  care(on, 'visit_announced', { children: [child], seen: { [child]: 'alone' }, ...more });
const worry = row('2024-02-20', 'school', 'presentation', { children: ['Ben'] });
/** Alfie has an entry of his own at the start and from another day on; Ben has his in between. */
const silent = (next: string) => [
  of('Alfie', '2024-01-08'),
  of('Ben', '2024-01-08'),
  worry,
  of('Alfie', next),
  of('Ben', next),
  of('Alfie', '2024-06-20'),
  of('Ben', '2024-06-20'),
];

export const f37 = table(quietSibling, two, [
  ['raised', 'raised', 'four months without an entry of his own', silent('2024-05-08')],
  ['near miss', 'quiet', 'two months', silent('2024-03-29')],
  [
    'exclusion',
    'quiet',
    'no concern about the household',
    silent('2024-05-08').filter((one) => one !== worry),
  ],
  [
    'exclusion',
    'quiet',
    'a joint row that says something of him',
    [
      ...silent('2024-05-08'),
      care('2024-03-10', 'visit_announced', {
        children: ['Alfie', 'Ben'],
        own: ['Alfie', 'Ben'],
        text: 'Alfie drew a house; Ben played out',
      }),
    ],
  ],
  [
    'exclusion',
    'raised',
    'a joint row that says nothing of him',
    [
      ...silent('2024-05-08'),
      care('2024-03-10', 'core_group', { children: ['Alfie', 'Ben'], text: 'Children discussed' }),
    ],
  ],
  ['exclusion', 'quiet', 'an only child', [of('Alfie', '2024-01-08')], { children: { Alfie: '2015-06-01' } }],
  [
    'cannot be assessed',
    'cannot-assess',
    'no social care records loaded',
    [worry],
    { coverage: { school: ['2024-01-01', '2024-06-30'] } },
  ],
  ['last day', 'quiet', 'an entry on day 90, over a leap day', silent('2024-04-07')],
  ['first day beyond', 'raised', 'an entry on day 91', silent('2024-04-08')],
]);

const tool = (on: string, physical: number) =>
  care(on, 'neglect_tool', { facts: { toolGrades: { physical, safety: 3 } } });
const neglect = { ...onPlan('2024-01-08'), referenceDate: '2024-03-30' };
const longer = { ...onPlan('2023-08-31', '2024-06-30'), referenceDate: '2024-06-30' };

export const f38 = table(neglectToolAbsent, neglect, [
  ['raised', 'raised', 'none in six weeks', []],
  ['raised', 'raised', 'repeated and no better', [tool('2024-01-20', 3), tool('2024-03-20', 4)]],
  ['near miss', 'quiet', 'used in the second week', [tool('2024-01-20', 3)]],
  ['exclusion', 'quiet', 'a plan that is not for neglect', [], onPlan('2024-01-08', null, 'Emotional abuse')],
  ['exclusion', 'quiet', 'repeated and better', [tool('2024-01-20', 4), tool('2024-03-20', 3)]],
  ['exclusion', 'quiet', 'one used shortly before still stands', [tool('2023-12-10', 3)]],
  ['exclusion', 'quiet', 'the plan ended before six weeks', [], onPlan('2024-01-08', '2024-02-10')],
  [
    'exclusion',
    'raised',
    'the word neglect without a plan',
    [care('2024-01-08', 'referral', { facts: { neglect: true } })],
    { periods: [] },
  ],
  ['cannot be assessed', 'cannot-assess', 'social care records not loaded', [], { coverage: short }],
  ['cannot be assessed', 'due', 'six weeks have not passed', [], { referenceDate: '2024-02-19' }],
  ['last day', 'quiet', 'used on day 42', [tool('2024-02-19', 3)]],
  ['first day beyond', 'raised', 'used on day 43', [tool('2024-02-20', 3)]],
  [
    'leap day',
    'quiet',
    'repeated from 31 August on 29 February',
    [tool('2023-08-31', 4), tool('2024-02-29', 3)],
    longer,
  ],
  ['leap day', 'raised', 'repeated on 1 March', [tool('2023-08-31', 4), tool('2024-03-01', 3)], longer],
]);

const differs = care('2023-05-05', 'disagreement', { text: 'School disagrees with closing' });
const settled = (on: string) =>
  care(on, 'manager_decision', { text: 'Disagreement resolved', facts: { resolved: true } });
const escalated = (on: string) => row(on, 'school', 'escalation', { text: 'Escalated to the manager' });

export const f39 = table(unresolvedDisagreement, { referenceDate: '2023-07-31' }, [
  ['raised', 'raised', 'no outcome', [differs]],
  ['near miss', 'quiet', 'settled the same day', [differs, settled('2023-05-05')]],
  ['exclusion', 'quiet', 'one row tells that it was settled', [{ ...differs, facts: { resolved: true } }]],
  [
    'exclusion',
    'quiet',
    'only the year is known',
    [{ ...differs, on: ['2023-01-01', '2023-12-31'] as const }],
  ],
  ['exclusion', 'raised', 'escalated in time, and then left', [differs, escalated('2023-05-09')]],
  ['cannot be assessed', 'cannot-assess', 'social care records not loaded', [differs], { coverage: short }],
  [
    'cannot be assessed',
    'due',
    'two working days have not passed',
    [differs],
    { referenceDate: '2023-05-10' },
  ],
  [
    'last day',
    'quiet',
    'escalated, settled on the fifth working day',
    [differs, escalated('2023-05-09'), settled('2023-05-16')],
  ],
  [
    'first day beyond',
    'raised',
    'escalated, settled on the sixth',
    [differs, escalated('2023-05-09'), settled('2023-05-17')],
  ],
  [
    'bank holiday',
    'quiet',
    'settled on the second working day, the coronation not counted',
    [differs, settled('2023-05-10')],
  ],
  ['bank holiday', 'raised', 'settled on the third', [differs, settled('2023-05-11')]],
]);

const left = (on: TestRow['on'], more: Partial<TestRow> = {}) =>
  row(on, 'school', 'ehe', { text: 'To be home educated', ...more });
const spring = onPlan('2024-01-08', '2024-04-01');

export const f40 = table(leftSchoolWhileOpen, spring, [
  ['raised', 'raised', 'home educated on a plan', [left('2024-02-15')]],
  ['raised', 'raised', 'home educated on child in need', [left('2024-02-15')], inNeed('2024-01-08')],
  ['near miss', 'quiet', 'home educated after the plan', [left('2024-05-15')]],
  [
    'exclusion',
    'quiet',
    'moved to another school by name',
    [row('2024-02-15', 'school', 'dsl_concern', { text: 'Taken off roll, started at Mossbank Primary' })],
  ],
  [
    'exclusion',
    'quiet',
    'early help alone is open',
    [left('2024-02-15')],
    { periods: [{ kind: 'early-help', from: '2024-01-08', to: null }] },
  ],
  [
    'exclusion',
    'quiet',
    "a brother's plan",
    [left('2024-02-15', { children: ['Alfie'] })],
    {
      children: { Alfie: '2015-06-01', Ben: '2013-06-01' },
      periods: [{ kind: 'child-protection-plan', of: ['Ben'], from: '2024-01-08', to: null }],
    },
  ],
  [
    'exclusion',
    'quiet',
    'found and back on roll',
    [row('2024-02-15', 'school', 'cme', { text: 'Located, back on roll' })],
  ],
  ['exclusion', 'quiet', 'only the year is known', [left(['2024-01-01', '2024-12-31'])]],
  [
    'cannot be assessed',
    'cannot-assess',
    'social care records not loaded',
    [left('2024-02-15')],
    { periods: [], coverage: { school: ['2023-01-01', '2024-12-20'] } },
  ],
  ['last day', 'raised', 'on the last day of the plan', [left('2024-04-01')]],
  ['first day beyond', 'quiet', 'the day after it', [left('2024-04-02')]],
]);
