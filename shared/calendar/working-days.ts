import type { IsoDay } from '../model/dates.ts';
import { bankHolidaysOf } from './bank-holidays.ts';
import { addDays, fromDayNumber, toDayNumber } from './iso-day.ts';

/**
 * Working days in England and Wales: Monday to Friday without bank holidays, as Working Together
 * counts its timescales. The day of the event is day 0.
 */

interface YearTable {
  /** Day number of 1 January. */
  readonly first: number;
  /** `before[i]` working days of the year stand before its day i; one longer than the year. */
  readonly before: Uint16Array;
}

const years = new Map<number, YearTable>();
/** Working days from 1 January 1970 to 1 January of the year, negative before 1970. */
const yearOffsets = new Map<number, number>([[1970, 0]]);

/** Whether a day is Monday to Friday and no bank holiday. */
export function isWorkingDay(day: IsoDay): boolean {
  const dayNumber = toDayNumber(day);
  return countBefore(dayNumber + 1) - countBefore(dayNumber) === 1;
}

/**
 * Working days from one day to another, the first being day 0: from a Monday to the Tuesday after it
 * is 1, from a Friday to the Saturday after it 0. Negative when `to` is earlier.
 */
export function workingDaysBetween(from: IsoDay, to: IsoDay): number {
  return countBefore(toDayNumber(to) + 1) - countBefore(toDayNumber(from) + 1);
}

/**
 * The working day that is `days` working days after a day (before it when negative). With 0 the day
 * itself when it is a working day, else the next one.
 */
export function addWorkingDays(day: IsoDay, days: number): IsoDay {
  const start = toDayNumber(day);
  if (days === 0) return nextWorkingDay(start);
  // Position, counted from 1970, of the working day looked for.
  const wanted = days > 0 ? countBefore(start + 1) + days : countBefore(start) + days + 1;
  return fromDayNumber(dayOfCount(start + Math.ceil(days * 1.4), wanted));
}

/** Bank holidays between two days, both included, in order. */
export function bankHolidaysBetween(
  from: IsoDay,
  to: IsoDay,
): readonly { readonly day: IsoDay; readonly name: string }[] {
  const found: { readonly day: IsoDay; readonly name: string }[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    found.push(...bankHolidaysOf(year).filter(({ day }) => day >= from && day <= to));
  }
  return found;
}

function nextWorkingDay(dayNumber: number): IsoDay {
  let day = fromDayNumber(dayNumber);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** The day by whose end `wanted` working days have been counted; `guess` lies near it. */
function dayOfCount(guess: number, wanted: number): number {
  let day = guess;
  while (countBefore(day + 1) < wanted) day += Math.max(1, wanted - countBefore(day + 1));
  while (countBefore(day) >= wanted) day -= Math.max(1, countBefore(day) - wanted);
  return day;
}

/** Working days that stand before a day, counted from 1 January 1970. */
function countBefore(dayNumber: number): number {
  const year = Number(fromDayNumber(dayNumber).slice(0, 4));
  const table = yearTable(year);
  return yearOffset(year) + (table.before[dayNumber - table.first] ?? 0);
}

function yearOffset(year: number): number {
  const known = yearOffsets.get(year);
  if (known !== undefined) return known;
  const step = year > 1970 ? 1 : -1;
  let total = 0;
  for (let at = 1970; at !== year; at += step) {
    total += step === 1 ? workingDaysIn(at) : -workingDaysIn(at - 1);
    yearOffsets.set(at + step, total);
  }
  return total;
}

function workingDaysIn(year: number): number {
  const { before } = yearTable(year);
  return before[before.length - 1] ?? 0;
}

function yearTable(year: number): YearTable {
  const known = years.get(year);
  if (known !== undefined) return known;
  const first = toDayNumber(`${year}-01-01`);
  const length = toDayNumber(`${year + 1}-01-01`) - first;
  const holidays = new Set(bankHolidaysOf(year).map(({ day }) => toDayNumber(day)));
  const before = new Uint16Array(length + 1);
  for (let i = 0; i < length; i += 1) {
    const weekdayOf = (((first + i + 4) % 7) + 7) % 7;
    const working = weekdayOf !== 0 && weekdayOf !== 6 && !holidays.has(first + i);
    before[i + 1] = (before[i] ?? 0) + (working ? 1 : 0);
  }
  const table = { first, before };
  years.set(year, table);
  return table;
}
