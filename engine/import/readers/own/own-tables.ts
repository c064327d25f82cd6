import type { RawTable, ReadFile } from '../../model.ts';
import { ownColumns, ownStandard, restoreNeutralised } from '../../own-export.ts';

function isOwn(table: RawTable): boolean {
  const header = table.rows[0]?.cells ?? [];
  return ownColumns.every(({ heading }, index) => header[index]?.text.trim() === heading);
}

/** Recognises the program's own export among the tables of a CSV file or workbook and reads it as it was. */
export function recogniseOwnExport(read: ReadFile): ReadFile {
  if (!read.tables.some(isOwn)) return read;
  const tables = read.tables.map((table): RawTable => {
    if (!isOwn(table)) return table;
    const rows = table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const text = restoreNeutralised(cell.text);
        return text === cell.text ? cell : { ...cell, text };
      }),
    }));
    return { ...table, rows, knownLayout: { standard: ownStandard, columns: [...ownColumns] } };
  });
  return { ...read, tables };
}
