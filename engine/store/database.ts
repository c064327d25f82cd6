import Database from 'better-sqlite3-multiple-ciphers';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal } from '../../shared/problem.ts';
import { upgrade } from './upgrade.ts';

export type CaseDatabase = Database.Database;

const oldestNode = [22, 12] as const;

/** The database driver crashes on an older Node without a word: say it first. */
function refuseOldNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new Refusal(
    'node-too-old',
    `Throughline needs Node ${oldestNode.join('.')} or later; this is Node ${process.versions.node}.`,
    'Start it with "npm start" or "npm run throughline", which bring their own Node, or install a newer Node.',
  );
}

function quotePragma(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

const passphrases = new WeakMap<CaseDatabase, string>();

/** The passphrase with which a connection was opened, for a further one to the same file. */
export function passphraseOf(db: CaseDatabase): string {
  const passphrase = passphrases.get(db);
  if (passphrase === undefined) throw new Error('this connection was not opened here');
  return passphrase;
}

/**
 * Opens the connection and sets the key. Key derivation is SQLCipher's own (PBKDF2, 256,000 rounds
 * in its version 4 defaults), about 0.1 s.
 */
export function connect(path: string, passphrase: string): CaseDatabase {
  const db = new Database(path);
  db.pragma(`cipher = 'sqlcipher'`);
  db.pragma('legacy = 4');
  db.pragma(`key = ${quotePragma(passphrase)}`);
  passphrases.set(db, passphrase);
  return db;
}

function prepare(db: CaseDatabase): void {
  db.pragma('journal_mode = WAL');
  db.pragma('foreign_keys = ON');
  db.pragma('synchronous = NORMAL');
  db.pragma('secure_delete = ON');
  db.pragma('temp_store = MEMORY');
}

/** Makes a new, empty, encrypted case file. Refuses to write over an existing file. */
export function createDatabase(path: string, passphrase: string): CaseDatabase {
  refuseOldNode();
  if (existsSync(path)) {
    throw new Refusal(
      'file-exists',
      `There is already a file ${basename(path)} in that folder.`,
      'Choose another name, or open the existing file.',
    );
  }
  const db = connect(path, passphrase);
  prepare(db);
  upgrade(db, path);
  return db;
}

/** Opens an existing case file; brings an older one up to date after a safety copy. */
export function openDatabase(path: string, passphrase: string): CaseDatabase {
  refuseOldNode();
  if (!existsSync(path)) {
    throw new Refusal(
      'file-missing',
      `There is no file ${basename(path)} at that place.`,
      'Check the folder, or whether the drive is connected, and open it again.',
    );
  }
  const db = connect(path, passphrase);
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    db.close();
    if ((error as { code?: string }).code !== 'SQLITE_NOTADB') throw error;
    throw new Refusal(
      'wrong-passphrase',
      `${basename(path)} did not open: the passphrase is not the one of this file, or the file is damaged.`,
      'Type the passphrase again. If it is surely right, restore the file from your last copy.',
    );
  }
  try {
    prepare(db);
    upgrade(db, path);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}
