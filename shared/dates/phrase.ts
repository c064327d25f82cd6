import { addDays, weekday } from '../calendar/iso-day.ts';
import type { PartsContext } from './parts.ts';
import type { Point } from './point.ts';
import { readSpan } from './range.ts';
import type { SpanResult } from './range.ts';
import type { Token } from './tokens.ts';
import { isShifting } from './words.ts';

/** Reads a phrase from which times have been taken: weeks, open ranges, single dates, ranges. */
export function readPhrase(tokens: readonly Token[], context: PartsContext): SpanResult | null {
  return readWeek(tokens, context) ?? readOpen(tokens, context) ?? readSpan(tokens, context);
}

function readWeek(tokens: readonly Token[], context: PartsContext): SpanResult | null {
  const first = tokens[0]?.text ?? '';
  const starts = first === 'weekcommencing';
  if (!starts && first !== 'weekending' && first !== 'weekendof') return null;
  const read = readSpan(tokens.slice(1), context);
  if (read === null || !read.ok) return read;
  const { from: point, to: last } = read.span;
  if (first === 'weekendof') return weekend(read, point, last);
  if (point === null || point.first !== point.last || point !== last) return null;
  const [from, to] = starts
    ? [point.first, addDays(point.first, 6)]
    : [addDays(point.first, -6), point.first];
  return days(point, from, to);
}

function weekend(read: SpanResult, point: Point | null, last: Point | null): SpanResult | null {
  if (point === null || point !== last) return read;
  if (point.first !== point.last) return null;
  const day = weekday(point.first);
  if (day !== 6 && day !== 0) return null;
  const saturday = day === 6 ? point.first : addDays(point.first, -1);
  return days(point, saturday, addDays(saturday, 1));
}

/** A stretch of days that keeps the qualifier of the date it was counted from. */
function days(point: Point, from: string, to: string): SpanResult {
  const mark = point.start.slice(10);
  const end = (day: string): Point => ({
    ...point,
    start: day + mark,
    end: day + mark,
    first: day,
    last: day,
  });
  return { ok: true, span: { from: end(from), to: end(to), assumption: null } };
}

const openEndLeads = new Set(['from', 'since', 'after']);
const openStartLeads = new Set([
  'before',
  'until',
  'till',
  'til',
  'by',
  'pre',
  'upto',
  'priorto',
  'earlierthan',
]);
const openEndTails = new Set([
  'onwards',
  'onward',
  'ongoing',
  'present',
  'current',
  'now',
  'todate',
  'continuing',
]);

function readOpen(tokens: readonly Token[], context: PartsContext): SpanResult | null {
  const first = tokens[0]?.text ?? '';
  const last = tokens.at(-1)?.text ?? '';
  if (openEndTails.has(last) && tokens.length > 1) {
    const body = tokens.slice(openEndLeads.has(first) ? 1 : 0, -1);
    const join = /^(?:to|until|till|and|through)$/.test(body.at(-1)?.text ?? '');
    return openEnd(readSpan(join ? body.slice(0, -1) : body, context));
  }
  if (openStartLeads.has(first)) {
    const read = readSpan(tokens.slice(1), context);
    return read?.ok ? { ok: true, span: { ...read.span, from: null } } : read;
  }
  if (!openEndLeads.has(first)) return null;
  // "from 2 to 5 December" is a closed range.
  const closed = first === 'from' ? readSpan(tokens, context) : null;
  return closed?.ok ? closed : openEnd(readSpan(tokens.slice(1), context));
}

function openEnd(read: SpanResult | null): SpanResult | null {
  return read?.ok ? { ok: true, span: { ...read.span, to: null } } : read;
}

/** Longest date at the beginning of a text that goes on with words about something else. */
const longestDate = 12;

/**
 * "22/05/2016 - home visit": a day or a month with its year at the beginning, then words that do not
 * move it; anything vaguer beside other words is not read.
 */
export function readBeforeRemark(
  tokens: readonly Token[],
  context: PartsContext,
): { readonly read: SpanResult; readonly remark: string } | null {
  for (let end = Math.min(longestDate, tokens.length - 1); end >= 2; end -= 1) {
    const rest = tokens.slice(end);
    if (!startsRemark(tokens[end - 1], rest)) continue;
    const read = readSpan(tokens.slice(0, end), context);
    if (read === null || (read.ok && !isDayOrMonth(read.span.from, read.span.to))) continue;
    return { read, remark: rest.map((token) => token.text).join(' ') };
  }
  return null;
}

function isDayOrMonth(from: Point | null, to: Point | null): boolean {
  return from !== null && from === to && /^\d{4}-(?:0\d|1[0-2])/.test(from.start);
}

function startsRemark(before: Token | undefined, rest: readonly Token[]): boolean {
  const first = rest.find((token) => token.kind !== 'mark');
  if (before === undefined || before.kind === 'mark' || first?.kind !== 'word') return false;
  return !rest.some((token) => token.kind === 'number' || isShifting(token.text));
}
