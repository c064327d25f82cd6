import { formatDay, parseWrittenDate } from '../../shared/dates/index.ts';
import { addDays } from '../../shared/calendar/iso-day.ts';
import type { IsoDay } from '../../shared/model/index.ts';
import type { PreparedRow } from './model.ts';

/** A date that the rows around suggest. It is offered in words and never taken. */
export interface OfferedDate {
  readonly raw: string;
  readonly because: string;
}

type Dated = Pick<PreparedRow, 'row' | 'happened'>;

/**
 * A year for a day and month written without one: the only year that fits between the dated rows
 * before and after, and the weekday where one is written.
 */
export function offerYear(
  raw: string,
  before: Dated | null,
  after: Dated | null,
  today: IsoDay,
): OfferedDate | null {
  const years = new Set([before, after].flatMap((row) => yearsNear(row)));
  const fitting = [...years]
    .map((year) => parseWrittenDate(`${raw.trim()} ${year}`, { today }))
    .filter((read) => read.earliest !== null && read.problem === null)
    .filter((read) => before === null || (read.latest ?? '') >= (before.happened.earliest ?? ''))
    .filter((read) => after === null || (read.earliest ?? '') <= (after.happened.latest ?? '9'));
  const only = fitting[0];
  if (only === undefined || fitting.length > 1) return null;
  const rows = [before, after].filter((row) => row !== null).map((row) => row.row);
  return { raw: only.raw, because: `the rows around it (${rows.join(' and ')}) suggest the year` };
}

function yearsNear(row: Dated | null): number[] {
  const year = Number((row?.happened.earliest ?? row?.happened.latest ?? '').slice(0, 4));
  return year === 0 ? [] : [year - 1, year, year + 1];
}

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const later =
  /^(?:(\d{1,3}|a|an|[a-z]+) (days?|weeks?) (?:later|after)|the (?:next|following) (?:day|morning|afternoon|evening|night)|next (?:day|morning))\.?$/i;

/** The day that "three days later" means if it counts from the row before; null for other words. */
export function offerRelative(raw: string, before: Dated | null): OfferedDate | null {
  const found = later.exec(raw.trim());
  const from = before?.happened;
  if (found === null || before === null || !from?.earliest || from.earliest !== from.latest) return null;
  const days = found[2] === undefined ? 1 : countOf(found[1] ?? '') * (/^week/i.test(found[2]) ? 7 : 1);
  if (!(days > 0)) return null;
  return {
    raw: formatDay(addDays(from.earliest, days)),
    because: `counted from row ${before.row} (${formatDay(from.earliest)}), if that is what the words lean on`,
  };
}

function countOf(word: string): number {
  if (/^an?$/i.test(word)) return 1;
  return /^\d+$/.test(word) ? Number(word) : numbers.indexOf(word.toLowerCase()) + 1;
}
