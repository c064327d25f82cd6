import type { Chronology, IsoDay } from '../../shared/model/index.ts';
import { type Account, type ChronologyIndex, indexOf } from '../patterns/support/chronology-index.ts';

/** Something a lens shows, with the events that carry it, in order and each once. */
export interface Cited {
  readonly eventIds: readonly number[];
}

/** Events of accounts, in order of day, each once. */
export function eventIdsOf(accounts: readonly Account[]): number[] {
  return [...new Set(accounts.map(({ event }) => event.id))];
}

/** The dated accounts up to the reference date, and the index to look things up in. */
export function upToReference(chronology: Chronology): {
  readonly index: ChronologyIndex;
  readonly accounts: readonly Account[];
} {
  const index = indexOf(chronology);
  return { index, accounts: index.accounts.filter(({ from }) => from <= index.reference) };
}

/** First and last day of accounts in order; null where there are none. */
export function spanOf(
  accounts: readonly Account[],
): { readonly first: IsoDay; readonly last: IsoDay } | null {
  const first = accounts[0];
  return first === undefined ? null : { first: first.day, last: (accounts.at(-1) as Account).day };
}
