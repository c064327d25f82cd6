import { addMonths, daysBetween } from '../../shared/calendar/iso-day.ts';
import type { IsoDay } from '../../shared/model/index.ts';

/**
 * A child's age on a day in the words the field uses: weeks up to 12 weeks, months up to two years,
 * then years and months up to five, then years; "12 weeks before birth" for an unborn child.
 * Null when either day is not known.
 */
export function ageOn(born: IsoDay | null, day: IsoDay | null): string | null {
  if (born === null || day === null) return null;
  const days = daysBetween(born, day);
  const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
  if (days < 0) return `${plural(Math.ceil(-days / 7), 'week')} before birth`;
  if (days < 14) return plural(days, 'day');
  if (days < 84) return plural(Math.floor(days / 7), 'week');
  const months = monthsBetween(born, day);
  if (months < 24) return plural(months, 'month');
  const years = Math.floor(months / 12);
  if (years >= 5 || months % 12 === 0) return plural(years, 'year');
  return `${plural(years, 'year')} ${plural(months % 12, 'month')}`;
}

/** Whole calendar months from `born` to `day`. */
function monthsBetween(born: IsoDay, day: IsoDay): number {
  const months =
    (Number(day.slice(0, 4)) - Number(born.slice(0, 4))) * 12 +
    Number(day.slice(5, 7)) -
    Number(born.slice(5, 7));
  return addMonths(born, months) > day ? months - 1 : months;
}
