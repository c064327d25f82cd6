import type { ImportProblem, RawRow, RawTable } from '../../model.ts';
import { remark } from '../problems.ts';

/** Words that stand between the parts of one table and say only that it goes on. */
const pageFurniture =
  /^(?:page\s+\d+(?:\s+of\s+\d+)?|\d+|\(?\s*(?:continued|cont(?:inuation|['’]?d)?)\b.{0,40}|[-–—_.\s]+)$/i;

/**
 * Joins tables that are one table cut by a page break: nothing stands between them but page furniture,
 * and the later one repeats the first row of the earlier one. Tables that merely have as many columns
 * stay apart, as two lists of one shape (planned and unplanned care) are common.
 */
export function joinContinued(
  fileName: string,
  tables: readonly RawTable[],
): { readonly tables: readonly RawTable[]; readonly problems: readonly ImportProblem[] } {
  const joined: RawTable[] = [];
  const problems: ImportProblem[] = [];
  for (const table of tables) {
    const before = joined.at(-1);
    if (before === undefined || !continues(before, table)) {
      joined.push(table);
      continue;
    }
    const offset = before.rows.length;
    const rows: RawRow[] = table.rows
      .slice(1)
      .map(({ cells }, index) => ({ number: offset + index + 1, cells }));
    joined[joined.length - 1] = { ...before, rows: [...before.rows, ...rows] };
    problems.push(
      remark(
        'note',
        'table-continued',
        before.name,
        `${fileName}: table ${table.name} repeats the header of table ${before.name} with nothing between them, and was read as its continuation.`,
        'If they are two tables, put a heading between them and import the file again.',
      ),
    );
  }
  return { tables: joined, problems };
}

function continues(before: RawTable, next: RawTable): boolean {
  if (!next.titleLines.every((line) => pageFurniture.test(line))) return false;
  const header = before.rows[0]?.cells.map((cell) => wording(cell.text)) ?? [];
  const repeated = next.rows[0]?.cells.map((cell) => wording(cell.text)) ?? [];
  return (
    header.length > 1 &&
    next.rows.length > 1 &&
    header.length === repeated.length &&
    header.some((text) => headingOfTime.test(text)) &&
    header.every((text, column) => text === repeated[column])
  );
}

/** A repeated row is a header only if it heads a column of dates or times. */
const headingOfTime = /\b(?:dates?|when|times?|day|week)\b/;

function wording(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
