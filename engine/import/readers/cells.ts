import type { RawCell } from '../model.ts';

/** The empty cell, one object for all. */
export const emptyCell: RawCell = Object.freeze({ text: '' });

// Long texts hardly repeat; short ones (names, types, dates) do, and the map stays small.
const longestShared = 40;
const mostShared = 50_000;

/** Makes text cells, sharing one object between cells of the same short text. */
export interface CellPool {
  (text: string): RawCell;
}

/** A pool for one file: 100,000 rows of a few hundred repeated words need a few hundred objects. */
export function createCellPool(): CellPool {
  const shared = new Map<string, RawCell>();
  return (text) => {
    if (text.length === 0) return emptyCell;
    if (text.length > longestShared) return { text };
    const known = shared.get(text);
    if (known !== undefined) return known;
    const cell = { text };
    if (shared.size < mostShared) shared.set(text, cell);
    return cell;
  };
}
