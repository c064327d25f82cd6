import type { Entry, Person } from '../../shared/model/index.ts';
import { toDayNumber } from '../../shared/calendar/iso-day.ts';
import { bitOfKind, mentionedKinds, nameMarks } from './agency-words.ts';
import { conceptOf, conceptsOfType, readWords, toConceptNumber, type ReadWords } from './lexicon.ts';
import type { MatchParameters } from './parameters.ts';
import { toToldDays, type ToldDay } from './told-days.ts';

/** What the matching needs to know of one entry, worked out once. */
export interface Features {
  readonly entry: Entry;
  /** Order that does not depend on the order in which entries are handed over. */
  readonly rank: number;
  /** First and last possible day, as day numbers. */
  readonly from: number;
  readonly to: number;
  /** Minutes after midnight; null without a time. */
  readonly minutes: number | null;
  readonly told: readonly ToldDay[];
  /** Concepts of the main thing recorded: the first types, the heading cells, the opening words. */
  readonly main: readonly number[];
  /** All concepts, sorted. */
  readonly concepts: readonly number[];
  /** The meeting this row records, or null: a meeting only planned or mentioned does not count. */
  readonly meeting: number | null;
  /** A meeting named elsewhere in the row, for letters and plan codes that point to it. */
  readonly namedMeetings: readonly number[];
  readonly types: readonly string[];
  /** The row passes on what another agency or person said (letter, call, notification, referral). */
  readonly teller: boolean;
  /** The row comes after an earlier event by its own words (custody update, dressing clinic, review). */
  readonly followUp: boolean;
  readonly notBrought: boolean;
  readonly cancelled: boolean;
  readonly children: readonly number[];
  readonly mentions: number;
  readonly agencyBit: number;
  readonly agencyKey: string;
  /** Distinct agencies that the words name, by number of the agency in the file. */
  readonly namedAgencies: readonly string[];
  readonly references: readonly string[];
  /** Words to compare, sorted numbers from the shared word list; concepts included. */
  tokens: Int32Array;
}

const tellerTypes = new Set([
  'contact',
  'referral',
  'police_notification',
  'feedback_to_referrer',
  'anonymous_concern',
]);
const ownActTypes = new Set([
  'visit_announced',
  'visit_unannounced',
  'no_access',
  'supervision',
  'manager_decision',
  'allocated',
  'reallocated',
  'attendance_period',
]);
const letter = toConceptNumber('letter');
const notice = toConceptNumber('notice');
const call = toConceptNumber('call');
const notBrought = toConceptNumber('not brought');
const cancelled = toConceptNumber('cancelled');
const conference = toConceptNumber('conference');
const plannedBefore = new Set(
  'next until before by due prior ahead following invite invited await request requested reqd planned agenda rebook no date asked need needs'.split(
    ' ',
  ),
);
const followUpWords =
  /\b(?:custody update|investigation update|update|follow[- ]?up|re-?measure|post ed|r\/v|dressings?|re-?check|repeat|review of|bailed|since then)\b/i;
const earlierWords =
  /\b(?:rec'?d|received|scanned|info(?:rmation)? from|told (?:us|by|me)|notified|informed by|(?:rang|phoned|called) (?:to say|us|from)|(?:email|call|message|letter|t\/c|tel call|marf) from|encompass|ppn|notification|copy of)\b/i;

/** Heading cells of a row: what kind of record it is, in its author's words. */
function headOf(entry: Entry): string {
  const { type, clinic, other } = entry.cells;
  const others = other ? Object.values(other).filter((value) => /[a-z]{3}/i.test(value)) : [];
  return [type, clinic, ...others].filter(Boolean).join('. ');
}

/** Everything the row says, without its dates. */
function bodyOf(entry: Entry): string {
  return [entry.text, entry.outcome, entry.cells.action].filter(Boolean).join('. ');
}

/** Numbers words; shared by all entries of one run. */
export class WordList {
  private readonly numbers = new Map<string, number>();
  numberOf(word: string): number {
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(word, number);
    }
    return number;
  }
  get size(): number {
    return this.numbers.size;
  }
}

export interface FeatureContext {
  readonly words: WordList;
  readonly parameters: MatchParameters;
  /** Name marks of the agencies in these entries: mark -> agency key. */
  readonly agencyMarks: ReadonlyMap<string, string>;
  /** Words of the family's own names: who it is about is compared by person, not by word. */
  readonly familyWords: ReadonlySet<string>;
}

export function toFeatureContext(
  entries: readonly Entry[],
  people: readonly Person[],
  parameters: MatchParameters,
): FeatureContext {
  const agencyMarks = new Map<string, string>();
  const seen = new Set<string>();
  for (const entry of entries) {
    const key = toAgencyKey(entry);
    if (seen.has(key)) continue;
    seen.add(key);
    for (const mark of nameMarks(entry.agency)) agencyMarks.set(mark, key);
  }
  const familyWords = new Set<string>();
  for (const person of people) {
    for (const name of [person.name, ...person.aliases]) {
      for (const word of name.toLowerCase().match(/[a-z]{3,}/g) ?? []) familyWords.add(word);
    }
  }
  return { words: new WordList(), parameters, agencyMarks, familyWords };
}

export function toAgencyKey(entry: Entry): string {
  return `${entry.agencyKind}|${entry.agency}`;
}

