import { Button, Group, SegmentedControl } from '@mantine/core';
import { useRef, useState } from 'react';
import type { MatchPair } from '../../../shared/contract/matching.ts';
import { toProblem } from '../../client/problem.ts';
import { EmptyScreen } from '../../parts/empty-screen.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { useFilter } from '../../state/filter.tsx';
import { countOf, formatCount } from '../../words/numbers.ts';
import { AcceptAll } from './accept-all.tsx';
import { Desk } from './desk.tsx';
import classes from './matches.module.css';
import { StrengthFilter } from './strength-filter.tsx';
import { usePairs } from './use-pairs.ts';
import type { Tray } from './use-sitting.ts';
import { useSitting } from './use-sitting.ts';

/** Pairs of accounts that may tell of one event, side by side, for a person to decide. */
export function Matches() {
  const pairs = usePairs();
  if (pairs.isError) return <ProblemNote problem={toProblem(pairs.error)} />;
  if (pairs.data === undefined) return <Loading what="the matches" />;
  if (pairs.data.length === 0)
    return (
      <EmptyScreen
        title="No two accounts look like one event"
        step={
          <Button component="a" href="#/import">
            Add records
          </Button>
        }
      >
        When agencies tell of the same event, their accounts will be here side by side, with reasons. Nothing
        is joined until you say so.
      </EmptyScreen>
    );
  return <MatchesOf pairs={pairs.data} />;
}

function MatchesOf({ pairs }: { readonly pairs: readonly MatchPair[] }) {
  const sitting = useSitting(pairs);
  const [acceptingAll, setAcceptingAll] = useState(false);
  const desk = useRef<HTMLDivElement>(null);
  const strong = sitting.openOf('strong');
  const open = sitting.total - sitting.decided;
  return (
    <>
      <ScreenHead title="Matches" note={<Progress done={sitting.lookedAt} total={sitting.total} />}>
        {strong.length > 1 && !acceptingAll ? (
          <Button variant="light" onClick={() => setAcceptingAll(true)}>
            Accept all {formatCount(strong.length)} strong suggestions
          </Button>
        ) : null}
        {acceptingAll ? null : <StrengthFilter chosen={sitting.strengths} onChange={sitting.setStrengths} />}
        <SegmentedControl
          size="xs"
          disabled={acceptingAll}
          aria-label="Which pairs"
          data={[
            { value: 'open', label: `To decide ${formatCount(open)}` },
            { value: 'decided', label: `Decided ${formatCount(sitting.decided)}` },
          ]}
          value={sitting.tray}
          onChange={(tray) => sitting.setTray(tray as Tray)}
        />
      </ScreenHead>
      {acceptingAll ? (
        <AcceptAll
          pairs={strong}
          onCancel={() => setAcceptingAll(false)}
          onAccept={(chosen) => {
            sitting.putAll(chosen);
            setAcceptingAll(false);
          }}
        />
      ) : sitting.inTray.length === 0 ? (
        <NothingHere sitting={sitting} />
      ) : (
        <Desk sitting={sitting} focusOn={desk} />
      )}
    </>
  );
}

function Progress({ done, total }: { readonly done: number; readonly total: number }) {
  return (
    <span className={classes.progress}>
      <progress max={total} value={done} aria-label="Pairs looked at" />
      {formatCount(done)} of {formatCount(total)} looked at
    </span>
  );
}

function NothingHere({ sitting }: { readonly sitting: ReturnType<typeof useSitting> }) {
  const { isEmpty, clear } = useFilter();
  if (sitting.tray === 'decided')
    return (
      <EmptyScreen title="Nothing decided here yet">
        Pairs you kept as the same event or as different will be here, and each decision can be taken back.
      </EmptyScreen>
    );
  if (sitting.total === 0 && !isEmpty)
    return (
      <EmptyScreen
        title="No pair is left by this filter"
        step={<Button onClick={clear}>Clear the filter</Button>}
      >
        The filter above leaves nothing to compare. The suggestions are all still here.
      </EmptyScreen>
    );
  if (sitting.strengths.length > 0 && sitting.decided < sitting.total)
    return (
      <EmptyScreen
        title="No pair of this strength is left"
        step={<Button onClick={() => sitting.setStrengths([])}>Show all strengths</Button>}
      >
        {countOf(sitting.total - sitting.decided, 'pair')} of another strength still to decide.
      </EmptyScreen>
    );
  return (
    <EmptyScreen
      title="All pairs are decided"
      step={
        <Group gap="sm">
          <Button component="a" href="#/chronology">
            See the chronology
          </Button>
          <Button variant="default" onClick={sitting.undo}>
            Undo the last decision
          </Button>
        </Group>
      }
    >
      {countOf(sitting.decided, 'decision')} made. They can be taken back under “Decided”, and new records may
      bring new pairs.
    </EmptyScreen>
  );
}
