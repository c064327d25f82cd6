import { eventType } from '../../../shared/event-types/event-types.ts';
import type { CareDomain } from '../../../shared/model/index.ts';
import type { Account, ChronologyIndex } from './chronology-index.ts';
import { inOrder } from './chronology-index.ts';
import { isSaidUnseen } from './not-seen.ts';

const typesMemo = new WeakMap<ChronologyIndex, Map<string, readonly Account[]>>();

/** Accounts of any of these types, by day, each account once. */
export function ofTypes(index: ChronologyIndex, codes: readonly string[]): readonly Account[] {
  if (codes.length === 1) return index.byType.get(codes[0] as string) ?? [];
  return remember(typesMemo, index, codes.join(' '), () => {
    const found = new Set<Account>();
    for (const code of codes) for (const account of index.byType.get(code) ?? []) found.add(account);
    return [...found].sort(inOrder);
  });
}

const childMemo = new WeakMap<ChronologyIndex, Map<number, readonly Account[]>>();

/** All accounts that concern one child, by day; worked out once a run. */
export function accountsOfChild(index: ChronologyIndex, child: number): readonly Account[] {
  return remember(childMemo, index, child, () =>
    index.accounts.filter((account) => account.children.includes(child)),
  );
}

/** Keeps what was worked out for an index under a key, as long as the index lives. */
export function remember<Key, Value>(
  memo: WeakMap<ChronologyIndex, Map<Key, Value>>,
  index: ChronologyIndex,
  key: Key,
  make: () => Value,
): Value {
  let kept = memo.get(index);
  if (kept === undefined) {
    kept = new Map();
    memo.set(index, kept);
  }
  let value = kept.get(key);
  if (value === undefined) {
    value = make();
    kept.set(key, value);
  }
  return value;
}

export function hasType(account: Account, ...codes: readonly string[]): boolean {
  return account.entry.reading.types.some((type) => codes.includes(type.code));
}

/** The first type of the account that is one of these; undefined when none is. */
export function firstType(account: Account, codes: ReadonlySet<string>): string | undefined {
  return account.entry.reading.types.find((type) => codes.has(type.code))?.code;
}

export function ofSocialCare(account: Account): boolean {
  return account.entry.agencyKind === 'social-care';
}

export function concerns(account: Account, child: number): boolean {
  return account.children.includes(child);
}

/** Whether the account says this child was seen. `unknown`: nothing is said, which is not "not seen". */
export function seenState(account: Account, child: number): 'alone' | 'with_others' | 'not_seen' | 'unknown' {
  const { sightings, childSeen } = account.entry.reading;
  const own = sightings.filter((sighting) => sighting.personId === child);
  if (own.some(({ seen }) => seen === 'alone')) return 'alone';
  if (own.some(({ seen }) => seen === 'with_others')) return 'with_others';
  if (own.length > 0) return 'not_seen';
  // Others are said to be seen and this child is not among them: nothing is said of this child.
  if (sightings.length > 0 || !concerns(account, child)) return 'unknown';
  return childSeen;
}

export function wasSeen(account: Account, child: number): boolean {
  const state = seenState(account, child);
  return state === 'alone' || state === 'with_others';
}

const visitTypes = ['child_seen', 'visit_announced', 'visit_unannounced'] as const;

/**
 * A social work visit to this child: social care's record that the child was seen, or of a visit
 * that says so. A core group is not a visit.
 */
export function isSocialWorkVisit(index: ChronologyIndex, account: Account, child: number): boolean {
  if (!ofSocialCare(account) || !hasType(account, ...visitTypes)) return false;
  const name = index.childById.get(child)?.name ?? '';
  const others = index.children.filter(({ id }) => id !== child).map((other) => other.name);
  if (isSaidUnseen(account, name, others)) return false;
  const state = seenState(account, child);
  if (state === 'alone' || state === 'with_others') return true;
  // "Child seen" as a type of its own says that the children of the row were seen.
  return (
    state === 'unknown' &&
    hasType(account, 'child_seen') &&
    account.entry.reading.sightings.length === 0 &&
    concerns(account, child)
  );
}

/** State of care that an account describes, by domain: from its words, else from its types. */
export function domainStates(account: Account): readonly DomainState[] {
  let states = domainMemo.get(account);
  if (states === undefined) {
    states = readDomains(account);
    domainMemo.set(account, states);
  }
  return states;
}

interface DomainState {
  readonly domain: CareDomain;
  readonly state: 'concern' | 'improved' | 'good';
}

const domainMemo = new WeakMap<Account, readonly DomainState[]>();

function readDomains(account: Account): readonly DomainState[] {
  const { facts, types, polarity } = account.entry.reading;
  if (facts.domains !== undefined && facts.domains.length > 0) return facts.domains;
  const found = new Map<CareDomain, 'concern' | 'improved' | 'good'>();
  for (const { code } of types) {
    const type = eventType(code);
    if (type?.domain === null || type === undefined) continue;
    if (type.polarity === 'concern') found.set(type.domain, 'concern');
    else if (type.polarity === 'neutral' && polarity !== 'neutral') {
      found.set(type.domain, polarity === 'concern' ? 'concern' : 'good');
    }
  }
  return [...found].map(([domain, state]) => ({ domain, state }));
}

const visitMemo = new WeakMap<ChronologyIndex, Map<number, readonly Account[]>>();

/** Social work visits to one child, by day; worked out once a run. */
export function socialWorkVisits(index: ChronologyIndex, child: number): readonly Account[] {
  return remember(visitMemo, index, child, () =>
    ofTypes(index, visitTypes).filter((account) => isSocialWorkVisit(index, account, child)),
  );
}

/** Position of the first account on or after a day (days since 1970) in a list ordered by day. */
export function firstFrom(accounts: readonly Account[], day: number): number {
  let low = 0;
  let high = accounts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((accounts[middle] as Account).from < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Accounts of a list ordered by day whose first day lies between two days (since 1970), both included. */
export function between(accounts: readonly Account[], from: number, to: number): readonly Account[] {
  return accounts.slice(firstFrom(accounts, from), firstFrom(accounts, to + 1));
}
