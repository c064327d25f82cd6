import { daysBetween } from '../../../shared/calendar/iso-day.ts';
import type { Person } from '../../../shared/model/index.ts';
import type { FamilyIndex } from './family-index.ts';

/** An unborn child is spoken of up to about this long before the date of birth on the list, in days. */
const PREGNANCY_DAYS = 300;
const BABY_DAYS = 730;

/** Children who can be meant on a day: born by then. */
export function childrenOn(family: FamilyIndex, day: string | null): readonly Person[] {
  if (day === null) return family.children;
  return family.children.filter((child) => child.born === null || daysBetween(day, child.born) <= 0);
}

/** Children expected within a pregnancy from the day on. */
export function unborn(family: FamilyIndex, day: string | null): readonly Person[] {
  if (day === null) return [];
  return family.children.filter((child) => {
    if (child.born === null) return false;
    const days = daysBetween(day, child.born);
    return days > 0 && days <= PREGNANCY_DAYS;
  });
}

/** Whom "the baby" means: the youngest under two, else the child expected. */
export function babyOn(family: FamilyIndex, day: string | null): readonly Person[] {
  const young = childrenOn(family, day).filter(
    (child) => day !== null && child.born !== null && daysBetween(child.born, day) <= BABY_DAYS,
  );
  return young.length > 0 ? young.slice(-1) : unborn(family, day);
}
