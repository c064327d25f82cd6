import type { IsoDay } from '../model/dates.ts';

/** Plain arithmetic on years, months and days; no `Date` where a calendar day is meant. */

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const twoDigits = Array.from({ length: 100 }, (_, n) => (n < 10 ? `0${n}` : String(n)));

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** `7` as `07`. */
export function pad2(n: number): string {
  return twoDigits[n] ?? String(n);
}

export function pad4(n: number): string {
  return n >= 1000 ? String(n) : String(n).padStart(4, '0');
}

export function toIsoDay(year: number, month: number, day: number): IsoDay {
  return `${pad4(year)}-${pad2(month)}-${pad2(day)}`;
}

export function lastOfMonth(year: number, month: number): IsoDay {
  return toIsoDay(year, month, daysInMonth(year, month));
}

/** 0 Sunday to 6 Saturday (Sakamoto's method). */
export function weekdayOf(year: number, month: number, day: number): number {
  const offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  return (
    (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + (offsets[month - 1] ?? 0) + day) % 7
  );
}

/**
 * A two-digit year: up to next year's two digits it is 20xx, above 19xx.
 * @param today the day on which the date is read
 */
export function fullYear(twoDigitYear: number, today: IsoDay): number {
  const pivot = (Number(today.slice(0, 4)) + 1) % 100;
  return twoDigitYear <= pivot ? 2000 + twoDigitYear : 1900 + twoDigitYear;
}
