import type { IsoDay } from '../model/dates.ts';
import { fullYear } from './civil.ts';
import type { Token } from './tokens.ts';
import type { Phase } from './words.ts';
import {
  isApproximate,
  isFiller,
  isUncertain,
  monthOf,
  phases,
  seasons as seasonWords,
  weekdayOfWord,
} from './words.ts';

/** What a run of words says of one date. What is not said is null; ranges fill it from the other side. */
export interface Parts {
  readonly year: number | null;
  /** A financial or school year "2011/12" ends in this year. */
  readonly yearTo: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** EDTF season 21 to 24. */
  readonly season: number | null;
  /** The season is a school term, taken as the months named in `terms`. */
  readonly term: boolean;
  /** 199 for the 1990s. */
  readonly decade: number | null;
  readonly phase: Phase | null;
  /** One bare number of one or two digits: a day, or the end of a year range. */
  readonly bare: number | null;
  /** "Aug 10" was read as a month and a year; as a month and a day this would be the day. */
  readonly otherwiseDay: number | null;
  readonly weekday: number | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** What was assumed, in plain words. */
  readonly assumption: string | null;
}

export interface PartsContext {
  readonly today: IsoDay;
  readonly order: 'day-first' | 'month-first';
}

interface Item {
  readonly kind: 'N' | 'M' | 'S' | 'T' | 'D' | 'H';
  readonly value: number;
  readonly digits: number;
  readonly ordinal: boolean;
  /** The mark between the item before and this one; a space when there is none. */
  readonly mark: string;
}

interface Marks {
  weekday: number | null;
  phase: Phase | null;
  approximate: boolean;
  uncertain: boolean;
}

type Reading = Partial<Parts>;

/** "Sat/Sun": which of them belongs to the date is not said, so none is checked. */
const severalWeekdays = -1;
const separators = new Set(['/', '.', '-', ',', ':', ';', '*', '[', ']', '(', ')', "'"]);
const emptyParts: Parts = {
  year: null,
  yearTo: null,
  month: null,
  day: null,
  season: null,
  term: false,
  decade: null,
  phase: null,
  bare: null,
  otherwiseDay: null,
  weekday: null,
  approximate: false,
  uncertain: false,
  assumption: null,
};

/** Named days: month, day, and whether the name is used loosely for the days around it. */
const namedDays: ReadonlyMap<string, readonly [number, number, boolean]> = new Map([
  ['christmas', [12, 25, true]],
  ['xmas', [12, 25, true]],
  ['christmasday', [12, 25, false]],
  ['christmaseve', [12, 24, false]],
  ['boxingday', [12, 26, false]],
  ['newyear', [1, 1, true]],
  ['newyearsday', [1, 1, false]],
  ['newyearseve', [12, 31, false]],
]);
const namedDayList = [...namedDays.values()];
const namedDayNames = [...namedDays.keys()];

/** Reads one date, whole or with parts missing; null when anything in it is not part of a date. */
export function readParts(tokens: readonly Token[], context: PartsContext): Parts | null {
  const marks: Marks = { weekday: null, phase: null, approximate: false, uncertain: false };
  const items = toItems(tokens, marks);
  if (items === null || items.length === 0 || items.length > 4) return onlyPhase(items, marks);
  const reading = readShape(items, context);
  if (reading === null || (marks.phase !== null && !mayHavePhase(reading))) return null;
  return {
    ...emptyParts,
    ...reading,
    // After "mid" a number cannot be a day of the month.
    ...(marks.phase !== null && typeof reading.otherwiseDay === 'number'
      ? { assumption: null, otherwiseDay: null }
      : {}),
    phase: marks.phase,
    weekday: marks.weekday === severalWeekdays ? null : marks.weekday,
    approximate: marks.approximate || reading.approximate === true,
    uncertain: marks.uncertain,
  };
}

/** "mid" in "mid to late March": nothing but the phase; the rest stands on the other side of the range. */
function onlyPhase(items: readonly Item[] | null, marks: Marks): Parts | null {
  return items?.length === 0 && marks.phase !== null ? { ...emptyParts, phase: marks.phase } : null;
}

function mayHavePhase(reading: Reading): boolean {
  return reading.day === undefined && reading.bare === undefined && reading.yearTo === undefined;
}

