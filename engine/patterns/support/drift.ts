import { addMonths } from '../../../shared/calendar/iso-day.ts';
import type { IsoDay } from '../../../shared/model/index.ts';
import { concerns, ofTypes } from './accounts.ts';
import type { Account, ChronologyIndex } from './chronology-index.ts';
import type { ChildPeriod } from './periods.ts';

/** Months for which legal planning, or another review that counts, clears the tiers (reading 9). */
export const clearedMonths = 6;

/** Legal planning meetings and steps of pre-proceedings about a child up to a day. */
export function legalPlanning(index: ChronologyIndex, child: number): Account[] {
  return ofTypes(index, ['lpm', 'plo_letter', 'plo_meeting']).filter(
    (account) =>
      concerns(account, child) &&
      account.from <= index.reference &&
      !account.yearOnly &&
      account.entry.reading.facts.held !== false,
  );
}

/** Tiers of a plan, in months, that passed on a day that no clearing event covers. */
export interface PassedTiers {
  /** Highest tier passed. */
  readonly highest: number;
  /** First day on which the plan had passed a tier and nothing cleared it. */
  readonly since: IsoDay;
  /** The plan is past the tier and not cleared on its last day, or on the reference date. */
  readonly toTheEnd: boolean;
}

/**
 * Which tiers a plan passed: open for more than that many months (strictly), on a day not within
 * `months` after a clearing event. Null when none did.
 */
export function passedTiers(
  plan: ChildPeriod,
  tiers: readonly number[],
  clearing: readonly { readonly day: IsoDay }[],
  months: number,
): PassedTiers | null {
  const cleared = clearing
    .map(({ day }) => ({ from: day, to: addMonths(day, months) }))
    .sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1));
  let highest = 0;
  let since: IsoDay | null = null;
  for (const tier of [...tiers].sort((a, b) => a - b)) {
    const day = firstUncleared(addMonths(plan.from, tier), cleared);
    if (plan.until <= day) continue;
    highest = tier;
    since ??= day;
  }
  if (since === null) return null;
  const covered = cleared.some(({ from, to }) => from <= plan.until && plan.until <= to);
  return { highest, since, toTheEnd: !covered };
}

/** The first day from `day` on that no clearing stretch covers; the stretches are in order. */
function firstUncleared(
  day: IsoDay,
  cleared: readonly { readonly from: IsoDay; readonly to: IsoDay }[],
): IsoDay {
  let first = day;
  for (const { from, to } of cleared) if (from <= first && first < to) first = to;
  return first;
}
