import { Button } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import { toProblem } from '../../client/problem.ts';
import { useFlags, usePeople, useWords } from '../../client/queries.ts';
import { EmptyScreen } from '../../parts/empty-screen.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { useFilter } from '../../state/filter.tsx';
import { OpenView } from './open-view.tsx';
import { useLines, useViews } from './use-views.ts';
import { ViewChoice } from './view-choice.tsx';
import { isViewId, unheededWords, viewLabel, viewOf } from './view-ids.ts';
import type { ViewId } from './view-ids.ts';
import classes from './views.module.css';

/** The whole chronology looked at in eight ways, each citing the events it rests on. */
export function Views() {
  const { filter } = useFilter();
  const views = useViews();
  const lines = useLines();
  const people = usePeople();
  const words = useWords();
  const referenceDate = useFlags().data?.referenceDate ?? null;
  const [kept, choose] = useSessionStorage<ViewId>({ key: 'throughline-view', defaultValue: 'seen' });
  const chosen = isViewId(kept) ? kept : 'seen';

  const error = views.error ?? lines.error ?? people.error;
  if (error !== null) return <ProblemNote problem={toProblem(error)} />;
  if (views.data === undefined || lines.data === undefined || people.data === undefined)
    return <Loading what="the views" />;
  if (lines.data.size === 0)
    return (
      <EmptyScreen
        title="Nothing has been added yet"
        step={
          <Button component="a" href="#/import">
            Add records
          </Button>
        }
      >
        When each child was last seen, heard and helped, which months are quiet, what each agency knew on a
        day: these views will be here once there are records.
      </EmptyScreen>
    );
  const unheeded = unheededWords(filter, chosen);
  return (
    <>
      <ScreenHead title="Views" note="Nothing here replaces professional judgement; there is no score." />
      <div className={classes.columns}>
        <ViewChoice chosen={chosen} onChoose={choose} />
        {/* The view scrolls, so it takes the focus for the arrow keys. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className={classes.view} tabIndex={0} key={chosen} aria-label={viewLabel(chosen, words)}>
          <header className={classes.head}>
            <h2>{viewLabel(chosen, words)}</h2>
            <p>{viewOf(chosen).says}</p>
            {unheeded === null ? null : <p>{unheeded}</p>}
          </header>
          <OpenView
            id={chosen}
            views={views.data}
            lines={lines.data}
            people={people.data}
            referenceDate={referenceDate}
            only={filter.children ?? []}
          />
        </section>
      </div>
    </>
  );
}
