import { fullYear } from './civil.ts';
import type { Parts, PartsContext } from './parts.ts';

/** A number, month, season or named day of a written date; the words around them have gone. */
export interface Item {
  readonly kind: 'N' | 'M' | 'S' | 'T' | 'D' | 'H';
  readonly value: number;
  readonly digits: number;
  readonly ordinal: boolean;
  /** The mark between the item before and this one; a space when there is none. */
  readonly mark: string;
  /** A month spelt right. */
  readonly exact?: boolean;
}

/** The parts that a shape gives; the rest stay empty. */
export type Reading = Partial<Parts>;

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
export const namedDayNames = [...namedDays.keys()];

/** What a sequence of items means, by its shape (`NMN` is day, month, year); null when it is no date. */
export function readShape(items: readonly Item[], context: PartsContext): Reading | null {
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
      // A misspelt month counts only beside a number: "Marks" alone is no date.
      return a.exact === true ? { month: a.value } : null;
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
  if (isYear(a)) return isYear(b) ? readTwoYears(a, b) : readYearAndNumber(a, b);
  if (a.digits > 2 || b.digits > 2 || b.ordinal) return null;
  // "12.5" is a number, "2 13" two of them; day and month have a separator, and two digits after a point.
  if ((b.mark === '.' && b.digits === 1) || b.mark === ' ') return null;
  return context.order === 'month-first'
    ? { month: a.value, day: b.value }
    : { day: a.value, month: b.value };
}

/** "2019/2020"; with a hyphen it is a range like any other. */
function readTwoYears(a: Item, b: Item): Reading | null {
  return b.mark === '/' && b.value === a.value + 1 ? { year: a.value, yearTo: b.value } : null;
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
  const isDay = context.dayAfterMonth === true && number.digits <= 2 && couldBeDay;
  if (year !== null && !isDay && (number.digits === 4 || year >= 2000 || !couldBeDay)) {
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
