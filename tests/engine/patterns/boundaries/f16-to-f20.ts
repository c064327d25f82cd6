import { timescaleNotEvidenced } from '../../../../engine/patterns/rules/f16-timescale-not-evidenced.ts';
import { coreGroupsLapsed } from '../../../../engine/patterns/rules/f17-core-groups-lapsed.ts';
import { oversightGap } from '../../../../engine/patterns/rules/f18-oversight-gap.ts';
import { actionsRollingOver } from '../../../../engine/patterns/rules/f19-actions-rolling-over.ts';
import { improvementTiedToScrutiny } from '../../../../engine/patterns/rules/f20-improvement-tied-to-scrutiny.ts';
import type { ActionNote, CareDomain } from '../../../../shared/model/index.ts';
import type { TestRow } from '../support/build.ts';
import { care, onPlan, row, table } from './case.ts';

const short = { 'social-care': ['2022-01-01', '2022-02-01'] } as const;

const referral = care('2023-05-05', 'referral');
const decided = (on: TestRow['on']) => care(on, 'referral_decision');
const coreGroup = (on: TestRow['on'], more: Partial<TestRow> = {}) => care(on, 'core_group', more);
const planFrom = (on: string) => care(on, 'cpp_start');

export const f16 = table(timescaleNotEvidenced, { referenceDate: '2023-06-02' }, [
  ['raised', 'raised', 'no decision on a referral', [referral]],
  ['near miss', 'quiet', 'decided the same day', [referral, decided('2023-05-05')]],
  ['exclusion', 'quiet', 'evidenced, undated', [referral, decided(null)]],
  [
    'exclusion',
    'quiet',
    'a vague date that may be in time',
    [referral, decided(['2023-05-01', '2023-05-31'])],
  ],
  [
    'exclusion',
    'quiet',
    'decided on the referral itself',
    [care('2023-05-05', 'referral', { facts: { decision: 'accepted' } })],
  ],
  [
    'exclusion',
    'quiet',
    'the plan ended before the limit',
    [planFrom('2023-05-05'), care('2023-05-12', 'cpp_end')],
  ],
  [
    'exclusion',
    'quiet',
    'no conference is called for',
    [
      care('2023-04-03', 'strategy_discussion s47_start'),
      care('2023-04-03', 'visit_announced', { seen: { Alfie: 'alone' } }),
      care('2023-04-12', 's47_outcome', { text: 'Not substantiated, no further action' }),
    ],
  ],
  [
    'exclusion',
    'quiet',
    'visits and core groups are asked by their own patterns',
    [planFrom('2023-01-09'), coreGroup('2023-01-16'), care('2023-04-03', 'rcpc')],
  ],
  [
    'cannot be assessed',
    'cannot-assess',
    'social care records stop before the limit',
    [referral],
    { coverage: { 'social-care': ['2023-01-01', '2023-05-06'] } },
  ],
  ['cannot be assessed', 'due', 'the limit has not passed', [referral], { referenceDate: '2023-05-09' }],
  [
    'last day',
    'quiet',
    'the first core group on working day 10',
    [planFrom('2022-11-07'), coreGroup('2022-11-21'), care('2023-02-07', 'rcpc')],
  ],
  [
    'first day beyond',
    'raised',
    'the first core group on working day 11',
    [planFrom('2022-11-07'), coreGroup('2022-11-22'), care('2023-02-07', 'rcpc')],
  ],
  [
    'bank holiday',
    'quiet',
    'decided on the next working day, the coronation not counted',
    [referral, decided('2023-05-09')],
  ],
  ['bank holiday', 'raised', 'decided a working day later', [referral, decided('2023-05-10')]],
  [
    'bank holiday',
    'quiet',
    'first core group on working day 10, the state funeral not counted',
    [planFrom('2022-09-16'), coreGroup('2022-10-03'), care('2022-12-16', 'rcpc')],
  ],
  [
    'bank holiday',
    'raised',
    'first core group on working day 11',
    [planFrom('2022-09-16'), coreGroup('2022-10-04'), care('2022-12-16', 'rcpc')],
  ],
  [
    'leap day',
    'quiet',
    'first review three months on, from 30 November to 29 February',
    [planFrom('2023-11-30'), coreGroup('2023-12-05'), care('2024-02-29', 'rcpc')],
    { referenceDate: '2024-03-06' },
  ],
  [
    'leap day',
    'raised',
    'first review on 1 March',
    [planFrom('2023-11-30'), coreGroup('2023-12-05'), care('2024-03-01', 'rcpc')],
    { referenceDate: '2024-03-06' },
  ],
]);

const spring = { ...onPlan('2024-02-01'), referenceDate: '2024-04-08' };
/** Called off, on a plan whose gaps are not asked. */
const off = (on: string) => coreGroup(on, { facts: { held: false } });
const calledOff = { ...onPlan('2023-06-01'), settings: { weeks: 100 }, referenceDate: '2024-12-20' };

