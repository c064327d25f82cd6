import { statusKinds } from '../../../shared/model/chronology.ts';
import type { StatusKind, StatusPeriod } from '../../../shared/model/chronology.ts';

export interface BandRow {
  readonly kind: StatusKind;
  /** True on the first row of a kind, which carries its name. */
  readonly named: boolean;
  readonly periods: readonly StatusPeriod[];
}

/** Kinds worth a band at all times; the others are short steps that the events themselves show. */
const banded: ReadonlySet<StatusKind> = new Set([
  'child-protection-plan',
  'child-in-need',
  'looked-after',
  'early-help',
  'pre-proceedings',
  'worker',
  'address',
  'school',
  'pregnancy',
]);

/** Status periods in rows: one kind after the other, overlapping periods of a kind in rows of their own. */
export function toBandRows(periods: readonly StatusPeriod[]): readonly BandRow[] {
  return statusKinds
    .filter((kind) => banded.has(kind))
    .flatMap((kind) => {
      const rows: StatusPeriod[][] = [];
      const sorted = periods
        .filter((period) => period.kind === kind)
        .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
      for (const period of sorted) {
        const row = rows.find((candidate) => endsBefore(candidate[candidate.length - 1], period));
        if (row === undefined) rows.push([period]);
        else row.push(period);
      }
      return rows.map((row, index) => ({ kind, named: index === 0, periods: row }));
    });
}

function endsBefore(before: StatusPeriod | undefined, period: StatusPeriod): boolean {
  return before === undefined || (before.to !== null && before.to <= period.from);
}
