import type { CaseDatabase } from './database.ts';

/**
 * Runs work that pauses (and so cannot be a plain transaction function) as one transaction: all of
 * it is kept, or, when it throws, nothing.
 */
export async function inTransaction<Result>(db: CaseDatabase, work: () => Promise<Result>): Promise<Result> {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = await work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
