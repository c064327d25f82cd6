import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { StatusPeriod } from '../../../shared/model/chronology.ts';
import { useCommand } from '../../client/use-command.ts';
import { useFocusOnShow } from '../../parts/use-focus-on-show.ts';
import { bandWords, type Naming } from './period-phrases.ts';
import classes from './status-periods.module.css';

interface RemovedPeriodsProps {
  readonly periods: readonly StatusPeriod[];
  readonly naming: Naming;
  readonly onClose: () => void;
}

/** Periods that were taken out, each with the reason; they count nowhere and can be put back. */
export function RemovedPeriods({ periods, naming, onClose }: RemovedPeriodsProps) {
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const putBack = useCommand('chronology.takeBackPeriod', (client, key: string) =>
    client.chronology.takeBackPeriod({ key }),
  );
  return (
    <section className={classes.panel} data-period aria-label="Periods taken out">
      <header>
        <h3 ref={heading} tabIndex={-1}>
          Taken out
        </h3>
        <p>Read from the records, and left out of timeline, patterns and reports.</p>
        <ActionIcon variant="subtle" size={28} aria-label="Close the list" onClick={onClose}>
          <IconX size={18} stroke={1.7} aria-hidden />
        </ActionIcon>
      </header>
      <ul className={classes.removed}>
        {periods.map((period) => (
          <li key={period.key}>
            <p>{bandWords(period, naming)}</p>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() =>
                putBack.mutate(period.key ?? '', {
                  onSuccess: () => (periods.length === 1 ? onClose() : heading.current?.focus()),
                })
              }
            >
              Put it back
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
