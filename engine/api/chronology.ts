import { ageOn } from '../chronology/age.ts';
import { filterEvents } from '../chronology/filter-events.ts';
import { frameOf } from '../chronology/frame.ts';
import { toEventLine } from '../chronology/event-line.ts';
import { correctEntry } from '../case/correct-entry.ts';
import { setEntryAside } from '../case/set-aside.ts';
import { findPeriod, setPeriod, takeBackPeriod } from '../case/status-edits.ts';
import { findDuplicates } from '../match/index.ts';
import { notesOf } from '../case/corrections.ts';
import type { CaseSession } from '../case/session.ts';
import type { EntryDetail, EventLine, PeriodRecord } from '../../shared/contract/chronology.ts';
import type { Filter } from '../../shared/contract/filter.ts';
import type { ChronologyEvent, Entry } from '../../shared/model/index.ts';
import { Refusal } from '../../shared/problem.ts';
import { searchEntries, verbatimCells, type StoredEntry } from '../store/entries.ts';
import { findSource } from '../store/sources.ts';
import { procedures } from './context.ts';

function filtered(session: CaseSession, filter: Filter): readonly ChronologyEvent[] {
  const flag =
    filter.flag === undefined ? null : session.flags({ all: true }).flags.find((f) => f.key === filter.flag);
  return filterEvents(session.state.events, filter, {
    entriesWithWords: filter.words?.trim() ? new Set(searchEntries(session.db, filter.words)) : null,
    eventsOfFlag: filter.flag === undefined ? null : new Set(flag?.evidence.map((piece) => piece.eventId)),
  });
}

/** Makes lines of events; looks up flags and open suggestions once for all of them. */
export function lineMaker(session: CaseSession): (event: ChronologyEvent) => EventLine {
  const { state } = session;
  const flagsByEvent = new Map<number, string[]>();
  for (const flag of session.flags().flags) {
    for (const eventId of new Set(flag.evidence.map((piece) => piece.eventId))) {
      const keys = flagsByEvent.get(eventId);
      if (keys) keys.push(flag.key);
      else flagsByEvent.set(eventId, [flag.key]);
    }
  }
  const openByEvent = new Map<number, number>();
  for (const match of session.suggestions) {
    if (match.decision !== 'open') continue;
    for (const id of [match.a, match.b]) {
      const event = state.eventByEntry.get(id);
      if (event) openByEvent.set(event.id, (openByEvent.get(event.id) ?? 0) + 1);
    }
  }
  return (event) =>
    toEventLine(event, {
      notes: (account) => notesOf((account as StoredEntry).key, state.corrections),
      flags: flagsByEvent.get(event.id) ?? [],
      openMatches: openByEvent.get(event.id) ?? 0,
    });
}

/** The event of that number in the case; refused where it was joined to another or is gone. */
export function eventById(session: CaseSession, id: number): ChronologyEvent {
  const event = session.state.eventByEntry.get(id);
  if (event?.id === id) return event;
  throw new Refusal(
    'event-missing',
    'That event is no longer in the chronology.',
    'Close the panel and choose another.',
  );
}

/** The entry as the contract gives it, without the key under which the case knows it. */
export function plain(stored: StoredEntry): Entry {
  const { key: known, ...entry } = stored;
  void known;
  return entry;
}

function detailOf(session: CaseSession, event: ChronologyEvent, entry: StoredEntry): EntryDetail {
  const { state } = session;
  const row = verbatimCells(session.db, entry.id);
  const layout = findSource(session.db, row.sourceId)?.layouts.find(({ table }) => table === row.table);
  const notes = notesOf(entry.key, state.corrections);
  return {
    entry: plain(entry),
    eventId: event.id,
    eventNumber: event.number,
    verbatim: row.cells.map((cell, index) => ({
      heading: layout?.columns[index]?.heading ?? `Column ${index + 1}`,
      role: layout?.columns[index]?.role ?? 'ignore',
      cell,
    })),
    locator: [entry.source, entry.table === null ? null : `table ${entry.table}`, `row ${entry.row}`]
      .filter((part) => part !== null)
      .join(', '),
    ages: state.people
      .filter((person) => person.role === 'child' && person.born !== null)
      .flatMap((person) => {
        const age = ageOn(person.born, entry.happened.earliest);
        return age === null ? [] : [{ personId: person.id, name: person.name, age }];
      }),
    impact: notes.impact,
    analysis: notes.analysis,
    history: [...(state.corrections.get(entry.key)?.values() ?? [])]
      .map(({ at, field, before, value }) => ({ at, what: field, before, after: value }))
      .toReversed(),
  };
}

