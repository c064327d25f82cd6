import type { Flag, IsoDay, MatchSuggestion } from '../../shared/model/index.ts';
import { compareAccounts, toSuggestions, type Comparison } from '../match/index.ts';
import { runPatternsReported, type PatternRun } from '../patterns/run.ts';
import type { Profile } from '../profiles/profile.ts';
import { createDatabase, openDatabase, type CaseDatabase } from '../store/database.ts';
import { flagDecisions, type StoredFlagDecision } from '../store/decisions.ts';
import { prepareHistory } from '../store/history.ts';
import { settledProfile } from './case-profile.ts';
import { CaseStateLoader, type CaseState } from './case-state.ts';
import { Kept } from './kept.ts';

/**
 * One open case file. What is derived (chronology, suggestions, flags) is worked out when first asked
 * for. After a write, `changed()` or `marksChanged()` makes it be worked out again, as far as what it
 * rests on did change: a note beside an entry leaves suggestions and flags as they are.
 */
export class CaseSession {
  readonly path: string;
  readonly db: CaseDatabase;
  readonly #loader: CaseStateLoader;
  readonly #passphrase: string;
  #state: CaseState | null = null;
  readonly #comparison = new Kept<Comparison>();
  readonly #suggestions = new Kept<readonly MatchSuggestion[]>();
  /** Runs of the patterns over the chronology as it stands, and the same with decisions laid over. */
  readonly #runs = new Kept<Map<string, PatternRun>>();
  readonly #decided = new Map<string, PatternRun>();

  private constructor(path: string, db: CaseDatabase, passphrase: string) {
    this.path = path;
    this.db = db;
    this.#passphrase = passphrase;
    this.#loader = new CaseStateLoader(db);
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
    this.#loader.forgetRecords();
    this.marksChanged();
  }

  /** Enough after a write of decisions, corrections or settings, which leave the records as they were read. */
  marksChanged(): void {
    this.#state = null;
    this.#decided.clear();
  }

  get state(): CaseState {
    this.#state ??= this.#loader.load();
    return this.#state;
  }

  /** Suggestions that two entries describe one event, with what was decided of them. */
  get suggestions(): readonly MatchSuggestion[] {
    const { entries, people, decisions } = this.state;
    const comparison = this.#comparison.of([entries, people], () => compareAccounts(entries, { people }));
    return this.#suggestions.of([comparison, decisions], () => toSuggestions(comparison, decisions));
  }

  /** Flags at a reference date, with decisions; `all` runs the opt-in patterns too. */
  flags(
    options: { readonly all?: boolean; readonly referenceDate?: IsoDay; readonly profile?: string } = {},
  ): PatternRun {
    const { patterns, parameters } = settledProfile(this.db, options.profile);
    const referenceDate = options.referenceDate ?? this.state.referenceDate;
    const settings = JSON.stringify([patterns, parameters]);
    const name = JSON.stringify([options.all === true, referenceDate, settings]);
    const known = this.#decided.get(name);
    if (known) return known;
    const run = this.#run(name, settings, { patterns, parameters }, referenceDate, options.all === true);
    const decided = { ...run, flags: withDecisions(run.flags, flagDecisions(this.db), this.state) };
    this.#decided.set(name, decided);
    return decided;
  }

  #run(
    name: string,
    settings: string,
    profile: Pick<Profile, 'patterns' | 'parameters'>,
    referenceDate: IsoDay,
    all: boolean,
  ): PatternRun {
    const { chronology } = this.state;
    const runs = this.#runs.of([chronology, settings], () => new Map<string, PatternRun>());
    const known = runs.get(name);
    if (known) return known;
    const run = runPatternsReported({ ...chronology, referenceDate }, { profile, all });
    runs.set(name, run);
    return run;
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
