import { Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './filter-bar.module.css';

interface FilterChipProps {
  readonly name: string;
  /** What is chosen, in words; "all" when nothing is. */
  readonly chosen: string;
  readonly active: boolean;
  readonly width?: number;
  readonly children: ReactNode;
}

/** One part of the filter: a button that says what is chosen, and the choice below it. */
export function FilterChip({ name, chosen, active, width = 280, children }: FilterChipProps) {
  return (
    <Popover width={width} trapFocus returnFocus classNames={{ dropdown: classes.dropdown }}>
      <Popover.Target>
        <button type="button" className={classes.chip} data-active={active || undefined}>
          <span className={classes.name}>{name}</span>
          <span className={classes.chosen}>{chosen}</span>
          <IconChevronDown size={14} stroke={1.8} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Filter by ${name.toLowerCase()}`}>{children}</Popover.Dropdown>
    </Popover>
  );
}
