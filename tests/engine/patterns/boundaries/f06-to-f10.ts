import { childNotSeen } from '../../../../engine/patterns/rules/f06-child-not-seen.ts';
import { notSeenAlone } from '../../../../engine/patterns/rules/f07-not-seen-alone.ts';
import { missingVoice } from '../../../../engine/patterns/rules/f08-missing-voice.ts';
import { repeatReferral } from '../../../../engine/patterns/rules/f09-repeat-referral.ts';
import { contactsAddingUp } from '../../../../engine/patterns/rules/f10-contacts-adding-up.ts';
import type { TestRow } from '../support/build.ts';
import { care, inNeed, onPlan, row, table } from './case.ts';

const saw = (on: TestRow['on'], how: 'alone' | 'with_others' | 'not_seen' = 'with_others') =>
  care(on, 'visit_announced', { seen: { Alfie: how } });
const short = { 'social-care': ['2022-01-01', '2022-02-01'] } as const;

const planned = { ...onPlan('2023-05-05'), referenceDate: '2023-05-25' };
const needed = { ...inNeed('2023-05-05'), referenceDate: '2023-06-12' };

export const f06 = table(childNotSeen, planned, [
  ['raised', 'raised', 'no visit for weeks on a plan', [saw('2023-05-05')], { referenceDate: '2023-06-30' }],
  ['near miss', 'quiet', 'visits within ten working days', [saw('2023-05-05'), saw('2023-05-17')]],
  [
    'exclusion',
    'quiet',
    'no plan is open',
    [saw('2023-05-05')],
    { periods: [], referenceDate: '2023-06-30' },
  ],
  [
    'exclusion',
    'quiet',
    'the plan ended before the limit',
    [saw('2023-05-05')],
    { ...onPlan('2023-05-05', '2023-05-19'), referenceDate: '2023-06-30' },
  ],
  [
    'exclusion',
    'quiet',
    'not born yet',
    [],
    { ...onPlan('2023-05-05'), children: { Alfie: '2023-06-20' }, referenceDate: '2023-06-30' },
  ],
  [
    'exclusion',
    'raised',
    'a visit that did not see this child',
    [saw('2023-05-05'), saw('2023-05-17', 'not_seen')],
  ],
  [
    'exclusion',
    'raised',
    'seen at school, which is no social work visit',
    [saw('2023-05-05'), row('2023-05-17', 'school', 'child_seen')],
  ],
  [
    'exclusion',
    'raised',
    'a core group that the child came to is no visit',
    [saw('2023-05-05'), care('2023-05-17', 'core_group', { seen: { Alfie: 'with_others' } })],
  ],
  [
    'cannot be assessed',
    'cannot-assess',
    'social care records not loaded',
    [],
    { coverage: short, referenceDate: '2023-06-30' },
  ],
  ['last day', 'quiet', 'child in need, working day 20', [saw('2023-05-05'), saw('2023-06-06')], needed],
  ['first day beyond', 'raised', 'child in need, day 21', [saw('2023-05-05'), saw('2023-06-07')], needed],
  [
    'bank holiday',
    'quiet',
    'working day 10, the coronation not counted',
    [saw('2023-05-05'), saw('2023-05-22')],
  ],
  ['bank holiday', 'raised', 'working day 11', [saw('2023-05-05'), saw('2023-05-23')]],
]);

const born = { children: { Alfie: '2015-06-01' }, ...onPlan('2024-01-08') };

