import type { Entry, MatchStrength, MatchSuggestion } from '../../shared/model/index.ts';
import { toObjections } from './against.ts';
import { forEachCandidate } from './candidates.ts';
import { copiesOf, findDuplicates, siblingCopies } from './duplicates.ts';
import { toFeatureContext, toFeatures, type Features } from './features.ts';
import { pairKey, toGroups, type ScoredPair } from './groups.ts';
import type { MatchOptions } from './options.ts';
import { toPair } from './pair.ts';
import { defaultMatchParameters, type MatchParameters } from './parameters.ts';
import { matchPasses } from './passes/index.ts';
import { sharedWeight, toTotalWeight, toWordWeights } from './similarity.ts';

/** A pair that a pass found evidence for, with its reasons. */
interface Judged extends ScoredPair {
  readonly reasons: readonly string[];
  readonly against: readonly string[];
}

/**
 * Suggests which entries of different agencies describe one event. Nothing is merged: each suggestion
 * carries its reasons for and against and waits for a person. Pairs decided "different" never come
 * back; pairs decided "same" come first and keep their decision. The order of `entries` does not
 * change the result.
 *
 * Throws the signal's reason when cancelled; otherwise never.
 */
export function suggestMatches(entries: readonly Entry[], options: MatchOptions): readonly MatchSuggestion[] {
  const parameters = { ...defaultMatchParameters, ...options.parameters };
  const features = toAllFeatures(entries, options, parameters);
  const judged = judgeAll(features, options, parameters);
  const indexOf = new Map(features.map((account, index) => [account.entry.id, index]));
  const decided = toDecided(options, indexOf);
  const open = judged.filter((pair) => !decided.different.has(pairKey(pair.a, pair.b)));
  const group = toGroups(features, open, {
    likely: parameters.likely,
    possible: parameters.possible,
    different: decided.different,
    same: decided.same,
    copies: toCopies(features, indexOf),
  });
  return toSuggestions(features, open, group, decided.same, options, parameters);
}

function toAllFeatures(
  entries: readonly Entry[],
  options: MatchOptions,
  parameters: MatchParameters,
): Features[] {
  const context = toFeatureContext(entries, options.people, parameters);
  const ordered = [...entries].sort((a, b) => a.id - b.id);
  const features: Features[] = [];
  for (const [done, entry] of ordered.entries()) {
    if (done % 2000 === 0) step(options, done, ordered.length * 2);
    const account = toFeatures(entry, features.length, context);
    if (account) features.push(account);
  }
  return features;
}

function step(options: MatchOptions, done: number, total: number): void {
  options.signal?.throwIfAborted();
  options.onProgress?.(done, total);
}

function judgeAll(
  features: readonly Features[],
  options: MatchOptions,
  parameters: MatchParameters,
): Judged[] {
  const weights = toWordWeights(features, wordCountOf(features));
  const totals = features.map((account) => toTotalWeight(account.tokens, weights));
  const best = new Map<string, Judged>();
  let last = -1;
  forEachCandidate(features, parameters, (one, other) => {
    if (one !== last && one % 2000 === 0) {
      last = one;
      step(options, features.length + one, features.length * 2);
    }
    const judged = judge(features, Math.min(one, other), Math.max(one, other), weights, totals, parameters);
    if (judged) best.set(pairKey(one, other), judged);
  });
  return [...best.values()];
}

function wordCountOf(features: readonly Features[]): number {
  let largest = -1;
  for (const { tokens } of features) for (const token of tokens) if (token > largest) largest = token;
  return largest + 1;
}

/** Below this shared weight, and without one agency naming the other, two accounts have nothing in common. */
const leastShared = 0.12;

function judge(
  features: readonly Features[],
  one: number,
  other: number,
  weights: Float64Array,
  totals: readonly number[],
  parameters: MatchParameters,
): Judged | null {
  const a = features[one];
  const b = features[other];
  if (!a || !b) return null;
  const shared = sharedWeight(a.tokens, b.tokens, weights);
  if (shared < leastShared && a.references.length === 0) return null;
  const likeness = shared / Math.max(1, Math.sqrt((totals[one] ?? 1) * (totals[other] ?? 1)));
  const pair = toPair(a, b, shared, likeness);
  if (pair.day.kind === 'none') return null;
  let found: { score: number; reasons: readonly string[]; pass: number } | null = null;
  for (const [pass, { judge: judgePair }] of matchPasses.entries()) {
    const verdict = judgePair(pair);
    if (verdict && (!found || verdict.score > found.score)) found = { ...verdict, pass };
  }
  if (!found) return null;
  const objections = toObjections(pair);
  const score = Math.min(0.99, found.score) - objections.reduce((sum, { weight }) => sum + weight, 0);
  if (score < parameters.possible) return null;
  return {
    a: one,
    b: other,
    score: Math.round(score * 100) / 100,
    pass: found.pass,
    reasons: found.reasons,
    against: objections.map(({ sentence }) => sentence),
  };
}

