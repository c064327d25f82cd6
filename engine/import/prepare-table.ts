import type {
  ImportChoices,
  ImportProblem,
  Layout,
  PreparedRow,
  PreparedTable,
  RawRow,
  RawTable,
} from './model.ts';
import type { DateOrder } from './layout/date-order.ts';
import { datesEitherWay, doubtOf } from './layout/order-doubt.ts';
import type { LaidOut } from './layout/guess-layout.ts';
import { createPace } from './pace.ts';
import type { Listeners } from './pace.ts';
import { RowMaker } from './prepare-rows.ts';
import type { FileContext } from './prepare-rows.ts';
import { dateProblemOf, placeOf, setAsideProblem } from './row-problems.ts';

/** Rows shown as they stand in the preview, header and title included (team default). */
const sheetRows = 30;

export interface TableJob {
  readonly file: string;
  readonly raw: RawTable;
  readonly laidOut: LaidOut;
  readonly context: Omit<FileContext, 'typedDates'>;
  readonly choices: ImportChoices;
  /** Column that tells children apart in a file with many; with `onlyChildren` rows of others are left out. */
  readonly childColumn: number | null;
  readonly listeners: Listeners;
}

export interface TableResult {
  readonly table: PreparedTable;
  readonly problems: readonly ImportProblem[];
}

/** Turns one laid-out table into prepared rows and the problems found on the way. */
export async function prepareTable(job: TableJob): Promise<TableResult> {
  const { layout, dataRows } = job.laidOut;
  const typed = (job.choices.dates ?? []).filter(({ table }) => table === layout.table);
  const typedDates = new Map(typed.map(({ row, raw }) => [row, raw]));
  const maker = new RowMaker(job.laidOut, { ...job.context, typedDates });
  const pace = createPace('reading rows', dataRows.length, job.listeners);
  const rows: PreparedRow[] = [];
  const problems: ImportProblem[] = [...tableProblems(job)];
  const only = job.choices.onlyChildren === undefined ? null : new Set(job.choices.onlyChildren);
  let leftOut = 0;
  const childOf = (raw: RawRow): string =>
    job.childColumn === null ? '' : (raw.cells[job.childColumn]?.text ?? '').trim();
  // Rows that name no child go with the others: left out only where some children are.
  const some = only !== null && dataRows.some((raw) => childOf(raw) !== '' && !only.has(childOf(raw)));
  for (const [done, raw] of dataRows.entries()) {
    if (some && job.childColumn !== null && !only.has(childOf(raw))) {
      leftOut += 1;
      continue;
    }
    const { row, setAside } = maker.make(raw);
    rows.push(row);
    if (setAside !== null) problems.push(setAsideProblem(job.file, row, setAside));
    const pause = pace.breathe(done);
    if (pause !== null) await pause;
  }
  if (leftOut > 0) problems.push(leftOutNote(job, leftOut));
  if (maker.yearsFromHeadings.length > 0) problems.push(yearNote(job, maker.yearsFromHeadings));
  const table = { table: layout.table, layout, rows, sheet: job.raw.rows.slice(0, sheetRows) };
  // Of a table that is left out only its own remarks are told, not those of its rows.
  if (layout.skipped) return { table, problems: [] };
  const hasDates = layout.columns.some(({ role }) => role === 'happened') || typed.length > 0;
  return { table, problems: hasDates ? [...problems, ...dateProblems(job, rows)] : problems };
}

function dateProblems(job: TableJob, rows: readonly PreparedRow[]): readonly ImportProblem[] {
  const entries = rows.filter(({ status }) => status === 'entry');
  const after = nextDated(entries);
  const problems: ImportProblem[] = [];
  let before: PreparedRow | null = null;
  for (const [i, row] of entries.entries()) {
    const around = {
      file: job.file,
      today: job.context.today,
      order: job.laidOut.order,
      before,
      after: after[i] ?? null,
    };
    const problem = dateProblemOf(row, around);
    if (problem !== null) problems.push(problem);
    if (row.happened.edtf !== null) before = row;
  }
  return problems;
}

/** For each row the next dated one behind it. */
function nextDated(rows: readonly PreparedRow[]): readonly (PreparedRow | null)[] {
  const next: (PreparedRow | null)[] = Array.from({ length: rows.length }, () => null);
  let following: PreparedRow | null = null;
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    next[i] = following;
    const row = rows[i];
    if (row !== undefined && row.happened.edtf !== null) following = row;
  }
  return next;
}

