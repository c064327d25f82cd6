import { wasNotBrought } from '../../../../engine/patterns/rules/f01-was-not-brought.ts';
import { cancelAndRebook } from '../../../../engine/patterns/rules/f02-cancel-and-rebook.ts';
import { dischargedUnseen } from '../../../../engine/patterns/rules/f03-discharged-unseen.ts';
import { untreatedHealthNeed } from '../../../../engine/patterns/rules/f04-untreated-health-need.ts';
import { noAccess } from '../../../../engine/patterns/rules/f05-no-access.ts';
import type { TestRow } from '../support/build.ts';
import { care, inNeed, onPlan, row, table } from './case.ts';

const at = (clinic: string, on: TestRow['on'], types = 'wnb', more: Partial<TestRow> = {}): TestRow =>
  row(on, 'hospital', types, { facts: { clinic }, ...more });
const eyes = (on: TestRow['on'], types = 'wnb', more: Partial<TestRow> = {}) => at('Eyes', on, types, more);

const missedThree = (last: string) => [
  at('Eyes', '2023-03-10'),
  at('Hearing', '2023-09-01'),
  row(last, 'gp', 'wnb'),
];

export const f01 = table(
  wasNotBrought,
  {},
  [
    ['raised', 'raised', 'three appointments at three services', missedThree('2023-12-01')],
    ['raised', 'raised', 'two running in one service', [eyes('2023-03-10'), eyes('2023-09-01')]],
    ['raised', 'raised', 'one on a plan for neglect', [eyes('2024-03-10')], onPlan('2024-01-08')],
    ['near miss', 'quiet', 'two at two services', missedThree('2023-12-01').slice(0, 2)],
    [
      'exclusion',
      'quiet',
      'cancelled by the service',
      [eyes('2023-03-10'), eyes('2023-05-10', 'cancelled_service'), at('Hearing', '2023-09-01')],
    ],
    [
      'exclusion',
      'quiet',
      'rearranged ahead',
      [eyes('2023-03-10'), eyes('2023-05-10', 'cancelled_family'), at('Hearing', '2023-09-01')],
    ],
    [
      'exclusion',
      'quiet',
      "the parent's own appointment",
      [eyes('2023-03-10'), eyes('2023-05-10', 'wnb', { subject: 'parent' })],
    ],
    [
      'exclusion',
      'quiet',
      'an attendance between breaks the run',
      [eyes('2023-03-10'), eyes('2023-05-10', 'appt_attended'), eyes('2023-09-01')],
    ],
    [
      'exclusion',
      'raised',
      'a cancellation between does not',
      [eyes('2023-03-10'), eyes('2023-05-10', 'cancelled_service'), eyes('2023-09-01')],
    ],
    [
      'exclusion',
      'quiet',
      'one miss told by two agencies',
      [eyes('2023-03-10'), row('2023-03-13', 'gp', 'wnb'), at('Hearing', '2023-09-01')],
    ],
    [
      'exclusion',
      'quiet',
      'only the year is known',
      [at('Eyes', ['2023-01-01', '2023-12-31']), at('Hearing', '2023-09-01'), row('2023-10-01', 'gp', 'wnb')],
    ],
    [
      'exclusion',
      'quiet',
      'one on a plan that is not for neglect',
      [eyes('2024-03-10')],
      onPlan('2024-01-08', null, 'Emotional abuse'),
    ],
    [
      'exclusion',
      'quiet',
      'after the reference date',
      missedThree('2024-03-01'),
      { referenceDate: '2024-02-01' },
    ],
    ['last day', 'raised', 'twelve months to the day', missedThree('2024-03-10')],
    ['first day beyond', 'quiet', 'twelve months and a day', missedThree('2024-03-11')],
    [
      'leap day',
      'raised',
      'from 29 February to 28 February a year on',
      [row('2024-02-29', 'gp', 'wnb'), at('Eyes', '2024-09-01'), at('Hearing', '2025-02-28')],
      { referenceDate: '2025-06-30' },
    ],
    [
      'leap day',
      'quiet',
      'from 28 February 2023 to 29 February 2024',
      [row('2023-02-28', 'gp', 'wnb'), at('Eyes', '2023-06-01'), at('Hearing', '2024-02-29')],
    ],
  ],
  { 'cannot be assessed': 'counts misses that are recorded; their absence asks nothing' },
);

const cancelled = (...days: string[]) => days.map((on) => eyes(on, 'cancelled_family'));

