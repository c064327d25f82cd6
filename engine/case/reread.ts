import type { Reading } from '../../shared/model/index.ts';
import { buildFamilyIndex, readEntry } from '../read/index.ts';
import type { CaseDatabase } from '../store/database.ts';
import { loadAllEntries, updateReadings } from '../store/entries.ts';
import { listPeople } from '../store/people.ts';
import { listAgencies } from '../store/sources.ts';

/**
 * Reads all entries again, as needed when people, their aliases or an agency's kind change: who a row
 * speaks of depends on them. Repetitions and withdrawn rows are read too: they may come to stand later. What a person corrected lies over the reading and stays.
 */
export function rereadEntries(db: CaseDatabase): number {
  const family = buildFamilyIndex(listPeople(db));
  const readings: { readonly id: number; readonly reading: Reading }[] = loadAllEntries(
    db,
    listAgencies(db),
  ).map((entry) => ({ id: entry.id, reading: readEntry(entry, family) }));
  updateReadings(db, readings);
  return readings.length;
}
