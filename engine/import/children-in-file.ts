import type { LaidOut } from './layout/guess-layout.ts';
import { cellText } from './layout/cells.ts';
import type { PreparedSource, RawTable } from './model.ts';

/** More different names in a child column than one family has (team default). */
const mostOfOneFamily = 12;

/** A table with the column that identifies the child of each row. */
export interface TableOfChildren {
  readonly raw: RawTable;
  readonly laidOut: LaidOut;
  readonly column: number | null;
}

/**
 * The children of a file that holds many families (a census, a whole service's export), so that a user
 * can choose those of this case. Empty for the usual file about one family.
 */
export function findChildren(tables: readonly TableOfChildren[]): PreparedSource['childrenInFile'] {
  const found = new Map<string, { label: string; rows: number }>();
  for (const { laidOut, column } of tables) {
    if (column === null) continue;
    const named =
      laidOut.layout.columns.find(({ role, index }) => role === 'child' && index !== column)?.index ?? column;
    for (const row of laidOut.dataRows) {
      const id = cellText(row, column);
      if (id === '') continue;
      const name = named === column ? '' : cellText(row, named);
      const child = found.get(id);
      if (child === undefined) found.set(id, { label: name === '' ? id : `${name} (${id})`, rows: 1 });
      else child.rows += 1;
    }
  }
  const isStandard = tables.some(({ raw, column }) => raw.knownLayout !== undefined && column !== null);
  if (found.size <= mostOfOneFamily && !(isStandard && found.size > 1)) return [];
  return [...found].map(([id, { label, rows }]) => ({ id, label, rows }));
}
