import { forEachCandidate } from './candidates.ts';
import { evidence, startingPoints, type Evidence } from './evidence/index.ts';
import type { Features } from './features.ts';
import type { ScoredPair } from './groups.ts';
import { toPair, type Pair } from './pair.ts';
import type { MatchParameters } from './parameters.ts';
import { sayDays } from './say.ts';
import { toTotalWeight, toWordWeights } from './similarity.ts';

/** A pair with evidence for it, and the reasons for and against in sentences. */
export interface JudgedPair extends ScoredPair {
  readonly reasons: () => readonly string[];
  readonly against: () => readonly string[];
}

/**
 * Judges every candidate pair by all evidence. Pairs below the smallest score are left out. `onEntry`
 * is called once for every entry looked at.
 */
export function judgeAll(
  features: readonly Features[],
  parameters: MatchParameters,
  onEntry: (index: number) => void,
): JudgedPair[] {
  const found: JudgedPair[] = [];
  const at = (index: number): Features => features[index] as Features;
  forEachPair(features, parameters, onEntry, (pair, a, b) => {
    const score = toScore(pair, parameters);
    if (score < parameters.agreeing) return;
    const { shared, likeness } = pair;
    // Side by side again only where the sentences are wanted: so many pairs would fill the memory.
    const again = (): Pair => toPair(at(a), at(b), shared, likeness);
    found.push({ a, b, score, reasons: () => toReasons(again()), against: () => toObjections(again()) });
  });
  return withoutRepeats(found);
}

/** Calls `visit` with every pair worth a close look; a pair may be met from both of its sides. */
export function forEachPair(
  features: readonly Features[],
  parameters: MatchParameters,
  onEntry: (index: number) => void,
  visit: (pair: Pair, a: number, b: number) => void,
): void {
  const weights = toWordWeights(features, wordCountOf(features));
  const totals = features.map((account) => toTotalWeight(account.tokens, weights));
  forEachCandidate(features, weights, parameters, onEntry, (one, other, shared) => {
    const first = Math.min(one, other);
    const second = Math.max(one, other);
    const a = features[first];
    const b = features[second];
    if (!a || !b) return;
    const likeness = shared / Math.max(1, Math.sqrt((totals[first] ?? 1) * (totals[second] ?? 1)));
    const pair = toPair(a, b, shared, likeness);
    if (pair.day.kind !== 'none') visit(pair, first, second);
  });
}

/** The sum of all points by the logistic curve, to two places; 0 points are 0.5. */
function toScore(pair: Pair, { points, likely }: MatchParameters): number {
  let sum = points?.[evidence.length] ?? startingPoints;
  let vetoed = false;
  for (let number = 0; number < evidence.length; number++) {
    const piece = evidence[number] as Evidence;
    const holding = piece.value(pair);
    if (holding === 0) continue;
    sum += holding * (points?.[number] ?? piece.points);
    if (piece.veto) vetoed = true;
  }
  const score = Math.round(100 / (1 + Math.exp(-sum))) / 100;
  return Math.min(vetoed ? likely - 0.01 : 0.99, score);
}

/** Sentences of what speaks for the pair, the weightier the sooner within the order of the list. */
function toReasons(pair: Pair): readonly string[] {
  const said = sayAll(pair, (points) => points > 0);
  return said.length > 0 ? said : [sayDays(pair)];
}

function toObjections(pair: Pair): readonly string[] {
  return sayAll(pair, (points) => points < 0);
}

function sayAll(pair: Pair, counts: (points: number) => boolean): readonly string[] {
  const said: string[] = [];
  for (const { points, value, say } of evidence) {
    if (!say || !counts(points) || value(pair) === 0) continue;
    const sentence = say(pair);
    if (sentence !== '') said.push(sentence);
  }
  return said;
}

/** A pair may be met from both of its sides: it counts once. */
function withoutRepeats(found: readonly JudgedPair[]): JudgedPair[] {
  const ordered = [...found].sort((x, y) => x.a - y.a || x.b - y.b);
  return ordered.filter((pair, at) => pair.a !== ordered[at - 1]?.a || pair.b !== ordered[at - 1]?.b);
}

function wordCountOf(features: readonly Features[]): number {
  let largest = -1;
  for (const { tokens } of features) for (const token of tokens) if (token > largest) largest = token;
  return largest + 1;
}