export const f17 = table(coreGroupsLapsed, spring, [
  ['raised', 'raised', 'nine weeks without one', [coreGroup('2024-02-02')]],
  ['raised', 'raised', 'two called off in six months', [off('2024-01-10'), off('2024-03-10')], calledOff],
  ['near miss', 'quiet', 'one called off', [off('2024-01-10')], calledOff],
  ['near miss', 'quiet', 'every five weeks', [coreGroup('2024-02-08'), coreGroup('2024-03-14')]],
  [
    'exclusion',
    'quiet',
    'a review conference between',
    [coreGroup('2024-02-08'), care('2024-03-14', 'rcpc')],
  ],
  ['exclusion', 'raised', 'a cancelled one between is none', [coreGroup('2024-02-02'), off('2024-03-07')]],
  ['exclusion', 'quiet', 'no plan is open', [coreGroup('2024-02-02')], { periods: [] }],
  [
    'exclusion',
    'quiet',
    'the plan ended before the limit',
    [coreGroup('2024-02-08')],
    onPlan('2024-02-01', '2024-03-20'),
  ],
  ['cannot be assessed', 'cannot-assess', 'social care records not loaded', [], { coverage: short }],
  ['cannot be assessed', 'due', 'the limit has not passed', [coreGroup('2024-03-10')], onPlan('2024-03-01')],
  [
    'last day',
    'quiet',
    'six weeks to the day, over a leap day',
    [coreGroup('2024-02-08'), coreGroup('2024-03-21')],
  ],
  ['first day beyond', 'raised', 'six weeks and a day', [coreGroup('2024-02-08'), coreGroup('2024-03-22')]],
  [
    'leap day',
    'raised',
    'called off on 31 August and 29 February',
    [off('2023-08-31'), off('2024-02-29')],
    calledOff,
  ],
  [
    'leap day',
    'quiet',
    'called off on 31 August and 1 March',
    [off('2023-08-31'), off('2024-03-01')],
    calledOff,
  ],
]);

const supervised = (on: TestRow['on']) => care(on, 'supervision');
const february = { ...onPlan('2024-01-31'), referenceDate: '2024-03-20' };

export const f18 = table(oversightGap, february, [
  ['raised', 'raised', 'seven weeks without supervision', []],
  ['near miss', 'quiet', 'every four weeks', [supervised('2024-01-31'), supervised('2024-02-28')]],
  ['exclusion', 'quiet', 'no plan is open', [], { periods: [] }],
  [
    'exclusion',
    'quiet',
    "a conference's decision is the reason for a plan's end",
    [care('2024-02-20', 'rcpc'), care('2024-02-20', 'cpp_end')],
    onPlan('2024-01-31', '2024-02-20'),
  ],
  [
    'exclusion',
    'quiet',
    "a manager's decision before a closure is its reason",
    [care('2024-02-19', 'manager_decision'), care('2024-03-15', 'case_closed')],
    { periods: [] },
  ],
  [
    'exclusion',
    'raised',
    'a closure without any reason',
    [care('2024-03-15', 'case_closed')],
    { periods: [] },
  ],
  ['exclusion', 'raised', 'legal planning is a look, not supervision', [care('2024-02-20', 'lpm')]],
  [
    'exclusion',
    'raised',
    'supervision that was cancelled',
    [care('2024-02-20', 'supervision', { facts: { held: false } })],
  ],
  ['cannot be assessed', 'cannot-assess', 'social care records not loaded', [], { coverage: short }],
  ['cannot be assessed', 'due', 'the limit has not passed', [], { referenceDate: '2024-02-20' }],
  ['last day', 'quiet', 'thirty days, over a leap day', [supervised('2024-01-31'), supervised('2024-03-01')]],
  ['first day beyond', 'raised', 'thirty-one days', [supervised('2024-01-31'), supervised('2024-03-02')]],
]);

const meeting = (
  on: string,
  text: string,
  state: ActionNote['state'] = 'carried-forward',
  due: string | null = null,
) => coreGroup(on, { facts: { actions: [{ text, owner: '', due, state }] } });
const dentist = [
  meeting('2024-02-01', 'Register with a dentist', 'set'),
  meeting('2024-03-14', 'Dentist not done'),
  meeting('2024-04-25', 'Dentist carried forward'),
];
const speech = meeting('2024-01-05', 'Refer to speech therapy', 'set', '2024-02-01');
const june = { referenceDate: '2024-06-30' };

