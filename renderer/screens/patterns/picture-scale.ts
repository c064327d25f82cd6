import { addDays, addMonths, daysBetween } from '../../../shared/calendar/iso-day.ts';
import type { EventLine } from '../../../shared/contract/chronology.ts';
import type { IsoDay } from '../../../shared/model/dates.ts';
import type { Flag } from '../../../shared/model/flag.ts';

/** One event in the small picture of a flag. */
export interface PictureMark {
  readonly eventId: number;
  readonly number: number;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly weakens: boolean;
}

/** The events of a flag that have a date and are known by now. */
export function toMarks(flag: Flag, lines: ReadonlyMap<number, EventLine>): readonly PictureMark[] {
  const marksOf = (ids: readonly number[], weakens: boolean) =>
    [...new Set(ids)].flatMap((eventId): PictureMark[] => {
      const line = lines.get(eventId);
      const from = line?.happened.earliest ?? line?.happened.latest ?? null;
      const to = line?.happened.latest ?? from;
      return line === undefined || from === null || to === null
        ? []
        : [{ eventId, number: line.number, from, to, weakens }];
    });
  return [
    ...marksOf(
      flag.evidence.map(({ eventId }) => eventId),
      false,
    ),
    ...marksOf(
      flag.weakening.map(({ eventId }) => eventId),
      true,
    ),
  ];
}

export interface DayScale {
  readonly first: IsoDay;
  readonly last: IsoDay;
  /** Pixels from the left edge to the middle of a day. */
  readonly x: (day: IsoDay) => number;
}

/** A scale over all days given, with a margin so that no mark lies on the edge. */
export function toScale(days: readonly IsoDay[], width: number, margin: number): DayScale {
  const sorted = [...days].sort();
  const first = sorted[0] ?? '2000-01-01';
  const last = sorted.at(-1) ?? first;
  const length = Math.max(1, daysBetween(first, last));
  const inner = Math.max(1, width - 2 * margin);
  return { first, last, x: (day) => margin + (daysBetween(first, day) / length) * inner };
}

/** Pixels that a label needs to stand apart from the next. */
const labelWidth = 84;

/** First days of months or years along a scale, few enough to be read. */
export function toTicks({ first, last }: DayScale, width: number): readonly IsoDay[] {
  const mostTicks = Math.max(2, Math.floor(width / labelWidth));
  const months = daysBetween(first, last) / 30.4;
  const step = [1, 2, 3, 6, 12, 24, 60].find((size) => months / size <= mostTicks) ?? 120;
  const ticks: IsoDay[] = [];
  let tick = step >= 12 ? `${first.slice(0, 4)}-01-01` : `${first.slice(0, 7)}-01`;
  if (step > 1 && step < 12) {
    const month = Math.floor((Number(first.slice(5, 7)) - 1) / step) * step + 1;
    tick = `${first.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
  }
  for (; tick <= last; tick = addMonths(tick, step)) if (tick >= addDays(first, -1)) ticks.push(tick);
  return ticks;
}