export const f02 = table(cancelAndRebook, {}, [
  ['raised', 'raised', 'three in one service', cancelled('2024-01-10', '2024-03-01', '2024-05-10')],
  ['near miss', 'quiet', 'two in one service', cancelled('2024-01-10', '2024-03-01')],
  [
    'exclusion',
    'quiet',
    'cancelled by the service',
    [...cancelled('2024-01-10', '2024-03-01'), eyes('2024-05-10', 'cancelled_service')],
  ],
  [
    'exclusion',
    'quiet',
    'an attendance between',
    [...cancelled('2024-01-10', '2024-03-01', '2024-05-10'), eyes('2024-02-01', 'appt_attended')],
  ],
  [
    'exclusion',
    'quiet',
    'another service',
    [...cancelled('2024-01-10', '2024-03-01'), at('Hearing', '2024-05-10', 'cancelled_family')],
  ],
  [
    'exclusion',
    'quiet',
    "the parent's own appointment",
    [...cancelled('2024-01-10', '2024-03-01'), eyes('2024-05-10', 'cancelled_family', { subject: 'parent' })],
  ],
  [
    'cannot be assessed',
    'cannot-assess',
    "the service's records have a hole between",
    cancelled('2024-01-10', '2024-03-01', '2024-05-10'),
    { coverage: { hospital: ['2024-01-01', '2024-03-31'] } },
  ],
  ['last day', 'raised', 'six months to the day', cancelled('2024-01-10', '2024-03-01', '2024-07-10')],
  ['first day beyond', 'quiet', 'six months and a day', cancelled('2024-01-10', '2024-03-01', '2024-07-11')],
  ['leap day', 'raised', '31 August to 29 February', cancelled('2023-08-31', '2023-11-01', '2024-02-29')],
  ['leap day', 'quiet', '31 August to 1 March', cancelled('2023-08-31', '2023-11-01', '2024-03-01')],
]);

const missed = eyes('2024-01-04');
const discharged = (on: string) => eyes(on, 'discharged_unseen');
const told = (on: string) => row(on, 'gp', 'discharged_unseen', { text: 'Letter: discharged from eyes' });

export const f03 = table(dischargedUnseen, {}, [
  ['raised', 'raised', 'nobody told', [missed, discharged('2024-02-01')]],
  ['near miss', 'quiet', 'the GP told in time', [missed, discharged('2024-02-01'), told('2024-02-10')]],
  [
    'exclusion',
    'quiet',
    'brought in between',
    [missed, eyes('2024-01-20', 'appt_attended'), discharged('2024-02-01')],
  ],
  [
    'exclusion',
    'quiet',
    'referred again',
    [missed, discharged('2024-02-01'), row('2024-02-20', 'gp', 'referral_sent')],
  ],
  [
    'exclusion',
    'quiet',
    'the social worker told',
    [missed, discharged('2024-02-01'), care('2024-02-20', 'discharged_unseen')],
  ],
  ['exclusion', 'quiet', 'no missed appointment before it', [discharged('2024-02-01')]],
  [
    'exclusion',
    'quiet',
    "the parent's own appointment",
    [{ ...missed, subject: 'parent' as const }, discharged('2024-02-01')],
  ],
  [
    'cannot be assessed',
    'cannot-assess',
    'GP records not loaded',
    [missed, discharged('2024-02-01')],
    { coverage: { hospital: ['2023-01-01', '2024-12-20'], 'social-care': ['2023-01-01', '2024-12-20'] } },
  ],
  [
    'cannot be assessed',
    'due',
    'the time for telling still runs',
    [missed, discharged('2024-02-01')],
    { referenceDate: '2024-02-29' },
  ],
  ['last day', 'raised', 'discharged on day 60', [missed, discharged('2024-03-04')]],
  ['first day beyond', 'quiet', 'discharged on day 61', [missed, discharged('2024-03-05')]],
  ['last day', 'quiet', 'told on day 28', [missed, discharged('2024-02-01'), told('2024-02-29')]],
  ['first day beyond', 'raised', 'told on day 29', [missed, discharged('2024-02-01'), told('2024-03-01')]],
]);

const decay = (on: TestRow['on']) => row(on, 'gp', 'dental_decay');
const overdue = (on: TestRow['on']) => row(on, 'gp', 'imms_overdue');
const treated = (on: string) => row(on, 'gp', 'appt_attended', { facts: { treated: ['dental'] } });

