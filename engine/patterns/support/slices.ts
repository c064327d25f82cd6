import type { Account } from './chronology-index.ts';

/** Accounts (in order of day) whose first day lies in a span of day numbers, both ends included. */
export function between<Item extends { readonly from: number }>(
  items: readonly Item[],
  from: number,
  to: number,
): readonly Item[] {
  return items.slice(firstAt(items, from), firstAt(items, to + 1));
}

/** The first item from a day on that passes a test; no list is made of the rest. */
export function firstWhere<Item extends { readonly from: number }>(
  items: readonly Item[],
  from: number,
  test: (item: Item) => boolean,
): Item | undefined {
  for (let at = firstAt(items, from); at < items.length; at += 1) {
    if (test(items[at] as Item)) return items[at];
  }
  return undefined;
}

/** Position of the first item that starts on or after a day; the length where there is none. */
export function firstAt(items: readonly { readonly from: number }[], day: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as Account).from < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
