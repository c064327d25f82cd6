import { optimisticDecision } from '../../../../engine/patterns/rules/f21-optimistic-decision.ts';
import { yoYoCare } from '../../../../engine/patterns/rules/f22-yo-yo-care.ts';
import { cumulativeConcern } from '../../../../engine/patterns/rules/f23-cumulative-concern.ts';
import { escalatingConcern } from '../../../../engine/patterns/rules/f24-escalating-concern.ts';
import { schoolAbsence } from '../../../../engine/patterns/rules/f25-school-absence.ts';
import type { CareDomain } from '../../../../shared/model/index.ts';
import type { TestRow } from '../support/build.ts';
import { care, row, table } from './case.ts';

const hungry = (on: TestRow['on'], more: Partial<TestRow> = {}) => row(on, 'school', 'presentation', more);
const missed = (on: TestRow['on'], more: Partial<TestRow> = {}) => row(on, 'gp', 'wnb', more);
const closed = (on: string, text = 'Closed') => care(on, 'case_closed', { text });

export const f21 = table(
  optimisticDecision,
  {},
  [
    [
      'raised',
      'raised',
      'two concerns from others before it',
      [hungry('2024-02-20'), missed('2024-03-01'), closed('2024-04-01')],
    ],
    ['raised', 'raised', 'goals recorded as unmet', [closed('2024-04-01', 'Closed. Goals not met')]],
    ['near miss', 'quiet', 'one concern from others', [missed('2024-03-01'), closed('2024-04-01')]],
    [
      'exclusion',
      'quiet',
      "social care's own concerns",
      [care('2024-02-20', 'presentation'), care('2024-03-01', 'substance_misuse'), closed('2024-04-01')],
    ],
    [
      'exclusion',
      'quiet',
      'one incident told by two agencies',
      [
        row('2024-03-01', 'police', 'da_incident'),
        row('2024-03-03', 'school', 'dsl_concern da_incident'),
        closed('2024-04-01'),
      ],
    ],
    [
      'exclusion',
      'quiet',
      'concerns after the decision',
      [closed('2024-04-01'), hungry('2024-04-05'), missed('2024-04-08')],
    ],
    [
      'exclusion',
      'quiet',
      "another child's concerns",
      [
        hungry('2024-02-20', { children: ['Ben'] }),
        missed('2024-03-01', { children: ['Ben'] }),
        care('2024-04-01', 'case_closed', { children: ['Alfie'] }),
      ],
      { children: { Alfie: '2015-06-01', Ben: '2013-06-01' } },
    ],
    [
      'exclusion',
      'quiet',
      'only the year of one is known',
      [hungry(['2024-01-01', '2024-12-31']), missed('2024-03-01'), closed('2024-04-01')],
    ],
    [
      'last day',
      'raised',
      'the first 60 days before, over a leap day',
      [hungry('2024-02-01'), missed('2024-03-01'), closed('2024-04-01')],
    ],
    [
      'first day beyond',
      'quiet',
      'the first 61 days before',
      [hungry('2024-02-01'), missed('2024-03-01'), closed('2024-04-02')],
    ],
  ],
  { 'cannot be assessed': 'asks about a decision and concerns that are recorded' },
);

const home = (on: TestRow['on'], how: 'concern' | 'improved', domain: CareDomain = 'home') =>
  care(on, how === 'concern' ? 'home_conditions' : 'improvement', {
    facts: { domains: [{ domain, state: how }] },
  });
const upAndDown = (last: string, first = '2023-09-10') => [
  home(first, 'concern'),
  home('2024-04-10', 'improved'),
  home('2024-06-10', 'concern'),
  home('2024-07-10', 'improved'),
  home(last, 'concern'),
];

export const f22 = table(
  yoYoCare,
  { referenceDate: '2025-06-30' },
  [
    ['raised', 'raised', 'better and worse twice', upAndDown('2024-08-10')],
    ['near miss', 'quiet', 'better and worse once', upAndDown('2024-08-10').slice(0, 3)],
    ['exclusion', 'quiet', 'ends on an improvement', upAndDown('2024-08-10').slice(0, 4)],
    [
      'exclusion',
      'quiet',
      'another part of care',
      [...upAndDown('2024-08-10').slice(0, 4), home('2024-08-10', 'concern', 'educational')],
    ],
    [
      'exclusion',
      'quiet',
      'only the year of the last is known',
      [...upAndDown('2024-08-10').slice(0, 4), home(['2024-07-11', '2025-06-30'], 'concern')],
    ],
    [
      'exclusion',
      'raised',
      'cycles share a concern, told twice',
      [...upAndDown('2024-08-10'), row('2024-06-11', 'housing', 'home_conditions', { polarity: 'concern' })],
    ],
    ['last day', 'raised', 'twelve months to the day', upAndDown('2024-09-10')],
    ['first day beyond', 'quiet', 'twelve months and a day', upAndDown('2024-09-11')],
    ['leap day', 'raised', '29 February to 28 February', upAndDown('2025-02-28', '2024-02-29')],
    ['leap day', 'quiet', '29 February to 1 March', upAndDown('2025-03-01', '2024-02-29')],
  ],
  { 'cannot be assessed': 'asks about states of care that are recorded' },
);

const five = (last: string) => [
  hungry('2024-01-02'),
  row('2024-01-20', 'school', 'late'),
  missed('2024-02-10'),
  hungry('2024-03-01'),
  row(last, 'gp', 'imms_overdue'),
];

