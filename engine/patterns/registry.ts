import type { Pattern } from './pattern.ts';
import { patternsF21ToF40 } from './rules-b.ts';

/**
 * All patterns, by their number in the practice rules. A pattern is added by one import and one line.
 * Parameters are checked by each pattern's own schema before it runs, so the list may forget their types.
 */
export const patterns: readonly Pattern[] = [...patternsF21ToF40];

const byId = new Map(patterns.map((pattern) => [pattern.id, pattern]));

/** The pattern with this slug; undefined for an unknown one. */
export function patternById(id: string): Pattern | undefined {
  return byId.get(id);
}
