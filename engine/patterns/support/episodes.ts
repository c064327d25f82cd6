import type { IsoDay } from '../../../shared/model/index.ts';
import type { ChronologyIndex } from './chronology-index.ts';
import { householdOrChildren } from './hits.ts';

/** What a counting pattern found for one child, or for several who share most of it. */
export interface Episode<Item> {
  readonly children: readonly number[];
  readonly items: readonly Item[];
  readonly current: boolean;
}

/**
 * Joins what was found child by child where it is one episode of the household: at least half of the
 * shorter list are the same items. The items of the episode are those of all its children, in order
 * of day. An episode that one child has alone stays that child's.
 */
export function sharedEpisodes<Item extends { readonly from: number }>(
  found: readonly Episode<Item>[],
): Episode<Item>[] {
  const episodes: { children: Set<number>; items: Set<Item>; current: boolean }[] = [];
  for (const { children, items, current } of found.toSorted((a, b) => firstOf(a) - firstOf(b))) {
    const known = episodes.findLast(
      (episode) =>
        children.every((child) => !episode.children.has(child)) &&
        items.filter((item) => episode.items.has(item)).length * 2 >=
          Math.min(items.length, episode.items.size),
    );
    if (known === undefined) {
      episodes.push({ children: new Set(children), items: new Set(items), current });
      continue;
    }
    for (const child of children) known.children.add(child);
    for (const item of items) known.items.add(item);
    known.current ||= current;
  }
  return episodes.map(({ children, items, current }) => ({
    children: [...children].sort((a, b) => a - b),
    items: [...items].sort((a, b) => a.from - b.from),
    current,
  }));
}

/** The children to show: none (the household) only where all of them share every item (reading 18). */
export function childrenShown<Item extends { readonly children: readonly number[] }>(
  index: ChronologyIndex,
  { children, items }: Episode<Item>,
  day: IsoDay,
): readonly number[] {
  const shared = items.every((item) => children.every((child) => item.children.includes(child)));
  return shared ? householdOrChildren(index, children, day) : children;
}

function firstOf<Item extends { readonly from: number }>({ items }: Episode<Item>): number {
  return items[0]?.from ?? 0;
}
