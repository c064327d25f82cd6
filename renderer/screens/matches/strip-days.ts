import { addDays, daysBetween } from '../../../shared/calendar/iso-day.ts';
import type { IsoDay } from '../../../shared/model/dates.ts';

export interface StripEntry {
  readonly id: number;
  readonly day: string | null;
  readonly agency: string;
  readonly text: string;
}

export interface StripDay {
  readonly day: IsoDay;
  readonly entries: readonly StripEntry[];
  /** Days without entries were left out before this one. */
  readonly gapBefore: boolean;
}

/** The most days shown one by one; beyond it days without entries are left out. */
const mostDays = 15;

/**
 * The days around a pair, with the entries of each. `first` and `second` are the days of the pair;
 * `around` days are shown on either side.
 */
export function toStripDays(
  entries: readonly StripEntry[],
  first: IsoDay,
  second: IsoDay,
  around: number,
): readonly StripDay[] {
  const [low, high] = first < second ? [first, second] : [second, first];
  const from = addDays(low, -around);
  const count = daysBetween(low, high) + 2 * around + 1;
  const byDay = Map.groupBy(entries, ({ day }) => day);
  if (count <= mostDays)
    return Array.from({ length: count }, (_, index) => {
      const day = addDays(from, index);
      return { day, entries: byDay.get(day) ?? [], gapBefore: false };
    });
  const days = [...new Set([low, high, ...entries.flatMap(({ day }) => day ?? [])])].sort();
  return days.map((day, index) => {
    const before = days[index - 1];
    return {
      day,
      entries: byDay.get(day) ?? [],
      gapBefore: before !== undefined && daysBetween(before, day) > 1,
    };
  });
}
