import { SSF } from '@e965/xlsx';
import type { CellObject } from '@e965/xlsx';
import type { RawCell } from '../../model.ts';
import type { CellPool } from '../cells.ts';

/** Days between the 1904 system of old Macintosh workbooks and the 1900 system. */
const days1904 = 1462;

/**
 * A spreadsheet cell as a raw cell.
 *
 * Numbers keep Excel's 15 digits. A date keeps its serial day, moved to the 1900 system. Two kinds of
 * number get the text a person sees, since it carries the meaning: a time of day without a date
 * ("14:30") and a percentage ("78.4%"); `number` still holds the raw value.
 */
export function toRawCell(cell: CellObject, date1904: boolean, toCell: CellPool): RawCell {
  const value = cell.v;
  if (typeof value === 'number') return numberCell(value, cell, date1904);
  if (typeof value === 'boolean') return toCell(value ? 'TRUE' : 'FALSE');
  return toCell(typeof value === 'string' ? cleanText(value) : '');
}

function numberCell(value: number, cell: CellObject, date1904: boolean): RawCell {
  if (cell.t === 'e') return toErrorCell(value);
  if (!Number.isFinite(value)) return { text: '' };
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  if (isDateFormat(format)) {
    if (value >= 0 && value < 1 && !hasDay(format)) {
      return { text: clock(value), number: value, dateFormat: true };
    }
    const serial = date1904 && value >= 1 ? value + days1904 : value;
    return { text: numberText(serial), number: serial, dateFormat: true };
  }
  if (/%\s*(?:;|$)/.test(format)) return { text: `${numberText(value * 100)}%`, number: value };
  return { text: numberText(value), number: value };
}

const dateFormats = new Map<string, boolean>();

function isDateFormat(format: string): boolean {
  const known = dateFormats.get(format);
  if (known !== undefined) return known;
  const found = SSF.is_date(format) === true;
  if (dateFormats.size < 1_000) dateFormats.set(format, found);
  return found;
}

/** The format shows a day or year, not only a clock time. */
function hasDay(format: string): boolean {
  return /[dy]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}

/** Fifteen digits are what Excel shows; more are traces of binary arithmetic. */
function numberText(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** A fraction of a day as hh:mm, with seconds where there are any. */
function clock(fraction: number): string {
  const seconds = Math.round(fraction * 86_400);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = (parts[2] === 0 ? parts.slice(0, 2) : parts).map((part) => String(part).padStart(2, '0'));
  return shown.join(':');
}

/** Error values by their number (MS-XLSB 2.5.97.2). */
const errors: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

function toErrorCell(code: number): RawCell {
  return { text: errors[code] ?? '#N/A' };
}

/** Line ends become one kind; Excel may write a carriage return as `_x000D_`. */
function cleanText(text: string): string {
  return text.includes('\r') || text.includes('_x000D_') ? text.replace(/(?:_x000D_|\r)\n?/g, '\n') : text;
}