/** Features of one entry; null where it has no day, or one too vague to compare. */
export function toFeatures(entry: Entry, rank: number, context: FeatureContext): Features | null {
  const { earliest, latest, time } = entry.happened;
  if (earliest === null || latest === null) return null;
  const from = toDayNumber(earliest);
  const to = toDayNumber(latest);
  if (to - from > context.parameters.widestInterval) return null;
  const head = readWords(headOf(entry));
  const bodyText = bodyOf(entry);
  const body = readWords(bodyText);
  const types = entry.reading.types.map((type) => type.code);
  const found = toConcepts(types, head, body);
  const meeting = toMeeting(types, head, body);
  const told = toTold(entry, bodyText, { from, to }, context.parameters.historyAfter);
  const isTeller = toTeller(entry, types, found.all, meeting, bodyText);
  return {
    entry,
    rank,
    from,
    to,
    minutes: time === null ? null : Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)),
    told,
    main: found.main,
    concepts: found.all,
    meeting: meeting.held,
    namedMeetings: meeting.named,
    types,
    teller: isTeller,
    followUp: followUpWords.test(bodyText) || followUpWords.test(entry.cells.type ?? ''),
    notBrought: found.all.includes(notBrought),
    cancelled: found.all.includes(cancelled),
    children: entry.reading.children,
    mentions: mentionedKinds(body.words) | mentionedKinds(head.words),
    agencyBit: bitOfKind(entry.agencyKind),
    agencyKey: toAgencyKey(entry),
    namedAgencies: toNamedAgencies(head, body, context),
    references: toReferences(entry),
    tokens: toTokens(found.all, head, body, context),
  };
}

function toConcepts(
  types: readonly string[],
  head: ReadWords,
  body: ReadWords,
): { main: readonly number[]; all: readonly number[] } {
  const main = new Set<number>();
  const all = new Set<number>();
  for (const [position, type] of types.entries()) {
    for (const number of conceptsOfType(type)) {
      all.add(number);
      if (position < 2) main.add(number);
    }
  }
  for (const hit of head.hits) {
    all.add(hit.concept);
    main.add(hit.concept);
  }
  for (const hit of body.hits) {
    all.add(hit.concept);
    if (hit.at < 8) main.add(hit.concept);
  }
  return { main: [...main].sort((a, b) => a - b), all: [...all].sort((a, b) => a - b) };
}

function toMeeting(
  types: readonly string[],
  head: ReadWords,
  body: ReadWords,
): { held: number | null; named: readonly number[] } {
  const isMeeting = (number: number): boolean => conceptOf(number).kind === 'meeting';
  const named = new Set<number>();
  let held: number | null = null;
  for (const hit of head.hits) {
    if (!isMeeting(hit.concept)) continue;
    named.add(hit.concept);
    held = better(held, hit.concept);
  }
  for (const type of types.slice(0, 2)) {
    for (const number of conceptsOfType(type)) {
      if (!isMeeting(number)) continue;
      named.add(number);
      held = better(held, number);
    }
  }
  for (const hit of body.hits) {
    if (!isMeeting(hit.concept) || hit.before.some((word) => plannedBefore.has(word))) continue;
    named.add(hit.concept);
    if (hit.at < 2) held = better(held, hit.concept);
  }
  return { held, named: [...named].sort((a, b) => a - b) };
}

/** The first meeting found wins, except that "conference" gives way to which conference it was. */
function better(held: number | null, found: number): number {
  return held === null || held === conference ? found : held;
}

function toTeller(
  entry: Entry,
  types: readonly string[],
  all: readonly number[],
  meeting: { held: number | null },
  body: string,
): boolean {
  if (meeting.held !== null) return false;
  const first = types[0];
  if (first !== undefined && ownActTypes.has(first)) return false;
  if (first !== undefined && tellerTypes.has(first)) return true;
  if (all.includes(letter) || all.includes(notice)) return true;
  const head = `${entry.cells.type ?? ''} ${entry.cells.clinic ?? ''}`;
  if (earlierWords.test(head) || earlierWords.test(body)) return true;
  return (
    all.includes(call) &&
    /\b(?:contact|call|t\/c|rang|phoned|telephoned|message|email)\b/i.test(`${head} ${body.slice(0, 40)}`)
  );
}

function toTold(
  entry: Entry,
  body: string,
  own: { from: number; to: number },
  historyAfter: number,
): readonly ToldDay[] {
  const scanned = [...toToldDays(`${body}`, own, historyAfter)];
  for (const day of entry.reading.facts.mentionedDays ?? []) {
    const number = toDayNumber(day);
    if (number > own.to || number < own.from - historyAfter) continue;
    if (!scanned.some((told) => told.from <= number && number <= told.to)) {
      scanned.push({ from: number, to: number, kind: 'named', words: day });
    }
  }
  return scanned;
}

function toNamedAgencies(head: ReadWords, body: ReadWords, context: FeatureContext): readonly string[] {
  const named = new Set<string>();
  for (const word of [...head.words, ...body.words]) {
    const key = context.agencyMarks.get(word);
    if (key !== undefined) named.add(key);
  }
  return [...named];
}

function toReferences(entry: Entry): readonly string[] {
  const all = [...(entry.reading.facts.references ?? []), entry.cells.reference ?? ''];
  return [
    ...new Set(
      all.map((text) => text.toUpperCase().replaceAll(/\s+/g, '')).filter((text) => text.length >= 5),
    ),
  ];
}

function toTokens(
  found: readonly number[],
  head: ReadWords,
  body: ReadWords,
  context: FeatureContext,
): Int32Array {
  const numbers = new Set<number>();
  for (const concept of found) numbers.add(context.words.numberOf(`#${concept}`));
  for (const stem of [...head.stems, ...body.stems]) {
    if (!context.familyWords.has(stem)) numbers.add(context.words.numberOf(stem));
  }
  return Int32Array.from(numbers).sort();
}
