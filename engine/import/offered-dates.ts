import { formatDay, parseWrittenDate } from '../../shared/dates/index.ts';
import { addDays, addMonths } from '../../shared/calendar/iso-day.ts';
import type { IsoDay } from '../../shared/model/index.ts';
import { isDitto } from './layout/cells.ts';
import type { PreparedRow } from './model.ts';

/** A date that the rows around suggest. It is offered in words and never taken. */
export interface OfferedDate {
  readonly raw: string;
  readonly because: string;
}

type Dated = Pick<PreparedRow, 'row' | 'happened'>;

/**
 * A year for a day and month written without one: the year that fits between the dated rows before and
 * after, and the weekday where one is written. Where the row before alone bounds it, the next such day
 * after that row. Tables that run backwards in time are read so.
 */
export function offerYear(
  raw: string,
  above: Dated | null,
  below: Dated | null,
  today: IsoDay,
): OfferedDate | null {
  const isBackwards =
    above !== null && below !== null && (above.happened.earliest ?? '') > (below.happened.latest ?? '9');
  const [before, after] = isBackwards ? [below, above] : [above, below];
  const years = new Set([before, after].flatMap((row) => yearsNear(row)));
  const fitting = [...years]
    .toSorted((a, b) => a - b)
    .map((year) => parseWrittenDate(`${raw.trim()} ${year}`, { today }))
    .filter((read) => read.earliest !== null && read.problem === null)
    .filter((read) => before === null || (read.latest ?? '') >= (before.happened.earliest ?? ''))
    .filter((read) => after === null || (read.earliest ?? '') <= (after.happened.latest ?? '9'));
  const [first] = fitting;
  if (first === undefined || (fitting.length > 1 && (before === null || after !== null))) return null;
  const rows = [above, below].filter((row) => row !== null).map((row) => row.row);
  const named = rows.length === 1 ? `row ${rows[0]} suggests` : `rows ${rows.join(' and ')} suggest`;
  return { raw: first.raw, because: `${named} the year` };
}

function yearsNear(row: Dated | null): number[] {
  const year = Number((row?.happened.earliest ?? row?.happened.latest ?? '').slice(0, 4));
  return year === 0 ? [] : [year - 1, year, year + 1];
}

const numbers = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const counted =
  /^(?:about |around |approx\.? |some )?(\d{1,3}|a|an|[a-z]+) (day|week|fortnight|month|year)s? (later|after|on|earlier|before|previously)\.?$/i;
const dayAfter =
  /^(?:(?:on )?the (?:next|following) (?:day|morning|afternoon|evening|night)|next (?:day|morning)|(?:on )?the day after)\.?$/i;
const dayBefore = /^(?:(?:on )?the (?:previous day|day before|night before)|previous day)\.?$/i;
const sameDay =
  /^(?:(?:on )?(?:the )?same (?:day|date|morning|afternoon|evening|night)|(?:later )?that (?:day|morning|afternoon|evening|night))\.?$/i;

/**
 * The date that "three days later" or "same day" means if it counts from the row before; null for other
 * words. Months and years are counted to the month, since nobody counts those to the day.
 */
export function offerRelative(raw: string, before: Dated | null): OfferedDate | null {
  const written = raw.trim();
  const from = before?.happened;
  if (before === null || from === undefined || from.edtf === null || from.earliest === null) return null;
  const offered =
    inMonths(written, from.earliest, from.latest) ?? inDays(written, from.earliest, from.latest);
  if (offered === null) return null;
  const base = from.earliest === from.latest ? formatDay(from.earliest) : from.raw;
  return {
    raw: offered,
    because: `counted from row ${before.row} (${base}), if that is what the words lean on`,
  };
}

function inDays(written: string, earliest: IsoDay, latest: IsoDay | null): string | null {
  if (earliest !== latest) return null;
  if (sameDay.test(written) || (written !== '' && isDitto(written))) return formatDay(earliest);
  if (dayAfter.test(written)) return formatDay(addDays(earliest, 1));
  if (dayBefore.test(written)) return formatDay(addDays(earliest, -1));
  const found = counted.exec(written);
  const length = daysOf[found?.[2]?.toLowerCase() ?? ''];
  const count = countOf(found?.[1] ?? '');
  if (found === null || length === undefined || count === 0) return null;
  return formatDay(addDays(earliest, count * length * directionOf(found[3])));
}

function inMonths(written: string, earliest: IsoDay, latest: IsoDay | null): string | null {
  const found = counted.exec(written);
  const length = monthsOf[found?.[2]?.toLowerCase() ?? ''];
  const count = countOf(found?.[1] ?? '');
  const isInOneMonth = latest !== null && earliest.slice(0, 7) === latest.slice(0, 7);
  if (found === null || length === undefined || count === 0 || !isInOneMonth) return null;
  const day = addMonths(`${earliest.slice(0, 7)}-01`, count * length * directionOf(found[3]));
  return formatDay(day).replace(/^\d+ /, '');
}

const daysOf: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };
const monthsOf: Readonly<Record<string, number>> = { month: 1, year: 12 };

function directionOf(word: string | undefined): 1 | -1 {
  return /^(?:earlier|before|previously)$/i.test(word ?? '') ? -1 : 1;
}

function countOf(word: string): number {
  if (/^an?$/i.test(word)) return 1;
  return /^\d+$/.test(word) ? Number(word) : numbers.indexOf(word.toLowerCase()) + 1;
}
