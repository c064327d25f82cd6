import type { RawCell, RawRow } from '../model.ts';

/**
 * The text of a cell without white space around it. A cell filled from a merge to its left holds
 * nothing of its own: the value stands once, in the first cell of the merge.
 */
export function cellText(row: RawRow, index: number): string {
  const cell = row.cells[index];
  return cell === undefined || cell.mergedFrom === 'left' ? '' : cell.text.trim();
}

/** The cell as it stands, or nothing for one that a merge to the left filled. */
export function ownCell(row: RawRow, index: number): RawCell | undefined {
  const cell = row.cells[index];
  return cell?.mergedFrom === 'left' ? undefined : cell;
}

/** The texts of a row that say something of their own, in order. */
export function ownTexts(row: RawRow): readonly string[] {
  return row.cells.map((_, index) => cellText(row, index)).filter((text) => text !== '');
}

export function isBlankRow(row: RawRow): boolean {
  return row.cells.every((cell) => cell.text.trim() === '');
}

/** Most cells of any of the rows. */
export function widthOf(rows: readonly RawRow[]): number {
  let width = 0;
  for (const row of rows) if (row.cells.length > width) width = row.cells.length;
  return width;
}

/** Nothing, or a mark that the value is that of the cell above. */
export function isDitto(text: string): boolean {
  return /^(?:|["“”„〃]{1,2}|'{1,2}|- ?["“”] ?-|ditto|do\.?|as above|same date)$/i.test(text.trim());
}
