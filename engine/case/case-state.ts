import type {
  Agency,
  Chronology,
  ChronologyEvent,
  Coverage,
  IsoDay,
  Person,
  StatusPeriod,
} from '../../shared/model/index.ts';
import { buildEvents, type SamePair } from '../chronology/build.ts';
import { deriveStatusPeriods } from '../status/derive-status-periods.ts';
import { applyPeriodEdits, type EditedPeriods, type PeriodEdit } from '../status/edit-periods.ts';
import { listCoverage } from '../store/coverage.ts';
import type { CaseDatabase } from '../store/database.ts';
import { corrections, matchDecisions } from '../store/decisions.ts';
import { loadEntries, type StoredEntry } from '../store/entries.ts';
import { listPeople } from '../store/people.ts';
import { getSetting } from '../store/settings.ts';
import { listAgencies } from '../store/sources.ts';
import {
  applyCorrections,
  groupCorrections,
  noteFields,
  notesOf,
  type CorrectionsByKey,
} from './corrections.ts';
import { Kept } from './kept.ts';
import { periodEdits } from './status-edits.ts';
import { today } from './today.ts';

/** Everything that follows from the file's content at one moment; replaced whole after a change. */
export interface CaseState {
  readonly agencies: readonly Agency[];
  readonly people: readonly Person[];
  /** Entries that stand in the chronology. */
  readonly entries: readonly StoredEntry[];
  /** Entries that a person took out of it, each with a reason in its notes. */
  readonly setAside: readonly StoredEntry[];
  readonly entryById: ReadonlyMap<number, StoredEntry>;
  readonly entryByKey: ReadonlyMap<string, StoredEntry>;
  readonly corrections: CorrectionsByKey;
  readonly decisions: readonly RememberedDecision[];
  readonly events: readonly ChronologyEvent[];
  readonly eventByEntry: ReadonlyMap<number, ChronologyEvent>;
  readonly coverage: readonly Coverage[];
  /** Day to which patterns look; the last recorded day unless set. */
  readonly referenceDate: IsoDay;
  readonly chronology: Chronology;
  /** Status periods that a person took out: not in the chronology, but they can be put back. */
  readonly removedPeriods: readonly StatusPeriod[];
}

export interface RememberedDecision extends SamePair {
  readonly decision: 'same' | 'different';
}

/** The last day that an entry tells of, but never a day yet to come (plans and misread years). */
function lastRecordedDay(entries: readonly StoredEntry[]): IsoDay {
  const now = today();
  const days = entries.flatMap(({ happened }) => happened.latest ?? happened.earliest ?? []);
  const past = days.filter((day) => day <= now);
  return past.reduce((last, day) => (day > last ? day : last), past[0] ?? now);
}

/**
 * Works out the state of a case. What did not change since the last time keeps its identity (entries,
 * events, the chronology), so that whatever was worked out from it can be kept too.
 */
export class CaseStateLoader {
  readonly #db: CaseDatabase;
  #records: readonly StoredEntry[] | null = null;
  readonly #corrected = new Map<number, Kept<StoredEntry>>();
  readonly #agencies = new Kept<readonly Agency[]>();
  readonly #people = new Kept<readonly Person[]>();
  readonly #coverage = new Kept<readonly Coverage[]>();
  readonly #decisions = new Kept<readonly RememberedDecision[]>();
  readonly #entries = new Kept<readonly StoredEntry[]>();
  readonly #events = new Kept<readonly ChronologyEvent[]>();
  readonly #periodEdits = new Kept<readonly PeriodEdit[]>();
  readonly #derivedPeriods = new Kept<readonly StatusPeriod[]>();
  readonly #periods = new Kept<EditedPeriods>();
  readonly #chronology = new Kept<Chronology>();

  constructor(db: CaseDatabase) {
    this.#db = db;
  }

  /** To be called when entries were imported, removed or read again: they are loaded anew. */
  forgetRecords(): void {
    this.#records = null;
    this.#corrected.clear();
  }

