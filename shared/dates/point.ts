import type { DateProblem, IsoDay } from '../model/dates.ts';
import { daysInMonth, isRealDay, lastOfMonth, pad2, pad4, toIsoDay, weekdayOf } from './civil.ts';
import type { Parts } from './parts.ts';

/** A date of any precision: its EDTF at both ends, and the first and last possible day. */
export interface Point {
  /** EDTF of the start; equal to `end` unless the words mean a stretch ("early March 2011"). */
  readonly start: string;
  readonly end: string;
  readonly first: IsoDay;
  readonly last: IsoDay;
  readonly weekdayMismatch: boolean;
  readonly assumption: string | null;
}

export type PointResult =
  | { readonly ok: true; readonly point: Point }
  | { readonly ok: false; readonly problem: DateProblem };

/** First and last month of the seasons (meteorological), winter reaching into the next year. */
const seasonMonths: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
};
/** First and last month of school terms in England (team default; terms differ by authority). */
const termMonths: Readonly<Record<number, readonly [number, number]>> = {
  21: [1, 4],
  22: [4, 7],
  23: [9, 12],
  24: [1, 4],
};
const phaseMonths = { early: [1, 4], mid: [5, 8], late: [9, 12] } as const;

/** The first month in which the parts can lie, to tell whether a range runs over the new year. */
export function firstMonthOf(parts: Parts): number | null {
  if (parts.season === null) return parts.month;
  return (parts.term ? termMonths : seasonMonths)[parts.season]?.[0] ?? null;
}

/** The date that complete parts stand for, or what is wrong with it. */
export function toPoint(parts: Parts): PointResult {
  const { year, month, day } = parts;
  if (parts.decade !== null) return ok(decadePoint(parts, parts.decade));
  if (year === null) return withoutYear(parts);
  if (parts.yearTo !== null) return ok(stretch(parts, pad4(year), pad4(parts.yearTo)));
  if (parts.season !== null) return ok(seasonPoint(parts, year, parts.season));
  if (month === null) return day === null ? ok(yearPoint(parts, year)) : problem('no-date');
  if (month < 1 || month > 12) return problem('impossible-date');
  if (day === null) return ok(monthPoint(parts, year, month));
  if (!isRealDay(year, month, day)) return problem('impossible-date');
  const written = toIsoDay(year, month, day);
  const mismatch = parts.weekday !== null && parts.weekday !== weekdayOf(year, month, day);
  return ok({ ...stretch(parts, written, written), weekdayMismatch: mismatch });
}

function withoutYear(parts: Parts): PointResult {
  const { month, day } = parts;
  if (month === null) return problem(parts.season === null ? 'no-date' : 'missing-year');
  // 2024 was a leap year: 29 February is possible in some year.
  if (month < 1 || month > 12 || (day !== null && !isRealDay(2024, month, day))) {
    return problem('impossible-date');
  }
  return problem('missing-year');
}

function decadePoint(parts: Parts, decade: number): Point {
  const written = `${decade}X${qualifier({ ...parts, approximate: parts.approximate || parts.phase !== null })}`;
  return {
    ...stretch(parts, `${decade}0`, `${decade}9`),
    start: written,
    end: written,
  };
}

function yearPoint(parts: Parts, year: number): Point {
  if (parts.phase === null) return stretch(parts, pad4(year), pad4(year));
  const [from, to] = phaseMonths[parts.phase];
  return stretch({ ...parts, approximate: true }, `${pad4(year)}-${pad2(from)}`, `${pad4(year)}-${pad2(to)}`);
}

function monthPoint(parts: Parts, year: number, month: number): Point {
  const written = `${pad4(year)}-${pad2(month)}`;
  if (parts.phase === null) return stretch(parts, written, written);
  const days = { early: [1, 10], mid: [11, 20], late: [21, daysInMonth(year, month)] }[parts.phase];
  const ends = days.map((day) => `${written}-${pad2(day)}`);
  return stretch({ ...parts, approximate: true }, ends[0] ?? written, ends[1] ?? written);
}

function seasonPoint(parts: Parts, year: number, season: number): Point {
  if (parts.term) return termPoint(parts, year, season);
  const [from, to] = seasonMonths[season] ?? [1, 12];
  const lastYear = to > 12 ? year + 1 : year;
  const written =
    `${pad4(year)}-${season}` +
    qualifier({ ...parts, approximate: parts.approximate || parts.phase !== null });
  return {
    start: written,
    end: written,
    first: toIsoDay(year, from, 1),
    last: lastOfMonth(lastYear, to > 12 ? to - 12 : to),
    weekdayMismatch: false,
    assumption: parts.assumption,
  };
}

function termPoint(parts: Parts, year: number, season: number): Point {
  const [from, to] = termMonths[season] ?? [1, 12];
  const assumption =
    'a school term was taken as autumn September to December, spring January to April, summer April to July';
  const ends = [from, to].map((month) => `${pad4(year)}-${pad2(month)}`);
  return { ...stretch({ ...parts, approximate: true }, ends[0] ?? '', ends[1] ?? ''), assumption };
}

/** From the first day of one written date (day, month or year) to the last of another. */
function stretch(parts: Parts, from: string, to: string): Point {
  const mark = qualifier(parts);
  return {
    start: from + mark,
    end: to + mark,
    first: from.length === 4 ? `${from}-01-01` : from.length === 7 ? `${from}-01` : from,
    last: lastDayOf(to),
    weekdayMismatch: false,
    assumption: parts.assumption,
  };
}

function lastDayOf(written: string): IsoDay {
  if (written.length === 4) return `${written}-12-31`;
  if (written.length > 7) return written;
  return lastOfMonth(Number(written.slice(0, 4)), Number(written.slice(5, 7)));
}

/** EDTF level 1: `?` uncertain, `~` approximate, `%` both. */
function qualifier(parts: Parts): string {
  if (parts.approximate) return parts.uncertain ? '%' : '~';
  return parts.uncertain ? '?' : '';
}

function ok(point: Point): PointResult {
  return { ok: true, point };
}

function problem(problem: DateProblem): PointResult {
  return { ok: false, problem };
}
