import type { Pair } from './pair.ts';

/** What a pass says of a pair: how much speaks for one event, and why, in plain sentences. */
export interface Verdict {
  /** 0 to 1 before evidence against is taken off. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/**
 * One kind of evidence. Passes run in order, each over all pairs before the next, so that strong
 * evidence claims a row before weak evidence can.
 */
export interface MatchPass {
  readonly name: string;
  judge(pair: Pair): Verdict | null;
}
