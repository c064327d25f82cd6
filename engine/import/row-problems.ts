import type { DateProblem, IsoDay } from '../../shared/model/index.ts';
import { orderOf } from './layout/date-order.ts';
import type { DateOrder } from './layout/date-order.ts';
import type { ImportProblem, PreparedRow } from './model.ts';
import { offerRelative, offerYear } from './offered-dates.ts';
import type { SetAside } from './set-aside.ts';

/** Where a row stands, in words: `police.csv, row 5` or `log.xlsx, sheet "Old", row 5`. */
export function placeOf(file: string, table: string | null, row: number | null): string {
  const inTable = table === null ? '' : /^\d+$/.test(table) ? `, table ${table}` : `, sheet "${table}"`;
  return `${file}${inTable}${row === null ? '' : `, row ${row}`}`;
}

export function setAsideProblem(file: string, row: PreparedRow, reason: SetAside): ImportProblem {
  return {
    code: reason.code,
    severity: 'note',
    table: row.table,
    row: row.row,
    message: `${placeOf(file, row.table, row.row)} ${reason.what} and was set aside.`,
    remedy: 'Nothing to do, unless the row is a record: then give it a date.',
  };
}

/** What stands around a row with a date problem. */
export interface Surroundings {
  readonly file: string;
  readonly today: IsoDay;
  readonly order: DateOrder;
  /** Nearest dated rows of the table. */
  readonly before: PreparedRow | null;
  readonly after: PreparedRow | null;
}

/** The problem of a row whose date could not be read or is doubtful; null when all is well. */
export function dateProblemOf(row: PreparedRow, around: Surroundings): ImportProblem | null {
  const { happened } = row;
  if (happened.problem === null) return isAhead(row, around.today) ? ahead(row, around) : null;
  const [message, remedy] = words[happened.problem](row, around);
  return {
    code: happened.problem,
    severity: 'warning',
    table: row.table,
    row: row.row,
    message: `${placeOf(around.file, row.table, row.row)}: ${message}`,
    remedy,
  };
}

function isAhead(row: PreparedRow, today: IsoDay): boolean {
  return row.happened.earliest !== null && row.happened.earliest > today;
}

function ahead(row: PreparedRow, around: Surroundings): ImportProblem {
  return {
    code: 'date-ahead',
    severity: 'note',
    table: row.table,
    row: row.row,
    message: `${placeOf(around.file, row.table, row.row)}: "${row.happened.raw}" lies after today (${around.today}).`,
    remedy: 'Check the year; if the row is a plan, leave it as it is.',
  };
}

const undatedKept = 'the row is kept as undated';
const typeIt = 'Put the date in for this row, or leave it undated.';

type Words = (row: PreparedRow, around: Surroundings) => readonly [message: string, remedy: string];

const words: Readonly<Record<DateProblem, Words>> = {
  'weekday-mismatch': ({ happened }) => [
    `the weekday in "${happened.raw}" is not that of the date; the date is kept.`,
    'Check the day against the record; correct the date if the weekday is right.',
  ],
  'reversed-range': ({ happened }) => [
    `"${happened.raw}" ends before it begins; ${undatedKept}.`,
    'Put the right dates in for this row, or leave it undated.',
  ],
  'impossible-date': (row, around) => [impossibleMessage(row, around), typeIt],
  'missing-year': (row, around) => [
    `"${row.happened.raw}" has no year; ${undatedKept}.`,
    offeredRemedy(offerYear(row.happened.raw, around.before, around.after, around.today)),
  ],
  'no-date': (row, around) => noDateWords(row, around),
};

/** Names the row that proves the order where the date is possible the other way round. */
function impossibleMessage({ happened }: PreparedRow, { order }: Surroundings): string {
  const { dateOrder, proof } = order;
  const fits = orderOf(happened.raw);
  const other = dateOrder.order === 'day-first' ? 'month' : 'day';
  if (fits !== other) return `"${happened.raw}" is not a day of the calendar; ${undatedKept}.`;
  const taken = dateOrder.order === 'day-first' ? 'day' : 'month';
  const shown =
    proof === null
      ? `dates here are read ${taken} first`
      : `row ${proof.row} ("${proof.text}") shows that the ${taken} comes first`;
  return `"${happened.raw}" is only possible with the ${other} first, but ${shown}; ${undatedKept}.`;
}

function noDateWords(row: PreparedRow, around: Surroundings): readonly [string, string] {
  const { raw } = row.happened;
  if (raw.trim() === '') return [`no date is written; ${undatedKept}.`, typeIt];
  const offered = offerRelative(raw, around.before);
  return [`"${raw}" is not a date; ${undatedKept}.`, offered === null ? typeIt : offeredRemedy(offered)];
}

function offeredRemedy(offered: ReturnType<typeof offerYear>): string {
  return offered === null ? typeIt : `Put in "${offered.raw}" if that is right (${offered.because}).`;
}
