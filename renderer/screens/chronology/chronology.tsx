import { Button, SegmentedControl } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';
import { toProblem } from '../../client/problem.ts';
import { useEventCount, useRepetitions } from '../../client/queries.ts';
import { EmptyScreen } from '../../parts/empty-screen.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { useFilter } from '../../state/filter.tsx';
import { EventTable } from './event-table.tsx';
import type { RowDensity } from './event-table.tsx';
import { RepeatedRows } from './repeated-rows.tsx';
import classes from './repeated-rows.module.css';
import { repetitionLine } from './repetition-words.ts';

/** What happened, in order, in every agency's own words. */
export function Chronology() {
  const { filter, clear, isEmpty } = useFilter();
  const count = useEventCount(filter);
  const repetitions = useRepetitions().data;
  const [looking, setLooking] = useState(false);
  const [density, setDensity] = useLocalStorage<RowDensity>({
    key: 'throughline-row-density',
    defaultValue: 'comfortable',
  });
  if (count.isError) return <ProblemNote problem={toProblem(count.error)} />;
  if (count.data === undefined) return <Loading what="the chronology" />;
  const { total, undated } = count.data;
  if (total === 0 && isEmpty)
    return (
      <EmptyScreen
        title="Nothing has been added yet"
        step={
          <Button component="a" href="#/import">
            Add records
          </Button>
        }
      >
        What happened will be here, in order, in each agency’s own words, with room for what it meant for the
        child.
      </EmptyScreen>
    );
  if (total === 0)
    return (
      <EmptyScreen
        title="No event is left by this filter"
        step={<Button onClick={clear}>Clear the filter</Button>}
      >
        The filter above leaves nothing to show. The records themselves are all still here.
      </EmptyScreen>
    );
  const line = repetitionLine(repetitions?.suggested.length ?? 0, repetitions?.setAside.length ?? 0);
  return (
    <>
      <ScreenHead
        title="Chronology"
        note={
          line === null ? undefined : (
            <>
              {line}{' '}
              <button
                type="button"
                className={classes.look}
                aria-expanded={looking}
                onClick={() => setLooking(!looking)}
              >
                {looking ? 'Close the list' : 'Look at them'}
              </button>
            </>
          )
        }
      >
        <SegmentedControl
          size="xs"
          aria-label="Height of rows"
          data={[
            { value: 'comfortable', label: 'Comfortable' },
            { value: 'compact', label: 'Compact' },
          ]}
          value={density}
          onChange={(value) => setDensity(value as RowDensity)}
        />
      </ScreenHead>
      <div className={classes.columns}>
        <EventTable filter={filter} total={total} undated={undated} density={density} />
        {looking ? <RepeatedRows onClose={() => setLooking(false)} /> : null}
      </div>
    </>
  );
}
