import type { IsoDay, ReadDate } from '../model/dates.ts';
import { fullYear, isRealDay, pad2, toIsoDay } from './civil.ts';
import { clockText, toLondon } from './london-time.ts';

/**
 * The short way for the spellings that machines write and most people type: `22/05/2016`, `22-5-16`,
 * `2016-05-22`, each with or without `14:30`, `14:30:00`, `T14:30:00Z`. Returns null for anything
 * else, also for impossible days, which the full grammar then judges.
 */
export function readNumericDay(raw: string, today: IsoDay, monthFirst: boolean): ReadDate | null {
  const length = raw.length;
  if (length < 6 || length > 24) return null;
  const firstEnd = digitsEnd(raw, 0);
  const firstLength = firstEnd;
  if (firstLength === 0 || firstLength === 3 || firstLength > 4 || !isSeparator(raw, firstEnd)) return null;
  const secondEnd = digitsEnd(raw, firstEnd + 1);
  const secondLength = secondEnd - firstEnd - 1;
  if (secondLength < 1 || secondLength > 2 || !isSeparator(raw, secondEnd)) return null;
  const thirdEnd = digitsEnd(raw, secondEnd + 1);
  const thirdLength = thirdEnd - secondEnd - 1;
  const [a, b, c] = [
    number(raw, 0, firstEnd),
    number(raw, firstEnd + 1, secondEnd),
    number(raw, secondEnd + 1, thirdEnd),
  ];
  let [year, month, day] = [a, b, c];
  if (firstLength === 4) {
    if (thirdLength < 1 || thirdLength > 2) return null;
  } else {
    if ((thirdLength !== 2 && thirdLength !== 4) || monthFirst) return null;
    year = thirdLength === 2 ? fullYear(c, today) : c;
    [month, day] = [b, a];
  }
  if (year < 1800 || year > 2100 || !isRealDay(year, month, day)) return null;
  return thirdEnd === length
    ? oneDay(raw, toIsoDay(year, month, day), null)
    : withTime(raw, thirdEnd, year, month, day);
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

function isSeparator(raw: string, at: number): boolean {
  const code = raw.charCodeAt(at);
  // slash, dot, hyphen
  return code === 47 || code === 46 || code === 45;
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
