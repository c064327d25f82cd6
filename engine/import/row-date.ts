import { parseWrittenDate, readSerial } from '../../shared/dates/index.ts';
import type { DateContext } from '../../shared/dates/index.ts';
import type { IsoDay, ReadDate } from '../../shared/model/index.ts';
import type { RawCell } from './model.ts';

/** Different texts kept in memory; a table of 15 years by day has about 5,500 (team default). */
const mostKept = 20_000;

/** Reads the date cells of one table; the same text is read once. */
export interface CellDateReader {
  (cell: RawCell): ReadDate;
}

/** @param style what the whole column shows of how dates are written */
export function createDateReader(
  today: IsoDay,
  style: Pick<DateContext, 'order' | 'dayAfterMonth'>,
): CellDateReader {
  const context: DateContext = { today, ...style };
  const known = new Map<string, ReadDate>();
  return (cell) => {
    if (cell.dateFormat === true && cell.number !== undefined) return readDateCell(cell, cell.number);
    const found = known.get(cell.text);
    if (found !== undefined) return found;
    const read = parseWrittenDate(cell.text, context);
    if (known.size < mostKept) known.set(cell.text, read);
    return read;
  };
}

function readDateCell(cell: RawCell, serial: number): ReadDate {
  const raw = shownText(cell);
  return readSerial(serial, raw) ?? undated(raw);
}

/** A date that says nothing: raw words, no days. */
export function undated(raw: string): ReadDate {
  return { raw, edtf: null, earliest: null, latest: null, time: null, problem: 'no-date', assumption: null };
}

/**
 * The text of a cell as a person sees it. A spreadsheet's date cell holds a serial day; it is shown
 * as the date it stands for, as on a British screen: 04/02/2019, or 04/02/2019 09:10.
 */
export function shownText(cell: RawCell): string {
  if (cell.dateFormat !== true || cell.number === undefined) return cell.text;
  if (cell.number < 1) return clockOfFraction(cell.number);
  const read = readSerial(cell.number, cell.text);
  if (read === null || read.earliest === null) return cell.text;
  const [year, month, day] = read.earliest.split('-');
  return `${day}/${month}/${year}${read.time === null ? '' : ` ${read.time}`}`;
}

function clockOfFraction(fraction: number): string {
  const minutes = Math.round(fraction * 1440) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Adds the time of a time column to a date of one day that has none. */
export function withTime(date: ReadDate, cell: RawCell | undefined): ReadDate {
  const isOneDay = date.earliest !== null && date.earliest === date.latest;
  if (cell === undefined || date.time !== null || !isOneDay || cell.text.trim() === '') return date;
  if (cell.number !== undefined && cell.number < 1) return { ...date, time: clockOfFraction(cell.number) };
  const { time } = parseWrittenDate(`1 January 2000 at ${cell.text.trim()}`, { today: '2026-01-01' });
  return time === null ? date : { ...date, time };
}

/** A start and an end from two columns as one date; without a readable end the start alone. */
export function asRange(from: ReadDate, to: ReadDate | null): ReadDate {
  if (to === null || to.edtf === null || from.edtf === null) return from;
  const raw = `${from.raw} - ${to.raw}`;
  if (to.latest !== null && from.earliest !== null && to.latest < from.earliest) {
    return { ...undated(raw), problem: 'reversed-range' };
  }
  const start = from.edtf.split('/')[0] ?? from.edtf;
  const end = to.edtf.split('/').at(-1) ?? to.edtf;
  return {
    ...from,
    raw,
    edtf: start === end ? start : `${start}/${end}`,
    latest: to.latest,
    problem: from.problem ?? to.problem,
    assumption: from.assumption ?? to.assumption,
  };
}
