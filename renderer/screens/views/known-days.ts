import type { EventLine } from '../../../shared/contract/chronology.ts';
import type { IsoDay } from '../../../shared/model/dates.ts';

/** The days on which something had happened, in order, each once; vague dates by their last day. */
export function daysOfEvents(lines: readonly EventLine[]): readonly IsoDay[] {
  const days = lines.map(({ happened }) => happened.latest).filter((day) => day !== null);
  return [...new Set(days)].sort();
}

/** The nearest of the days before (-1) or after (1) a day; null where there is none. */
export function dayBeside(days: readonly IsoDay[], day: IsoDay, step: -1 | 1): IsoDay | null {
  const found = step === 1 ? days.find((other) => other > day) : days.findLast((other) => other < day);
  return found ?? null;
}
