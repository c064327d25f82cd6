import type { FileBytes, ReadFile, Reader, ReadLimits } from '../../model.ts';
import { decodeText } from '../delimited/decode.ts';
import { ReadRefusal, remark } from '../problems.ts';
import { textStart } from '../sniff.ts';
import { readHtmlTables } from './html-tables.ts';

/** Web pages with tables: case systems often save one under a name that ends in .xls. */
export const htmlReader: Reader = {
  format: 'html',
  accepts: (file) => isHtml(textStart(file.bytes)),
  read: readHtml,
};

/** Begins as a page or a fragment with a table, not as a text that merely holds a tag. */
function isHtml(start: string): boolean {
  return /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|style|table)\b/i.test(
    start,
  );
}

function readHtml(file: FileBytes, limits: ReadLimits): ReadFile {
  if (/\.docx?$/i.test(file.name)) {
    throw new ReadRefusal(
      'wrong-content',
      `${file.name} is not a Word file: its content is a web page.`,
      'Open it in Word or LibreOffice and save it as .docx.',
    );
  }
  const tables = readHtmlTables(file.name, decodeText(file.bytes).text, limits);
  if (tables.length === 0) {
    throw new ReadRefusal(
      'no-table-found',
      `${file.name}: no table found in the web page.`,
      'Ask for the records as CSV or as an Excel workbook.',
    );
  }
  const renamed = !/\.(?:html?|xhtml)$/i.test(file.name);
  return {
    format: 'html',
    tables,
    problems: renamed
      ? [
          remark(
            'note',
            'read-as-html',
            null,
            `${file.name} is a web page under another name; its tables were read.`,
            'If something is missing, open it in Excel and save it as a workbook.',
          ),
        ]
      : [],
  };
}
