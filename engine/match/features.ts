import type { AgencyKind, Entry } from '../../shared/model/index.ts';
import { toDayNumber } from '../../shared/calendar/iso-day.ts';
import { bitOfKind, isChannel, mentionedKinds, toComparedKind } from './agency-words.ts';
import { referencesOf, toAgencyKey, toAuthor, type FeatureContext } from './feature-context.ts';
import { conceptOf, conceptsOfHeading, toConceptNumber } from './lexicon.ts';
import { toPlaces } from './places.ts';
import {
  clinicOfKind,
  isCancelled,
  isNotBrought,
  followUpWords,
  jointWords,
  toConcepts,
  toMeeting,
  toOwnAct,
  toTeller,
} from './read-account.ts';
import { toToldDays, type ToldDay } from './told-days.ts';
import type { ReadWords } from './vocabulary.ts';
import { toWords } from './words.ts';

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
  /** Clinics among the main concepts. */
  readonly mainClinics: readonly number[];
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
  /** The words speak of going there together with another service. */
  readonly together: boolean;
  /** The row comes after an earlier event by its own words (custody update, dressing clinic, review). */
  readonly followUp: boolean;
  readonly notBrought: boolean;
  readonly cancelled: boolean;
  readonly children: readonly number[];
  readonly mentions: number;
  /** Kind of agency, told by its name where the import could not tell. */
  readonly kind: AgencyKind;
  /** The clinic that the service is by itself (a dentist, maternity); null for others. */
  readonly ownClinic: number | null;
  readonly agencyBit: number;
  readonly agencyKey: string;
  /** Distinct agencies that the words name, by number of the agency in the file. */
  readonly namedAgencies: readonly string[];
  /** Members of the family that the row's own cells say it is about; empty where they say nothing. */
  readonly subjects: readonly number[];
  /** All members of the family that the row names anywhere. */
  readonly persons: readonly number[];
  /** Who wrote the row, and which authors of other rows its words name. */
  readonly author: string;
  readonly workers: readonly string[];
  /** Clock times in the words, minutes after midnight within twelve hours. */
  readonly clock: readonly number[];
  readonly references: readonly string[];
  /** Addresses as "14 hobnail": where it happened or which home it is about. */
  readonly places: readonly string[];
  /** Words to compare, sorted numbers from the shared word list; concepts included. */
  tokens: Int32Array;
}

/** Heading cells of a row: what kind of record it is, in its author's words. */
function headOf(entry: Entry): string {
  const { type, clinic, other } = entry.cells;
  const others = other ? Object.values(other).filter((value) => /[a-z]{3}/i.test(value)) : [];
  const channel = isChannel(entry.agency) ? entry.agency : '';
  return [type, clinic, channel, ...others].filter(Boolean).join('. ');
}

/** Everything the row says, without its dates. */
function bodyOf(entry: Entry): string {
  return [entry.text, entry.outcome, entry.cells.action].filter(Boolean).join('. ');
}

/** Features of one entry; null where it has no day, or one too vague to compare. */
export function toFeatures(entry: Entry, context: FeatureContext): Features | null {
  const { earliest, latest, time } = entry.happened;
  if (earliest === null || latest === null) return null;
  const from = toDayNumber(earliest);
  const to = toDayNumber(latest);
  if (to - from > context.parameters.widestInterval) return null;
  const kind = toComparedKind(entry.agencyKind, entry.agency, entry.source);
  const headText = headOf(entry);
  const head = context.vocabulary.readHeading(headText);
  const bodyText = bodyOf(entry);
  const body = context.vocabulary.read(`${bodyText}. ${entry.cells.place ?? ''}`);
  const types = entry.reading.types.map((type) => type.code);
  const headings = conceptsOfHeading(entry.cells.type ?? '');
  const found = toConcepts(kind, types, headings, head, body);
  const meeting = toMeeting(types, headings, head, body);
  const told = toTold(entry, bodyText, { from, to }, context.parameters.historyAfter);
  const ownAct = toOwnAct(types, head, meeting.held, entry.text);
  const isTeller = toTeller(entry, types, found.all, meeting, ownAct, bodyText);
  return {
    entry,
    from,
    to,
    minutes: time === null ? null : Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)),
    told,
    headed: found.headed,
    main: found.main,
    mainClinics: found.main.filter((number) => conceptOf(number).kind === 'clinic'),
    concepts: found.all,
    meeting: meeting.held,
    namedMeetings: meeting.named,
    types,
    teller: isTeller,
    ownAct,
    together: jointWords.test(entry.text),
    followUp: followUpWords.test(`${headText}. ${entry.text.slice(0, 60)}`),
    notBrought: isNotBrought(found.all),
    cancelled: isCancelled(found.all),
    children: entry.reading.children,
    mentions: body.mentions | head.mentions | mentionedIn(entry.cells.sentTo),
    kind,
    ownClinic: clinicOfKind[kind] ?? null,
    agencyBit: bitOfKind(kind),
    agencyKey: context.vocabulary.sameKey(toAgencyKey(entry)),
    namedAgencies:
      head.agencies.length === 0 ? body.agencies : [...new Set([...head.agencies, ...body.agencies])],
    references: toReferences(entry, context),
    ...toPersons(entry, head, body, context),
    author: toAuthor(entry),
    workers: head.workers.length === 0 ? body.workers : [...new Set([...head.workers, ...body.workers])],
    clock: toClock(`${bodyText} ${headText}`),
    places: toPlaces(`${entry.cells.place ?? ''} ${bodyText}`),
    tokens: toTokens(found.all, head, body, context),
  };
}

