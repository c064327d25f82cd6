import type { RawCell, RawRow } from '../../model.ts';
import { emptyCell } from '../cells.ts';
import type { CellPool } from '../cells.ts';
import type { WordRow } from './document.ts';

/**
 * Rows of a Word table as rows of plain columns, merged cells filled and marked.
 *
 * Word lays cells on a fine grid that shifts whenever someone drags a border, so grid positions are no
 * columns. A row with as many cells as there are columns is taken cell by cell, any other row is
 * laid over the columns by grid position.
 */
export function toPlainRows(rows: readonly WordRow[], toCell: CellPool): readonly RawRow[] {
  const starts = columnStarts(rows);
  const plain: RawRow[] = [];
  let above: readonly RawCell[] = [];
  rows.forEach((row, index) => {
    const cells =
      row.cells.length === starts.length && row.before === 0
        ? row.cells.map((cell, column) =>
            cell.continuesAbove ? filledFromAbove(above[column]) : toCell(cell.text),
          )
        : overlaid(row, starts, above, toCell);
    above = cells;
    plain.push({ number: index + 1, cells });
  });
  return plain;
}

/**
 * Grid positions of the columns. Where the cells of all rows start at as many positions as the fullest
 * row has cells, the borders line up and these are the columns; else those of the most usual row.
 */
function columnStarts(rows: readonly WordRow[]): readonly number[] {
  const all = rows.map(startsOf);
  const union = new Set(all.flat());
  const fullest = all.reduce((most, starts) => Math.max(most, starts.length), 0);
  if (union.size === fullest) return [...union].sort((a, b) => a - b);
  const counts = new Map<number, number>();
  for (const starts of all) counts.set(starts.length, (counts.get(starts.length) ?? 0) + 1);
  let usual = 0;
  for (const [width, count] of counts) {
    const best = counts.get(usual) ?? 0;
    if (count > best || (count === best && width > usual)) usual = width;
  }
  return all.find((starts, row) => starts.length === usual && rows[row]?.before === 0) ?? [];
}

function startsOf(row: WordRow): readonly number[] {
  let at = row.before;
  return row.cells.map((cell) => {
    const start = at;
    at += cell.span;
    return start;
  });
}

function overlaid(
  row: WordRow,
  starts: readonly number[],
  above: readonly RawCell[],
  toCell: CellPool,
): RawCell[] {
  const cells: (RawCell | undefined)[] = [];
  let at = row.before;
  for (const cell of row.cells) {
    const end = at + cell.span;
    const covered = starts.flatMap((start, column) => (start >= at && start < end ? [column] : []));
    if (covered.length === 0) {
      // Finer than the usual columns: the text joins the column it stands in.
      const column = Math.max(
        0,
        starts.findLastIndex((start) => start <= at),
      );
      const before = cells[column]?.text ?? '';
      cells[column] = toCell([before, cell.text].filter((text) => text !== '').join('\n'));
    }
    covered.forEach((column, position) => {
      if (cell.continuesAbove) cells[column] = filledFromAbove(above[column]);
      else if (position === 0) cells[column] = toCell(cell.text);
      else cells[column] = cell.text === '' ? emptyCell : { text: cell.text, mergedFrom: 'left' };
    });
    at = end;
  }
  return Array.from(cells, (cell) => cell ?? emptyCell);
}

function filledFromAbove(cell: RawCell | undefined): RawCell {
  if (cell === undefined || cell.text === '') return emptyCell;
  return { ...cell, mergedFrom: 'above' };
}
