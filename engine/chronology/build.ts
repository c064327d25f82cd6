import { toDayNumber } from '../../shared/calendar/iso-day.ts';
import type { ChronologyEvent, Entry, IsoDay } from '../../shared/model/index.ts';
import { DisjointSets } from './disjoint-sets.ts';

/** A pair of entries that a person said tell of one event. */
export interface SamePair {
  readonly a: number;
  readonly b: number;
}

/** Width of an entry's date in days; an open or missing date is wider than any other. */
function width(entry: Entry): number {
  const { earliest, latest } = entry.happened;
  return earliest === null || latest === null
    ? Number.MAX_SAFE_INTEGER
    : toDayNumber(latest) - toDayNumber(earliest);
}

/**
 * Which account heads an event unless the user chose one: the most exact date, then one with a time,
 * then the earliest day, then the one imported first.
 */
function byHeading(a: Entry, b: Entry): number {
  return (
    width(a) - width(b) ||
    Number(a.happened.time === null) - Number(b.happened.time === null) ||
    (a.happened.earliest ?? '9999').localeCompare(b.happened.earliest ?? '9999') ||
    a.id - b.id
  );
}

/** First possible day for sorting; an interval open to the left sorts by its end. */
function sortDay(entry: Entry): IsoDay | null {
  return entry.happened.earliest ?? entry.happened.latest;
}

function byDay(a: ChronologyEvent, b: ChronologyEvent): number {
  const [first, second] = [a.accounts[0], b.accounts[0]];
  if (!first || !second) return 0;
  const [dayA, dayB] = [sortDay(first), sortDay(second)];
  if (dayA === null || dayB === null) return Number(dayA === null) - Number(dayB === null) || a.id - b.id;
  return (
    dayA.localeCompare(dayB) ||
    width(first) - width(second) ||
    (first.happened.time ?? '').localeCompare(second.happened.time ?? '') ||
    a.id - b.id
  );
}

/**
 * The chronology: entries that were said to be the same become one event with all their accounts;
 * every other entry is an event of its own. Ordered by first possible day, more exact dates first,
 * undated events last; numbered from 1. An event's id is the smallest entry id in it.
 *
 * `headings` holds entry ids that the user chose to head their event.
 */
export function buildEvents(
  entries: readonly Entry[],
  same: readonly SamePair[],
  headings: ReadonlySet<number> = new Set(),
): readonly ChronologyEvent[] {
  const sets = new DisjointSets(entries.map((entry) => entry.id));
  for (const { a, b } of same) sets.join(a, b);
  const groups = new Map<number, Entry[]>();
  for (const entry of entries) {
    const root = sets.find(entry.id);
    const group = groups.get(root);
    if (group) group.push(entry);
    else groups.set(root, [entry]);
  }
  const events = [...groups.values()].map((accounts) => toEvent(accounts, headings));
  return events.sort(byDay).map((event, index) => ({ ...event, number: index + 1 }));
}

function toEvent(group: readonly Entry[], headings: ReadonlySet<number>): ChronologyEvent {
  const accounts = [...group].sort(
    (a, b) => Number(headings.has(b.id)) - Number(headings.has(a.id)) || byHeading(a, b),
  );
  const heading = accounts[0];
  if (!heading) throw new Error('an event has at least one account');
  return {
    id: accounts.reduce((smallest, account) => Math.min(smallest, account.id), heading.id),
    number: 0,
    happened: heading.happened,
    accounts,
  };
}
