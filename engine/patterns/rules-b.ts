import type { Pattern } from './pattern.ts';

/** Patterns F21 to F40 of the practice rules, one line each. */
export const patternsF21ToF40: readonly Pattern[] = [];
