import type { MatchSuggestion } from '../../../shared/model/match.ts';

/** A pair of entries as one word, for maps and lists. */
export function pairKey({ a, b }: Pick<MatchSuggestion, 'a' | 'b'>): string {
  return `${a}-${b}`;
}
