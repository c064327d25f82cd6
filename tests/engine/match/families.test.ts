import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluate, groupSuggestions, suggestMatches } from '../../../engine/match/index.ts';
import type { MatchSuggestion } from '../../../shared/model/index.ts';
import { loadFamily, type LoadedFamily } from './load-family.ts';

const families = fileURLToPath(new URL('../../fixtures/families/', import.meta.url));

describe.each(readdirSync(families))('family %s, read as an import reads it', (name) => {
  let family: LoadedFamily;
  let suggestions: readonly MatchSuggestion[];

  beforeAll(async () => {
    family = await loadFamily(`${families}${name}`);
    suggestions = suggestMatches(family.entries, { people: family.people, remembered: [] });
  });

  it('finds at least 85 in 100 of the true pairs, and at least 92 in 100 of those found are true', () => {
    const found = evaluate(family.entries, suggestions, family.truth);
    expect(found.precision).toBeGreaterThanOrEqual(0.92);
    expect(found.recall).toBeGreaterThanOrEqual(0.85);
  });

  it('calls few pairs one event that are only near', () => {
    const near = evaluate(family.entries, suggestions, family.nearButDifferent);
    expect(near.correct).toBeLessThanOrEqual(family.nearButDifferent.length * 0.05);
  });

  it('suggests every pair of different agencies inside one group', () => {
    const sure = new Set(
      suggestions.filter(({ strength }) => strength !== 'possible').map(({ a, b }) => `${a}-${b}`),
    );
    const agencyOf = new Map(family.entries.map((entry) => [entry.id, entry.agency]));
    for (const { entries } of groupSuggestions(suggestions)) {
      for (const a of entries) {
        for (const b of entries) {
          if (a < b && agencyOf.get(a) !== agencyOf.get(b)) expect(sure).toContain(`${a}-${b}`);
        }
      }
    }
  });

  it('gives every suggestion a reason in a whole sentence', () => {
    for (const { reasons, against } of suggestions) {
      expect(reasons.length).toBeGreaterThan(0);
      for (const sentence of [...reasons, ...against]) expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
    }
  });
});
