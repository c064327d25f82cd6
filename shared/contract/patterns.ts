import { oc } from '@orpc/contract';
import { z } from 'zod';
import { isoDay } from '../model/dates.ts';
import { flag, flagDecision, tier } from '../model/flag.ts';
import { refused } from './errors.ts';

const parameterValue = z.union([z.number(), z.string(), z.boolean()]);

export const patternInfo = z.object({
  id: z.string(),
  number: z.string(),
  version: z.number().int(),
  name: z.string(),
  question: z.string(),
  tier,
  source: z.string(),
  on: z.boolean(),
  onByDefault: z.boolean(),
  parameters: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      unit: z.string(),
      tier,
      source: z.string(),
      value: parameterValue,
      default: parameterValue,
    }),
  ),
});
export type PatternInfo = Readonly<z.infer<typeof patternInfo>>;

export const patternsContract = {
  list: oc
    .input(z.object({ all: z.boolean().optional(), referenceDate: isoDay.optional() }))
    .output(z.object({ referenceDate: isoDay, flags: z.array(flag), failed: z.array(z.string()) }))
    .errors(refused),
  decide: oc
    .input(
      z.object({
        key: z.string(),
        decision: flagDecision.nullable(),
        reason: z.string(),
        by: z.string(),
      }),
    )
    .output(z.object({ key: z.string() }))
    .errors(refused),
  catalogue: oc.output(z.array(patternInfo)).errors(refused),
  /** Runs one pattern with other parameters without saving anything. */
  whatIf: oc
    .input(z.object({ pattern: z.string(), parameters: z.record(z.string(), parameterValue) }))
    .output(z.object({ flags: z.array(flag) }))
    .errors(refused),
  /** Nearest misses of a pattern: how near, and the number it would need. */
  whyNot: oc
    .input(z.object({ pattern: z.string() }))
    .output(z.object({ misses: z.array(z.object({ summary: z.string(), needed: z.string() })) }))
    .errors(refused),
  set: oc
    .input(
      z.object({
        pattern: z.string(),
        on: z.boolean().optional(),
        parameters: z.record(z.string(), parameterValue).optional(),
      }),
    )
    .output(z.object({ pattern: z.string() }))
    .errors(refused),
};