/** The entries by id, as links show them; an entry that went out of the chronology is left out. */
function recordsOf({ state }: CaseSession, entryIds: readonly number[]): PeriodRecord[] {
  return entryIds.flatMap((id) => {
    const [entry, event] = [state.entryById.get(id), state.eventByEntry.get(id)];
    if (!entry || !event) return [];
    const { agencyId, agency, agencyKind, text, outcome, happened } = entry;
    return [{ entryId: id, eventId: event.id, happened, agencyId, agency, agencyKind, text, outcome }];
  });
}

const { chronology } = procedures;

export const chronologyRouter = {
  list: chronology.list.handler(({ context, input }) => {
    const { session } = context.workspace;
    const events = filtered(session, input.filter);
    const toLine = lineMaker(session);
    return {
      events: events.slice(input.offset, input.offset + input.limit).map(toLine),
      total: events.length,
      undated: events.filter((event) => event.happened.edtf === null).length,
    };
  }),
  event: chronology.event.handler(({ context, input }) => {
    const { session } = context.workspace;
    const event = eventById(session, input.eventId);
    return {
      line: lineMaker(session)(event),
      accounts: event.accounts.map((account) => detailOf(session, event, account as StoredEntry)),
    };
  }),
  correct: chronology.correct.handler(({ context, input }) => {
    const session = context.workspace.sessionToEdit;
    correctEntry(session, input.entryId, input.correction);
    return { eventId: session.state.eventByEntry.get(input.entryId)?.id ?? input.entryId };
  }),
  setAside: chronology.setAside.handler(({ context, input }) => {
    const { entryId, reason } = input;
    setEntryAside(context.workspace.sessionToEdit, entryId, reason);
    return { setAside: reason !== null };
  }),
  repetitions: chronology.repetitions.handler(({ context }) => {
    const { state } = context.workspace.session;
    const byId = (id: number): Entry[] => {
      const found = state.entryById.get(id);
      return found ? [plain(found)] : [];
    };
    return {
      setAside: state.setAside.map((entry) => ({
        entry: plain(entry),
        reason: notesOf(entry.key, state.corrections).setAside,
      })),
      suggested: findDuplicates(state.entries).flatMap(({ keep, copy, kind, reason }) =>
        byId(keep).flatMap((kept) => byId(copy).map((other) => ({ keep: kept, copy: other, kind, reason }))),
      ),
    };
  }),
  frame: chronology.frame.handler(({ context, input }) => {
    const { session } = context.workspace;
    const { state } = session;
    return {
      ...frameOf(state, filtered(session, input.filter)),
      removedPeriods: [...state.removedPeriods],
    };
  }),
  periodRecords: chronology.periodRecords.handler(({ context, input }) => {
    const { session } = context.workspace;
    const period = findPeriod(session, input.key);
    return {
      opened: recordsOf(session, period?.openedBy ?? []),
      closed: recordsOf(session, period?.closedBy ?? []),
    };
  }),
  setPeriod: chronology.setPeriod.handler(({ context, input }) => ({
    key: setPeriod(context.workspace.sessionToEdit, input),
  })),
  takeBackPeriod: chronology.takeBackPeriod.handler(({ context, input }) => {
    takeBackPeriod(context.workspace.sessionToEdit, input.key);
    return input;
  }),
};
