import { Refusal } from '../../shared/problem.ts';
import type { Agency, AgencyKind } from '../../shared/model/index.ts';
import type { ImportProblem, PreparedSource } from '../import/model.ts';
import { rest, type Listeners } from '../import/pace.ts';
import { layoutChoiceOf, layoutSignature } from '../import/remembered-layout.ts';
import { addCoverage } from '../store/coverage.ts';
import type { CaseDatabase } from '../store/database.ts';
import { dropUndone } from '../store/history.ts';
import { easeCommit, moveJournal } from '../store/journal.ts';
import { writeLog } from '../store/log.ts';
import {
  findOrAddAgency,
  insertProblems,
  insertSource,
  rememberLayout,
  type TableCounts,
} from '../store/sources.ts';
import { wordIndexer } from '../store/word-index.ts';
import { applyRevision } from './revise-source.ts';
import { inTransaction } from '../store/transaction.ts';
import { writeRows, type WriteRowsOptions, type WrittenRows } from './write-rows.ts';

/** What an import did, by table. */
export interface CommittedSource {
  readonly sourceId: number;
  readonly source: string;
  readonly agency: string;
  readonly tables: readonly TableCounts[];
}

export interface CommitOptions extends WriteRowsOptions {
  /** The source of which this file is a newer version. */
  readonly revises?: number;
  /** The caller moves what is committed into the file (`settleImport`); else the commit does, in one go. */
  readonly settleLater?: boolean;
}

/** Entries put into the word index at a time; about 20 ms of work (team default). */
const indexedAtATime = 1000;
/** Problems written at a time; about 20 ms of work (team default). */
const problemsAtATime = 2000;

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
  if (options.settleLater !== true) return inTransaction(db, () => write(db, prepared, options));
  const backToUsual = easeCommit(db);
  try {
    return await inTransaction(db, () => write(db, prepared, options));
  } catch (error) {
    // Nothing was committed: this only cuts off what had been written out early.
    moveJournal(db);
    throw error;
  } finally {
    backToUsual();
  }
}

async function write(
  db: CaseDatabase,
  prepared: PreparedSource,
  options: CommitOptions,
): Promise<CommittedSource> {
  const { revises } = options;
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
  const written = await writeRows(db, sourceId, prepared, agencyOf, options);
  for (const { layout } of prepared.tables) {
    if (layout.skipped) continue;
    rememberLayout(db, layoutSignature(layout), prepared.agency.name, layoutChoiceOf(layout));
  }
  await writeProblems(db, sourceId, prepared.problems, options);
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
  await indexWords(db, written, options);
  writeLog(db, 'import', {
    source: prepared.name,
    sha256: prepared.sha256,
    agency: prepared.agency.name,
    tables: written.tables,
    ...(revision && {
      revises,
      changed: revision.changed.length,
      withdrawn: revision.withdrawn.length,
    }),
  });
  await rest('finishing', 0, 0, options);
  return { sourceId, source: prepared.name, agency: prepared.agency.name, tables: written.tables };
}

async function writeProblems(
  db: CaseDatabase,
  sourceId: number,
  problems: readonly ImportProblem[],
  listeners: Listeners,
): Promise<void> {
  for (let from = 0; from < problems.length; from += problemsAtATime) {
    await rest('writing problems', from, problems.length, listeners);
    insertProblems(db, sourceId, problems.slice(from, from + problemsAtATime));
  }
}

/** Puts the entries just written into the word index, a piece at a time. */
async function indexWords(
  db: CaseDatabase,
  { firstEntry, lastEntry }: WrittenRows,
  listeners: Listeners,
): Promise<void> {
  const index = wordIndexer(db);
  const total = lastEntry - firstEntry + 1;
  for (let from = firstEntry; from <= lastEntry; from += indexedAtATime) {
    await rest('indexing words', from - firstEntry, total, listeners);
    index(from, Math.min(lastEntry, from + indexedAtATime - 1));
  }
}
