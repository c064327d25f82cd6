import type { ColumnRole, RawCell, RawRow, RawTable } from '../../../model.ts';
import { createCellPool, emptyCell } from '../../cells.ts';
import { legalStatuses } from '../looked-after/codes.ts';
import type { AnnexList } from './lists.ts';

/** A sheet that was found to be a list of Annex A. */
export interface KnownList {
  readonly table: RawTable;
  readonly list: AnnexList;
  /** Headings in plain lower-case words, by column. */
  readonly headings: readonly string[];
  readonly childColumn: number;
  /** Index of the heading row among the table's rows. */
  readonly headerIndex: number;
}

const standard = 'Ofsted Annex A';

/** Facts about the child, the same in every list; they are no part of what happened. */
const childFacts =
  /^(?:gender|sex|ethnicity|date of birth|age\b.*|.*disability.*|.*unique id.*|.*child id.*)$/;
const workers = /^allocated (?:worker|social worker)$/;

/** The list with its rows one for one, its columns as they are, and two more: type and record in words. */
export function mainTable(known: KnownList): RawTable {
  const { list, headings } = known;
  const happened = headings.findIndex((heading) => list.happened.test(heading));
  const end = list.end === undefined ? -1 : headings.findIndex((heading) => list.end?.test(heading));
  return asTable(known, known.table.name, { happened, end }, dataRows(known), (row) => ({
    type: mainType(known, row),
    text: inWords(known, row, list.label),
  }));
}

/** One table for each further dated column that holds a date somewhere. */
export function furtherTables(known: KnownList): readonly RawTable[] {
  return known.list.further.flatMap((event) => {
    const happened = known.headings.findIndex((heading) => event.heading.test(heading));
    const rows = dataRows(known).filter((row) => (row.cells[happened]?.text.trim() ?? '') !== '');
    if (happened === -1 || rows.length === 0) return [];
    const name = `${known.table.name ?? known.list.label}: ${event.label}`;
    return [
      asTable(known, name, { happened, end: -1 }, rows, (row) => ({
        type: event.type,
        text: [event.label, ...withColumn(known, row, event.with)].join('. '),
      })),
    ];
  });
}

function withColumn(known: KnownList, row: RawRow, heading: RegExp | undefined): readonly string[] {
  const column = heading === undefined ? -1 : known.headings.findIndex((each) => heading.test(each));
  const text = row.cells[column]?.text.trim() ?? '';
  const name = known.table.rows[known.headerIndex]?.cells[column]?.text.trim() ?? '';
  return text === '' ? [] : [`${name}: ${text}`.replace('?:', ':')];
}

function dataRows(known: KnownList): readonly RawRow[] {
  return known.table.rows
    .slice(known.headerIndex + 1)
    .filter((row) => row.cells.some((cell) => cell.text.trim() !== ''));
}

function asTable(
  known: KnownList,
  name: string | null,
  columns: { readonly happened: number; readonly end: number },
  rows: readonly RawRow[],
  describe: (row: RawRow) => { readonly type: string; readonly text: string },
): RawTable {
  const toCell = createCellPool();
  const header = known.table.rows[known.headerIndex];
  const width = known.headings.length;
  const role = (column: number): ColumnRole => {
    if (column === columns.happened) return 'happened';
    if (column === columns.end) return 'end';
    if (column === known.childColumn) return 'child';
    return workers.test(known.headings[column] ?? '') ? 'author' : 'ignore';
  };
  const wide = (row: RawRow | undefined, added: readonly RawCell[]): RawCell[] => [
    ...Array.from({ length: width }, (_, column) => row?.cells[column] ?? emptyCell),
    ...added,
  ];
  return {
    ...known.table,
    name,
    titleLines: [...known.table.titleLines, `${standard}: ${known.list.label}`],
    rows: [
      { number: 1, cells: wide(header, [toCell('Type'), toCell('Record')]) },
      ...rows.map((row, index) => {
        const { type, text } = describe(row);
        const cells = wide(row, [toCell(type), toCell(text)]);
        return { number: index + 2, cells, ...(row.hidden === true ? { hidden: true } : {}) };
      }),
    ],
    knownLayout: {
      standard,
      childColumn: known.childColumn,
      columns: [
        ...Array.from({ length: width }, (_, column) => ({
          role: role(column),
          heading: header?.cells[column]?.text ?? '',
        })),
        { role: 'type', heading: 'Type' },
        { role: 'text', heading: 'Record' },
      ],
    },
  };
}

/** The list's type; two lists say more: a referral that went no further, and the legal status in care. */
function mainType(known: KnownList, row: RawRow): string {
  const value = (heading: RegExp): string =>
    row.cells[known.headings.findIndex((each) => heading.test(each))]?.text.trim() ?? '';
  if (known.list.type === 'referral') {
    return /^(?:[a-z]\)\s*)?(?:y|yes|1|true)\b/i.test(value(/referral nfa/))
      ? 'referral; referral_decision'
      : 'referral';
  }
  if (known.list.label === 'Looked after') {
    const code = /\b[A-Z]\d\b/.exec(value(/legal status$/).toUpperCase())?.[0] ?? '';
    return Object.hasOwn(legalStatuses, code) && code.startsWith('V')
      ? (legalStatuses[code]?.type ?? '')
      : '';
  }
  return known.list.type;
}

/** "Contact. Contact Source: q) 6: Police": the label and every cell that is neither a date nor a fact about the child. */
function inWords(known: KnownList, row: RawRow, label: string): string {
  const header = known.table.rows[known.headerIndex];
  const parts = known.headings.flatMap((heading, column) => {
    const cell = row.cells[column];
    const text = cell?.text.trim() ?? '';
    const plain = text !== '' && cell?.dateFormat !== true && !text.startsWith('#');
    if (!plain || childFacts.test(heading) || /\bdate\b/.test(heading) || workers.test(heading)) return [];
    return [`${header?.cells[column]?.text.trim() ?? ''}: ${text}`.replace('?:', ':')];
  });
  return [label, ...parts].join('. ');
}
