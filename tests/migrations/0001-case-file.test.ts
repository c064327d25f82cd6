import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { describe, expect, it } from 'vitest';
import { caseFile } from '../../migrations/0001-case-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('step 1: case file', () => {
  it('makes every table STRICT and a log that cannot be rewritten', () => {
    const db = new Database(join(temporaryFolder(), 'step-1.db'));
    db.exec(caseFile.sql);
    const tables = db
      .prepare(
        `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
      )
      .all() as { name: string; strict: number }[];
    const loose = tables.filter(({ name, strict }) => strict === 0 && !name.startsWith('entry_words'));
    expect(tables.map(({ name }) => name)).toContain('source_row');
    expect(loose).toEqual([]);
    db.prepare(
      `INSERT INTO log (at, what, detail, previous_hash, hash) VALUES ('t', 'w', '{}', '', 'h')`,
    ).run();
    expect(() => db.prepare(`UPDATE log SET what = 'x'`).run()).toThrow(/append-only/);
    expect(() => db.prepare('DELETE FROM log').run()).toThrow(/append-only/);
    db.close();
  });
});