function toTold(
  entry: Entry,
  body: string,
  own: { from: number; to: number },
  historyAfter: number,
): readonly ToldDay[] {
  const { mentionedDays } = entry.reading.facts;
  const told = toToldDays(body, own, historyAfter);
  if (!mentionedDays) return told;
  const scanned = [...told];
  for (const day of mentionedDays) {
    const number = toDayNumber(day);
    if (number > own.to || number < own.from - historyAfter) continue;
    if (!scanned.some((told) => told.from <= number && number <= told.to)) {
      scanned.push({ from: number, to: number, kind: 'named', words: day });
    }
  }
  return scanned;
}

function mentionedIn(text: string | undefined): number {
  return text === undefined ? 0 : mentionedKinds(toWords(text));
}

/** A reference on more rows than this is the family's number, not one event's (team default). */
const commonReference = 8;

function toReferences(entry: Entry, context: FeatureContext): readonly string[] {
  return referencesOf(entry).filter((text) => (context.referenceCounts.get(text) ?? 0) <= commonReference);
}

function toTokens(
  found: readonly number[],
  head: ReadWords,
  body: ReadWords,
  context: FeatureContext,
): Int32Array {
  const concepts = found.map((concept) => context.vocabulary.numberOfConcept(concept));
  const numbers = [...concepts, ...head.tokens, ...body.tokens];
  const ordered = Int32Array.from(numbers).sort();
  let kept = 0;
  for (const number of ordered) if (kept === 0 || ordered[kept - 1] !== number) ordered[kept++] = number;
  return ordered.slice(0, kept);
}

/** A cell longer than this is running text, not a name (team default). */
const longestName = 80;

/** Whom the row's own cells name, and whom it names anywhere; "mum" is the mother. */
function toPersons(
  entry: Entry,
  head: ReadWords,
  body: ReadWords,
  context: FeatureContext,
): Pick<Features, 'subjects' | 'persons'> {
  const { child, subject, person, other } = entry.cells;
  const cells = [child, subject, person, ...Object.values(other ?? noCells)].filter(
    (cell) => cell !== undefined && cell.length <= longestName,
  );
  const subjects = cells.length === 0 ? [] : context.vocabulary.readHeading(cells.join('; ')).persons;
  const persons = new Set([...subjects, ...head.persons, ...body.persons, ...entry.reading.children]);
  if (body.hits.some(({ concept }) => concept === motherConcept)) {
    for (const id of context.mothers) persons.add(id);
  }
  return { subjects, persons: [...persons] };
}

const noCells: Readonly<Record<string, string>> = {};
const motherConcept = toConceptNumber('mother');
const clockPattern =
  /\b([01]?\d|2[0-3])(?:[:.]([0-5]\d)(?!\s?(?:kg|cm|g|m|%)\b|\d|\/)\s?(?:am|pm|hrs)?|\s?(?:am|pm))\b/gi;

/** Clock times in running text ("11.32", "2pm"); morning and afternoon are not told apart. */
function toClock(text: string): readonly number[] {
  if (!/\d(?:[:.]\d\d|\s?[ap]m)/i.test(text)) return noTimes;
  const times: number[] = [];
  for (const match of text.matchAll(clockPattern)) {
    times.push((Number(match[1]) % 12) * 60 + Number(match[2] ?? 0));
  }
  return times;
}

const noTimes: readonly number[] = [];
