import type { Token } from './tokens.ts';
import { isApproximate, isPartOfDay } from './words.ts';

/** A time of day found among the words of a date. */
export interface ClockTime {
  /** Minutes since midnight. */
  readonly minutes: number;
  /** Minutes east of UTC when a zone was written; null for local time. */
  readonly offset: number | null;
  /** Written as midnight with seconds or as bare 00:00: what a spreadsheet or export adds to a plain day. */
  readonly artefact: boolean;
  readonly approximate: boolean;
}

interface Match {
  readonly time: ClockTime;
  /** Index of the first token after the time. */
  readonly next: number;
}

interface Digits {
  readonly minutes: number;
  readonly next: number;
  readonly seconds: boolean;
}

const hourWords = new Set(['hrs', 'hours', 'hr', 'h', 'hour']);
const introducing = new Set(['at', '@', ',', 't', 'time', ':', '-', '|', 'between', 'from', '.', '(', 'or']);
const joining = new Set(['-', 'to', 'until', 'till', 'til', 'and']);

/**
 * Takes the first time of day out of the tokens, with the words that lead to it ("at about"), the end
 * of a time range, and words for parts of the day ("evening of", "early hours").
 */
export function takeTime(tokens: readonly Token[]): {
  readonly time: ClockTime | null;
  readonly rest: readonly Token[];
} {
  for (let i = 0; i < tokens.length; i += 1) {
    const match = matchTime(tokens, i);
    if (match === null) continue;
    const from = startOfLeadIn(tokens, i);
    const to = endOfTimeRange(tokens, match.next);
    const approximate = tokens.slice(from, i).some(isApproximateToken);
    // Further times ("to 24/05/2016 15:00") say when something ended and are not kept.
    const rest = takeTime([...tokens.slice(0, from), ...tokens.slice(to)]).rest;
    return { time: { ...match.time, approximate }, rest };
  }
  return { time: null, rest: withoutPartsOfDay(tokens) };
}

/** "29.02.2020 13.12" and "22/05/16 1430": a time without any sign of one, after a whole date. */
export function takeBareTime(tokens: readonly Token[]): {
  readonly time: ClockTime;
  readonly rest: readonly Token[];
} | null {
  const last = tokens.length - 1;
  const end = tokens[last];
  if (end?.kind !== 'number' || end.ordinal) return null;
  if (end.text.length === 4 && end.spaced) return bareTime(hundreds(end.value), tokens.slice(0, last));
  const withSeconds = /^\d\d?\.\d\d\.\d\d$/.test(
    tokens
      .slice(-5)
      .map((token) => token.text)
      .join(''),
  );
  if (withSeconds && tokens[last - 4]?.spaced) return takeBareTime(tokens.slice(0, -2));
  const [hour, mark] = [tokens[last - 2], tokens[last - 1]];
  if (hour?.kind !== 'number' || mark?.text !== '.' || !hour.spaced || end.text.length !== 2) return null;
  if (hour.text.length > 2) return null;
  return bareTime(clock(hour.value, end.value), tokens.slice(0, last - 2));
}

function bareTime(minutes: number | null, rest: readonly Token[]) {
  if (minutes === null) return null;
  return { time: { minutes, offset: null, artefact: false, approximate: false }, rest };
}

function matchTime(tokens: readonly Token[], i: number): Match | null {
  const token = tokens[i];
  if (token === undefined) return null;
  if (token.kind === 'word') return named(token.text, i + 1);
  if (token.kind !== 'number' || token.ordinal || token.text.length > 4) return null;
  const after = tokens[i + 1];
  if (token.value === 12 && after?.kind === 'word') {
    const noonOrMidnight = named(after.text, i + 2);
    if (noonOrMidnight !== null) return noonOrMidnight;
  }
  const range = startOfShortRange(tokens, i);
  if (range !== null) return range;
  const digits = readDigits(tokens, i);
  return digits === null ? null : withSuffix(tokens, i, digits);
}

