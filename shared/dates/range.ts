import type { DateProblem } from '../model/dates.ts';
import { firstMonthOf, toPoint } from './point.ts';
import type { Point } from './point.ts';
import { readParts } from './parts.ts';
import type { Parts, PartsContext } from './parts.ts';
import type { Token } from './tokens.ts';

/** What a phrase without times and remarks means: two points, either of which may be open. */
export interface Span {
  readonly from: Point | null;
  readonly to: Point | null;
  readonly assumption: string | null;
}
export type SpanResult =
  | { readonly ok: true; readonly span: Span }
  | { readonly ok: false; readonly problem: DateProblem };

const joinWords = new Set(['to', 'until', 'till', 'til', 'thru', 'through', 'and', '&', 'or']);
/** More joins than any written range has; keeps the work in proportion to the length. */
const maxSplits = 8;

/** One date, or a range of two; null when the words are not a date. */
export function readSpan(tokens: readonly Token[], context: PartsContext): SpanResult | null {
  const trimmed = trimDashes(tokens);
  const single = readParts(trimmed, context);
  const asPoint = single === null ? null : toPoint(single);
  if (asPoint?.ok) return { ok: true, span: { from: asPoint.point, to: asPoint.point, assumption: null } };
  const range = readRange(trimmed, context);
  if (range !== null) return range;
  return asPoint === null || single?.bare !== null ? null : asPoint;
}

function readRange(tokens: readonly Token[], context: PartsContext): SpanResult | null {
  const lead = /^(?:from|between)$/.test(tokens[0]?.text ?? '') ? 1 : 0;
  let firstProblem: SpanResult | null = null;
  for (const at of splitPlaces(tokens, lead)) {
    const read = readSides(tokens.slice(lead, at), tokens.slice(at + 1), tokens[at]?.text ?? '', context);
    if (read?.ok) return read;
    firstProblem ??= read;
  }
  return firstProblem;
}

/** Where the phrase may be cut in two, likeliest first: words, spaced dashes, dashes, slashes, lists. */
function splitPlaces(tokens: readonly Token[], lead: number): number[] {
  const groups: [number[], number[], number[], number[], number[]] = [[], [], [], [], []];
  for (let i = lead + 1; i < tokens.length - 1; i += 1) {
    const { text, spaced } = tokens[i] as Token;
    if (joinWords.has(text)) groups[0].push(i);
    else if (text === '-') groups[spaced && tokens[i + 1]?.spaced ? 1 : 2].push(i);
    else if (text === '/' && (spaced || namesAMonth(tokens, i))) groups[3].push(i);
    else if (text === ',' || text === ';') groups[4].push(i);
  }
  // "4-5-6": hyphens between bare numbers alone part one date and join none.
  if (groups[2].length > 1 && !namesAMonth(tokens, -1)) groups[2] = [];
  return groups.flatMap((group) => group.slice(0, maxSplits));
}

/** "8/9 May": between bare numbers alone a slash never joins two dates. */
function namesAMonth(tokens: readonly Token[], after: number): boolean {
  return tokens.some((token, i) => i > after && token.kind === 'word');
}

function readSides(
  left: readonly Token[],
  right: readonly Token[],
  join: string,
  context: PartsContext,
): SpanResult | null {
  const to = readParts(trimDashes(right), context);
  if (to === null) return null;
  const listed = join === 'and' || join === '&' ? firstOfList(left) : left;
  const written = readParts(trimDashes(listed), context) ?? firstWholeOfList(left, context);
  if (written === null) return null;
  const from = to.day === null || written.otherwiseDay === null ? written : asMonthAndDay(written);
  const isList = join === ',' || join === ';';
  if (isList && (!isWhole(from) || !isWhole(to))) return null;
  const uncertain = join === 'or';
  const joined = complete(
    { ...from, uncertain: from.uncertain || uncertain },
    { ...to, uncertain: to.uncertain || uncertain },
    join,
  );
  return joined === null ? null : between(joined, listed.length < left.length || isList);
}

function isWhole(parts: Parts): boolean {
  return parts.day !== null && parts.month !== null && parts.year !== null;
}

/** "Aug 10" beside "Nov 12, 2011" is a day of August, not August 2010. */
function asMonthAndDay(parts: Parts): Parts {
  return { ...parts, day: parts.otherwiseDay, otherwiseDay: null, year: null, assumption: null };
}

/** "15, 18 and 30 September": the first of the days listed. */
function firstOfList(tokens: readonly Token[]): readonly Token[] {
  const comma = tokens.findIndex((token, i) => token.text === ',' && i > 0);
  const isList = comma > 0 && tokens.every((token) => token.kind === 'number' || token.text === ',');
  return isList ? tokens.slice(0, comma) : tokens;
}

