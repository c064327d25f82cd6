import type { AgencyKind, Entry } from '../../shared/model/index.ts';
import { conceptOf, conceptsOfType, toConceptNumber } from './lexicon.ts';
import type { ReadWords } from './vocabulary.ts';

/** What an account records and how it came about, from its types, its heading cells and its words. */

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
]);
const letter = toConceptNumber('letter');
const notice = toConceptNumber('notice');
const call = toConceptNumber('call');
const notBrought = toConceptNumber('not brought');
const cancelled = toConceptNumber('cancelled');
const conference = toConceptNumber('conference');
const plannedBefore = new Set(
  'next until before by due report reports prior ahead following invite invited await request requested reqd planned agenda rebook no date asked need needs'.split(
    ' ',
  ),
);
/** A heading such as "Notification" or "Letter" says that the row passes something on. */
const passedOn = new Set([letter, notice]);
const ownActConcepts = new Set(['visit', 'session', 'return interview'].map(toConceptNumber));
export const followUpWords =
  /\b(?:custody update|investigation update|victim update|victim contact|update|follow[- ]?up|re-?measure|post ed|r\/v|dressings?|re-?check|checked with|checking|repeat|review of|bail(?:ed)?|since then|debrief|reassurance)\b/i;
const earlierWords =
  /\b(?:rec'?d|received|scanned|info(?:rmation)? from|told (?:us|by|me)|notified|informed by|(?:rang|phoned|called|ringing) (?:to say|us|from|in)|(?:email|call|message|letter|task|contact|t\/c|tel call|marf|note) from|encompass|ppn|complain(?:t|ts|ed|s)|notification|notif|liais(?:on|ed)|copy of|neighbours? (?:rang|report|reports|reported|says|say|said|complain\w*)|(?:mother|mum|dad|father|nan|gran|school|dsl|hv|gp|hospital|ward|police|sw) rang|(?:school|police|sw|hv|hospital|ward|gp|mash):)/i;

function sorted(numbers: readonly number[]): readonly number[] {
  const ordered = [...numbers].sort((a, b) => a - b);
  return ordered.filter((number, at) => number !== ordered[at - 1]);
}

/** What stands in the first words of a note is usually its subject. */
const openingWords = 8;

export function isNotBrought(concepts: readonly number[]): boolean {
  return concepts.includes(notBrought);
}

export function isCancelled(concepts: readonly number[]): boolean {
  return concepts.includes(cancelled);
}

export interface FoundConcepts {
  readonly headed: readonly number[];
  readonly main: readonly number[];
  readonly all: readonly number[];
}

/** A service that is a clinic by itself: its own rows rarely name it. */
const clinicOfKind: Partial<Record<AgencyKind, number>> = {
  'mental-health': toConceptNumber('child mental health'),
  dental: toConceptNumber('dental'),
  maternity: toConceptNumber('antenatal'),
};

export function toConcepts(
  kind: AgencyKind,
  types: readonly string[],
  headings: readonly number[],
  head: ReadWords,
  body: ReadWords,
): FoundConcepts {
  const headed = [...headings];
  const own = clinicOfKind[kind];
  if (own !== undefined) headed.push(own);
  for (const type of types.slice(0, 2)) headed.push(...conceptsOfType(type));
  for (const hit of head.hits) headed.push(hit.concept);
  const main = [...headed];
  for (const hit of body.hits) if (hit.at < openingWords) main.push(hit.concept);
  const all = [...main];
  for (const hit of body.hits) if (hit.at >= openingWords) all.push(hit.concept);
  for (const type of types.slice(2)) all.push(...conceptsOfType(type));
  return { headed: sorted(headed), main: sorted(main), all: sorted(all) };
}

/** "Next core group", "report for conference": the three words before say that it is still to come. */
function isPlanned(words: readonly string[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some((word) => plannedBefore.has(word));
}

function isMeeting(number: number): boolean {
  return conceptOf(number).kind === 'meeting';
}

export function toMeeting(
  types: readonly string[],
  headings: readonly number[],
  head: ReadWords,
  body: ReadWords,
): { held: number | null; named: readonly number[] } {
  const named: number[] = [];
  let held: number | null = headings.find(isMeeting) ?? null;
  for (const hit of head.hits) {
    if (!isMeeting(hit.concept)) continue;
    named.push(hit.concept);
    held = better(held, hit.concept);
  }
  for (const [position, type] of types.entries()) {
    for (const number of conceptsOfType(type)) {
      if (!isMeeting(number)) continue;
      named.push(number);
      if (position === 0) held = better(held, number);
    }
  }
  for (const hit of body.hits) {
    if (!isMeeting(hit.concept) || isPlanned(body.words, hit.at)) continue;
    named.push(hit.concept);
    if (hit.at < 2) held = better(held, hit.concept);
  }
  return { held, named: sorted(named) };
}

/** The first meeting found wins, except that "conference" gives way to which conference it was. */
function better(held: number | null, found: number): number {
  return held === null || held === conference ? found : held;
}

export function toOwnAct(types: readonly string[], head: ReadWords, held: number | null): boolean {
  if (held !== null) return false;
  if (head.hits.some((hit) => passedOn.has(hit.concept))) return false;
  const first = types[0];
  if (first !== undefined && ownActTypes.has(first)) return true;
  return head.hits.some((hit) => ownActConcepts.has(hit.concept));
}

export function toTeller(
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
