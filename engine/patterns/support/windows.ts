import type { IsoDay } from '../../../shared/model/index.ts';
import { slidingHits } from './sliding.ts';
import { type Dated, type WindowHit, type WindowLength, within } from './window-length.ts';

export { type Dated, windowEnd, type WindowHit, type WindowLength, within } from './window-length.ts';

/**
 * Tests every window that ends on an item or on the reference date, and joins windows that share an
 * item; a run that grows longer than one window is cut at its widest gaps wherever both sides still
 * hold enough. Items must be in order of day; items after the reference date and year-only dates
 * never count.
 *
 * @param least number of items a window needs
 */
export function windowHits<Item extends Dated>(
  items: readonly Item[],
  options: { readonly length: WindowLength; readonly least: number; readonly referenceDate: IsoDay },
): WindowHit<Item>[] {
  const { length, least, referenceDate } = options;
  return slidingHits(
    items.filter((item) => item.yearOnly !== true && item.day <= referenceDate),
    { length, referenceDate, keysOf: noKeys, enough: (count) => count >= least },
  );
}

const none: readonly number[] = [];
function noKeys(): readonly number[] {
  return none;
}

/** The window that holds most items, where none holds enough: for "why not". */
export function fullestWindow<Item extends Dated>(items: readonly Item[], length: WindowLength): Item[] {
  const counted = items.filter((item) => item.yearOnly !== true);
  let best: Item[] = [];
  let first = 0;
  for (let last = 0; last < counted.length; last += 1) {
    while (!within((counted[first] as Item).day, (counted[last] as Item).day, length)) first += 1;
    if (last - first + 1 > best.length) best = counted.slice(first, last + 1);
  }
  return best;
}

/** Joins sets of items that share an item or overlap in time, each in order of day. */
export function joinOverlapping<Item extends Dated>(sets: readonly (readonly Item[])[]): Item[][] {
  const sorted = sets
    .filter((set) => set.length > 0)
    .map((set) => ({ items: new Set(set), from: firstDay(set), to: lastDay(set) }))
    .sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1));
  const joined: typeof sorted = [];
  for (const set of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && set.from <= last.to) {
      for (const item of set.items) last.items.add(item);
      if (set.to > last.to) last.to = set.to;
    } else {
      joined.push(set);
    }
  }
  return joined.map(({ items }) => [...items].sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1)));
}

function firstDay(items: readonly Dated[]): IsoDay {
  return items.reduce((first, { day }) => (day < first ? day : first), (items[0] as Dated).day);
}

function lastDay(items: readonly Dated[]): IsoDay {
  return items.reduce((last, { day }) => (day > last ? day : last), (items[0] as Dated).day);
}
