import { unansweredReferral } from '../../../../engine/patterns/rules/f26-unanswered-referral.ts';
import { informationNotJoinedUp } from '../../../../engine/patterns/rules/f27-information-not-joined-up.ts';
import { agencyMissing } from '../../../../engine/patterns/rules/f28-agency-missing.ts';
import { frequentMoves } from '../../../../engine/patterns/rules/f29-frequent-moves.ts';
import { fatherUnseen } from '../../../../engine/patterns/rules/f30-father-unseen.ts';
import type { MeetingAgency } from '../../../../shared/model/index.ts';
import type { TestRow } from '../support/build.ts';
import { care, inNeed, onPlan, row, table } from './case.ts';

const short = { 'social-care': ['2022-01-01', '2022-02-01'] } as const;

const sent = row('2023-05-05', 'school', 'referral_sent', { text: 'Referral to MASH' });
const received = (on: string) => care(on, 'referral');
const toldSchool = (on: string) => row(on, 'school', 'feedback_to_referrer');

export const f26 = table(unansweredReferral, { referenceDate: '2023-06-30' }, [
  ['raised', 'raised', 'nothing in social care records', [sent]],
  ['raised', 'raised', 'received, and the referrer not told', [sent, received('2023-05-05')]],
  [
    'near miss',
    'quiet',
    'received and told at once',
    [sent, received('2023-05-05'), toldSchool('2023-05-05')],
  ],
  ['exclusion', 'quiet', 'a referral to another service', [{ ...sent, text: 'Referral sent to CAMHS' }]],
  [
    'exclusion',
    'quiet',
    "another agency's referral, told of",
    [{ ...sent, text: 'Safeguarding referral made by ED' }],
  ],
  [
    'exclusion',
    'raised',
    'a chase does not clear it',
    [sent, row('2023-05-11', 'school', 'contact', { facts: { chase: true }, text: 'Chased MASH, no reply' })],
  ],
  [
    'exclusion',
    'quiet',
    'only the month of sending is known',
    [{ ...sent, on: ['2023-05-01', '2023-05-31'] as const }],
  ],
  ['cannot be assessed', 'cannot-assess', 'social care records not loaded', [sent], { coverage: short }],
  ['cannot be assessed', 'due', 'the limit has not passed', [sent], { referenceDate: '2023-05-09' }],
  [
    'last day',
    'quiet',
    'told on the third working day',
    [sent, received('2023-05-05'), toldSchool('2023-05-11')],
  ],
  [
    'first day beyond',
    'raised',
    'told on the fourth',
    [sent, received('2023-05-05'), toldSchool('2023-05-12')],
  ],
  [
    'bank holiday',
    'quiet',
    'received on the next working day, the coronation not counted',
    [sent, received('2023-05-09'), toldSchool('2023-05-09')],
  ],
  [
    'bank holiday',
    'raised',
    'received a working day later',
    [sent, received('2023-05-10'), toldSchool('2023-05-10')],
  ],
]);

const overdose = row('2023-05-05', 'hospital', 'self_harm', { severity: 3, text: 'Overdose, admitted' });
const speaks = (on: string, types = 'visit_announced') => care(on, types, { text: 'Overdose discussed' });
const knownPlan = { ...onPlan('2023-01-09'), referenceDate: '2023-07-31' };

const infant = { ...onPlan('2023-10-02'), children: { Alba: '2023-08-31' }, referenceDate: '2024-06-30' };

