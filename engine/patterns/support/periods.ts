import { toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { IsoDay, StatusKind, StatusPeriod } from '../../../shared/model/index.ts';
import { remember } from './accounts.ts';
import type { Account, ChronologyIndex } from './chronology-index.ts';

/** One child's status period, cut off at the reference date. */
export interface ChildPeriod {
  readonly kind: StatusKind;
  readonly child: number;
  readonly from: IsoDay;
  /** Last day; the reference date where the period is still open. */
  readonly until: IsoDay;
  /** No end is recorded by the reference date. */
  readonly open: boolean;
  readonly period: StatusPeriod;
}

/** Status periods of one child of any of these kinds, by start; a household period is every child's. */
export function periodsOfChild(
  index: ChronologyIndex,
  child: number,
  kinds: readonly StatusKind[],
): readonly ChildPeriod[] {
  return remember(periodMemo, index, `${child} ${kinds.join(' ')}`, () => findPeriods(index, child, kinds));
}

const periodMemo = new WeakMap<ChronologyIndex, Map<string, readonly ChildPeriod[]>>();

function findPeriods(index: ChronologyIndex, child: number, kinds: readonly StatusKind[]): ChildPeriod[] {
  const { referenceDate } = index;
  return kinds
    .flatMap((kind) => index.periods.get(kind) ?? [])
    .filter(
      ({ children, from }) => (children.length === 0 || children.includes(child)) && from <= referenceDate,
    )
    .map((period) => {
      const open = period.to === null || period.to > referenceDate;
      const until = open ? referenceDate : (period.to as IsoDay);
      return { kind: period.kind, child, from: period.from, until, open, period };
    })
    .sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1));
}

/** Child protection plans of one child. */
export function protectionPlans(index: ChronologyIndex, child: number): readonly ChildPeriod[] {
  return periodsOfChild(index, child, ['child-protection-plan']);
}

/** Child protection and child in need plans of one child: what the patterns call an open plan. */
export function plansOfChild(index: ChronologyIndex, child: number): readonly ChildPeriod[] {
  return periodsOfChild(index, child, ['child-protection-plan', 'child-in-need']);
}

export function openOn(periods: readonly ChildPeriod[], day: IsoDay): ChildPeriod | undefined {
  return periods.find(({ from, until }) => from <= day && day <= until);
}

/** The plan's category is neglect, as the plan itself or an entry that opened it says. */
export function isNeglectPlan(index: ChronologyIndex, plan: ChildPeriod): boolean {
  if (/neglect/i.test(plan.period.label)) return true;
  return plan.period.openedBy.some((id) => {
    const facts = index.byEntryId.get(id)?.entry.reading.facts;
    return /neglect/i.test(facts?.category ?? '') || facts?.neglect === true;
  });
}

/** The accounts that open, or close, a period, where they are dated. */
export function periodAccounts(index: ChronologyIndex, ids: readonly number[]): Account[] {
  return ids.map((id) => index.byEntryId.get(id)).filter((account) => account !== undefined);
}

export function spanOf(period: { readonly from: IsoDay; readonly until: IsoDay }): {
  from: number;
  to: number;
} {
  return { from: toDayNumber(period.from), to: toDayNumber(period.until) };
}

/** What people call the plan: "child protection plan", "child in need plan". */
export function planName(kind: StatusKind): string {
  return kind === 'child-protection-plan' ? 'child protection plan' : 'child in need plan';
}
