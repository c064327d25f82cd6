import { toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type {
  AgencyKind,
  Chronology,
  ChronologyEvent,
  Entry,
  IsoDay,
  Person,
  StatusKind,
  StatusPeriod,
} from '../../../shared/model/index.ts';
import { coverageByKind, type Span } from './spans.ts';

/** Days before the birth from which an unborn child can be spoken of (40 weeks). */
const gestationDays = 280;
/** A date that spans more days than this is a year or vaguer: it never counts in windows of 12 months or less. */
const yearOnlyDays = 300;

/**
 * One agency's account of an event, as the patterns read it: the entry with its day.
 * `day` is the earliest and `latest` the last possible day; they differ where the date is vague.
 */
export interface Account {
  readonly event: ChronologyEvent;
  readonly entry: Entry;
  readonly day: IsoDay;
  readonly latest: IsoDay;
  /** `day` and `latest` as days since 1970, for comparing. */
  readonly from: number;
  readonly to: number;
  /** The date is one single day. */
  readonly precise: boolean;
  /** The date is a year or vaguer. */
  readonly yearOnly: boolean;
  /** Children whom the entry concerns; for a row that names no child, every child born by then. */
  readonly children: readonly number[];
}

/** What all patterns look things up in; built once for a chronology. */
export interface ChronologyIndex {
  readonly chronology: Chronology;
  readonly referenceDate: IsoDay;
  readonly reference: number;
  readonly children: readonly Person[];
  readonly childById: ReadonlyMap<number, Person>;
  readonly personById: ReadonlyMap<number, Person>;
  /** All dated accounts, by earliest day. */
  readonly accounts: readonly Account[];
  /** Accounts whose date could not be read: shown, never counted. */
  readonly undated: readonly { readonly event: ChronologyEvent; readonly entry: Entry }[];
  /** Accounts by event type code, by earliest day. An account with three types stands under each. */
  readonly byType: ReadonlyMap<string, readonly Account[]>;
  readonly byKind: ReadonlyMap<AgencyKind, readonly Account[]>;
  readonly byEntryId: ReadonlyMap<number, Account>;
  /** For which spans the records of each kind of agency are loaded, merged. */
  readonly coverage: ReadonlyMap<AgencyKind, readonly Span[]>;
  readonly periods: ReadonlyMap<StatusKind, readonly StatusPeriod[]>;
}

const memo = new WeakMap<Chronology, ChronologyIndex>();

/** The index of a chronology: built at the first call, then shared by every pattern of the run. */
export function indexOf(chronology: Chronology): ChronologyIndex {
  const known = memo.get(chronology);
  if (known !== undefined) return known;
  const built = buildIndex(chronology);
  memo.set(chronology, built);
  return built;
}

function buildIndex(chronology: Chronology): ChronologyIndex {
  const children = chronology.people.filter((person) => person.role === 'child');
  const births = children.map((child) => ({
    id: child.id,
    born: child.born === null ? null : toDayNumber(child.born),
  }));
  const accounts: Account[] = [];
  const undated: { event: ChronologyEvent; entry: Entry }[] = [];
  for (const event of chronology.events) {
    for (const entry of event.accounts) {
      const account = toAccount(event, entry, births);
      if (account === null) undated.push({ event, entry });
      else accounts.push(account);
    }
  }
  accounts.sort(inOrder);
  const byType = new Map<string, Account[]>();
  const byKind = new Map<AgencyKind, Account[]>();
  const byEntryId = new Map<number, Account>();
  for (const account of accounts) {
    byEntryId.set(account.entry.id, account);
    push(byKind, account.entry.agencyKind, account);
    const { types } = account.entry.reading;
    for (const [at, { code }] of types.entries()) {
      if (types.findIndex((type) => type.code === code) === at) push(byType, code, account);
    }
  }
  const periods = new Map<StatusKind, StatusPeriod[]>();
  for (const period of chronology.statusPeriods) push(periods, period.kind, period);
  return {
    chronology,
    referenceDate: chronology.referenceDate,
    reference: toDayNumber(chronology.referenceDate),
    children,
    childById: new Map(children.map((child) => [child.id, child])),
    personById: new Map(chronology.people.map((person) => [person.id, person])),
    accounts,
    undated,
    byType,
    byKind,
    byEntryId,
    coverage: coverageByKind(chronology.coverage),
    periods,
  };
}

interface Birth {
  readonly id: number;
  readonly born: number | null;
}

function toAccount(event: ChronologyEvent, entry: Entry, births: readonly Birth[]): Account | null {
  const own = entry.happened.earliest === null && entry.happened.latest === null;
  const happened = own ? event.happened : entry.happened;
  const day = happened.earliest ?? happened.latest;
  if (day === null) return null;
  // An open interval ("since 2019") is known by its one end; it is as vague as a year.
  const open = happened.earliest === null || happened.latest === null;
  const latest = happened.latest ?? day;
  const from = toDayNumber(day);
  const to = toDayNumber(latest);
  return {
    event,
    entry,
    day,
    latest,
    from,
    to,
    precise: from === to && !open,
    yearOnly: open || to - from > yearOnlyDays,
    children: childrenOf(entry, to, births),
  };
}

/** Children of a row; nobody is counted before there was a child to speak of. */
function childrenOf(entry: Entry, day: number, births: readonly Birth[]): readonly number[] {
  const named = entry.reading.children;
  if (named.length === 0) {
    return births.filter(({ born }) => born === null || born <= day).map(({ id }) => id);
  }
  return births
    .filter(({ id, born }) => named.includes(id) && (born === null || born - gestationDays <= day))
    .map(({ id }) => id);
}

/** Order of the chronology: earliest day, then time, then the row's own order. */
export function inOrder(a: Account, b: Account): number {
  return (
    a.from - b.from ||
    a.to - b.to ||
    compareText(a.entry.happened.time ?? '', b.entry.happened.time ?? '') ||
    compareText(a.entry.source, b.entry.source) ||
    compareText(a.entry.table ?? '', b.entry.table ?? '') ||
    a.entry.row - b.entry.row ||
    a.entry.id - b.entry.id
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
