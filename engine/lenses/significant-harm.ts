import type { CareDomain, Chronology, IsoDay } from '../../shared/model/index.ts';
import { hasType } from '../patterns/support/accounts.ts';
import type { Account } from '../patterns/support/chronology-index.ts';
import { type Concern, concernsIn } from '../patterns/support/concern-events.ts';
import { careStates } from '../patterns/support/described-state.ts';
import { eventIdsOf, upToReference } from './lens.ts';

export type HarmHeading = 'persistent' | 'cumulative' | 'chronic' | 'acute' | 'resistant';

/** One of Lambeth's headings with the events an author may cite under it. It says nothing of threshold. */
export interface HarmEvidence {
  readonly heading: HarmHeading;
  readonly label: string;
  /** How the events were chosen, with the team's defaults named. */
  readonly chosenBy: string;
  readonly eventIds: readonly number[];
  /** The same by domain of care, with first and last day, where the heading goes by domain. */
  readonly byDomain: readonly {
    readonly domain: CareDomain;
    readonly first: IsoDay;
    readonly last: IsoDay;
    readonly quarters: number;
    readonly eventIds: readonly number[];
  }[];
}

/** Quarters of a year in which the same concern is recorded, for "persistent" and "chronic" (team defaults). */
export const persistentQuarters = 3;
export const chronicQuarters = 5;
/** Severity from which a concern is listed as acute (team default). */
export const acuteSeverity = 3;

/** The five headings of neglect that is significant harm (Lambeth strategy), as lists of events to cite. */
export function significantHarm(chronology: Chronology): HarmEvidence[] {
  const { index, accounts } = upToReference(chronology);
  const concerns = concernsIn(index);
  const domains = concernsByDomain(accounts);
  const persistent = domains.filter(({ quarters }) => quarters >= persistentQuarters);
  const chronic = domains.filter(({ quarters }) => quarters >= chronicQuarters);
  return [
    heading(
      'persistent',
      'Persistent',
      `The same domain of care in at least ${persistentQuarters} quarters (team default).`,
      persistent,
    ),
    {
      heading: 'cumulative',
      label: 'Cumulative',
      chosenBy: 'All concerns, each happening once.',
      eventIds: eventIdsOf(concerns.flatMap((concern) => concern.accounts)),
      byDomain: [],
    },
    heading(
      'chronic',
      'Chronic (ongoing and having cumulative impact)',
      `The same domain of care in at least ${chronicQuarters} quarters (team default).`,
      chronic,
    ),
    {
      heading: 'acute',
      label: 'Acute (episodic and often associated with crisis)',
      chosenBy: `Concerns of severity ${acuteSeverity}, police protection and emergency orders (team default).`,
      eventIds: eventIdsOf(acute(concerns, accounts)),
      byDomain: [],
    },
    {
      heading: 'resistant',
      label: 'Resistant to intervention',
      chosenBy:
        'Refused or avoided help, and a concern recorded again after an improvement in the same domain.',
      eventIds: eventIdsOf(resistant(accounts)),
      byDomain: [],
    },
  ];
}

type ByDomain = HarmEvidence['byDomain'];

function heading(key: HarmHeading, label: string, chosenBy: string, byDomain: ByDomain): HarmEvidence {
  return {
    heading: key,
    label,
    chosenBy,
    eventIds: [...new Set(byDomain.flatMap(({ eventIds }) => eventIds))],
    byDomain,
  };
}

function concernsByDomain(accounts: readonly Account[]): ByDomain {
  const found = new Map<CareDomain, Account[]>();
  for (const account of accounts) {
    if (account.yearOnly) continue;
    for (const { domain, state } of careStates(account)) {
      if (state !== 'concern') continue;
      const known = found.get(domain);
      if (known === undefined) found.set(domain, [account]);
      else known.push(account);
    }
  }
  return [...found].map(([domain, told]) => ({
    domain,
    first: (told[0] as Account).day,
    last: (told.at(-1) as Account).day,
    quarters: new Set(told.map(({ day }) => quarterOf(day))).size,
    eventIds: eventIdsOf(told),
  }));
}

function quarterOf(day: IsoDay): string {
  return `${day.slice(0, 4)} ${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function acute(concerns: readonly Concern[], accounts: readonly Account[]): Account[] {
  const severe = concerns
    .filter(({ severity }) => severity >= acuteSeverity)
    .flatMap((concern) => concern.accounts);
  const emergency = accounts.filter((account) => hasType(account, 'ppo', 'epo', 's47_start'));
  return [...severe, ...emergency].sort((a, b) => a.from - b.from);
}

function resistant(accounts: readonly Account[]): Account[] {
  const refused = accounts.filter((account) =>
    hasType(account, 'not_engaging', 'consent_declined', 'no_access', 'discharged_unseen'),
  );
  const last = new Map<CareDomain, Account>();
  const relapses: Account[] = [];
  for (const account of accounts) {
    for (const { domain, state } of careStates(account)) {
      const better = last.get(domain);
      if (state !== 'concern') last.set(domain, account);
      else if (better !== undefined) {
        relapses.push(better, account);
        last.delete(domain);
      }
    }
  }
  return [...refused, ...relapses].sort((a, b) => a.from - b.from);
}
