import type { Features } from './features.ts';

/** A scored pair of entries, by index. */
export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly pass: number;
}

export interface GroupRules {
  readonly likely: number;
  readonly possible: number;
  /** Pairs decided to be different, as `pairKey`. */
  readonly different: ReadonlySet<string>;
  /** Pairs decided to be one event. */
  readonly same: readonly { readonly a: number; readonly b: number }[];
  /** Copies of one row in one agency's records: they may stand in one group. */
  readonly copies: ReadonlyMap<number, number>;
}

export function pairKey(a: number, b: number): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/**
 * Groups of entries that tell of one event, without chains of weak links. Pairs join in order of
 * pass and score. Two groups join only if nobody decided otherwise, no agency would stand in the group
 * with two different rows, and at least half of the pairs across them are themselves suggested.
 * Returns the group's number for each index (its own where it stands alone).
 */
export function toGroups(
  features: readonly Features[],
  pairs: readonly ScoredPair[],
  rules: GroupRules,
): Int32Array {
  const group = Int32Array.from(features.keys());
  const members = new Map<number, number[]>();
  const scores = new Map<string, number>();
  for (const pair of pairs) scores.set(pairKey(pair.a, pair.b), pair.score);
  const membersOf = (number: number): readonly number[] => members.get(number) ?? [number];
  const join = (a: number, b: number): void => {
    const keep = Math.min(group[a] ?? a, group[b] ?? b);
    const drop = Math.max(group[a] ?? a, group[b] ?? b);
    if (keep === drop) return;
    const all = [...membersOf(keep), ...membersOf(drop)];
    for (const member of all) group[member] = keep;
    members.set(keep, all);
    members.delete(drop);
  };
  for (const { a, b } of rules.same) join(a, b);
  for (const [copy, original] of rules.copies) {
    if (!rules.different.has(pairKey(copy, original))) join(copy, original);
  }
  for (const pair of inOrder(features, pairs)) {
    if (pair.score < rules.likely) continue;
    const one = group[pair.a] ?? pair.a;
    const other = group[pair.b] ?? pair.b;
    if (one !== other && mayJoin(features, membersOf(one), membersOf(other), scores, rules))
      join(pair.a, pair.b);
  }
  return group;
}

function mayJoin(
  features: readonly Features[],
  one: readonly number[],
  other: readonly number[],
  scores: ReadonlyMap<string, number>,
  rules: GroupRules,
): boolean {
  let suggested = 0;
  let pairs = 0;
  for (const a of one) {
    for (const b of other) {
      if (rules.different.has(pairKey(a, b))) return false;
      if (features[a]?.agencyKey === features[b]?.agencyKey) {
        if (!areCopies(a, b, rules.copies)) return false;
        continue;
      }
      pairs += 1;
      if ((scores.get(pairKey(a, b)) ?? 0) >= rules.possible) suggested += 1;
    }
  }
  return pairs > 0 && suggested * 2 >= pairs;
}

function areCopies(a: number, b: number, copies: ReadonlyMap<number, number>): boolean {
  return (copies.get(a) ?? a) === (copies.get(b) ?? b);
}

/** Strong evidence first; ties by the closer date, then by the entries' own order. */
function inOrder(features: readonly Features[], pairs: readonly ScoredPair[]): readonly ScoredPair[] {
  const gap = (pair: ScoredPair): number =>
    Math.abs((features[pair.a]?.from ?? 0) - (features[pair.b]?.from ?? 0));
  return [...pairs].sort(
    (x, y) => y.score - x.score || x.pass - y.pass || gap(x) - gap(y) || x.a - y.a || x.b - y.b,
  );
}
