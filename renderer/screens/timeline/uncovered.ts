import { addDays } from '../../../shared/calendar/iso-day.ts';
import type { IsoDay } from '../../../shared/model/dates.ts';
import { toPictureTime } from '../../words/dates.ts';
import type { TimeWindow } from './time-window.ts';

/** A span of days for which records of an agency are loaded, both ends included. */
export interface CoveredSpan {
  readonly agencyId: number;
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/** Stretches of a lane for which no records are loaded, by lane id. */
export type Uncovered = ReadonlyMap<string, readonly TimeWindow[]>;

/** For each agency the stretches inside the bounds that its records do not cover; all of them without any. */
export function toUncovered(
  agencies: readonly { readonly id: number }[],
  coverage: readonly CoveredSpan[],
  bounds: TimeWindow,
): Uncovered {
  return new Map(
    agencies.map(({ id }) => [
      `agency-${id}`,
      gapsBetween(
        coverage.filter(({ agencyId }) => agencyId === id),
        bounds,
      ),
    ]),
  );
}

function gapsBetween(spans: readonly CoveredSpan[], bounds: TimeWindow): readonly TimeWindow[] {
  const gaps: TimeWindow[] = [];
  let open = bounds.from;
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const from = toPictureTime(span.from);
    if (from > open) gaps.push({ from: open, to: Math.min(from, bounds.to) });
    // The last day is covered until it ends.
    open = Math.max(open, toPictureTime(addDays(span.to, 1)));
  }
  if (open < bounds.to) gaps.push({ from: open, to: bounds.to });
  return gaps.filter(({ from, to }) => from < to);
}
