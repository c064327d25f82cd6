import type { Entry, MatchSuggestion } from '../../shared/model/index.ts';
import { toCopies } from './copies.ts';
import { toFeatureContext } from './feature-context.ts';
import { toFeatures, type Features } from './features.ts';
import { pairKey, toGroups } from './groups.ts';
import { judgeAll, type JudgedPair } from './judge.ts';
import type { MatchOptions, RememberedDecision } from './options.ts';
import { defaultMatchParameters, type MatchParameters } from './parameters.ts';
import { wordSuggestions, type Decided } from './word-suggestions.ts';

/** What was found by laying all accounts side by side, whatever a person has decided of them. */
export interface Comparison {
  readonly entries: readonly Entry[];
  readonly features: readonly Features[];
  readonly judged: readonly JudgedPair[];
  readonly copies: ReadonlyMap<number, number>;
  readonly parameters: MatchParameters;
}

/**
 * Suggests which entries of different agencies describe one event. Nothing is merged: each suggestion
 * carries its reasons for and against and waits for a person. The order of `entries` does not change the
 * result; the best score comes first.
 *
 * Throws the signal's reason when cancelled; otherwise never.
 */
export function suggestMatches(entries: readonly Entry[], options: MatchOptions): readonly MatchSuggestion[] {
  return toSuggestions(compareAccounts(entries, options), options.remembered);
}

/**
 * Lays all accounts side by side: the long part of matching, which decisions do not change.
 * Throws the signal's reason when cancelled; otherwise never.
 */
export function compareAccounts(
  entries: readonly Entry[],
  options: Omit<MatchOptions, 'remembered'>,
): Comparison {
  const parameters = { ...defaultMatchParameters, ...options.parameters };
  const features = toAllFeatures(entries, options, parameters);
  const judged = judgeAll(features, parameters, (index) => {
    if (index % 2000 === 0) step(options, features.length + index, features.length * 2);
  });
  const copies = toCopies(features);
  step(options, features.length * 2, features.length * 2);
  return { entries, features, judged, copies, parameters };
}

/**
 * Suggestions from accounts compared before. Strong and likely ones agree with each other: within one
 * group of accounts every pair is suggested. Pairs decided "same" or "different" are listed with their
 * decision and are never put as a question again.
 */
export function toSuggestions(
  comparison: Comparison,
  remembered: readonly RememberedDecision[],
): readonly MatchSuggestion[] {
  const { features, judged, copies, parameters } = comparison;
  const indexOf = new Map(features.map((account, index) => [account.entry.id, index]));
  const decided = toDecided(remembered, indexOf);
  const open = judged.filter((pair) => !decided.different.has(pairKey(pair.a, pair.b)));
  const { likely, agreeing, firm } = parameters;
  const group = toGroups(features, open, { likely, agreeing, firm, copies, ...decided });
  return [
    ...wordSuggestions(features, open, group, decided, parameters),
    ...decidedUndated(comparison, remembered, indexOf),
    ...decidedDifferent(comparison, remembered),
  ].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

export function toAllFeatures(
  entries: readonly Entry[],
  options: Omit<MatchOptions, 'remembered'>,
  parameters: MatchParameters,
): readonly Features[] {
  const context = toFeatureContext(entries, options.people, parameters);
  const ordered = [...entries].sort((a, b) => a.id - b.id);
  const features: Features[] = [];
  for (const [done, entry] of ordered.entries()) {
    if (done % 2000 === 0) step(options, done, ordered.length * 2);
    const account = toFeatures(entry, context);
    if (account) features.push(account);
  }
  return features;
}

function step(options: Pick<MatchOptions, 'signal' | 'onProgress'>, done: number, total: number): void {
  options.signal?.throwIfAborted();
  options.onProgress?.(done, total);
}

function toDecided(remembered: readonly RememberedDecision[], indexOf: ReadonlyMap<number, number>): Decided {
  const different = new Set<number>();
  const same = new Map<number, { a: number; b: number }>();
  for (const { a, b, decision } of remembered) {
    const one = indexOf.get(a);
    const other = indexOf.get(b);
    if (one === undefined || other === undefined || one === other) continue;
    const key = pairKey(one, other);
    if (decision === 'different') different.add(key);
    if (decision === 'same') same.set(key, { a: Math.min(one, other), b: Math.max(one, other) });
  }
  return { different, same: [...same.values()].sort((x, y) => x.a - y.a || x.b - y.b) };
}

/** Decisions "same" about entries without a day: nothing is compared, but the decision stands. */
function decidedUndated(
  { entries, parameters }: Comparison,
  remembered: readonly RememberedDecision[],
  indexOf: ReadonlyMap<number, number>,
): readonly MatchSuggestion[] {
  const known = new Set(entries.map(({ id }) => id));
  return remembered
    .filter(({ a, b, decision }) => decision === 'same' && a !== b && known.has(a) && known.has(b))
    .filter(({ a, b }) => !indexOf.has(a) || !indexOf.has(b))
    .map(({ a, b }) => ({
      a: Math.min(a, b),
      b: Math.max(a, b),
      strength: 'strong',
      score: parameters.strong,
      reasons: ['You decided that these are one event.'],
      against: [],
      decision: 'same',
    }));
}

/** Pairs decided "different": remembered, with what would speak for them, and at most possible. */
function decidedDifferent(
  { entries, features, judged, parameters }: Comparison,
  remembered: readonly RememberedDecision[],
): readonly MatchSuggestion[] {
  const decided = (decision: 'same' | 'different'): ReadonlyMap<number, readonly [number, number]> => {
    const pairs = remembered.filter((pair) => pair.decision === decision && pair.a !== pair.b);
    return new Map(pairs.map(({ a, b }) => [pairKey(a, b), [Math.min(a, b), Math.max(a, b)]] as const));
  };
  const different = decided('different');
  if (different.size === 0) return [];
  const same = decided('same');
  const known = new Set(entries.map(({ id }) => id));
  const idOf = (index: number): number => features[index]?.entry.id ?? 0;
  const judgedByIds = new Map<number, JudgedPair>();
  for (const pair of judged) {
    const key = pairKey(idOf(pair.a), idOf(pair.b));
    if (different.has(key)) judgedByIds.set(key, pair);
  }
  return [...different]
    .filter(([key, [a, b]]) => !same.has(key) && known.has(a) && known.has(b))
    .map(([key, [a, b]]) => {
      const pair = judgedByIds.get(key);
      return {
        a,
        b,
        strength: 'possible',
        score: Math.min(pair?.score ?? 0, parameters.likely - 0.01),
        reasons: ['You decided that these are different events.', ...(pair?.reasons() ?? [])],
        against: [...(pair?.against() ?? [])],
        decision: 'different',
      };
    });
}