function named(word: string, next: number): Match | null {
  const minutes = word === 'noon' || word === 'midday' ? 720 : word === 'midnight' ? 0 : null;
  return minutes === null ? null : found(minutes, next);
}

function found(minutes: number, next: number, offset: number | null = null, artefact = false): Match {
  return { time: { minutes, offset, artefact, approximate: false }, next };
}

/** The digits of a time: `14:30`, `14:30:00.000`, `2.30`, `1430`, `9`. */
function readDigits(tokens: readonly Token[], i: number): Digits | null {
  const hour = tokens[i] as Token;
  const mark = tokens[i + 1];
  const minute = tokens[i + 2];
  if (hour.text.length > 2) {
    const minutes = hundreds(hour.value);
    return minutes === null || hour.text.length < 3 ? null : { minutes, next: i + 1, seconds: false };
  }
  const paired = minute?.kind === 'number' && !minute.spaced && minute.text.length === 2;
  if ((mark?.text === ':' || mark?.text === '.') && !mark.spaced && paired) {
    const minutes = clock(hour.value, minute.value);
    // "22:05:2016" is no time.
    const goesOn = tokens[i + 3]?.text === ':' && (tokens[i + 4]?.text.length ?? 0) > 2;
    if (minutes === null || goesOn) return null;
    return { minutes, ...skipSeconds(tokens, i + 3, mark.text) };
  }
  return hour.value <= 23 ? { minutes: hour.value * 60, next: i + 1, seconds: false } : null;
}

function skipSeconds(tokens: readonly Token[], i: number, mark: string): { next: number; seconds: boolean } {
  const second = tokens[i + 1];
  if (tokens[i]?.text !== mark || second?.kind !== 'number' || second.text.length !== 2) {
    return { next: i, seconds: false };
  }
  const hasFraction = tokens[i + 2]?.text === '.' && tokens[i + 3]?.kind === 'number';
  return { next: hasFraction ? i + 4 : i + 2, seconds: true };
}

/** "2-3pm", "11 to 1pm": the half of the day is written at the end alone. */
function startOfShortRange(tokens: readonly Token[], i: number): Match | null {
  const [start, join] = [tokens[i] as Token, tokens[i + 1]];
  if (i === 0 || !start.spaced || start.value < 1 || start.value > 12) return null;
  if (join?.text !== '-' && join?.text !== 'to') return null;
  const digits = tokens[i + 2]?.kind === 'number' ? readDigits(tokens, i + 2) : null;
  const suffix = digits === null ? '' : (tokens[digits.next]?.text ?? '');
  if (digits === null || (suffix !== 'am' && suffix !== 'pm')) return null;
  const end = twelveHour(digits.minutes, suffix, digits.next + 1);
  const begin = twelveHour(start.value * 60, suffix, digits.next + 1);
  if (end === null || begin === null) return null;
  const { minutes } = begin.time;
  return found(minutes <= end.time.minutes ? minutes : minutes - 720, end.next);
}

/** Decides by what stands around the digits whether they are a time at all. */
function withSuffix(tokens: readonly Token[], i: number, digits: Digits): Match | null {
  const { minutes, next } = digits;
  const suffix = tokens[next]?.text ?? '';
  if (suffix === 'am' || suffix === 'pm') {
    const twelve = twelveHour(minutes, suffix, next + 1);
    // American exports write midnight as "12:00:00 AM".
    const artefact = digits.seconds && twelve?.time.minutes === 0;
    return artefact ? found(0, next + 1, null, true) : twelve;
  }
  if (hourWords.has(suffix) && (next > i + 1 || (tokens[i]?.text.length ?? 0) >= 3 || isLedIn(tokens, i))) {
    return found(minutes, next + 1);
  }
  if (suffix === 'o' && tokens[next + 1]?.text === 'clock') return found(minutes, next + 2);
  if (suffix === 'oclock') return found(minutes, next + 1);
  if (tokens[i + 1]?.text === ':' && next > i + 1) return withZone(tokens, digits);
  return isLedIn(tokens, i) && endsThere(tokens, next) ? found(minutes, next) : null;
}

