import type { DateProblem, IsoDay, ReadDate } from '../model/dates.ts';
import { takeBareTime, takeTime } from './clock.ts';
import type { ClockTime } from './clock.ts';
import { clockText, toLondon } from './london-time.ts';
import { readNumericDay, readSerial } from './numeric-day.ts';
import type { PartsContext } from './parts.ts';
import { readBeforeRemark, readPhrase } from './phrase.ts';
import type { Point } from './point.ts';
import type { Span, SpanResult } from './range.ts';
import { unify } from './phrasing.ts';
import { tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';
import { isApproximate, isUncertain } from './words.ts';

/** How a written date is to be read. */
export interface DateContext {
  /** Day on which it is read: decides the century of two-digit years. */
  readonly today: IsoDay;
  /** Order of day and month in the whole column; day first when left out. */
  readonly order?: 'day-first' | 'month-first';
  /**
   * Whether the column writes days after the name of the month ("January 27, 2020"): then "March 20" is
   * a day without a year, else March 2020.
   */
  readonly dayAfterMonth?: boolean;
  /** Whether a bare number from 20000 to 60000 is a spreadsheet's serial day; yes when left out. */
  readonly spreadsheetSerials?: boolean;
}

/** Longer texts are notes, not dates (team default). */
const longestText = 200;

/**
 * Reads a date as people in the United Kingdom write it. Never throws; what cannot be read gives a
 * problem and no days, and a day is never borrowed from elsewhere.
 *
 * @example parseWrittenDate('early March 2011', { today: '2026-11-22' }).edtf // '2011-03-01~/2011-03-10~'
 */
export function parseWrittenDate(raw: string, context: DateContext): ReadDate {
  const order = context.order ?? 'day-first';
  const quick = readNumericDay(raw, context.today, order === 'month-first');
  if (quick !== null) return quick;
  if (raw.length > longestText) return failed(raw, 'no-date');
  const text = raw.trim();
  if (context.spreadsheetSerials !== false && /^[2-5]\d{4}(?:\.\d+)?$|^60000$/.test(text)) {
    return readSerial(Number(text), raw) ?? failed(raw, 'no-date');
  }
  return readText(raw, text, { today: context.today, order, dayAfterMonth: context.dayAfterMonth });
}

function readText(raw: string, text: string, context: PartsContext): ReadDate {
  const plain = unify(text);
  if (!/[([]/.test(plain)) return readUnified(raw, plain, context, true);
  // Brackets may hold a part of the date ("22 May (2016)"); else they hold a remark.
  const whole = readUnified(raw, plain.replace(/[()[\]]/g, ' '), context, false);
  if (whole.edtf !== null) return whole;
  const { outside, doubt } = splitBrackets(plain);
  const read = readUnified(raw, `${doubt} ${outside}`, context, true);
  return read.edtf !== null || whole.problem === 'no-date' ? read : whole;
}

/** Text in brackets is left out, but for a doubt that it expresses: "(?)", "(approx)". */
function splitBrackets(text: string): { readonly outside: string; readonly doubt: string } {
  const doubts: string[] = [];
  const outside = text.replace(/[([]([^()[\]]*)[)\]]/g, (_, inside: string) => {
    const words = inside.match(/[a-z]+|[?~]/g) ?? [];
    if (words.every((word) => isApproximate(word) || isUncertain(word))) doubts.push(...words);
    return ' ';
  });
  return { outside, doubt: doubts.join(' ') };
}

function readUnified(raw: string, text: string, context: PartsContext, remarks: boolean): ReadDate {
  const tokens = tokenise(text);
  if (!tokens.some((token) => token.kind !== 'mark')) return failed(raw, 'no-date');
  const { time, rest } = takeTime(tokens);
  const read = readPhrase(rest, context);
  if (read?.ok) return toReadDate(raw, read.span, time, null);
  const second = time === null ? readWithBareTime(raw, rest, context) : null;
  if (second !== null) return second;
  const remarked = remarks ? readBeforeRemark(rest, context) : null;
  if (remarked !== null && remarked.read.ok) {
    return toReadDate(
      raw,
      remarked.read.span,
      time,
      `the words "${remarked.remark}" are not part of the date`,
    );
  }
  return failed(raw, problemOf(read ?? remarked?.read ?? null));
}

function readWithBareTime(raw: string, tokens: readonly Token[], context: PartsContext): ReadDate | null {
  const bare = takeBareTime(tokens);
  const read = bare === null ? null : readPhrase(bare.rest, context);
  if (bare === null || !read?.ok || read.span.from?.first !== read.span.to?.last) return null;
  return toReadDate(raw, read.span, bare.time, null);
}

function problemOf(read: SpanResult | null): DateProblem {
  return read === null || read.ok ? 'no-date' : read.problem;
}

function toReadDate(raw: string, span: Span, time: ClockTime | null, remark: string | null): ReadDate {
  const moved = time === null ? null : inLondon(span, time);
  const from = moved?.from ?? span.from;
  const to = moved === null ? span.to : moved.from;
  const edtf = from === null ? `../${to?.end}` : to === null ? `${from.start}/..` : joined(from, to);
  const assumptions = [
    ...new Set([from?.assumption, to?.assumption, span.assumption, moved?.assumption, remark]),
  ].filter((one) => one !== null && one !== undefined);
  return {
    raw,
    edtf,
    earliest: from?.first ?? null,
    latest: to?.last ?? null,
    time: moved === null ? clockOf(time) : moved.time,
    problem: from?.weekdayMismatch || to?.weekdayMismatch ? 'weekday-mismatch' : null,
    assumption: assumptions.length === 0 ? null : assumptions.join('; '),
  };
}

function joined(from: Point, to: Point): string {
  return from.start === to.end ? from.start : `${from.start}/${to.end}`;
}

function clockOf(time: ClockTime | null): string | null {
  return time === null || time.artefact ? null : clockText(time.minutes);
}

interface Moved {
  readonly from: Point | null;
  readonly time: string | null;
  readonly assumption: string | null;
}

/** A moment with a zone on a single day, in London time; null when there is nothing to move. */
function inLondon(span: Span, time: ClockTime): Moved | null {
  const { from: point } = span;
  if (time.offset === null || point === null || point !== span.to || point.first !== point.last) {
    return null;
  }
  // Midnight in UTC is what exports give a plain day.
  if (time.minutes === 0 && time.offset === 0) return { from: point, time: null, assumption: null };
  const [year, month, day] = point.first.split('-').map(Number) as [number, number, number];
  const london = toLondon(year, month, day, time.minutes - time.offset);
  const mark = point.start.slice(10);
  const moved = {
    ...point,
    start: london.day + mark,
    end: london.day + mark,
    first: london.day,
    last: london.day,
  };
  return { from: moved, time: london.minutes === 0 ? null : clockText(london.minutes), assumption: null };
}

function failed(raw: string, problem: DateProblem): ReadDate {
  return { raw, edtf: null, earliest: null, latest: null, time: null, problem, assumption: null };
}
