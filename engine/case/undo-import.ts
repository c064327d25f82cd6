import { Refusal } from '../../shared/problem.ts';
import type { CaseDatabase } from '../store/database.ts';
import {
  entriesWithdrawnBy,
  holdBackRepetitions,
  promoteRepetitions,
  rebuildWords,
} from '../store/entries.ts';
import { dropUndone } from '../store/history.ts';
import { writeLog } from '../store/log.ts';
import { countRows, deleteSource, deleteUnusedAgencies, findSource, listSources } from '../store/sources.ts';

/**
 * Takes one import back whole: its rows, entries, problems and coverage, and agencies that
 * nothing else in the case is from. Decisions and corrections
 * about its rows stay remembered and apply again if the file comes back. Rows of other files that
 * had been held back as repetitions take the place of what goes.
 */
export function undoImport(db: CaseDatabase, sourceId: number): { readonly removedEntries: number } {
  const source = findSource(db, sourceId);
  if (!source) {
    throw new Refusal(
      'source-missing',
      `There is no import with the number ${sourceId} in this case.`,
      'Look at the list of sources for the number or name.',
    );
  }
  return db.transaction(() => {
    const added = countRows(db, sourceId).reduce((sum, table) => sum + table.added, 0);
    const kept = promoteRepetitions(db, sourceId);
    const returning = entriesWithdrawnBy(db, sourceId);
    deleteSource(db, sourceId);
    holdBackRepetitions(db, returning);
    deleteUnusedAgencies(db);
    dropUndone(db);
    rebuildWords(db);
    writeLog(db, 'undo import', { source: source.name, sha256: source.sha256, entries: added - kept });
    return { removedEntries: added - kept };
  })();
}

/** Finds a source by number, name or beginning of its SHA-256. */
export function findSourceByWord(db: CaseDatabase, word: string): number {
  const found = listSources(db).filter(
    (source) =>
      String(source.id) === word ||
      source.name === word ||
      (word.length >= 8 && source.sha256.startsWith(word)),
  );
  const [only] = found;
  if (only && found.length === 1) return only.id;
  throw new Refusal(
    found.length === 0 ? 'source-missing' : 'source-ambiguous',
    found.length === 0
      ? `No imported file answers to "${word}".`
      : `${found.length} imported files answer to "${word}".`,
    'Give the number, the file name, or the first eight or more characters of its SHA-256.',
  );
}
