import { frequentEmergency } from '../../../../engine/patterns/rules/f31-frequent-emergency.ts';
import { repeatDomesticAbuse } from '../../../../engine/patterns/rules/f32-repeat-domestic-abuse.ts';
import { missingPattern } from '../../../../engine/patterns/rules/f33-missing-pattern.ts';
import { preBirthGap } from '../../../../engine/patterns/rules/f34-pre-birth-gap.ts';
import { universalContactMissed } from '../../../../engine/patterns/rules/f35-universal-contact-missed.ts';
import type { TestRow } from '../support/build.ts';
import { care, row, table } from './case.ts';

const ed = (on: TestRow['on'], more: Partial<TestRow> = {}) => row(on, 'hospital', 'ed', more);
const four = (last: string, more: Partial<TestRow> = {}, first = '2024-01-10') => [
  ed(first),
  ed('2024-02-01'),
  ed('2024-02-20'),
  ed(last, more),
];
const baby = { children: { Alba: '2023-01-30' }, referenceDate: '2023-12-20' };
const bruise = row('2023-05-05', 'health-0-19', 'injury', { text: 'Bruise to cheek' });
const step = (on: string) => care(on, 'strategy_discussion');

export const f31 = table(frequentEmergency, {}, [
  ['raised', 'raised', 'four in six months', four('2024-06-01')],
  ['raised', 'raised', 'a bruise in a baby, and nothing followed', [bruise], baby],
  ['near miss', 'quiet', 'three in six months', four('2024-06-01').slice(1)],
  ['exclusion', 'quiet', 'a recall', four('2024-06-01', { facts: { recalled: true } })],
  [
    'exclusion',
    'quiet',
    'a letter about one of them',
    [...four('2024-06-01').slice(1), row('2024-02-03', 'gp', 'ed')],
  ],
  ['exclusion', 'quiet', "the parent's own attendance", four('2024-06-01', { subject: 'parent' })],
  [
    'exclusion',
    'quiet',
    'only the year is known',
    [...four('2024-06-01').slice(1), ed(['2024-01-01', '2024-12-31'])],
  ],
  ['exclusion', 'quiet', 'a birth mark', [{ ...bruise, text: 'Blue spot on back' }], baby],
  ['exclusion', 'quiet', 'a child who walks', [bruise], { ...baby, children: { Alba: '2021-01-30' } }],
  [
    'cannot be assessed',
    'cannot-assess',
    'social care records not loaded',
    [bruise],
    { ...baby, coverage: { 'health-0-19': ['2023-01-01', '2023-12-20'] } },
  ],
  ['last day', 'raised', 'six months to the day', four('2024-07-10')],
  ['first day beyond', 'quiet', 'six months and a day', four('2024-07-11')],
  [
    'bank holiday',
    'quiet',
    'a step on the next working day, the coronation not counted',
    [bruise, step('2023-05-09')],
    baby,
  ],
  ['bank holiday', 'raised', 'a step a working day later', [bruise, step('2023-05-10')], baby],
  ['leap day', 'raised', '31 August to 29 February', four('2024-02-29', {}, '2023-08-31')],
  ['leap day', 'quiet', '31 August to 1 March', four('2024-03-01', {}, '2023-08-31')],
]);

const abuse = (on: TestRow['on'], more: Partial<TestRow> = {}) =>
  row(on, 'police', 'da_incident', { facts: { childrenPresent: true }, ...more });
const away = { facts: { childrenPresent: false } };

