import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { ImportChoices, PreparedSource, RawCell, RawTable } from '../../../engine/import/model.ts';
import { prepareRead, prepareSource } from '../../../engine/import/prepare.ts';

/** The day on which the fixtures are read. */
export const today = '2026-11-22';

export function fixturePath(path: string): URL {
  return new URL(`../../fixtures/${path}`, import.meta.url);
}

/** Prepares a file under tests/fixtures, or at an absolute path. */
export function prepareFile(path: string | URL, choices: ImportChoices = {}): Promise<PreparedSource> {
  const url = typeof path === 'string' ? fixturePath(path) : path;
  const name = decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
  return prepareSource({ name, bytes: new Uint8Array(readFileSync(url)) }, choices, { today });
}

export function readCsv(path: URL | string): Record<string, string>[] {
  return parse(readFileSync(path), { columns: true, bom: true });
}

/** A table written as lines of cells; `^` and `<` stand for cells merged with the one above or left. */
export function tableOf(
  lines: readonly (readonly (string | RawCell)[])[],
  more: Partial<RawTable> = {},
): RawTable {
  return {
    name: null,
    hidden: false,
    titleLines: [],
    rows: lines.map((cells, i) => ({
      number: i + 1,
      cells: cells.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)),
    })),
    ...more,
  };
}

/** Prepares tables that are already at hand, as if read from a file of this name. */
export function prepareTables(
  tables: readonly RawTable[],
  choices: ImportChoices = {},
  name = 'test.csv',
): Promise<PreparedSource> {
  return prepareRead({ name, sha256: '0' }, { format: 'csv', tables, problems: [] }, choices, { today });
}
