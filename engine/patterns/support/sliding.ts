import { splitLong } from './split-long.ts';
import { windowEnd, type WindowHit, type WindowLength } from './window-length.ts';

/** How a window is judged: by its number of items and of different keys (agencies). */
interface Rule<Item> {
  readonly length: WindowLength;
  readonly referenceDate: string;
  readonly keysOf: (item: Item) => readonly number[];
  readonly enough: (count: number, keys: number) => boolean;
}

/**
 * As `windowHits`, for windows that need a number of items and of different keys (agencies). Items
 * must be in order of day and lie before the reference date. Counts move with the window.
 */
export function slidingHits<Item extends { readonly day: string }>(
  items: readonly Item[],
  rule: Rule<Item>,
): WindowHit<Item>[] {
  const ends = items.map(({ day }) => windowEnd(day, rule.length));
  const runs: { from: number; to: number }[] = [];
  slide(items, ends, rule, 0, items.length - 1, (first, last) => {
    const run = runs.at(-1);
    if (run !== undefined && first <= run.to) run.to = last;
    else runs.push({ from: first, to: last });
    return false;
  });
  return runs.flatMap(({ from, to }) => {
    const run = items.slice(from, to + 1);
    const stands = (first: number, last: number): boolean =>
      slide(items, ends, rule, from + first, from + last, () => true);
    const parts = splitLong(run, rule.length, stands);
    let start = from;
    return parts.map((part, position) => {
      const first = start;
      start += part.length;
      return {
        items: part,
        most: mostIn(items, ends, first, start - 1),
        current: position === parts.length - 1 && isCurrent(run, ends.slice(from, to + 1), rule),
      };
    });
  });
}

/** Moves the window over items from one position to another; stops with true where `hit` says so. */
function slide<Item extends { readonly day: string }>(
  items: readonly Item[],
  ends: readonly string[],
  { keysOf, enough }: Rule<Item>,
  from: number,
  to: number,
  hit: (first: number, last: number) => boolean,
): boolean {
  const seen = new Map<number, number>();
  let first = from;
  for (let last = from; last <= to; last += 1) {
    const item = items[last] as Item;
    for (const key of keysOf(item)) seen.set(key, (seen.get(key) ?? 0) + 1);
    while ((ends[first] as string) < item.day) {
      for (const key of keysOf(items[first] as Item)) {
        const left = (seen.get(key) ?? 0) - 1;
        if (left === 0) seen.delete(key);
        else seen.set(key, left);
      }
      first += 1;
    }
    if (enough(last - first + 1, seen.size) && hit(first, last)) return true;
  }
  return false;
}

function mostIn(
  items: readonly { readonly day: string }[],
  ends: readonly string[],
  from: number,
  to: number,
): number {
  let most = 0;
  let first = from;
  for (let last = from; last <= to; last += 1) {
    while ((ends[first] as string) < (items[last] as { day: string }).day) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

/** The items that the window ending on the reference date still holds are enough. */
function isCurrent<Item>(
  run: readonly Item[],
  ends: readonly string[],
  { referenceDate, keysOf, enough }: Rule<Item>,
): boolean {
  const reaching = run.filter((_, at) => (ends[at] as string) >= referenceDate);
  return enough(reaching.length, new Set(reaching.flatMap((item) => [...keysOf(item)])).size);
}
