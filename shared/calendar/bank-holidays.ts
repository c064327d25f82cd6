import type { IsoDay } from '../model/dates.ts';
import { addDays, weekday } from './iso-day.ts';

/**
 * Bank holidays of England and Wales, worked out from the Banking and Financial Dealings Act 1971
 * (Easter Monday, last Monday of May and of August, 26 December), the royal proclamations that add
 * New Year's Day (from 1974) and the first Monday of May (from 1978), the two common law holidays
 * (Good Friday, Christmas Day) with their substitute days, and the one-off changes in the table below.
 */

interface OneOff {
  /** Holidays that the year has by rule and did not have, because they were moved. */
  readonly without: readonly IsoDay[];
  readonly added: readonly { readonly day: IsoDay; readonly name: string }[];
}

/** Changes made by proclamation for single years (source: GOV.UK bank holidays and the Gazette). */
const oneOffs: Readonly<Record<number, OneOff>> = {
  1973: { without: [], added: [{ day: '1973-11-14', name: 'Royal wedding' }] },
  1977: { without: [], added: [{ day: '1977-06-07', name: 'Silver Jubilee' }] },
  1981: { without: [], added: [{ day: '1981-07-29', name: 'Royal wedding' }] },
  1995: { without: ['1995-05-01'], added: [{ day: '1995-05-08', name: 'Early May bank holiday (VE day)' }] },
  1999: { without: [], added: [{ day: '1999-12-31', name: 'Millennium' }] },
  2002: {
    without: ['2002-05-27'],
    added: [
      { day: '2002-06-03', name: 'Golden Jubilee' },
      { day: '2002-06-04', name: 'Spring bank holiday' },
    ],
  },
  2011: { without: [], added: [{ day: '2011-04-29', name: 'Royal wedding' }] },
  2012: {
    without: ['2012-05-28'],
    added: [
      { day: '2012-06-04', name: 'Spring bank holiday' },
      { day: '2012-06-05', name: 'Diamond Jubilee' },
    ],
  },
  2020: { without: ['2020-05-04'], added: [{ day: '2020-05-08', name: 'Early May bank holiday (VE day)' }] },
  2022: {
    without: ['2022-05-30'],
    added: [
      { day: '2022-06-02', name: 'Spring bank holiday' },
      { day: '2022-06-03', name: 'Platinum Jubilee' },
      { day: '2022-09-19', name: 'State funeral' },
    ],
  },
  2023: { without: [], added: [{ day: '2023-05-08', name: 'Coronation' }] },
};

/** Easter Sunday of a year of the Gregorian calendar (the anonymous algorithm, Nature 1876). */
export function easterSunday(year: number): IsoDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return toDay(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The bank holidays of one year in England and Wales, in order, with substitute days. */
export function bankHolidaysOf(year: number): readonly { readonly day: IsoDay; readonly name: string }[] {
  const oneOff = oneOffs[year];
  const byRule = holidaysByRule(year).filter((holiday) => !oneOff?.without.includes(holiday.day));
  return [...byRule, ...(oneOff?.added ?? [])].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

function holidaysByRule(year: number): { day: IsoDay; name: string }[] {
  const easter = easterSunday(year);
  const holidays = [
    { day: addDays(easter, -2), name: 'Good Friday' },
    { day: addDays(easter, 1), name: 'Easter Monday' },
    { day: lastMonday(year, 5), name: 'Spring bank holiday' },
    { day: lastMonday(year, 8), name: 'Summer bank holiday' },
    ...christmas(year),
  ];
  if (year >= 1974) holidays.push({ day: weekdayFrom(toDay(year, 1, 1)), name: "New Year's Day" });
  if (year >= 1978) holidays.push({ day: firstMonday(year, 5), name: 'Early May bank holiday' });
  return holidays;
}

/** Christmas Day and Boxing Day; each that falls on a weekend moves to the next free weekday. */
function christmas(year: number): { day: IsoDay; name: string }[] {
  const christmasDay = toDay(year, 12, 25);
  const boxingDay = toDay(year, 12, 26);
  const day = weekday(christmasDay);
  if (day === 5) return named(christmasDay, toDay(year, 12, 28));
  if (day === 6) return named(toDay(year, 12, 27), toDay(year, 12, 28));
  if (day === 0) return named(toDay(year, 12, 27), boxingDay);
  return named(christmasDay, boxingDay);
}

function named(christmasDay: IsoDay, boxingDay: IsoDay): { day: IsoDay; name: string }[] {
  return [
    { day: christmasDay, name: 'Christmas Day' },
    { day: boxingDay, name: 'Boxing Day' },
  ];
}

function weekdayFrom(day: IsoDay): IsoDay {
  const which = weekday(day);
  return which === 6 ? addDays(day, 2) : which === 0 ? addDays(day, 1) : day;
}

function firstMonday(year: number, month: number): IsoDay {
  const first = toDay(year, month, 1);
  return addDays(first, (8 - weekday(first)) % 7);
}

/** Last Monday of May or August, both of 31 days. */
function lastMonday(year: number, month: number): IsoDay {
  const last = toDay(year, month, 31);
  return addDays(last, -((weekday(last) + 6) % 7));
}

function toDay(year: number, month: number, day: number): IsoDay {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
