import { localName, parseXml } from '../xml/parse.ts';

/** A table cell of a Word file before merged cells are worked out. */
interface WordCell {
  readonly text: string;
  /** Grid columns the cell covers. */
  readonly span: number;
  /** The cell goes on from the one above (vertical merge). */
  readonly continuesAbove: boolean;
}

export interface WordRow {
  /** Grid columns left free before the first cell. */
  readonly before: number;
  readonly cells: readonly WordCell[];
}

interface WordTable {
  readonly rows: readonly WordRow[];
  /** Paragraphs with text since the table before. */
  readonly textBefore: readonly string[];
}

/** A Word file's body: its tables at top level, and what was seen and not read as rows. */
export interface WordDocument {
  readonly tables: readonly WordTable[];
  /** Paragraphs with text after the last table; all of them where there is none. */
  readonly textAfter: readonly string[];
  readonly paragraphs: number;
  readonly trackedChanges: number;
  readonly nestedTables: number;
  readonly textBoxes: number;
}

interface OpenTable {
  readonly rows: WordRow[];
  readonly textBefore: readonly string[];
  row: OpenRow | null;
  cell: OpenCell | null;
}

interface OpenRow {
  before: number;
  deleted: boolean;
  readonly cells: WordCell[];
}

interface OpenCell {
  readonly lines: string[];
  span: number;
  continuesAbove: boolean;
  deleted: boolean;
}

/** Content that is not part of the text as it reads with all changes accepted. */
const skipped = new Set([
  'del',
  'moveFrom',
  'txbxContent',
  'Fallback',
  'delText',
  'instrText',
  'delInstrText',
]);
/** Formatting: the same names (`ins`, `del`, `tab`) mean something else in here. */
const formatting = new Set(['rPr', 'pPr', 'trPr', 'tcPr', 'tblPr', 'tblPrEx', 'tblGrid', 'sectPr', 'sdtPr']);
const breaks: Readonly<Record<string, string>> = { br: '\n', cr: '\n', tab: '\t', noBreakHyphen: '-' };

/**
 * Reads the body of a Word file (`word/document.xml`), tracked changes as accepted: inserted text is
 * read, deleted text, moved-away text and deleted rows are not. Tables inside cells become text of
 * their cell. Text boxes, notes, headers and comments are no rows and are left out.
 */
export function readWordDocument(fileName: string, xml: Uint8Array): WordDocument {
  const body = new BodyReader();
  parseXml(fileName, xml, {
    open: (name, attributes) => body.open(localName(name), attributes),
    text: (text) => body.text(text),
    close: (name) => body.close(localName(name)),
  });
  return body.result();
}

class BodyReader {
  readonly #tables: WordTable[] = [];
  readonly #open: OpenTable[] = [];
  /** Names of the formatting elements that are open, outermost first; empty in content. */
  readonly #formatting: string[] = [];
  #textBefore: string[] = [];
  #paragraph = '';
  #inText = false;
  /** Depth inside skipped content; 0 outside. */
  #skipping = 0;
  #paragraphMarkDeleted = false;
  #paragraphs = 0;
  #trackedChanges = 0;
  #nestedTables = 0;
  #textBoxes = 0;

