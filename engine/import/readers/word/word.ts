import type {
  FileBytes,
  ImportProblem,
  RawRow,
  RawTable,
  ReadFile,
  Reader,
  ReadLimits,
} from '../../model.ts';
import { createCellPool } from '../cells.ts';
import { cellTooLong, tooManyRows } from '../delimited/delimited.ts';
import { maxColumns } from '../limits.ts';
import { readByLineRemark, recordsByLine } from '../dated-lines.ts';
import { damaged, ReadRefusal, remark } from '../problems.ts';
import { containerKind } from '../zip/container.ts';
import { readZipDirectory } from '../zip/directory.ts';
import { ZipUnpacker } from '../zip/unpack.ts';
import { joinContinued } from './continued.ts';
import { readWordDocument } from './document.ts';
import type { WordDocument } from './document.ts';
import { toPlainRows } from './layout-cells.ts';

/** Word files (.docx): every table at top level, numbered "1", "2", ... */
export const wordReader: Reader = {
  format: 'docx',
  accepts: (file) => containerKind(file) === 'word',
  read: readWord,
};

/** Lines above a table that are kept for guesses about agency and time. */
const mostTitleLines = 50;

function readWord(file: FileBytes, limits: ReadLimits): ReadFile {
  const { xml, hasMacros } = documentPart(file, limits);
  const document = readWordDocument(file.name, xml);
  const toCell = createCellPool();
  const tables = document.tables.map((table, index): RawTable => {
    const name = String(index + 1);
    const rows = toPlainRows(table.rows, toCell);
    checkRows(file.name, name, rows, limits);
    return { name, hidden: false, rows, titleLines: table.textBefore.slice(-mostTitleLines) };
  });
  const filled = tables.filter((table) =>
    table.rows.some((row) => row.cells.some((cell) => cell.text.trim() !== '')),
  );
  if (filled.length === 0) return readParagraphs(file.name, document, hasMacros);
  const { tables: joined, problems } = joinContinued(file.name, filled);
  return {
    format: 'docx',
    tables: joined,
    problems: [...problems, ...documentRemarks(file.name, document, joined, hasMacros)],
  };
}

/** A document without tables: its dated paragraphs where they stand as a list, else refused. */
function readParagraphs(fileName: string, document: WordDocument, hasMacros: boolean): ReadFile {
  const table = recordsByLine(document.textAfter, true);
  if (table === null) throw noTable(fileName);
  const remarks = documentRemarks(fileName, { ...document, paragraphs: 0 }, [table], hasMacros);
  return {
    format: 'docx',
    tables: [table],
    problems: [readByLineRemark(fileName, table.rows.length), ...remarks],
  };
}

function documentPart(
  file: FileBytes,
  limits: ReadLimits,
): { readonly xml: Uint8Array; readonly hasMacros: boolean } {
  const entries = readZipDirectory(file.name, file.bytes);
  const unpacker = new ZipUnpacker(file.name, file.bytes, limits);
  unpacker.checkClaims(entries);
  const main =
    entries.find((entry) => entry.name === 'word/document.xml') ??
    entries.find((entry) => /^word\/document\d*\.xml$/i.test(entry.name));
  if (main === undefined) throw damaged(file.name, 'its main part is missing');
  return { xml: unpacker.unpack(main), hasMacros: entries.some((entry) => /vbaproject/i.test(entry.name)) };
}

function checkRows(fileName: string, table: string, rows: readonly RawRow[], limits: ReadLimits): void {
  if (rows.length > limits.maxRows) throw tooManyRows(fileName, table, limits.maxRows);
  for (const { cells, number } of rows) {
    if (cells.length > maxColumns) throw damaged(fileName, `table ${table} claims ${cells.length} columns`);
    if (cells.some((cell) => cell.text.length > limits.maxCellCharacters)) {
      throw cellTooLong(fileName, table, number, limits);
    }
  }
}

function noTable(fileName: string): ReadRefusal {
  return new ReadRefusal(
    'no-table-found',
    `${fileName}: no table found; the Word file holds paragraphs alone.`,
    'Copy the records into a table with one row for each record (date, child, what happened), or into a spreadsheet.',
  );
}

function documentRemarks(
  fileName: string,
  document: WordDocument,
  tables: readonly RawTable[],
  hasMacros: boolean,
): ImportProblem[] {
  const problems: ImportProblem[] = [];
  if (document.trackedChanges > 0) {
    problems.push(
      remark(
        'note',
        'tracked-changes-accepted',
        null,
        `${fileName} holds ${document.trackedChanges} tracked changes; they were read as accepted: inserted words are read, deleted words are not.`,
        'If a change was not agreed, ask the author for a settled copy.',
      ),
    );
  }
  const titles = tables.reduce((sum, table) => sum + table.titleLines.length, 0);
  const outside = Math.max(0, document.paragraphs - titles);
  const left = [
    ...(outside > 0 ? [`${outside} ${outside === 1 ? 'paragraph' : 'paragraphs'} after its tables`] : []),
    ...(document.textBoxes > 0
      ? [`${document.textBoxes} text ${document.textBoxes === 1 ? 'box' : 'boxes'}`]
      : []),
  ];
  if (left.length > 0) {
    problems.push(
      remark(
        'note',
        'parts-ignored',
        null,
        `${fileName}: ${left.join(' and ')} not read as rows.`,
        'Check that no record stands there; if so, copy it into the table.',
      ),
    );
  }
  if (hasMacros) {
    problems.push(
      remark(
        'note',
        'macros-ignored',
        null,
        `${fileName} carries macros; they were neither read nor run.`,
        'Nothing to do.',
      ),
    );
  }
  return problems;
}
