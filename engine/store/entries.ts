import type { Agency, Entry, ReadDate, Reading, StructuredCells } from '../../shared/model/index.ts';
import type { CaseDatabase } from './database.ts';
import { packReading, unpackReading } from './packed-reading.ts';

/** What is written for one entry; ids of source row and agency are already known. */
export interface NewEntry {
  readonly sourceRowId: number;
  readonly agencyId: number;
  readonly entryKey: string;
  readonly duplicateOf: number | null;
  readonly happened: ReadDate;
  readonly recorded: ReadDate | null;
  readonly text: string;
  readonly outcome: string;
  readonly structured: StructuredCells;
  /** In stored form (`packReading`). */
  readonly reading: string;
}

/** An entry with the key under which decisions and corrections know it. */
export interface StoredEntry extends Entry {
  readonly key: string;
}

export function entryInserter(db: CaseDatabase): (entry: NewEntry) => number {
  const insert = db.prepare(
    `INSERT INTO entry (source_row_id, agency_id, entry_key, duplicate_of, raw_date, edtf, earliest, latest,
       time, date_problem, assumption, recorded, text, outcome, structured, reading)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return (entry) =>
    Number(
      insert.run(
        entry.sourceRowId,
        entry.agencyId,
        entry.entryKey,
        entry.duplicateOf,
        entry.happened.raw,
        entry.happened.edtf,
        entry.happened.earliest,
        entry.happened.latest,
        entry.happened.time,
        entry.happened.problem,
        entry.happened.assumption,
        entry.recorded === null ? null : JSON.stringify(entry.recorded),
        entry.text,
        entry.outcome,
        JSON.stringify(entry.structured),
        entry.reading,
      ).lastInsertRowid,
    );
}

/** Builds the word index anew from all entries: faster after a bulk load than row by row. */
export function rebuildWords(db: CaseDatabase): void {
  db.exec(`INSERT INTO entry_words(entry_words) VALUES ('rebuild')`);
}

interface EntryRecord {
  id: number;
  source_id: number;
  source: string;
  table_name: string | null;
  row: number;
  agency_id: number;
  entry_key: string;
  raw_date: string;
  edtf: string | null;
  earliest: string | null;
  latest: string | null;
  time: string | null;
  date_problem: ReadDate['problem'];
  assumption: string | null;
  recorded: string | null;
  text: string;
  outcome: string;
  structured: string;
  reading: string;
}

const selectEntries = `
  SELECT entry.*, source_row.source_id, source_row.table_name, source_row.row, source.name AS source
    FROM entry
    JOIN source_row ON source_row.id = entry.source_row_id
    JOIN source ON source.id = source_row.source_id`;

function toEntry(record: EntryRecord, agencies: ReadonlyMap<number, Agency>): StoredEntry {
  const agency = agencies.get(record.agency_id);
  if (!agency) throw new Error(`entry ${record.id} has no agency`);
  return {
    id: record.id,
    key: record.entry_key,
    sourceId: record.source_id,
    source: record.source,
    table: record.table_name,
    row: record.row,
    agencyId: agency.id,
    agency: agency.name,
    agencyKind: agency.kind,
    happened: {
      raw: record.raw_date,
      edtf: record.edtf,
      earliest: record.earliest,
      latest: record.latest,
      time: record.time,
      problem: record.date_problem,
      assumption: record.assumption,
    },
    recorded: record.recorded === null ? null : (JSON.parse(record.recorded) as ReadDate),
    text: record.text,
    outcome: record.outcome,
    cells: JSON.parse(record.structured) as StructuredCells,
    reading: unpackReading(record.reading),
  };
}

/**
 * All entries that stand in the chronology. Rows that an earlier import already held, and rows that a
 * revised file withdrew, are left out.
 */
export function loadEntries(db: CaseDatabase, agencies: readonly Agency[]): readonly StoredEntry[] {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const entries: StoredEntry[] = [];
  const rows = db
    .prepare(
      `${selectEntries} WHERE entry.duplicate_of IS NULL AND entry.withdrawn_by IS NULL ORDER BY entry.id`,
    )
    .iterate();
  for (const record of rows as Iterable<EntryRecord>) entries.push(toEntry(record, byId));
  return entries;
}

/** Every entry, also repetitions and withdrawn ones, which may stand in the chronology later. */
export function loadAllEntries(db: CaseDatabase, agencies: readonly Agency[]): readonly StoredEntry[] {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const rows = db.prepare(`${selectEntries} ORDER BY entry.id`).all() as EntryRecord[];
  return rows.map((record) => toEntry(record, byId));
}

/** Ids of all entries whose words match; `words` as a person types them, the last one a beginning. */
export function searchEntries(db: CaseDatabase, words: string): readonly number[] {
  const terms = words.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (terms.length === 0) return [];
  const query = terms.map((term, index) => `"${term}"${index === terms.length - 1 ? '*' : ''}`).join(' ');
  const found = db.prepare('SELECT rowid FROM entry_words WHERE entry_words MATCH ?').pluck();
  return found.all(query) as number[];
}

/** Finds the entry of the chronology that has a key, to recognise rows that come again; else null. */
export function entryFinder(db: CaseDatabase): (key: string) => number | null {
  const select = db
    .prepare(
      `SELECT id FROM entry WHERE entry_key = ? AND duplicate_of IS NULL AND withdrawn_by IS NULL
        ORDER BY id DESC LIMIT 1`,
    )
    .pluck();
  return (key) => (select.get(key) as number | undefined) ?? null;
}

/** Entries that a source withdrew; they stand again once it is taken back. */
export function entriesWithdrawnBy(db: CaseDatabase, sourceId: number): readonly number[] {
  return db.prepare('SELECT id FROM entry WHERE withdrawn_by = ?').pluck().all(sourceId) as number[];
}

/** How many entries a newer version of their file changed or no longer holds. */
export function countWithdrawn(db: CaseDatabase): number {
  return db.prepare('SELECT count(*) FROM entry WHERE withdrawn_by IS NOT NULL').pluck().get() as number;
}

/** Makes repetitions of entries that stand again out of those that stood in for them meanwhile. */
export function holdBackRepetitions(db: CaseDatabase, ids: readonly number[]): void {
  const standIns = db.prepare(
    `SELECT other.id, other.source_row_id AS rowId FROM entry AS other JOIN entry ON entry.id = ?
      WHERE other.entry_key = entry.entry_key AND other.id <> entry.id
        AND other.duplicate_of IS NULL AND other.withdrawn_by IS NULL`,
  );
  const point = db.prepare('UPDATE entry SET duplicate_of = ? WHERE id = ? OR duplicate_of = ?');
  const mark = db.prepare(`UPDATE source_row SET status = 'duplicate' WHERE id = ?`);
  for (const id of ids) {
    for (const other of standIns.all(id) as { id: number; rowId: number }[]) {
      point.run(id, other.id, other.id);
      mark.run(other.rowId);
    }
  }
}

export function updateReadings(
  db: CaseDatabase,
  readings: Iterable<{ readonly id: number; readonly reading: Reading }>,
): void {
  const update = db.prepare('UPDATE entry SET reading = ? WHERE id = ?');
  for (const { id, reading } of readings) update.run(packReading(reading), id);
}

/** Verbatim cells of an entry's row with the headings of the layout that was used. */
export function verbatimCells(
  db: CaseDatabase,
  entryId: number,
): {
  readonly cells: readonly string[];
  readonly table: string | null;
  readonly row: number;
  readonly sourceId: number;
} {
  const row = db
    .prepare(
      `SELECT source_row.cells, source_row.table_name AS "table", source_row.row, source_row.source_id AS sourceId
         FROM entry JOIN source_row ON source_row.id = entry.source_row_id WHERE entry.id = ?`,
    )
    .get(entryId) as { cells: string; table: string | null; row: number; sourceId: number };
  return { ...row, cells: JSON.parse(row.cells) as string[] };
}

interface Repetition {
  readonly id: number;
  readonly original: number;
  readonly rowId: number;
}

/**
 * Lets repetitions stand in for originals that leave the chronology: the first of each becomes the
 * entry, the rest repetitions of that one. Returns how many originals have an heir.
 */
function promote(db: CaseDatabase, orphans: readonly Repetition[]): number {
  const heirs = new Map<number, number>();
  const point = db.prepare('UPDATE entry SET duplicate_of = ? WHERE id = ?');
  const mark = db.prepare(`UPDATE source_row SET status = 'entry' WHERE id = ?`);
  for (const orphan of orphans) {
    const heir = heirs.get(orphan.original);
    point.run(heir ?? null, orphan.id);
    if (heir === undefined) {
      heirs.set(orphan.original, orphan.id);
      mark.run(orphan.rowId);
    }
  }
  return heirs.size;
}

/** Before a source is removed: rows of other files that had been held back as repetitions take its place. */
export function promoteRepetitions(db: CaseDatabase, sourceId: number): number {
  const orphans = db
    .prepare(
      `SELECT repeat.id, repeat.duplicate_of AS original, repeat.source_row_id AS rowId FROM entry AS repeat
         JOIN entry AS original ON original.id = repeat.duplicate_of
         JOIN source_row AS original_row ON original_row.id = original.source_row_id
         JOIN source_row AS repeat_row ON repeat_row.id = repeat.source_row_id
        WHERE original_row.source_id = ? AND repeat_row.source_id <> ? ORDER BY repeat.id`,
    )
    .all(sourceId, sourceId) as Repetition[];
  return promote(db, orphans);
}

/** An entry of a source as a revision compares it. */
export interface RevisedEntry {
  readonly id: number;
  readonly key: string;
  readonly table: string | null;
  readonly row: number;
  readonly rawDate: string;
  readonly text: string;
}

/** All entries of a source, repetitions included, in file order. */
export function entriesOfSource(db: CaseDatabase, sourceId: number): readonly RevisedEntry[] {
  return db
    .prepare(
      `SELECT entry.id, entry.entry_key AS "key", source_row.table_name AS "table", source_row.row,
              entry.raw_date AS rawDate, entry.text
         FROM entry JOIN source_row ON source_row.id = entry.source_row_id
        WHERE source_row.source_id = ? AND entry.withdrawn_by IS NULL ORDER BY entry.id`,
    )
    .all(sourceId) as RevisedEntry[];
}

/**
 * Takes entries out of the chronology because a revised file no longer holds them; their rows stay.
 * Where a third file holds the same row, that one stands instead.
 */
export function withdrawEntries(db: CaseDatabase, ids: readonly number[], bySource: number): void {
  const withdraw = db.prepare('UPDATE entry SET withdrawn_by = ? WHERE id = ?');
  const repetitions = db.prepare(
    'SELECT id, duplicate_of AS original, source_row_id AS rowId FROM entry WHERE duplicate_of = ? ORDER BY id',
  );
  for (const id of ids) {
    promote(db, repetitions.all(id) as Repetition[]);
    withdraw.run(bySource, id);
  }
}