export const f23 = table(
  cumulativeConcern,
  {},
  [
    ['raised', 'raised', 'five at two agencies', five('2024-03-20')],
    ['near miss', 'quiet', 'four at two agencies', five('2024-03-20').slice(1)],
    [
      'exclusion',
      'quiet',
      'all at one agency',
      five('2024-03-20').map((one) => ({ ...one, by: 'school' as const })),
    ],
    [
      'exclusion',
      'quiet',
      'one incident told by two agencies',
      [...five('2024-03-20').slice(1), row('2024-02-12', 'health-0-19', 'wnb')],
    ],
    [
      'exclusion',
      'quiet',
      'one that is serious by itself',
      [...five('2024-03-20').slice(1), row('2024-03-05', 'hospital', 'self_harm', { severity: 3 })],
    ],
    [
      'exclusion',
      'quiet',
      'only the year of one is known',
      [...five('2024-03-20').slice(1), hungry(['2024-01-01', '2024-12-31'])],
    ],
    [
      'exclusion',
      'quiet',
      'bail after an arrest is no other concern',
      [...five('2024-03-20').slice(1), row('2024-03-05', 'police', 'arrest bail_condition')],
    ],
    [
      'exclusion',
      'quiet',
      'a part-time timetable is the service’s side',
      [...five('2024-03-20').slice(1), row('2024-03-05', 'school', 'reduced_timetable')],
    ],
    ['last day', 'raised', 'ninety days, over a leap day', five('2024-04-01')],
    ['first day beyond', 'quiet', 'ninety-one days', five('2024-04-02')],
  ],
  { 'cannot be assessed': 'counts concerns that are recorded' },
);

const four = (last: string) => [
  hungry('2024-06-01'),
  missed('2024-07-01'),
  hungry('2024-07-15'),
  missed(last),
];
const rising = (last: string) => [
  hungry('2024-02-29', { severity: 1 }),
  missed('2024-08-01', { severity: 2 }),
  row(last, 'police', 'missing_start', { severity: 3 }),
];
const ends2025 = { referenceDate: '2025-06-30' };

export const f24 = table(
  escalatingConcern,
  {},
  [
    ['raised', 'raised', 'four where there were none', four('2024-08-15')],
    ['raised', 'raised', 'each of three more serious than the one before', rising('2025-01-10'), ends2025],
    ['near miss', 'quiet', 'three where there were none', four('2024-08-15').slice(0, 3)],
    [
      'exclusion',
      'quiet',
      'less than twice as many as before',
      [hungry('2024-03-01'), missed('2024-03-10'), hungry('2024-03-15'), ...four('2024-08-15')],
    ],
    [
      'exclusion',
      'quiet',
      'more records loaded, not more concern',
      four('2024-08-15'),
      { coverage: { school: ['2024-05-20', '2024-12-20'], gp: ['2024-05-20', '2024-12-20'] } },
    ],
    [
      'exclusion',
      'quiet',
      'severity rises once and stays',
      [...rising('2025-01-10').slice(0, 2), missed('2025-01-10', { severity: 2 })],
      ends2025,
    ],
    [
      'exclusion',
      'quiet',
      'one incident told by two agencies',
      [...four('2024-08-15').slice(1), row('2024-08-17', 'health-0-19', 'wnb')],
    ],
    ['last day', 'raised', 'four in ninety days', four('2024-08-30')],
    ['first day beyond', 'quiet', 'four in ninety-one days', four('2024-08-31')],
    ['leap day', 'raised', 'rising from 29 February to 28 February', rising('2025-02-28'), ends2025],
    ['leap day', 'quiet', 'rising from 29 February to 1 March', rising('2025-03-01'), ends2025],
  ],
  {
    'cannot be assessed': 'a span without records is left out of the comparison, so nothing is raised by it',
  },
);

const figure = (from: string, to: string, possible: number, attended: number, unauthorised = 0) =>
  row([from, to], 'school', 'attendance_period', {
    facts: {
      attendance: {
        from,
        to,
        possible,
        attended,
        authorised: possible - attended - unauthorised,
        unauthorised,
        percent: null,
      },
    },
  });

export const f25 = table(
  schoolAbsence,
  {},
  [
    ['raised', 'raised', 'a tenth of sessions missed', [figure('2024-09-02', '2024-10-25', 80, 72)]],
    ['raised', 'raised', 'ten unauthorised sessions', [figure('2024-09-02', '2024-10-25', 160, 150, 10)]],
    ['near miss', 'quiet', 'just under a tenth', [figure('2024-09-02', '2024-10-25', 80, 73)]],
    [
      'exclusion',
      'quiet',
      'fewer than four school weeks are in',
      [figure('2024-09-02', '2024-09-20', 30, 20)],
    ],
    ['exclusion', 'quiet', 'nine unauthorised sessions', [figure('2024-09-02', '2024-10-25', 160, 151, 9)]],
    [
      'exclusion',
      'raised',
      'authorised absence counts like any other',
      [figure('2024-09-02', '2024-10-25', 80, 72, 0)],
    ],
    [
      'exclusion',
      'quiet',
      'another school year',
      [figure('2023-09-04', '2023-10-20', 160, 154, 6), figure('2024-09-02', '2024-10-25', 160, 154, 6)],
    ],
    [
      'last day',
      'raised',
      'ten unauthorised within ten school weeks',
      [figure('2024-09-02', '2024-10-04', 100, 95, 5), figure('2024-10-07', '2024-11-08', 100, 95, 5)],
    ],
    [
      'first day beyond',
      'quiet',
      'ten unauthorised in eleven school weeks',
      [figure('2024-09-02', '2024-10-04', 100, 95, 5), figure('2024-10-07', '2024-11-15', 120, 115, 5)],
    ],
  ],
  { 'cannot be assessed': 'judges figures that are recorded; without a figure nothing is asked' },
);
