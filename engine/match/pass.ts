import type { Pair } from './pair.ts';

/** What a pass says of a pair: how much speaks for one event, and why, in plain sentences (worded when shown). */
export interface Verdict {
  /** 0 to 1 before evidence against is taken off. */
  readonly score: number;
  readonly reasons: () => readonly string[];
}

/**
 * One kind of evidence. The passes stand from strong to weak; every pair is judged by all of them and
 * keeps its best verdict, and all pairs of the best verdicts claim their rows before weaker ones may.
 */
export interface MatchPass {
  readonly name: string;
  judge(pair: Pair): Verdict | null;
}
