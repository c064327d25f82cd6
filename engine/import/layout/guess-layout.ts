import { parseWrittenDate } from '../../../shared/dates/index.ts';
import type { Layout, LayoutChoice, LayoutColumn, RawRow, RawTable } from '../model.ts';
import { cellText, isBlankRow, isDitto, ownCell, widthOf } from './cells.ts';
import { columnFacts, isDateLike, sampleRows } from './column-facts.ts';
import { decideDateOrder } from './date-order.ts';
import type { DateOrder } from './date-order.ts';
import { findHeaderRows, headingOf } from './header-rows.ts';
import { guessRoles } from './roles.ts';
import type { ColumnView } from './roles.ts';

/** A layout with what the row step needs to know beside it. */
export interface LaidOut {
  readonly layout: Layout;
  /** Rows under the header, blank ones left out. */
  readonly dataRows: readonly RawRow[];
  /** RawRow.number of data row 1. */
  readonly firstRow: number;
  readonly order: DateOrder;
}

/** Guesses how a table is read, then applies what a user or an earlier import settled. */
export function layOut(table: RawTable, choice: LayoutChoice | undefined): LaidOut {
  const headerRows =
    table.knownLayout === undefined ? (choice?.headerRows ?? findHeaderRows(table.rows)) : knownHeader(table);
  const lastHeader = headerRows.at(-1) ?? 0;
  const dataRows = table.rows.filter((row) => row.number > lastHeader && !isBlankRow(row));
  const columns = withChosenRoles(columnsOf(table, headerRows, dataRows), choice);
  const dates = columns.filter(({ role }) => role === 'happened' || role === 'end' || role === 'recorded');
  const order = chosenOrder(
    decideDateOrder(
      dataRows,
      dates.map(({ index }) => index),
      lastHeader + 1,
    ),
    choice,
  );
  const happened = columns.find(({ role }) => role === 'happened');
  const layout: Layout = {
    table: table.name,
    headerRows,
    columns,
    dateOrder: order.dateOrder,
    blankDateMeansAbove: choice?.blankDateMeansAbove ?? worksByBlankDates(dataRows, happened?.index),
    skipped: choice?.skipped ?? (table.hidden || table.beside === true),
    confirm:
      table.knownLayout === undefined &&
      choice?.roles === undefined &&
      (headerRows.length === 0 || happened === undefined),
  };
  return { layout, dataRows, firstRow: lastHeader + 1, order };
}

function knownHeader(table: RawTable): readonly number[] {
  return table.rows[0] === undefined ? [] : [table.rows[0].number];
}

function columnsOf(
  table: RawTable,
  headerRows: readonly number[],
  dataRows: readonly RawRow[],
): readonly LayoutColumn[] {
  const { knownLayout } = table;
  if (knownLayout !== undefined) {
    return knownLayout.columns.map(({ role, heading }, index) => {
      return { index, heading, role, because: `the columns are those of ${knownLayout.standard}` };
    });
  }
  const header = table.rows.filter((row) => headerRows.includes(row.number));
  const sample = sampleRows(dataRows);
  const width = widthOf([...header, ...sample]);
  const views = Array.from({ length: width }, (_, index): ColumnView => {
    return {
      index,
      heading: headingOf(header, index),
      facts: columnFacts(sample, index),
    };
  });
  const firstDates = views.find(({ facts }) => facts.dates >= 0.5)?.index;
  const later = (index: number): boolean =>
    firstDates !== undefined &&
    (views[index]?.facts.dates ?? 0) >= 0.5 &&
    isNeverEarlier(sample, firstDates, index);
  return guessRoles(views, header.length > 0, later);
}

function isNeverEarlier(sample: readonly RawRow[], first: number, second: number): boolean {
  return sample.every((row) => {
    const [a, b] = [dayOf(row, first), dayOf(row, second)];
    return a === null || b === null || a <= b;
  });
}

/** A number or text that sorts as the day does; enough to compare cells of one table. */
function dayOf(row: RawRow, index: number): string | null {
  const cell = ownCell(row, index);
  if (cell === undefined) return null;
  if (cell.number !== undefined) return String(Math.floor(cell.number)).padStart(6, '0');
  return parseWrittenDate(cell.text, { today: '2026-01-01' }).earliest;
}

function withChosenRoles(
  columns: readonly LayoutColumn[],
  choice: LayoutChoice | undefined,
): readonly LayoutColumn[] {
  if (choice?.roles === undefined) return columns;
  const chosen = new Map(choice.roles.map(({ index, role }) => [index, role]));
  return columns.map((column) => {
    const role = chosen.get(column.index);
    return role === undefined || role === column.role ? column : { ...column, role, because: 'chosen' };
  });
}

function chosenOrder(order: DateOrder, choice: LayoutChoice | undefined): DateOrder {
  if (choice?.dateOrder === undefined || choice.dateOrder === order.dateOrder.order) return order;
  return {
    dateOrder: { order: choice.dateOrder, provedByRow: null, because: 'chosen' },
    proof: null,
    against: order.proof,
    dayAfterMonth: order.dayAfterMonth,
  };
}

/**
 * Whether the table plainly leaves out a date that is that of the row above: dates that go forward, no
 * date written twice running, and at least two and a fifth of the rows without one (team default).
 */
function worksByBlankDates(rows: readonly RawRow[], happened: number | undefined): boolean {
  if (happened === undefined || rows.length < 4) return false;
  const sample = sampleRows(rows);
  if (sample.some((row) => row.cells[happened]?.mergedFrom === 'above')) return false;
  const filled = sample.filter((row) => !isDitto(cellText(row, happened)));
  const blanks = sample.length - filled.length;
  const first = sample[0];
  if (blanks < 2 || blanks * 5 < sample.length || filled.length < 2) return false;
  if (first === undefined || isDitto(cellText(first, happened))) return false;
  const cells = filled.map((row) => ownCell(row, happened)).filter((cell) => cell !== undefined);
  if (!cells.every(isDateLike)) return false;
  const days = filled.map((row) => dayOf(row, happened));
  return days.every((day, i) => i === 0 || (day !== null && day > (days[i - 1] ?? '')));
}
