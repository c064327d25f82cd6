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
const unnamed = toConceptNumber('meeting');
const plannedBefore = new Set(
  'next until before by due report reports prior ahead following invite invited await request requested reqd planned agenda rebook no date asked need needs'.split(
    ' ',
  ),
);
/** A heading such as "Notification" or "Letter" says that the row passes something on. */
const passedOn = new Set([letter, notice, call]);
/** Headings of a practice's own contact with a patient. */
const consultations = new Set('surgery consultation nurse clinic f2f'.split(' '));
const ownActConcepts = new Set(['visit', 'session', 'return interview'].map(toConceptNumber));
export const followUpWords =
  /\b(?:(?:after|post|following|since) (?:ed|a&e|triage|admission|hospital|discharge|ward|clinic)|custody update|investigation update|victim update|victim contact|update|follow[- ]?up|re-?measure|post ed|r\/v|dressings?|re-?check|checked with|checking|repeat|review of|bail(?:ed)?|since then|debrief|reassurance)\b/i;
const earlierWords =
  /\b(?:rec'?d|received|scanned|info(?:rmation)? from|told (?:us|by|me)|notified|informed by|(?:rang|phoned|called|ringing) (?:to say|us|from|in)|(?:email|call|message|letter|task|contact|t\/c|tel call|marf|note) from|encompass|ppn|complain(?:t|ts|ed|s)|notification|notif|liais(?:on|ed)|copy of|neighbours? (?:rang|report|reports|reported|says|say|said|complain\w*)|(?:mother|mum|dad|father|nan|gran|school|dsl|hv|gp|hospital|ward|police|sw) rang|(?:school|police|sw|hv|hospital|ward|gp|mash):)/i;

/** A note that opens with who told it ("Hospital tells me", "Text from father", "R Sturt: mother told her"). */
const openingTold =
  /^\W*(?:(?:the |a )?[\w']+(?: [\w']+){0,2} (?:rang|rings|phoned|telephoned|emailed|texted|tells|told|informed|notified|advised us|reports|reported)\b|(?:text|message|email|call|phone call|t\/c|tel|telephone call|letter|note|word|copy|notification|notified|told|informed|news)\b(?! (?:mum|mother|him|her|them|dad|father))|from [A-Z]|[A-Z] [A-Z][a-z]+:|(?:mother|father|mum|dad|nan|gran\w*|aunt\w*|uncle|carer|school|police|sw|hv|gp|hospital|ward|nurse)\s?:)/i;

/** A note that opens with where it was written of ("Home, trained mum", "At school") is of a contact there. */
const openingPlace = /^\W*(?:at |in |seen (?:at|in) )?(?:home|school|nursery|clinic)\b/i;

/** Words of going somewhere together with another service. */
export const jointWords =
  /\bjoint(?:ly)?\b|\b(?:with|and|w\/) (?:the )?(?:sw|social worker|hv|health visitor|police|pc|dc|officer|ot|nurse|school|csc)\b/i;

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
export const clinicOfKind: Partial<Record<AgencyKind, number>> = {
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

/**
 * The meeting that a row records and those it names. The heading says it best, then the opening words,
 * then the first type; under a heading that only says "meeting", the first that the words name.
 */
export function toMeeting(
  types: readonly string[],
  headings: readonly number[],
  head: ReadWords,
  body: ReadWords,
): { held: number | null; named: readonly number[] } {
  const inHead = head.hits.map(({ concept }) => concept).filter(isMeeting);
  const inBody = body.hits.filter((hit) => isMeeting(hit.concept) && !isPlanned(body.words, hit.at));
  const opening = inBody.filter((hit) => hit.at < openingOfMeeting).map(({ concept }) => concept);
  const typed = types.map((type) => conceptsOfType(type).filter(isMeeting));
  const kinds = [...headings.filter(isMeeting), ...inHead, ...opening, ...(typed[0] ?? [])];
  let held: number | null = null;
  for (const number of kinds) held = better(held, number);
  if (held === unnamed) held = inBody[0]?.concept ?? unnamed;
  return { held, named: sorted([...inHead, ...inBody.map(({ concept }) => concept), ...typed.flat()]) };
}

const openingOfMeeting = 2;

/** The first meeting found wins, except that "meeting" and "conference" give way to which it was. */
function better(held: number | null, found: number): number {
  if (held === null || held === unnamed) return found;
  return held === conference && conceptOf(found).name.endsWith('conference') ? found : held;
}

export function toOwnAct(
  types: readonly string[],
  head: ReadWords,
  held: number | null,
  text: string,
): boolean {
  if (held !== null) return false;
  if (openingTold.test(text) && !head.hits.some((hit) => ownActConcepts.has(hit.concept))) return false;
  if (head.hits.some((hit) => passedOn.has(hit.concept))) return false;
  const first = types[0];
  if (first !== undefined && ownActTypes.has(first)) return true;
  if (openingPlace.test(text)) return true;
  if (head.words.some((word) => consultations.has(word))) return true;
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
  if (openingTold.test(entry.text)) return true;
  const head = `${entry.cells.type ?? ''} ${entry.cells.clinic ?? ''}`;
  if (earlierWords.test(head) || earlierWords.test(body)) return true;
  return (
    entry.agencyKind !== 'police' &&
    all.includes(call) &&
    /\b(?:contact|call|t\/c|rang|phoned|telephoned|message|email)\b/i.test(`${head} ${body.slice(0, 40)}`)
  );
}
