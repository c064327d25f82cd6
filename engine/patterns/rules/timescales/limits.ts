import { addDays, addMonths } from '../../../../shared/calendar/iso-day.ts';
import type { IsoDay } from '../../../../shared/model/index.ts';
import type { TimescaleLimit } from '../../../../shared/timescales/index.ts';
import { addWorkingDays, workingDaysBetween } from '../../support/working-days.ts';
import { daysBetween } from '../../../../shared/calendar/iso-day.ts';

const units = { WD: 'working days', d: 'days', w: 'weeks', m: 'months', h: 'hours' } as const;

/** Last day in time: the trigger is day 0. Hours count as whole days, since times are seldom recorded. */
export function limitDay(from: IsoDay, { n, unit }: TimescaleLimit): IsoDay {
  switch (unit) {
    case 'WD':
      return addWorkingDays(from, n);
    case 'd':
      return addDays(from, n);
    case 'w':
      return addDays(from, n * 7);
    case 'm':
      return addMonths(from, n);
    case 'h':
      return addDays(from, Math.ceil(n / 24));
  }
}

/** "45 working days". */
export function limitWords({ n, unit }: TimescaleLimit): string {
  const words = units[unit];
  return `${n} ${n === 1 ? words.slice(0, -1) : words}`;
}

/** How long it took, in the unit of the limit: "47 working days", or days where the unit is longer. */
export function tookWords(from: IsoDay, to: IsoDay, { unit }: TimescaleLimit): string {
  return unit === 'WD'
    ? limitWords({ n: workingDaysBetween(from, to), unit })
    : limitWords({ n: daysBetween(from, to), unit: 'd' });
}
