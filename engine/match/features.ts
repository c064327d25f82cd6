import type { Entry, Person } from '../../shared/model/index.ts';
import { toDayNumber } from '../../shared/calendar/iso-day.ts';
import { bitOfKind, mentionedKinds, nameMarks } from './agency-words.ts';
import {
  conceptOf,
  conceptsOfHeading,
  conceptsOfType,
  readWords,
  toConceptNumber,
  type ReadWords,
} from './lexicon.ts';
import type { MatchParameters } from './parameters.ts';
import { toToldDays, type ToldDay } from './told-days.ts';

/** What the matching needs to know of one entry, worked out once. */
export interface Features {
  readonly entry: Entry;
  /** First and last possible day, as day numbers. */
  readonly from: number;
  readonly to: number;
  /** Minutes after midnight; null without a time. */
  readonly minutes: number | null;
  readonly told: readonly ToldDay[];
  /** Concepts that the first types or the heading cells carry. */
  readonly headed: readonly number[];
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
  /** A visit, session, interview or supervision of the agency's own: two of them on a day are two. */
  readonly ownAct: boolean;
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
  /** Addresses as "14 hobnail": where it happened or which home it is about. */
  readonly places: readonly string[];
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
  'direct_work',
  'rhi',
  'hcp_contact',
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
const ownActConcepts = new Set(['visit', 'session', 'return interview'].map(toConceptNumber));
const followUpWords =
  /\b(?:custody update|investigation update|victim update|victim contact|update|follow[- ]?up|re-?measure|post ed|r\/v|dressings?|re-?check|checked with|checking|repeat|review of|bail(?:ed)?|since then|debrief|reassurance)\b/i;
const earlierWords =
  /\b(?:rec'?d|received|scanned|info(?:rmation)? from|told (?:us|by|me)|notified|informed by|(?:rang|phoned|called|ringing) (?:to say|us|from|in)|(?:email|call|message|letter|task|contact|t\/c|tel call|marf|note) from|encompass|ppn|notification|notif|copy of|neighbours? (?:rang|report|reports|reported|says|say|said|complain\w*)|(?:mother|mum|dad|father|nan|gran|school|dsl|hv|gp|hospital|ward|police|sw) rang|(?:school|police|sw|hv|hospital|ward|gp|mash):)/i;

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
  for (const [mark, key] of workerMarks(entries, people))
    if (!agencyMarks.has(mark)) agencyMarks.set(mark, key);
  const familyWords = new Set<string>();
  for (const person of people) {
    if (person.role === 'professional') continue;
    for (const name of [person.name, ...person.aliases]) {
      for (const word of name.toLowerCase().match(/[a-z]{3,}/g) ?? []) familyWords.add(word);
    }
  }
  return { words: new WordList(), parameters, agencyMarks, familyWords };
}

const plainAuthors = new Set(
  'admin duty reception business support nurse team front door office staff manager worker edt mash contractor repairs warden'.split(
    ' ',
  ),
);

/**
 * Names of workers that point to their agency: authors of its rows, and the first names that the
 * people list gives for them ("Priya came in" points to the agency for which P Nandra writes).
 */
function workerMarks(entries: readonly Entry[], people: readonly Person[]): ReadonlyMap<string, string> {
  const marks = new Map<string, string | null>();
  const add = (word: string, key: string): void => {
    if (word.length < 4 || plainAuthors.has(word)) return;
    const known = marks.get(word);
    marks.set(word, known === undefined || known === key ? key : null);
  };
  const authors = new Set<string>();
  for (const entry of entries) {
    const author = entry.cells.author?.toLowerCase();
    const key = toAgencyKey(entry);
    if (author === undefined || authors.has(`${key}|${author}`)) continue;
    authors.add(`${key}|${author}`);
    for (const word of author.match(/[a-z]+/g) ?? []) add(word, key);
  }
  const family = new Set(
    people.filter(({ role }) => role !== 'professional').flatMap(({ name }) => name.toLowerCase().split(' ')),
  );
  for (const person of people) {
    if (person.role !== 'professional') continue;
    const names = person.name.toLowerCase().split(' ');
    const key = marks.get(names.at(-1) ?? '');
    if (key && names.length > 1) add(names[0] ?? '', key);
  }
  const sure = new Map<string, string>();
  for (const [word, key] of marks) if (key !== null && !family.has(word)) sure.set(word, key);
  return sure;
}

export function toAgencyKey(entry: Entry): string {
  return `${entry.agencyKind}|${entry.agency}`;
}

/** Features of one entry; null where it has no day, or one too vague to compare. */
export function toFeatures(entry: Entry, context: FeatureContext): Features | null {
  const { earliest, latest, time } = entry.happened;
  if (earliest === null || latest === null) return null;
  const from = toDayNumber(earliest);
  const to = toDayNumber(latest);
  if (to - from > context.parameters.widestInterval) return null;
  const headText = headOf(entry);
  const head = readWords(headText);
  const bodyText = bodyOf(entry);
  const body = readWords(`${bodyText}. ${entry.cells.place ?? ''}`);
  const types = entry.reading.types.map((type) => type.code);
  const headings = conceptsOfHeading(entry.cells.type ?? '');
  const found = toConcepts(types, headings, head, body);
  const meeting = toMeeting(types, headings, head, body);
  const told = toTold(entry, bodyText, { from, to }, context.parameters.historyAfter);
  const ownAct = toOwnAct(types, head, meeting.held);
  const isTeller = toTeller(entry, types, found.all, meeting, ownAct, bodyText);
  return {
    entry,
    from,
    to,
    minutes: time === null ? null : Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)),
    told,
    headed: found.headed,
    main: found.main,
    concepts: found.all,
    meeting: meeting.held,
    namedMeetings: meeting.named,
    types,
    teller: isTeller,
    ownAct,
    followUp: followUpWords.test(`${headText}. ${entry.text.slice(0, 60)}`),
    notBrought: found.all.includes(notBrought),
    cancelled: found.all.includes(cancelled),
    children: entry.reading.children,
    mentions: mentionedKinds(body.words) | mentionedKinds(head.words),
    agencyBit: bitOfKind(entry.agencyKind),
    agencyKey: toAgencyKey(entry),
    namedAgencies: toNamedAgencies(head, body, context),
    references: toReferences(entry),
    places: toPlaces(`${entry.cells.place ?? ''} ${bodyText}`),
    tokens: toTokens(found.all, head, body, context),
  };
}

