import type { ReadLimits } from '../model.ts';

const mebibyte = 1024 * 1024;

/**
 * Team defaults. 100,000 rows of a case system come to about 26 MB as CSV; the limits leave four
 * times that and keep a hostile file from taking the machine.
 */
export const defaultLimits: ReadLimits = {
  maxFileBytes: 100 * mebibyte,
  maxUnpackedBytes: 256 * mebibyte,
  maxRows: 400_000,
  maxCellCharacters: 1_000_000,
};

/** Columns read of one row; a spreadsheet can claim 16,384, a chronology never comes near (team default). */
export const maxColumns = 1_000;

/** Cells of one table, rows times columns, merged cells filled in (team default). */
export const maxCells = 8_000_000;

/** Depth of XML or JSON; Word and the census stay under 40 (team default). */
export const maxDepth = 200;
