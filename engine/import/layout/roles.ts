import type { ColumnRole, LayoutColumn } from '../model.ts';
import type { ColumnFacts } from './column-facts.ts';
import { dateMeaning, normaliseHeading, wordMeaning } from './headings.ts';
import type { HeadingMeaning, HeadingNeed } from './heading-rule.ts';

/** One column before the columns are weighed against each other. */
export interface ColumnView {
  readonly index: number;
  readonly heading: string;
  readonly facts: ColumnFacts;
}

interface Guess {
  readonly role: ColumnRole;
  readonly weight: number;
  readonly because: string;
  readonly typeOrText: boolean;
}

/** Texts of this average length or more are accounts, shorter ones may be types (team default). */
const accountLength = 30;

/**
 * Gives every column its role, by heading first and by content where the heading says nothing.
 * @param isNeverEarlier whether a column's dates are in no row before those of the first column of dates
 */
export function guessRoles(
  columns: readonly ColumnView[],
  hasHeader: boolean,
  isNeverEarlier: (index: number) => boolean,
): readonly LayoutColumn[] {
  const guesses = columns.map((column) => (hasHeader ? guessByHeading(column) : guessByContent(column)));
  settleDates(columns, guesses, isNeverEarlier);
  settleCaller(columns, guesses);
  settleAgency(columns, guesses);
  settleChild(columns, guesses);
  settleText(columns, guesses);
  if (!hasHeader) settleWithoutHeader(columns, guesses);
  return columns.map((column, i) => {
    const { role, because } = guesses[i] as Guess;
    return { index: column.index, heading: column.heading, role, because };
  });
}

function guess(role: ColumnRole, weight: number, because: string, typeOrText = false): Guess {
  return { role, weight, because, typeOrText };
}

/** Characters that written dates have on average at most (team default). */
const longestDateText = 24;

function guessByHeading(column: ColumnView): Guess {
  const { heading, facts } = column;
  if (facts.filled === 0 && heading === '') return guess('ignore', 0, 'the column is blank');
  if (heading === '') return guessByContent(column);
  const dated = dateMeaning(heading);
  const word = wordMeaning(heading, (need) => holds(facts, need));
  // "6-8 week review done late" begins like a range of days: under a heading that means something else,
  // only short cells are taken for dates.
  const mayHoldDates = word === null || dated !== null || facts.averageLength <= longestDateText;
  const isDateColumn =
    (facts.dates >= 0.5 && mayHoldDates) ||
    (facts.serials >= 0.5 && dated !== null) ||
    (isDateHeading(heading, dated, word, facts) && facts.times < 0.5);
  if (isDateColumn)
    return (
      fromHeading(heading, dated) ?? guess('measure', 1, 'it holds dates, but its heading does not say which')
    );
  if (word === null) return unknownHeading(facts);
  if (word.role === 'child' && facts.subjects === 1)
    return guess('subject', 4, 'it says who the row is about');
  if (personal.has(word.role) && facts.yesNo >= 0.8) return guess('measure', 2, 'it holds yes and no');
  if (word.role === 'agency' && facts.channels >= 0.5)
    return guess('measure', 2, 'it says by which way something came, not which agency holds it');
  if (word.role === 'time' && facts.times < 0.5 && facts.bareTimes < 0.5)
    return guess('measure', 1, 'its cells are not times of day');
  const isNumeric = facts.numbers >= 0.8 && !['reference', 'child', 'author', 'time'].includes(word.role);
  if (isNumeric) return guess('measure', 2, 'it holds numbers');
  // "Record" or "Case" over the same file number all the way down tells nothing of what happened.
  const isAccount = word.role === 'text' || word.typeOrText === true;
  if (isAccount && facts.references >= mostly) return guess('reference', 2, 'it holds references');
  return fromHeading(heading, word) as Guess;
}

/** Roles of columns that name someone; "Informed" over yes and no names nobody. */
const personal: ReadonlySet<ColumnRole> = new Set(['child', 'person', 'author', 'sent-to']);

/** Shares of cells from which a column is taken to hold people or agencies (team defaults). */
const mostly = 0.6;
const half = 0.5;

function holds(facts: ColumnFacts, need: HeadingNeed): boolean {
  if (facts.filled === 0) return false;
  if (need === 'identifiers') return facts.digits >= mostly;
  if (need === 'people') return facts.people >= mostly || facts.subjects === 1;
  if (need === 'lists-of-agencies') return facts.agencyLists >= half;
  const areAgencies = facts.agencies >= half && facts.channels < half;
  return areAgencies && (need === 'agencies' || facts.agencyKinds >= 2);
}

/** "Date" over "the next day": the heading decides where the words are short and not dates. */
function isDateHeading(
  heading: string,
  dated: HeadingMeaning | null,
  word: HeadingMeaning | null,
  facts: ColumnFacts,
): boolean {
  if (dated === null || facts.averageLength > accountLength * 2) return false;
  if (dated.weight >= 6 || (facts.filled === 0 && word === null)) return true;
  // "Received" over yes and no, or "Booking channel", says nothing of dates.
  return word === null && dated.role !== 'ignore' && facts.numbers < 0.5 && /date|when|day/i.test(heading);
}

