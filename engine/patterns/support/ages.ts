import { addMonths, daysBetween } from '../../../shared/calendar/iso-day.ts';
import type { IsoDay, Person } from '../../../shared/model/index.ts';

/** Completed months of age on a day; null where the date of birth is not known, negative before birth. */
export function ageInMonths(child: Person | undefined, day: IsoDay): number | null {
  if (child === undefined || child.born === null) return null;
  let months = Math.floor(daysBetween(child.born, day) / 30.44);
  while (addMonths(child.born, months + 1) <= day) months += 1;
  while (addMonths(child.born, months) > day) months -= 1;
  return months;
}

/** Completed years of age on a day; null where the date of birth is not known. */
export function ageInYears(child: Person | undefined, day: IsoDay): number | null {
  const months = ageInMonths(child, day);
  return months === null ? null : Math.floor(months / 12);
}
