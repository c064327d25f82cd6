import type { NearMiss, Pattern } from '../../../../engine/patterns/pattern.ts';
import type { PatternHit } from '../../../../shared/model/index.ts';
import { build, type TestFamily } from './build.ts';

/** A hit in the words of a test: names of children, numbers of rows. */
export interface Asked {
  readonly status: PatternHit['status'];
  readonly of: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly current: boolean;
  readonly rows: readonly number[];
  readonly weakening: readonly number[];
  readonly excluded: readonly number[];
  readonly summary: string;
  readonly missing: readonly string[];
}

type Settings = Readonly<Record<string, number | string | boolean>>;

function rowsIn(pieces: readonly { readonly entryIds: readonly number[] }[]): number[] {
  return pieces.flatMap(({ entryIds }) => [...entryIds]);
}

/** All hits of a pattern over a test family, with its default parameters unless told otherwise. */
export function ask(pattern: Pattern, family: TestFamily, settings: Settings = {}): Asked[] {
  const chronology = build(family);
  return pattern.evaluate(chronology, pattern.parameters.parse(settings)).map((hit) => ({
    status: hit.status,
    of: hit.children.map((id) => chronology.people.find((person) => person.id === id)?.name ?? ''),
    from: hit.from,
    to: hit.to,
    current: hit.current,
    rows: rowsIn(hit.evidence),
    weakening: rowsIn(hit.weakening),
    excluded: rowsIn(hit.excluded),
    summary: hit.summary,
    missing: hit.missing,
  }));
}

/** Only what is raised. */
export function raisedBy(pattern: Pattern, family: TestFamily, settings: Settings = {}): Asked[] {
  return ask(pattern, family, settings).filter(({ status }) => status === 'raised');
}

/** Statuses of all hits, in order. */
export function statuses(pattern: Pattern, family: TestFamily): string[] {
  return ask(pattern, family).map(({ status }) => status);
}

/** "Why not" of a pattern over a test family. */
export function whyNot(pattern: Pattern, family: TestFamily, settings: Settings = {}): readonly NearMiss[] {
  return pattern.nearMiss?.(build(family), pattern.parameters.parse(settings)) ?? [];
}
