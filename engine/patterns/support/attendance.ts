import { addDays, daysBetween, weekday } from '../../../shared/calendar/iso-day.ts';
import type { IsoDay } from '../../../shared/model/index.ts';
import type { Account } from './chronology-index.ts';
import { saidIn } from './said.ts';

/** One attendance figure for one period, from the reading's measure or, where it has none, the row's words. */
export interface AttendanceRecord {
  readonly account: Account;
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** The row says which days it covers; otherwise it is taken to run from the start of the term. */
  readonly dated: boolean;
  readonly possible: number | null;
  readonly absent: number | null;
  /** Share of possible sessions missed, 0 to 1, whatever the code. */
  readonly absence: number;
  readonly unauthorised: number | null;
  /** Days between which the unauthorised sessions lie, where the row says so. */
  readonly unauthorisedIn: { readonly from: IsoDay; readonly to: IsoDay } | null;
}

/** The attendance figure of an account; null where it has none. */
export function attendanceRecord(account: Account): AttendanceRecord | null {
  const measure = account.entry.reading.facts.attendance;
  const words = saidIn(account);
  const possible =
    measure?.possible ?? firstNumber(words, /(\d+) (?:possible )?sessions\b|(\d+) possible\b/i);
  const attended = measure?.attended ?? null;
  const missed = firstNumber(words, /(\d+) (?:sessions? )?missed\b|missed (\d+)\b|(\d+) absences?\b/i);
  const absent = possible !== null && attended !== null ? possible - attended : missed;
  const percent =
    measure?.percent ?? firstNumber(words, /attendance[^%\d]{0,20}(\d+(?:\.\d+)?)\s*%|(\d+(?:\.\d+)?)\s*%/i);
  const absence = shareMissed(possible, absent, percent);
  if (absence === null) return null;
  const stated =
    measure?.from !== null && measure?.from !== undefined && measure.to !== null
      ? { from: measure.from, to: measure.to }
      : null;
  // A figure dated by its one day covers more than that day: two sessions are all that a day has.
  const span =
    (stated !== null && stated.from === stated.to && (possible ?? 0) > 2 ? null : stated) ??
    spanOf(account, words);
  return {
    account,
    from: span?.from ?? termStart(account.latest),
    to: span?.to ?? account.latest,
    dated: span !== null,
    possible,
    absent,
    absence,
    unauthorised: measure?.unauthorised ?? unauthorisedIn(words, absent),
    unauthorisedIn: betweenDays(words),
  };
}

function shareMissed(possible: number | null, absent: number | null, percent: number | null): number | null {
  if (possible !== null && possible > 0 && absent !== null) return absent / possible;
  return percent === null ? null : Math.round(1000 - percent * 10) / 1000;
}

function firstNumber(words: string, pattern: RegExp): number | null {
  const match = pattern.exec(words);
  const found = match?.slice(1).find((part) => part !== undefined);
  return found === undefined ? null : Number(found);
}

/** "all unauthorised", "10 unauthorised", or the sum of the unauthorised codes G N O U in "(O 10, I 4)". */
function unauthorisedIn(words: string, absent: number | null): number | null {
  if (/\ball (?:of them )?unauthorised\b/i.test(words)) return absent;
  const counted = firstNumber(
    words,
    /(\d+) (?:sessions? )?(?:were )?unauthorised\b|unauthorised (?:absence )?(\d+)\b/i,
  );
  if (counted !== null) return counted;
  const codes = [...words.matchAll(/\b([GNOU])\s?(\d{1,3})\b/g)];
  if (codes.length > 0) return codes.reduce((sum, match) => sum + Number(match[2]), 0);
  // Codes are listed and none of them is unauthorised.
  return /\(\s*[A-Z]\d?\s?\d{1,3}\b/.test(words) ? 0 : null;
}

const writtenDay = String.raw`(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})`;
const spanWords = new RegExp(`${writtenDay}\\s*(?:to|until|-|–)\\s*${writtenDay}`, 'i');
const betweenWords = new RegExp(`\\bbetween ${writtenDay} and ${writtenDay}`, 'i');

function spanOf(account: Account, words: string): { from: IsoDay; to: IsoDay } | null {
  const written = daysOf(spanWords.exec(words));
  if (written !== null) return written;
  return account.precise ? null : { from: account.day, to: account.latest };
}

function betweenDays(words: string): { from: IsoDay; to: IsoDay } | null {
  return daysOf(betweenWords.exec(words));
}

function daysOf(match: RegExpExecArray | null): { from: IsoDay; to: IsoDay } | null {
  if (match === null) return null;
  const [, d1, m1, y1, d2, m2, y2] = match as unknown as string[];
  return { from: isoOf(d1, m1, y1), to: isoOf(d2, m2, y2) };
}

function isoOf(day = '', month = '', year = ''): IsoDay {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** First days of the school terms, month and day, the latest first, for figures that name no period (team default). */
const termStarts = ['09-01', '04-10', '01-03'] as const;

function termStart(day: IsoDay): IsoDay {
  const year = day.slice(0, 4);
  const found = termStarts.find((start) => `${year}-${start}` <= day);
  return found === undefined ? `${Number(year) - 1}-09-01` : `${year}-${found}`;
}

/** School year of a day, by its first September. */
export function schoolYear(day: IsoDay): number {
  return Number(day.slice(0, 4)) - (day.slice(5) < '08-20' ? 1 : 0);
}

/** Calendar weeks, from Monday, that a span touches. */
export function weeksTouched(span: { readonly from: IsoDay; readonly to: IsoDay }): number {
  const monday = addDays(span.from, -((weekday(span.from) + 6) % 7));
  return Math.floor(daysBetween(monday, span.to) / 7) + 1;
}