function toItems(tokens: readonly Token[], marks: Marks): Item[] | null {
  const items: Item[] = [];
  let mark = ' ';
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'mark') {
      if (!noteMark(token.text, marks)) return null;
      if (token.text !== '?' && token.text !== '~') mark = token.text;
      continue;
    }
    const previous = items.at(-1);
    if (token.text === 's' && !token.spaced && previous?.kind === 'N') {
      const decade = toDecade(previous);
      if (decade === null) return null;
      items[items.length - 1] = decade;
    } else if (token.text === 'term' && previous?.kind === 'S') {
      items[items.length - 1] = { ...previous, kind: 'T' };
    } else {
      const item = toItem(token, mark, marks, tokens[index + 1]);
      if (item === 'unknown') return null;
      if (item === null) continue;
      items.push(item);
      mark = ' ';
    }
  }
  return items;
}

function noteMark(text: string, marks: Marks): boolean {
  if (text === '?') marks.uncertain = true;
  else if (text === '~') marks.approximate = true;
  else return separators.has(text);
  return true;
}

/** The item of a token, null for a word that changes no part, `unknown` for a word not of dates. */
function toItem(token: Token, mark: string, marks: Marks, next: Token | undefined): Item | null | 'unknown' {
  const base = { digits: 0, ordinal: false, mark };
  const { text } = token;
  if (token.kind === 'number') {
    return { kind: 'N', value: token.value, digits: text.length, ordinal: token.ordinal, mark };
  }
  if (isUncertain(text)) marks.uncertain = true;
  else if (isApproximate(text)) marks.approximate = true;
  else if (phases.has(text)) {
    if (marks.phase !== null) return 'unknown';
    marks.phase = phases.get(text) ?? null;
  } else if (namedDays.has(text)) return { ...base, kind: 'H', value: namedDayNames.indexOf(text) };
  else if (seasonWords.has(text)) return { ...base, kind: 'S', value: seasonWords.get(text) ?? 0 };
  else if (isFiller(text)) return null;
  else {
    // "sat" and "sun" and "mon" are weekdays; "mar" and the like are months: no beginning is both.
    const weekday = weekdayOfWord(text);
    if (weekday >= 0 && next?.text !== 's') {
      marks.weekday = marks.weekday === null ? weekday : severalWeekdays;
      return null;
    }
    const month = monthOf(text);
    return month === 0 ? 'unknown' : { ...base, kind: 'M', value: month };
  }
  return null;
}

function toDecade(item: Item): Item | null {
  if (item.value % 10 !== 0) return null;
  if (item.digits === 4) return { ...item, kind: 'D', value: item.value / 10 };
  // "the 90s"; the twenties to forties of which century is not said.
  return item.digits === 2 && item.value >= 50 ? { ...item, kind: 'D', value: 190 + item.value / 10 } : null;
}

function readShape(items: readonly Item[], context: PartsContext): Reading | null {
  const [a, b, c] = items;
  if (a === undefined) return null;
  const shape = items.map((item) => item.kind).join('');
  switch (shape) {
    case 'N':
      return readNumber(a);
    case 'NN':
      return readTwoNumbers(a, b as Item, context);
    case 'NNN':
      return readThreeNumbers(a, b as Item, c as Item, context);
    case 'M':
      return { month: a.value };
    case 'NM':
      return isYear(a) ? { year: a.value, month: b?.value } : dayOf(a, { month: b?.value });
    case 'MN':
      return readMonthAndNumber(a, b as Item, context);
    case 'NMN':
      return readNamedMonth(a, b as Item, c as Item, context);
    case 'MNN':
      return isDayRange(b as Item, c as Item) ? null : readNamedMonth(b as Item, a, c as Item, context);
    default:
      return readSeasonal(shape, items, context);
  }
}

function readSeasonal(shape: string, items: readonly Item[], context: PartsContext): Reading | null {
  const [a, b, c] = items;
  const named = items.find((item) => item.kind === 'S' || item.kind === 'T');
  const what: Reading | null = named === undefined ? null : { season: named.value, term: named.kind === 'T' };
  switch (shape) {
    case 'S':
    case 'T':
      return what;
    case 'SN':
    case 'TN':
      return withYear(what, b, context);
    case 'NS':
    case 'NT':
      return withYear(what, a, context);
    case 'SNN':
    case 'TNN':
      return withYearPair(what, b as Item, c as Item, context);
    case 'D':
      return { decade: a?.value };
    case 'H':
      return namedDay(a as Item);
    case 'HN':
      return withYear(namedDay(a as Item), b, context);
    default:
      return null;
  }
}

function namedDay(item: Item): Reading {
  const [month, day, approximate] = namedDayList[item.value] ?? [0, 0, false];
  return { month, day, approximate };
}

function isYear(item: Item): boolean {
  return item.digits === 4 && item.value >= 1800 && item.value <= 2100 && !item.ordinal;
}

/** A year of four digits, or of two by the rule; null when the number cannot be one. */
function toYear(item: Item | undefined, context: PartsContext): number | null {
  if (item === undefined || item.ordinal) return null;
  if (isYear(item)) return item.value;
  return item.digits === 2 ? fullYear(item.value, context.today) : null;
}

