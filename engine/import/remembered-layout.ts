import { normaliseHeading } from './layout/headings.ts';
import { headingOf } from './layout/header-rows.ts';
import { widthOf } from './layout/cells.ts';
import type { Layout, LayoutChoice, RawTable } from './model.ts';

/** What was settled when a file with these headings was last imported, and from which agency. */
export interface RememberedLayout {
  readonly agency: string;
  readonly choices: Omit<LayoutChoice, 'table'>;
}

/** Remembered layouts by signature. */
export type RememberedLayouts = ReadonlyMap<string, RememberedLayout>;

/** Rows looked at for a header that was seen before (team default). */
const deepest = 60;

/** Recognises the same export next time: its headings in order, whatever stands around the table. */
export function layoutSignature(layout: Pick<Layout, 'columns' | 'headerRows'>): string {
  if (layout.headerRows.length === 0) return `without header, ${layout.columns.length} columns`;
  return signatureOf(layout.columns.map(({ heading }) => heading));
}

/**
 * What of a layout holds for the next file of the same export: roles and switches. Row numbers differ
 * from file to file, and the order of day and month is proved anew unless it had to be chosen.
 */
export function layoutChoiceOf(layout: Layout): Omit<LayoutChoice, 'table'> {
  const { dateOrder } = layout;
  const orderWasChosen = dateOrder.order === 'month-first' && dateOrder.provedByRow === null;
  return {
    roles: layout.columns.map(({ index, role }) => ({ index, role })),
    ...(orderWasChosen ? { dateOrder: dateOrder.order } : {}),
    ...(layout.blankDateMeansAbove ? { blankDateMeansAbove: true } : {}),
  };
}

/** The layout of an earlier import whose header stands in this table, with its rows; null when none does. */
export function recallLayout(
  table: RawTable,
  remembered: RememberedLayouts,
): { readonly remembered: RememberedLayout; readonly choice: LayoutChoice } | null {
  if (remembered.size === 0 || table.knownLayout !== undefined) return null;
  for (const [i, row] of table.rows.slice(0, deepest).entries()) {
    const next = table.rows[i + 1];
    for (const header of next === undefined ? [[row]] : [[row], [row, next]]) {
      const headings = Array.from({ length: widthOf(header) }, (_, index) => headingOf(header, index));
      const found = remembered.get(signatureOf(headings));
      if (found === undefined) continue;
      const headerRows = header.map(({ number }) => number);
      return { remembered: found, choice: { table: table.name, headerRows, ...found.choices } };
    }
  }
  return null;
}

function signatureOf(headings: readonly string[]): string {
  return headings.map(normaliseHeading).join('|').replace(/\|+$/, '');
}
