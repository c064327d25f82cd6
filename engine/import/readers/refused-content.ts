import type { FileBytes, Reader } from '../model.ts';
import { blankFile } from './delimited/delimited.ts';
import { damaged, ReadRefusal } from './problems.ts';
import { firstBytes, isOle, textStart } from './sniff.ts';
import { oleContent } from './workbook/ole.ts';
import { containerKind } from './zip/container.ts';
import { passwordProtected } from './zip/unpack.ts';

/** Content that is known and cannot be imported: named for what it is, with what to send instead. */
export const refusedContentReader: Reader = {
  format: 'unreadable',
  accepts: (file) => refusalFor(file) !== null,
  read: (file) => {
    throw refusalFor(file) ?? damaged(file.name, 'its content is not known');
  },
};

const sendInstead = 'Ask for the table itself as an Excel workbook, a CSV file or a Word file.';

/** How files that hold no tables for import begin (byte by byte, as Latin-1). */
const signatures: readonly { readonly starts: readonly string[]; readonly what: string }[] = [
  { starts: ['%PDF'], what: 'a PDF' },
  { starts: ['{\\rtf'], what: 'an RTF document' },
  { starts: ['\x89PNG', '\xFF\xD8\xFF', 'GIF8', 'II*\0', 'MM\0*'], what: 'a picture' },
  { starts: ['\x1F\x8B'], what: 'a gzip archive' },
  { starts: ['7z\xBC\xAF'], what: 'a 7-Zip archive' },
  { starts: ['Rar!'], what: 'a RAR archive' },
  { starts: ['SQLite format 3\0'], what: 'a database' },
  { starts: ['Received: ', 'Return-Path: ', 'MIME-Version: '], what: 'an e-mail' },
];

function refusalFor(file: FileBytes): ReadRefusal | null {
  if (file.bytes.length === 0 || isBlank(file.bytes)) return blankFile(file.name);
  const start = firstBytes(file.bytes, 64);
  const begun = start.replace(/^\xEF\xBB\xBF/, '').trimStart();
  const known = signatures.find(({ starts }) => starts.some((each) => begun.startsWith(each)));
  if (known !== undefined) return notATable(file.name, known.what);
  if (isOle(file.bytes)) return oleRefusal(file);
  return containerRefusal(file);
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.length < 4_096 && textStart(bytes).replaceAll('\0', '').trim() === '';
}

function notATable(fileName: string, what: string): ReadRefusal {
  const expected = expectedByName(fileName);
  return expected === null
    ? new ReadRefusal(
        'not-a-table-format',
        `${fileName} is ${what}, which holds no table to import.`,
        sendInstead,
      )
    : new ReadRefusal(
        'wrong-content',
        `${fileName} is not ${expected}: its content is ${what}.`,
        sendInstead,
      );
}

/** What the name's ending promises. */
function expectedByName(fileName: string): string | null {
  if (/\.docx?$/i.test(fileName)) return 'a Word file';
  if (/\.xls[xmb]?$/i.test(fileName)) return 'an Excel workbook';
  if (/\.(?:csv|tsv)$/i.test(fileName)) return 'a CSV file';
  return null;
}

function oleRefusal(file: FileBytes): ReadRefusal | null {
  const content = oleContent(file.bytes);
  if (content === 'workbook') return null;
  if (content === 'encrypted') return passwordProtected(file.name);
  if (content === 'old-word') {
    return new ReadRefusal(
      'wrong-content',
      `${file.name} is a Word document of the old kind (.doc), which is not read.`,
      'Open it in Word or LibreOffice and save it as .docx.',
    );
  }
  if (content === 'mail') return notATable(file.name, 'an e-mail');
  if (content === 'presentation') return notATable(file.name, 'a presentation');
  return damaged(file.name, 'it is an old Office file without a known document in it');
}

function containerRefusal(file: FileBytes): ReadRefusal | null {
  const kind = containerKind(file);
  if (kind === 'broken') return damaged(file.name, 'the end of the file is missing');
  if (kind !== 'other') return null;
  const refusal = notATable(file.name, 'a zip archive without a Word or Excel document in it');
  return new ReadRefusal(refusal.code, refusal.message, 'Unpack it and import the files inside one by one.');
}
