import { oc } from '@orpc/contract';
import { z } from 'zod';
import { agencyKind } from '../model/agency.ts';
import { entry } from '../model/entry.ts';
import { matchDecision, matchStrength, matchSuggestion } from '../model/match.ts';
import { refused } from './errors.ts';

/** Two accounts side by side. */
export const matchPair = matchSuggestion.extend({ left: entry, right: entry });
export type MatchPair = Readonly<z.infer<typeof matchPair>>;

export const matching = {
  list: oc
    .input(
      z.object({
        decision: matchDecision.optional(),
        strength: z.array(matchStrength).optional(),
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(500),
      }),
    )
    .output(
      z.object({
        pairs: z.array(matchPair),
        total: z.number().int(),
        decided: z.number().int(),
        open: z.number().int(),
      }),
    )
    .errors(refused),
  /** Same joins the events of both accounts; different is remembered; open takes a decision back. */
  decide: oc
    .input(
      z.object({
        pairs: z.array(z.object({ a: z.number().int(), b: z.number().int() })).min(1),
        decision: matchDecision,
      }),
    )
    .output(z.object({ changed: z.number().int() }))
    .errors(refused),
  /** Lets one account head its event: its date and words come first. */
  head: oc
    .input(z.object({ entryId: z.number().int() }))
    .output(z.object({ eventId: z.number().int() }))
    .errors(refused),
  /** Takes one account out of an event into an event of its own. */
  split: oc
    .input(z.object({ entryId: z.number().int() }))
    .output(z.object({ eventId: z.number().int() }))
    .errors(refused),
  /** Events and entries around a pair, for the strip below it. */
  around: oc
    .input(z.object({ a: z.number().int(), b: z.number().int(), days: z.number().int().min(0).max(60) }))
    .output(
      z.object({
        entries: z.array(
          z.object({
            id: z.number().int(),
            /** The event that this account stands in. */
            eventId: z.number().int().optional(),
            day: z.string().nullable(),
            agency: z.string(),
            agencyKind: agencyKind.optional(),
            text: z.string(),
          }),
        ),
      }),
    )
    .errors(refused),
  /** Agreement, conflict and who knew when, for an event with its accounts. */
  compare: oc
    .input(z.object({ eventId: z.number().int() }))
    .output(
      z.object({
        conflicts: z.array(
          z.object({
            aspect: z.string(),
            sentence: z.string(),
            accounts: z.array(z.object({ entryId: z.number().int(), agency: z.string(), says: z.string() })),
          }),
        ),
        agreements: z.array(z.string()),
        recordedBy: z.array(z.string()),
        mightBeExpected: z.array(z.object({ agency: z.string(), because: z.string() })),
        knewWhen: z.array(
          z.object({
            agency: z.string(),
            learned: z.string(),
            lagDays: z.number().int(),
            because: z.string(),
          }),
        ),
      }),
    )
    .errors(refused),
};
