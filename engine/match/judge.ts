import { toObjections } from './against.ts';
import { forEachCandidate } from './candidates.ts';
import type { Features } from './features.ts';
import type { ScoredPair } from './groups.ts';
import { toPair } from './pair.ts';
import type { MatchParameters } from './parameters.ts';
import type { Verdict } from './pass.ts';
import { matchPasses } from './passes/index.ts';
import { toTotalWeight, toWordWeights } from './similarity.ts';

/** A pair that a pass found evidence for, with its reasons. */
export interface JudgedPair extends ScoredPair {
  readonly reasons: () => readonly string[];
  readonly against: readonly string[];
}

/**
 * Judges every candidate pair by all passes and takes off what speaks against. Pairs below the
 * smallest score are left out. `onEntry` is called once for every entry looked at.
 */
export function judgeAll(
  features: readonly Features[],
  parameters: MatchParameters,
  onEntry: (index: number) => void,
): JudgedPair[] {
  const weights = toWordWeights(features, wordCountOf(features));
  const totals = features.map((account) => toTotalWeight(account.tokens, weights));
  const found: JudgedPair[] = [];
  forEachCandidate(features, weights, parameters, onEntry, (one, other, shared) => {
    const judged = judge(features, Math.min(one, other), Math.max(one, other), shared, totals, parameters);
    if (judged) found.push(judged);
  });
  return withoutRepeats(found);
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

function judge(
  features: readonly Features[],
  one: number,
  other: number,
  shared: number,
  totals: readonly number[],
  parameters: MatchParameters,
): JudgedPair | null {
  const a = features[one];
  const b = features[other];
  if (!a || !b) return null;
  const likeness = shared / Math.max(1, Math.sqrt((totals[one] ?? 1) * (totals[other] ?? 1)));
  const pair = toPair(a, b, shared, likeness);
  if (pair.day.kind === 'none') return null;
  let best: Verdict | null = null;
  let bestPass = 0;
  for (const [pass, { judge: judgePair }] of matchPasses.entries()) {
    const verdict = judgePair(pair);
    if (!verdict || (best && verdict.score <= best.score)) continue;
    best = verdict;
    bestPass = pass;
  }
  if (!best || best.score < parameters.possible) return null;
  const objections = toObjections(pair);
  const score = Math.min(0.99, best.score) - objections.reduce((sum, { weight }) => sum + weight, 0);
  if (score < parameters.possible) return null;
  return {
    a: one,
    b: other,
    score: Math.round(score * 100) / 100,
    pass: bestPass,
    reasons: best.reasons,
    against: objections.map(({ sentence }) => sentence),
  };
}
