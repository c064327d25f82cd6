import type { IsoDay } from '../model/dates.ts';

const msPerDay = 86_400_000;

/** Days since 1 January 1970; the form in which days are added and compared. */
export function toDayNumber(day: IsoDay): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / msPerDay;
}

export function fromDayNumber(dayNumber: number): IsoDay {
  return new Date(dayNumber * msPerDay).toISOString().slice(0, 10);
}

/** The day `days` calendar days later (earlier when negative). */
export function addDays(day: IsoDay, days: number): IsoDay {
  return fromDayNumber(toDayNumber(day) + days);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return toDayNumber(to) - toDayNumber(from);
}

/**
 * The same day of the month `months` later; the last day of that month where it is shorter
 * (31 January plus one month is 28 or 29 February).
 */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1 + months;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(Number(day.slice(8, 10)), lastOfMonth)))
    .toISOString()
    .slice(0, 10);
}

/** 0 Sunday to 6 Saturday. */
export function weekday(day: IsoDay): number {
  return (((toDayNumber(day) + 4) % 7) + 7) % 7;
}
