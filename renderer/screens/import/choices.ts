import type { ImportPreview, PreviewRow } from '../../../shared/contract/import.ts';
import type { Choices, ColumnRole, LayoutChoice } from './desk-types.ts';

/** The choices with one table's layout changed; other tables stay as they are. */
export function withLayout(choices: Choices, table: string | null, change: Partial<LayoutChoice>): Choices {
  const layouts = choices.layouts ?? [];
  const before = layouts.find((layout) => layout.table === table);
  const after = { table, ...before, ...change };
  return { ...choices, layouts: [...layouts.filter((layout) => layout !== before), after] };
}

/** The choices with one column of a table taken for something else. */
export function withRole(choices: Choices, table: string | null, index: number, role: ColumnRole): Choices {
  const before = choices.layouts?.find((layout) => layout.table === table)?.roles ?? [];
  const roles = [...before.filter((column) => column.index !== index), { index, role }];
  return withLayout(choices, table, { roles });
}

/** The choices with a date given by hand for one row; an empty date takes it back. */
export function withDate(choices: Choices, table: string | null, row: number, raw: string): Choices {
  const others = (choices.dates ?? []).filter((date) => date.table !== table || date.row !== row);
  return { ...choices, dates: raw.trim() === '' ? others : [...others, { table, row, raw: raw.trim() }] };
}

/** What a footer says of several files together. */
export interface DeskTotals {
  readonly added: number;
  readonly setAside: number;
  readonly duplicate: number;
  readonly undated: number;
}

/** Rows that adding all files would add, leave out, and keep without a date. Refused files add nothing. */
export function totalsOf(previews: readonly ImportPreview[]): DeskTotals {
  const totals = { added: 0, setAside: 0, duplicate: 0, undated: 0 };
  for (const preview of previews) {
    if (preview.refused) continue;
    totals.added += preview.counts.added;
    totals.setAside += preview.counts.setAside + preview.counts.rejected;
    totals.duplicate += preview.counts.duplicate;
    totals.undated += preview.counts.undated;
  }
  return totals;
}

/** Row number in the sheet of the row that proved the order of day and month. */
export function provingRow(rows: readonly PreviewRow[], provedByRow: number | null): PreviewRow | undefined {
  return provedByRow === null ? undefined : rows.find((row) => row.row === provedByRow);
}
