import { z } from 'zod';
import { agencyKind } from './agency.ts';
import { isoDay, readDate } from './dates.ts';
import { entry } from './entry.ts';
import { person } from './person.ts';

/** What happened: one entry, or several agencies' entries that a person agreed tell of one event. */
export const chronologyEvent = z.object({
  id: z.number().int(),
  /** Position in the chronology, from 1; reports cite it. */
  number: z.number().int(),
  happened: readDate,
  /** The account whose date and words head the event comes first. */
  accounts: z.array(entry).min(1),
});
export type ChronologyEvent = Readonly<z.infer<typeof chronologyEvent>>;

/** For which span an agency's records are loaded. Outside it absence means nothing. */
export const coverage = z.object({
  id: z.number().int(),
  agencyId: z.number().int(),
  agency: z.string(),
  agencyKind,
  from: isoDay,
  to: isoDay,
  basis: z.enum(['stated', 'inferred', 'set']),
});
export type Coverage = Readonly<z.infer<typeof coverage>>;

export const statusKinds = [
  'child-protection-plan',
  'child-in-need',
  'looked-after',
  'early-help',
  'assessment',
  'section-47',
  'pre-proceedings',
  'worker',
  'address',
  'school',
  'pregnancy',
] as const;
export const statusKind = z.enum(statusKinds);
export type StatusKind = z.infer<typeof statusKind>;

/**
 * An interval with a legal or service status. `to` null: still open at the last record.
 * `openedBy` and `closedBy` are entry ids. Empty `children` means the household.
 */
export const statusPeriod = z.object({
  kind: statusKind,
  children: z.array(z.number().int()),
  from: isoDay,
  to: isoDay.nullable(),
  /** Category of a plan, name of a worker, address, name of a school. */
  label: z.string(),
  openedBy: z.array(z.number().int()),
  closedBy: z.array(z.number().int()),
  /** Contradictions and gaps in plain words ("ended twice: 22/11/2022 and 25/11/2022"). */
  remarks: z.array(z.string()),
  /** How a case knows the period through later imports and runs; what is set by hand goes by it. */
  key: z.string().optional(),
  /** The edit by which the period was set, added or taken out by hand; absent where it stands as read. */
  editId: z.string().optional(),
});
export type StatusPeriod = Readonly<z.infer<typeof statusPeriod>>;

/** All that a pattern may look at. */
export const chronology = z.object({
  referenceDate: isoDay,
  people: z.array(person),
  /** Ordered by earliest day, then time; undated events last. */
  events: z.array(chronologyEvent),
  coverage: z.array(coverage),
  statusPeriods: z.array(statusPeriod),
});
export type Chronology = Readonly<z.infer<typeof chronology>>;
