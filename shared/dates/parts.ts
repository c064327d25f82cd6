import type { IsoDay } from '../model/dates.ts';
import { namedDayNames, readShape } from './shapes.ts';
import type { Item, Reading } from './shapes.ts';
import type { Token } from './tokens.ts';
import type { Phase } from './words.ts';
import {
  isApproximate,
  isFiller,
  isMonthName,
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
  /** The column writes days after the name of the month: "March 20" is a day without its year. */
  readonly dayAfterMonth?: boolean;
}

interface Marks {
  weekday: number | null;
  phase: Phase | null;
  approximate: boolean;
  uncertain: boolean;
}

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
  } else if (namedDayNames.includes(text)) return { ...base, kind: 'H', value: namedDayNames.indexOf(text) };
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
    return month === 0 ? 'unknown' : { ...base, kind: 'M', value: month, exact: isMonthName(text) };
  }
  return null;
}

function toDecade(item: Item): Item | null {
  if (item.value % 10 !== 0) return null;
  if (item.digits === 4) return { ...item, kind: 'D', value: item.value / 10 };
  // "the 90s"; the twenties to forties of which century is not said.
  return item.digits === 2 && item.value >= 50 ? { ...item, kind: 'D', value: 190 + item.value / 10 } : null;
}
