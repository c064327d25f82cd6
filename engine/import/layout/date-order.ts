import type { Layout, RawRow } from '../model.ts';
import { ownCell } from './cells.ts';

const dayAndMonth =
  /^\s*(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})\s?[/.\- ]\s?(\d{1,2})\s?[/.\- ]\s?(?:\d{4}|\d{2})(?!\d)/i;

/** A data row that shows an order: its number under the header and the text that proves it. */
export interface OrderProof {
  readonly row: number;
  readonly text: string;
}

export interface DateOrder {
  /** Days are written after the name of the month: "January 27, 2020", "May 5". */
  readonly dayAfterMonth: boolean;
  readonly dateOrder: Layout['dateOrder'];
  /** First row that only fits the order not taken; null when there is none. */
  readonly against: OrderProof | null;
  readonly proof: OrderProof | null;
}

/**
 * Decides the order of day and month from every value of the columns: month first only when all values
 * are possible so and at least one is possible only so; else day first, as dates are written here.
 */
export function decideDateOrder(
  rows: readonly RawRow[],
  columns: readonly number[],
  firstRow: number,
): DateOrder {
  let dayProof: OrderProof | null = null;
  let monthProof: OrderProof | null = null;
  for (const row of rows) {
    for (const index of columns) {
      const cell = ownCell(row, index);
      if (cell === undefined || cell.number !== undefined || cell.text.length < 6) continue;
      if (dayProof !== null && !mayProveMonth(cell.text)) continue;
      const order = orderOf(cell.text);
      if (order === 'day') dayProof ??= { row: row.number - firstRow + 1, text: cell.text.trim() };
      if (order === 'month') monthProof ??= { row: row.number - firstRow + 1, text: cell.text.trim() };
    }
    if (dayProof !== null && monthProof !== null) break;
  }
  return { ...conclude(dayProof, monthProof), dayAfterMonth: writesDayAfterMonth(rows, columns) };
}

/** Rows looked at for the way of writing days (team default). */
const styleSample = 500;
const monthThenDay =
  /^\s*(?:[a-z]{3,9},? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?:\d(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th))\s*$/i;

function writesDayAfterMonth(rows: readonly RawRow[], columns: readonly number[]): boolean {
  return rows
    .slice(0, styleSample)
    .some((row) => columns.some((index) => monthThenDay.test(ownCell(row, index)?.text ?? '')));
}

/** Which order a single text is only possible in; null when both or none. */
export function orderOf(text: string): 'day' | 'month' | null {
  // Nearly all texts of a date column begin with the number itself; a slower look serves the rest.
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57 && isPlainlyBoth(text)) return null;
  const found = dayAndMonth.exec(text);
  return found === null ? null : orderOfNumbers(Number(found[1]), Number(found[2]));
}

/** `03/05/2021`: both numbers are months, so nothing is proved. `2021-05-03`: the year comes first. */
function isPlainlyBoth(text: string): boolean {
  const firstEnd = digitsEnd(text, 0);
  if (firstEnd > 2) return true;
  const secondEnd = digitsEnd(text, firstEnd + 1);
  const isMonth = (from: number, to: number): boolean =>
    to > from && to - from <= 2 && Number(text.slice(from, to)) <= 12;
  return isMonth(0, firstEnd) && isMonth(firstEnd + 1, secondEnd);
}

/** Once the day-first proof stands, only texts whose second number is above 12 matter: `06/15/2023`. */
function mayProveMonth(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first < 48 || first > 57) return true;
  const firstEnd = digitsEnd(text, 0);
  return firstEnd <= 2 && Number(text.slice(firstEnd + 1, digitsEnd(text, firstEnd + 1))) > 12;
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at += 1;
  return at;
}

function orderOfNumbers(first: number, second: number): 'day' | 'month' | null {
  if (first > 12 && first <= 31 && second >= 1 && second <= 12) return 'day';
  return second > 12 && second <= 31 && first >= 1 && first <= 12 ? 'month' : null;
}

function conclude(
  dayProof: OrderProof | null,
  monthProof: OrderProof | null,
): Omit<DateOrder, 'dayAfterMonth'> {
  if (dayProof === null && monthProof !== null) {
    const because = `row ${monthProof.row} ("${monthProof.text}") is only possible with the month first, and no row with the day first`;
    return {
      dateOrder: { order: 'month-first', provedByRow: monthProof.row, because },
      proof: monthProof,
      against: null,
    };
  }
  const because =
    dayProof === null
      ? 'no row shows the order; dates here are written day first'
      : `row ${dayProof.row} ("${dayProof.text}") is only possible with the day first`;
  return {
    dateOrder: { order: 'day-first', provedByRow: dayProof?.row ?? null, because },
    proof: dayProof,
    against: monthProof,
  };
}
