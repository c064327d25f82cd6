import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { runPatternsReported, type PatternRun } from '../../../engine/patterns/run.ts';
import { england } from '../../../engine/profiles/data/england.ts';
import type { Chronology, Flag } from '../../../shared/model/index.ts';
import { sharedData } from '../../shared-data.ts';
import { type FileChoice, loadFamily, rowsOfEvidence } from './support/load-family.ts';

/**
 * The two development families against what a careful reader would raise. A truth counts as found
 * when a raised flag of the same pattern shares a child (or is about the household), overlaps in
 * time and holds at least half of the truth's rows among its evidence.
 */

interface Truth {
  readonly pattern: string;
  readonly child: string;
  readonly from: string;
  readonly to: string;
  readonly evidence: string;
}

const families = sharedData('families');

/** Share of Ashdown's truths that must be found; the figure is printed. */
const leastFound = 0.9;

async function load(
  family: string,
  referenceDate: string,
  choices: Readonly<Record<string, FileChoice>> = {},
) {
  const folder = join(families as string, family);
  const chronology = await loadFamily(folder, { referenceDate, choices });
  const truths = parse(readFileSync(join(folder, 'truth-patterns.csv'), 'utf8'), {
    columns: true,
  }) as Truth[];
  return { chronology, truths, run: runPatternsReported(chronology, { profile: england, all: true }) };
}

function answers(chronology: Chronology, flag: Flag, truth: Truth): boolean {
  if (flag.pattern !== truth.pattern || flag.status !== 'raised') return false;
  const names = flag.children.map((id) => chronology.people.find((person) => person.id === id)?.name ?? '');
  const wanted = truth.child === '' ? [] : truth.child.split(';');
  const shares = names.length === 0 || wanted.length === 0 || wanted.some((name) => names.includes(name));
  const rows = new Set(rowsOfEvidence(chronology, flag.evidence));
  const listed = truth.evidence.split(';');
  const held = listed.filter((row) => rows.has(row)).length;
  return shares && flag.from <= truth.to && flag.to >= truth.from && held * 2 >= listed.length;
}

describe.runIf(families !== null)('ashdown', () => {
  let chronology: Chronology;
  let truths: readonly Truth[];
  let run: PatternRun;
  beforeAll(async () => {
    ({ chronology, truths, run } = await load('ashdown', '2024-02-20'));
  });

  it('runs every pattern', () => expect(run.failed).toEqual([]));

  it('finds what a careful reader would raise', () => {
    const missed = truths.filter((truth) => !run.flags.some((flag) => answers(chronology, flag, truth)));
    const found = truths.length - missed.length;
    console.log(
      `ashdown: ${found} of ${truths.length} truths found`,
      missed.map(({ pattern, from }) => `${pattern} ${from}`),
    );
    expect(found / truths.length).toBeGreaterThanOrEqual(leastFound);
  });

  it('knows the plans by their first and last day', () => {
    const plans = chronology.statusPeriods.filter(({ kind }) => kind === 'child-protection-plan');
    expect(plans.map(({ children, from, to, label }) => [children.length, from, to, label])).toEqual([
      [2, '2021-03-23', '2022-11-22', 'Neglect'],
      [1, '2022-05-31', '2022-11-22', 'Neglect'],
      [3, '2023-10-11', null, 'Neglect'],
    ]);
  });
});

describe.runIf(families !== null)('brackley', () => {
  it('raises only what is listed', async () => {
    const choices = { 'social-care.csv': { coverage: { from: '2023-02-27', to: '2023-10-19' } } };
    const { chronology, truths, run } = await load('brackley', '2024-06-30', choices);
    expect(run.failed).toEqual([]);
    for (const truth of truths) expect(run.flags.some((flag) => answers(chronology, flag, truth))).toBe(true);
    const unlisted = run.flags.filter(
      (flag) => flag.status === 'raised' && !truths.some((truth) => answers(chronology, flag, truth)),
    );
    expect(unlisted.map(({ pattern, from, to, summary }) => `${pattern} ${from} ${to}: ${summary}`)).toEqual(
      [],
    );
  });
});