  result(): WordDocument {
    return {
      tables: this.#tables,
      textAfter: this.#textBefore,
      paragraphs: this.#paragraphs,
      trackedChanges: this.#trackedChanges,
      nestedTables: this.#nestedTables,
      textBoxes: this.#textBoxes,
    };
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#skipping > 0) {
      this.#skipping += 1;
    } else if (this.#formatting.length > 0 || formatting.has(name)) {
      this.#openFormatting(name, valueOf(attributes));
      this.#formatting.push(name);
    } else if (skipped.has(name)) {
      this.#skipping = 1;
      if (name === 'del' || name === 'moveFrom') this.#trackedChanges += 1;
      if (name === 'txbxContent') this.#textBoxes += 1;
    } else {
      this.#openContent(name);
    }
  }

  text(text: string): void {
    if (this.#inText && this.#skipping === 0) this.#paragraph += text;
  }

  close(name: string): void {
    if (this.#skipping > 0) this.#skipping -= 1;
    else if (this.#formatting.length > 0) this.#formatting.pop();
    else if (name === 't') this.#inText = false;
    else if (name === 'p') this.#closeParagraph();
    else if (name === 'tc') this.#closeCell();
    else if (name === 'tr') this.#closeRow();
    else if (name === 'tbl') this.#closeTable();
  }

  #openContent(name: string): void {
    const table = this.#open.at(-1);
    if (name === 't') this.#inText = true;
    else if (breaks[name] !== undefined) this.#paragraph += breaks[name];
    else if (name === 'ins' || name === 'moveTo') this.#trackedChanges += 1;
    else if (name === 'tbl') this.#openTable();
    else if (name === 'tr' && table !== undefined) table.row = { before: 0, deleted: false, cells: [] };
    else if (name === 'tc' && table !== undefined) {
      table.cell = { lines: [], span: 1, continuesAbove: false, deleted: false };
    }
  }

  /** Properties that change what is read: merged cells, and marks of inserted or deleted parts. */
  #openFormatting(name: string, value: string | undefined): void {
    const parent = this.#formatting.at(-1);
    const table = this.#open.at(-1);
    const row = parent === 'trPr' ? table?.row : undefined;
    const cell = parent === 'tcPr' ? table?.cell : undefined;
    const isMark = name === 'del' || name === 'ins';
    if (isMark && (parent === 'trPr' || parent === 'rPr')) this.#trackedChanges += 1;
    if (name === 'del' && parent === 'rPr' && this.#formatting.includes('pPr'))
      this.#paragraphMarkDeleted = true;
    if (row !== undefined && row !== null) {
      if (name === 'del') row.deleted = true;
      if (name === 'gridBefore') row.before = toCount(value);
    }
    if (cell !== undefined && cell !== null) {
      if (name === 'gridSpan') cell.span = Math.max(1, toCount(value));
      if (name === 'vMerge') cell.continuesAbove = value !== 'restart';
      if (name === 'cellDel') cell.deleted = true;
    }
  }

  #openTable(): void {
    const top = this.#open.length === 0;
    this.#open.push({ rows: [], textBefore: top ? this.#textBefore : [], row: null, cell: null });
    if (top) this.#textBefore = [];
    else this.#nestedTables += 1;
  }

  #closeParagraph(): void {
    if (this.#paragraphMarkDeleted) {
      // The mark between two paragraphs was deleted: they read as one.
      this.#paragraphMarkDeleted = false;
      return;
    }
    const text = this.#paragraph;
    this.#paragraph = '';
    const cell = this.#open.at(-1)?.cell;
    if (cell !== null && cell !== undefined) cell.lines.push(text);
    else if (text.trim() !== '') {
      this.#textBefore.push(text.trim());
      this.#paragraphs += 1;
    }
  }

  #closeCell(): void {
    const table = this.#open.at(-1);
    if (table?.cell === null || table?.cell === undefined || table.row === null) return;
    const { lines, span, continuesAbove, deleted } = table.cell;
    if (this.#paragraph !== '') lines.push(this.#paragraph);
    this.#paragraph = '';
    this.#paragraphMarkDeleted = false;
    table.row.cells.push({ text: deleted ? '' : joinLines(lines), span, continuesAbove });
    table.cell = null;
  }

  #closeRow(): void {
    const table = this.#open.at(-1);
    if (table?.row === null || table?.row === undefined) return;
    if (!table.row.deleted) table.rows.push({ before: table.row.before, cells: table.row.cells });
    table.row = null;
  }

  #closeTable(): void {
    const table = this.#open.pop();
    if (table === undefined) return;
    const outer = this.#open.at(-1);
    if (outer === undefined) this.#tables.push({ rows: table.rows, textBefore: table.textBefore });
    else outer.cell?.lines.push(...table.rows.map(rowAsText));
  }
}

/** A row of a table inside a cell, as one line of that cell. */
function rowAsText(row: WordRow): string {
  return row.cells.map((cell) => cell.text).join(' | ');
}

/** Paragraphs as lines; empty ones at start and end go, as they only make room. */
function joinLines(lines: readonly string[]): string {
  let first = 0;
  let end = lines.length;
  while (first < end && lines[first] === '') first += 1;
  while (end > first && lines[end - 1] === '') end -= 1;
  return lines.slice(first, end).join('\n');
}

function valueOf(attributes: Readonly<Record<string, string>>): string | undefined {
  return attributes['w:val'] ?? Object.entries(attributes).find(([name]) => localName(name) === 'val')?.[1];
}

/** Word allows 63 columns; a larger claim is cut. */
function toCount(value: string | undefined): number {
  const count = Number.parseInt(value ?? '', 10);
  return Number.isFinite(count) ? Math.min(Math.max(count, 0), 63) : 0;
}
