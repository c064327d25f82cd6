import type { RawRow, RawTable, ReadFile } from '../../model.ts';
import { continued, ownColumns, ownStandard, restoreNeutralised } from '../../own-export.ts';

function isOwn(table: RawTable): boolean {
  const header = table.rows[0]?.cells ?? [];
  return ownColumns.every(({ heading }, index) => header[index]?.text.trim() === heading);
}

/** Rows that go on with the entry above, its texts being too long for a cell of Excel, become one with it. */
function joined(rows: readonly RawRow[]): readonly RawRow[] {
  const whole: RawRow[] = [];
  for (const row of rows) {
    const last = whole.at(-1);
    const goesOn = last !== undefined && row.cells[0]?.text === continued(last.cells[0]?.text ?? '');
    if (!goesOn) {
      // Numbered anew: a row of an export is one entry.
      whole.push({ ...row, number: whole.length === 0 ? row.number : (whole.at(-1)?.number ?? 0) + 1 });
      continue;
    }
    const cells = last.cells.map((cell, column) => {
      const more = column === 0 ? '' : (row.cells[column]?.text ?? '');
      return more === '' ? cell : { ...cell, text: cell.text + more };
    });
    whole[whole.length - 1] = { ...last, cells };
  }
  return whole;
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
    return { ...table, rows: joined(rows), knownLayout: { standard: ownStandard, columns: [...ownColumns] } };
  });
  return { ...read, tables };
}
