import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { evaluate, suggestMatches } from '../engine/match/index.ts';
import type { Entry } from '../shared/model/index.ts';
import { fitPoints, toFitPairs } from '../tests/engine/match/fit-points.ts';
import { loadFamily } from '../tests/engine/match/load-family.ts';

/** One line of the evaluation: strong and likely suggestions of one family against its true pairs. */
export interface MatchingEvaluationRow {
  readonly family: string;
  readonly entries: number;
  readonly truePairs: number;
  readonly suggested: number;
  readonly correct: number;
  readonly precision: number;
  readonly recall: number;
  /** Near-but-different pairs called strong or likely, of those listed. */
  readonly nearTaken: string;
  /** The same without any event type, fact or heading from the reading: words alone. */
  readonly wordsAlone: string;
}

const fixtures = fileURLToPath(new URL('../tests/fixtures/families/', import.meta.url));

function wordsAlone(entry: Entry): Entry {
  return { ...entry, reading: { ...entry.reading, types: [], facts: {} } };
}

const round = (share: number): number => Math.round(share * 1000) / 1000;

/** Evaluates matching on every family folder given (by default the fixtures). */
export async function evaluateMatching(
  folders: readonly string[] = readdirSync(fixtures).map((name) => join(fixtures, name)),
): Promise<readonly MatchingEvaluationRow[]> {
  const rows: MatchingEvaluationRow[] = [];
  for (const folder of folders) {
    const { name, people, entries, truth, nearButDifferent } = await loadFamily(folder);
    const suggestions = suggestMatches(entries, { people, remembered: [] });
    const found = evaluate(entries, suggestions, truth);
    const plain = entries.map(wordsAlone);
    const words = evaluate(plain, suggestMatches(plain, { people, remembered: [] }), truth);
    rows.push({
      family: name,
      entries: entries.length,
      truePairs: truth.length,
      suggested: found.suggested,
      correct: found.correct,
      precision: round(found.precision),
      recall: round(found.recall),
      nearTaken: `${evaluate(entries, suggestions, nearButDifferent).correct} of ${nearButDifferent.length}`,
      wordsAlone: `${round(words.precision)} / ${round(words.recall)}`,
    });
  }
  return rows;
}

/** Each family judged by points fitted to the other families alone. */
export async function leaveOneOut(folders: readonly string[]): Promise<readonly object[]> {
  const families = await Promise.all(folders.map(loadFamily));
  const pairs = families.map(toFitPairs);
  return families.map(({ name, people, entries, truth, nearButDifferent }, left) => {
    const points = fitPoints(pairs.filter((_, at) => at !== left).flat());
    const suggestions = suggestMatches(entries, { people, remembered: [], parameters: { points } });
    const { precision, recall } = evaluate(entries, suggestions, truth);
    const near = evaluate(entries, suggestions, nearButDifferent).correct;
    return {
      family: name,
      precision: round(precision),
      recall: round(recall),
      nearTaken: `${near} of ${nearButDifferent.length}`,
    };
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const given = process.argv.slice(2).filter((word) => word !== '--leave-one-out');
  const folders = given.length > 0 ? given : readdirSync(fixtures).map((name) => join(fixtures, name));
  console.table(await evaluateMatching(folders));
  if (process.argv.includes('--leave-one-out')) console.table(await leaveOneOut(folders));
}
