import type { RawRow } from '../model.ts';
import { ownCell } from './cells.ts';

/** Why the order of day and month of a column stays in doubt, and the rows that hang on it. */
export interface OrderDoubt {
  readonly because: string;
  /** Data rows whose date is possible either way and differs by it. */
  readonly rows: readonly number[];
}

interface EitherWay {
  readonly row: number;
  readonly text: string;
  readonly dayFirst: string;
  readonly monthFirst: string;
}

const numeric = /^\s*(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})(?!\d)/;

/** From so many different dates, all with a day up to 12, chance is out (one in 2,000; team default). */
const tooManyForChance = 8;
/** Fewest dates that show an order in time (team default). */
const fewestInOrder = 3;

/** Dates of a column that can be read both ways and mean another day by it. */
export function datesEitherWay(
  rows: readonly RawRow[],
  column: number,
  firstRow: number,
): readonly EitherWay[] {
  return rows.flatMap((row) => {
    const cell = ownCell(row, column);
    const found = cell === undefined || cell.number !== undefined ? null : numeric.exec(cell.text);
    if (cell === undefined || found === null) return [];
    const [a = '', b = '', year = ''] = [found[1]?.padStart(2, '0'), found[2]?.padStart(2, '0'), found[3]];
    if (a > '12' || b > '12' || a === '00' || b === '00' || a === b) return [];
    const text = cell.text.trim();
    return [{ row: row.number - firstRow + 1, text, dayFirst: year + b + a, monthFirst: year + a + b }];
  });
}

/** What speaks against day first in a column where no date proves the order; null where nothing does. */
export function doubtOf(either: readonly EitherWay[]): OrderDoubt | null {
  const rows = either.map(({ row }) => row);
  const byDay = new Map(either.map((each) => [each.dayFirst, each]));
  if (byDay.size >= tooManyForChance) {
    return { because: `none of ${byDay.size} different dates has a day above 12`, rows };
  }
  const runsByMonth = either.length >= fewestInOrder && runs(either.map((each) => each.monthFirst));
  if (runsByMonth && !runs(either.map((each) => each.dayFirst))) {
    return { because: 'only with the month first do the rows follow one another in time', rows };
  }
  const swapped = either.find((each) => byDay.has(each.monthFirst));
  const other = swapped && byDay.get(swapped.monthFirst);
  if (swapped && other) {
    const because = `row ${swapped.row} ("${swapped.text}") and row ${other.row} ("${other.text}") are one day if the order changes between them`;
    return { because, rows };
  }
  return null;
}

function runs(days: readonly string[]): boolean {
  const steps = days.slice(1).map((day, i) => day.localeCompare(days[i] ?? ''));
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}
