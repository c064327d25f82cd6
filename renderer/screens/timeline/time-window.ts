import { toPictureDay } from '../../words/dates.ts';

/** A stretch of time in picture time (milliseconds since 1970). `from` is before `to`. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

export const oneDay = 86_400_000;
/** Nothing is gained by looking closer than a week. */
export const closest = 7 * oneDay;

/** The window moved inside the bounds, and never wider than they are nor narrower than a week. */
export function clampWindow(window: TimeWindow, bounds: TimeWindow): TimeWindow {
  const width = Math.min(
    Math.max(window.to - window.from, closest),
    Math.max(closest, bounds.to - bounds.from),
  );
  const from = Math.min(Math.max(window.from, bounds.from), bounds.to - width);
  return { from, to: from + width };
}

/** The window as wide as `factor` says (below 1 is closer), its middle kept. */
export function zoomWindow(window: TimeWindow, factor: number, bounds: TimeWindow): TimeWindow {
  const middle = (window.from + window.to) / 2;
  const half = ((window.to - window.from) * factor) / 2;
  return clampWindow({ from: middle - half, to: middle + half }, bounds);
}

/** The window moved by a part of its own width (negative is earlier). */
export function shiftWindow(window: TimeWindow, part: number, bounds: TimeWindow): TimeWindow {
  const step = (window.to - window.from) * part;
  return clampWindow({ from: window.from + step, to: window.to + step }, bounds);
}

/** The window moved so that `time` is in it, in the middle if it was not; unchanged if it already was. */
export function bringInto(window: TimeWindow, time: number, bounds: TimeWindow): TimeWindow {
  if (time >= window.from && time <= window.to) return window;
  const half = (window.to - window.from) / 2;
  return clampWindow({ from: time - half, to: time + half }, bounds);
}

/**
 * The window with half its width more on each side, rounded outwards to whole months: what is fetched,
 * so that small moves ask the engine nothing new. Days as `YYYY-MM-DD`.
 */
export function fetchSpan(window: TimeWindow): { readonly from: string; readonly to: string } {
  const margin = (window.to - window.from) / 2;
  const start = new Date(window.from - margin);
  const end = new Date(window.to + margin);
  const from = new Date(start.getFullYear(), start.getMonth(), 1);
  const to = new Date(end.getFullYear(), end.getMonth() + 1, 0);
  return { from: toPictureDay(from.valueOf()), to: toPictureDay(to.valueOf()) };
}
