import type { Pair } from '../pair.ts';

/**
 * One piece of evidence. `value` says how far it holds of a pair (0 not at all, 1 fully); `points` is
 * what it then counts for one event (positive) or against (negative). The sum of all points and of
 * `startingPoints` becomes the score by the logistic curve. Points are team defaults; none is published.
 */
export interface Evidence {
  readonly name: string;
  readonly points: number;
  value(pair: Pair): number;
  /** A contradiction: where it holds, the pair is never more than possible, whatever else speaks for it. */
  readonly veto?: true;
  /** A whole sentence for the person who decides; left out where the evidence is not worth a sentence. */
  readonly say?: (pair: Pair) => string;
}

/** Evidence that holds or does not hold. */
export function holds(
  name: string,
  points: number,
  when: (pair: Pair) => boolean,
  say?: (pair: Pair) => string,
): Evidence {
  const value = (pair: Pair): number => (when(pair) ? 1 : 0);
  return say ? { name, points, value, say } : { name, points, value };
}

/** Evidence against that nothing outweighs. */
export function contradicts(
  name: string,
  points: number,
  when: (pair: Pair) => boolean,
  say: (pair: Pair) => string,
): Evidence {
  return { ...holds(name, points, when, say), veto: true };
}
