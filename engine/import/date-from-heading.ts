import { addDays } from '../../shared/calendar/iso-day.ts';
import { parseWrittenDate } from '../../shared/dates/index.ts';
import type { IsoDay, ReadDate } from '../../shared/model/index.ts';

/** A row of a table that says the year, or the month and year, of the rows under it. */
export interface DatedHeading {
  readonly text: string;
  /** Its data row. */
  readonly row: number;
  readonly year: string;
  /** Empty where the heading names the year alone. */
  readonly month: string;
}

/** A heading that is a year, or a month and a year, and nothing else but "Year" or a colon; else null. */
export function datedHeading(text: string, row: number): DatedHeading | null {
  const found = /^(?:year:? )?([a-z]{3,9})?,? ?((?:19|20)\d{2})\s*[:.-]?$/i.exec(text.trim());
  if (found === null) return null;
  const [, month = '', year = ''] = found;
  const isMonth =
    month === '' || parseWrittenDate(`1 ${month} ${year}`, { today: '2026-01-01' }).edtf !== null;
  return isMonth ? { text, row, year, month } : null;
}

const dayAlone = /^(?:[a-z]{2,9}\.?,? )?\d{1,2}(?:st|nd|rd|th)?$/i;

/** "4 Feb" under a heading row "2019", "4th" under "February 2019"; null where the heading adds nothing. */
export function dateUnder(heading: DatedHeading, read: ReadDate, today: IsoDay): ReadDate | null {
  if (read.edtf !== null) return null;
  const written = read.raw.trim();
  const lacksMonth = heading.month !== '' && dayAlone.test(written);
  if (read.problem !== 'missing-year' && !lacksMonth) return null;
  const whole = `${written} ${lacksMonth ? `${heading.month} ` : ''}${heading.year}`;
  const dated = parseWrittenDate(whole, { today });
  if (dated.edtf === null) return null;
  const what = lacksMonth ? 'month and year are those' : 'year is that';
  const assumption = `the ${what} of the heading "${heading.text}" in row ${heading.row}`;
  return { ...dated, raw: read.raw, assumption };
}

const week = '(?:week|wk)';
const weekStart = new RegExp(
  `\\b(?:${week}[ /.-]?(?:comm?(?:encing)?|beg(?:inning)?|starting|c|b)|w[/. ]?[cb])\\b`,
  'i',
);
const weekEnd = new RegExp(`\\b(?:${week}[ /.-]?(?:end(?:ing|ed)|e)|w[/.]e)\\b`, 'i');

/** A day under the column heading "Week commencing" is the first of seven, under "Week ending" the last. */
export function asWeek(read: ReadDate, heading: string): ReadDate {
  const isEnd = weekEnd.test(heading);
  if (read.earliest === null || read.earliest !== read.latest || (!isEnd && !weekStart.test(heading)))
    return read;
  const first = isEnd ? addDays(read.earliest, -6) : read.earliest;
  const last = addDays(first, 6);
  const assumption = `the column is headed "${heading}"`;
  return { ...read, edtf: `${first}/${last}`, earliest: first, latest: last, time: null, assumption };
}
