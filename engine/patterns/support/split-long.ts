import { toDayNumber } from '../../../shared/calendar/iso-day.ts';
import { type Dated, windowEnd, type WindowLength } from './window-length.ts';

/**
 * Cuts a run of items that has grown much longer than one window (one and a half, team default) into
 * parts that a reader would keep apart: at the widest gaps, and only where each side still raises
 * the question by itself. Every item stays in one part. Items are in order of day.
 *
 * @param stands whether the items from one position to another, both included, raise the question
 *   alone; true for any wider stretch too
 */
export function splitLong<Item extends Dated>(
  items: readonly Item[],
  length: WindowLength,
  stands: (from: number, to: number) => boolean,
): Item[][] {
  const parts: Item[][] = [];
  const left: [from: number, to: number][] = [[0, items.length - 1]];
  while (left.length > 0) {
    const [from, to] = left.pop() as [number, number];
    const at = cutOf(items, from, to, length, stands);
    if (at === null) parts.push(items.slice(from, to + 1));
    else left.push([at + 1, to], [from, at]);
  }
  return parts;
}

function longest(length: WindowLength): WindowLength {
  return 'months' in length
    ? { months: Math.round(length.months * 1.5) }
    : { days: Math.round(length.days * 1.5) };
}

/** Position of the last item before the widest gap with a standing side left and right; the later of equals nearest the middle. */
function cutOf(
  items: readonly Dated[],
  from: number,
  to: number,
  length: WindowLength,
  stands: (from: number, to: number) => boolean,
): number | null {
  const day = (at: number): string => (items[at] as Dated).day;
  if (to <= from || day(to) <= windowEnd(day(from), longest(length))) return null;
  const earliest = firstTrue(from, to, (at) => stands(from, at));
  const latest = firstTrue(0, to - from, (back) => stands(to - back, to));
  const last = to - latest - 1;
  let best: number | null = null;
  let widest = -1;
  const middle = (from + to) / 2;
  for (let at = earliest; at <= last; at += 1) {
    const gap = toDayNumber(day(at + 1)) - toDayNumber(day(at));
    const nearer = best === null || Math.abs(at - middle) < Math.abs(best - middle);
    if (gap > widest || (gap === widest && nearer)) {
      widest = gap;
      best = at;
    }
  }
  return best;
}

/** The first number from `low` to `high` for which the test holds, which then holds for all after it; `high` where none does. */
function firstTrue(low: number, high: number, test: (at: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const at = (from + to) >> 1;
    if (test(at)) to = at;
    else from = at + 1;
  }
  return from;
}
