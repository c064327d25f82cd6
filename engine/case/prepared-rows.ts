import type { AgencyKind, Reading } from '../../shared/model/index.ts';
import type { PreparedRow } from '../import/model.ts';
import { readEntry, type EntryToRead, type FamilyIndex } from '../read/index.ts';
import type { CaseDatabase } from '../store/database.ts';
import { entryFinder } from '../store/entries.ts';

/**
 * Gives each row the key under which the case knows it: its content fingerprint, with a running
 * number where one file holds the same row twice. A row whose key is already in the case is a
 * repetition. Preview and commit both ask here.
 */
export function repetitionFinder(
  db: CaseDatabase,
): (row: PreparedRow) => { readonly key: string; readonly duplicateOf: number | null } {
  const entryOf = entryFinder(db);
  const seenInFile = new Map<string, number>();
  return (row) => {
    const copy = (seenInFile.get(row.fingerprint) ?? 0) + 1;
    seenInFile.set(row.fingerprint, copy);
    const key = copy === 1 ? row.fingerprint : `${row.fingerprint}#${copy}`;
    return { key, duplicateOf: entryOf(key) };
  };
}

/** What is read of a prepared row, given what the case knows its agency to be; preview and commit ask alike. */
export function toRead(row: PreparedRow, agencyKind: AgencyKind): EntryToRead {
  const { agency, happened, recorded, text, outcome, structured } = row;
  return { agency, agencyKind, happened, recorded, text, outcome, cells: structured };
}

/** The reading of a prepared row. */
export function readPreparedRow(row: PreparedRow, agencyKind: AgencyKind, family: FamilyIndex): Reading {
  return readEntry(toRead(row, agencyKind), family);
}
