import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrations, type Migration } from '../../../migrations/index.ts';
import { createDatabase, openDatabase } from '../../../engine/store/database.ts';
import { insertPerson, listPeople } from '../../../engine/store/people.ts';
import { safetyCopyPath, upgrade } from '../../../engine/store/upgrade.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const passphrase = 'three unrelated words';
const newest = migrations.at(-1)?.version ?? 0;

function newFile(): { path: string; db: ReturnType<typeof createDatabase> } {
  const path = join(temporaryFolder(), 'family.throughline');
  const db = createDatabase(path, passphrase);
  insertPerson(db, { name: 'Ada', role: 'child', born: null, sex: '', aliases: [], pseudonym: '' });
  return { path, db };
}

const step = (sql: string): readonly Migration[] => [
  ...migrations,
  { version: newest + 1, name: 'next', sql },
];

describe('upgrade of a case file', () => {
  it('numbers its steps from 1 without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  });

  it('keeps the data and leaves an encrypted safety copy of the file before', () => {
    const { path, db } = newFile();
    upgrade(db, path, step('ALTER TABLE person ADD COLUMN note TEXT'));
    expect(listPeople(db).map(({ name }) => name)).toEqual(['Ada']);
    expect(db.pragma('user_version', { simple: true })).toBe(newest + 1);
    db.close();
    const copy = safetyCopyPath(path, newest + 1);
    expect(existsSync(copy)).toBe(true);
    const before = openDatabase(copy, passphrase);
    expect(before.pragma('user_version', { simple: true })).toBe(newest);
    expect(listPeople(before).map(({ name }) => name)).toEqual(['Ada']);
    before.close();
  });

  it('leaves the file as it was when a step fails halfway', () => {
    const { path, db } = newFile();
    const failing = step(`ALTER TABLE person ADD COLUMN note TEXT; INSERT INTO no_such_table VALUES (1)`);
    expect(() => upgrade(db, path, failing)).toThrow(/no_such_table/);
    const columns = (db.pragma('table_info(person)') as { name: string }[]).map(({ name }) => name);
    expect(columns).not.toContain('note');
    expect(db.pragma('user_version', { simple: true })).toBe(newest);
    expect(listPeople(db)).toHaveLength(1);
    db.close();
  });

  it('refuses a file of a newer version and changes nothing', () => {
    const { path, db } = newFile();
    db.pragma(`user_version = ${newest + 5}`);
    db.close();
    expect(() => openDatabase(path, passphrase)).toThrow(/newer Throughline/);
  });
});
