import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDatabase, openDatabase } from '../../../engine/store/database.ts';
import { insertPerson, listPeople } from '../../../engine/store/people.ts';
import { Refusal } from '../../../shared/problem.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const passphrase = 'three unrelated words';
const child = {
  name: 'Robin Zephyrwood',
  role: 'child',
  born: '2018-02-01',
  sex: '',
  aliases: [],
  pseudonym: 'Child A',
} as const;

function refusalCode(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.problem.code;
    throw error;
  }
  return 'nothing was refused';
}

describe('case file', () => {
  it('holds nothing readable on disk, not even its kind', () => {
    const path = join(temporaryFolder(), 'family.throughline');
    const db = createDatabase(path, passphrase);
    insertPerson(db, { ...child, aliases: [] });
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    const bytes = readFileSync(path).toString('latin1');
    expect(bytes).not.toContain('Zephyrwood');
    expect(bytes).not.toContain('SQLite format');
    expect(bytes).not.toContain('CREATE TABLE');
  });

  it('opens again with its passphrase and keeps what was written', () => {
    const path = join(temporaryFolder(), 'family.throughline');
    const db = createDatabase(path, passphrase);
    insertPerson(db, { ...child, aliases: [] });
    db.close();
    const again = openDatabase(path, passphrase);
    expect(listPeople(again).map(({ name }) => name)).toEqual(['Robin Zephyrwood']);
    again.close();
  });

  it('refuses a wrong passphrase, a missing file, an existing file and a file that is no case', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'family.throughline');
    createDatabase(path, passphrase).close();
    expect(refusalCode(() => openDatabase(path, 'another phrase'))).toBe('wrong-passphrase');
    expect(refusalCode(() => openDatabase(join(folder, 'none.throughline'), passphrase))).toBe(
      'file-missing',
    );
    expect(refusalCode(() => createDatabase(path, passphrase))).toBe('file-exists');
    const noCase = join(folder, 'letter.throughline');
    writeFileSync(noCase, 'Dear Sir, '.repeat(1000));
    expect(refusalCode(() => openDatabase(noCase, passphrase))).toBe('wrong-passphrase');
  });

  it('takes a passphrase with quotes and letters of any script', () => {
    const path = join(temporaryFolder(), 'family.throughline');
    const odd = `O'Brien "ünder" 密 '; DROP TABLE entry; --`;
    createDatabase(path, odd).close();
    const db = openDatabase(path, odd);
    expect(listPeople(db)).toEqual([]);
    db.close();
  });

  it('finds entries by day through an index', () => {
    const db = createDatabase(join(temporaryFolder(), 'family.throughline'), passphrase);
    const plan = db
      .prepare(`EXPLAIN QUERY PLAN SELECT id FROM entry WHERE earliest BETWEEN '2020-01-01' AND '2020-12-31'`)
      .all() as { detail: string }[];
    expect(plan.map(({ detail }) => detail).join()).toContain('entry_day');
    db.close();
  });
});
