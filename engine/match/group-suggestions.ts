import type { MatchSuggestion } from '../../shared/model/index.ts';
import { pairKey, toGroups, type ScoredPair } from './groups.ts';
import { defaultMatchParameters } from './parameters.ts';

/** Entries that suggestions and decisions put together: one event with several accounts. */
export interface MatchGroup {
  /** Entry ids, ascending. */
  readonly entries: readonly number[];
  /** Decisions "same" alone already hold the whole group together. */
  readonly decided: boolean;
  /** The suggestions between these entries. */
  readonly suggestions: readonly MatchSuggestion[];
}

/**
 * Puts suggestions together into groups that can be decided in one go: strong and likely ones, and
 * those decided "same". Never joins over a pair decided "different" and never chains weak links: at
 * least half of the pairs across two groups must be suggested before they join. Groups are ordered by
 * their first entry.
 */
export function groupSuggestions(suggestions: readonly MatchSuggestion[]): readonly MatchGroup[] {
  const ids = [...new Set(suggestions.flatMap(({ a, b }) => [a, b]))].sort((a, b) => a - b);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const toPair = ({ a, b, score }: MatchSuggestion): ScoredPair => ({
    a: indexOf.get(a) ?? 0,
    b: indexOf.get(b) ?? 0,
    score,
  });
  const decidedAs = (decision: string): readonly ScoredPair[] =>
    suggestions.filter((suggestion) => suggestion.decision === decision).map(toPair);
  const open = suggestions.filter(({ decision, strength }) => decision === 'open' && strength !== 'possible');
  const rules = {
    likely: 0,
    agreeing: defaultMatchParameters.agreeing,
    firm: defaultMatchParameters.firm,
    different: new Set(decidedAs('different').map(({ a, b }) => pairKey(a, b))),
    same: decidedAs('same'),
    copies: new Map<number, number>(),
  };
  // Which agency wrote an entry was weighed when the suggestions were made; here each stands alone.
  const grouped = ids.map((id) => ({ agencyKey: String(id), from: 0 }));
  const group = toGroups(grouped, [...open.map(toPair), ...rules.same], rules);
  const byDecision = toGroups(grouped, [], rules);
  return toList(ids, group, byDecision, suggestions);
}

function toList(
  ids: readonly number[],
  group: Int32Array,
  byDecision: Int32Array,
  suggestions: readonly MatchSuggestion[],
): readonly MatchGroup[] {
  const members = new Map<number, number[]>();
  for (const [index, number] of group.entries()) {
    const list = members.get(number);
    if (list) list.push(index);
    else members.set(number, [index]);
  }
  const groupOf = new Map(ids.map((id, index) => [id, group[index] ?? index]));
  const within = new Map<number, MatchSuggestion[]>();
  for (const suggestion of suggestions) {
    const number = groupOf.get(suggestion.a);
    if (number === undefined || number !== groupOf.get(suggestion.b)) continue;
    const list = within.get(number);
    if (list) list.push(suggestion);
    else within.set(number, [suggestion]);
  }
  return [...members]
    .filter(([, indexes]) => indexes.length > 1)
    .map(([number, indexes]) => ({
      entries: indexes.map((index) => ids[index] ?? 0).sort((a, b) => a - b),
      decided: new Set(indexes.map((index) => byDecision[index])).size === 1,
      suggestions: within.get(number) ?? [],
    }))
    .sort((a, b) => (a.entries[0] ?? 0) - (b.entries[0] ?? 0));
}
