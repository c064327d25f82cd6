import type { RawCell, RawTable, ReadFile } from '../../../model.ts';
import { createCellPool } from '../../cells.ts';
import { ReadRefusal } from '../../problems.ts';
import { childMarks, returnLists } from './lists.ts';
import type { ReturnList } from './lists.ts';

const standard = 'SSDA903 looked-after children return';

/**
 * Recognises lists of the looked-after children return among the tables of a CSV file or workbook, by
 * their column names, and gives them their known columns plus two: the event type and the record in
 * words. Rows stay one for one. Refuses a file whose only table is the list of the children
 * themselves.
 */
export function recogniseLookedAfterLists(fileName: string, read: ReadFile): ReadFile {
  const tables = read.tables.map((table) => {
    const columns = (table.rows[0]?.cells ?? []).map((cell) => cell.text.trim().toUpperCase());
    const list = returnLists.find(({ marks }) => marks.every((mark) => columns.includes(mark)));
    if (list !== undefined) return withKnownColumns(table, columns, list);
    if (read.tables.length === 1 && childMarks.every((mark) => columns.includes(mark))) {
      throw withoutEvents(fileName);
    }
    return table;
  });
  return { ...read, tables };
}

function withoutEvents(fileName: string): ReadRefusal {
  return new ReadRefusal(
    'not-a-case-return',
    `${fileName} is the list of children of the looked-after children return, which tells no events.`,
    'Import the lists of episodes, reviews, missing periods or outcomes instead.',
  );
}

function withKnownColumns(table: RawTable, columns: readonly string[], list: ReturnList): RawTable {
  const toCell = createCellPool();
  const width = columns.length;
  const rows = table.rows.map((row, index) => {
    const values = (name: string): string => row.cells[columns.indexOf(name)]?.text.trim() ?? '';
    const added: readonly RawCell[] =
      index === 0
        ? [toCell('Type'), toCell('Record')]
        : [toCell(list.type(values)), toCell(list.text(values))];
    const own = Array.from({ length: width }, (_, column) => row.cells[column] ?? toCell(''));
    return {
      number: row.number,
      cells: [...own, ...added],
      ...(row.hidden === true ? { hidden: true } : {}),
    };
  });
  return {
    ...table,
    titleLines: [...table.titleLines, `${standard}: ${list.title}`],
    rows,
    knownLayout: {
      standard,
      childColumn: columns.indexOf('CHILD'),
      columns: [
        ...columns.map((name) => ({ role: list.roles[name] ?? ('ignore' as const), heading: name })),
        { role: 'type', heading: 'Type' },
        { role: 'text', heading: 'Record' },
      ],
    },
  };
}
