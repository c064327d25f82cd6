import { parseWrittenDate } from '../../../shared/dates/index.ts';
import { subjects } from '../../../shared/model/index.ts';
import type { AgencyKind } from '../../../shared/model/index.ts';
import { agencyKindOf } from '../agency-kind.ts';
import type { RawCell, RawRow } from '../model.ts';
import { ownCell } from './cells.ts';

/** What the cells of one column look like, from a sample of its rows. */
export interface ColumnFacts {
  readonly filled: number;
  /** Shares of the filled cells, 0 to 1. */
  readonly dates: number;
  readonly serials: number;
  readonly numbers: number;
  readonly times: number;
  readonly names: number;
  /** Four digits that are a time of day, as under a heading "Time": 0910, 2330. */
  readonly bareTimes: number;
  /** Names of people, also first names alone, lists of them and initials: "Tyler, Maisie", "T.A." */
  readonly people: number;
  readonly yesNo: number;
  /** Names of agencies of a known kind: "Police", "Orlswick Primary School". */
  readonly agencies: number;
  /** Lists in which an agency stands among others: "Mother; School; CAMHS", "School, HV". */
  readonly agencyLists: number;
  /** Family and the public: "Neighbour", "Mother", "Anonymous". */
  readonly callers: number;
  /** How many kinds of agency are named. */
  readonly agencyKinds: number;
  /** Ways by which a message comes: letter, phone, e-mail, visit. */
  readonly channels: number;
  /** Words of this program's own subject column: child, parent, sibling, professional, other. */
  readonly subjects: number;
  /** Several words; identifiers have none. */
  readonly spaced: number;
  readonly averageLength: number;
  /** Different texts among the filled cells, 0 to 1. */
  readonly variety: number;
  /** References of a system, a name behind them or not: "HO 5581 Voss", "CH/2024/0031". */
  readonly references: number;
  /** A digit stands in the cell, as in every identifier. */
  readonly digits: number;
}

/** Rows looked at: the first ones and as many spread over the rest (team default). */
const sampleSize = 200;
const subjectWords = new Set<string>(subjects);
const timeText = /^\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:am|pm|hrs)?$/i;
const bareTimeText = /^(?:[01]\d|2[0-3])[0-5]\d$/;
const yesNoText = /^(?:y|n|yes|no|true|false|n\/?k|n\/?a|not known|unknown|[✓✔✗x])\.?$/i;
const channelText =
  /^(?:by )?(?:letters?|e-?mails?|phone|(?:tele)?phone call|tel|calls?|texts?|text message|sms|fax|(?:home |office |clinic )?visits?|meetings?|face[ -]to[ -]face|f2f|in person|online|teams|video(?: call)?|web ?site|web form|portal|post|verbal(?:ly)?|in writing|written|reports?|forms?|voicemail|whatsapp|duty|walk[ -]in|case ?files?|case ?notes?|files?|letters? on file|nurse)$/i;
const onePerson = String.raw`\p{Lu}(?:[\p{L}'’-]+|\.?)(?:,? ?\p{Lu}(?:[\p{L}'’-]*|\.)){0,3}(?: \([^)]{1,20}\)| (?:group|family|child(?:ren)?|siblings?|sibs|household|unborn|baby|twins?))?`;
const peopleText = new RegExp(`^${onePerson}(?: ?(?:,|;|&|/|\\+|\\band\\b) ?${onePerson}){0,7}$`, 'u');
const groupText =
  /^(?:(?:all|both|whole|the|other) )*(?:child(?:ren)?|siblings?|family|household|unborn(?: baby)?|baby|all)$/i;