function fromHeading(heading: string, meaning: HeadingMeaning | null): Guess | null {
  if (meaning === null) return null;
  return guess(meaning.role, meaning.weight, `its heading is "${heading}"`, meaning.typeOrText === true);
}

function unknownHeading(facts: ColumnFacts): Guess {
  if (facts.references >= mostly) return guess('reference', 1, 'it holds references');
  return facts.averageLength >= accountLength && !isSameAllOver(facts)
    ? guess('text', 1, 'it holds longer texts')
    : guess('measure', 1, 'its heading is not known; it is kept under that heading');
}

function guessByContent({ facts }: ColumnView): Guess {
  if (facts.filled === 0) return guess('ignore', 0, 'the column is blank');
  if (facts.dates >= 0.5) return guess('happened', 2, 'it holds dates');
  if (facts.serials >= 0.8) return guess('happened', 1, "it holds a spreadsheet's day numbers");
  if (facts.times >= 0.8) return guess('time', 1, 'it holds times of day');
  if (facts.numbers >= 0.8) return guess('measure', 1, 'it holds numbers');
  if (facts.agencies >= 0.8 && facts.agencyKinds >= 2 && facts.variety <= 0.7)
    return guess('agency', 1, 'it names agencies');
  if (facts.names >= 0.8 && (facts.variety <= 0.7 || facts.filled <= 4))
    return guess('child', 1, 'it holds names');
  if (facts.averageLength >= accountLength) return guess('text', 1, 'it holds longer texts');
  return guess('measure', 1, 'it holds short words');
}

/** One column says when it happened; further columns of dates say when it ended or was recorded. */
function settleDates(
  columns: readonly ColumnView[],
  guesses: Guess[],
  isNeverEarlier: (index: number) => boolean,
): void {
  const best =
    bestOf(guesses, 'happened') ??
    bestOf(guesses, 'recorded') ??
    bestOf(guesses, 'end') ??
    datedMeasure(columns, guesses);
  if (best === null) return;
  const chosen = guesses[best] as Guess;
  if (chosen.role !== 'happened') {
    guesses[best] = {
      ...chosen,
      role: 'happened',
      because: `it is the only column of dates (${chosen.because})`,
    };
  }
  for (const [i, other] of guesses.entries()) {
    if (i === best || other.role !== 'happened') continue;
    guesses[i] = isNeverEarlier(i)
      ? { ...other, role: 'recorded', because: 'it is never earlier than the first column of dates' }
      : {
          ...other,
          role: 'measure',
          because: 'another column says when it happened; kept under its heading',
        };
  }
}

function bestOf(guesses: readonly Guess[], role: ColumnRole): number | null {
  let best: number | null = null;
  for (const [i, { role: each, weight }] of guesses.entries()) {
    if (each === role && (best === null || weight > (guesses[best]?.weight ?? 0))) best = i;
  }
  return best;
}

/** A column of dates under a heading that nobody knows, where no other column has dates. */
function datedMeasure(columns: readonly ColumnView[], guesses: readonly Guess[]): number | null {
  const at = columns.findIndex(
    ({ facts }, i) => guesses[i]?.role === 'measure' && facts.dates >= 0.8 && facts.filled > 0,
  );
  return at === -1 ? null : at;
}

/** Headings of a log of what came in, that tell when it was received and what was decided on it. */
const ofReceiver =
  /\b(?:received|decisions?|steps?|thresholds?|screen(?:ed|ing)|triage[d]?|contact (?:type|reason|outcome)|referral (?:type|reason|outcome)|call (?:type|taker)|taken by)\b/i;

const callerHeading =
  /^(?:from|(?:caller|referrer|referring|reporting|contacting|calling|notifying) (?:agency|organi[sz]ation|service)|agency (?:referring|reporting|calling|making (?:the )?(?:contact|referral)))$/;

/**
 * In the log of whoever receives contacts, "From" says who called, not who wrote the row: beside a
 * decision or a day of receipt, and where neighbours and relatives are named with an outcome.
 */
function settleCaller(columns: readonly ColumnView[], guesses: Guess[]): void {
  const beside = (pattern: RegExp, self: number): boolean =>
    columns.some(({ heading }, i) => i !== self && pattern.test(normaliseHeading(heading)));
  for (const [i, { heading, facts }] of columns.entries()) {
    if (guesses[i]?.role !== 'agency') continue;
    const isFrom = callerHeading.test(normaliseHeading(heading));
    const isSource = /^(?:sources?|origin)$/.test(normaliseHeading(heading));
    const tellsOfFamily = facts.callers > 0;
    const isCaller =
      (isFrom && (beside(ofReceiver, i) || (tellsOfFamily && beside(/\boutcome\b/, i)))) ||
      (isSource && tellsOfFamily && beside(ofReceiver, i));
    if (isCaller) guesses[i] = guess('measure', 3, 'it says who made the contact');
  }
}

