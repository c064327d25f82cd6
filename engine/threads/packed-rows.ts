import type { RawRow } from '../import/model.ts';
import { createCellPool } from '../import/readers/cells.ts';

/**
 * A row on its way between threads. Most hold nothing but texts and travel as such, which is much
 * quicker to copy than an object for every cell; any other row travels as it is.
 */
export type PackedRow = readonly [number: number, ...texts: string[]] | RawRow;

export function packRow(row: RawRow): PackedRow {
  const plain = Object.keys(row).length === 2 && row.cells.every((cell) => Object.keys(cell).length === 1);
  return plain ? [row.number, ...row.cells.map(({ text }) => text)] : row;
}

/** Makes rows of what was packed; equal short texts share one cell, as a reader has it. */
export function rowUnpacker(): (packed: PackedRow) => RawRow {
  const toCell = createCellPool();
  return (packed) => {
    if (!isTexts(packed)) return packed;
    const [number, ...texts] = packed;
    return { number, cells: texts.map(toCell) };
  };
}

function isTexts(packed: PackedRow): packed is Exclude<PackedRow, RawRow> {
  return Array.isArray(packed);
}
