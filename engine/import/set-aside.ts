import { parseWrittenDate } from '../../shared/dates/index.ts';
import { cellText, ownTexts } from './layout/cells.ts';
import type { Layout, RawRow } from './model.ts';

/** Why a row under the header is no record. */
export interface SetAside {
  readonly code: 'totals-row' | 'repeated-header' | 'page-furniture' | 'heading-row';
  readonly what: string;
}

const totals = /^(?:(?:grand |sub ?-?)?totals?|sum|averages?|mean|overall|count)\b[^.]{0,30}$/i;
const furniture =
  /^(?:page \d+(?: of \d+)?|\d+ of \d+|(?:printed|generated|exported|extracted|report run|run)(?: on| at| by|:| \d).*|official(?: ?[-–:] ?sensitive)?.*|(?:strictly )?(?:private and )?confidential.*|restricted|\*+ ?end.*|end of (?:report|record|chronology|document|extract)s?\.?|continued\.{0,3}|[-=_*. ]{3,})$/i;
const longestHeading = 80;

/** Whether a row under the header is a total, a repeated header, page furniture or a heading; else null. */
export function setAsideReason(row: RawRow, layout: Layout): SetAside | null {
  const texts = ownTexts(row);
  const first = texts[0];
  if (first === undefined) return null;
  if (isRepeatedHeader(row, layout)) return { code: 'repeated-header', what: 'repeats the header' };
  if (totals.test(first) && restAreNumbers(texts)) return { code: 'totals-row', what: 'is a line of totals' };
  if (texts.length <= 2 && texts.every((text) => furniture.test(text))) {
    return { code: 'page-furniture', what: 'belongs to the page, not to the record' };
  }
  return texts.length === 1 && isHeading(row, layout, first)
    ? { code: 'heading-row', what: 'is a heading inside the table' }
    : null;
}

function restAreNumbers(texts: readonly string[]): boolean {
  return texts.slice(1).every((text) => /^[-+£]?[\d,.]+%?$/.test(text));
}

function isRepeatedHeader(row: RawRow, layout: Layout): boolean {
  let filled = 0;
  let same = 0;
  for (const { index, heading } of layout.columns) {
    const text = cellText(row, index);
    if (text === '') continue;
    filled += 1;
    if (heading === '' ? false : isSameHeading(text, heading)) same += 1;
  }
  return filled >= 2 && same * 5 >= filled * 4;
}

function isSameHeading(text: string, heading: string): boolean {
  const [a, b] = [text.toLowerCase(), heading.toLowerCase()];
  return a === b || b.split(' / ').includes(a);
}

/** One short text merged over the whole table, or a year or month alone in the date column. */
function isHeading(row: RawRow, layout: Layout, text: string): boolean {
  const merged = row.cells.filter((cell) => cell.mergedFrom === 'left').length;
  if (text.length <= longestHeading && merged >= 2 && merged >= layout.columns.length - 1) return true;
  const happened = layout.columns.find(({ role }) => role === 'happened');
  if (happened === undefined || cellText(row, happened.index) !== text || layout.columns.length < 2)
    return false;
  const read = parseWrittenDate(text, { today: '2026-01-01', spreadsheetSerials: false });
  return read.edtf !== null && read.edtf.length <= 7;
}
