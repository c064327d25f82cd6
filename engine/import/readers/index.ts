import type { FileBytes, ReadFile, Reader, ReadLimits } from '../model.ts';
import { delimitedReader } from './delimited/delimited.ts';
import { htmlReader } from './html/html.ts';
import { defaultLimits } from './limits.ts';
import { damaged, ReadRefusal, refusedFile } from './problems.ts';
import { ownJsonReader } from './own/own-json.ts';
import { recogniseOwnExport } from './own/own-tables.ts';
import { refusedContentReader } from './refused-content.ts';
import { partTables } from './part-tables.ts';
import { recogniseAnnexA } from './standards/annex-a/annex-a.ts';
import { calendarReader } from './standards/calendar/calendar.ts';
import { censusReader } from './standards/census/census.ts';
import { fhirReader } from './standards/fhir/fhir.ts';
import { recogniseLookedAfterLists } from './standards/looked-after/looked-after-csv.ts';
import { lookedAfterReader } from './standards/looked-after/looked-after-xml.ts';
import { otherXmlReader } from './standards/other-xml.ts';
import { wordReader } from './word/word.ts';
import { plainXmlWorkbookReader } from './workbook/plain-xml.ts';
import { workbookReader } from './workbook/workbook.ts';

export { defaultLimits } from './limits.ts';

/** Asked in this order; the first that accepts the content reads the file. */
const readers: readonly Reader[] = [
  refusedContentReader,
  wordReader,
  workbookReader,
  calendarReader,
  ownJsonReader,
  fhirReader,
  censusReader,
  lookedAfterReader,
  htmlReader,
  plainXmlWorkbookReader,
  otherXmlReader,
  delimitedReader,
];

/** Standards that arrive as ordinary spreadsheets: known by their headings once the cells are read. */
function recogniseStandards(fileName: string, read: ReadFile): ReadFile {
  return recogniseOwnExport(recogniseAnnexA(fileName, recogniseLookedAfterLists(fileName, read)));
}

/**
 * Reads a file into tables by its content; the name's ending is never trusted alone.
 *
 * Never throws: a file that cannot be read comes back without tables and with exactly one problem of
 * severity `refused`. Parsing is synchronous inside one file (about a second for a large workbook):
 * callers run it in the engine's own process.
 */
export async function readFile(file: FileBytes, limits: ReadLimits = defaultLimits): Promise<ReadFile> {
  let format = 'unknown';
  try {
    if (file.bytes.length > limits.maxFileBytes) throw tooLarge(file, limits);
    const reader = readers.find((each) => each.accepts(file));
    if (reader === undefined) throw unknownContent(file.name);
    format = reader.format;
    return partTables(file.name, recogniseStandards(file.name, await reader.read(file, limits)));
  } catch (error) {
    if (error instanceof ReadRefusal) return refusedFile(format, error);
    return refusedFile(format, damaged(file.name, 'its content cannot be made out'));
  }
}

function tooLarge(file: FileBytes, limits: ReadLimits): ReadRefusal {
  return new ReadRefusal(
    'file-too-large',
    `${file.name} has ${megabytes(file.bytes.length)}; at most ${megabytes(limits.maxFileBytes)} are read.`,
    'Export this family alone, or split the file by year.',
  );
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}

function unknownContent(fileName: string): ReadRefusal {
  return new ReadRefusal(
    'not-a-table-format',
    `${fileName}: the content is neither text nor a known document.`,
    'Ask for the table as an Excel workbook, a CSV file or a Word file.',
  );
}
