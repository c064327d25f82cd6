import type { IsoDay } from '../../shared/model/index.ts';
import { fromDayNumber, toDayNumber } from '../../shared/calendar/iso-day.ts';

/**
 * Days that a note names beside its own: "Sat 12/10", "DNA 15/05", "(15th)", "last night". They tell
 * on which day the thing happened that the note passes on. A light scan: the date parser reads the
 * date columns, this reads what stands in running text, and is only ever evidence for a suggestion.
 */
export interface ToldDay {
  /** Day numbers since 1970: first and last possible day. */
  readonly from: number;
  readonly to: number;
  /** `named` a date, an ordinal or "yesterday"; `weekday` "Saturday", "last Mon"; `relative` "at the weekend". */
  readonly kind: 'named' | 'weekday' | 'relative';
  readonly words: string;
}

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const weekdays = 'sun|mon|tue|wed|thu|fri|sat';

const toldPattern = new RegExp(
  [
    String.raw`(?<isoYear>\d{4})-(?<isoMonth>\d{2})-(?<isoDay>\d{2})`,
    String.raw`(?<rangeStart>\d{1,2})\s?[-–]\s?(?<rangeEnd>\d{1,2})\/(?<rangeMonth>\d{1,2})\b`,
    String.raw`\b(?<day>\d{1,2})(?:\/(?<month>\d{1,2})(?:\/(?<year>\d{4}|\d{2}))?|\.(?<dotMonth>\d{1,2})(?:\.(?<dotYear>\d{4}|\d{2}))?)\b(?!\s?(?:kg|cm|g|m|%|am|pm|th)\b)`,
    String.raw`\b(?<nameDay>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<name>${months})[a-z]*\b(?:\s+(?<nameYear>\d{4}))?`,
    String.raw`\b(?<last>last\s+)?(?<weekday>${weekdays})(?:s|day|sday|nesday|r|rs|rsday|urday)?\b\.?(?:\s+(?:the\s+)?(?<weekdayNumber>\d{1,2})(?:st|nd|rd|th)?(?![\d:./]))?`,
    String.raw`(?:\(|\bthe\s+|\bon\s+)(?<ordinal>\d{1,2})(?:st|nd|rd|th)\b`,
    String.raw`\b(?<relative>last night|yesterday|previous evening|previous day|previous night|night before|day before|last wk|last week|last weekend|over the weekend|at the weekend|at weekend|at w\/e|over w\/e)\b`,
  ].join('|'),
  'gi',
);

/** Quick look before the scan: a digit or one of the few words that start a spelled-out day. */
const worthScanning = /\d|\b(?:sun|mon|tue|wed|thu|fri|sat|last|yest|prev|weekend|night before)/i;

/**
 * Days named in `text`, seen from a note dated `own` (day numbers). Years left out are taken so that
 * the day lies nearest to the note; days after the note are plans and left out, and so are days more
 * than `historyAfter` before it.
 */
export function toToldDays(
  text: string,
  own: { readonly from: number; readonly to: number },
  historyAfter: number,
): readonly ToldDay[] {
  if (!worthScanning.test(text)) return [];
  const found: ToldDay[] = [];
  for (const match of text.matchAll(toldPattern)) {
    if (isMeasure(match, text) || isAhead(match, text)) continue;
    const told = toToldDay(match, own.to);
    if (!told || told.from > own.to || told.to < own.from - historyAfter) continue;
    const whole = isNight(match, text) && told.from === told.to ? { ...told, to: told.to + 1 } : told;
    if (!found.some((other) => other.from === whole.from && other.to === whole.to)) found.push(whole);
  }
  return found;
}

