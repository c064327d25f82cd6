import { pad2, toIsoDay, weekdayOf } from './civil.ts';
import type { IsoDay } from '../model/dates.ts';

/** A moment as a London clock shows it. `minutes` since midnight. */
export interface LondonMoment {
  readonly day: IsoDay;
  readonly minutes: number;
}

/**
 * A UTC moment in London time. Summer time runs from the last Sunday of March to the last Sunday of
 * October, both at 01:00 UTC (Summer Time Order 2002, in force since 1996 in this form); earlier
 * years are asked of the runtime's own time zone table.
 * @param minutesUtc minutes since midnight UTC; may lie outside 0 to 1439
 */
export function toLondon(year: number, month: number, day: number, minutesUtc: number): LondonMoment {
  const utc = Date.UTC(year, month - 1, day) + minutesUtc * 60_000;
  const local = new Date(utc + (isSummerTime(utc) ? 3_600_000 : 0));
  return {
    day: toIsoDay(local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()),
    minutes: local.getUTCHours() * 60 + local.getUTCMinutes(),
  };
}

/** Minutes since midnight as `HH:MM`. */
export function clockText(minutes: number): string {
  return `${pad2(Math.floor(minutes / 60))}:${pad2(minutes % 60)}`;
}

function isSummerTime(utc: number): boolean {
  const year = new Date(utc).getUTCFullYear();
  if (year < 1996) return isSummerTimeByTable(utc);
  return utc >= lastSundayAt1(year, 3) && utc < lastSundayAt1(year, 10);
}

function lastSundayAt1(year: number, month: 3 | 10): number {
  return Date.UTC(year, month - 1, 31 - weekdayOf(year, month, 31), 1);
}

let londonHour: Intl.DateTimeFormat | undefined;

function isSummerTimeByTable(utc: number): boolean {
  londonHour ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  return Number(londonHour.format(utc)) !== new Date(utc).getUTCHours();
}
