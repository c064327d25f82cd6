import type { Chronology, IsoDay } from '../../shared/model/index.ts';
import { concerns, hasType, isSocialWorkVisit, wasSeen } from '../patterns/support/accounts.ts';
import type { Account, ChronologyIndex } from '../patterns/support/chronology-index.ts';
import { upToReference } from './lens.ts';

/** One date with the event that carries it. */
export interface Tile {
  readonly day: IsoDay;
  readonly eventId: number;
  readonly agency: string;
  /** How the child was seen, the child's own words, or what help it was. */
  readonly words: string;
}

/** Lambeth's three: when this child was last seen, heard and helped; null: not recorded. */
export interface SeenHeardHelped {
  readonly child: number;
  readonly seen: Tile | null;
  /** Seen without carers. */
  readonly seenAlone: Tile | null;
  readonly heard: Tile | null;
  readonly helped: Tile | null;
}

/** Types that are help that reached the child, and what to call it. */
const helpTypes: Readonly<Record<string, string>> = {
  direct_work: 'direct work',
  appt_attended: 'appointment attended',
  action_done: 'an agreed action done',
  rhi: 'return home interview',
  iha_rha: 'health assessment',
};

/** The three date tiles of each child, from the latest entry of each kind up to the reference date. */
export function seenHeardHelped(chronology: Chronology): SeenHeardHelped[] {
  const { index, accounts } = upToReference(chronology);
  const latestFirst = accounts.filter(({ yearOnly }) => !yearOnly).toReversed();
  return index.children.map(({ id }) => {
    return {
      child: id,
      seen: latest(latestFirst, (account) => howSeen(index, account, id)),
      seenAlone: latest(latestFirst, (account) => (isAlone(account, id) ? 'seen alone' : null)),
      heard: latest(latestFirst, (account) => ownWords(account, id)),
      helped: latest(latestFirst, (account) => help(account, id)),
    };
  });
}

/** The first of these accounts for which there is something to say. */
function latest(accounts: readonly Account[], words: (account: Account) => string | null): Tile | null {
  for (const account of accounts) {
    const found = words(account);
    if (found !== null) return toTile(account, found);
  }
  return null;
}

function toTile(account: Account, words: string): Tile {
  return { day: account.latest, eventId: account.event.id, agency: account.entry.agency, words };
}

function howSeen(index: ChronologyIndex, account: Account, child: number): string | null {
  if (isAlone(account, child)) return 'seen alone';
  return wasSeen(account, child) || isSocialWorkVisit(index, account, child) ? 'seen' : null;
}

function isAlone({ entry }: Account, child: number): boolean {
  return entry.reading.sightings.some(({ personId, seen }) => personId === child && seen === 'alone');
}

/** The child's own words before anything that others describe. */
function ownWords({ entry }: Account, child: number): string | null {
  const own = entry.reading.voices.filter(({ personId }) => personId === child);
  return (own.find(({ quoted }) => quoted) ?? own[0])?.words ?? null;
}

function help(account: Account, child: number): string | null {
  if (!concerns(account, child) || !account.entry.reading.children.includes(child)) return null;
  const code = Object.keys(helpTypes).find((type) => hasType(account, type));
  if (code !== undefined) return helpTypes[code] as string;
  const treated = account.entry.reading.facts.treated ?? [];
  return treated.length === 0 ? null : `treated: ${treated.join(', ')}`;
}
