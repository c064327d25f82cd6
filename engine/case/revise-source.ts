import type { CaseDatabase } from '../store/database.ts';
import { copyDecisions } from '../store/decisions.ts';
import { entriesOfSource, withdrawEntries, type RevisedEntry } from '../store/entries.ts';
import { markRevision } from '../store/sources.ts';

/** Share of words that an old and a new row must have in common to be one row, changed (team default). */
const enoughInCommon = 0.5;

/** New rows that an old one is compared with at most, the nearest in the table first (team default). */
const mostCompared = 100;

/** How a revised file differs from the version before. */
export interface Revision {
  readonly unchanged: number;
  readonly changed: readonly { readonly before: RevisedEntry; readonly after: RevisedEntry }[];
  readonly withdrawn: readonly RevisedEntry[];
  readonly added: readonly RevisedEntry[];
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function inCommon(a: string, b: string): number {
  const [first, second] = [words(a), words(b)];
  const shared = first.intersection(second).size;
  return shared / Math.max(1, first.size + second.size - shared);
}

/** New rows that no old row has become yet, found by their day and by their place in the table. */
class FreshRows {
  readonly #left: Set<RevisedEntry>;
  readonly #beside = new Map<string, RevisedEntry[]>();

  constructor(rows: readonly RevisedEntry[]) {
    this.#left = new Set(rows);
    for (const row of rows) {
      for (const place of placesOf(row)) {
        const beside = this.#beside.get(place);
        if (beside === undefined) this.#beside.set(place, [row]);
        else beside.push(row);
      }
    }
  }

  get left(): readonly RevisedEntry[] {
    return [...this.#left];
  }

  /** Takes the new row that an old one became: same table, same day or same place, and mostly the same words. */
  takeSuccessor(old: RevisedEntry): RevisedEntry | undefined {
    const candidates = new Set(placesOf(old).flatMap((place) => this.#beside.get(place) ?? []));
    const [best] = [...candidates.intersection(this.#left)]
      .sort((a, b) => Math.abs(a.row - old.row) - Math.abs(b.row - old.row))
      .slice(0, mostCompared)
      .map((entry) => ({ entry, share: inCommon(old.text, entry.text) }))
      .filter(({ share }) => share >= enoughInCommon)
      .sort((a, b) => b.share - a.share || a.entry.row - b.entry.row);
    if (best !== undefined) this.#left.delete(best.entry);
    return best?.entry;
  }
}

function placesOf({ table, rawDate, row }: RevisedEntry): readonly [string, string] {
  return [`${table ?? ''} day ${rawDate}`, `${table ?? ''} row ${row}`];
}

/** Compares the rows of two versions of a file by their keys, then pairs what was changed. */
export function compareVersions(before: readonly RevisedEntry[], after: readonly RevisedEntry[]): Revision {
  const [oldKeys, newKeys] = [new Set(before.map(({ key }) => key)), new Set(after.map(({ key }) => key))];
  const gone = before.filter(({ key }) => !newKeys.has(key));
  const fresh = new FreshRows(after.filter(({ key }) => !oldKeys.has(key)));
  const changed: { before: RevisedEntry; after: RevisedEntry }[] = [];
  for (const old of gone) {
    const became = fresh.takeSuccessor(old);
    if (became) changed.push({ before: old, after: became });
  }
  const paired = new Set(changed.map((pair) => pair.before));
  return {
    unchanged: before.length - gone.length,
    changed,
    withdrawn: gone.filter((entry) => !paired.has(entry)),
    added: fresh.left,
  };
}

/**
 * After a revised file was written: rows that it changed or no longer holds leave the chronology (their
 * rows stay in the case), and what was said of a changed row is carried over to its new wording.
 */
export function applyRevision(db: CaseDatabase, newSource: number, revises: number): Revision {
  const revision = compareVersions(entriesOfSource(db, revises), entriesOfSource(db, newSource));
  for (const { before, after } of revision.changed) copyDecisions(db, before.key, after.key);
  const leaving = [...revision.changed.map(({ before }) => before), ...revision.withdrawn];
  withdrawEntries(
    db,
    leaving.map(({ id }) => id),
    newSource,
  );
  markRevision(db, newSource, revises);
  return revision;
}
