import type { IsoDay, ReadDate } from '../model/dates.ts';
import { daysInMonth } from './civil.ts';
import { monthNames } from './words.ts';

const seasonNames: Readonly<Record<string, string>> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
};
const thirds: Readonly<Record<string, string>> = {
  '01-10': 'early',
  '11-20': 'mid',
  '01-04': 'early',
  '05-08': 'mid',
  '09-12': 'late',
};

/** A day as people in the United Kingdom write it: "22 May 2016". */
export function formatDay(day: IsoDay): string {
  return `${Number(day.slice(8))} ${monthName(day.slice(5, 7))} ${day.slice(0, 4)}`;
}

/**
 * A read date for people: "22 May 2016 at 14:30", "about March 2011", "early March 2011",
 * "3-9 May 2021", "from March 2019", "May 2016 (uncertain)"; the raw words when it has no date.
 */
export function formatReadDate(date: ReadDate): string {
  if (date.edtf === null) return date.raw.trim() === '' ? 'no date' : `no date ("${date.raw.trim()}")`;
  const time = date.time === null ? '' : ` at ${date.time}`;
  return formatEdtf(date.edtf) + time;
}

/** EDTF as this project writes it, in words. */
export function formatEdtf(edtf: string): string {
  const [from, to] = edtf.split('/');
  if (from === undefined || to === undefined) return qualified(edtf, formatPoint(bare(edtf)));
  if (to === '..') return `from ${qualified(from, formatPoint(bare(from)))}`;
  if (from === '..') return `until ${qualified(to, formatPoint(bare(to)))}`;
  const phase = phaseOf(from, to);
  if (phase !== null) return isUncertain(from) ? `${phase} (uncertain)` : phase;
  if (from.slice(bare(from).length) !== to.slice(bare(to).length)) {
    return `${qualified(from, formatPoint(bare(from)))} to ${qualified(to, formatPoint(bare(to)))}`;
  }
  return qualified(from, formatRange(bare(from), bare(to)));
}

function bare(point: string): string {
  return point.replace(/[?~%]$/, '');
}

function isUncertain(point: string): boolean {
  return /[?%]$/.test(point);
}

function qualified(point: string, words: string): string {
  const about = /[~%]$/.test(point) ? `about ${words}` : words;
  return isUncertain(point) ? `${about} (uncertain)` : about;
}

/** "early March 2011" for the thirds that a reader of dates writes as an interval with `~`. */
function phaseOf(from: string, to: string): string | null {
  const [a, b] = [bare(from), bare(to)];
  if (!/[~%]$/.test(from) || !/[~%]$/.test(to)) return null;
  if (a.length === 7 && b.length === 7 && a.slice(0, 4) === b.slice(0, 4)) {
    const third = thirds[`${a.slice(5)}-${b.slice(5)}`];
    return third === undefined ? null : `${third} ${a.slice(0, 4)}`;
  }
  if (a.length !== 10 || a.slice(0, 7) !== b.slice(0, 7)) return null;
  const isLastThird =
    a.endsWith('-21') && Number(b.slice(8)) === daysInMonth(Number(a.slice(0, 4)), Number(a.slice(5, 7)));
  const third = isLastThird ? 'late' : thirds[`${a.slice(8)}-${b.slice(8)}`];
  return third === undefined ? null : `${third} ${formatPoint(a.slice(0, 7))}`;
}

function formatRange(from: string, to: string): string {
  if (from.length === 10 && from.slice(0, 7) === to.slice(0, 7))
    return `${Number(from.slice(8))}-${formatDay(to)}`;
  const sameYear = from.slice(0, 4) === to.slice(0, 4) && from.length > 4 && to.length > 4;
  const start = sameYear ? formatPoint(from).replace(/ \d{4}$/, '') : formatPoint(from);
  return `${start} to ${formatPoint(to)}`;
}

function formatPoint(point: string): string {
  const year = point.slice(0, 4);
  if (year.endsWith('X')) return `the ${year.slice(0, 3)}0s`;
  if (point.length === 10) return formatDay(point);
  if (point.length === 4) return year;
  const season = seasonNames[point.slice(5)];
  if (season === undefined) return `${monthName(point.slice(5, 7))} ${year}`;
  const next = String((Number(year) + 1) % 100).padStart(2, '0');
  return season === 'winter' ? `winter ${year}/${next}` : `${season} ${year}`;
}

function monthName(twoDigits: string): string {
  const name = monthNames[Number(twoDigits) - 1] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}
