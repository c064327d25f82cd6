import type { Agency, AgencyKind } from '../../shared/model/index.ts';
import type { PreparedRow, PreparedSource } from '../import/model.ts';
import { createTurns, rest, type Listeners } from '../import/pace.ts';
import type { EntryToRead } from '../read/index.ts';
import type { CaseDatabase } from '../store/database.ts';
import { entryInserter } from '../store/entries.ts';
import { listPeople } from '../store/people.ts';
import { sourceRowInserter, type TableCounts } from '../store/sources.ts';
import { repetitionFinder, toRead } from './prepared-rows.ts';
import { readAhead, readingThread, type Batch, type StartReading } from './read-ahead.ts';

/** From so many rows on a second thread helps to read; its start costs as much as some thousand rows (team default). */
const rowsWorthAThread = 4_000;
/** Rows, and characters of text, read without a pause: about 5 ms of work (team defaults). */
const rowsInBatch = 50;
const charactersInBatch = 15_000;
/** The first rows take many times longer than later ones: the first batches are small (team default). */
const rowsInFirstBatch = 5;

export interface WriteRowsOptions extends Listeners {
  /** Starts the thread that helps to read; null for none. Left out, the number of rows decides. */
  readonly startReading?: StartReading | null;
}

/** What was written: rows by table, and the entries by number (`lastEntry` is below `firstEntry` where none was). */
export interface WrittenRows {
  readonly tables: readonly TableCounts[];
  readonly firstEntry: number;
  readonly lastEntry: number;
}

interface RowToWrite {
  readonly row: PreparedRow;
  /** Null for a row that becomes no entry. */
  readonly agency: Agency | null;
}

/**
 * Writes the rows of a prepared file, verbatim, and those that are entries with their reading. Reports
 * the rows done and gives way to the event loop every few milliseconds; throws the signal's reason.
 */
export async function writeRows(
  db: CaseDatabase,
  sourceId: number,
  prepared: PreparedSource,
  agencyOf: (name: string, kind: AgencyKind) => Agency,
  options: WriteRowsOptions,
): Promise<WrittenRows> {
  const taken = prepared.tables.filter(({ layout }) => !layout.skipped).flatMap(({ rows }) => rows);
  await rest('writing rows', 0, taken.length, options);
  const people = listPeople(db);
  const turns = createTurns('writing rows', taken.length, options);
  const automatic = taken.length < rowsWorthAThread ? undefined : readingThread(people);
  const start = options.startReading === undefined ? automatic : (options.startReading ?? undefined);
  const batches = readAhead(batchesOf(taken, agencyOf), people, {
    start,
    breathe: () => turns.next(done),
  });
  const counts = new RowCounts();
  const write = rowWriter(db, sourceId, counts);
  let done = 0;
  let firstEntry: number | null = null;
  let lastEntry = 0;
  for await (const { rows, readings } of batches) {
    let read = 0;
    for (const { row, agency } of rows) {
      const entry = write(row, agency, agency === null ? '' : (readings[read++] ?? ''));
      if (entry === null) continue;
      firstEntry ??= entry;
      lastEntry = entry;
    }
    done += rows.length;
  }
  return { tables: counts.tables, firstEntry: firstEntry ?? lastEntry + 1, lastEntry };
}

/** Writes one row, as an entry where its agency is given; the entry's number, or null. */
function rowWriter(
  db: CaseDatabase,
  sourceId: number,
  counts: RowCounts,
): (row: PreparedRow, agency: Agency | null, reading: string) => number | null {
  const repetitionOf = repetitionFinder(db);
  const insertRow = sourceRowInserter(db, sourceId);
  const insertEntry = entryInserter(db);
  return (row, agency, reading) => {
    if (agency === null) {
      insertRow(row, row.status);
      counts.add(row.table, 'rejected');
      return null;
    }
    const { key, duplicateOf } = repetitionOf(row);
    counts.add(row.table, duplicateOf === null ? 'added' : 'duplicate');
    return insertEntry({
      sourceRowId: insertRow(row, duplicateOf === null ? 'entry' : 'duplicate'),
      agencyId: agency.id,
      entryKey: key,
      duplicateOf,
      happened: row.happened,
      recorded: row.recorded,
      text: row.text,
      outcome: row.outcome,
      structured: row.structured,
      reading,
    });
  };
}

/** Rows in batches of bounded work; finds or adds their agencies in the order of the rows. */
function* batchesOf(
  taken: readonly PreparedRow[],
  agencyOf: (name: string, kind: AgencyKind) => Agency,
): Generator<Batch<RowToWrite>> {
  let rows: RowToWrite[] = [];
  let reads: EntryToRead[] = [];
  let characters = 0;
  let most = rowsInFirstBatch;
  for (const row of taken) {
    const agency = row.status === 'entry' ? agencyOf(row.agency, row.agencyKind) : null;
    rows.push({ row, agency });
    if (agency !== null) reads.push(toRead(row, agency.kind));
    characters += row.text.length + row.outcome.length;
    if (rows.length < most && characters < charactersInBatch) continue;
    yield { rows, toRead: reads };
    most = Math.min(rowsInBatch, most + rowsInFirstBatch);
    rows = [];
    reads = [];
    characters = 0;
  }
  if (rows.length > 0) yield { rows, toRead: reads };
}

/** Counts rows by table while they are written, as `countRows` counts them afterwards. */
class RowCounts {
  readonly #byTable = new Map<
    string | null,
    { read: number; added: number; duplicate: number; rejected: number }
  >();

  get tables(): readonly TableCounts[] {
    return [...this.#byTable].map(([table, counts]) => ({ table, ...counts }));
  }

  add(table: string | null, what: 'added' | 'duplicate' | 'rejected'): void {
    const counts = this.#byTable.get(table) ?? { read: 0, added: 0, duplicate: 0, rejected: 0 };
    counts.read += 1;
    counts[what] += 1;
    this.#byTable.set(table, counts);
  }
}