function tableProblems({ file, laidOut, raw }: TableJob): readonly ImportProblem[] {
  const { layout, dataRows, order } = laidOut;
  const place = placeOf(file, layout.table, null);
  const problems: ImportProblem[] = [];
  const add = (code: string, severity: 'warning' | 'note', message: string, remedy: string): void => {
    problems.push({ code, severity, table: layout.table, row: null, message, remedy });
  };
  if (dataRows.length === 0) {
    add(
      'no-rows',
      'warning',
      `${place} has no rows under its header.`,
      'Check that the export had finished.',
    );
    return problems;
  }
  if (layout.headerRows.length === 0) {
    add(
      'no-header',
      'warning',
      `${place} has no header; the columns were guessed from what they hold, and the first row is read as a record.`,
      'Check the meaning of each column before you import.',
    );
  }
  const happened = layout.columns.find(({ role }) => role === 'happened');
  if (happened === undefined) {
    add(
      'no-date-column',
      'warning',
      `${place} has no column of dates; all its rows would be undated.`,
      'Choose the column that says when it happened, or leave this table out.',
    );
    return problems;
  }
  if (layout.dateOrder.order === 'month-first') {
    add(
      'month-first',
      'warning',
      `${place}: dates were read with the month first, because ${layout.dateOrder.because}.`,
      'Change the order of day and month if the agency writes the day first.',
    );
  } else if (layout.dateOrder.because !== 'chosen') {
    problems.push(
      ...orderProblems(place, layout, order, () =>
        datesEitherWay(dataRows, happened.index, laidOut.firstRow),
      ),
    );
  }
  const merged = raw.rows.filter(
    (row) => row.cells[happened.index]?.mergedFrom === 'above' && row.number >= laidOut.firstRow,
  );
  if (merged.length > 0) {
    add(
      'merged-dates',
      'note',
      `${place}: ${listRows(merged.map((row) => row.number - laidOut.firstRow + 1))} the date of the cell above, with which their date cell is merged.`,
      'Check that the rows belong to that day.',
    );
  }
  if (layout.blankDateMeansAbove) {
    add(
      'date-from-above',
      'warning',
      `${place}: rows without a date were given the date of the row above, since the table seems to work so.`,
      'Switch this off if those rows have no date of their own.',
    );
  }
  return problems;
}

/** Remarks where the order of day and month is mixed, or where nothing proves it and something speaks against. */
function orderProblems(
  place: string,
  { table }: Layout,
  { proof, against }: DateOrder,
  eitherWay: () => ReturnType<typeof datesEitherWay>,
): readonly ImportProblem[] {
  const warn = (code: string, message: string, remedy: string): readonly ImportProblem[] => [
    { code, severity: 'warning', table, row: null, message: `${place}: ${message}`, remedy },
  ];
  if (proof !== null && against !== null) {
    const open = eitherWay().map(({ row }) => row);
    const also =
      open.length === 0
        ? ''
        : ` ${numbered(open)} would fit either way and ${open.length === 1 ? 'was' : 'were'} read with the day first.`;
    return warn(
      'mixed-order',
      `row ${proof.row} ("${proof.text}") shows that the day comes first, but row ${against.row} ("${against.text}") is only possible with the month first.${also}`,
      'Ask the agency how its dates are written; single dates can be put in by hand.',
    );
  }
  const doubt = proof === null ? doubtOf(eitherWay()) : null;
  if (doubt === null) return [];
  return warn(
    'order-unproved',
    `no date shows whether the day or the month comes first, and ${doubt.because}; the dates were read with the day first. ${numbered(doubt.rows)} ${doubt.rows.length === 1 ? 'hangs' : 'hang'} on it.`,
    'Ask the agency how its dates are written; choose the month first if that is so.',
  );
}

/** "Row 3", "Rows 3, 5 and 2 more". */
function numbered(rows: readonly number[]): string {
  const shown = rows.slice(0, 10).join(', ');
  return `${rows.length === 1 ? 'Row' : 'Rows'} ${shown}${rows.length > 10 ? ` and ${rows.length - 10} more` : ''}`;
}

function listRows(numbers: readonly number[]): string {
  return `${numbered(numbers).toLowerCase()} ${numbers.length === 1 ? 'takes' : 'take'}`;
}

function yearNote({ file, laidOut }: TableJob, rows: readonly number[]): ImportProblem {
  const { table } = laidOut.layout;
  return {
    code: 'year-from-heading',
    severity: 'warning',
    table,
    row: null,
    message: `${placeOf(file, table, null)}: ${numbered(rows).toLowerCase()} ${rows.length === 1 ? 'has' : 'have'} no year of ${rows.length === 1 ? 'its' : 'their'} own and ${rows.length === 1 ? 'was' : 'were'} given that of the heading above.`,
    remedy: 'Check the first and last row under each heading; single dates can be put in by hand.',
  };
}

function leftOutNote(job: TableJob, count: number): ImportProblem {
  const { layout } = job.laidOut;
  return {
    code: 'other-children',
    severity: 'note',
    table: layout.table,
    row: null,
    message: `${placeOf(job.file, layout.table, null)}: ${count} rows about other children were left out.`,
    remedy: 'Choose more children if some of them belong to this family.',
  };
}
