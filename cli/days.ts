import { addDays } from '../shared/calendar/iso-day.ts';
import type { IsoDay } from '../shared/model/index.ts';
import { Refusal } from '../shared/problem.ts';

/** A calendar day written YYYY-MM-DD; null for anything else, also for days that do not exist. */
export function parseDay(given: string): IsoDay | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || Number.isNaN(Date.parse(given))) return null;
  return addDays(given, 0) === given ? given : null;
}

/** A day given as an option; refused where it is none, since a report would silently hold other rows. */
export function givenDay(given: string | undefined): IsoDay | undefined {
  if (given === undefined) return undefined;
  const day = parseDay(given);
  if (day !== null) return day;
  throw new Refusal('bad-day', `"${given}" is not a day.`, 'Write it as 2024-02-20.');
}
