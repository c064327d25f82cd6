import { z } from 'zod';
import { isRealDay } from '../dates/civil.ts';

/** A day of the calendar as `YYYY-MM-DD`. Never a JavaScript `Date`: a day has no time zone. */
export const isoDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written YYYY-MM-DD')
  .refine(isInCalendar, 'there is no such day in the calendar');
export type IsoDay = z.infer<typeof isoDay>;

function isInCalendar(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return isRealDay(year, month, date);
}

/** What can be wrong with a written date. `weekday-mismatch` keeps the date; the others leave the row undated. */
export const dateProblems = [
  'weekday-mismatch',
  'impossible-date',
  'missing-year',
  'reversed-range',
  'no-date',
] as const;
export const dateProblem = z.enum(dateProblems);
export type DateProblem = z.infer<typeof dateProblem>;

/**
 * A written date and how it was read.
 * `edtf` is ISO 8601-2 (EDTF) level 1; `earliest` and `latest` are the first and last possible day,
 * null where the interval is open or there is no date; `time` is local London time `HH:MM`.
 * `assumption` says in plain words what was assumed (order of day and month, year from neighbours,
 * date of the row above), null when nothing was.
 */
export const readDate = z.object({
  raw: z.string(),
  edtf: z.string().nullable(),
  earliest: isoDay.nullable(),
  latest: isoDay.nullable(),
  time: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .nullable(),
  problem: dateProblem.nullable(),
  assumption: z.string().nullable(),
});
export type ReadDate = Readonly<z.infer<typeof readDate>>;
