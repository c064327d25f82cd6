import { statSync } from 'node:fs';
import { connect, passphraseOf, type CaseDatabase } from './database.ts';

// What is committed lies in a journal beside the case file (`-wal`) until it is moved into it, which
// SQLite does at a commit: after a large import seconds in one go, in which nothing else happens.

/** Journals up to this size are moved where they are met: some 40 ms of work (team default). */
const smallJournal = 4 * 1024 * 1024;

/**
 * Readies a connection for one long transaction: its commit leaves the journal as it is, and pages are
 * written out early, so that little is left for the commit. Gives back what ends this.
 */
export function easeCommit(db: CaseDatabase): () => void {
  const usual = ['wal_autocheckpoint', 'cache_size'].map(
    (name) => [name, String(db.pragma(name, { simple: true }))] as const,
  );
  db.pragma('wal_autocheckpoint = 0');
  // 8 MB holds the pages that come again and again (team default).
  db.pragma('cache_size = -8000');
  return () => {
    for (const [name, value] of usual) db.pragma(`${name} = ${value}`);
  };
}

/** Whether the journal is so large that moving it would be felt. */
export function hasLargeJournal(db: CaseDatabase): boolean {
  return (statSync(`${db.name}-wal`, { throwIfNoEntry: false })?.size ?? 0) > smallJournal;
}

/**
 * Moves everything committed into the file, then cuts the journal to nothing. Readers and writers are
 * not held up; while one is at work, the cut is left to the next time.
 */
export function moveJournal(db: CaseDatabase): void {
  db.pragma('wal_checkpoint(PASSIVE)');
  db.pragma('busy_timeout = 50');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.pragma('busy_timeout = 5000');
}

/** What a thread needs to open the same file. */
export function connectionOf(db: CaseDatabase): { readonly path: string; readonly passphrase: string } {
  return { path: db.name, passphrase: passphraseOf(db) };
}

/** `moveJournal` on a connection of its own. */
export function moveJournalOf(path: string, passphrase: string): void {
  const db = connect(path, passphrase);
  try {
    moveJournal(db);
  } finally {
    db.close();
  }
}
