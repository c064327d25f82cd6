import type { AgencyKind } from '../../shared/model/index.ts';
import { relateDays, type DayRelation } from './day-relation.ts';
import type { Features } from './features.ts';
import { concepts, type ConceptKind } from './concepts/index.ts';
import { toConceptNumber } from './lexicon.ts';
import { relateMeetings, type MeetingRelation } from './meetings.ts';
import { inBoth } from './similarity.ts';

const kinds = concepts.map(({ kind }) => kind);

/** Two accounts of different agencies, side by side: all that the evidence looks at. */
export interface Pair {
  readonly a: Features;
  readonly b: Features;
  readonly day: DayRelation;
  /** Weight of shared words, absolute and as a share (0 to 1) of what both say. */
  readonly shared: number;
  readonly likeness: number;
  /** Shared concepts by kind. */
  readonly events: readonly number[];
  readonly clinics: readonly number[];
  /** Those of the events and clinics that both carry as the main thing recorded. */
  readonly mainEvents: readonly number[];
  readonly mainClinics: readonly number[];
  readonly processes: readonly number[];
  /** Both rows' own cells name somebody: `same` one at least in common, `other` none; `open` otherwise. */
  readonly subjects: 'same' | 'open' | 'other';
  /** `other` both name children and none is the same. */
  readonly children: 'same' | 'some' | 'open' | 'other';
  readonly meetings: MeetingRelation;
  /** The account that passes on what the other did or saw, and that other; null where neither passes on. */
  readonly teller: Features | null;
  readonly doer: Features | null;
  /** a's words name b's agency, its kind or its author, and the other way round. */
  readonly aNamesB: boolean;
  readonly bNamesA: boolean;
  /** One names the very person who wrote the other. */
  readonly authorNamed: boolean;
  readonly references: readonly string[];
  /** Both name one address. */
  readonly samePlace: boolean;
}

export function toPair(a: Features, b: Features, shared: number, likeness: number): Pair {
  const day = relateDays(a, b);
  const teller = tellerOf(a, b, day);
  const aAuthor = a.workers.length > 0 && isNamed(b.author, a.workers);
  const bAuthor = b.workers.length > 0 && isNamed(a.author, b.workers);
  return {
    a,
    b,
    day,
    shared,
    likeness,
    ...toShared(a, b),
    subjects: relateSubjects(a, b),
    children: relateChildren(a.children, b.children),
    meetings: relateMeetings(a, b),
    teller,
    doer: teller === null ? null : teller === a ? b : a,
    aNamesB: aAuthor || names(a, b),
    bNamesA: bAuthor || names(b, a),
    authorNamed: aAuthor || bAuthor,
    samePlace: a.places.some((place) => b.places.includes(place)),
    references:
      a.references.length === 0 ? nothing : a.references.filter((text) => b.references.includes(text)),
  };
}

type SharedConcepts = Pick<Pair, 'events' | 'mainEvents' | 'clinics' | 'mainClinics' | 'processes'>;

const nothing: readonly never[] = [];
const sharesNothing: SharedConcepts = {
  events: nothing,
  mainEvents: nothing,
  clinics: nothing,
  mainClinics: nothing,
  processes: nothing,
};

function toShared(a: Features, b: Features): SharedConcepts {
  const common = inBoth(a.concepts, b.concepts);
  if (common.length === 0) return sharesNothing;
  const ofKind = (kind: ConceptKind): readonly number[] => common.filter((number) => kinds[number] === kind);
  const events = ofKind('event');
  const clinics = ofKind('clinic');
  const main = (numbers: readonly number[]): readonly number[] =>
    numbers.filter((number) => a.main.includes(number) && b.main.includes(number));
  return {
    events,
    mainEvents: main(events),
    clinics,
    mainClinics: main(clinics),
    processes: ofKind('process'),
  };
}

/** Where both pass something on, the later of them heard from the earlier. */
function tellerOf(a: Features, b: Features, day: DayRelation): Features | null {
  if (a.teller && b.teller) return day.later === 'a' ? a : b;
  if (a.teller || b.teller) return a.teller ? a : b;
  return null;
}

function isNamed(author: string, workers: readonly string[]): boolean {
  return author !== '' && workers.includes(author);
}

function names(from: Features, to: Features): boolean {
  return (from.mentions & to.agencyBit) !== 0 || from.namedAgencies.includes(to.agencyKey);
}

function relateSubjects(a: Features, b: Features): Pair['subjects'] {
  if (a.subjects.length === 0 || b.subjects.length === 0) return 'open';
  if (a.subjects.some((person) => b.subjects.includes(person))) return 'same';
  const named =
    a.subjects.some((person) => b.persons.includes(person)) ||
    b.subjects.some((person) => a.persons.includes(person)) ||
    (isPregnancy(a) && isPregnancy(b));
  return named ? 'open' : 'other';
}

/** Before and at a birth the mother's record and the baby's tell of one thing. */
function isPregnancy(account: Features): boolean {
  return account.concepts.some((number) => pregnancy.has(number));
}

const pregnancy = new Set(['pregnancy', 'birth', 'antenatal'].map(toConceptNumber));

function relateChildren(a: readonly number[], b: readonly number[]): Pair['children'] {
  if (a.length === 0 || b.length === 0) return 'open';
  const common = a.filter((child) => b.includes(child)).length;
  if (common === 0) return 'other';
  return common === a.length && common === b.length ? 'same' : 'some';
}

export function ofKind(account: Features, ...wanted: readonly AgencyKind[]): boolean {
  return wanted.includes(account.kind);
}

/** Agencies that treat: two of them on one day are two contacts unless one tells of the other. */
export function isHealth(account: Features): boolean {
  return ofKind(
    account,
    'gp',
    'health-0-19',
    'hospital',
    'maternity',
    'mental-health',
    'dental',
    'ambulance',
    'substance-misuse',
  );
}

/** Hosts of other services' visits: their note of a visitor is not a visit of their own. */
export function isHost(account: Features): boolean {
  return ofKind(account, 'school', 'housing', 'hospital', 'voluntary', 'domestic-abuse-service');
}

export function hasType(account: Features, ...codes: readonly string[]): boolean {
  return account.types.some((type) => codes.includes(type));
}

export function hasConcept(account: Features, number: number): boolean {
  return account.concepts.includes(number);
}

export function firstNamesSecond(pair: Pair, first: Features): boolean {
  return first === pair.a ? pair.aNamesB : pair.bNamesA;
}

/** Days by which `account` is dated after the other; negative when before, 0 where they touch. */
export function daysAfter(pair: Pair, account: Features): number {
  const other = account === pair.a ? pair.b : pair.a;
  if (account.from > other.to) return account.from - other.to;
  if (account.to < other.from) return account.to - other.from;
  return 0;
}

/** Minutes between two times on one night or day; null where one of them has no time. */
export function minutesApart({ a, b }: Pair): number | null {
  if (a.minutes === null || b.minutes === null) return null;
  return Math.abs((b.from - a.from) * 1440 + b.minutes - a.minutes);
}
