import type { ChronologyEvent } from '../../shared/model/index.ts';

/** Longest list of single numbers before it is shortened to ranges. */
const runsFrom = 3;

/** "events 4, 7 and 9-12": every statement of a report cites the numbers of its events. */
export function citeNumbers(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  if (sorted.length === 0) return 'no event';
  const parts: string[] = [];
  for (let start = 0; start < sorted.length;) {
    let end = start;
    while (sorted[end + 1] === (sorted[end] ?? 0) + 1) end += 1;
    if (end - start + 1 >= runsFrom) parts.push(`${sorted[start]}–${sorted[end]}`);
    else for (let i = start; i <= end; i += 1) parts.push(String(sorted[i]));
    start = end + 1;
  }
  const word = sorted.length === 1 ? 'event' : 'events';
  const last = parts.pop() ?? '';
  return parts.length === 0 ? `${word} ${last}` : `${word} ${parts.join(', ')} and ${last}`;
}

export function numbersOf(
  eventIds: readonly number[],
  byId: ReadonlyMap<number, ChronologyEvent>,
): readonly number[] {
  return eventIds.flatMap((id) => byId.get(id)?.number ?? []);
}
