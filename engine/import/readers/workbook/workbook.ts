import { read as readBook } from '@e965/xlsx';
import type { WorkBook } from '@e965/xlsx';
import type { FileBytes, ImportProblem, RawTable, ReadFile, Reader, ReadLimits } from '../../model.ts';
import { damaged, ReadRefusal, remark } from '../problems.ts';
import { isOle } from '../sniff.ts';
import { containerKind } from '../zip/container.ts';
import { passwordProtected } from '../zip/unpack.ts';
import { unpackWorkbook } from './container.ts';
import type { SafeWorkbook } from './container.ts';
import { countFormulas } from './formulas.ts';
import { oleContent } from './ole.ts';
import { readSheet } from './sheet.ts';

/** Excel workbooks (.xlsx, .xlsm, .xlsb, .xls) and OpenDocument spreadsheets (.ods). */
export const workbookReader: Reader = {
  format: 'xlsx',
  accepts: (file) => {
    const kind = containerKind(file);
    return (
      kind === 'workbook' ||
      kind === 'opendocument' ||
      (isOle(file.bytes) && oleContent(file.bytes) === 'workbook')
    );
  },
  read: readWorkbook,
};

function readWorkbook(file: FileBytes, limits: ReadLimits): ReadFile {
  const zipped = isOle(file.bytes) ? null : unpackWorkbook(file, limits);
  const book = parseBook(file.name, zipped === null ? file.bytes : zipped.bytes);
  const { tables, problems } = sheetsOf(file.name, book, limits);
  return {
    format: formatOf(file, book),
    tables,
    problems: zipped === null ? problems : [...problems, ...contentRemarks(file.name, zipped)],
  };
}

/** The sheets of a parsed workbook as tables. Refuses one without any cell. */
export function sheetsOf(
  fileName: string,
  book: WorkBook,
  limits: ReadLimits,
): { readonly tables: readonly RawTable[]; readonly problems: readonly ImportProblem[] } {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const problems: ImportProblem[] = [];
  const tables: RawTable[] = [];
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name];
    const visibility = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    if (sheet === undefined) return;
    const read = readSheet({ fileName, name, sheet, hidden: visibility !== 0, date1904, limits });
    if (read === null) return;
    tables.push(read.table);
    if (visibility !== 0) problems.push(hiddenSheet(fileName, name));
    problems.push(...read.problems);
  });
  if (tables.length === 0) throw noCells(fileName);
  return { tables, problems };
}

/** Parses a workbook's bytes with raw day numbers. Refuses an encrypted or broken one. */
export function parseBook(fileName: string, bytes: Uint8Array): WorkBook {
  try {
    // Raw serials and formats: JavaScript dates would move the day by London's summer time.
    return readBook(bytes, {
      type: 'buffer',
      dense: true,
      cellDates: false,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
      // Carries which rows and columns are hidden.
      cellStyles: true,
    });
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) throw passwordProtected(fileName);
    throw damaged(fileName, 'its sheets cannot be read');
  }
}

function formatOf(file: FileBytes, book: WorkBook): string {
  if (isOle(file.bytes)) return 'xls';
  return book.bookType === 'ods' || containerKind(file) === 'opendocument' ? 'ods' : 'xlsx';
}

function hiddenSheet(fileName: string, sheet: string): ImportProblem {
  return remark(
    'note',
    'hidden-sheet',
    sheet,
    `${fileName}: the sheet "${sheet}" is hidden and is left out unless you choose it.`,
    'Look at its rows in the preview and choose it if they belong to the record.',
  );
}

function noCells(fileName: string): ReadRefusal {
  return new ReadRefusal(
    'no-table-found',
    `${fileName}: no sheet holds any cells.`,
    'Check that the right workbook was exported, and send it again.',
  );
}

function contentRemarks(fileName: string, book: SafeWorkbook): ImportProblem[] {
  const problems: ImportProblem[] = [];
  if (book.hasMacros) {
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
  const counts = book.sheets.map((sheet) => countFormulas(sheet.content));
  const formulas = counts.reduce((sum, count) => sum + count.formulas, 0);
  const without = counts.reduce((sum, count) => sum + count.withoutValue, 0);
  if (formulas > without) {
    problems.push(
      remark(
        'note',
        'formulas-by-value',
        null,
        `${fileName}: ${formulas - without} formula cells were read by the value last stored in the file.`,
        'If the file was changed by another program, open it in Excel, save it and send it again.',
      ),
    );
  }
  if (without > 0) {
    problems.push(
      remark(
        'warning',
        'formula-without-value',
        null,
        `${fileName}: ${without} formula cells hold no stored value and were read as empty.`,
        'Open the file in Excel, save it and send it again.',
      ),
    );
  }
  return problems;
}
