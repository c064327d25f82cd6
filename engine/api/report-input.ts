import type { CaseSession } from '../case/session.ts';
import { notesOf } from '../case/corrections.ts';
import type { ReportInput } from '../report/model.ts';
import { settledProfile } from '../case/case-profile.ts';
import { countWithdrawn, type StoredEntry } from '../store/entries.ts';
import { getSetting } from '../store/settings.ts';
import { listProblems, listSources, countRows } from '../store/sources.ts';
import { today } from '../case/today.ts';

/** What a report is built from: the case as it stands, and what the user asked for. */
export function reportInput(
  session: CaseSession,
  options: Pick<ReportInput['options'], 'kind' | 'anonymise' | 'child' | 'from' | 'to'>,
): ReportInput {
  const { state, db } = session;
  const run = session.flags();
  return {
    options,
    title: getSetting(db, 'title', ''),
    profile: settledProfile(db),
    madeOn: today(),
    chronology: state.chronology,
    flags: run.flags,
    failedPatterns: run.failed,
    notes: new Map(
      state.entries.map((entry: StoredEntry) => [entry.id, notesOf(entry.key, state.corrections)] as const),
    ),
    openMatches: session.suggestions.filter((match) => match.decision === 'open').length,
    setAsideBecause: state.setAside.map(({ key }) => notesOf(key, state.corrections).setAside),
    withdrawn: countWithdrawn(db),
    sources: listSources(db).map((source) => ({
      name: source.name,
      agency: state.agencies.find(({ id }) => id === source.agencyId)?.name ?? '',
      tables: countRows(db, source.id),
      problems: listProblems(db, source.id),
    })),
  };
}
