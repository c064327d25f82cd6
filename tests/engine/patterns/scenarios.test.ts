import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { patternById } from '../../../engine/patterns/registry.ts';
import { runPatterns } from '../../../engine/patterns/run.ts';
import { england } from '../../../engine/profiles/data/england.ts';
import type { Chronology, Flag } from '../../../shared/model/index.ts';
import { disputedScenarios } from './disputed-scenarios.ts';
import { loadFamily, rowsOfEvidence } from './support/load-family.ts';

/**
 * Small families written from the practice rules alone, each about one pattern: files go through the
 * real import and reading, nothing is matched, and the pattern must answer as the scenario expects.
 */

interface Expected {
  readonly pattern: string;
  readonly reference_date: string;
  readonly coverage: Readonly<
    Record<string, { readonly agency: string; readonly from: string; readonly to: string }>
  >;
  readonly expect: 'raised' | 'not-raised' | 'due' | 'cannot-assess';
  readonly child: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly evidence: readonly string[];
  readonly why: string;
}

const root = fileURLToPath(new URL('../../fixtures/scenarios/', import.meta.url));
const scenarios = (existsSync(root) ? readdirSync(root) : []).flatMap((pattern) =>
  readdirSync(`${root}${pattern}`).map((name) => ({
    name: `${pattern}/${name}`,
    folder: `${root}${pattern}/${name}`,
  })),
);

const disputed = scenarios.filter(({ name }) => name in disputedScenarios);
const settled = scenarios.filter(({ name }) => !(name in disputedScenarios));

it('disputes only scenarios that there are, and says why', () => {
  for (const { name } of disputed) console.warn(`did not run: ${name}: ${disputedScenarios[name]}`);
  expect(disputed.map(({ name }) => name)).toEqual(Object.keys(disputedScenarios).toSorted());
});

describe.runIf(scenarios.length > 0)('scenarios', () => {
  it.each(settled)('$name', async ({ folder }) => {
    const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Expected;
    expect(patternById(expected.pattern)).toBeDefined();
    const chronology = await loadFamily(folder, {
      referenceDate: expected.reference_date,
      choices: Object.fromEntries(
        Object.entries(expected.coverage).map(([file, { agency, from, to }]) => [
          file,
          { agency, coverage: { from, to } },
        ]),
      ),
    });
    const flags = runPatterns(chronology, { profile: england, only: [expected.pattern] });
    const told = flags.map(({ status, from, to, summary }) => `${status} ${from} ${to} ${summary}`);
    const raised = flags.filter(({ status }) => status === 'raised');
    if (expected.expect !== 'raised') expect(raised, `${expected.why}\n${told.join('\n')}`).toEqual([]);
    if (expected.expect === 'not-raised') return;
    const found = flags.filter((flag) => flag.status === expected.expect && fits(chronology, flag, expected));
    expect(found.length, `${expected.why}\n${told.join('\n')}`).toBeGreaterThan(0);
  });
});

/** Same child or household, overlapping days, and all the expected rows among the evidence. */
function fits(chronology: Chronology, flag: Flag, expected: Expected): boolean {
  const names = flag.children.map((id) => chronology.people.find((person) => person.id === id)?.name ?? '');
  const shared =
    names.length === 0 || expected.child.length === 0 || expected.child.some((name) => names.includes(name));
  const overlaps =
    expected.from === null || expected.to === null || (flag.from <= expected.to && flag.to >= expected.from);
  const rows = new Set(rowsOfEvidence(chronology, flag.evidence).map((row) => row.replace('::', ':')));
  return shared && overlaps && expected.evidence.every((row) => rows.has(row));
}
