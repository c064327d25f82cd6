import { Button } from '@mantine/core';
import type { IsoDay } from '../../../shared/model/dates.ts';
import { DayField } from '../../parts/day-field.tsx';
import { useFilter } from '../../state/filter.tsx';
import { formatDay } from '../../words/dates.ts';
import classes from './filter-bar.module.css';
import { FilterChip } from './filter-chip.tsx';

interface DatesChipProps {
  readonly firstDay: IsoDay | null;
  readonly lastDay: IsoDay | null;
}

/** "2019 to 2024" of the whole case, or the span chosen. */
function spanInWords(from: IsoDay | undefined, to: IsoDay | undefined): string {
  if (from !== undefined && to !== undefined) return `${formatDay(from)} to ${formatDay(to)}`;
  if (from !== undefined) return `from ${formatDay(from)}`;
  if (to !== undefined) return `until ${formatDay(to)}`;
  return 'all';
}

export function DatesChip({ firstDay, lastDay }: DatesChipProps) {
  const { filter, narrow } = useFilter();
  return (
    <FilterChip
      name="Dates"
      chosen={spanInWords(filter.from, filter.to)}
      width={330}
      active={filter.from !== undefined || filter.to !== undefined}
    >
      <div className={classes.dates}>
        <DayField label="From" value={filter.from} onDay={(from) => narrow({ from })} />
        <DayField label="To" value={filter.to} onDay={(to) => narrow({ to })} />
      </div>
      {firstDay === null || lastDay === null ? null : (
        <p className={classes.none}>
          The records run from {formatDay(firstDay)} to {formatDay(lastDay)}.
        </p>
      )}
      <Button
        variant="default"
        size="xs"
        disabled={filter.from === undefined && filter.to === undefined}
        onClick={() => narrow({ from: undefined, to: undefined })}
      >
        All dates
      </Button>
    </FilterChip>
  );
}
