import type { IsoDay } from '../../../shared/model/index.ts';
import type { Account } from './chronology-index.ts';

/**
 * One happening with every agency's account of it. `day`, `from` and `yearOnly` are those of the
 * account that heads it, the earliest.
 */
export interface Incident {
  readonly day: IsoDay;
  readonly from: number;
  readonly yearOnly: boolean;
  /** The date is one single day. */
  readonly precise: boolean;
  readonly head: Account;
  readonly accounts: readonly Account[];
  readonly children: readonly number[];
}

/** Days within which agencies' entries of one type about one child are one event (practice rules B). */
export const sameEventDays = 3;

/** Front-door and incident types that often tell of one incident from several sides. */
export const incidentTypes: ReadonlySet<string> = new Set([
  'police_notification',
  'da_incident',
  'contact',
  'anonymous_concern',
  'ed',
  'dsl_concern',
  'injury',
]);

interface Group {
  head: Account;
  accounts: Account[];
  children: Set<number>;
}

/**
 * Counts things once: accounts of one event, and accounts of different agencies about the same child
 * within three days, are one incident; every account and its outcome is kept. Rows of one agency are
 * never joined, except as one event. A letter that names the day of an earlier account joins it.
 * `alike` says whether two accounts could tell of the same thing; the accounts must be in order.
 */
export function distinctIncidents(
  accounts: readonly Account[],
  alike: (a: Account, b: Account) => boolean = () => true,
): Incident[] {
  const groups: Group[] = [];
  const open: Group[] = [];
  const byEvent = new Map<number, Group>();
  const byDay = new Map<IsoDay, Group[]>();
  for (const account of accounts) {
    const group =
      byEvent.get(account.event.id) ?? nearby(open, account, alike) ?? named(byDay, account, alike);
    if (group === undefined) {
      const made: Group = { head: account, accounts: [account], children: new Set(account.children) };
      groups.push(made);
      open.push(made);
      byEvent.set(account.event.id, made);
      byDay.set(account.day, [...(byDay.get(account.day) ?? []), made]);
    } else {
      group.accounts.push(account);
      for (const child of account.children) group.children.add(child);
      byEvent.set(account.event.id, group);
    }
    while (open.length > 0 && account.from - (open[0] as Group).head.from > sameEventDays) open.shift();
  }
  return groups.map(toIncident);
}

function toIncident({ head, accounts, children }: Group): Incident {
  return {
    day: head.day,
    from: head.from,
    yearOnly: head.yearOnly,
    precise: head.precise,
    head,
    accounts,
    children: [...children].sort((a, b) => a - b),
  };
}

function nearby(
  open: readonly Group[],
  account: Account,
  alike: (a: Account, b: Account) => boolean,
): Group | undefined {
  return open.find(
    (group) =>
      account.from - group.head.from <= sameEventDays &&
      couldJoin(group, account) &&
      alike(group.head, account),
  );
}

/** "DNA 15/05", written on the 22nd, is the miss of the 15th. */
function named(
  byDay: ReadonlyMap<IsoDay, readonly Group[]>,
  account: Account,
  alike: (a: Account, b: Account) => boolean,
): Group | undefined {
  for (const day of account.entry.reading.facts.mentionedDays ?? []) {
    const group = byDay.get(day)?.find((made) => couldJoin(made, account) && alike(made.head, account));
    if (group !== undefined) return group;
  }
  return undefined;
}

function couldJoin(group: Group, account: Account): boolean {
  return (
    group.accounts.every((other) => other.entry.agencyId !== account.entry.agencyId) &&
    account.children.some((child) => group.children.has(child))
  );
}

/** The agencies that hold an account of any of these incidents, each once. */
export function agenciesOf(incidents: readonly Incident[]): string[] {
  return [...new Set(incidents.flatMap(({ accounts }) => accounts.map(({ entry }) => entry.agency)))];
}
