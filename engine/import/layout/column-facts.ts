import { parseWrittenDate } from '../../../shared/dates/index.ts';
import { subjects } from '../../../shared/model/index.ts';
import type { RawCell, RawRow } from '../model.ts';
import { ownCell } from './cells.ts';

/** What the cells of one column look like, from a sample of its rows. */
export interface ColumnFacts {
  readonly filled: number;
  /** Shares of the filled cells, 0 to 1. */
  readonly dates: number;
  readonly serials: number;
  readonly numbers: number;
  readonly times: number;
  readonly names: number;
  /** Words of this program's own subject column: child, parent, sibling, professional, other. */
  readonly subjects: number;
  /** Several words; identifiers have none. */
  readonly spaced: number;
  readonly averageLength: number;
  /** Different texts among the filled cells, 0 to 1. */
  readonly variety: number;
}

/** Rows looked at: the first ones and as many spread over the rest (team default). */
const sampleSize = 200;
const subjectWords = new Set<string>(subjects);
const timeText = /^\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:am|pm|hrs)?$/i;
const nameText = /^\p{Lu}[\p{L}'’-]*\.?(?:,? \p{Lu}[\p{L}'’-]*\.?){1,3}(?: \(\w\))?$/u;

export function sampleRows(rows: readonly RawRow[]): readonly RawRow[] {
  if (rows.length <= sampleSize * 2) return rows;
  const step = Math.floor((rows.length - sampleSize) / sampleSize);
  const spread = Array.from({ length: sampleSize }, (_, i) => rows[sampleSize + i * step]);
  return [...rows.slice(0, sampleSize), ...spread.filter((row) => row !== undefined)];
}

export function columnFacts(sample: readonly RawRow[], index: number): ColumnFacts {
  const cells = sample.map((row) => ownCell(row, index)).filter((cell) => cell !== undefined);
  const filled = cells.filter((cell) => cell.text.trim() !== '');
  const share = (test: (cell: RawCell) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  return {
    filled: filled.length,
    dates: share(isDateLike),
    serials: share(isSerialLike),
    numbers: share((cell) => cell.dateFormat !== true && /^[-+£]?[\d,]+(?:\.\d+)?%?$/.test(cell.text.trim())),
    times: share(isTimeLike),
    names: share((cell) => nameText.test(cell.text.trim())),
    subjects: share((cell) => subjectWords.has(cell.text.trim().toLowerCase())),
    spaced: share((cell) => /\S\s+\S/.test(cell.text)),
    averageLength: filled.reduce((sum, cell) => sum + cell.text.length, 0) / (filled.length || 1),
    variety: new Set(filled.map((cell) => cell.text)).size / (filled.length || 1),
  };
}

/** Whether a cell holds a date, also an impossible one or one without its year. */
export function isDateLike(cell: RawCell): boolean {
  if (cell.dateFormat === true) return (cell.number ?? 0) >= 1;
  if (cell.number !== undefined) return false;
  // Any day does as "today": only the kind of the text is asked for.
  const read = parseWrittenDate(cell.text, { today: '2026-01-01', spreadsheetSerials: false });
  return read.problem !== 'no-date';
}

function isSerialLike(cell: RawCell): boolean {
  const value = cell.number ?? (/^\d{5}(?:\.\d+)?$/.test(cell.text.trim()) ? Number(cell.text) : 0);
  return cell.dateFormat !== true && value >= 20_000 && value <= 60_000;
}

function isTimeLike(cell: RawCell): boolean {
  if (cell.dateFormat === true) return (cell.number ?? 1) < 1;
  return timeText.test(cell.text.trim());
}
