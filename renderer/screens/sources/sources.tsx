import { Button } from '@mantine/core';
import { toProblem } from '../../client/problem.ts';
import { EmptyScreen } from '../../parts/empty-screen.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { countOf } from '../../words/numbers.ts';
import { SourceCard } from './source-card.tsx';
import classes from './sources.module.css';
import { useCoverage, useSources } from './use-sources.ts';

/** Every file that was added, with all its rows accounted for. */
export function Sources() {
  const sources = useSources();
  const coverage = useCoverage().data ?? [];
  if (sources.isError) return <ProblemNote problem={toProblem(sources.error)} />;
  if (sources.data === undefined) return <Loading what="the sources" />;
  if (sources.data.length === 0)
    return (
      <EmptyScreen
        title="No file has been added yet"
        step={
          <Button component="a" href="#/import">
            Add records
          </Button>
        }
      >
        Every file that was added will be here, with its rows accounted for, and can be taken back whole.
      </EmptyScreen>
    );
  return (
    <>
      <ScreenHead
        title="Sources"
        note={`${countOf(sources.data.length, 'file')}. Outside the span its records cover, an agency’s silence means nothing.`}
      />
      <section
        className={classes.cards}
        aria-label="Imported files"
        // It scrolls, so it takes the focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {sources.data.map((source) => (
          <SourceCard
            key={source.id}
            source={source}
            coverage={coverage.filter(({ agencyId }) => agencyId === source.agency.id)}
          />
        ))}
      </section>
    </>
  );
}
