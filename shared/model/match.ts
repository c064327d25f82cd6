import { z } from 'zod';

export const matchStrengths = ['strong', 'likely', 'possible'] as const;
export const matchStrength = z.enum(matchStrengths);
export type MatchStrength = z.infer<typeof matchStrength>;

export const matchDecisions = ['same', 'different', 'open'] as const;
export const matchDecision = z.enum(matchDecisions);
export type MatchDecision = z.infer<typeof matchDecision>;

/** A suggestion that two entries describe one event. Nothing merges until a person says "same". */
export const matchSuggestion = z.object({
  /** Entry ids, the smaller first. */
  a: z.number().int(),
  b: z.number().int(),
  strength: matchStrength,
  /** Weight of evidence, 0 to 1 (team default weights): orders suggestions, it is not a probability. */
  score: z.number().min(0).max(1),
  /** Plain sentences for and against. */
  reasons: z.array(z.string()),
  against: z.array(z.string()),
  decision: matchDecision,
});
export type MatchSuggestion = Readonly<z.infer<typeof matchSuggestion>>;