/** "Will tell them Saturday", "next Monday", "visit Thurs": a weekday still to come. */
function isAhead(match: RegExpExecArray, text: string): boolean {
  if (!match.groups?.weekday) return false;
  return /\b(?:will|next|until|till|due|visit|appt|appointment|see|by|to|for|on from|this coming)\s+(?:[\w']+\s+){0,2}$/i.test(
    text.slice(Math.max(0, match.index - 30), match.index),
  );
}

/** A night or late evening runs into the next day. */
function isNight(match: RegExpExecArray, text: string): boolean {
  const end = match.index + match[0].length;
  return (
    /^[\s,]*(?:\w+\s+){0,2}?(?:night|midnight|late|11\s?pm|overnight|small hours)/i.test(
      text.slice(end, end + 28),
    ) || /\b(?:late|overnight)\s+$/i.test(text.slice(0, match.index))
  );
}

/** "wt 8.4", "temp 38.4", "at 3.45": a dotted number is a day only where nothing makes it a measure or a time. */
function isMeasure(match: RegExpExecArray, text: string): boolean {
  if (!match.groups?.dotMonth || match.groups.dotYear) return false;
  return /(?:wt|weight|weighed|temp|t|by|at|approx|gcs|score|hb|£|\d)\s*$/i.test(text.slice(0, match.index));
}

function toToldDay(match: RegExpExecArray, own: number): ToldDay | null {
  const parts = match.groups ?? {};
  const words = match[0].replace(/^\(/, '').trim();
  const named = (day: number | null, until: number | null = day): ToldDay | null =>
    day === null || until === null ? null : { from: day, to: until, kind: 'named', words };
  if (parts.isoYear) return named(dayOf(Number(parts.isoDay), Number(parts.isoMonth), Number(parts.isoYear)));
  if (parts.rangeMonth) {
    const month = Number(parts.rangeMonth);
    const end = nearest(Number(parts.rangeEnd), month, own);
    const start = nearest(Number(parts.rangeStart), month, own);
    return start !== null && end !== null && start <= end ? named(start, end) : named(end);
  }
  if (parts.month) return named(withYear(Number(parts.day), Number(parts.month), parts.year, own));
  if (parts.dotMonth) return named(withYear(Number(parts.day), Number(parts.dotMonth), parts.dotYear, own));
  if (parts.name) {
    const month = months.split('|').indexOf(parts.name.toLowerCase()) + 1;
    return named(withYear(Number(parts.nameDay), month, parts.nameYear, own));
  }
  if (parts.ordinal) return named(lastDayNumbered(Number(parts.ordinal), own));
  if (parts.weekday)
    return toWeekday(parts.weekday, parts.weekdayNumber, own, words, parts.last !== undefined);
  return parts.relative ? toRelative(parts.relative.toLowerCase(), own, words) : null;
}

function toWeekday(
  name: string,
  number: string | undefined,
  own: number,
  words: string,
  last: boolean,
): ToldDay | null {
  const wanted = weekdays.split('|').indexOf(name.toLowerCase());
  if (number) {
    const day = lastDayNumbered(Number(number), own);
    if (day !== null && weekdayOf(day) === wanted) return { from: day, to: day, kind: 'named', words };
  }
  const since = (weekdayOf(own) - wanted + 7) % 7;
  const back = last && since === 0 ? 7 : since;
  const day = own - back;
  return { from: day, to: day, kind: 'weekday', words };
}

function toRelative(phrase: string, own: number, words: string): ToldDay {
  const told = (from: number, to: number): ToldDay => ({
    from,
    to,
    kind: from === to ? 'named' : 'relative',
    words,
  });
  if (phrase.includes('weekend') || phrase.includes('w/e')) {
    const sunday = own - weekdayOf(own);
    return told(sunday - 1, sunday);
  }
  if (phrase === 'last week' || phrase === 'last wk') {
    const monday = own - ((weekdayOf(own) + 6) % 7);
    return told(monday - 7, monday - 1);
  }
  return told(own - 1, own - 1);
}

/** 0 Sunday to 6 Saturday. 1 January 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

function dayOf(day: number, month: number, year: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const number = toDayNumber(iso);
  return fromDayNumber(number) === iso ? number : null;
}

function withYear(day: number, month: number, year: string | undefined, own: number): number | null {
  if (!year) return nearest(day, month, own);
  return dayOf(day, month, year.length === 2 ? 2000 + Number(year) : Number(year));
}

/** The day with this number and month that lies nearest to `own`. */
function nearest(day: number, month: number, own: number): number | null {
  const ownYear = Number(fromDayNumber(own).slice(0, 4));
  let best: number | null = null;
  for (const year of [ownYear - 1, ownYear, ownYear + 1]) {
    const candidate = dayOf(day, month, year);
    if (candidate === null) continue;
    if (best === null || Math.abs(candidate - own) < Math.abs(best - own)) best = candidate;
  }
  return best;
}

/** The last day with this number of the month, on or before `own`. */
function lastDayNumbered(number: number, own: number): number | null {
  const iso: IsoDay = fromDayNumber(own);
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7));
  const here = dayOf(number, month, year);
  if (here !== null && here <= own) return here;
  return month === 1 ? dayOf(number, 12, year - 1) : dayOf(number, month - 1, year);
}
