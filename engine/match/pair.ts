import type { AgencyKind } from '../../shared/model/index.ts';
import { relateDays, type DayRelation } from './day-relation.ts';
import type { Features } from './features.ts';
import { concepts } from './concepts/index.ts';
import { inBoth } from './similarity.ts';

const kinds = concepts.map(({ kind }) => kind);

/** Two accounts of different agencies, side by side: all that the passes look at. */
export interface Pair {
  readonly a: Features;
  readonly b: Features;
  readonly day: DayRelation;
  /** Weight of shared words, absolute and as a share (0 to 1) of what both say. */
  readonly shared: number;
  readonly likeness: number;
  readonly sharedConcepts: readonly number[];
  /** The shared concepts by kind. */
  readonly events: readonly number[];
  readonly clinics: readonly number[];
  readonly processes: readonly number[];
  /** `other` both name children and none is the same. */
  readonly children: 'same' | 'some' | 'open' | 'other';
  /** a's words name b's agency or its kind, and the other way round. */
  readonly aNamesB: boolean;
  readonly bNamesA: boolean;
  readonly references: readonly string[];
  /** Both name one address. */
  readonly samePlace: boolean;
}

export function toPair(a: Features, b: Features, shared: number, likeness: number): Pair {
  const sharedConcepts = inBoth(a.concepts, b.concepts);
  return {
    a,
    b,
    day: relateDays(a, b),
    shared,
    likeness,
    sharedConcepts,
    events: sharedConcepts.filter((number) => kinds[number] === 'event'),
    clinics: sharedConcepts.filter((number) => kinds[number] === 'clinic'),
    processes: sharedConcepts.filter((number) => kinds[number] === 'process'),
    children: relateChildren(a.children, b.children),
    aNamesB: names(a, b),
    bNamesA: names(b, a),
    samePlace: a.places.some((place) => b.places.includes(place)),
    references: a.references.length === 0 ? [] : a.references.filter((text) => b.references.includes(text)),
  };
}

function names(from: Features, to: Features): boolean {
  return (from.mentions & to.agencyBit) !== 0 || from.namedAgencies.includes(to.agencyKey);
}

function relateChildren(a: readonly number[], b: readonly number[]): Pair['children'] {
  if (a.length === 0 || b.length === 0) return 'open';
  const common = a.filter((child) => b.includes(child)).length;
  if (common === 0) return 'other';
  return common === a.length && common === b.length ? 'same' : 'some';
}

/** Those of the shared concepts that both carry as the main thing recorded. */
export function mainOf(pair: Pair, shared: readonly number[]): readonly number[] {
  return shared.filter((number) => pair.a.main.includes(number) && pair.b.main.includes(number));
}

export function ofKind(account: Features, ...kinds: readonly AgencyKind[]): boolean {
  return kinds.includes(account.kind);
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

export function hasType(account: Features, ...codes: readonly string[]): boolean {
  return account.types.some((type) => codes.includes(type));
}

export function hasConcept(account: Features, number: number): boolean {
  return account.concepts.includes(number);
}

/** The account of the pair for which `is` holds first, and the other; null where it holds for neither. */
export function split(
  pair: Pair,
  is: (account: Features) => boolean,
): { readonly one: Features; readonly other: Features; readonly oneIsA: boolean } | null {
  if (is(pair.a)) return { one: pair.a, other: pair.b, oneIsA: true };
  if (is(pair.b)) return { one: pair.b, other: pair.a, oneIsA: false };
  return null;
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
