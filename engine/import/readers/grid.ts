import type { RawCell, RawRow } from '../model.ts';
import { emptyCell } from './cells.ts';

/** A merged area, 0-based and inclusive. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Rows of a sheet under construction: sparse, 0-based. */
export type Grid = (RawCell[] | undefined)[];

/** Longest run of blank rows that is kept as rows; beyond it the row numbers jump (team default). */
const longestBlankRun = 1_000;

/** Cells filled from merged areas in one table; real sheets fill a few hundred (team default). */
const mostFilled = 1_000_000;

/**
 * Fills merged areas with the value of their first cell, marked with where it came from: `left` within
 * the first row, `above` under it. Areas are cut to rows and columns that have content, and filling
 * stops before `mostFilled` cells, so that a merge over the whole sheet costs nothing. Returns the number of
 * areas filled.
 */
export function fillMerged(grid: Grid, areas: readonly MergedArea[], width: number): number {
  let left = mostFilled;
  let filled = 0;
  for (const area of areas) {
    const value = grid[area.top]?.[area.left];
    if (value === undefined || value.text === '') continue;
    const bottom = Math.min(area.bottom, grid.length - 1);
    const right = Math.min(area.right, width - 1);
    const cells = (bottom - area.top + 1) * (right - area.left + 1);
    if (cells > left) break;
    left -= cells;
    filled += 1;
    const fromLeft: RawCell = { ...value, mergedFrom: 'left' };
    const fromAbove: RawCell = { ...value, mergedFrom: 'above' };
    for (let row = area.top; row <= bottom; row += 1) {
      for (let column = area.left; column <= right; column += 1) {
        if (row === area.top && column === area.left) continue;
        (grid[row] ??= [])[column] = row === area.top ? fromLeft : fromAbove;
      }
    }
  }
  return filled;
}

/**
 * The grid as rows numbered from 1. Blank rows between stay (without cells), so that a row's number is
 * its place in the sheet; blank rows at the end go.
 */
export function toRows(grid: Grid, isHidden: (row: number) => boolean): readonly RawRow[] {
  const rows: RawRow[] = [];
  let blank: RawRow[] = [];
  for (let index = 0; index < grid.length; index += 1) {
    const cells = grid[index];
    const row: RawRow = {
      number: index + 1,
      cells: cells === undefined ? [] : withoutHoles(cells),
      ...(isHidden(index) ? { hidden: true } : {}),
    };
    if (row.cells.every((cell) => cell.text === '')) {
      if (blank.length < longestBlankRun) blank.push(row);
      continue;
    }
    if (blank.length < longestBlankRun) for (const each of blank) rows.push(each);
    blank = [];
    rows.push(row);
  }
  return rows;
}

function withoutHoles(cells: readonly (RawCell | undefined)[]): readonly RawCell[] {
  let length = cells.length;
  while (length > 0 && (cells[length - 1]?.text ?? '') === '') length -= 1;
  return Array.from({ length }, (_, column) => cells[column] ?? emptyCell);
}
