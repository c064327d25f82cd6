import type { LensViews } from '../../../shared/contract/lenses.ts';

export type ChildRow = LensViews['childByMonth']['rows'][number];
export type ChildMonth = ChildRow['months'][number];

/** What a month shows of one child. */
export type MonthState = 'own' | 'shared' | 'none' | 'not born';

export function monthState(month: ChildMonth): MonthState {
  if (month === null) return 'not born';
  if (month.own.length > 0) return 'own';
  return month.shared.length > 0 ? 'shared' : 'none';
}

/** Months in a row without an entry of the child's own. */
export interface QuietStretch {
  readonly child: number;
  /** `YYYY-MM`, first and last month. */
  readonly from: string;
  readonly to: string;
  readonly months: number;
  /** Events of those months about the family or several children. */
  readonly shared: readonly number[];
}

/** Months in a row without an own entry that are named as a quiet stretch (team default). */
export const quietMonths = 3;

/** The quiet stretches of one child, in order. Months before the birth are none. */
export function quietStretches(row: ChildRow, months: readonly string[]): readonly QuietStretch[] {
  const found: QuietStretch[] = [];
  let start: number | null = null;
  for (let at = 0; at <= row.months.length; at += 1) {
    const month = at < row.months.length ? (row.months[at] ?? null) : null;
    const quiet = month !== null && month.own.length === 0;
    if (quiet) start ??= at;
    else if (start !== null) {
      if (at - start >= quietMonths) found.push(toStretch(row, months, start, at - 1));
      start = null;
    }
  }
  return found;
}

function toStretch(row: ChildRow, months: readonly string[], from: number, to: number): QuietStretch {
  const cells = row.months.slice(from, to + 1);
  return {
    child: row.child,
    from: months[from] ?? '',
    to: months[to] ?? '',
    months: to - from + 1,
    shared: [...new Set(cells.flatMap((cell) => cell?.shared ?? []))],
  };
}

/** Years that stand side by side in one band of the grid, each with its months by position. */
export interface Band {
  readonly years: readonly { readonly year: string; readonly positions: readonly number[] }[];
}

/** Months cut into bands of whole years, so that all children stay in sight side by side. */
export function toBands(months: readonly string[], yearsInBand: number): readonly Band[] {
  const years = Map.groupBy(
    months.map((month, position) => ({ year: month.slice(0, 4), position })),
    ({ year }) => year,
  );
  const all = [...years].map(([year, cells]) => ({ year, positions: cells.map(({ position }) => position) }));
  const bands: Band[] = [];
  for (let at = 0; at < all.length; at += yearsInBand) bands.push({ years: all.slice(at, at + yearsInBand) });
  return bands;
}

/** The band in which a month stands, by its position. */
export function bandOf(bands: readonly Band[], month: number): Band | undefined {
  return bands.find(({ years }) => years.some(({ positions }) => positions.includes(month)));
}

/** A month of a child, by the position of both. */
export interface MonthPlace {
  readonly row: number;
  readonly month: number;
}

/** Where a key leads from a month: left and right in time, up and down between children; null elsewhere. */
export function stepInMonths(key: string, at: MonthPlace, rows: number, months: number): MonthPlace | null {
  const moves: Readonly<Record<string, MonthPlace>> = {
    ArrowRight: { row: at.row, month: at.month + 1 },
    ArrowLeft: { row: at.row, month: at.month - 1 },
    ArrowDown: { row: at.row + 1, month: at.month },
    ArrowUp: { row: at.row - 1, month: at.month },
    PageDown: { row: at.row, month: at.month + 12 },
    PageUp: { row: at.row, month: at.month - 12 },
    Home: { row: at.row, month: 0 },
    End: { row: at.row, month: months - 1 },
  };
  const to = moves[key];
  if (to === undefined) return null;
  const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
  return { row: within(to.row, rows), month: within(to.month, months) };
}
