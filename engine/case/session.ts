import type {
  Agency,
  Chronology,
  ChronologyEvent,
  Coverage,
  Flag,
  IsoDay,
  MatchSuggestion,
  Person,
} from '../../shared/model/index.ts';
import { buildEvents, type SamePair } from '../chronology/build.ts';
import { suggestMatches } from '../match/index.ts';
import { runPatternsReported, type PatternRun } from '../patterns/run.ts';
import { deriveStatusPeriods } from '../status/derive-status-periods.ts';
import { listCoverage } from '../store/coverage.ts';
import { createDatabase, openDatabase, type CaseDatabase } from '../store/database.ts';
import { corrections, flagDecisions, matchDecisions, type StoredFlagDecision } from '../store/decisions.ts';
import { loadEntries, type StoredEntry } from '../store/entries.ts';
import { prepareHistory } from '../store/history.ts';
import { listPeople } from '../store/people.ts';
import { getSetting } from '../store/settings.ts';
import { listAgencies } from '../store/sources.ts';
import { applyCorrections, groupCorrections, notesOf, type CorrectionsByKey } from './corrections.ts';
import { patternSettings, settledProfile } from './pattern-settings.ts';
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
}

export interface RememberedDecision extends SamePair {
  readonly decision: 'same' | 'different';
}

/**
 * One open case file. What is derived (chronology, suggestions, flags) is worked out when first
 * asked for and thrown away by `changed()`.
 */
export class CaseSession {
  readonly path: string;
  readonly db: CaseDatabase;
  #state: CaseState | null = null;
  #suggestions: readonly MatchSuggestion[] | null = null;
  #runs = new Map<string, PatternRun>();

  readonly #passphrase: string;

  private constructor(path: string, db: CaseDatabase, passphrase: string) {
    this.path = path;
    this.db = db;
    this.#passphrase = passphrase;
    prepareHistory(db);
  }

  static create(path: string, passphrase: string): CaseSession {
    return new CaseSession(path, createDatabase(path, passphrase), passphrase);
  }

  static open(path: string, passphrase: string): CaseSession {
    return new CaseSession(path, openDatabase(path, passphrase), passphrase);
  }

  /**
   * A second connection for long writing: what the first one reads meanwhile stays as it was before.
   * The caller closes it.
   */
  connectAgain(): CaseDatabase {
    return openDatabase(this.path, this.#passphrase);
  }

  close(): void {
    this.changed();
    this.db.close();
  }

  /** To be called after every write: what was derived no longer holds. */
  changed(): void {
    this.#state = null;
    this.#suggestions = null;
    this.#runs.clear();
  }

  get state(): CaseState {
    this.#state ??= loadState(this.db);
    return this.#state;
  }

  /** Suggestions that two entries describe one event, with what was decided of them. */
  get suggestions(): readonly MatchSuggestion[] {
    const { entries, people, decisions } = this.state;
    this.#suggestions ??= suggestMatches(entries, { people, remembered: decisions });
    return this.#suggestions;
  }

  /** Flags at a reference date, with decisions; `all` runs the opt-in patterns too. */
  flags(
    options: { readonly all?: boolean; readonly referenceDate?: IsoDay; readonly profile?: string } = {},
  ): PatternRun {
    const profile = options.profile ?? getSetting(this.db, 'profile', 'england');
    const referenceDate = options.referenceDate ?? this.state.referenceDate;
    const name = `${options.all === true}|${referenceDate}|${profile}`;
    const known = this.#runs.get(name);
    if (known) return known;
    const run = runPatternsReported(
      { ...this.state.chronology, referenceDate },
      { profile: settledProfile(profile, patternSettings(this.db)), all: options.all ?? false },
    );
    const decided = { ...run, flags: withDecisions(run.flags, flagDecisions(this.db), this.state) };
    this.#runs.set(name, decided);
    return decided;
  }
}

/** Keys of the entries that are a flag's evidence: what a decision on it rests on. */
export function evidenceKeys(flag: Pick<Flag, 'evidence'>, state: CaseState): readonly string[] {
  const keys = flag.evidence.flatMap((piece) =>
    piece.entryIds.map((id) => state.entryById.get(id)?.key ?? String(id)),
  );
  return [...new Set(keys)].sort();
}

function withDecisions(
  flags: readonly Flag[],
  decisions: ReadonlyMap<string, StoredFlagDecision>,
  state: CaseState,
): Flag[] {
  return flags.map((flag) => {
    const stored = decisions.get(flag.key);
    if (!stored) return flag;
    const { decision, reason, by, at } = stored;
    const changedSince = evidenceKeys(flag, state).join() !== stored.evidenceKeys.join();
    return { ...flag, decision: { decision, reason, by, at, changedSince } };
  });
}

/** The last day that an entry tells of, but never a day yet to come (plans and misread years). */
function lastRecordedDay(entries: readonly StoredEntry[]): IsoDay {
  const now = today();
  const days = entries.flatMap(({ happened }) => happened.latest ?? happened.earliest ?? []);
  const past = days.filter((day) => day <= now);
  return past.reduce((last, day) => (day > last ? day : last), past[0] ?? now);
}

function loadState(db: CaseDatabase): CaseState {
  const agencies = listAgencies(db);
  const people = listPeople(db);
  const coverage = listCoverage(db, agencies);
  const byKey = groupCorrections(corrections(db));
  const now = today();
  const all = loadEntries(db, agencies).map((entry) => applyCorrections(entry, byKey, now));
  const isSetAside = (entry: StoredEntry): boolean => notesOf(entry.key, byKey).setAside !== '';
  const entries = all.filter((entry) => !isSetAside(entry));
  const entryByKey = new Map(entries.map((entry) => [entry.key, entry]));
  const decisions = matchDecisions(db).flatMap(({ keyA, keyB, decision }) => {
    const [a, b] = [entryByKey.get(keyA)?.id, entryByKey.get(keyB)?.id];
    return a === undefined || b === undefined ? [] : [{ a: Math.min(a, b), b: Math.max(a, b), decision }];
  });
  const headings = new Set(
    entries.filter((entry) => notesOf(entry.key, byKey).heading).map((entry) => entry.id),
  );
  const events = buildEvents(
    entries,
    decisions.filter((pair) => pair.decision === 'same'),
    headings,
  );
  const eventByEntry = new Map(
    events.flatMap((event) => event.accounts.map((account) => [account.id, event] as const)),
  );
  const referenceDate = getSetting<IsoDay | null>(db, 'referenceDate', null) ?? lastRecordedDay(entries);
  return {
    agencies,
    people,
    entries,
    setAside: all.filter(isSetAside),
    entryById: new Map(entries.map((entry) => [entry.id, entry])),
    entryByKey,
    corrections: byKey,
    decisions,
    events,
    eventByEntry,
    coverage,
    referenceDate,
    chronology: {
      referenceDate,
      people: [...people],
      events: [...events],
      coverage: [...coverage],
      statusPeriods: [...deriveStatusPeriods(events, people)],
    },
  };
}
