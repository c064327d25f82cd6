import type { MatchStrength, MatchSuggestion } from '../../shared/model/index.ts';
import type { Features } from './features.ts';
import { pairKey } from './groups.ts';
import type { JudgedPair } from './judge.ts';
import type { MatchParameters } from './parameters.ts';

/** What a person decided before, as pairs of indexes. */
export interface Decided {
  readonly different: ReadonlySet<number>;
  readonly same: readonly { readonly a: number; readonly b: number }[];
}

/**
 * Words judged pairs as suggestions. Pairs inside one group are strong or likely, also where only a
 * third account links them; pairs whose rows a better match has claimed are at most possible. Pairs
 * decided "different" are left out.
 */
export function wordSuggestions(
  features: readonly Features[],
  judged: readonly JudgedPair[],
  group: Int32Array,
  { same, different }: Decided,
  parameters: MatchParameters,
): MatchSuggestion[] {
  const decided = new Set(same.map(({ a, b }) => pairKey(a, b)));
  const suggestions: MatchSuggestion[] = [];
  const together = new Map<number, JudgedPair>();
  const apart: JudgedPair[] = [];
  for (const pair of judged) {
    const key = pairKey(pair.a, pair.b);
    if (different.has(key) && !decided.has(key)) continue;
    if (group[pair.a] === group[pair.b] || decided.has(key)) together.set(key, pair);
    else if (pair.score >= parameters.possible) apart.push(pair);
  }
  for (const { a, b } of [...same, ...pairsWithin(features, group)]) {
    const key = pairKey(a, b);
    if (together.has(key) || (different.has(key) && !decided.has(key))) continue;
    together.set(key, unjudged(a, b));
  }
  for (const [key, pair] of together) {
    const ids = toIds(features, pair);
    suggestions.push(
      decided.has(key) ? wordDecided(ids, pair, parameters) : wordTogether(ids, pair, parameters),
    );
  }
  for (const pair of bestFew(apart, parameters.possibleCap)) {
    suggestions.push(wordApart(toIds(features, pair), pair, parameters));
  }
  return suggestions;
}

function unjudged(a: number, b: number): JudgedPair {
  return { a, b, score: 0, reasons: () => [], against: () => [] };
}

function toIds(features: readonly Features[], pair: JudgedPair): { a: number; b: number } {
  const a = features[pair.a]?.entry.id ?? 0;
  const b = features[pair.b]?.entry.id ?? 0;
  return a < b ? { a, b } : { a: b, b: a };
}

/** All pairs of different agencies inside one group. */
function* pairsWithin(features: readonly Features[], group: Int32Array): Iterable<{ a: number; b: number }> {
  const members = new Map<number, number[]>();
  for (const [index, number] of group.entries()) {
    if (number === index) continue;
    const list = members.get(number);
    if (list) list.push(index);
    else members.set(number, [number, index]);
  }
  for (const list of members.values()) {
    for (const [position, a] of list.entries()) {
      for (const b of list.slice(position + 1)) {
        if (features[a]?.agencyKey !== features[b]?.agencyKey) yield { a: Math.min(a, b), b: Math.max(a, b) };
      }
    }
  }
}

/** For each entry only its best few; a pair stays if it is among the best of either entry. */
function bestFew(pairs: readonly JudgedPair[], cap: number): readonly JudgedPair[] {
  const used = new Map<number, number>();
  const ordered = [...pairs].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  return ordered.filter(({ a, b }) => {
    const one = used.get(a) ?? 0;
    const other = used.get(b) ?? 0;
    if (one >= cap && other >= cap) return false;
    used.set(a, one + 1);
    used.set(b, other + 1);
    return true;
  });
}

function wordDecided(
  ids: { a: number; b: number },
  pair: JudgedPair,
  parameters: MatchParameters,
): MatchSuggestion {
  const reasons = pair.reasons();
  return {
    ...ids,
    strength: 'strong',
    score: Math.max(pair.score, parameters.strong),
    reasons: reasons.length > 0 ? [...reasons] : ['You decided that these are one event.'],
    against: [...pair.against()],
    decision: 'same',
  };
}

function wordTogether(
  ids: { a: number; b: number },
  pair: JudgedPair,
  parameters: MatchParameters,
): MatchSuggestion {
  const score = Math.max(pair.score, parameters.likely);
  const linked = pair.score >= parameters.likely ? [] : ['Both are matched to the same further account.'];
  return {
    ...ids,
    strength: toStrength(score, parameters),
    score,
    reasons: [...pair.reasons(), ...linked],
    against: [...pair.against()],
    decision: 'open',
  };
}

function wordApart(
  ids: { a: number; b: number },
  pair: JudgedPair,
  parameters: MatchParameters,
): MatchSuggestion {
  const claimed =
    pair.score >= parameters.likely ? ['A stronger match for one of them stands in the way.'] : [];
  return {
    ...ids,
    strength: 'possible',
    score: Math.min(pair.score, Math.round((parameters.likely - 0.01) * 100) / 100),
    reasons: [...pair.reasons()],
    against: [...pair.against(), ...claimed],
    decision: 'open',
  };
}

function toStrength(score: number, parameters: MatchParameters): MatchStrength {
  if (score >= parameters.strong) return 'strong';
  return score >= parameters.likely ? 'likely' : 'possible';
}