  load(): CaseState {
    const db = this.#db;
    const agencies = this.#agencies.sameAsBefore(listAgencies(db));
    const people = this.#people.sameAsBefore(listPeople(db));
    const coverage = this.#coverage.sameAsBefore(listCoverage(db, agencies));
    const byKey = groupCorrections(corrections(db));
    this.#records ??= loadEntries(db, agencies);
    const all = this.#records.map((entry) => this.#correct(entry, byKey));
    const isSetAside = (entry: StoredEntry): boolean => notesOf(entry.key, byKey).setAside !== '';
    const standing = all.filter((entry) => !isSetAside(entry));
    const entries = this.#entries.of(standing, () => standing);
    const entryByKey = new Map(entries.map((entry) => [entry.key, entry]));
    const decisions = this.#decisions.sameAsBefore(decisionsOn(db, entryByKey));
    const events = this.#eventsOf(entries, decisions, byKey);
    const referenceDate = getSetting<IsoDay | null>(db, 'referenceDate', null) ?? lastRecordedDay(entries);
    const entryById = new Map(entries.map((entry) => [entry.id, entry]));
    const { periods, removed } = this.#periodsOf(events, people, entryById);
    return {
      agencies,
      people,
      entries,
      setAside: all.filter(isSetAside),
      entryById,
      entryByKey,
      corrections: byKey,
      decisions,
      events,
      eventByEntry: new Map(
        events.flatMap((event) => event.accounts.map((account) => [account.id, event] as const)),
      ),
      coverage,
      referenceDate,
      chronology: this.#chronologyOf(referenceDate, people, events, coverage, periods),
      removedPeriods: removed,
    };
  }

  #correct(entry: StoredEntry, byKey: CorrectionsByKey): StoredEntry {
    const corrected = [...(byKey.get(entry.key)?.values() ?? [])].filter(
      ({ field }) => !noteFields.has(field),
    );
    if (corrected.length === 0) return entry;
    const values = corrected.map(({ field, value }) => `${field}=${value}`).join('\n');
    const now = today();
    const kept = this.#corrected.get(entry.id) ?? new Kept<StoredEntry>();
    this.#corrected.set(entry.id, kept);
    return kept.of([entry, values, now], () => applyCorrections(entry, byKey, now));
  }

  #eventsOf(
    entries: readonly StoredEntry[],
    decisions: readonly RememberedDecision[],
    byKey: CorrectionsByKey,
  ): readonly ChronologyEvent[] {
    const headings = entries.filter((entry) => notesOf(entry.key, byKey).heading).map(({ id }) => id);
    const same = decisions.filter((pair) => pair.decision === 'same');
    return this.#events.of([entries, JSON.stringify(same), headings.join()], () =>
      buildEvents(entries, same, new Set(headings)),
    );
  }

  #periodsOf(
    events: readonly ChronologyEvent[],
    people: readonly Person[],
    entryById: ReadonlyMap<number, StoredEntry>,
  ): EditedPeriods {
    const edits = this.#periodEdits.sameAsBefore(periodEdits(this.#db));
    const derived = this.#derivedPeriods.of([events, people], () => deriveStatusPeriods(events, people));
    return this.#periods.of([derived, edits], () =>
      applyPeriodEdits(derived, edits, (id) => entryById.get(id)?.key ?? String(id)),
    );
  }

  #chronologyOf(
    referenceDate: IsoDay,
    people: readonly Person[],
    events: readonly ChronologyEvent[],
    coverage: readonly Coverage[],
    periods: StatusPeriod[],
  ): Chronology {
    return this.#chronology.of([referenceDate, people, events, coverage, periods], () => ({
      referenceDate,
      people: [...people],
      events: [...events],
      coverage: [...coverage],
      statusPeriods: periods,
    }));
  }
}

function decisionsOn(
  db: CaseDatabase,
  entryByKey: ReadonlyMap<string, StoredEntry>,
): readonly RememberedDecision[] {
  return matchDecisions(db).flatMap(({ keyA, keyB, decision }) => {
    const [a, b] = [entryByKey.get(keyA)?.id, entryByKey.get(keyB)?.id];
    return a === undefined || b === undefined ? [] : [{ a: Math.min(a, b), b: Math.max(a, b), decision }];
  });
}
