import { describe, expect, it } from 'vitest';
import type { Pattern } from '../../../../engine/patterns/pattern.ts';
import type { Chronology, PatternHit } from '../../../../shared/model/index.ts';
import { type Scenario, scenariosOf } from './scenario-rows.ts';

/** Runs a pattern over every scenario of its own, from the structured columns and the words alone. */
export function checkScenarios(pattern: Pattern): void {
  const scenarios = scenariosOf(pattern.id);
  describe(`scenarios of ${pattern.id}`, () => {
    it('are there', () => expect(scenarios.length).toBeGreaterThan(0));
    it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', (_, scenario) => {
      const hits = pattern.evaluate(scenario.chronology, pattern.parameters.parse({}));
      check(scenario, hits);
    });
  });
}

function check(scenario: Scenario, hits: readonly PatternHit[]): void {
  if (scenario.expect === 'not-raised') {
    expect(hits.filter(({ status }) => status === 'raised').map(({ summary }) => summary)).toEqual([]);
    return;
  }
  const found = hits.filter((hit) => hit.status === scenario.expect && isAbout(scenario, hit));
  expect(hits.filter(({ status }) => status === 'raised').length).toBe(scenario.expect === 'raised' ? 1 : 0);
  expect(found.map(({ summary }) => summary)).toHaveLength(1);
  const hit = found[0] as PatternHit;
  const { from, to } = scenario;
  if (from !== null && to !== null) expect(hit.from <= to && from <= hit.to).toBe(true);
  expect(rowsOf(scenario.chronology, hit)).toEqual(expect.arrayContaining([...scenario.evidence]));
}

/** An empty list is the household; the only child of a family is the same. */
function isAbout({ children, chronology }: Scenario, hit: PatternHit): boolean {
  const all = chronology.people.filter(({ role }) => role === 'child').map(({ id }) => id);
  const wanted = all.filter((id) =>
    children.includes(chronology.people.find((one) => one.id === id)?.name ?? ''),
  );
  const whole = (ids: readonly number[]): string => (ids.length === 0 ? all : [...ids]).toSorted().join();
  return whole(wanted) === whole(hit.children);
}

function rowsOf(chronology: Chronology, hit: PatternHit): string[] {
  const ids = new Set(hit.evidence.flatMap(({ entryIds }) => entryIds));
  return chronology.events
    .flatMap(({ accounts }) => accounts)
    .filter(({ id }) => ids.has(id))
    .map(({ source, row }) => `${source}:${row}`);
}
