import type { ImportProblem, RawRow, RawTable, ReadFile } from '../../../model.ts';
import { remark } from '../../problems.ts';
import { adopterHeading, annexLists, childIdHeading } from './lists.ts';
import { furtherTables, mainTable } from './list-tables.ts';
import type { KnownList } from './list-tables.ts';

/** Headings of Annex A stay under 150 characters; the rest of a long cell is no heading. */
const longestHeading = 200;

/** Rows from the top in which the headings are looked for. */
const headerSearch = 15;

/**
 * Recognises lists of Ofsted's Annex A by their headings. Each list keeps its rows one for one under
 * the sheet's name, with its main date as the date of the row; each further dated column becomes a
 * table of its own ("List 7: Latest review conference"), with the rows that hold such a date. The list
 * of adopters is left out with a note, since it is not about children.
 */
export function recogniseAnnexA(fileName: string, read: ReadFile): ReadFile {
  if (!read.tables.some((table) => knownList(table) !== null)) return read;
  const tables: RawTable[] = [];
  const problems: ImportProblem[] = [...read.problems];
  for (const table of read.tables) {
    const list = knownList(table);
    if (list !== null) tables.push(mainTable(list), ...furtherTables(list));
    else if (isAdopterList(table)) problems.push(adoptersLeftOut(fileName, table));
    else tables.push(table);
  }
  return { ...read, tables, problems };
}

function knownList(table: RawTable): KnownList | null {
  if (table.knownLayout !== undefined) return null;
  for (const [index, row] of table.rows.slice(0, headerSearch).entries()) {
    const headings = headingsOf(row);
    const childColumn = headings.findIndex((heading) => childIdHeading.test(heading));
    if (childColumn === -1) continue;
    const list = annexLists.find(
      ({ happened, mark }) =>
        headings.some((heading) => happened.test(heading)) &&
        (mark === undefined || headings.some((heading) => mark.test(heading))),
    );
    // A date column of that name occurs elsewhere too; Annex A always gives ethnicity or age beside it.
    const hasChildFacts = headings.some((heading) => /ethnic|^age\b/.test(heading));
    if (list !== undefined && hasChildFacts)
      return { table, list, headings, childColumn, headerIndex: index };
  }
  return null;
}

function isAdopterList(table: RawTable): boolean {
  return table.rows
    .slice(0, headerSearch)
    .some((row) => headingsOf(row).some((heading) => adopterHeading.test(heading)));
}

/** Headings in plain words: lower case, marks as blanks. */
function headingsOf(row: RawRow): readonly string[] {
  return row.cells.map((cell) =>
    cell.text
      .slice(0, longestHeading)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  );
}

function adoptersLeftOut(fileName: string, table: RawTable): ImportProblem {
  return remark(
    'note',
    'records-left-out',
    table.name,
    `${fileName}: the list "${table.name ?? ''}" is about adopters, not children, and was left out.`,
    'Nothing to do.',
  );
}
