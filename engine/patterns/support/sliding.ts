import { windowEnd, type WindowLength, within } from './windows.ts';

/** A run of items in which every window that holds enough is joined with those it shares an item with. */
export interface SlidingHit<Item> {
  readonly items: readonly Item[];
  readonly most: number;
  readonly current: boolean;
}

/**
 * As `windowHits`, for windows that need a number of items and of different keys (agencies). Items
 * must be in order of day and lie before the reference date. One pass: counts move with the window.
 */
export function slidingHits<Item extends { readonly day: string }>(
  items: readonly Item[],
  options: {
    readonly length: WindowLength;
    readonly referenceDate: string;
    readonly keysOf: (item: Item) => readonly number[];
    readonly enough: (count: number, keys: number) => boolean;
  },
): SlidingHit<Item>[] {
  const { length, referenceDate, keysOf, enough } = options;
  const seen = new Map<number, number>();
  const runs: { from: number; to: number; most: number }[] = [];
  let first = 0;
  const drop = (item: Item): void => {
    for (const key of keysOf(item)) {
      const left = (seen.get(key) ?? 0) - 1;
      if (left === 0) seen.delete(key);
      else seen.set(key, left);
    }
  };
  for (const [last, item] of items.entries()) {
    for (const key of keysOf(item)) seen.set(key, (seen.get(key) ?? 0) + 1);
    while (!within((items[first] as Item).day, item.day, length)) {
      drop(items[first] as Item);
      first += 1;
    }
    const count = last - first + 1;
    if (!enough(count, seen.size)) continue;
    const run = runs.at(-1);
    if (run !== undefined && first <= run.to) {
      run.to = last;
      run.most = Math.max(run.most, count);
    } else runs.push({ from: first, to: last, most: count });
  }
  return runs.map(({ from, to, most }) => {
    const members = items.slice(from, to + 1);
    const reaching = members.filter(({ day }) => windowEnd(day, length) >= referenceDate);
    const keys = new Set(reaching.flatMap((item) => [...keysOf(item)]));
    return { items: members, most, current: enough(reaching.length, keys.size) };
  });
}