const referenceText =
  /^(?:\p{Lu}{1,6}[ /.:_-]?\d{3,}|\d{2,}[/.-]\d{3,})[\p{L}\d/.:_-]*(?:[ ,:-]+\p{Lu}[\p{L}'’-]*){0,3}$/u;
const nameText = /^\p{Lu}[\p{L}'’-]*\.?(?:,? \p{Lu}[\p{L}'’-]*\.?){1,3}(?: \(\w\))?$/u;

export function sampleRows(rows: readonly RawRow[]): readonly RawRow[] {
  if (rows.length <= sampleSize * 2) return rows;
  const step = Math.floor((rows.length - sampleSize) / sampleSize);
  const spread = Array.from({ length: sampleSize }, (_, i) => rows[sampleSize + i * step]);
  return [...rows.slice(0, sampleSize), ...spread.filter((row) => row !== undefined)];
}

export function columnFacts(sample: readonly RawRow[], index: number): ColumnFacts {
  const cells = sample.map((row) => ownCell(row, index)).filter((cell) => cell !== undefined);
  const filled = cells.filter((cell) => cell.text.trim() !== '');
  const share = (test: (cell: RawCell) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  return {
    filled: filled.length,
    dates: share(isDateLike),
    serials: share(isSerialLike),
    numbers: share((cell) => cell.dateFormat !== true && /^[-+£]?[\d,]+(?:\.\d+)?%?$/.test(cell.text.trim())),
    times: share(isTimeLike),
    bareTimes: share((cell) => bareTimeText.test(cell.text.trim())),
    people: share(isPeople),
    yesNo: share((cell) => yesNoText.test(cell.text.trim())),
    agencies: share((cell) => kindOf(cell) !== null),
    callers: share((cell) => kindOf(cell) === 'family-public'),
    agencyLists: share(isAgencyList),
    agencyKinds: new Set(filled.map(kindOf).filter((kind) => kind !== null)).size,
    channels: share((cell) => channelText.test(cell.text.trim())),
    names: share((cell) => nameText.test(cell.text.trim())),
    subjects: share((cell) => subjectWords.has(cell.text.trim().toLowerCase())),
    spaced: share((cell) => /\S\s+\S/.test(cell.text)),
    averageLength: filled.reduce((sum, cell) => sum + cell.text.length, 0) / (filled.length || 1),
    variety: new Set(filled.map((cell) => cell.text)).size / (filled.length || 1),
    references: share(({ text }) => referenceText.test(text.trim())),
    digits: share((cell) => cell.number !== undefined || /\d/.test(cell.text)),
  };
}

/** Whether a cell holds a date, also an impossible one or one without its year. */
export function isDateLike(cell: RawCell): boolean {
  if (cell.dateFormat === true) return (cell.number ?? 0) >= 1;
  if (cell.number !== undefined) return false;
  // Any day does as "today": only the kind of the text is asked for.
  const read = parseWrittenDate(cell.text, { today: '2026-01-01', spreadsheetSerials: false });
  return read.problem !== 'no-date';
}

function isSerialLike(cell: RawCell): boolean {
  const value = cell.number ?? (/^\d{5}(?:\.\d+)?$/.test(cell.text.trim()) ? Number(cell.text) : 0);
  return cell.dateFormat !== true && value >= 20_000 && value <= 60_000;
}

function isTimeLike(cell: RawCell): boolean {
  if (cell.dateFormat === true) return (cell.number ?? 1) < 1;
  return timeText.test(cell.text.trim());
}

/** Longest text that is taken for the name of an agency, or for names of people (team defaults). */
const longestAgency = 60;
const longestPeople = 80;

function kindOf({ text, number }: RawCell): AgencyKind | null {
  // "14 Hobnail Court" is where somebody lives.
  const isNone = number !== undefined || text.length > longestAgency || /^\s*\d+[a-z]?,? [a-z]/i.test(text);
  return isNone ? null : agencyKindOf(text);
}

/** Longest list of those at a meeting, and longest name in it (team defaults). */
const longestList = 400;
const longestInList = 60;

function isAgencyList({ text, number }: RawCell): boolean {
  if (number !== undefined || text.length > longestList) return false;
  const parts = text.split(/[;,\n/|]| and | & /).map((part) => part.trim());
  if (parts.some((part) => part.length > longestInList)) return false;
  return parts.some((part) => ![null, 'family-public'].includes(agencyKindOf(part)));
}

function isPeople({ text }: RawCell): boolean {
  const written = text.trim();
  const isName = written.length <= longestPeople && (peopleText.test(written) || groupText.test(written));
  return isName && agencyKindOf(written) === null && !channelText.test(written) && !yesNoText.test(written);
}
