import type { Pattern } from './pattern.ts';
import { optimisticDecision } from './rules/f21-optimistic-decision.ts';
import { yoYoCare } from './rules/f22-yo-yo-care.ts';
import { cumulativeConcern } from './rules/f23-cumulative-concern.ts';
import { escalatingConcern } from './rules/f24-escalating-concern.ts';

/** Patterns F21 to F40 of the practice rules, one line each. */
export const patternsF21ToF40: readonly Pattern[] = [
  optimisticDecision,
  yoYoCare,
  cumulativeConcern,
  escalatingConcern,
];
