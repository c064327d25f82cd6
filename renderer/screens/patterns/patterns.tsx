import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Flag, FlagStatus } from '../../../shared/model/flag.ts';
import { toProblem } from '../../client/problem.ts';
import { useCurrentCase, useFlags } from '../../client/queries.ts';
import { childrenMissing, useChildrenMissing } from '../../client/use-children-missing.ts';
import { EmptyScreen } from '../../parts/empty-screen.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { useFilter } from '../../state/filter.tsx';
import { useLookingAt } from '../../state/looking-at.tsx';
import { formatCount } from '../../words/numbers.ts';
import { Catalogue } from './catalogue.tsx';
import classes from './patterns.module.css';
import { Questions } from './questions.tsx';
import { flagPasses, needsEvents } from './select-flags.ts';
import { useCatalogue, useFlagsCited } from './use-patterns.ts';

type Section = FlagStatus | 'catalogue';

const emptyWords: Readonly<Record<FlagStatus, { readonly title: string; readonly words: string }>> = {
  raised: {
    title: 'No question is raised',
    words:
      'Patterns look for questions in the dated records: appointments missed, a child not seen, plans that drift. Silence here is not a finding: it also depends on which records are loaded.',
  },
  due: {
    title: 'Nothing is due',
    words: 'Limits that have begun but not passed on the day the case is looked at will be here.',
  },
  'cannot-assess': {
    title: 'No pattern lacks its records',
    words:
      'Questions that cannot be asked, because the records that would tell are not loaded, will be here.',
  },
};

/** The questions the chronology raises, each with its evidence and what weakens it. */
export function Patterns() {
  const { filter, isEmpty, clear } = useFilter();
  const { flagKey, openEvent } = useLookingAt();
  const run = useFlags();
  const withoutChildren = useChildrenMissing();
  const catalogue = useCatalogue();
  const { flag: _, ...byRecords } = filter;
  const cited = useFlagsCited(byRecords, needsEvents(byRecords));
  const asked = flagKey ?? filter.flag ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  const [section, setSection] = useState<Section | null>(null);

  const error = run.error ?? catalogue.error ?? cited.error;
  if (error !== null) return <ProblemNote problem={toProblem(error)} />;
  if (run.data === undefined || catalogue.data === undefined) return <Loading what="the patterns" />;
  const { flags, failed } = run.data;
  const citedKeys = needsEvents(byRecords) ? (cited.data ?? null) : null;
  const passing = flags.filter((flag) => flagPasses(flag, byRecords, citedKeys));
  const open = chosen ?? asked;
  const shown = section ?? flags.find(({ key }) => key === open)?.status ?? 'raised';
  const ofStatus = (status: FlagStatus) => passing.filter((flag) => flag.status === status);
  const count = (status: FlagStatus) => formatCount(ofStatus(status).length);
  return (
    <>
      <ScreenHead title="Patterns" note="Nothing here replaces professional judgement; there is no score.">
        <SegmentedControl
          size="xs"
          aria-label="Which questions"
          data={[
            { value: 'raised', label: `Raised ${count('raised')}` },
            { value: 'due', label: `Due ${count('due')}` },
            { value: 'cannot-assess', label: `Cannot be assessed ${count('cannot-assess')}` },
            { value: 'catalogue', label: `All patterns ${catalogue.data.length}` },
          ]}
          value={shown}
          onChange={(value) => setSection(value as Section)}
        />
      </ScreenHead>
      {failed.length === 0 ? null : (
        <div className={classes.failed}>
          <ProblemNote
            problem={{
              message: `A pattern could not be run: ${failed.join('; ')}.`,
              remedy: 'The others are complete. Put its numbers back to the usual ones under “All patterns”.',
            }}
          />
        </div>
      )}
      {withoutChildren && shown !== 'catalogue' && ofStatus(shown).length > 0 ? (
        <p className={classes.missing}>
          {childrenMissing.title} {childrenMissing.why}
          <Button component="a" href="#/people" variant="default" size="compact-sm">
            Go to People
          </Button>
        </p>
      ) : null}
      {shown === 'catalogue' ? (
        <Catalogue catalogue={catalogue.data} flags={flags} />
      ) : ofStatus(shown).length === 0 ? (
        <NoFlags status={shown} filtered={!isEmpty && hasStatus(flags, shown)} onClear={clear} />
      ) : (
        <Questions
          key={shown}
          status={shown}
          flags={ofStatus(shown)}
          all={flags}
          catalogue={catalogue.data}
          referenceDate={run.data.referenceDate}
          chosen={open}
          onChoose={(key) => {
            setChosen(key);
            openEvent(null);
          }}
        />
      )}
    </>
  );
}

function hasStatus(flags: readonly Flag[], status: FlagStatus): boolean {
  return flags.some((flag) => flag.status === status);
}

interface NoFlagsProps {
  readonly status: FlagStatus;
  /** There are some, but the filter leaves none. */
  readonly filtered: boolean;
  readonly onClear: () => void;
}

function NoFlags({ status, filtered, onClear }: NoFlagsProps) {
  const summary = useCurrentCase().data;
  const withoutChildren = useChildrenMissing();
  if (filtered)
    return (
      <EmptyScreen
        title="No question is left by this filter"
        step={<Button onClick={onClear}>Clear the filter</Button>}
      >
        The questions are all still here; the filter above leaves none of this kind.
      </EmptyScreen>
    );
  if (withoutChildren)
    return (
      <EmptyScreen
        title={childrenMissing.title}
        step={
          <Button component="a" href="#/people">
            Go to People
          </Button>
        }
      >
        {childrenMissing.why}
      </EmptyScreen>
    );
  return (
    <EmptyScreen
      title={emptyWords[status].title}
      step={
        summary?.events === 0 ? (
          <Button component="a" href="#/import">
            Add records
          </Button>
        ) : undefined
      }
    >
      {emptyWords[status].words}
    </EmptyScreen>
  );
}
