import type { TimeWindow } from './time-window.ts';

/** For each lane the moments of its events, sorted, so that a stretch is counted by two searches. */
export type DensityIndex = ReadonlyMap<string, Float64Array>;

/** Builds the index from moments by lane; a moment may occur several times. */
export function toDensityIndex(moments: Iterable<readonly [lane: string, time: number]>): DensityIndex {
  const byLane = new Map<string, number[]>();
  for (const [lane, time] of moments) {
    const times = byLane.get(lane);
    if (times === undefined) byLane.set(lane, [time]);
    else times.push(time);
  }
  return new Map([...byLane].map(([lane, times]) => [lane, Float64Array.from(times).sort()]));
}

/** How many moments of a sorted list lie before `time`. */
function countBefore(times: Float64Array, time: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Events of one lane in each of `bins` equal parts of the window, from left to right. */
export function densityIn(
  index: DensityIndex,
  lane: string,
  window: TimeWindow,
  bins: number,
): readonly number[] {
  const times = index.get(lane);
  if (times === undefined) return Array.from({ length: bins }, () => 0);
  const step = (window.to - window.from) / bins;
  const edges = Array.from({ length: bins + 1 }, (_, edge) => countBefore(times, window.from + edge * step));
  return Array.from({ length: bins }, (_, bin) => (edges[bin + 1] ?? 0) - (edges[bin] ?? 0));
}