function withYear(what: Reading | null, item: Item | undefined, context: PartsContext): Reading | null {
  const year = toYear(item, context);
  return what === null || year === null ? null : { ...what, year };
}

/** "Winter 2009/10" and "1999-2000": the season starts in the first year. */
function withYearPair(what: Reading | null, a: Item, b: Item, context: PartsContext): Reading | null {
  const year = toYear(a, context);
  if (what === null || year === null || b.value % 100 !== (year + 1) % 100) return null;
  if (what.season === 24) return { ...what, year };
  // Autumn of a school or financial year is in its first calendar year, spring and summer in the second.
  return { ...what, year: what.season === 23 ? year : year + 1 };
}

function dayOf(item: Item, rest: Reading): Reading | null {
  return item.digits <= 2 ? { ...rest, day: item.value } : null;
}

function readNumber(item: Item): Reading | null {
  if (isYear(item)) return { year: item.value };
  if (item.digits === 8) return readEightDigits(item.value);
  return item.digits <= 2 && item.value >= 1 ? { bare: item.value } : null;
}

/** 20160522, or 22052016 where that cannot be year first. */
function readEightDigits(value: number): Reading | null {
  const yearFirst = Math.floor(value / 10_000);
  if (yearFirst >= 1800 && yearFirst <= 2100) {
    return { year: yearFirst, month: Math.floor(value / 100) % 100, day: value % 100 };
  }
  const yearLast = value % 10_000;
  if (yearLast < 1800 || yearLast > 2100) return null;
  return { year: yearLast, month: Math.floor(value / 10_000) % 100, day: Math.floor(value / 1_000_000) };
}

function readTwoNumbers(a: Item, b: Item, context: PartsContext): Reading | null {
  // "22, 2012" ends an American range ("August 10 to 22, 2012"): the month stands on the left.
  if (a.digits <= 2 && isYear(b))
    return b.mark === ',' ? { day: a.value, year: b.value } : { month: a.value, year: b.value };
  if (isYear(a)) return readYearAndNumber(a, b);
  if (a.digits > 2 || b.digits > 2 || b.ordinal) return null;
  // "12.5" is a number; day and month have two digits after a point.
  if (b.mark === '.' && b.digits === 1) return null;
  return context.order === 'month-first'
    ? { month: a.value, day: b.value }
    : { day: a.value, month: b.value };
}

function readYearAndNumber(a: Item, b: Item): Reading | null {
  if (b.digits > 2) return null;
  if (b.mark === '/' && b.value === (a.value + 1) % 100) {
    return { year: a.value, yearTo: a.value + 1, assumption: 'read as the year that spans both' };
  }
  return b.value >= 1 && b.value <= 12 ? { year: a.value, month: b.value } : null;
}

function readThreeNumbers(a: Item, b: Item, c: Item, context: PartsContext): Reading | null {
  if (isYear(a)) return b.digits <= 2 && c.digits <= 2 ? dayOf(c, { year: a.value, month: b.value }) : null;
  const year = toYear(c, context);
  if (year === null || a.digits > 2 || b.digits > 2) return null;
  if (context.order === 'month-first' && !a.ordinal) {
    const assumption = 'the month was read before the day, as in the whole column';
    return { year, month: a.value, day: b.value, assumption };
  }
  return { year, month: b.value, day: a.value };
}

/** "May 2016", "May-16", and "January 30" or "May 5", which cannot end in a year. */
function readMonthAndNumber(month: Item, number: Item, context: PartsContext): Reading | null {
  const year = toYear(number, context);
  const couldBeDay = number.value >= 1 && number.value <= 31;
  if (year !== null && (number.digits === 4 || year >= 2000 || !couldBeDay)) {
    const twoWays = number.digits === 2 && couldBeDay && number.mark === ' ';
    const assumption = twoWays ? `"${number.value}" was read as the year, not as a day of the month` : null;
    return { month: month.value, year, assumption, otherwiseDay: twoWays ? number.value : null };
  }
  return dayOf(number, { month: month.value });
}

/** "June 10 - 31": two days and no year, unless hyphens join all three parts ("May-22-16"). */
function isDayRange(day: Item, year: Item): boolean {
  return year.digits <= 2 && year.mark === '-' && day.mark !== '-';
}

function readNamedMonth(a: Item, month: Item, c: Item, context: PartsContext): Reading | null {
  if (isYear(a) && c.digits <= 2) return { year: a.value, month: month.value, day: c.value };
  const year = toYear(c, context);
  return year === null ? null : dayOf(a, { month: month.value, year });
}
