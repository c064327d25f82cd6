import { describe, expect, it } from 'vitest';
import { groupSuggestions } from '../../../engine/match/index.ts';
import type { MatchDecision, MatchStrength, MatchSuggestion } from '../../../shared/model/index.ts';

const pair = (
  a: number,
  b: number,
  strength: MatchStrength = 'likely',
  decision: MatchDecision = 'open',
): MatchSuggestion => ({
  a,
  b,
  strength,
  score: strength === 'strong' ? 0.9 : strength === 'likely' ? 0.6 : 0.45,
  reasons: ['Both are alike.'],
  against: [],
  decision,
});

const idsOf = (suggestions: readonly MatchSuggestion[]) =>
  groupSuggestions(suggestions).map(({ entries }) => entries);

describe('groups of suggestions', () => {
  it('puts a fully linked event together', () => {
    expect(idsOf([pair(1, 2), pair(1, 3), pair(2, 3), pair(8, 9)])).toEqual([
      [1, 2, 3],
      [8, 9],
    ]);
  });

  it('does not follow a chain of weak links', () => {
    const groups = idsOf([pair(1, 2), pair(2, 3), pair(3, 4), pair(4, 5)]);
    expect(Math.max(...groups.map((group) => group.length))).toBe(2);
  });

  it('leaves possible suggestions out until somebody says same', () => {
    expect(idsOf([pair(1, 2, 'possible')])).toEqual([]);
    expect(groupSuggestions([pair(1, 2, 'strong', 'same')])).toMatchObject([
      { entries: [1, 2], decided: true },
    ]);
  });

  it('never joins over a pair decided different', () => {
    const groups = idsOf([pair(1, 2, 'strong'), pair(2, 3, 'strong'), pair(1, 3, 'strong', 'different')]);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toHaveLength(2);
  });
});