export const f04 = table(untreatedHealthNeed, {}, [
  ['raised', 'raised', 'two needs untreated', [decay('2024-01-10'), overdue('2024-03-01')]],
  ['near miss', 'quiet', 'one need', [decay('2024-01-10')]],
  [
    'exclusion',
    'quiet',
    'followed by treatment',
    [decay('2024-01-10'), treated('2024-02-01'), overdue('2024-03-01')],
  ],
  [
    'exclusion',
    'quiet',
    'one need told by two agencies',
    [decay('2024-01-10'), row('2024-01-12', 'school', 'dental_decay')],
  ],
  [
    'exclusion',
    'quiet',
    'only the year is known',
    [decay('2024-01-10'), overdue(['2024-01-01', '2024-12-31'])],
  ],
  [
    'cannot be assessed',
    'cannot-assess',
    'the records stop before 60 days',
    [decay('2024-01-10'), overdue('2024-03-01')],
    { coverage: { gp: ['2023-01-01', '2024-03-15'] } },
  ],
  ['last day', 'raised', 'six months to the day', [decay('2024-01-10'), overdue('2024-07-10')]],
  ['first day beyond', 'quiet', 'six months and a day', [decay('2024-01-10'), overdue('2024-07-11')]],
  [
    'last day',
    'quiet',
    'treated on day 60',
    [decay('2024-01-10'), treated('2024-03-10'), overdue('2024-03-01')],
  ],
  [
    'first day beyond',
    'raised',
    'treated on day 61',
    [decay('2024-01-10'), treated('2024-03-11'), overdue('2024-03-01')],
  ],
  ['leap day', 'raised', '31 August to 29 February', [decay('2023-08-31'), overdue('2024-02-29')]],
  ['leap day', 'quiet', '31 August to 1 March', [decay('2023-08-31'), overdue('2024-03-01')]],
]);

const nobodyIn = (on: TestRow['on'], by: TestRow['by'] = 'social-care') => row(on, by, 'no_access');
const seen = (on: string) => care(on, 'visit_announced', { seen: { Alfie: 'with_others' } });

export const f05 = table(noAccess, {}, [
  ['raised', 'raised', 'two in eight weeks', [nobodyIn('2024-03-04'), nobodyIn('2024-04-01')]],
  ['near miss', 'quiet', 'one, without a plan', [nobodyIn('2024-03-04')]],
  [
    'exclusion',
    'quiet',
    'one joint visit told by two agencies',
    [nobodyIn('2024-03-04'), nobodyIn('2024-03-05', 'health-0-19')],
  ],
  [
    'exclusion',
    'quiet',
    'only the year is known',
    [nobodyIn('2024-03-04'), nobodyIn(['2024-01-01', '2024-12-31'])],
  ],
  [
    'exclusion',
    'quiet',
    'a plan that ended before the limit',
    [nobodyIn('2024-03-04')],
    onPlan('2024-01-08', '2024-03-08'),
  ],
  [
    'exclusion',
    'raised',
    'a parent seen without the child',
    [nobodyIn('2024-03-04'), care('2024-03-06', 'visit_announced', { seen: { Alfie: 'not_seen' } })],
    onPlan('2024-01-08'),
  ],
  [
    'cannot be assessed',
    'cannot-assess',
    'social care records stop before the limit',
    [nobodyIn('2024-03-04')],
    { ...onPlan('2024-01-08'), coverage: { 'social-care': ['2024-01-01', '2024-03-05'] } },
  ],
  ['last day', 'raised', 'eight weeks to the day', [nobodyIn('2024-03-04'), nobodyIn('2024-04-29')]],
  ['first day beyond', 'quiet', 'eight weeks and a day', [nobodyIn('2024-03-04'), nobodyIn('2024-04-30')]],
  [
    'bank holiday',
    'quiet',
    'seen on the fifth working day, the coronation not counted',
    [nobodyIn('2023-05-05'), seen('2023-05-15')],
    onPlan('2023-01-09'),
  ],
  [
    'bank holiday',
    'raised',
    'seen on the sixth working day',
    [nobodyIn('2023-05-05'), seen('2023-05-16')],
    onPlan('2023-01-09'),
  ],
  [
    'bank holiday',
    'raised',
    'child in need, seen on the sixth working day after the state funeral',
    [nobodyIn('2022-09-16'), seen('2022-09-27')],
    inNeed('2022-01-10'),
  ],
]);
