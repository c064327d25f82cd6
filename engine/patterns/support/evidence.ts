import type { Evidence } from '../../../shared/model/index.ts';
import type { Account } from './chronology-index.ts';
import type { Incident } from './incidents.ts';
import { ukDate } from './spans.ts';

/** An account as a piece of evidence; a vague date is said to be one. */
export function toEvidence(account: Account, note: string): Evidence {
  return {
    eventId: account.event.id,
    entryIds: [account.entry.id],
    note: account.precise ? note : `${note} (the date is given as "${account.entry.happened.raw}")`,
  };
}

/** An incident as evidence: one piece for every event in it, with all accounts. */
export function incidentEvidence(incident: Incident, note: string): Evidence[] {
  const byEvent = new Map<number, number[]>();
  for (const { event, entry } of incident.accounts) {
    byEvent.set(event.id, [...(byEvent.get(event.id) ?? []), entry.id]);
  }
  return [...byEvent].map(([eventId, entryIds], position) => ({
    eventId,
    entryIds,
    note: position === 0 ? note : `Another agency's account of the same: ${lower(note)}`,
  }));
}

/** Pieces about the same event joined, in the order in which they came first; notes are kept once. */
export function joinEvidence(pieces: readonly Evidence[]): Evidence[] {
  // Mostly every piece is of an event of its own, and there is nothing to join.
  if (new Set(pieces.map(({ eventId }) => eventId)).size === pieces.length) return [...pieces];
  const byEvent = new Map<number, { entryIds: Set<number>; notes: Set<string> }>();
  for (const piece of pieces) {
    const known = byEvent.get(piece.eventId);
    if (known === undefined) {
      byEvent.set(piece.eventId, { entryIds: new Set(piece.entryIds), notes: new Set([piece.note]) });
    } else {
      for (const id of piece.entryIds) known.entryIds.add(id);
      known.notes.add(piece.note);
    }
  }
  return [...byEvent].map(([eventId, { entryIds, notes }]) => ({
    eventId,
    entryIds: [...entryIds],
    note: [...notes].join(' · '),
  }));
}

/** Accounts in order of day as evidence, each with the note that the function gives it. */
export function evidenceOf(accounts: readonly Account[], note: (account: Account) => string): Evidence[] {
  return joinEvidence(accounts.map((account) => toEvidence(account, note(account))));
}

/** "12/03/2021, Larkspur Lane Primary". */
export function dayAndAgency(account: Account): string {
  return `${ukDate(account.day)}, ${account.entry.agency}`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
