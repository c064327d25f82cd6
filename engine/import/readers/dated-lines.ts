import { parseWrittenDate } from '../../../shared/dates/index.ts';
import type { ImportProblem, RawTable } from '../model.ts';
import { remark } from './problems.ts';

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const day = String.raw`\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)? ${month}\.?,? \d{2,4}`;
const clock = String.raw`(?:,? (?:at |@ ?)?\d{1,2}[:.]\d{2}(?: ?(?:am|pm|hrs))?)?`;
const beginsWithDate = new RegExp(
  String.raw`^\s*((?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? )?(?:${day})${clock})(\s*(?:[–—:|\t]|- |-$)\s*|\s*[.,;]?\s+|$)`,
  'i',
);

/** Fewest records for which lines are taken for a list (team defaults). */
const fewest = { marked: 3, any: 2 } as const;
/** Share of the lines, from the first record on, that begin with a date (team default). */
const mostly = 0.5;

/**
 * Lines that begin with a date, read as records: the date, and the rest with the lines under it that
 * have none. Null where they are too few. What stands above the first record becomes the title.
 * @param marked a dash, colon or tab must part the date from the words, as in a list, not in a letter
 */
export function recordsByLine(lines: readonly string[], marked: boolean): RawTable | null {
  const records: { readonly date: string; readonly texts: string[] }[] = [];
  const titleLines: string[] = [];
  let filled = 0;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const found = beginsWithDate.exec(line);
    const isRecord = found !== null && (!marked || /[-–—:|\t]/.test(found[2] ?? '')) && isDay(found[1] ?? '');
    if (isRecord) records.push({ date: found[1] ?? '', texts: [line.slice(found[0].length).trim()] });
    else if (records.length === 0) titleLines.push(line.trim());
    else records.at(-1)?.texts.push(line.trim());
    if (records.length > 0) filled += 1;
  }
  const needed = marked ? fewest.marked : fewest.any;
  if (records.length < needed || records.length < filled * mostly) return null;
  const rows = records.map(({ date, texts }, i) => {
    const text = texts.filter((each) => each !== '').join('\n');
    return { number: i + 1, cells: [{ text: date }, { text }] };
  });
  return { name: null, hidden: false, rows, titleLines };
}

function isDay(text: string): boolean {
  return parseWrittenDate(text, { today: '2026-01-01', spreadsheetSerials: false }).earliest !== null;
}

export function readByLineRemark(fileName: string, records: number): ImportProblem {
  return remark(
    'warning',
    'read-by-paragraphs',
    null,
    `${fileName} holds no table; ${records} paragraphs that begin with a date were read as records, and lines under them without a date as part of them.`,
    'Compare the rows with the file; a table with one row for each record is read more surely.',
  );
}
