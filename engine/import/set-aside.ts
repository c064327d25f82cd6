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
  /^(?:page \d+(?: of \d+)?|\d+ of \d+|(?:printed|generated|exported|extracted|report run|run)(?: on| at| by|:| \d).*|official(?: ?[-–:] ?sensitive)?.*|(?:strictly )?(?:private and )?confidential.*|restricted|\*+ ?end.*|end of (?:report|record|chronology|document|extract)s?\.?|continued\.{0,3}|\(?\d+ (?:rows?|records?|results?|entries)(?: (?:affected|selected|returned|found|shown))?\)?|(?:total )?(?:rows|records|entries)(?: returned| found)?: ?\d+|[-=_*. ]{3,})$/i;
const rule = /^[-=_*.+ ]{2,}$/;
const longestHeading = 80;

/** Judges the rows of one table. */
export interface RowJudge {
  /** Whether a row is a total, a repeated header, page furniture or a heading; else null. */
  (row: RawRow): SetAside | null;
}

export function createRowJudge(layout: Layout): RowJudge {
  const headings = layout.columns.map(({ heading }) => {
    const whole = heading.toLowerCase();
    return whole === '' ? [] : [whole, ...whole.split(' / ')];
  });
  return (row) => {
    if (isRepeatedHeader(row, layout, headings))
      return { code: 'repeated-header', what: 'repeats the header' };
    const texts = ownTexts(row);
    const first = texts[0];
    if (first === undefined) return null;
    if (totals.test(first) && restAreNumbers(texts))
      return { code: 'totals-row', what: 'is a line of totals' };
    if ((texts.length <= 2 && texts.every((text) => furniture.test(text))) || texts.every(isRule)) {
      return { code: 'page-furniture', what: 'belongs to the page, not to the record' };
    }
    const isOnlyHeading = texts.length === 1 && isHeading(row, layout, first);
    return isOnlyHeading ? { code: 'heading-row', what: 'is a heading inside the table' } : null;
  };
}

/** A line drawn under a header in a printed report: "-----". */
function isRule(text: string): boolean {
  return rule.test(text) && text.length >= 3;
}

function restAreNumbers(texts: readonly string[]): boolean {
  return texts.slice(1).every((text) => /^[-+£]?[\d,.]+%?$/.test(text));
}

/** Four of five filled cells repeat their heading; gives up as soon as too many do not. */
function isRepeatedHeader(row: RawRow, layout: Layout, headings: readonly (readonly string[])[]): boolean {
  let same = 0;
  let different = 0;
  const mostDifferent = Math.floor(layout.columns.length / 5);
  for (const [i, { index }] of layout.columns.entries()) {
    const text = cellText(row, index);
    if (text === '') continue;
    if (isOneOf(headings[i] ?? [], text)) same += 1;
    else if (++different > mostDifferent) return false;
  }
  return same >= 2 && same >= different * 4;
}

function isOneOf(headings: readonly string[], text: string): boolean {
  return headings.some((heading) => heading.length === text.length && heading === text.toLowerCase());
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
