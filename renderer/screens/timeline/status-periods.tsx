import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { StatusPeriod } from '../../../shared/model/chronology.ts';
import type { Person } from '../../../shared/model/person.ts';
import { countOf } from '../../words/numbers.ts';
import { PeriodForm } from './period-form.tsx';
import { PeriodList } from './period-list.tsx';
import { PeriodPanel } from './period-panel.tsx';
import type { Naming } from './period-phrases.ts';
import { RemovedPeriods } from './removed-periods.tsx';
import { StatusBands } from './status-bands.tsx';
import classes from './status-periods.module.css';
import strips from './strips.module.css';
import type { TimeWindow } from './time-window.ts';

interface StatusPeriodsProps {
  readonly periods: readonly StatusPeriod[];
  readonly removed: readonly StatusPeriod[];
  readonly people: readonly Person[];
  readonly naming: Naming;
  /** The stretch of time that the bands show; null for the list, which shows all. */
  readonly window: TimeWindow | null;
}

type Open = { readonly what: 'period'; readonly key: string } | { readonly what: 'new' | 'removed' } | null;

/** Plans, workers and addresses above the lanes or the list, and what a person says of them. */
export function StatusPeriods({ periods, removed, people, naming, window }: StatusPeriodsProps) {
  const [open, setOpen] = useState<Open>(null);
  const opener = useRef<Element | null>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const show = (next: NonNullable<Open>) => {
    opener.current = document.activeElement;
    setOpen(next);
  };
  const close = () => {
    setOpen(null);
    const before = opener.current;
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    else adder.current?.focus();
  };
  const openKey = open?.what === 'period' ? open.key : null;
  const onOpen = (key: string) => (key === openKey ? close() : show({ what: 'period', key }));
  const period = periods.find(({ key }) => key === openKey);
  const panel =
    period === undefined ? null : (
      <PeriodPanel key={openKey} period={period} naming={naming} onClose={close} />
    );
  return (
    // Escape leaves what is open here, wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={classes.periods}
      aria-label="Plans, workers and addresses"
      onKeyDown={(event) => event.key === 'Escape' && open !== null && close()}
    >
      {window === null ? (
        <h2>
          Plans, workers and addresses
          <span>{periods.length}</span>
        </h2>
      ) : null}
      <div className={classes.head} data-list={window === null || undefined}>
        {window === null ? null : <span className={strips.gutter}>Plans and services</span>}
        <Button
          ref={adder}
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => show({ what: 'new' })}
        >
          Add a period
        </Button>
        {removed.length === 0 ? null : (
          <Button variant="subtle" size="compact-xs" onClick={() => show({ what: 'removed' })}>
            {countOf(removed.length, 'period')} taken out
          </Button>
        )}
      </div>
      {open?.what === 'new' ? (
        <div className={classes.panel} data-period>
          <h3>Add a period</h3>
          <p className={classes.note}>
            For what no record in the case tells. It counts in patterns and reports like any other.
          </p>
          <PeriodForm
            about={null}
            people={people.filter(({ role }) => role === 'child')}
            words={naming.words}
            onDone={(key) => setOpen({ what: 'period', key })}
            onCancel={close}
          />
        </div>
      ) : null}
      {open?.what === 'removed' && removed.length > 0 ? (
        <RemovedPeriods periods={removed} naming={naming} onClose={close} />
      ) : null}
      {window === null ? (
        <PeriodList periods={periods} naming={naming} openKey={openKey} onOpen={onOpen} panel={panel} />
      ) : (
        <>
          <StatusBands periods={periods} window={window} naming={naming} openKey={openKey} onOpen={onOpen} />
          {panel}
        </>
      )}
    </section>
  );
}