export const f27 = table(informationNotJoinedUp, knownPlan, [
  ['raised', 'raised', 'social care says nothing of it', [overdose]],
  ['near miss', 'quiet', 'spoken of the next week', [overdose, speaks('2023-05-12')]],
  ['exclusion', 'quiet', 'severity two', [{ ...overdose, severity: 2 as const }]],
  ['exclusion', 'quiet', 'no plan is open', [overdose], { periods: [] }],
  [
    'exclusion',
    'quiet',
    'the next core group is later, and speaks of it',
    [overdose, speaks('2023-06-05', 'core_group')],
  ],
  [
    'exclusion',
    'quiet',
    'only the year is known',
    [{ ...overdose, on: ['2023-01-01', '2023-12-31'] as const }],
  ],
  [
    'exclusion',
    'raised',
    'social care speaks of another thing',
    [overdose, care('2023-05-12', 'visit_announced', { text: 'Home tidy' })],
  ],
  [
    'cannot be assessed',
    'cannot-assess',
    'social care records stop',
    [overdose],
    { coverage: { 'social-care': ['2023-01-01', '2023-05-10'] } },
  ],
  ['cannot be assessed', 'due', 'the limit has not passed', [overdose], { referenceDate: '2023-05-22' }],
  ['last day', 'quiet', 'spoken of at the next meeting', [overdose, speaks('2023-06-05', 'core_group')]],
  [
    'first day beyond',
    'raised',
    'spoken of a day after that meeting',
    [overdose, care('2023-06-05', 'core_group', { text: 'Home tidy' }), speaks('2023-06-06')],
  ],
  ['bank holiday', 'quiet', 'working day 10, the coronation not counted', [overdose, speaks('2023-05-22')]],
  ['bank holiday', 'raised', 'working day 11', [overdose, speaks('2023-05-23')]],
  [
    'leap day',
    'raised',
    'a bruise the day before six months of age, from 31 August to 28 February',
    [row('2024-02-28', 'health-0-19', 'injury', { text: 'Bruise to cheek' })],
    infant,
  ],
  [
    'leap day',
    'quiet',
    'six months of age on 29 February',
    [row('2024-02-29', 'health-0-19', 'injury', { text: 'Bruise to cheek' })],
    infant,
  ],
]);

const meeting = (on: string, housing: Partial<MeetingAgency>, more: Partial<TestRow['facts']> = {}) =>
  care(on, 'core_group', {
    facts: {
      meeting: [{ agency: 'Housing', invited: true, present: false, report: false, ...housing }],
      ...more,
    },
  });

export const f28 = table(
  agencyMissing,
  {},
  [
    ['raised', 'raised', 'two meetings running', [meeting('2024-01-17', {}), meeting('2024-02-14', {})]],
    ['near miss', 'quiet', 'one meeting', [meeting('2024-01-17', {})]],
    [
      'exclusion',
      'quiet',
      'not invited to the second',
      [meeting('2024-01-17', {}), meeting('2024-02-14', { invited: false })],
    ],
    [
      'exclusion',
      'quiet',
      'a report came',
      [meeting('2024-01-17', {}), meeting('2024-02-14', { report: true })],
    ],
    [
      'exclusion',
      'quiet',
      'present between',
      [meeting('2024-01-17', {}), meeting('2024-02-14', { present: true }), meeting('2024-03-13', {})],
    ],
    [
      'exclusion',
      'quiet',
      'the second was not held',
      [meeting('2024-01-17', {}), meeting('2024-02-14', {}, { held: false })],
    ],
    [
      'exclusion',
      'quiet',
      'two minutes of one meeting',
      [meeting('2024-01-17', {}), { ...meeting('2024-01-18', {}), by: 'school' as const }],
    ],
    [
      'last day',
      'raised',
      'the second on the reference date',
      [meeting('2024-01-17', {}), meeting('2024-02-14', {})],
      { referenceDate: '2024-02-14' },
    ],
    [
      'first day beyond',
      'quiet',
      'the second a day after it',
      [meeting('2024-01-17', {}), meeting('2024-02-14', {})],
      { referenceDate: '2024-02-13' },
    ],
  ],
  { 'cannot be assessed': 'asks about meetings whose attendance is recorded' },
);

const moved = (on: TestRow['on'], address: string, by: TestRow['by'] = 'housing', text = '') =>
  row(on, by, 'house_move', { facts: { address }, text });
const two = (last: string, first = '2022-03-10') => [moved(first, '4 Elm Row'), moved(last, '9 Ash Lane')];
const far = moved('2024-02-09', '9 Ash Lane', 'housing', 'Moved to another town');
const known = (by: 'gp' | 'school', on: string) => row(on, by, by === 'gp' ? 'appt_attended' : 'child_seen');

