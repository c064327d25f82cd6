import { z } from 'zod';
import { isoDay } from './dates.ts';

export const tiers = ['statutory', 'local', 'research', 'team default'] as const;
export const tier = z.enum(tiers);
export type Tier = z.infer<typeof tier>;

/**
 * `raised` the question arises; `due` the limit has not passed at the reference date;
 * `cannot-assess` the records that would tell are not loaded.
 */
export const flagStatus = z.enum(['raised', 'due', 'cannot-assess']);
export type FlagStatus = z.infer<typeof flagStatus>;

export const flagDecisions = ['supported', 'not supported', 'needs information'] as const;
export const flagDecision = z.enum(flagDecisions);
export type FlagDecision = z.infer<typeof flagDecision>;

/** One piece of evidence: the event, the accounts in it that carry it, and what it shows. */
export const evidence = z.object({
  eventId: z.number().int(),
  entryIds: z.array(z.number().int()),
  note: z.string(),
});
export type Evidence = Readonly<z.infer<typeof evidence>>;

/** One hit of a pattern, as the pattern itself returns it. A question, never a finding. */
export const patternHit = z.object({
  status: flagStatus,
  /** Person ids; empty only where all children of the household share the evidence. */
  children: z.array(z.number().int()),
  from: isoDay,
  to: isoDay,
  /** Reaches the reference date. */
  current: z.boolean(),
  /** One sentence in plain words, a question where it can be one. */
  summary: z.string(),
  evidence: z.array(evidence),
  /** What speaks against, also as events. */
  weakening: z.array(evidence),
  /** Events looked at and left out, and why. */
  excluded: z.array(evidence),
  /** For cannot-assess: which records are missing. */
  missing: z.array(z.string()),
  /** Which limb or timescale of the pattern hit, where one pattern can ask several questions of one event. */
  part: z.string().optional(),
});
export type PatternHit = Readonly<z.infer<typeof patternHit>>;

/** A hit with its pattern, and what a professional said of it. */
export const flag = patternHit.extend({
  /** Stable over re-runs: pattern, children and the first piece of evidence. */
  key: z.string(),
  pattern: z.string(),
  version: z.number().int(),
  name: z.string(),
  question: z.string(),
  tier,
  source: z.string(),
  /** Innocent explanations to look at first. */
  checkFirst: z.array(z.string()),
  parameters: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
  decision: z
    .object({
      decision: flagDecision,
      reason: z.string(),
      by: z.string(),
      at: z.string(),
      /** The evidence is no longer the same as when this was decided. */
      changedSince: z.boolean(),
    })
    .nullable(),
});
export type Flag = Readonly<z.infer<typeof flag>>;
