import type { RawTable, ReadLimits } from '../../model.ts';
import { createCellPool } from '../cells.ts';
import type { CellPool } from '../cells.ts';
import { cellTooLong, tooManyRows } from '../delimited/delimited.ts';
import { fillMerged, toRows } from '../grid.ts';
import type { Grid, MergedArea } from '../grid.ts';
import { maxColumns } from '../limits.ts';
import { plainEntities } from './entities.ts';

/** Elements after which the text goes on in a new line. */
const lineBreaks = new Set(['br', 'p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Cells that spans over rows may claim in one table; real pages claim a few dozen (team default). */
const mostTaken = 200_000;

interface OpenTable {
  readonly grid: Grid;
  readonly merges: MergedArea[];
  readonly textBefore: readonly string[];
  row: number;
  /** Cells of later rows already taken by a cell that spans rows. */
  readonly taken: Set<string>;
  cell: { text: string; readonly column: number; readonly columns: number; readonly rows: number } | null;
}

/**
 * The tables of a web page as text, numbered "1", "2", ... in their order. Nothing is rendered or run:
 * scripts and styles are dropped, tags go, entities become characters. A table inside a cell becomes
 * text of that cell.
 */
export function readHtmlTables(fileName: string, html: string, limits: ReadLimits): readonly RawTable[] {
  const tables: RawTable[] = [];
  const toCell = createCellPool();
  let table: OpenTable | null = null;
  let nesting = 0;
  let outside = '';
  const put = (text: string): void => {
    if (table === null) outside += text;
    else if (table.cell !== null) table.cell.text += text;
  };
  for (const { text, tag, closing, attributes } of pieces(html)) {
    if (text !== '') put(plainEntities(text.replace(/\s+/g, ' ')));
    if (tag === 'table' && !closing) {
      nesting += 1;
      if (table === null) {
        table = openTable(outside);
        outside = '';
      }
    } else if (tag === 'table' && closing) {
      nesting = Math.max(0, nesting - 1);
      if (nesting === 0 && table !== null) {
        closeCell(table, toCell);
        tables.push(finish(fileName, String(tables.length + 1), table, limits));
        table = null;
      }
    } else if (nesting === 1 && table !== null && (tag === 'tr' || tag === 'td' || tag === 'th')) {
      closeCell(table, toCell);
      if (tag === 'tr' && !closing) table.row += 1;
      else if (tag !== 'tr' && !closing) openCell(table, attributes);
    } else if (lineBreaks.has(tag)) put('\n');
    else if (tag === 'td' || tag === 'th') put(closing ? ' ' : '');
  }
  if (table !== null) {
    closeCell(table, toCell);
    tables.push(finish(fileName, String(tables.length + 1), table, limits));
  }
  return tables.filter((each) => each.rows.length > 0);
}

interface Piece {
  readonly text: string;
  /** Lower-case name of the tag after the text; empty at the end and for comments. */
  readonly tag: string;
  readonly closing: boolean;
  readonly attributes: string;
}

function* pieces(html: string): Generator<Piece> {
  const lower = html.toLowerCase();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) break;
    if (!/[A-Za-z/!?]/.test(html.charAt(open + 1))) {
      // A bare "<" in a text, as in "5 < 6".
      yield { text: html.slice(at, open + 1), tag: '', closing: false, attributes: '' };
      at = open + 1;
      continue;
    }
    const comment = html.startsWith('<!--', open);
    const close = comment ? html.indexOf('-->', open) : html.indexOf('>', open);
    if (close === -1) break;
    const match = /^(\/?)([A-Za-z][A-Za-z0-9]*)([\s\S]*)$/.exec(
      html.slice(open + 1, Math.min(close, open + 2_000)),
    );
    const tag = comment ? '' : (match?.[2] ?? '').toLowerCase();
    yield { text: html.slice(at, open), tag, closing: match?.[1] === '/', attributes: match?.[3] ?? '' };
    at = close + (comment ? 3 : 1);
    if ((tag === 'script' || tag === 'style') && match?.[1] !== '/') {
      const end = lower.indexOf(`</${tag}`, at);
      at = end === -1 ? html.length : end;
    }
  }
  yield { text: html.slice(at), tag: '', closing: false, attributes: '' };
}

function openTable(outside: string): OpenTable {
  const textBefore = outside
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { grid: [], merges: [], textBefore: textBefore.slice(-50), row: -1, taken: new Set(), cell: null };
}

function openCell(table: OpenTable, attributes: string): void {
  table.row = Math.max(0, table.row);
  let column = (table.grid[table.row] ??= []).length;
  while (table.taken.has(`${table.row}:${column}`)) column += 1;
  table.cell = {
    text: '',
    column,
    columns: spanOf(attributes, 'colspan'),
    rows: spanOf(attributes, 'rowspan'),
  };
}

/** A span of the cell, within what a page can mean. */
function spanOf(attributes: string, name: string): number {
  const match = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,4})`, 'i').exec(attributes)?.[1];
  return Math.min(Math.max(Number(match ?? 1), 1), 200);
}

function closeCell(table: OpenTable, toCell: CellPool): void {
  const { cell, row } = table;
  if (cell === null) return;
  table.cell = null;
  if (cell.column + cell.columns > maxColumns) return;
  const cells = (table.grid[row] ??= []);
  const text = cell.text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  for (let column = cells.length; column < cell.column + cell.columns; column += 1)
    cells[column] = toCell('');
  cells[cell.column] = toCell(text);
  if (cell.columns > 1 || cell.rows > 1) {
    const [bottom, right] = [row + cell.rows - 1, cell.column + cell.columns - 1];
    table.merges.push({ top: row, left: cell.column, bottom, right });
    for (let r = row + 1; r <= bottom && table.taken.size < mostTaken; r += 1) {
      for (let c = cell.column; c <= right; c += 1) table.taken.add(`${r}:${c}`);
    }
  }
}

function finish(fileName: string, name: string, table: OpenTable, limits: ReadLimits): RawTable {
  const width = table.grid.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  fillMerged(table.grid, table.merges, width);
  const rows = toRows(table.grid, () => false);
  if (rows.length > limits.maxRows) throw tooManyRows(fileName, name, limits.maxRows);
  for (const row of rows) {
    if (row.cells.some((cell) => cell.text.length > limits.maxCellCharacters)) {
      throw cellTooLong(fileName, name, row.number, limits);
    }
  }
  return { name, hidden: false, rows, titleLines: table.textBefore };
}
