import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import type { StatusPeriod } from '../../../shared/model/chronology.ts';

/** What a mark beside a period means; null where it has none. */
export function periodMarkWords(period: StatusPeriod): string | null {
  if (period.editId !== undefined) return 'set by hand';
  return period.remarks.length > 0 ? 'something to check' : null;
}

/** A pencil where the period was set by hand, a triangle where its records contradict or leave a gap. */
export function PeriodMark({ period }: { readonly period: StatusPeriod }) {
  if (periodMarkWords(period) === null) return null;
  const Icon = period.editId === undefined ? IconAlertTriangle : IconPencil;
  return <Icon size={12} stroke={2} aria-hidden />;
}
