import type { EventLine } from '../../../shared/contract/chronology.ts';
import { toPictureTime } from '../../words/dates.ts';
import { spanOf } from './choose-events.ts';
import { toDensityIndex } from './density-index.ts';
import type { DensityIndex } from './density-index.ts';
import { lanesOf } from './lanes.ts';
import type { LaneKind } from './lanes.ts';
import { oneDay } from './time-window.ts';

interface MonthCount {
  readonly month: string;
  readonly agencyId: number;
  readonly events: number;
}

/**
 * The density to draw under the items: from the events themselves, or, where not all were fetched, from
 * the monthly counts of each agency, spread evenly over the month.
 */
export function toDensity(
  kind: LaneKind,
  events: readonly EventLine[],
  months: readonly MonthCount[] | null,
): DensityIndex {
  if (months !== null && kind === 'agency') return toDensityIndex(spread(months));
  return toDensityIndex(
    events.flatMap((event) => {
      const span = spanOf(event);
      return span === null ? [] : lanesOf(event, kind).map((lane) => [lane, span.from] as const);
    }),
  );
}

/** A month is taken as 30 days: the counts say nothing finer. */
function* spread(months: readonly MonthCount[]): Generator<readonly [string, number]> {
  for (const { month, agencyId, events } of months) {
    const start = toPictureTime(`${month.slice(0, 7)}-01`);
    for (let count = 0; count < events; count += 1)
      yield [`agency-${agencyId}`, start + ((count + 0.5) / events) * 30 * oneDay];
  }
}