export const f19 = table(actionsRollingOver, june, [
  ['raised', 'raised', 'one action at three meetings', dentist],
  ['near miss', 'quiet', 'at two meetings', dentist.slice(0, 2)],
  [
    'exclusion',
    'quiet',
    'done after the second',
    [...dentist.slice(0, 2), meeting('2024-04-25', 'Dentist registered', 'done')],
  ],
  [
    'exclusion',
    'quiet',
    'two minutes of one meeting',
    [...dentist.slice(0, 2), { ...meeting('2024-03-15', 'Dentist not done'), by: 'school' as const }],
  ],
  [
    'exclusion',
    'quiet',
    'another action',
    [...dentist.slice(0, 2), meeting('2024-04-25', 'Chase the housing repairs')],
  ],
  [
    'exclusion',
    'quiet',
    'the tool was used between',
    [
      meeting('2024-02-01', 'SW GCP2', 'set'),
      meeting('2024-03-14', 'GCP2 not done'),
      care('2024-04-01', 'neglect_tool'),
      meeting('2024-04-25', 'GCP2 repeat due', 'set'),
    ],
  ],
  [
    'cannot be assessed',
    'cannot-assess',
    'the records stop before 28 days',
    [speech],
    { coverage: { 'social-care': ['2024-01-01', '2024-02-10'] } },
  ],
  ['last day', 'quiet', '28 days overdue, on 29 February', [speech], { referenceDate: '2024-02-29' }],
  ['first day beyond', 'raised', '29 days overdue', [speech], { referenceDate: '2024-03-01' }],
]);

const state = (
  on: string,
  types: string,
  domain: CareDomain,
  how: 'concern' | 'improved',
  more: Partial<TestRow> = {},
) => care(on, types, { facts: { domains: [{ domain, state: how }] }, ...more });
const better = (on: string, domain: CareDomain = 'home') => state(on, 'improvement', domain, 'improved');
const worse = (on: string, domain: CareDomain = 'home', more: Partial<TestRow> = {}) =>
  state(on, 'home_conditions', domain, 'concern', more);
const review = (on: string) => care(on, 'rcpc');
/** Two cycles; the days of the first improvement, of the concern after it and of the last concern vary. */
const cycles = (improved: string, again: string) => [
  review('2024-01-09'),
  better(improved),
  worse(again),
  review('2024-04-10'),
  better('2024-04-20'),
  worse('2024-05-20'),
];
const aYear = (last: string) => [
  review('2024-02-29'),
  better('2024-03-10'),
  worse('2024-04-10'),
  review('2024-12-20'),
  better('2025-01-05'),
  worse(last),
];
const reported = (basis: 'reported' | 'observed') =>
  state('2024-03-05', 'improvement', 'home', 'improved', { basis, subject: 'parent' });
const housing = (on: string): TestRow => row(on, 'housing', 'home_conditions', { polarity: 'concern' });

export const f20 = table(
  improvementTiedToScrutiny,
  june,
  [
    ['raised', 'raised', 'two cycles', cycles('2024-02-01', '2024-03-01')],
    [
      'raised',
      'raised',
      'a report that another agency contradicts',
      [reported('reported'), housing('2024-03-12')],
    ],
    ['near miss', 'quiet', 'one cycle', cycles('2024-02-01', '2024-03-01').slice(0, 3)],
    [
      'exclusion',
      'quiet',
      'the second concern is of another domain',
      [...cycles('2024-02-01', '2024-03-01').slice(0, 5), worse('2024-05-20', 'educational')],
    ],
    [
      'exclusion',
      'quiet',
      'no challenge before the second improvement',
      [...cycles('2024-02-01', '2024-03-01').slice(0, 3), better('2024-04-20'), worse('2024-05-20')],
    ],
    [
      'exclusion',
      'quiet',
      'the improvement was seen, not reported',
      [reported('observed'), housing('2024-03-12')],
    ],
    ['exclusion', 'quiet', 'the same agency contradicts itself', [reported('reported'), worse('2024-03-12')]],
    ['last day', 'raised', 'improved on day 28, concern on day 60', cycles('2024-02-06', '2024-04-06')],
    ['first day beyond', 'quiet', 'improved on day 29', cycles('2024-02-07', '2024-04-06')],
    ['first day beyond', 'quiet', 'concern on day 61', cycles('2024-02-06', '2024-04-07')],
    ['last day', 'raised', 'contradicted on day 14', [reported('reported'), housing('2024-03-19')]],
    ['first day beyond', 'quiet', 'contradicted on day 15', [reported('reported'), housing('2024-03-20')]],
    [
      'leap day',
      'raised',
      'a year from 29 February ends on 28 February',
      aYear('2025-02-28'),
      { referenceDate: '2025-06-30' },
    ],
    ['leap day', 'quiet', 'and not on 1 March', aYear('2025-03-01'), { referenceDate: '2025-06-30' }],
  ],
  { 'cannot be assessed': 'asks about challenges, improvements and concerns that are recorded' },
);
