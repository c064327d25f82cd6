import { oc } from '@orpc/contract';
import { z } from 'zod';
import { agencyKind } from '../model/agency.ts';
import { statusKind, statusPeriod } from '../model/chronology.ts';
import { isoDay, readDate } from '../model/dates.ts';
import { entry } from '../model/entry.ts';
import { childSeen, polarity, subject } from '../model/reading.ts';
import { refused } from './errors.ts';
import { filter } from './filter.ts';

const accountHead = z.object({
  entryId: z.number().int(),
  agencyId: z.number().int(),
  agency: z.string(),
  agencyKind,
  text: z.string(),
  outcome: z.string(),
});

/** One line of the chronology: an event, with what the table and the timeline need of it. */
export const eventLine = z.object({
  id: z.number().int(),
  number: z.number().int(),
  happened: readDate,
  accounts: z.array(accountHead).min(1),
  types: z.array(z.string()),
  polarity,
  childSeen,
  children: z.array(z.number().int()),
  voices: z.array(z.object({ personId: z.number().int().nullable(), words: z.string() })),
  /** Written by the user: impact on the child, and analysis kept apart from fact. */
  impact: z.string(),
  analysis: z.string(),
  /** Keys of flags that cite this event. */
  flags: z.array(z.string()),
  /** Open suggestions that would join another account to this event. */
  openMatches: z.number().int(),
  /** Planned and not known to have happened. */
  planned: z.boolean(),
});
export type EventLine = Readonly<z.infer<typeof eventLine>>;

export const entryDetail = z.object({
  entry,
  eventId: z.number().int(),
  eventNumber: z.number().int(),
  /** The row as it stands in the file, heading by heading. */
  verbatim: z.array(z.object({ heading: z.string(), role: z.string(), cell: z.string() })),
  locator: z.string(),
  /** Ages of the children on the day, in plain words. */
  ages: z.array(z.object({ personId: z.number().int(), name: z.string(), age: z.string() })),
  impact: z.string(),
  analysis: z.string(),
  /** What was changed by hand, newest first. */
  history: z.array(z.object({ at: z.string(), what: z.string(), before: z.string(), after: z.string() })),
});
export type EntryDetail = Readonly<z.infer<typeof entryDetail>>;

/** What a person may correct; survives re-import; the row itself never changes. */
export const entryCorrection = z.object({
  happened: z.string().optional(),
  types: z.array(z.string()).optional(),
  subject: subject.optional(),
  polarity: polarity.optional(),
  childSeen: childSeen.optional(),
  children: z.array(z.number().int()).optional(),
  impact: z.string().optional(),
  analysis: z.string().optional(),
});
export type EntryCorrection = Readonly<z.infer<typeof entryCorrection>>;

/** A status period as a person says it was; `of` names one that stands, or says what a new one is. */
export const periodToSet = z.object({
  of: z.union([
    z.object({ key: z.string() }),
    z.object({ kind: statusKind, children: z.array(z.number().int()) }),
  ]),
  /** The period is not right and is to count no more. */
  removed: z.boolean(),
  from: isoDay,
  /** Null: still open. */
  to: isoDay.nullable(),
  label: z.string(),
  /** Asked for; kept beside the period and in the log. */
  reason: z.string(),
  by: z.string(),
});
export type PeriodToSet = Readonly<z.infer<typeof periodToSet>>;

/** An entry that opens or closes a status period, as far as a link to it shows. */
const periodRecord = accountHead.extend({ eventId: z.number().int(), happened: readDate });
export type PeriodRecord = Readonly<z.infer<typeof periodRecord>>;

export const chronologyContract = {
  /** Events in order; undated ones at the end. */
  list: oc
    .input(z.object({ filter, offset: z.number().int().min(0), limit: z.number().int().min(1).max(2000) }))
    .output(z.object({ events: z.array(eventLine), total: z.number().int(), undated: z.number().int() }))
    .errors(refused),
  event: oc
    .input(z.object({ eventId: z.number().int() }))
    .output(z.object({ line: eventLine, accounts: z.array(entryDetail) }))
    .errors(refused),
  correct: oc
    .input(z.object({ entryId: z.number().int(), correction: entryCorrection }))
    .output(z.object({ eventId: z.number().int() }))
    .errors(refused),
  /** Takes an entry out of the chronology, with a reason that is kept and shown; null brings it back. */
  setAside: oc
    .input(z.object({ entryId: z.number().int(), reason: z.string().nullable() }))
    .output(z.object({ setAside: z.boolean() }))
    .errors(refused),
  /** Entries that were set aside, and rows of one agency that say the same and may be. */
  repetitions: oc
    .output(
      z.object({
        setAside: z.array(z.object({ entry, reason: z.string() })),
        suggested: z.array(
          z.object({ keep: entry, copy: entry, kind: z.enum(['exact', 'near']), reason: z.string() }),
        ),
      }),
    )
    .errors(refused),
  /** The entries on which a status period rests; none where the period is no longer there. */
  periodRecords: oc
    .input(z.object({ key: z.string() }))
    .output(z.object({ opened: z.array(periodRecord), closed: z.array(periodRecord) }))
    .errors(refused),
  /** Sets a status period by hand, takes it out or adds one, with a reason; gives its key. */
  setPeriod: oc
    .input(periodToSet)
    .output(z.object({ key: z.string() }))
    .errors(refused),
  /** Takes back what was set by hand of a period: it stands as the records say; one added by hand goes. */
  takeBackPeriod: oc
    .input(z.object({ key: z.string() }))
    .output(z.object({ key: z.string() }))
    .errors(refused),
  /** What the timeline needs beside the events themselves. */
  frame: oc
    .input(z.object({ filter }))
    .output(
      z.object({
        agencies: z.array(
          z.object({ id: z.number().int(), name: z.string(), kind: agencyKind, entries: z.number().int() }),
        ),
        statusPeriods: z.array(statusPeriod),
        /** Periods that a person took out; they can be put back. */
        removedPeriods: z.array(statusPeriod),
        coverage: z.array(
          z.object({ agencyId: z.number().int(), from: isoDay, to: isoDay, basis: z.string() }),
        ),
        /** Events a month and agency, for the density strip. */
        density: z.array(
          z.object({ month: z.string(), agencyId: z.number().int(), events: z.number().int() }),
        ),
        /** Contacts with professionals above the line, concerns below, by month. */
        involvement: z.array(
          z.object({ month: z.string(), contacts: z.number().int(), concerns: z.number().int() }),
        ),
        firstDay: isoDay.nullable(),
        lastDay: isoDay.nullable(),
        typesPresent: z.array(z.object({ code: z.string(), events: z.number().int() })),
      }),
    )
    .errors(refused),
};
