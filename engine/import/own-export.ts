import type { ColumnRole } from './model.ts';

/**
 * The columns of the program's own export of entries, as CSV, Excel or JSON, in their order. A file
 * that carries all of these headings is recognised when it comes back and read without guessing.
 */
export const ownColumns: readonly { readonly heading: string; readonly role: ColumnRole }[] = [
  { heading: 'Throughline entry', role: 'ignore' },
  { heading: 'Date', role: 'happened' },
  { heading: 'Recorded', role: 'recorded' },
  { heading: 'Agency', role: 'agency' },
  { heading: 'Child', role: 'child' },
  { heading: 'Person', role: 'person' },
  { heading: 'Type', role: 'type' },
  { heading: 'Subject', role: 'subject' },
  { heading: 'Text', role: 'text' },
  { heading: 'Outcome', role: 'outcome' },
  { heading: 'Action', role: 'action' },
  { heading: 'Place', role: 'place' },
  { heading: 'Clinic', role: 'clinic' },
  { heading: 'Sent to', role: 'sent-to' },
  { heading: 'Author', role: 'author' },
  { heading: 'Reference', role: 'reference' },
  { heading: 'Source file', role: 'ignore' },
  { heading: 'Source table', role: 'ignore' },
  { heading: 'Source row', role: 'ignore' },
];

/** Name of the export as the import shows it. */
export const ownStandard = 'Throughline export';

/** What marks a JSON file as an export of this program. */
export const ownJsonMark = 'throughline-entries';

/** The first cell of a row that goes on with the texts of the entry above, too long for one cell of Excel. */
export function continued(entry: string): string {
  return `${entry} continued`;
}

/**
 * Text that a spreadsheet would run as a formula is written with an apostrophe in front; so is text that
 * begins so with apostrophes of its own, that taking one away always gives the text back.
 */
const wouldRun = /^'*[=+\-@\t\r]/;

export function neutraliseFormula(text: string): string {
  return wouldRun.test(text) ? `'${text}` : text;
}

/** Takes back what `neutraliseFormula` did, in files that are known to be the program's own. */
export function restoreNeutralised(text: string): string {
  return text.startsWith("'") && wouldRun.test(text) ? text.slice(1) : text;
}
