import { toDayNumber } from '../calendar/iso-day.ts';
import type { IsoDay, ReadDate } from '../model/dates.ts';

/** The part of a read date that says when: every helper here takes it. */
export type DateSpan = Pick<ReadDate, 'earliest' | 'latest'>;

/** Days an open or unknown interval counts as in sorting: wider than any written one. */
const openWidth = 99_999;

/**
 * Sorts read dates as text: by the first possible day (the last where the start is open), narrower
 * before wider, then by time; rows without a date come last.
 */
export function sortKey(date: Pick<ReadDate, 'earliest' | 'latest' | 'time'>): string {
  const day = date.earliest ?? date.latest;
  if (day === null) return '9999-99-99';
  const width =
    date.earliest === null || date.latest === null
      ? openWidth
      : toDayNumber(date.latest) - toDayNumber(date.earliest);
  return `${day} ${String(width).padStart(5, '0')} ${date.time ?? ''}`;
}

/** Whether a date could fall on some day from `from` to `to`, both included; false without a date. */
export function possiblyWithin(date: DateSpan, from: IsoDay, to: IsoDay): boolean {
  if (date.earliest === null && date.latest === null) return false;
  return (date.earliest === null || date.earliest <= to) && (date.latest === null || date.latest >= from);
}

/** Whether every day that a date could mean lies from `from` to `to`. */
export function certainlyWithin(date: DateSpan, from: IsoDay, to: IsoDay): boolean {
  return date.earliest !== null && date.latest !== null && date.earliest >= from && date.latest <= to;
}

/** Completed years of age on a day; negative before birth. */
export function yearsOld(born: IsoDay, on: IsoDay): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) < born.slice(5) ? years - 1 : years;
}

/** Completed months of age on a day; negative before birth. */
export function monthsOld(born: IsoDay, on: IsoDay): number {
  const months =
    (Number(on.slice(0, 4)) - Number(born.slice(0, 4))) * 12 +
    Number(on.slice(5, 7)) -
    Number(born.slice(5, 7));
  return on.slice(8) < born.slice(8) ? months - 1 : months;
}

/**
 * Youngest and oldest age in completed years that a person born on a day could have had at a date;
 * null where the date is open or missing.
 */
export function ageAt(born: IsoDay, date: DateSpan): { readonly from: number; readonly to: number } | null {
  if (date.earliest === null || date.latest === null) return null;
  return { from: yearsOld(born, date.earliest), to: yearsOld(born, date.latest) };
}
