import { isBlankRow, ownTexts } from '../layout/cells.ts';
import { layOut } from '../layout/guess-layout.ts';
import { findHeaderRows, headingsIn } from '../layout/header-rows.ts';
import type { ImportProblem, RawRow, RawTable, ReadFile } from '../model.ts';
import { remark } from './problems.ts';

/**
 * Tables as people lay them out on a page: two that stand one under the other on a sheet become two,
 * and a table without dates beside tables with dates (a key, a list of the family) is left out unless
 * chosen.
 */
export function partTables(fileName: string, read: ReadFile): ReadFile {
  const problems: ImportProblem[] = [];
  const parted = read.tables.flatMap((table) => {
    const parts = table.knownLayout === undefined ? partsOf(table) : [table];
    if (parts.length > 1) problems.push(partedRemark(fileName, table, parts.length));
    return parts;
  });
  const tables = parted.length < 2 ? parted : asideWithoutDates(fileName, parted, problems);
  return problems.length === 0 && tables === read.tables
    ? read
    : { ...read, tables, problems: [...read.problems, ...problems] };
}

/** A header under a blank row whose headings are others than those of the table so far. */
function partsOf(table: RawTable): readonly RawTable[] {
  const starts: { readonly title: number; readonly header: number }[] = [];
  let headings: string | null = null;
  for (let at = 1; at < table.rows.length; at += 1) {
    if (!isBlankRow(table.rows[at - 1] as RawRow) || isBlankRow(table.rows[at] as RawRow)) continue;
    const header = headerFrom(table.rows, at);
    if (header === null) continue;
    headings ??= headingsOf(table.rows, findHeaderRows(table.rows)[0]);
    const own = ownTexts(table.rows[header] as RawRow).join('|');
    if (headings === null || own === headings || (table.rows[header]?.number ?? 0) <= firstHeader(table))
      continue;
    starts.push({ title: at, header });
    headings = own;
  }
  if (starts.length === 0) return [table];
  const first = { ...table, rows: table.rows.slice(0, starts[0]?.title) };
  const others = starts.map(({ title, header }, i): RawTable => {
    const number = i + 2;
    return {
      ...table,
      name: table.name === null ? String(number) : `${table.name} (${number})`,
      rows: table.rows.slice(header, starts[i + 1]?.title),
      titleLines: table.rows.slice(title, header).map((row) => ownTexts(row).join('  ')),
    };
  });
  return [first, ...others];
}

function firstHeader(table: RawTable): number {
  return findHeaderRows(table.rows)[0] ?? Number.POSITIVE_INFINITY;
}

function headingsOf(rows: readonly RawRow[], number: number | undefined): string | null {
  const row = rows.find((each) => each.number === number);
  return row === undefined ? null : ownTexts(row).join('|');
}

/** The index of a header at `at` or under one or two title lines there; null for anything else. */
function headerFrom(rows: readonly RawRow[], at: number): number | null {
  for (let i = at; i < Math.min(at + 3, rows.length - 1); i += 1) {
    const row = rows[i] as RawRow;
    const { count, dated, of } = headingsIn(row);
    if (dated && count >= 2 && count * 2 >= of) return i;
    if (ownTexts(row).length !== 1) return null;
  }
  return null;
}

function partedRemark(fileName: string, { name }: RawTable, parts: number): ImportProblem {
  const where = name === null ? fileName : `${fileName}, sheet "${name}"`;
  return remark(
    'note',
    'tables-parted',
    name,
    `${where} holds ${parts} tables one under the other; each was read with its own columns.`,
    'Check the columns of each table.',
  );
}

/** Keys and lists of people are short; longer tables are read whatever they hold (team default). */
const longestKey = 200;

function asideWithoutDates(
  fileName: string,
  tables: readonly RawTable[],
  problems: ImportProblem[],
): readonly RawTable[] {
  const hasDates = tables.map(
    (table) => table.rows.length > longestKey || table.knownLayout !== undefined || isDated(table),
  );
  if (!tables.some((table, i) => hasDates[i] === true && !table.hidden)) return tables;
  return tables.map((table, i) => {
    if (hasDates[i] === true || table.hidden) return table;
    problems.push(asideRemark(fileName, table));
    return { ...table, beside: true };
  });
}

function isDated(table: RawTable): boolean {
  return layOut(table, undefined).layout.columns.some(({ role }) => role === 'happened');
}

function asideRemark(fileName: string, { name }: RawTable): ImportProblem {
  const what = name === null || /^\d+$/.test(name) ? `table ${name ?? '1'}` : `the sheet "${name}"`;
  return remark(
    'warning',
    'beside-the-records',
    name,
    `${fileName}: ${what} has no column of dates, other than the tables beside it, and is left out unless you choose it.`,
    'Look at its rows in the preview and choose it if they are records.',
  );
}
