import type { EventLine } from '../../shared/contract/chronology.ts';
import type { ChildSeen, ChronologyEvent, Entry, Polarity } from '../../shared/model/index.ts';
import type { EntryNotes } from '../case/corrections.ts';

/** Types that say what is yet to come; an event with no others is planned. */
const plannedTypes = new Set(['appt_booked', 'action_set']);

const seenOrder: readonly ChildSeen[] = ['alone', 'with_others', 'not_seen', 'unknown'];
const polarityOrder: readonly Polarity[] = ['concern', 'strength', 'neutral'];

function first<Value>(order: readonly Value[], values: readonly Value[], otherwise: Value): Value {
  return order.find((value) => values.includes(value)) ?? otherwise;
}

export function typesOf(event: ChronologyEvent): string[] {
  return [...new Set(event.accounts.flatMap((account) => account.reading.types.map((type) => type.code)))];
}

export function childrenOf(event: ChronologyEvent): number[] {
  return [...new Set(event.accounts.flatMap((account) => account.reading.children))];
}

function voicesOf(accounts: readonly Entry[]): EventLine['voices'] {
  const seen = new Set<string>();
  return accounts
    .flatMap((account) => account.reading.voices)
    .filter((voice) => voice.quoted && !seen.has(voice.words) && seen.add(voice.words))
    .map(({ personId, words }) => ({ personId, words }));
}

/** One line of the chronology with everything that table and timeline need of the event. */
export function toEventLine(
  event: ChronologyEvent,
  extra: {
    readonly notes: (entry: Entry) => EntryNotes;
    readonly flags: readonly string[];
    readonly openMatches: number;
  },
): EventLine {
  const { accounts } = event;
  const notes = accounts.map(extra.notes);
  const types = typesOf(event);
  const joined = (pick: (note: EntryNotes) => string): string =>
    notes
      .map(pick)
      .filter((text) => text !== '')
      .join('\n');
  return {
    id: event.id,
    number: event.number,
    happened: event.happened,
    accounts: accounts.map(({ id, agencyId, agency, agencyKind, text, outcome }) => ({
      entryId: id,
      agencyId,
      agency,
      agencyKind,
      text,
      outcome,
    })),
    types,
    polarity: first(
      polarityOrder,
      accounts.map((account) => account.reading.polarity),
      'neutral',
    ),
    childSeen: first(
      seenOrder,
      accounts.map((account) => account.reading.childSeen),
      'unknown',
    ),
    children: childrenOf(event),
    voices: voicesOf(accounts),
    impact: joined((note) => note.impact),
    analysis: joined((note) => note.analysis),
    flags: [...extra.flags],
    openMatches: extra.openMatches,
    planned: types.length > 0 && types.every((type) => plannedTypes.has(type)),
  };
}