/** One column names the agency; "Source" beside it names files. */
function settleAgency(columns: readonly ColumnView[], guesses: Guess[]): void {
  const named = guesses.flatMap(({ role }, i) => (role === 'agency' ? [i] : []));
  const best = named.find((i) => !/^sources?$/i.test(columns[i]?.heading ?? '')) ?? named[0];
  for (const i of named) {
    if (i !== best) guesses[i] = guess('reference', 1, 'another column names the agency');
  }
}

/**
 * Beside a column that names the children, their numbers in a system are a reference, and "Subject" or
 * "Re" is what a message is about.
 */
function settleChild(columns: readonly ColumnView[], guesses: Guess[]): void {
  const isNamed = (i: number): boolean =>
    guesses[i]?.role === 'child' && (columns[i]?.facts.people ?? 0) >= mostly;
  if (!columns.some((_, i) => isNamed(i))) return;
  for (const [i, { heading, facts }] of columns.entries()) {
    const isNumber =
      guesses[i]?.role === 'child' && facts.people < mostly && /\b(?:id|identifier|ref|no)\b/i.test(heading);
    if (isNumber) guesses[i] = guess('reference', 2, 'another column names the children');
    const isOpen =
      guesses[i]?.role === 'child' &&
      /^(?:subject|re|about|regarding|concerning|for)\W*$/i.test(heading.trim());
    const isNamedElsewhere = columns.some((_, other) => other !== i && isNamed(other));
    if (isOpen && isNamedElsewhere) guesses[i] = guess('type', 2, 'another column names the children', true);
  }
}

/**
 * Where no column is a text, the one whose heading may head a text becomes it; or what was done, where
 * only that is told in sentences.
 */
function settleText(columns: readonly ColumnView[], guesses: Guess[]): void {
  for (const [i, each] of guesses.entries()) {
    if (each.typeOrText && (columns[i]?.facts.averageLength ?? 0) >= accountLength) toText(guesses, i);
  }
  if (guesses.some(({ role }, i) => role === 'text' && (columns[i]?.facts.filled ?? 0) > 0)) return;
  const open = guesses.findIndex(({ typeOrText }) => typeOrText);
  const candidate = open === -1 ? longestOf(columns, guesses) : open;
  const told = doneInSentences(columns, guesses);
  const length = candidate === null ? 0 : (columns[candidate]?.facts.averageLength ?? 0);
  if (told !== null && length < accountLength / 2) toText(guesses, told);
  else if (candidate !== null) toText(guesses, candidate);
}

/** A column of what was done, in sentences; what is still to be done tells of nothing that happened. */
function doneInSentences(columns: readonly ColumnView[], guesses: readonly Guess[]): number | null {
  const at = columns.findIndex(
    ({ heading, facts }, i) =>
      guesses[i]?.role === 'action' &&
      facts.averageLength >= accountLength &&
      facts.variety > half &&
      /\b(?:actions?|did|done|interventions?|steps taken|response)\b/i.test(heading) &&
      !/\b(?:to|next|needed|required|due|agreed|planned|plan|outstanding|points?|future|owner)\b/i.test(
        heading,
      ),
  );
  return at === -1 ? null : at;
}

function toText(guesses: Guess[], i: number): void {
  guesses[i] = { ...(guesses[i] as Guess), role: 'text', typeOrText: false };
}

function longestOf(columns: readonly ColumnView[], guesses: readonly Guess[]): number | null {
  let best: number | null = null;
  for (const [i, { facts }] of columns.entries()) {
    const role = guesses[i]?.role;
    const mayBeText = (role === 'measure' || role === 'type') && facts.numbers < 0.5 && facts.dates < 0.5;
    if (!mayBeText || facts.averageLength < 12 || facts.spaced < 0.3) continue;
    if (isSameAllOver(facts)) continue;
    if (best === null || facts.averageLength > (columns[best]?.facts.averageLength ?? 0)) best = i;
  }
  return best;
}

/** One value in every one of several rows says nothing of any of them. */
function isSameAllOver({ filled, variety }: ColumnFacts): boolean {
  return filled >= 3 && variety * filled <= 1.5;
}

/** Without headings the longest words are the account and the next short ones the type. */
function settleWithoutHeader(columns: readonly ColumnView[], guesses: Guess[]): void {
  const words = columns.filter(
    ({ facts }, i) => guesses[i]?.role === 'measure' && facts.numbers < 0.5 && facts.filled > 0,
  );
  if (!guesses.some(({ role }) => role === 'text')) {
    const longest = words.toSorted((a, b) => b.facts.averageLength - a.facts.averageLength)[0];
    if (longest !== undefined) guesses[longest.index] = guess('text', 1, 'it holds the longest words');
  }
  const type = words.find(({ index }) => guesses[index]?.role === 'measure');
  if (type !== undefined) guesses[type.index] = guess('type', 1, 'it holds short words that repeat');
}
