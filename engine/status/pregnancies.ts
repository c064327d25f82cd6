import { daysBetween } from '../../shared/calendar/iso-day.ts';
import type { IsoDay, Person, StatusPeriod } from '../../shared/model/index.ts';
import type { DatedEntry } from './derive-status-periods.ts';

/** Longest time from the first record of a pregnancy to the birth that belongs to it, in days (42 weeks). */
const longestPregnancyDays = 294;

/**
 * Pregnancies: from the first antenatal record (booking, missed antenatal appointment) to the birth
 * of the child it belongs to, open while no birth is known. `from` is the first record, not the
 * conception: what came before is not recorded.
 */
export function pregnancies(dated: readonly DatedEntry[], children: readonly Person[]): StatusPeriod[] {
  const found: { child: Person | null; from: IsoDay; openedBy: number[] }[] = [];
  for (const { entry, day } of dated) {
    if (!entry.reading.types.some(({ code }) => code === 'booking' || code === 'antenatal_missed')) continue;
    const child = unbornOn(children, day);
    const known = found.find(
      (one) => one.child?.id === child?.id && daysBetween(one.from, day) <= longestPregnancyDays,
    );
    if (known === undefined) found.push({ child, from: day, openedBy: [entry.id] });
    else known.openedBy.push(entry.id);
  }
  return found.map(({ child, from, openedBy }) => ({
    kind: 'pregnancy',
    children: child === null ? [] : [child.id],
    from,
    to: child?.born ?? null,
    label: child === null ? 'the child is not on the people list' : child.name,
    openedBy,
    closedBy: birthEntries(dated, child),
    remarks: [],
  }));
}

/** The child whose birth comes next within the length of a pregnancy. */
function unbornOn(children: readonly Person[], day: IsoDay): Person | null {
  const awaited = children
    .filter(({ born }) => born !== null && born >= day && daysBetween(day, born) <= longestPregnancyDays)
    .sort((a, b) => daysBetween(b.born as IsoDay, a.born as IsoDay));
  return awaited[0] ?? null;
}

function birthEntries(dated: readonly DatedEntry[], child: Person | null): number[] {
  const born = child?.born ?? null;
  if (born === null) return [];
  return dated
    .filter(
      ({ entry, day }) =>
        entry.reading.types.some(({ code }) => code === 'birth_sibling') &&
        Math.abs(daysBetween(born, day)) <= 14,
    )
    .map(({ entry }) => entry.id);
}
