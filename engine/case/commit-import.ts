import { Refusal } from '../../shared/problem.ts';
import type { Agency, AgencyKind, Reading } from '../../shared/model/index.ts';
import type { PreparedRow, PreparedSource, ReportProgress } from '../import/model.ts';
import { layoutChoiceOf, layoutSignature } from '../import/remembered-layout.ts';
import { buildFamilyIndex, readEntry, type FamilyIndex } from '../read/index.ts';
import { addCoverage } from '../store/coverage.ts';
import type { CaseDatabase } from '../store/database.ts';
import { entriesByKey, entryInserter } from '../store/entries.ts';
import { dropUndone } from '../store/history.ts';
import { writeLog } from '../store/log.ts';
import { listPeople } from '../store/people.ts';
import {
  countRows,
  findOrAddAgency,
  insertProblems,
  insertSource,
  rememberLayout,
  sourceRowInserter,
  type TableCounts,
} from '../store/sources.ts';
import { wordIndexer } from '../store/word-index.ts';
import { applyRevision } from './revise-source.ts';
import { inTransaction } from '../store/transaction.ts';

/** What an import did, by table. */
export interface CommittedSource {
  readonly sourceId: number;
  readonly source: string;
  readonly agency: string;
  readonly tables: readonly TableCounts[];
}

export interface CommitOptions {
  readonly onProgress?: ReportProgress;
  readonly signal?: AbortSignal;
  /** The source of which this file is a newer version. */
  readonly revises?: number;
}

const rowsBetweenPauses = 20;
/** Entries put into the word index at a time; about 20 ms of work. */
const indexedAtATime = 1000;
const millisecondsBetweenPauses = 40;

/**
 * Gives each row the key under which the case knows it: its content fingerprint, with a running
 * number where one file holds the same row twice. A row whose key is already in the case is a
 * repetition. Preview and commit both ask here.
 */
export function repetitionFinder(
  db: CaseDatabase,
): (row: PreparedRow) => { readonly key: string; readonly duplicateOf: number | null } {
  const known = entriesByKey(db);
  const seenInFile = new Map<string, number>();
  return (row) => {
    const copy = (seenInFile.get(row.fingerprint) ?? 0) + 1;
    seenInFile.set(row.fingerprint, copy);
    const key = copy === 1 ? row.fingerprint : `${row.fingerprint}#${copy}`;
    return { key, duplicateOf: known.get(key) ?? null };
  };
}

/** What is read from a prepared row; preview and commit ask alike. */
export function readPreparedRow(row: PreparedRow, family: FamilyIndex): Reading {
  const { agency, agencyKind, happened, recorded, text, outcome } = row;
  return readEntry({ agency, agencyKind, happened, recorded, text, outcome, cells: row.structured }, family);
}

function refuseUnreadable(prepared: PreparedSource): void {
  if (!prepared.refused) return;
  const reason = prepared.problems.find((problem) => problem.severity === 'refused');
  throw new Refusal(
    reason?.code ?? 'refused',
    reason?.message ?? `${prepared.name} cannot be imported.`,
    reason?.remedy ?? 'Ask the agency for the file again.',
  );
}

function agencyFinder(db: CaseDatabase): (name: string, kind: AgencyKind) => Agency {
  const known = new Map<string, Agency>();
  return (name, kind) => {
    const agency = known.get(name) ?? findOrAddAgency(db, name, kind);
    known.set(name, agency);
    return agency;
  };
}

/**
 * Writes a prepared file into the case, whole or not at all: one transaction, open while the work
 * pauses now and then to report progress and to see whether it was cancelled. Nothing else may write
 * meanwhile; the engine takes one request that writes at a time.
 *
 * Errors: a refused file, or `signal` aborted (rolls back, the case is as before).
 */
export async function commitImport(
  db: CaseDatabase,
  prepared: PreparedSource,
  options: CommitOptions = {},
): Promise<CommittedSource> {
  refuseUnreadable(prepared);
  return inTransaction(db, () => write(db, prepared, options));
}

async function write(
  db: CaseDatabase,
  prepared: PreparedSource,
  { onProgress, signal, revises }: CommitOptions,
): Promise<CommittedSource> {
  const agencyOf = agencyFinder(db);
  const sourceId = insertSource(db, {
    agencyId: agencyOf(prepared.agency.name, prepared.agency.kind).id,
    name: prepared.name,
    sha256: prepared.sha256,
    format: prepared.format,
    importedAt: new Date().toISOString(),
    layouts: prepared.tables.map(({ table, layout }) => ({
      table,
      columns: layout.columns.map(({ heading, role }) => ({ heading, role })),
    })),
  });
  const family = buildFamilyIndex(listPeople(db));
  const repetitionOf = repetitionFinder(db);
  const insertRow = sourceRowInserter(db, sourceId);
  const insertEntry = entryInserter(db);
  const total = prepared.tables.reduce((sum, table) => sum + table.rows.length, 0);
  let done = 0;
  let firstEntry: number | null = null;
  let lastEntry = 0;
  let lastPause = performance.now();
  for (const table of prepared.tables) {
    if (table.layout.skipped) continue;
    for (const row of table.rows) {
      if (row.status === 'entry') {
        const { key, duplicateOf } = repetitionOf(row);
        const agency = agencyOf(row.agency, row.agencyKind);
        lastEntry = insertEntry({
          sourceRowId: insertRow(row, duplicateOf === null ? 'entry' : 'duplicate'),
          agencyId: agency.id,
          entryKey: key,
          duplicateOf,
          happened: row.happened,
          recorded: row.recorded,
          text: row.text,
          outcome: row.outcome,
          structured: row.structured,
          reading: readPreparedRow({ ...row, agencyKind: agency.kind }, family),
        });
        firstEntry ??= lastEntry;
      } else {
        insertRow(row, row.status);
      }
      done += 1;
      if (done % rowsBetweenPauses === 0 && performance.now() - lastPause > millisecondsBetweenPauses) {
        onProgress?.({ phase: 'writing rows', done, total });
        await pause();
        signal?.throwIfAborted();
        lastPause = performance.now();
      }
    }
    rememberLayout(db, layoutSignature(table.layout), prepared.agency.name, layoutChoiceOf(table.layout));
  }
  insertProblems(db, sourceId, prepared.problems);
  const spans = [
    ...(prepared.coverage
      ? [{ agency: prepared.agency.name, agencyKind: prepared.agency.kind, ...prepared.coverage }]
      : []),
    ...(prepared.otherCoverage ?? []),
  ];
  for (const { agency, agencyKind, from, to, basis } of spans) {
    addCoverage(db, { agencyId: agencyOf(agency, agencyKind).id, sourceId, from, to, basis });
  }
  const revision = revises === undefined ? null : applyRevision(db, sourceId, revises);
  dropUndone(db);
  const indexWords = wordIndexer(db);
  for (let from = firstEntry ?? lastEntry + 1; from <= lastEntry; from += indexedAtATime) {
    const to = Math.min(lastEntry, from + indexedAtATime - 1);
    onProgress?.({ phase: 'indexing words', done: from - (firstEntry ?? 0), total: done });
    await pause();
    signal?.throwIfAborted();
    indexWords(from, to);
  }
  const tables = countRows(db, sourceId);
  writeLog(db, 'import', {
    source: prepared.name,
    sha256: prepared.sha256,
    agency: prepared.agency.name,
    tables,
    ...(revision && {
      revises,
      changed: revision.changed.length,
      withdrawn: revision.withdrawn.length,
    }),
  });
  return { sourceId, source: prepared.name, agency: prepared.agency.name, tables };
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
