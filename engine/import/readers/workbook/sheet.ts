import type { CellObject, WorkSheet } from '@e965/xlsx';
import type { ImportProblem, RawCell, RawTable, ReadLimits } from '../../model.ts';
import { createCellPool } from '../cells.ts';
import { cellTooLong, tooManyColumns, tooManyRows } from '../delimited/delimited.ts';
import { fillMerged, toRows } from '../grid.ts';
import type { Grid } from '../grid.ts';
import { maxColumns } from '../limits.ts';
import { damaged, remark } from '../problems.ts';
import { toRawCell } from './cell.ts';

/**
 * Rows and columns a sheet can have (Excel specification). A reference beyond them makes an array of
 * that length, which would take minutes to walk.
 */
const mostRows = 1_048_576;
const mostColumns = 16_384;

interface SheetToRead {
  readonly fileName: string;
  readonly name: string;
  readonly sheet: WorkSheet;
  readonly hidden: boolean;
  readonly date1904: boolean;
  readonly limits: ReadLimits;
}

/** One sheet as a table; null for a sheet without a filled cell. */
export function readSheet(
  from: SheetToRead,
): { readonly table: RawTable; readonly problems: readonly ImportProblem[] } | null {
  const { fileName, name, sheet, limits } = from;
  const grid = toGrid(from);
  const width = grid.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  if (width === 0) return null;
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  fillMerged(grid, merges, width);
  const rowInfo = sheet['!rows'];
  const rows = toRows(grid, (row) => rowInfo?.[row]?.hidden === true);
  if (rows.length > limits.maxRows) throw tooManyRows(fileName, name, limits.maxRows);
  if (rows.length === 0) return null;
  return {
    table: { name, hidden: from.hidden, rows, titleLines: [] },
    problems: hiddenRemarks(
      from,
      rows.filter((row) => row.hidden === true).map((row) => row.number),
    ),
  };
}

function toGrid({ fileName, name, sheet, date1904, limits }: SheetToRead): Grid {
  const toCell = createCellPool();
  const grid: Grid = [];
  const data = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  if (data.length > mostRows) throw damaged(fileName, `sheet "${name}" claims a row ${data.length}`);
  for (let row = 0; row < data.length; row += 1) {
    const cells = data[row] ?? [];
    if (cells.length > mostColumns) {
      throw damaged(fileName, `sheet "${name}", row ${row + 1}, claims ${cells.length} columns`);
    }
    const read: RawCell[] = [];
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (cell === undefined) continue;
      const value = toRawCell(cell, date1904, toCell);
      if (value.text === '') continue;
      if (column >= maxColumns) throw tooManyColumns(fileName, name, row + 1);
      if (value.text.length > limits.maxCellCharacters) throw cellTooLong(fileName, name, row + 1, limits);
      read[column] = value;
    }
    if (read.length > 0) grid[row] = read;
  }
  return grid;
}

function hiddenRemarks(
  { fileName, name, sheet }: SheetToRead,
  hiddenRows: readonly number[],
): ImportProblem[] {
  const problems: ImportProblem[] = [];
  if (hiddenRows.length > 0) {
    const shown = hiddenRows.slice(0, 5).join(', ');
    const count =
      hiddenRows.length === 1
        ? `row ${shown} is`
        : `${hiddenRows.length} rows (${shown}${hiddenRows.length > 5 ? ', ...' : ''}) are`;
    problems.push(
      remark(
        'note',
        'hidden-rows',
        name,
        `${fileName}, sheet "${name}": ${count} hidden in the sheet; read and marked hidden.`,
        'Check whether these rows belong to the record.',
      ),
    );
  }
  const hiddenColumns = (sheet['!cols'] ?? []).filter((column) => column?.hidden === true).length;
  if (hiddenColumns > 0) {
    problems.push(
      remark(
        'note',
        'hidden-columns',
        name,
        `${fileName}, sheet "${name}": ${hiddenColumns} hidden columns were read as well.`,
        'Check in the preview whether they belong to the record.',
      ),
    );
  }
  return problems;
}
