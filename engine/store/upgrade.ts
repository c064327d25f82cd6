import { existsSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import type { Database } from 'better-sqlite3-multiple-ciphers';
import { migrations as allMigrations, type Migration } from '../../migrations/index.ts';
import { Refusal } from '../../shared/problem.ts';

function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Where the copy made before an upgrade lies; kept until the next upgrade succeeds. */
export function safetyCopyPath(path: string, version: number): string {
  return `${path}.before-version-${version}`;
}

/**
 * Brings a case file to the newest version in one transaction, after a `VACUUM INTO` safety copy
 * (which stays encrypted). A failed step leaves the file as it was; a newer file is refused.
 */
export function upgrade(db: Database, path: string, migrations: readonly Migration[] = allMigrations): void {
  const from = versionOf(db);
  const newest = migrations.at(-1)?.version ?? 0;
  if (from > newest) {
    throw new Refusal(
      'file-too-new',
      `${basename(path)} was written by a newer Throughline (file version ${from}, this program knows ${newest}).`,
      'Update Throughline and open the file again. Nothing was changed.',
    );
  }
  const pending = migrations.filter((migration) => migration.version > from);
  if (pending.length === 0) return;
  if (from > 0) {
    const copy = safetyCopyPath(path, newest);
    if (existsSync(copy)) rmSync(copy);
    db.prepare('VACUUM INTO ?').run(copy);
  }
  db.transaction(() => {
    for (const migration of pending) {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    }
  })();
}