export const f32 = table(
  repeatDomesticAbuse,
  { referenceDate: '2025-06-30' },
  [
    ['raised', 'raised', 'two in a year', [abuse('2024-01-10'), abuse('2024-06-10')]],
    [
      'raised',
      'raised',
      'any after MARAC',
      [row('2023-09-21', 'police', 'marac'), abuse('2024-06-10', away)],
    ],
    ['near miss', 'quiet', 'one', [abuse('2024-01-10')]],
    ['exclusion', 'quiet', 'the children elsewhere', [abuse('2024-01-10'), abuse('2024-06-10', away)]],
    [
      'exclusion',
      'quiet',
      'one incident told by three agencies',
      [
        abuse('2024-01-10'),
        care('2024-01-11', 'police_notification da_incident'),
        row('2024-01-12', 'school', 'dsl_concern da_incident'),
      ],
    ],
    [
      'exclusion',
      'quiet',
      'an assessment that tells it again',
      [abuse('2024-01-10'), care('2024-04-06', 'assessment_end da_incident')],
    ],
    [
      'exclusion',
      'quiet',
      'only the year is known',
      [abuse('2024-01-10'), abuse(['2024-01-01', '2024-12-31'])],
    ],
    [
      'exclusion',
      'raised',
      'not recorded whether the children were there',
      [abuse('2024-01-10'), abuse('2024-06-10', { facts: {} })],
    ],
    ['last day', 'raised', 'twelve months to the day', [abuse('2023-05-17'), abuse('2024-05-17')]],
    ['first day beyond', 'quiet', 'twelve months and a day', [abuse('2023-05-17'), abuse('2024-05-18')]],
    [
      'last day',
      'raised',
      'twelve months after MARAC',
      [row('2023-09-21', 'police', 'marac'), abuse('2024-09-21', away)],
    ],
    [
      'first day beyond',
      'quiet',
      'and a day',
      [row('2023-09-21', 'police', 'marac'), abuse('2024-09-22', away)],
    ],
    ['leap day', 'raised', '29 February to 28 February', [abuse('2024-02-29'), abuse('2025-02-28')]],
    ['leap day', 'quiet', '29 February to 1 March', [abuse('2024-02-29'), abuse('2025-03-01')]],
  ],
  { 'cannot be assessed': 'counts incidents that are recorded' },
);

const gone = (on: TestRow['on'], by: TestRow['by'] = 'police') => row(on, by, 'missing_start');
const back = row('2024-02-27', 'police', 'missing_end');
const interview = (on: string) => care(on, 'rhi');

export const f33 = table(missingPattern, {}, [
  ['raised', 'raised', 'three in thirty days', [gone('2024-02-10'), gone('2024-02-20'), gone('2024-03-01')]],
  ['near miss', 'quiet', 'two in thirty days', [gone('2024-02-10'), gone('2024-02-20')]],
  [
    'exclusion',
    'quiet',
    'one episode told by two agencies',
    [gone('2024-02-10'), gone('2024-02-11', 'social-care'), gone('2024-02-20')],
  ],
  [
    'exclusion',
    'quiet',
    'only the year is known',
    [gone('2024-02-10'), gone('2024-02-20'), gone(['2024-01-01', '2024-12-31'])],
  ],
  [
    'exclusion',
    'raised',
    'the interview is of a later return',
    [back, row('2024-04-01', 'police', 'missing_end'), interview('2024-04-02')],
  ],
  [
    'cannot be assessed',
    'cannot-assess',
    'social care records not loaded',
    [back],
    { coverage: { police: ['2024-01-01', '2024-12-20'] } },
  ],
  ['cannot be assessed', 'due', '72 hours have not passed', [back], { referenceDate: '2024-03-01' }],
  [
    'last day',
    'raised',
    'thirty days, over a leap day',
    [gone('2024-02-10'), gone('2024-02-20'), gone('2024-03-11')],
  ],
  [
    'first day beyond',
    'quiet',
    'thirty-one days',
    [gone('2024-02-10'), gone('2024-02-20'), gone('2024-03-12')],
  ],
  ['last day', 'quiet', 'an interview on day three, over a leap day', [back, interview('2024-03-01')]],
  ['first day beyond', 'raised', 'an interview on day four', [back, interview('2024-03-02')]],
]);

const robin = { children: { Robin: '2024-05-06' } };
const booked = (weeks: number) =>
  row('2023-12-18', 'maternity', 'booking', {
    children: ['Robin'],
    subject: 'parent',
    facts: { gestationWeeks: weeks },
  });
const missed = (on: string) => row(on, 'maternity', 'antenatal_missed', { children: [], subject: 'parent' });
const five = ['2024-01-10', '2024-01-31', '2024-02-29', '2024-03-20', '2024-04-10'].map(missed);
const removed = care('2021-09-14', 'care_order', {
  children: [],
  subject: 'sibling',
  text: 'First child removed',
});
const assessed = (on: string) =>
  care(on, 'assessment_end', { children: ['Robin'], text: 'Pre-birth assessment completed' });