export const f29 = table(frequentMoves, {}, [
  ['raised', 'raised', 'three addresses', two('2023-03-10')],
  [
    'raised',
    'raised',
    'another local authority',
    [care('2024-03-10', 'transfer', { text: 'Transferred from Wexcombe' })],
  ],
  ['near miss', 'quiet', 'two addresses', two('2023-03-10').slice(0, 1)],
  [
    'exclusion',
    'quiet',
    'a transfer between teams',
    [care('2024-03-10', 'transfer', { text: 'Transfer to the Safeguarding Team' })],
  ],
  [
    'exclusion',
    'quiet',
    'one move told by two agencies',
    [moved('2024-03-10', '9 Ash Lane'), moved('2024-03-20', '9 Ash Lane', 'gp')],
  ],
  [
    'exclusion',
    'quiet',
    'a planned change of school',
    [
      row('2024-01-10', 'school/Mossbank', 'managed_move', { text: 'Planned managed move agreed' }),
      row('2024-05-10', 'school/Larkspur', 'managed_move', { text: 'Managed move agreed' }),
    ],
  ],
  [
    'exclusion',
    'quiet',
    'only the year of one is known',
    [moved(['2022-01-01', '2022-12-31'], '4 Elm Row'), moved('2023-03-10', '9 Ash Lane')],
  ],
  [
    'cannot be assessed',
    'cannot-assess',
    'neither GP nor school records are loaded',
    [far],
    { coverage: { housing: ['2020-01-01', '2024-12-20'] } },
  ],
  ['cannot be assessed', 'due', 'twenty days have not passed', [far], { referenceDate: '2024-02-20' }],
  ['last day', 'raised', 'two moves in twenty-four months to the day', two('2024-03-10')],
  ['first day beyond', 'quiet', 'twenty-four months and a day', two('2024-03-11')],
  [
    'last day',
    'quiet',
    'GP and school found on day 20, a leap day',
    [far, known('gp', '2024-02-29'), known('school', '2024-02-29')],
  ],
  [
    'first day beyond',
    'raised',
    'GP found on day 21',
    [far, known('gp', '2024-03-01'), known('school', '2024-02-29')],
  ],
  ['leap day', 'raised', '28 February 2022 to 28 February 2024', two('2024-02-28', '2022-02-28')],
  ['leap day', 'quiet', '28 February 2022 to 29 February 2024', two('2024-02-29', '2022-02-28')],
]);

const met = (on: string, by: TestRow['by'] = 'social-care') =>
  row(on, by, 'visit_announced', { people: { Ross: true }, text: 'Ross seen' });
const family = { people: { Ross: 'father' as const }, ...onPlan('2024-01-08'), referenceDate: '2024-06-30' };
const stranger = (on: string) => care(on, 'new_adult', { text: 'New partner Craig Lomas moved in' });
const checked = (on: string) =>
  care(on, 'manager_decision', { text: 'Police check on Craig Lomas done', facts: { checkDone: true } });
const partner = { people: {}, ...onPlan('2023-01-09'), referenceDate: '2023-07-31' };

export const f30 = table(fatherUnseen, family, [
  ['raised', 'raised', 'nobody spoke to the father', []],
  ['raised', 'raised', 'nobody checked a new adult', [stranger('2023-05-05')], partner],
  ['near miss', 'quiet', 'seen in the third week', [met('2024-01-25')]],
  ['exclusion', 'quiet', 'no father is named', [], { people: {} }],
  ['exclusion', 'quiet', 'a new adult without a plan', [stranger('2023-05-05')], { ...partner, periods: [] }],
  ['exclusion', 'quiet', 'the plan ended by its ninetieth day', [], onPlan('2024-01-08', '2024-04-07')],
  ['exclusion', 'raised', 'the police alone met him', [met('2024-01-25', 'police')]],
  [
    'exclusion',
    'raised',
    'a check that is only to be done',
    [stranger('2023-05-05'), care('2023-05-12', 'supervision', { text: 'Checks to be done on Craig Lomas' })],
    partner,
  ],
  ['cannot be assessed', 'cannot-assess', 'social care records not loaded', [], { coverage: short }],
  ['cannot be assessed', 'due', 'ninety days have not passed', [], { referenceDate: '2024-03-01' }],
  ['last day', 'quiet', 'seen on day 90, over a leap day', [met('2024-04-07')]],
  ['first day beyond', 'raised', 'seen on day 91', [met('2024-04-08')]],
  [
    'bank holiday',
    'quiet',
    'checked on working day 20, the coronation not counted',
    [stranger('2023-05-05'), checked('2023-06-06')],
    partner,
  ],
  [
    'bank holiday',
    'raised',
    'checked on working day 21',
    [stranger('2023-05-05'), checked('2023-06-07')],
    partner,
  ],
  ['exclusion', 'quiet', 'seen on a child in need plan', [met('2024-01-25')], inNeed('2024-01-08')],
]);
