import type { Chronology } from '../../shared/model/index.ts';
import { concerns } from '../patterns/support/accounts.ts';
import { isOwnEntry } from '../patterns/support/own-entries.ts';
import { upToReference } from './lens.ts';

export interface ChildMonth {
  /** Events that say something of this child. */
  readonly own: readonly number[];
  /** Events about the family or several children that say nothing of this one. */
  readonly shared: readonly number[];
}

export interface ChildByMonth {
  /** `YYYY-MM`, every month from the first entry to the reference date. */
  readonly months: readonly string[];
  /** One row a child; a month before the birth is null: there was nothing to record. */
  readonly rows: readonly { readonly child: number; readonly months: readonly (ChildMonth | null)[] }[];
}

/** Child by month: where a child has no entry of its own the quiet sibling shows (Wandsworth section 5). */
export function childByMonth(chronology: Chronology): ChildByMonth {
  const { index, accounts } = upToReference(chronology);
  const usable = accounts.filter(({ yearOnly }) => !yearOnly);
  const first = usable[0];
  const months = first === undefined ? [] : monthsBetween(first.day, index.referenceDate);
  const at = new Map(months.map((month, position) => [month, position]));
  const rows = index.children.map((child) => {
    const cells = months.map((month) =>
      child.born !== null && month < child.born.slice(0, 7)
        ? null
        : { own: new Set<number>(), shared: new Set<number>() },
    );
    for (const account of usable) {
      if (!concerns(account, child.id)) continue;
      const cell = cells[at.get(account.day.slice(0, 7)) ?? -1];
      if (cell === null || cell === undefined) continue;
      (isOwnEntry(account, child) ? cell.own : cell.shared).add(account.event.id);
    }
    return {
      child: child.id,
      months: cells.map((cell) => (cell === null ? null : { own: [...cell.own], shared: [...cell.shared] })),
    };
  });
  return { months, rows };
}

/** Months from the month of one day to that of another, both included. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (let key = from.slice(0, 7); key <= to.slice(0, 7); key = `${year}-${String(month).padStart(2, '0')}`) {
    months.push(key);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}