export const f07 = table(notSeenAlone, born, [
  [
    'raised',
    'raised',
    'three visits running',
    ['2024-01-15', '2024-01-29', '2024-02-12'].map((on) => saw(on)),
  ],
  ['near miss', 'quiet', 'two visits running', ['2024-01-15', '2024-01-29'].map((on) => saw(on))],
  [
    'exclusion',
    'quiet',
    'seen alone at one of them',
    [saw('2024-01-15'), saw('2024-01-29', 'alone'), saw('2024-02-12')],
  ],
  [
    'exclusion',
    'quiet',
    'child in need only',
    ['2024-01-15', '2024-01-29', '2024-02-12'].map((on) => saw(on)),
    inNeed('2024-01-08'),
  ],
  [
    'exclusion',
    'quiet',
    'under four',
    ['2024-01-15', '2024-01-29', '2024-02-12'].map((on) => saw(on)),
    { children: { Alfie: '2020-12-01' } },
  ],
  [
    'exclusion',
    'quiet',
    "another agency's visits",
    ['2024-01-15', '2024-01-29', '2024-02-12'].map((on) =>
      row(on, 'health-0-19', 'child_seen', { seen: { Alfie: 'with_others' } }),
    ),
  ],
  ['cannot be assessed', 'cannot-assess', 'social care records not loaded', [], { coverage: short }],
  [
    'last day',
    'quiet',
    'the first visit on the day before the fourth birthday',
    ['2024-02-28', '2024-03-12', '2024-03-26'].map((on) => saw(on)),
    { children: { Alfie: '2020-02-29' } },
  ],
  [
    'first day beyond',
    'raised',
    'the first visit on the fourth birthday',
    ['2024-02-29', '2024-03-12', '2024-03-26'].map((on) => saw(on)),
    { children: { Alfie: '2020-02-29' } },
  ],
]);

const said = (on: string, by: TestRow['by'] = 'school') =>
  row(on, by, 'child_voice', { voices: { Alfie: 'I like it when mum is up' } });
const inJune = { ...onPlan('2024-01-08'), referenceDate: '2024-06-30' };

const toddler = { ...onPlan('2023-12-20'), children: { Alfie: '2022-03-01' }, referenceDate: '2024-05-01' };
const smiled = (on: string) =>
  care(on, 'visit_announced', { seen: { Alfie: 'with_others' }, text: 'Alfie smiling, reaches for mother' });

export const f08 = table(missingVoice, inJune, [
  ['raised', 'raised', 'nothing since the plan began', []],
  ['near miss', 'quiet', 'heard each quarter', [said('2024-03-01'), said('2024-05-20')]],
  ['exclusion', 'quiet', 'a voice that school recorded', [said('2024-04-01'), said('2024-06-01')]],
  ['exclusion', 'quiet', 'no plan is open', [], { periods: [] }],
  [
    'exclusion',
    'quiet',
    "a baby's described expression",
    ['2024-03-01', '2024-05-20'].map((on) =>
      care(on, 'visit_announced', {
        seen: { Alfie: 'with_others' },
        text: 'Alfie babbling, reaches for mother',
      }),
    ),
    { children: { Alfie: '2023-10-01' } },
  ],
  [
    'exclusion',
    'raised',
    "a brother's words are not this child's",
    [row('2024-03-20', 'school', 'child_voice', { children: ['Ben'], voices: { Ben: 'I am fine' } })],
    { children: { Alfie: '2015-06-01', Ben: '2013-06-01' } },
  ],
  ['cannot be assessed', 'cannot-assess', 'social care records not loaded', [], { coverage: short }],
  [
    'last day',
    'quiet',
    'heard on day 90, over a leap day',
    [said('2024-04-07')],
    { referenceDate: '2024-06-01' },
  ],
  ['first day beyond', 'raised', 'heard on day 91', [said('2024-04-08')], { referenceDate: '2024-06-01' }],
  [
    'raised',
    'raised',
    'none from one conference to the next',
    [care('2024-01-08', 'icpc'), care('2024-03-20', 'rcpc')],
    { referenceDate: '2024-03-28' },
  ],
  [
    'leap day',
    'quiet',
    'described on 29 February, a day short of two years',
    [smiled('2024-02-29')],
    toddler,
  ],
  ['leap day', 'raised', 'described on the second birthday', [smiled('2024-03-01')], toddler],
]);

const referred = (on: TestRow['on']) => care(on, 'referral');
const closed = (on: string) => care(on, 'case_closed');

