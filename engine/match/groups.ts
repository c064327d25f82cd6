/** What grouping needs to know of an entry. */
export interface Grouped {
  /** Agency that wrote it: one agency stands in a group with one row, or with copies of it. */
  readonly agencyKey: string;
  /** First possible day, as a day number; orders ties. */
  readonly from: number;
}

/** A scored pair of entries, by index. */
export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

export interface GroupRules {
  readonly likely: number;
  /** Score from which a pair across two groups counts as suggested. */
  readonly agreeing: number;
  /** A link this firm joins groups when half of the pairs across are suggested; a weaker one needs more. */
  readonly firm: number;
  /** Pairs decided to be different, as `pairKey`. */
  readonly different: ReadonlySet<number>;
  /** Pairs decided to be one event. */
  readonly same: readonly { readonly a: number; readonly b: number }[];
  /** Copies of one row in one agency's records: they may stand in one group. */
  readonly copies: ReadonlyMap<number, number>;
}

/** More entries than one case file can hold; keeps a pair of indexes in one exact number. */
const pairBase = 2 ** 26;

/** One number for a pair of indexes, whichever comes first. */
export function pairKey(a: number, b: number): number {
  return a < b ? a * pairBase + b : b * pairBase + a;
}

/**
 * Groups of entries that tell of one event, without chains of weak links. Pairs join in order of
 * their evidence. Two groups join only if nobody decided otherwise, no agency would stand in the group
 * with two different rows, and at least half of the pairs across them are themselves suggested (more than half
 * where the link is not firm).
 * Returns the group's number for each index (its own where it stands alone).
 */
export function toGroups(
  features: readonly Grouped[],
  pairs: readonly ScoredPair[],
  rules: GroupRules,
): Int32Array {
  const group = Int32Array.from(features.keys());
  const members = new Map<number, number[]>();
  const scores = new Map<number, number>();
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
    if (one !== other && mayJoin(features, membersOf(one), membersOf(other), scores, rules, pair.score))
      join(pair.a, pair.b);
  }
  return group;
}

function mayJoin(
  features: readonly Grouped[],
  one: readonly number[],
  other: readonly number[],
  scores: ReadonlyMap<number, number>,
  rules: GroupRules,
  link: number,
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
      if ((scores.get(pairKey(a, b)) ?? 0) >= rules.agreeing) suggested += 1;
    }
  }
  const enough = link >= rules.firm ? suggested * 2 >= pairs : suggested * 2 > pairs;
  return pairs > 0 && enough;
}

function areCopies(a: number, b: number, copies: ReadonlyMap<number, number>): boolean {
  return (copies.get(a) ?? a) === (copies.get(b) ?? b);
}

/** The best evidence claims first; ties by the closer date, then by the entries' own order. */
function inOrder(features: readonly Grouped[], pairs: readonly ScoredPair[]): readonly ScoredPair[] {
  const gap = (pair: ScoredPair): number =>
    Math.abs((features[pair.a]?.from ?? 0) - (features[pair.b]?.from ?? 0));
  return [...pairs].sort((x, y) => y.score - x.score || gap(x) - gap(y) || x.a - y.a || x.b - y.b);
}