function sorted(numbers: ReadonlySet<number>): readonly number[] {
  return [...numbers].sort((a, b) => a - b);
}

interface FoundConcepts {
  readonly headed: readonly number[];
  readonly main: readonly number[];
  readonly all: readonly number[];
}

function toConcepts(
  types: readonly string[],
  headings: readonly number[],
  head: ReadWords,
  body: ReadWords,
): FoundConcepts {
  const headed = new Set(headings);
  const main = new Set(headings);
  const all = new Set(headings);
  for (const [position, type] of types.entries()) {
    for (const number of conceptsOfType(type)) {
      all.add(number);
      if (position < 2) {
        main.add(number);
        headed.add(number);
      }
    }
  }
  for (const hit of head.hits) {
    all.add(hit.concept);
    main.add(hit.concept);
    headed.add(hit.concept);
  }
  for (const hit of body.hits) {
    all.add(hit.concept);
    if (hit.at < 8) main.add(hit.concept);
  }
  return { headed: sorted(headed), main: sorted(main), all: sorted(all) };
}

function isMeeting(number: number): boolean {
  return conceptOf(number).kind === 'meeting';
}

function toMeeting(
  types: readonly string[],
  headings: readonly number[],
  head: ReadWords,
  body: ReadWords,
): { held: number | null; named: readonly number[] } {
  const named = new Set<number>();
  let held: number | null = headings.find(isMeeting) ?? null;
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

function toOwnAct(types: readonly string[], head: ReadWords, held: number | null): boolean {
  if (held !== null) return false;
  const first = types[0];
  if (first !== undefined && ownActTypes.has(first)) return true;
  return head.hits.some((hit) => ownActConcepts.has(hit.concept));
}

const placePattern =
  /\b(\d{1,4}[a-z]?)[\s,]+([a-z]{4,})\s+(?:road|rd|street|st|close|cl|court|ct|walk|lane|ln|avenue|ave|house|hse|drive|dr|way|place|pl|terrace|gardens|crescent|cres|green|hill|row|view|rise|grove)\b/gi;

/** Addresses in running text as "14 hobnail": number and first word of the street or house. */
export function toPlaces(text: string): readonly string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(placePattern)) found.add(`${match[1]} ${match[2]}`.toLowerCase());
  return [...found];
}

function toTeller(
  entry: Entry,
  types: readonly string[],
  all: readonly number[],
  meeting: { held: number | null },
  ownAct: boolean,
  body: string,
): boolean {
  if (meeting.held !== null) return false;
  const first = types[0];
  if (ownAct) return false;
  if (first !== undefined && tellerTypes.has(first)) return true;
  if (all.includes(notice) && entry.agencyKind !== 'police') return true;
  if (all.includes(letter)) return true;
  const head = `${entry.cells.type ?? ''} ${entry.cells.clinic ?? ''}`;
  if (earlierWords.test(head) || earlierWords.test(body)) return true;
  return (
    entry.agencyKind !== 'police' &&
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
