import type { RawCell, RawRow } from '../../model.ts';
import { emptyCell } from '../cells.ts';
import type { CellPool } from '../cells.ts';
import type { WordRow } from './document.ts';

/**
 * Rows of a Word table as rows of plain columns, merged cells filled and marked.
 *
 * Word lays cells on a fine grid that shifts whenever someone drags a border, so grid positions are no
 * columns. The most frequent number of cells in a row gives the columns; a row with that many cells is
 * taken cell by cell, and any other row is laid over it by grid position.
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

/** Grid positions at which the cells of the most usual kind of row start. */
function columnStarts(rows: readonly WordRow[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let usual = 0;
  for (const [width, count] of counts) {
    const best = counts.get(usual) ?? 0;
    if (count > best || (count === best && width > usual)) usual = width;
  }
  const model =
    rows.find((row) => row.cells.length === usual && row.before === 0) ??
    rows.find((row) => row.cells.length === usual);
  let at = model?.before ?? 0;
  return (model?.cells ?? []).map((cell) => {
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
