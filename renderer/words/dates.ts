import { weekday } from '../../shared/calendar/iso-day.ts';
import { formatEdtf } from '../../shared/dates/format-read-date.ts';
import type { IsoDay, ReadDate } from '../../shared/model/dates.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** `2019-10-12` as "12 Oct 2019". */
export function formatDay(day: IsoDay): string {
  return `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

/** `2019-10-12` as "Sat 12 Oct 2019". */
export function formatDayLong(day: IsoDay): string {
  return `${weekdays[weekday(day)]} ${formatDay(day)}`;
}

/** `2019-10` or `2019-10-12` as "Oct 2019". */
export function formatMonth(month: string): string {
  return `${months[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

/** From one day to another, without saying the same month or year twice. */
export function formatSpan(from: IsoDay, to: IsoDay): string {
  if (from === to) return formatDay(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8, 10))} to ${formatDay(to)}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${formatDay(from).slice(0, -5)} to ${formatDay(to)}`;
  return `${formatDay(from)} to ${formatDay(to)}`;
}

/** How a date stands in the picture: one day, a vague date, a period, or none. */
export type DateShape = 'day' | 'vague' | 'period' | 'none';

export function dateShape(date: ReadDate): DateShape {
  if (date.edtf === null || (date.earliest === null && date.latest === null)) return 'none';
  if (date.edtf.includes('/')) return /[~?%]/.test(date.edtf) ? 'vague' : 'period';
  if (date.earliest === date.latest && !/[~?%]/.test(date.edtf)) return 'day';
  return 'vague';
}

/** Month names cut to three letters, for columns of dates. */
function shortened(words: string): string {
  return words.replaceAll(
    /\b(January|February|March|April|June|July|August|September|October|November|December)\b/g,
    (month) => month.slice(0, 3),
  );
}

/**
 * A read date in plain, short words: "12 Oct 2019", "about Mar 2019", "2-9 Jul 2020", "until 4 May 2021".
 * The time is left to the caller. Without a date it says so.
 */
export function formatReadDate(date: ReadDate): string {
  return dateShape(date) === 'none' || date.edtf === null ? 'No date' : shortened(formatEdtf(date.edtf));
}

/**
 * Milliseconds since 1970 of a day's first moment on this machine's clock, which the axis library also
 * goes by. The unit of pictures; never used to compare days.
 */
export function toPictureTime(day: IsoDay): number {
  return new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))).valueOf();
}

/** The day in which a moment of a picture lies. */
export function toPictureDay(time: number): IsoDay {
  const at = new Date(time);
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
}

/** A stamp of the log or the history ("2026-02-03T10:42:00Z") as local "3 Feb 2026, 10:42". */
export function formatStamp(stamp: string): string {
  const at = new Date(stamp);
  if (Number.isNaN(at.getTime())) return stamp;
  const minutes = String(at.getMinutes()).padStart(2, '0');
  return `${at.getDate()} ${months[at.getMonth()]} ${at.getFullYear()}, ${String(at.getHours()).padStart(2, '0')}:${minutes}`;
}
