import type { ImportProblem, RawCell, RawRow, RawTable, ReadFile, Reader, ReadLimits } from '../../model.ts';
import { isDateLike } from '../../layout/column-facts.ts';
import { createCellPool } from '../cells.ts';
import { readByLineRemark, recordsByLine } from '../dated-lines.ts';
import { maxColumns } from '../limits.ts';
import { ReadRefusal, remark } from '../problems.ts';
import { isText } from '../sniff.ts';
import { decodeText } from './decode.ts';
import type { DecodedText } from './decode.ts';
import { guessDialect } from './dialect.ts';
import { tokenise } from './tokenise.ts';
import type { Dialect, QuoteTrouble } from './tokenise.ts';

/** Text files with one record a line: CSV, TSV and any other separator. The last reader to be asked. */
export const delimitedReader: Reader = {
  format: 'csv',
  accepts: (file) => isText(file.bytes),
  read: (file, limits) => readDelimitedText(file.name, decodeText(file.bytes), limits),
};

const separatorFormats: Readonly<Record<string, string>> = { '\t': 'tsv' };

/** Reads decoded text as one table. Refuses text without any cell. */
export function readDelimitedText(name: string, decoded: DecodedText, limits: ReadLimits): ReadFile {
  const text = decoded.text.startsWith('\uFEFF') ? decoded.text.slice(1) : decoded.text;
  if (!/[^\s,;|"']/.test(text)) throw blankFile(name);
  const body = withoutLineQuotes(text.replace(/^sep=.\r?\n/i, ''));
  const dialect = guessDialect(/^sep=/i.test(text) ? text : body);
  const { table, troubles, lastFilled } = readTable(name, body, dialect, limits);
  if (lastFilled === 0) throw blankFile(name);
  const notes = isNoTable(table.rows) ? recordsByLine(body.split(/\r\n?|\n/), false) : null;
  if (notes !== null) {
    return {
      format: 'text',
      tables: [notes],
      problems: [...encodingRemarks(name, decoded), readByLineRemark(name, notes.rows.length)],
    };
  }
  return {
    format: separatorFormats[dialect.separator] ?? 'csv',
    tables: [table],
    problems: [
      ...encodingRemarks(name, decoded),
      ...quoteRemarks(name, troubles),
      ...widthRemarks(name, table.rows),
    ],
  };
}

/**
 * Some programs put each whole line in quotation marks: `"Date,Event,Outcome"`. Taken off where every
 * line is so and holds no further mark.
 */
function withoutLineQuotes(text: string): string {
  if (!/^"[^"\r\n]*[,;\t|][^"\r\n]*"\r?\n/.test(text)) return text;
  const lines = text.split(/\r\n?|\n/);
  const isQuoted = (line: string): boolean => line === '' || /^"[^"]*[,;\t|][^"]*"$/.test(line);
  return lines.every(isQuoted) ? lines.map((line) => line.slice(1, -1)).join('\n') : text;
}

/** Rows looked at to see whether a text is a table at all (team default). */
const noTableSample = 200;
/** Longest text that is taken for a date alone, its weekday and time included (team default). */
const longestDate = 24;

/** Whether most lines of a text begin with a date that no separator parts from the words after it. */
function isNoTable(rows: readonly RawRow[]): boolean {
  const first = rows.slice(0, noTableSample).map(({ cells }) => cells[0]?.text ?? '');
  const filled = first.filter((text) => text.trim() !== '');
  const notes = filled.filter((text) => /^\s*(?:[a-z]{3,9}\.?,? )?\d{1,4}[\d ./-].*[a-z]{2}.* /i.test(text));
  const alone = filled.filter(
    (text) => /\d/.test(text) && text.length <= longestDate && isDateLike({ text }),
  );
  return notes.length * 2 >= filled.length && alone.length === 0;
}

/** The refusal for a file that holds nothing. */
export function blankFile(name: string): ReadRefusal {
  return new ReadRefusal(
    'empty-file',
    `${name}: the file is empty.`,
    'Check that the export had finished, and send the file again.',
  );
}

function readTable(
  name: string,
  text: string,
  dialect: Dialect,
  limits: ReadLimits,
): { readonly table: RawTable; readonly troubles: readonly QuoteTrouble[]; readonly lastFilled: number } {
  const toCell = createCellPool();
  const rows: RawRow[] = [];
  let lastFilled = 0;
  const troubles = tokenise(text, dialect, (texts) => {
    const number = rows.length + 1;
    if (number > limits.maxRows) throw tooManyRows(name, null, limits.maxRows);
    if (texts.length > maxColumns) throw tooManyColumns(name, null, number);
    const cells: RawCell[] = [];
    for (const value of texts) {
      if (value.length > limits.maxCellCharacters) throw cellTooLong(name, null, number, limits);
      cells.push(toCell(value));
    }
    if (texts.some((value) => value.trim() !== '')) lastFilled = number;
    rows.push({ number, cells });
    return true;
  });
  rows.length = lastFilled;
  return { table: { name: null, hidden: false, rows, titleLines: [] }, troubles, lastFilled };
}

/** The refusal for a table beyond `maxRows`. */
export function tooManyRows(name: string, table: string | null, most: number): ReadRefusal {
  const where = table === null ? name : `${name}, table "${table}",`;
  return new ReadRefusal(
    'too-many-rows',
    `${where} has more than ${most.toLocaleString('en-GB')} rows, which is more than is read at once.`,
    'Export this family alone, or split the file by year.',
    table,
  );
}

/** The refusal for a cell beyond `maxCellCharacters`. */
export function cellTooLong(
  name: string,
  table: string | null,
  row: number,
  limits: ReadLimits,
): ReadRefusal {
  const where = table === null ? `${name}, line ${row}` : `${name}, table "${table}", row ${row}`;
  return new ReadRefusal(
    'cell-too-long',
    `${where}: one cell holds more than ${limits.maxCellCharacters.toLocaleString('en-GB')} characters.`,
    'Look at that cell: a document may have been pasted into it, or a quotation mark left open.',
    table,
  );
}

/** The refusal for a row beyond `maxColumns`. */
export function tooManyColumns(name: string, table: string | null, row: number): ReadRefusal {
  const where = table === null ? `${name}, line ${row}` : `${name}, table "${table}", row ${row}`;
  return new ReadRefusal(
    'not-a-table-format',
    `${where}: there are more than ${maxColumns} columns, so this is not a table of records.`,
    'Send the records alone, as CSV or as an Excel workbook.',
    table,
  );
}

function encodingRemarks(name: string, decoded: DecodedText): ImportProblem[] {
  const first = decoded.oddLines[0];
  if (first !== undefined) {
    const count = decoded.oddLines.length;
    return [
      remark(
        'warning',
        'mixed-encoding',
        null,
        `${name}: ${count === 1 ? `line ${first} is` : `${count} lines (the first is line ${first}) are`} not in the encoding of the rest and ${count === 1 ? 'was' : 'were'} read as Windows-1252.`,
        'Look at accents and pound signs in these lines.',
      ),
    ];
  }
  const repaired = decoded.repairedLines ?? [];
  if (repaired.length > 0) {
    const lines =
      repaired.length === 1
        ? `line ${repaired[0]} was`
        : `${repaired.length} lines (the first is line ${repaired[0]}) were`;
    return [
      remark(
        'warning',
        'garbled-characters',
        null,
        `${name}: ${lines} garbled before they were sent (as in "canâ€™t") and were set right.`,
        'Look at accents, quotation marks and dashes in these lines; the agency may send the file again as "CSV UTF-8".',
      ),
    ];
  }
  if (!decoded.guessed) return [];
  return [
    remark(
      'note',
      'encoding-guessed',
      null,
      `${name} does not say how its characters are stored; it was read as ${decoded.encoding}.`,
      'If accents or pound signs look wrong, export the file again as "CSV UTF-8".',
    ),
  ];
}

function quoteRemarks(name: string, troubles: readonly QuoteTrouble[]): ImportProblem[] {
  const first = troubles[0];
  if (first === undefined) return [];
  const more = troubles.length > 1 ? ` (and ${troubles.length - 1} more)` : '';
  return [
    remark(
      'warning',
      'unbalanced-quotes',
      null,
      `${name}, line ${first.row}${more}: a quotation mark is left open or stands alone inside a quoted cell; it was read as text.`,
      'Compare this row with the original.',
    ),
  ];
}

/** Rows wider than the table usually is: an unquoted separator has probably cut a text in two. */
function widthRemarks(name: string, rows: readonly RawRow[]): ImportProblem[] {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const usual = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
  const wide = rows.filter(
    ({ cells }) => cells.length > usual && cells.slice(usual).some((cell) => cell.text.trim() !== ''),
  );
  const first = wide[0];
  if (first === undefined || usual < 2) return [];
  const more = wide.length > 1 ? ` (and ${wide.length - 1} more)` : '';
  return [
    remark(
      'warning',
      'uneven-rows',
      null,
      `${name}, line ${first.number}${more}: ${first.cells.length} values where ${usual} are usual; a separator inside a text may have cut it in two.`,
      'Compare this row with the original.',
    ),
  ];
}
