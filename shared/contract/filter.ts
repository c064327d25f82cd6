import { z } from 'zod';
import { agencyKind } from '../model/agency.ts';
import { isoDay } from '../model/dates.ts';
import { polarity } from '../model/reading.ts';

/** The one filter that drives table, timeline, patterns and report. Left out means "all". */
export const filter = z.object({
  from: isoDay.optional(),
  to: isoDay.optional(),
  agencies: z.array(z.number().int()).optional(),
  agencyKinds: z.array(agencyKind).optional(),
  /** Person ids of children. */
  children: z.array(z.number().int()).optional(),
  types: z.array(z.string()).optional(),
  polarity: z.array(polarity).optional(),
  /** Words searched in all accounts. */
  words: z.string().optional(),
  /** Only events that are evidence of this flag. */
  flag: z.string().optional(),
});
export type Filter = Readonly<z.infer<typeof filter>>;