function withZone(tokens: readonly Token[], digits: Digits): Match {
  const zone = readZone(tokens, digits.next, digits.seconds);
  const artefact = digits.minutes === 0;
  return found(digits.minutes, zone.next, zone.offset, artefact);
}

function readZone(
  tokens: readonly Token[],
  i: number,
  seconds: boolean,
): { readonly offset: number | null; readonly next: number } {
  const token = tokens[i];
  if (token?.text === 'z' || token?.text === 'utc') return { offset: 0, next: i + 1 };
  // People write GMT for London time all the year; machines, which add seconds, mean UTC.
  if (token?.text === 'gmt') return { offset: seconds ? 0 : null, next: i + 1 };
  if (token?.text === 'bst') return { offset: null, next: i + 1 };
  const sign = token?.text === '+' ? 1 : token?.text === '-' ? -1 : 0;
  const hours = tokens[i + 1];
  if (sign === 0 || hours?.kind !== 'number' || hours.spaced) return { offset: null, next: i };
  const followed = tokens[i + 2]?.text;
  if (hours.text.length === 2 && seconds && hours.value <= 14 && followed === undefined) {
    return { offset: sign * hours.value * 60, next: i + 2 };
  }
  if (hours.text.length === 4) {
    return { offset: sign * (Math.floor(hours.value / 100) * 60 + (hours.value % 100)), next: i + 2 };
  }
  const minutes = tokens[i + 3];
  const isOffset = seconds && hours.value <= 14 && tokens[i + 2]?.text === ':' && minutes?.text.length === 2;
  if (!isOffset || tokens[i + 4]?.text === ':') return { offset: null, next: i };
  return { offset: sign * (hours.value * 60 + minutes.value), next: i + 4 };
}

function twelveHour(minutes: number, suffix: 'am' | 'pm', next: number): Match | null {
  if (minutes >= 13 * 60) return suffix === 'pm' ? found(minutes, next) : null;
  return found((minutes % 720) + (suffix === 'pm' ? 720 : 0), next);
}

/** "at 9" and "@ 14.30": only where the text or the clause ends there. */
function isLedIn(tokens: readonly Token[], i: number): boolean {
  let at = i - 1;
  while (at >= 0 && isApproximateToken(tokens[at])) at -= 1;
  return tokens[at]?.text === 'at' || tokens[at]?.text === '@';
}

function endsThere(tokens: readonly Token[], next: number): boolean {
  const after = tokens[next]?.text;
  return after === undefined || after === ',' || after === 'on';
}

function isApproximateToken(token: Token | undefined): boolean {
  return token !== undefined && isApproximate(token.text);
}

function startOfLeadIn(tokens: readonly Token[], i: number): number {
  let from = i;
  while (from > 0) {
    const token = tokens[from - 1] as Token;
    const opensMark =
      token.text === '.' && tokens[from - 2]?.kind !== 'number' && !isApproximateToken(tokens[from - 2]);
    if (opensMark || !(introducing.has(token.text) || isApproximateToken(token))) break;
    from -= 1;
  }
  return from;
}

/** Steps over the end of a time range: "14:30-15:15", "2 to 3pm on". */
function endOfTimeRange(tokens: readonly Token[], next: number): number {
  if (!joining.has(tokens[next]?.text ?? '')) return next;
  const end = matchTime(tokens, next + 1);
  return end === null ? next : end.next;
}

function withoutPartsOfDay(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    if (!isPartOfDay(token.text)) {
      kept.push(token);
      continue;
    }
    // "early hours", "late evening": the word before belongs to the part of the day, not to the date.
    while (/^(?:early|late|mid|middle|during|small|-)$/.test(kept.at(-1)?.text ?? '')) kept.pop();
  }
  return kept;
}

function hundreds(value: number): number | null {
  return clock(Math.floor(value / 100), value % 100);
}

/** Minutes since midnight; 24:00 counts as 00:00. */
function clock(hours: number, minutes: number): number | null {
  if (hours === 24 && minutes === 0) return 0;
  return hours <= 23 && minutes <= 59 ? hours * 60 + minutes : null;
}
