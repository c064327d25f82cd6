/** A sheet by its name, a table of a Word file by its number; null where a file has one unnamed table. */
export function tableName(table: string | null): string | null {
  return table !== null && /^\d+$/.test(table) ? `Table ${table}` : table;
}
