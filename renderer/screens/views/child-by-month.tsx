import { useElementSize } from '@mantine/hooks';
import { Fragment, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Person } from '../../../shared/model/person.ts';
import { EmptyScreen } from '../../parts/empty-screen.tsx';
import classes from './child-by-month.module.css';
import { MonthBand } from './month-band.tsx';
import { MonthCited } from './month-cited.tsx';
import { bandOf, stepInMonths, toBands } from './month-runs.ts';
import type { ChildRow, MonthPlace } from './month-runs.ts';
import { NoChildren } from './no-children.tsx';
import { QuietStretches } from './quiet-stretches.tsx';
import type { Lines } from './use-views.ts';

/** Room of the names, and the least of a month: a target that a finger or an unsteady hand can hit. */
const nameWidth = 84;
const monthWidth = 24;

interface ChildByMonthProps {
  readonly months: readonly string[];
  readonly rows: readonly ChildRow[];
  readonly lines: Lines;
  readonly people: readonly Person[];
}

/** Months of each child side by side: own entries, shared ones only, or none. Arrow keys walk them. */
export function ChildByMonth({ months, rows, lines, people }: ChildByMonthProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const grid = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<MonthPlace | null>(null);
  if (rows.length === 0) return <NoChildren />;
  if (months.length === 0)
    return (
      <EmptyScreen title="No entry has a date">The months begin with the first dated entry.</EmptyScreen>
    );
  const yearsInBand = Math.max(1, Math.floor((width - nameWidth) / (12 * monthWidth)));
  const bands = toBands(months, yearsInBand);
  const at = place ?? { row: 0, month: months.length - 1 };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepInMonths(event.key, at, rows.length, months.length);
    if (next === null) return;
    event.preventDefault();
    setPlace(next);
    grid.current?.querySelector<HTMLElement>(`[data-place="${next.row}-${next.month}"]`)?.focus();
  };
  return (
    <div ref={ref}>
      <Legend />
      {/* The keys belong to the buttons of the months, which are one stop of the Tab key. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={grid} onKeyDown={onKeyDown}>
        {width === 0
          ? null
          : bands.map((band) => (
              <Fragment key={band.years[0]?.year}>
                <MonthBand
                  band={band}
                  yearsInBand={yearsInBand}
                  months={months}
                  rows={rows}
                  people={people}
                  reachable={at}
                  chosen={place}
                  onChoose={setPlace}
                />
                {place !== null && band === bandOf(bands, place.month) ? (
                  <MonthCited place={place} months={months} rows={rows} lines={lines} people={people} />
                ) : null}
              </Fragment>
            ))}
      </div>
      {place === null ? <p className={classes.cited}>Choose a month to see its events.</p> : null}
      <QuietStretches months={months} rows={rows} lines={lines} people={people} />
    </div>
  );
}

function Legend() {
  return (
    <ul className={classes.legend} aria-label="What the cells mean">
      <li>
        <span className={classes.key} data-state="own">
          3
        </span>
        own entries, how many
      </li>
      <li>
        <span className={classes.key} data-state="shared" />
        shared entries only
      </li>
      <li>
        <span className={classes.key} data-state="none" />
        none
      </li>
      <li>
        <span className={classes.key} data-state="not born" />
        not yet born
      </li>
    </ul>
  );
}
