import { z } from 'zod';
import { toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { Chronology, Evidence, Person } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { hasType, ofTypes, remember } from '../support/accounts.ts';
import {
  gestationWeeks,
  isAboutPregnancy,
  isKnownRisk,
  isPreBirthAssessment,
  saysNotAssessed,
} from '../support/antenatal.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { missingRecords } from '../support/coverage.ts';
import { incidentEvidence, toEvidence } from '../support/evidence.ts';
import { distinctIncidents } from '../support/incidents.ts';
import { localNumber } from '../support/parameters.ts';
import { capital, childNames, counted, ukDate, fromTo } from '../support/words.ts';

const parameters = z.object({
  lateWeeks: z.number().min(1).default(20),
  noteWeeks: z.number().min(1).default(10),
  misses: z.number().int().min(0).default(4),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `booked after ${values.lateWeeks} weeks (expected by ${values.noteWeeks}), more than ${values.misses} missed, or a known risk without a pre-birth assessment`;

/** F34: a late booking, many missed antenatal appointments, or a known risk without a pre-birth assessment. */
export const preBirthGap = definePattern<Values>({
  id: 'pre-birth-gap',
  number: 'F34',
  version: 1,
  name: 'Pre-birth gap',
  question: 'What was known before the birth, and who looked at it with the parents?',
  tier: 'research',
  source:
    'CEMACH 2007: more than four missed visits or booking after 20 weeks; Cornwall and Sussex procedures on late booking; NICE: first appointment by 10 weeks; Wandsworth section 7, SW London 4.2.',
  onByDefault: false,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    lateWeeks: localNumber('Booked late after', 'weeks', 'Cornwall and Sussex procedures; CEMACH 2007'),
    noteWeeks: {
      label: 'Booking expected by',
      unit: 'weeks',
      tier: 'research',
      source: 'NICE, as quoted by NHS Greater Glasgow and Clyde',
    },
    misses: {
      label: 'More antenatal appointments missed than',
      unit: 'appointments',
      tier: 'research',
      source: 'CEMACH 2007',
    },
  },
  checkFirst: [
    'Was the pregnancy booked elsewhere first?',
    'Is the mother new to the country?',
    'Was there a loss before, or a pregnancy not known of?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap((child) => draftsOfChild(index, child, values)),
    );
  },
  nearMiss,
});

function draftsOfChild(index: ChronologyIndex, child: Person, values: Values): ChildDraft[] {
  return [
    ...lateBooking(index, child, about(index, child, 'booking'), values),
    ...missedAppointments(index, child, about(index, child, 'antenatal_missed'), values),
    ...unassessed(index, child),
  ];
}

function about(index: ChronologyIndex, child: Person, code: string): Account[] {
  return ofTypes(index, [code]).filter(
    (account) => account.from <= index.reference && isAboutPregnancy(account, child),
  );
}

function lateBooking(
  index: ChronologyIndex,
  child: Person,
  bookings: readonly Account[],
  values: Values,
): ChildDraft[] {
  const known = bookings.map((account) => ({ account, weeks: gestationWeeks(account) }));
  const told = known.filter(({ weeks }) => weeks !== null);
  const first = told.find(({ account }) => account.precise) ?? told[0];
  if (first === undefined || first.weeks === null || first.weeks <= values.lateWeeks) return [];
  const { account, weeks } = first;
  const notes = statements(index, child, account.from);
  const to = notes.at(-1)?.day ?? account.day;
  return [
    {
      child: child.id,
      part: 'booking',
      from: account.day,
      to,
      current: isUnborn(index, child),
      evidence: [
        ...bookings.map((one) => toEvidence(one, `Booked at ${weeksWords(weeks)} weeks`)),
        ...notes.map((one) => toEvidence(one, 'What is recorded of the pregnancy')),
      ],
      say: (children) =>
        `Why was the booking late? Booked on ${ukDate(account.day)} at ${weeksWords(weeks)} weeks (${childNames(index, children)}; expected by ${values.noteWeeks}, late after ${values.lateWeeks}).`,
    },
  ];
}

function weeksWords(weeks: number): string {
  const days = Math.round((weeks - Math.floor(weeks)) * 7);
  return days === 0 ? String(Math.floor(weeks)) : `${Math.floor(weeks)}+${days}`;
}

function missedAppointments(
  index: ChronologyIndex,
  child: Person,
  accounts: readonly Account[],
  values: Values,
): ChildDraft[] {
  const misses = distinctIncidents(accounts.map((account) => asOfChild(account, child.id)));
  if (misses.length <= values.misses) return [];
  const from = (misses[0] as (typeof misses)[number]).day;
  const to = (misses.at(-1) as (typeof misses)[number]).day;
  return [
    {
      child: child.id,
      part: 'misses',
      from,
      to,
      current: isUnborn(index, child),
      evidence: misses.flatMap((miss): Evidence[] => incidentEvidence(miss, 'Antenatal appointment missed')),
      say: (children) =>
        `What made antenatal care hard to reach? ${counted(misses.length, 'appointment').replace(/^./, (first) => first.toUpperCase())} missed ${fromTo(from, to)} before ${childNames(index, children)} was born.`,
    },
  ];
}

/** An entry about the mother stands for her unborn child, so that two agencies' rows of one miss can meet. */
function asOfChild(account: Account, child: number): Account {
  return account.children.includes(child) ? account : Object.assign({}, account, { children: [child] });
}

function unassessed(index: ChronologyIndex, child: Person): ChildDraft[] {
  const pregnancy = aboutPregnancy(index, child).filter((account) => isAntenatal(account, child));
  const first = pregnancy[0];
  if (first === undefined) return [];
  const birth = child.born !== null && child.born <= index.referenceDate ? child.born : null;
  const until = birth ?? index.referenceDate;
  const risks = knownRisks(index, child).filter((account) => account.day < until);
  if (risks.length === 0 || pregnancy.some((account) => isPreBirthAssessment(account, child))) return [];
  const missing = missingRecords(index, ['social-care'], { from: first.from, to: toDayNumber(until) });
  const status =
    missing.length > 0 ? ('cannot-assess' as const) : birth === null ? ('due' as const) : ('raised' as const);
  const notes = pregnancy.filter(
    (account) =>
      hasType(account, 'booking', 'referral', 'contact', 'birth_sibling') || saysNotAssessed(account),
  );
  return [
    {
      child: child.id,
      status,
      missing,
      part: 'assessment',
      from: first.day,
      to: until,
      current: birth === null,
      evidence: [
        ...risks.slice(-5).map((account) => toEvidence(account, 'A risk known before the birth')),
        ...[...new Set([first, ...notes])].map((account) => toEvidence(account, 'The pregnancy was known')),
      ],
      say: (children) => {
        const what = `a pre-birth assessment of ${childNames(index, children)}`;
        if (status === 'cannot-assess')
          return `Whether there was ${what} cannot be assessed. ${missing.join(' ')}`;
        if (status === 'due')
          return `With an earlier removal or plan known, ${what} is to be done before the birth.`;
        return `Why was there no pre-birth assessment? An earlier removal or plan was known, and ${what} is not recorded before the birth on ${ukDate(until)}.`;
      },
    },
  ];
}

/** The row is about the pregnancy, and not only dated within it. */
function isAntenatal(account: Account, child: Person): boolean {
  if (hasType(account, 'booking', 'antenatal_missed')) return true;
  return account.entry.reading.children.includes(child.id);
}

/** Rows between booking and birth that say what was not done. */
function statements(index: ChronologyIndex, child: Person, from: number): Account[] {
  return aboutPregnancy(index, child).filter((account) => account.from >= from && saysNotAssessed(account));
}

const pregnancyMemo = new WeakMap<ChronologyIndex, Map<number, readonly Account[]>>();

/** Rows about the pregnancy with this child up to the reference date; worked out once. */
function aboutPregnancy(index: ChronologyIndex, child: Person): readonly Account[] {
  return remember(pregnancyMemo, index, child.id, () =>
    index.accounts.filter((account) => account.from <= index.reference && isAboutPregnancy(account, child)),
  );
}

const riskMemo = new WeakMap<ChronologyIndex, Map<number, readonly Account[]>>();

function knownRisks(index: ChronologyIndex, child: Person): readonly Account[] {
  return remember(riskMemo, index, child.id, () =>
    index.accounts.filter((account) => account.from <= index.reference && isKnownRisk(account, child)),
  );
}

function isUnborn(index: ChronologyIndex, child: Person): boolean {
  return child.born === null || child.born > index.referenceDate;
}

/** Booking after ten weeks is noted here and not raised (reading 13). */
function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap((child) => {
    if (draftsOfChild(index, child, values).length > 0) return [];
    const booked = about(index, child, 'booking').find((account) => gestationWeeks(account) !== null);
    const missed = about(index, child, 'antenatal_missed');
    if (booked === undefined && missed.length === 0) return [];
    const weeks = booked === undefined ? null : (gestationWeeks(booked) as number);
    const late = weeks !== null && weeks > values.noteWeeks ? `, expected by ${values.noteWeeks}` : '';
    const found = [
      ...(weeks === null ? [] : [`booked at ${weeksWords(weeks)} weeks${late}`]),
      `${counted(missed.length, 'antenatal appointment')} missed`,
    ].join('; ');
    return [
      {
        children: [child.id],
        summary: `${capital(found)} (${childNames(index, [child.id])}).`,
        needed: rule(values),
        evidence: [...(booked === undefined ? [] : [booked]), ...missed].map((account) =>
          toEvidence(account, account === booked ? 'Booked' : 'Antenatal appointment missed'),
        ),
      },
    ];
  });
}
