import { z } from 'zod';
import { toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { AgencyKind, Chronology, Evidence } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { concerns, hasType, ofTypes } from '../support/accounts.ts';
import { type AttendanceRecord, attendanceRecord, schoolYear, weeksTouched } from '../support/attendance.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { toEvidence } from '../support/evidence.ts';
import { localNumber, statutoryNumber, teamDefault } from '../support/parameters.ts';
import { saidIn } from '../support/said.ts';
import { between } from '../support/slices.ts';
import { toldOfAbsence } from '../support/told-of-absence.ts';
import { childName, childNames, ukDate, fromTo } from '../support/words.ts';

const parameters = z.object({
  persistent: z.number().min(0.1).max(100).default(10),
  severe: z.number().min(0.1).max(100).default(50),
  unauthorised: z.number().int().min(1).default(10),
  unauthorisedWeeks: z.number().int().min(1).default(10),
  consecutiveDays: z.number().int().min(1).default(10),
  weeksIn: z.number().int().min(0).default(4),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `at least ${values.persistent}% of sessions missed (severe from ${values.severe}%) once ${values.weeksIn} school weeks are in, at least ${values.unauthorised} unauthorised sessions in ${values.unauthorisedWeeks} school weeks, or ${values.consecutiveDays} school days in a row`;

/** F25: a tenth of sessions missed in a term or the school year to date, or many unauthorised ones. */
export const schoolAbsence = definePattern<Values>({
  id: 'school-absence',
  number: 'F25',
  version: 1,
  name: 'School absence',
  question: 'What keeps the child from school, and what is school doing about it?',
  tier: 'statutory',
  source:
    'DfE: persistent absence from 10% of possible sessions, severe from 50%; penalty notices considered at 10 unauthorised sessions in 10 school weeks; Lambeth, Wandsworth.',
  onByDefault: true,
  needs: [],
  parameters,
  parameterSources: {
    persistent: statutoryNumber(
      'Persistent absence from',
      '% of possible sessions',
      'DfE, persistent absence',
    ),
    severe: statutoryNumber('Severe absence from', '% of possible sessions', 'DfE, severe absence'),
    unauthorised: statutoryNumber(
      'Unauthorised sessions',
      'sessions',
      'National framework for penalty notices, as quoted in the Manchester code of conduct',
    ),
    unauthorisedWeeks: statutoryNumber(
      'Counted over',
      'school weeks',
      'National framework for penalty notices, as quoted in the Manchester code of conduct',
    ),
    consecutiveDays: localNumber(
      'School days away in a row',
      'school days',
      'Return to the local authority after 10 days, as quoted by Gloucestershire and Hertfordshire',
    ),
    weeksIn: teamDefault('A figure counts once this much of term is in', 'school weeks'),
  },
  checkFirst: [
    'Was the child ill, and does a health record say so?',
    'Is there a part-time timetable (C2), which is the school’s decision?',
    'Is it emotionally based school avoidance, or an unmet special educational need?',
    'Was it an exclusion (E), which is the school’s act?',
    'Was the rise in attendance only fewer possible sessions?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap(({ id }) => draftsOfChild(index, id, values)),
    );
  },
  nearMiss,
});

interface Judged {
  readonly record: AttendanceRecord;
  /** Why it counts, in plain words; empty where it does not. */
  readonly why: readonly string[];
}

/** A share of sessions that these record is a parent's own engagement, not a child's school attendance. */
const servicesForAdults: ReadonlySet<AgencyKind> = new Set([
  'substance-misuse',
  'domestic-abuse-service',
  'housing',
]);

function recordsOf(index: ChronologyIndex, child: number): AttendanceRecord[] {
  return ofTypes(index, ['attendance_period'])
    .filter((account) => concerns(account, child) && account.from <= index.reference && !account.yearOnly)
    .filter(({ entry }) => !servicesForAdults.has(entry.agencyKind))
    .map(attendanceRecord)
    .filter((record) => record !== null);
}

function judge(records: readonly AttendanceRecord[], values: Values): Judged[] {
  const judged: Judged[] = [];
  let year: AttendanceRecord[] = [];
  for (const record of records) {
    const last = year.at(-1);
    if (last !== undefined && schoolYear(last.to) !== schoolYear(record.to)) year = [];
    // A later figure "to date" from the same first day takes the place of the earlier one.
    year = year.filter(({ from, to }) => from < record.from && to < record.from);
    year.push(record);
    const why = [
      ...absenceReasons(record, year, values),
      ...unauthorisedReasons(year, values),
      ...consecutiveReasons(record, values),
    ];
    judged.push({ record, why });
  }
  return judged;
}

function absenceReasons(
  record: AttendanceRecord,
  year: readonly AttendanceRecord[],
  values: Values,
): string[] {
  const limit = values.persistent / 100;
  if (!record.dated || weeksTouched(record) >= values.weeksIn) {
    if (record.absence >= values.severe / 100)
      return [`${percent(record.absence)} of sessions missed, severe absence`];
    if (record.absence >= limit) return [`${percent(record.absence)} of sessions missed`];
  }
  const possible = sum(year.map((one) => one.possible));
  const absent = sum(year.map((one) => one.absent));
  if (year.length < 2 || possible === null || absent === null || possible === 0) return [];
  return absent / possible >= limit
    ? [`${percent(absent / possible)} missed in the school year to date`]
    : [];
}

/** Unauthorised sessions in records that together span no more than the school weeks allowed. */
function unauthorisedReasons(year: readonly AttendanceRecord[], values: Values): string[] {
  let weeks = 0;
  let sessions = 0;
  for (const record of year.toReversed()) {
    if (record.unauthorised === null) break;
    const span = record.unauthorisedIn ?? record;
    const own =
      record.unauthorisedIn === null && !record.dated ? values.unauthorisedWeeks : weeksTouched(span);
    weeks += own;
    sessions += record.unauthorised;
    if (weeks > values.unauthorisedWeeks) {
      // So many in a longer time that some ten weeks of it must hold enough.
      const sure =
        record === year.at(-1) &&
        (record.unauthorised * values.unauthorisedWeeks) / own >= values.unauthorised;
      return sure ? [`${record.unauthorised} unauthorised sessions in ${own} weeks`] : [];
    }
    if (sessions >= values.unauthorised)
      return [`${sessions} unauthorised sessions in ${weeks} school weeks`];
  }
  return [];
}

const numberWords: Readonly<Record<string, number>> = {
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
};
const someDays = `(\\d+|${Object.keys(numberWords).join('|')})`;
const inARow = new RegExp(
  `\\b${someDays} (?:consecutive|continuous|successive) (?:school )?days\\b|\\b${someDays} (?:school )?days (?:in a row|running|consecutively)\\b`,
  'i',
);

function consecutiveReasons({ account, possible, absence }: AttendanceRecord, values: Values): string[] {
  const match = inARow.exec(saidIn(account));
  const written = (match?.[1] ?? match?.[2] ?? '0').toLowerCase();
  const days = numberWords[written] ?? Number(written);
  const all = absence === 1 && possible !== null ? possible / 2 : 0;
  const most = Math.max(days, all);
  return most >= values.consecutiveDays ? [`${most} school days away in a row`] : [];
}

function draftsOfChild(index: ChronologyIndex, child: number, values: Values): ChildDraft[] {
  const judged = judge(recordsOf(index, child), values);
  const runs: Judged[][] = [];
  for (const [position, one] of judged.entries()) {
    if (one.why.length === 0) continue;
    const before = judged[position - 1];
    const sameYear = before !== undefined && schoolYear(before.record.to) === schoolYear(one.record.to);
    if (before !== undefined && before.why.length > 0 && sameYear) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  // Figures of the year that are there, and say that little was missed, answer the question.
  if (runs.length === 0) return judged.length > 0 ? [] : toldOfAbsence(index, child);
  const known = explanationsOf(index, child);
  return runs.map((run) => draft(index, child, { run, known, latest: run.at(-1) === judged.at(-1) }));
}

function draft(
  index: ChronologyIndex,
  child: number,
  {
    run,
    known,
    latest,
  }: { readonly run: readonly Judged[]; readonly known: Explanations; readonly latest: boolean },
): ChildDraft {
  const from = (run[0] as Judged).record.from;
  const to = run.reduce((last, { record }) => (record.to > last ? record.to : last), from);
  const span = [toDayNumber(from), toDayNumber(to)] as const;
  const illness = between(known.illness, ...span).map((account) =>
    toEvidence(account, 'A health record of illness in the same weeks: may explain the absence'),
  );
  const other = between(known.school, ...span).map((account) =>
    toEvidence(account, 'The school’s own act, or a need of the child: not to be put down to the parents'),
  );
  const worst = Math.max(...run.map(({ record }) => record.absence));
  const reasons = [...new Set(run.flatMap(({ why }) => why))];
  const about =
    reasons.length === 1
      ? (reasons[0] as string)
      : `up to ${percent(worst)} of sessions missed, ${run.length} figures`;
  return {
    child,
    from,
    to,
    current: latest && schoolYear(to) === schoolYear(index.referenceDate),
    evidence: [...run.map(({ record, why }) => figure(record, why)), ...illness],
    weakening: [...illness, ...other],
    say: (children) =>
      `What keeps ${childNames(index, children)} from school? ${about.charAt(0).toUpperCase()}${about.slice(1)} ${fromTo(from, to)}.`,
  };
}

function figure(record: AttendanceRecord, why: readonly string[]): Evidence {
  const codes = record.unauthorised === null ? 'codes not recorded' : `${record.unauthorised} unauthorised`;
  return toEvidence(
    record.account,
    `${ukDate(record.from)} to ${ukDate(record.to)}: ${why.join(', ')}; ${codes}`,
  );
}

const ill =
  /\b(?:chicken ?pox|flu|influenza|tonsillitis|infection|virus|viral|vomiting|bronchi\w*|pneumonia|fever|fracture|measles|scarlet|glandular|illness|unwell|poorly|operation|asthma exacerbation)\b/i;
const notIll = /\b(?:vaccin\w*|immunis\w*|booster|jab)\b/i;

/** What may explain an absence: an illness that a health service knows of, or the school's own act. */
interface Explanations {
  readonly illness: readonly Account[];
  readonly school: readonly Account[];
}

function explanationsOf(index: ChronologyIndex, child: number): Explanations {
  const health = [...(index.byKind.get('gp') ?? []), ...(index.byKind.get('hospital') ?? [])];
  const illness = health.filter(
    (account) => concernsAlone(account, child) && (hasType(account, 'admission') || isIllness(account)),
  );
  return {
    illness: illness.sort((a, b) => a.from - b.from),
    school: ofTypes(index, ['suspension', 'reduced_timetable', 'ebsa', 'ehcp']).filter((account) =>
      concerns(account, child),
    ),
  };
}

function concernsAlone(account: Account, child: number): boolean {
  return account.entry.reading.children.includes(child);
}

function isIllness(account: Account): boolean {
  const words = `${saidIn(account)} ${account.entry.cells.type ?? ''}`;
  return ill.test(words) && !notIll.test(words);
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

/** Sum of numbers; null where one is not recorded. */
function sum(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce(
    (total: number | null, one) => (total === null || one === null ? null : total + one),
    0,
  );
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap(({ id }) => {
    const judged = judge(recordsOf(index, id), values);
    if (judged.length === 0 || judged.some(({ why }) => why.length > 0)) return [];
    const worst = judged.reduce((a, b) => (b.record.absence > a.record.absence ? b : a)).record;
    if (worst.absence === 0) return [];
    return [
      {
        children: [id],
        summary: `${percent(worst.absence)} of sessions missed at most (${childName(index, id)}).`,
        needed: rule(values),
        evidence: [figure(worst, ['the highest figure'])],
      },
    ];
  });
}
