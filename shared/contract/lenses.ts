import { oc } from '@orpc/contract';
import { z } from 'zod';
import { agencyKind } from '../model/agency.ts';
import { isoDay } from '../model/dates.ts';
import { careDomain } from '../model/reading.ts';
import { refused } from './errors.ts';

const eventIds = z.array(z.number().int());
const tile = z
  .object({ day: isoDay, eventId: z.number().int(), agency: z.string(), words: z.string() })
  .nullable();

/**
 * Views over the whole chronology that questions alone do not give. Each names the events that carry
 * it. "Not recorded" is a state of its own everywhere.
 */
export const lensViews = z.object({
  /** Each child: when last seen, seen alone, heard (own words) and helped. */
  seenHeardHelped: z.array(
    z.object({ child: z.number().int(), seen: tile, seenAlone: tile, heard: tile, helped: tile }),
  ),
  missedAppointments: z.array(
    z.object({
      day: isoDay,
      children: z.array(z.number().int()),
      service: z.string(),
      agencies: z.array(z.string()),
      eventIds,
      responses: z.array(z.object({ response: z.string(), eventIds })),
      dischargedBy: eventIds,
    }),
  ),
  /** Labels of the seven responses, in order. */
  missedResponses: z.array(z.object({ key: z.string(), label: z.string() })),
  /** A quiet sibling shows as a row of empty months. Null: the child was not yet born. */
  childByMonth: z.object({
    months: z.array(z.string()),
    rows: z.array(
      z.object({
        child: z.number().int(),
        months: z.array(z.object({ own: eventIds, shared: eventIds }).nullable()),
      }),
    ),
  }),
  agencyByYear: z.object({
    years: z.array(z.number().int()),
    rows: z.array(
      z.object({
        agency: z.string(),
        agencyKind,
        years: z.array(
          z.object({
            year: z.number().int(),
            entries: z.number().int(),
            eventIds,
            state: z.enum(['loaded', 'part', 'not loaded']),
          }),
        ),
      }),
    ),
  }),
  adversities: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      state: z.enum(['recorded', 'not recorded']),
      first: isoDay.nullable(),
      last: isoDay.nullable(),
      eventIds,
      /** The same by parent or carer; null where no row says whose it is. */
      carers: z
        .array(z.object({ personId: z.number().int().nullable(), first: isoDay, last: isoDay, eventIds }))
        .optional(),
    }),
  ),
  fourPurposes: z.object({
    episodes: z.array(
      z.object({
        from: isoDay,
        to: isoDay,
        eventIds,
        children: z.array(z.number().int()),
        agencies: z.array(z.string()),
        triggers: eventIds,
      }),
    ),
    familyFactors: eventIds,
    parentsResponse: eventIds,
    supportGiven: eventIds,
  }),
  significantHarm: z.array(
    z.object({
      heading: z.enum(['persistent', 'cumulative', 'chronic', 'acute', 'resistant']),
      label: z.string(),
      chosenBy: z.string(),
      eventIds,
      byDomain: z.array(z.object({ domain: careDomain, quarters: z.number().int(), eventIds })),
    }),
  ),
});
export type LensViews = Readonly<z.infer<typeof lensViews>>;

export const lenses = {
  all: oc.output(lensViews).errors(refused),
  /** What each agency knew on a day, and what had happened by then that it learned of only later. */
  knownOn: oc
    .input(z.object({ day: isoDay }))
    .output(
      z.array(
        z.object({
          agency: z.string(),
          agencyKind,
          known: z.array(z.object({ eventId: z.number().int(), since: isoDay, basis: z.string() })),
          later: z.array(z.object({ eventId: z.number().int(), learned: isoDay, lagDays: z.number().int() })),
        }),
      ),
    )
    .errors(refused),
};
