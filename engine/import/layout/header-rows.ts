import type { RawRow } from '../model.ts';
import { cellText, isBlankRow, ownTexts } from './cells.ts';
import { isDateLike } from './column-facts.ts';
import { dateMeaning, isKnownHeading } from './headings.ts';

/** Rows looked at from the top for the header; title blocks are shorter (team default). */
const deepest = 60;
const longestHeading = 120;

/**
 * The row numbers of the header: one row, two where groups of columns have a heading above, none
 * where the first rows are already records.
 */
export function findHeaderRows(rows: readonly RawRow[]): readonly number[] {
  const top = rows.slice(0, deepest);
  const at = findHeader(top);
  if (at === -1) return [];
  const header = top[at] as RawRow;
  const above = at > 0 ? top[at - 1] : undefined;
  if (above !== undefined && isGroupRow(above, header)) return [above.number, header.number];
  const below = top[at + 1];
  if (below !== undefined && isSubHeader(header, below)) return [header.number, below.number];
  return [header.number];
}

function findHeader(top: readonly RawRow[]): number {
  const candidates = top.map(headingsIn);
  const withDate = candidates.findIndex(({ count, dated }) => dated && count >= 2);
  if (withDate !== -1 && isUnderTitles(top, withDate)) return withDate;
  const mostlyKnown = candidates.findIndex(({ count, of }) => count >= 2 && count * 2 >= of);
  if (mostlyKnown !== -1 && isUnderTitles(top, mostlyKnown)) return mostlyKnown;
  return firstWordsOverData(top);
}

/** Longest title block that may hold rows as full as the header (team default). */
const longestTitleBlock = 12;

/**
 * Whether all rows above are a title block or group headings: none is as full as the header, save
 * lines of labels ("Name: ...") and lines that a blank row parts from the header.
 */
function isUnderTitles(top: readonly RawRow[], at: number): boolean {
  const width = ownTexts(top[at] as RawRow).length;
  const lastBlank = at <= longestTitleBlock ? top.slice(0, at).findLastIndex((row) => isBlankRow(row)) : -1;
  return top.slice(lastBlank + 1, at).every((row) => {
    const texts = ownTexts(row);
    return texts.length < width || texts.some((text) => text.endsWith(':'));
  });
}

/** How many cells of a row are known headings, of how many, and whether one speaks of dates. */
export function headingsIn(row: RawRow): {
  readonly count: number;
  readonly dated: boolean;
  readonly of: number;
} {
  if (!isPlausible(row)) return { count: 0, dated: false, of: 1 };
  const texts = ownTexts(row);
  return {
    count: texts.filter((text) => isKnownHeading(text)).length,
    dated: texts.some((text) => dateMeaning(text) !== null),
    of: texts.length,
  };
}

/** A header holds several short texts of which none is a date or a number. */
function isPlausible(row: RawRow): boolean {
  const texts = ownTexts(row);
  return (
    texts.length >= 2 &&
    texts.every((text) => text.length <= longestHeading && !/^[\d.,£%/-]+$/.test(text)) &&
    // A month alone may head a column; a date has a digit.
    !row.cells.some((cell) => /\d/.test(cell.text) && isDateLike(cell))
  );
}

/** Headings that nobody knows: the first row of several texts over a row with a date or numbers. */
function firstWordsOverData(top: readonly RawRow[]): number {
  const first = top.findIndex((row) => ownTexts(row).length >= 2);
  const row = top[first];
  const next = top.slice(first + 1).find((each) => !isBlankRow(each));
  if (row === undefined || next === undefined || !isPlausible(row)) return -1;
  const changes = next.cells.some((cell, index) => {
    const isValue = isDateLike(cell) || /^[-+£]?[\d.,]+%?$/.test(cell.text.trim());
    return cell.text.trim() !== '' && isValue && cellText(row, index) !== '';
  });
  return changes ? first : -1;
}

/** Group headings right above the header: at least one spans several columns. */
function isGroupRow(above: RawRow, header: RawRow): boolean {
  if (above.number !== header.number - 1) return false;
  const texts = ownTexts(above);
  const spans = above.cells.some((cell) => cell.mergedFrom === 'left');
  return texts.length >= 2 && spans && isPlausible(above) && texts.every((text) => text.length <= 60);
}

/** A second header row under merged headings: texts stand only under them. */
function isSubHeader(header: RawRow, below: RawRow): boolean {
  if (below.number !== header.number + 1 || !isPlausible(below)) return false;
  const width = Math.max(header.cells.length, below.cells.length);
  let texts = 0;
  for (let i = 0; i < width; i += 1) {
    if (below.cells[i]?.mergedFrom === 'above' || cellText(below, i) === '') continue;
    const spanned = header.cells[i]?.mergedFrom === 'left' || header.cells[i + 1]?.mergedFrom === 'left';
    if (!spanned) return false;
    texts += 1;
  }
  return texts > 0;
}

/** The heading of a column; parts of two header rows are joined with " / ", equal ones written once. */
export function headingOf(header: readonly RawRow[], index: number): string {
  const parts = header.map((row) => (row.cells[index]?.text ?? '').trim().replace(/\s+/g, ' '));
  return [...new Set(parts)].filter((part) => part !== '').join(' / ');
}
