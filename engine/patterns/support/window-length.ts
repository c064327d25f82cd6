import { addDays, addMonths } from '../../../shared/calendar/iso-day.ts';
import type { IsoDay } from '../../../shared/model/index.ts';

/** Length of a trailing window: calendar months ("same date a year on", inclusive) or days. */
export type WindowLength = { readonly months: number } | { readonly days: number };

/** Last day that still lies in a window of this length which starts on `day`. */
export function windowEnd(day: IsoDay, length: WindowLength): IsoDay {
  return 'months' in length ? addMonths(day, length.months) : addDays(day, length.days);
}

export function within(earlier: IsoDay, later: IsoDay, length: WindowLength): boolean {
  return later <= windowEnd(earlier, length);
}

/** Something that stands on a day and may be vague. */
export interface Dated {
  readonly day: IsoDay;
  readonly yearOnly?: boolean;
}

/** Items that a window of the rule binds together. */
export interface WindowHit<Item> {
  readonly items: readonly Item[];
  /** Most items found in any single window. */
  readonly most: number;
  /** The window that ends on the reference date still hits. */
  readonly current: boolean;
}
