import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PatternInfo } from '../../../shared/contract/patterns.ts';
import type { IsoDay } from '../../../shared/model/dates.ts';
import type { Flag, FlagStatus } from '../../../shared/model/flag.ts';
import { usePeople } from '../../client/queries.ts';
import { EmptyScreen } from '../../parts/empty-screen.tsx';
import { formatSpan } from '../../words/dates.ts';
import { listOf } from '../../words/numbers.ts';
import { ChoiceList } from './choice-list.tsx';
import { DecisionMark } from './decision-mark.tsx';
import { FlagDetail } from './flag-detail.tsx';
import { FlagFilters } from './flag-filters.tsx';
import classes from './patterns.module.css';
import { flagChosen, listLine, splitSummary, toGroups } from './select-flags.ts';
import type { FlagChoice } from './select-flags.ts';
import { useSettings } from './use-patterns.ts';

interface QuestionsProps {
  readonly status: FlagStatus;
  /** Flags of this status that the filter leaves. */
  readonly flags: readonly Flag[];
  /** All flags of the case. */
  readonly all: readonly Flag[];
  readonly catalogue: readonly PatternInfo[];
  readonly referenceDate: IsoDay;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

const noNarrowing = { tier: 'any', answer: 'any' } as const;

/** The questions of one status by pattern, and the one that is open. */
export function Questions({
  status,
  flags,
  all,
  catalogue,
  referenceDate,
  chosen,
  onChoose,
}: QuestionsProps) {
  const [choice, setChoice] = useState<Omit<FlagChoice, 'status'>>(noNarrowing);
  const people = usePeople().data ?? [];
  const user = useSettings().data?.user ?? '';
  const everyone = people.flatMap(({ role, name }) => (role === 'child' ? [name.split(' ')[0] ?? ''] : []));
  const firstNames = (flag: Flag) =>
    flag.children.map((id) => people.find((person) => person.id === id)?.name.split(' ')[0] ?? '');
  const groups = toGroups(flags.filter((flag) => flagChosen(flag, choice)));
  const inOrder = groups.flatMap((group) => group.flags);
  const open = inOrder.find(({ key }) => key === chosen) ?? inOrder[0];
  const next = nextUnanswered(inOrder, open?.key);
  return (
    <div className={classes.columns}>
      <div className={classes.list}>
        <FlagFilters choice={choice} onChange={setChoice} />
        <ChoiceList
          label="Questions"
          chosen={open?.key ?? ''}
          onChoose={onChoose}
          groups={groups.map((group) => ({
            key: group.pattern,
            heading: group.name,
            items: group.flags.map((flag) => ({
              key: flag.key,
              title: listLine(splitSummary(flag.summary).question, firstNames(flag), everyone),
              detail: `${flag.children.length === 0 ? 'Household' : listOf(firstNames(flag))}, ${formatSpan(flag.from, flag.to)}`,
              mark: status === 'raised' ? <DecisionMark decision={flag.decision} /> : null,
            })),
          }))}
        />
      </div>
      {open === undefined ? (
        <EmptyScreen
          title="No question is left by these two choices"
          step={<Button onClick={() => setChoice(noNarrowing)}>Show all of them</Button>}
        >
          Another source or another answer may have some.
        </EmptyScreen>
      ) : (
        <FlagDetail
          key={open.key}
          flag={open}
          info={catalogue.find(({ id }) => id === open.pattern)}
          siblings={all.filter(({ pattern }) => pattern === open.pattern)}
          people={people}
          referenceDate={referenceDate}
          user={user}
          onNext={next === undefined ? null : () => onChoose(next.key)}
        />
      )}
    </div>
  );
}

/** The next flag without an answer after the one that is open, from the start again at the end. */
function nextUnanswered(flags: readonly Flag[], open: string | undefined): Flag | undefined {
  const at = flags.findIndex(({ key }) => key === open);
  return [...flags.slice(at + 1), ...flags.slice(0, Math.max(at, 0))].find(
    ({ decision }) => decision === null,
  );
}