export const f34 = table(preBirthGap, robin, [
  ['raised', 'raised', 'booked at 23 weeks', [booked(23)]],
  ['raised', 'raised', 'five antenatal appointments missed', five],
  ['raised', 'raised', 'an earlier removal and no assessment', [removed, booked(9)]],
  ['near miss', 'quiet', 'four antenatal appointments missed', five.slice(1)],
  ['exclusion', 'quiet', 'booked between 10 and 20 weeks, a note', [booked(14)]],
  ['exclusion', 'quiet', 'a miss of an earlier pregnancy', [...five.slice(1), missed('2022-05-07')]],
  [
    'exclusion',
    'quiet',
    'a miss told by two agencies',
    [...five.slice(1), row('2024-02-01', 'gp', 'antenatal_missed', { children: [], subject: 'parent' })],
  ],
  ['exclusion', 'quiet', 'no earlier removal or plan', [booked(9)]],
  [
    'cannot be assessed',
    'cannot-assess',
    'social care records not loaded',
    [removed, booked(9)],
    { coverage: { maternity: ['2020-01-01', '2024-12-20'] } },
  ],
  [
    'cannot be assessed',
    'due',
    'the child is not born yet',
    [removed, booked(9)],
    { referenceDate: '2024-03-01' },
  ],
  ['last day', 'quiet', 'booked at 20 weeks', [booked(20)]],
  ['first day beyond', 'raised', 'booked at 20 weeks and a day', [booked(20 + 1 / 7)]],
  ['last day', 'quiet', 'assessed the day before the birth', [removed, booked(9), assessed('2024-05-05')]],
  [
    'first day beyond',
    'raised',
    'assessed the day after the birth',
    [removed, booked(9), assessed('2024-05-07')],
  ],
]);

type Contact = 'antenatal' | 'new-birth' | '6-8-week' | '9-12-month' | '2-2.5-year';
const contact = (on: string, contactKind: Contact) =>
  row(on, 'health-0-19', 'hcp_contact', { facts: { contactKind } });
const firstTwo = [contact('2023-11-20', 'antenatal'), contact('2023-12-19', 'new-birth')];
const winter = { children: { Alfie: '2023-12-07' }, referenceDate: '2024-06-01' };
const yearOld = { children: { Alfie: '2023-02-28' }, referenceDate: '2024-06-01' };
const toYear = (on: string) => [
  contact('2023-02-01', 'antenatal'),
  contact('2023-03-12', 'new-birth'),
  contact('2023-04-20', '6-8-week'),
  contact(on, '9-12-month'),
];

export const f35 = table(universalContactMissed, winter, [
  ['raised', 'raised', 'no review at 6 to 8 weeks', firstTwo],
  ['near miss', 'quiet', 'every contact made', [...firstTwo, contact('2024-01-25', '6-8-week')]],
  [
    'exclusion',
    'raised',
    'an attempt is no contact',
    [
      ...firstTwo,
      row('2024-01-25', 'health-0-19', 'hcp_contact no_access', { text: '6-8 week review, no access' }),
    ],
  ],
  [
    'exclusion',
    'raised',
    'another contact is not this one',
    [...firstTwo, contact('2024-01-25', 'new-birth')],
  ],
  [
    'exclusion',
    'quiet',
    'the window lies before any record',
    [],
    { coverage: { 'health-0-19': ['2024-03-10', '2024-06-01'] } },
  ],
  ['exclusion', 'quiet', 'the date of birth is not known', [], { children: { Alfie: null } }],
  [
    'cannot be assessed',
    'cannot-assess',
    'health visiting records not loaded',
    [],
    { coverage: { school: ['2023-01-01', '2024-06-01'] } },
  ],
  ['cannot be assessed', 'due', 'the grace has not passed', firstTwo, { referenceDate: '2024-02-29' }],
  [
    'last day',
    'quiet',
    'on the last day of the grace, 29 February',
    [...firstTwo, contact('2024-02-29', '6-8-week')],
  ],
  ['first day beyond', 'raised', 'the day after', [...firstTwo, contact('2024-03-01', '6-8-week')]],
  [
    'first day beyond',
    'raised',
    'the antenatal contact after the birth',
    [{ ...(firstTwo[1] as TestRow) }, contact('2024-01-25', '6-8-week')],
  ],
  [
    'leap day',
    'quiet',
    'the 12 month review with its grace, over 29 February',
    toYear('2024-03-27'),
    yearOld,
  ],
  ['leap day', 'raised', 'a day later', toYear('2024-03-28'), yearOld],
]);
