import { Refusal } from '../../shared/problem.ts';
import type { CaseDatabase } from './database.ts';
import { writeLog } from './log.ts';

/**
 * Undo and redo. What the user meant (a step with its label) is kept apart from the changes it made:
 * rows before and after, recorded by triggers, so that no edit can forget to be undoable. Undoing
 * only swaps values.
 */

const undoableTables: Readonly<Record<string, readonly string[]>> = {
  agency: ['name', 'kind'],
  person: ['name', 'role', 'born', 'sex', 'aliases', 'pseudonym'],
  match_decision: ['key_a', 'key_b', 'decision', 'decided_at'],
  flag_decision: ['flag_key', 'pattern', 'decision', 'reason', 'decided_by', 'decided_at', 'evidence_keys'],
  correction: ['entry_key', 'field', 'value', 'before', 'corrected_at'],
  coverage: ['agency_id', 'source_id', 'from_day', 'to_day', 'basis'],
  setting: ['name', 'value'],
};

const current = 'temp.current_step';

function rowAsJson(columns: readonly string[], prefix: 'old' | 'new'): string {
  return `json_object(${columns.map((column) => `'${column}', ${prefix}."${column}"`).join(', ')})`;
}

function triggerSql(table: string, columns: readonly string[]): string {
  const record = (id: string, before: string, after: string): string =>
    `INSERT INTO change (step_id, table_name, row_id, before, after)
       SELECT step_id, '${table}', ${id}, ${before}, ${after} FROM current_step;`;
  const after = (verb: string, body: string): string =>
    `CREATE TEMP TRIGGER ${table}_${verb.toLowerCase()} AFTER ${verb} ON main.${table}
       WHEN EXISTS (SELECT 1 FROM current_step) BEGIN ${body} END;`;
  return [
    after('INSERT', record('new.id', 'NULL', rowAsJson(columns, 'new'))),
    after('UPDATE', record('new.id', rowAsJson(columns, 'old'), rowAsJson(columns, 'new'))),
    after('DELETE', record('old.id', rowAsJson(columns, 'old'), 'NULL')),
  ].join('\n');
}

/** Sets up the recording on a fresh connection. */
export function prepareHistory(db: CaseDatabase): void {
  db.exec(`CREATE TEMP TABLE current_step (step_id INTEGER NOT NULL)`);
  for (const [table, columns] of Object.entries(undoableTables)) db.exec(triggerSql(table, columns));
}

/**
 * Drops the steps that were undone. An import must do so too: it may take the row numbers that redoing
 * such a step would write to.
 */
export function dropUndone(db: CaseDatabase): void {
  db.prepare('DELETE FROM change_step WHERE undone = 1').run();
}

/**
 * Runs one undoable edit in a transaction and writes it to the log. Steps undone before are dropped:
 * a new edit starts a new future.
 */
export function recordStep<Result>(
  db: CaseDatabase,
  label: string,
  detail: Readonly<Record<string, unknown>>,
  edit: () => Result,
): Result {
  return db.transaction(() => {
    dropUndone(db);
    const { lastInsertRowid } = db
      .prepare('INSERT INTO change_step (label, at) VALUES (?, ?)')
      .run(label, new Date().toISOString());
    db.prepare(`INSERT INTO ${current} (step_id) VALUES (?)`).run(lastInsertRowid);
    try {
      const result = edit();
      writeLog(db, label, detail);
      return result;
    } finally {
      db.prepare(`DELETE FROM ${current}`).run();
    }
  })();
}

interface Change {
  readonly table_name: string;
  readonly row_id: number;
  readonly before: string | null;
  readonly after: string | null;
}

function put(db: CaseDatabase, change: Change, value: string | null): void {
  const columns = undoableTables[change.table_name];
  if (!columns) throw new Error(`unknown table in the list of changes: ${change.table_name}`);
  db.prepare(`DELETE FROM "${change.table_name}" WHERE id = ?`).run(change.row_id);
  if (value === null) return;
  const row = JSON.parse(value) as Record<string, unknown>;
  const names = columns.map((column) => `"${column}"`).join(', ');
  const marks = columns.map(() => '?').join(', ');
  db.prepare(`INSERT INTO "${change.table_name}" (id, ${names}) VALUES (?, ${marks})`).run(
    change.row_id,
    ...columns.map((column) => row[column]),
  );
}

function swap(db: CaseDatabase, direction: 'undo' | 'redo'): string | null {
  const step = db
    .prepare(
      direction === 'undo'
        ? 'SELECT id, label FROM change_step WHERE undone = 0 ORDER BY id DESC LIMIT 1'
        : 'SELECT id, label FROM change_step WHERE undone = 1 ORDER BY id LIMIT 1',
    )
    .get() as { id: number; label: string } | undefined;
  if (!step) return null;
  const order = direction === 'undo' ? 'DESC' : 'ASC';
  const changes = db
    .prepare(`SELECT table_name, row_id, before, after FROM change WHERE step_id = ? ORDER BY id ${order}`)
    .all(step.id) as Change[];
  db.transaction(() => {
    db.pragma('defer_foreign_keys = ON');
    for (const change of changes) put(db, change, direction === 'undo' ? change.before : change.after);
    db.prepare('UPDATE change_step SET undone = ? WHERE id = ?').run(direction === 'undo' ? 1 : 0, step.id);
    writeLog(db, direction, { step: step.label });
  })();
  return step.label;
}

/** Takes the last step back; its label, or null when there is none. */
export function undo(db: CaseDatabase): string | null {
  return guarded(() => swap(db, 'undo'));
}

/** Does the last undone step again; its label, or null when there is none. */
export function redo(db: CaseDatabase): string | null {
  return guarded(() => swap(db, 'redo'));
}

function guarded(work: () => string | null): string | null {
  try {
    return work();
  } catch (error) {
    if (!String((error as { code?: string }).code).startsWith('SQLITE_CONSTRAINT')) throw error;
    throw new Refusal(
      'cannot-undo',
      'That step can no longer be taken back: what it changed has since been removed with an import.',
      'Import the file again first, or correct the value by hand.',
    );
  }
}

/** Labels of the step that undo, and redo, would take; null where there is none. */
export function nextSteps(db: CaseDatabase): { readonly undo: string | null; readonly redo: string | null } {
  const label = (sql: string): string | null =>
    (db.prepare(sql).get() as { label: string } | undefined)?.label ?? null;
  return {
    undo: label('SELECT label FROM change_step WHERE undone = 0 ORDER BY id DESC LIMIT 1'),
    redo: label('SELECT label FROM change_step WHERE undone = 1 ORDER BY id LIMIT 1'),
  };
}
