import type { IsoDay, ReadDate } from '../model/dates.ts';
import { fullYear, isRealDay, pad2, toIsoDay } from './civil.ts';
import { clockText, toLondon } from './london-time.ts';
import { monthNames } from './words.ts';

/** Exact names of months and their first three letters, as machines and most people write them. */
const monthsByName: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((name, i) => [
    [name, i + 1],
    [name.slice(0, 3), i + 1],
  ]),
);

/** A piece of the text between two positions. */
interface Piece {
  readonly end: number;
  readonly length: number;
  readonly value: number;
}

/**
 * The short way for the spellings that machines write and most people type: `22/05/2016`, `22-5-16`,
 * `22-May-2016`, `22 March 16`, `2016-05-22`, each with or without `14:30`, `14:30:00`, `T14:30:00Z`.
 * Returns null for anything else, also for impossible days, which the full grammar then judges.
 */
export function readNumericDay(raw: string, today: IsoDay, monthFirst: boolean): ReadDate | null {
  if (raw.length < 6 || raw.length > 28) return null;
  const first = digits(raw, 0);
  if (first.length === 0 || first.length === 3 || first.length > 4) return null;
  const separator = raw.charCodeAt(first.end);
  if (!isSeparator(separator)) return null;
  const second = monthPiece(raw, first.end + 1);
  if (second === null || !isSeparator(raw.charCodeAt(second.end))) return null;
  const byName = second.length > 2;
  // Spaces part only dates with a month by name: "22 05 2016" may be anything.
  if (!byName && (separator === 32 || raw.charCodeAt(second.end) === 32)) return null;
  const third = digits(raw, second.end + 1);
  if (first.length === 4) {
    if (third.length < 1 || third.length > 2) return null;
    return onDay(raw, third.end, first.value, second.value, third.value);
  }
  if ((third.length !== 2 && third.length !== 4) || (monthFirst && !byName)) return null;
  const year = third.length === 2 ? fullYear(third.value, today) : third.value;
  return onDay(raw, third.end, year, second.value, first.value);
}

function onDay(raw: string, end: number, year: number, month: number, day: number): ReadDate | null {
  if (year < 1800 || year > 2100 || !isRealDay(year, month, day)) return null;
  if (end === raw.length) return oneDay(raw, toIsoDay(year, month, day), null);
  return withTime(raw, end, year, month, day);
}

function digits(raw: string, from: number): Piece {
  const end = digitsEnd(raw, from);
  return { end, length: end - from, value: end - from > 4 ? -1 : number(raw, from, end) };
}

/** The month as one or two digits or by its exact name. */
function monthPiece(raw: string, from: number): Piece | null {
  const code = raw.charCodeAt(from);
  if (code <= 57) {
    const piece = digits(raw, from);
    return piece.length === 1 || piece.length === 2 ? piece : null;
  }
  let end = from;
  while (end < raw.length && raw.charCodeAt(end) > 64) end += 1;
  const value = monthsByName.get(raw.slice(from, end).toLowerCase());
  return value === undefined ? null : { end, length: end - from, value };
}

function withTime(raw: string, at: number, year: number, month: number, day: number): ReadDate | null {
  const mark = raw.charCodeAt(at);
  // space, T
  if (mark !== 32 && mark !== 84) return null;
  const hourEnd = digitsEnd(raw, at + 1);
  if (raw.charCodeAt(hourEnd) !== 58 || hourEnd - at - 1 > 2 || hourEnd === at + 1) return null;
  const minuteEnd = digitsEnd(raw, hourEnd + 1);
  if (minuteEnd - hourEnd !== 3) return null;
  const minutes = number(raw, at + 1, hourEnd) * 60 + number(raw, hourEnd + 1, minuteEnd);
  if (minutes >= 1440) return null;
  const end = secondsEnd(raw, minuteEnd);
  if (end === raw.length) {
    return oneDay(raw, toIsoDay(year, month, day), minutes === 0 ? null : clockText(minutes));
  }
  // Z alone; other offsets go the long way. Midnight in UTC is what exports give a plain day.
  if (raw.charCodeAt(end) !== 90 || end + 1 !== raw.length) return null;
  if (minutes === 0) return oneDay(raw, toIsoDay(year, month, day), null);
  const london = toLondon(year, month, day, minutes);
  return oneDay(raw, london.day, london.minutes === 0 ? null : clockText(london.minutes));
}

function secondsEnd(raw: string, at: number): number {
  if (raw.charCodeAt(at) !== 58) return at;
  const end = digitsEnd(raw, at + 1);
  return end - at === 3 ? end : at;
}

/** A day, and a time when there is one, as a read date without any doubt. */
export function oneDay(raw: string, day: IsoDay, time: string | null): ReadDate {
  return { raw, edtf: day, earliest: day, latest: day, time, problem: null, assumption: null };
}

function digitsEnd(raw: string, from: number): number {
  let at = from;
  while (at < raw.length && raw.charCodeAt(at) >= 48 && raw.charCodeAt(at) <= 57) at += 1;
  return at;
}

function isSeparator(code: number): boolean {
  // slash, dot, hyphen, space
  return code === 47 || code === 46 || code === 45 || code === 32;
}

function number(raw: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + raw.charCodeAt(at) - 48;
  return value;
}

/**
 * A spreadsheet serial (1900 system: 1 is 1 January 1900) with its fraction as the time of day.
 * A whole serial has no time. Null below 1 (a time alone) and beyond the year 2100.
 */
export function readSerial(serial: number, raw: string): ReadDate | null {
  if (!(serial >= 1 && serial < 73_415)) return null;
  const minutes = Math.round((serial % 1) * 1440);
  const whole = Math.floor(serial) + (minutes === 1440 ? 1 : 0);
  // Spreadsheets count a 29 February 1900 that never was.
  const dayNumber = whole - (whole < 60 ? 25_568 : 25_569);
  const date = new Date(dayNumber * 86_400_000);
  const day = `${date.getUTCFullYear()}-${pad2(date.getUTCMonth() + 1)}-${pad2(date.getUTCDate())}`;
  return oneDay(raw, day, minutes % 1440 === 0 ? null : clockText(minutes));
}
