import { benchMatching } from '../bench-matching.ts';
import { benchPatterns } from '../bench-patterns.ts';
import type { BenchRow } from './measure.ts';

/** Matching beside a plain pass over the same rows. */
export function matchingRows(): readonly BenchRow[] {
  return benchMatching().map((row) => ({
    what: `matching of ${row.rows.toLocaleString('en-GB')} rows`,
    milliseconds: row.matchingMs,
    floor: 'words to numbers, blocks of a day, Jaccard on every pair',
    floorMilliseconds: row.plainMs,
    note: `${row.suggestions.toLocaleString('en-GB')} suggestions; heap ${row.heapMb} MB`,
  }));
}

/** All patterns beside the smallest size in proportion: a ratio near 1 says that time grows with the rows and not faster. */
export function patternRows(): readonly BenchRow[] {
  const sizes = benchPatterns();
  const [smallest] = sizes;
  if (smallest === undefined) return [];
  return sizes.map(({ entries, status, first, again, flags }) => ({
    what: `all patterns over ${entries.toLocaleString('en-GB')} entries`,
    milliseconds: first,
    floor: `time of ${smallest.entries.toLocaleString('en-GB')} entries, in proportion`,
    floorMilliseconds: (smallest.first * entries) / smallest.entries,
    note: `again ${again} ms; status periods ${status} ms; ${flags.toLocaleString('en-GB')} flags`,
  }));
}