/** "1/5/16, 3/5/16 and 5/5/16": the first of whole dates listed. */
function firstWholeOfList(tokens: readonly Token[], context: PartsContext): Parts | null {
  const comma = tokens.findIndex((token) => token.text === ',' || token.text === ';');
  const first = comma < 1 ? null : readParts(tokens.slice(0, comma), context);
  const rest = first === null || !isWhole(first) ? null : readSpan(tokens.slice(comma + 1), context);
  return rest?.ok === true ? first : null;
}

interface Sides {
  readonly from: Parts;
  readonly to: Parts;
  readonly assumption: string | null;
}

/** Fills what is missing on the left from the right, and on the right from the left. */
function complete(from: Parts, to: Parts, join: string): Sides | null {
  const leftWhole = from.year !== null || from.decade !== null;
  const rightWhole = to.year !== null || to.decade !== null;
  if (rightWhole) {
    return leftWhole ? { from, to, assumption: null } : completeLeft(from, to);
  }
  if (!leftWhole) {
    const filled = completeLeft(from, to);
    return filled === null || filled.to.bare !== null ? null : filled;
  }
  return completeRight(from, to, join);
}

function completeLeft(from: Parts, to: Parts): Sides | null {
  const shared = {
    approximate: from.approximate || to.approximate,
    uncertain: from.uncertain || to.uncertain,
  };
  const end = to.day !== null && to.month === null ? { ...to, month: from.month } : to;
  const filled = fillLeft(from, end);
  if (filled === null) return null;
  return { from: { ...filled, ...shared }, to: { ...end, ...shared }, assumption: null };
}

function fillLeft(from: Parts, to: Parts): Parts | null {
  if (from.bare !== null) {
    if (to.day === null || to.month === null) return null;
    return { ...from, bare: null, day: from.bare, month: to.month, year: to.year };
  }
  if (from.month === null && from.season === null) {
    // Nothing but "mid": month and year stand on the right.
    return from.phase === null ? null : { ...from, month: to.month, year: to.year };
  }
  if (to.year === null) return from;
  const startMonth = firstMonthOf(from);
  const endMonth = firstMonthOf(to);
  // "Dec - Feb 2012" and "28 Dec to 3 Jan 2020" began in the year before.
  const overNewYear = startMonth !== null && endMonth !== null && startMonth > endMonth && startMonth <= 12;
  return { ...from, year: overNewYear ? to.year - 1 : to.year };
}

function completeRight(from: Parts, to: Parts, join: string): Sides | null {
  const { year } = from;
  if (year === null) return null;
  if (to.bare !== null) {
    if (from.month === null) return yearRange(from, to, to.bare, year, join);
    if (from.day === null) return null;
    return taken({ ...to, bare: null, day: to.bare, month: from.month, year }, from);
  }
  const [startMonth, endMonth] = [firstMonthOf(from), firstMonthOf(to)];
  if (startMonth === null || endMonth === null) return null;
  return taken({ ...to, year: endMonth < startMonth ? year + 1 : year }, from);
}

function taken(to: Parts, from: Parts): Sides {
  return { from, to, assumption: 'the year of the end was taken from the beginning' };
}

/** "1851-52", "2019 to 20". */
function yearRange(from: Parts, to: Parts, bare: number, year: number, join: string): Sides | null {
  if (join === 'and' || join === '&' || bare < 10) return null;
  const endYear = Math.floor(year / 100) * 100 + bare;
  return endYear > year ? { from, to: { ...to, bare: null, year: endYear }, assumption: null } : null;
}

function between(sides: Sides, isList: boolean): SpanResult {
  const from = toPoint(sides.from);
  const to = toPoint(sides.to);
  if (!from.ok) return from;
  if (!to.ok) return to;
  if (to.point.last < from.point.first) return { ok: false, problem: 'reversed-range' };
  const listed = isList ? 'several days are written; read as from the first to the last' : null;
  return { ok: true, span: { from: from.point, to: to.point, assumption: listed ?? sides.assumption } };
}

function trimDashes(tokens: readonly Token[]): readonly Token[] {
  let [from, to] = [0, tokens.length];
  while (isEdgeMark(tokens[from])) from += 1;
  while (to > from && isEdgeMark(tokens[to - 1])) to -= 1;
  return from === 0 && to === tokens.length ? tokens : tokens.slice(from, to);
}

function isEdgeMark(token: Token | undefined): boolean {
  return token?.kind === 'mark' && /^[-,.;:/*|]$/.test(token.text);
}