export const f09 = table(
  repeatReferral,
  {},
  [
    [
      'raised',
      'raised',
      'closed between',
      [referred('2023-04-10'), closed('2023-06-12'), referred('2024-01-10')],
    ],
    ['near miss', 'quiet', 'never closed between', [referred('2023-04-10'), referred('2024-01-10')]],
    [
      'exclusion',
      'quiet',
      'the second is only a contact',
      [referred('2023-04-10'), closed('2023-06-12'), care('2024-01-10', 'contact')],
    ],
    [
      'exclusion',
      'quiet',
      'the first is only a contact',
      [care('2023-04-10', 'contact'), closed('2023-06-12'), referred('2024-01-10')],
    ],
    [
      'exclusion',
      'raised',
      'closed by a decision of no further action',
      [
        referred('2023-04-10'),
        care('2023-04-12', 'referral_decision', { facts: { decision: 'no-further-action' } }),
        referred('2024-01-10'),
      ],
    ],
    [
      'exclusion',
      'quiet',
      'early help closed, which is no closure here',
      [referred('2023-04-10'), row('2023-06-12', 'early-help', 'eh_closed'), referred('2024-01-10')],
    ],
    [
      'exclusion',
      'quiet',
      'only the year of the first is known',
      [referred(['2023-01-01', '2023-12-31']), closed('2023-06-12'), referred('2024-01-10')],
    ],
    [
      'last day',
      'raised',
      'twelve months to the day',
      [referred('2023-04-10'), closed('2023-06-12'), referred('2024-04-10')],
    ],
    [
      'first day beyond',
      'quiet',
      'twelve months and a day',
      [referred('2023-04-10'), closed('2023-06-12'), referred('2024-04-11')],
    ],
    [
      'leap day',
      'quiet',
      '28 February 2023 to 29 February 2024',
      [referred('2023-02-28'), closed('2023-06-12'), referred('2024-02-29')],
    ],
    [
      'leap day',
      'raised',
      '28 February 2023 to 28 February 2024',
      [referred('2023-02-28'), closed('2023-06-12'), referred('2024-02-28')],
    ],
  ],
  { 'cannot be assessed': 'asks about two referrals and a closure that are recorded' },
);

const contact = (on: TestRow['on'], decision: 'no-further-action' | 'advice' | null = 'no-further-action') =>
  care(on, 'contact', decision === null ? {} : { facts: { decision } });
const contacts = (last: string, first = '2023-04-10') => [
  contact(first),
  contact('2023-09-01', 'advice'),
  contact(last),
];

export const f10 = table(contactsAddingUp, {}, [
  ['raised', 'raised', 'three closed in a year', contacts('2023-12-01')],
  ['near miss', 'quiet', 'two closed', contacts('2023-12-01').slice(0, 2)],
  [
    'exclusion',
    'quiet',
    'an assessment between',
    [...contacts('2023-12-01'), care('2023-10-01', 'assessment_start')],
  ],
  [
    'exclusion',
    'raised',
    'an early help assessment between is none here',
    [...contacts('2023-12-01'), row('2023-10-01', 'early-help', 'eha')],
  ],
  [
    'exclusion',
    'quiet',
    'several callers about one incident',
    [contact('2023-04-10'), contact('2023-04-12', 'advice'), contact('2023-12-01')],
  ],
  [
    'exclusion',
    'quiet',
    'an outcome that is not recorded',
    [contact('2023-04-10'), contact('2023-09-01'), contact('2023-12-01', null)],
  ],
  [
    'exclusion',
    'quiet',
    'only the year is known',
    [contact('2023-04-10'), contact('2023-09-01'), contact(['2023-01-01', '2023-12-31'])],
  ],
  [
    'cannot be assessed',
    'cannot-assess',
    'social care records have a hole in which an assessment may lie',
    contacts('2023-12-01'),
    { coverage: { 'social-care': ['2023-01-01', '2023-09-30'] } },
  ],
  ['last day', 'raised', 'twelve months to the day', contacts('2024-04-10')],
  ['first day beyond', 'quiet', 'twelve months and a day', contacts('2024-04-11')],
  ['leap day', 'raised', '28 February 2023 to 28 February 2024', contacts('2024-02-28', '2023-02-28')],
  ['leap day', 'quiet', '28 February 2023 to 29 February 2024', contacts('2024-02-29', '2023-02-28')],
]);