interface Decided {
  readonly different: ReadonlySet<string>;
  readonly same: readonly { readonly a: number; readonly b: number }[];
}

function toDecided(options: MatchOptions, indexOf: ReadonlyMap<number, number>): Decided {
  const different = new Set<string>();
  const same: { a: number; b: number }[] = [];
  for (const { a, b, decision } of options.remembered) {
    const one = indexOf.get(a);
    const other = indexOf.get(b);
    if (one === undefined || other === undefined || one === other) continue;
    if (decision === 'different') different.add(pairKey(one, other));
    if (decision === 'same') same.push({ a: Math.min(one, other), b: Math.max(one, other) });
  }
  return { different, same: same.sort((x, y) => x.a - y.a || x.b - y.b) };
}

function toCopies(
  features: readonly Features[],
  indexOf: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const copies = new Map<number, number>();
  const entries = features.map((account) => account.entry);
  for (const [copy, original] of [...siblingCopies(entries), ...copiesOf(findDuplicates(entries))]) {
    const one = indexOf.get(copy);
    const other = indexOf.get(original);
    if (one !== undefined && other !== undefined) copies.set(one, other);
  }
  return copies;
}

function toSuggestions(
  features: readonly Features[],
  judged: readonly Judged[],
  group: Int32Array,
  same: Decided['same'],
  options: MatchOptions,
  parameters: MatchParameters,
): readonly MatchSuggestion[] {
  const found = new Map<string, Judged>(judged.map((pair) => [pairKey(pair.a, pair.b), pair]));
  const decidedSame = new Set(same.map(({ a, b }) => pairKey(a, b)));
  const inGroups = new Map<number, number[]>();
  for (const [index, number] of group.entries()) {
    const list = inGroups.get(number);
    if (list) list.push(index);
    else inGroups.set(number, [index]);
  }
  const suggestions: MatchSuggestion[] = [];
  const pairs = new Map<string, { a: number; b: number }>();
  for (const pair of [...judged, ...same, ...pairsWithin(features, inGroups)]) {
    pairs.set(pairKey(pair.a, pair.b), { a: Math.min(pair.a, pair.b), b: Math.max(pair.a, pair.b) });
  }
  for (const [key, { a, b }] of pairs) {
    const together = group[a] === group[b];
    const suggestion = toSuggestion(
      features,
      { a, b },
      found.get(key),
      together,
      decidedSame.has(key),
      parameters,
    );
    if (suggestion) suggestions.push(suggestion);
  }
  step(options, 1, 1);
  return suggestions.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

function* pairsWithin(
  features: readonly Features[],
  groups: ReadonlyMap<number, readonly number[]>,
): Iterable<{ a: number; b: number }> {
  for (const members of groups.values()) {
    for (const [position, a] of members.entries()) {
      for (const b of members.slice(position + 1)) {
        if (features[a]?.agencyKey !== features[b]?.agencyKey) yield { a, b };
      }
    }
  }
}

function toSuggestion(
  features: readonly Features[],
  pair: { a: number; b: number },
  found: Judged | undefined,
  together: boolean,
  decidedSame: boolean,
  parameters: MatchParameters,
): MatchSuggestion | null {
  const a = features[pair.a]?.entry.id;
  const b = features[pair.b]?.entry.id;
  if (a === undefined || b === undefined) return null;
  const ids = a < b ? { a, b } : { a: b, b: a };
  if (decidedSame) {
    const reasons = found ? [...found.reasons] : ['You decided that these are one event.'];
    return {
      ...ids,
      strength: 'strong',
      score: Math.max(found?.score ?? 0, parameters.strong),
      reasons,
      against: [...(found?.against ?? [])],
      decision: 'same',
    };
  }
  if (together) return toTogether(ids, found, parameters);
  if (!found) return null;
  const claimed = found.score >= parameters.likely;
  const against = claimed
    ? [...found.against, 'A stronger match for one of them stands in the way.']
    : found.against;
  const score = Math.min(found.score, parameters.likely - 0.01);
  return {
    ...ids,
    strength: 'possible',
    score,
    reasons: [...found.reasons],
    against: [...against],
    decision: 'open',
  };
}

function toTogether(
  ids: { a: number; b: number },
  found: Judged | undefined,
  parameters: MatchParameters,
): MatchSuggestion {
  const linked = found !== undefined && found.score >= parameters.likely;
  const score = Math.max(found?.score ?? 0, parameters.likely);
  const reasons = [...(found?.reasons ?? [])];
  if (!linked) reasons.push('Both are matched to the same further account.');
  return {
    ...ids,
    strength: toStrength(score, parameters),
    score,
    reasons,
    against: [...(found?.against ?? [])],
    decision: 'open',
  };
}

function toStrength(score: number, parameters: MatchParameters): MatchStrength {
  if (score >= parameters.strong) return 'strong';
  return score >= parameters.likely ? 'likely' : 'possible';
}
