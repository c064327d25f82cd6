import { createHash } from 'node:crypto';
import type { CaseDatabase } from './database.ts';

export interface LogLine {
  readonly id: number;
  readonly at: string;
  readonly what: string;
  readonly detail: string;
}

interface StoredLine extends LogLine {
  readonly previous_hash: string;
  readonly hash: string;
}

function hashOf(line: { at: string; what: string; detail: string }, previous: string): string {
  return createHash('sha256')
    .update(JSON.stringify([previous, line.at, line.what, line.detail]))
    .digest('hex');
}

/**
 * Adds a line to the case file's log. Each line carries the hash of the one before, so that a line
 * taken out or altered later shows. `detail` names what was done, with old and new value of an edit.
 */
export function writeLog(db: CaseDatabase, what: string, detail: Readonly<Record<string, unknown>>): void {
  const last = db.prepare('SELECT hash FROM log ORDER BY id DESC LIMIT 1').get() as
    | { hash: string }
    | undefined;
  const previous = last?.hash ?? '';
  const line = { at: new Date().toISOString(), what, detail: JSON.stringify(detail) };
  db.prepare('INSERT INTO log (at, what, detail, previous_hash, hash) VALUES (?, ?, ?, ?, ?)').run(
    line.at,
    line.what,
    line.detail,
    previous,
    hashOf(line, previous),
  );
}

/** Newest first. */
export function readLog(
  db: CaseDatabase,
  offset: number,
  limit: number,
): { readonly lines: readonly LogLine[]; readonly total: number } {
  const lines = db
    .prepare('SELECT id, at, what, detail FROM log ORDER BY id DESC LIMIT ? OFFSET ?')
    .all(limit, offset) as LogLine[];
  const { total } = db.prepare('SELECT count(*) AS total FROM log').get() as { total: number };
  return { lines, total };
}

/** The first line whose hash does not follow from the line before it; null when the chain holds. */
export function firstBrokenLogLine(db: CaseDatabase): number | null {
  let previous = '';
  for (const line of db.prepare('SELECT * FROM log ORDER BY id').iterate() as Iterable<StoredLine>) {
    if (line.previous_hash !== previous || line.hash !== hashOf(line, previous)) return line.id;
    previous = line.hash;
  }
  return null;
}
