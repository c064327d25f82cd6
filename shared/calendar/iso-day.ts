import type { IsoDay } from '../model/dates.ts';

/** Days from 1 March of the year 0 to 1 January 1970, in the calendar counted backwards. */
const epoch = 719_468;
/** Days of 400 years, after which the calendar repeats. */
const era = 146_097;

/**
 * Days since 1 January 1970; the form in which days are added and compared. Counts years from March,
 * so that a leap day is the last of its year (no `Date`: this runs a million times a second).
 */
export function toDayNumber(day: IsoDay): number {
  const month = digits(day, 5, 7);
  const year = digits(day, 0, 4) - (month <= 2 ? 1 : 0);
  const eras = Math.floor(year / 400);
  const ofEra = year - eras * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(day, 8, 10) - 1;
  return eras * era + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - epoch;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

/** Days as written, from 1 January 1900 on; each is put into words once. */
const written: string[] = [];
const firstWritten = -25_567;
const lastWritten = 47_482;

export function fromDayNumber(dayNumber: number): IsoDay {
  if (dayNumber < firstWritten || dayNumber > lastWritten || !Number.isInteger(dayNumber))
    return toWritten(dayNumber);
  return (written[dayNumber - firstWritten] ??= toWritten(dayNumber));
}

function toWritten(dayNumber: number): IsoDay {
  return new Date(dayNumber * 86_400_000).toISOString().slice(0, 10);
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
  const total = digits(day, 0, 4) * 12 + digits(day, 5, 7) - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  const date = Math.min(digits(day, 8, 10), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 0 Sunday to 6 Saturday. */
export function weekday(day: IsoDay): number {
  return (((toDayNumber(day) + 4) % 7) + 7) % 7;
}
