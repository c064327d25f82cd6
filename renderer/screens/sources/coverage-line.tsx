import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Coverage } from '../../../shared/model/chronology.ts';
import { toProblem } from '../../client/problem.ts';
import { useCommand } from '../../client/use-command.ts';
import { DayField, hasUnreadDay } from '../../parts/day-field.tsx';
import { formatSpan } from '../../words/dates.ts';
import classes from './source-card.module.css';

const basisWords: Readonly<Record<Coverage['basis'], string>> = {
  stated: 'as the file states',
  inferred: 'taken from the first and last row',
  set: 'set by hand',
};

interface CoverageLineProps {
  readonly agencyId: number;
  readonly coverage: readonly Coverage[];
}

/** For which span this agency's records are loaded; outside it a gap means nothing. */
export function CoverageLine({ agencyId, coverage }: CoverageLineProps) {
  const [editing, setEditing] = useState(false);
  if (editing)
    return <CoverageForm agencyId={agencyId} coverage={coverage} onDone={() => setEditing(false)} />;
  return (
    <div className={classes.line}>
      <div>
        {coverage.length === 0
          ? 'No span is known for which these records are complete'
          : coverage.map((span) => (
              <div key={span.id}>
                Records cover {formatSpan(span.from, span.to)}
                <small>{basisWords[span.basis]}</small>
              </div>
            ))}
      </div>
      <Button
        variant="subtle"
        size="compact-xs"
        aria-label="Change the span the records cover"
        onClick={() => setEditing(true)}
      >
        Change
      </Button>
    </div>
  );
}

interface CoverageFormProps extends CoverageLineProps {
  readonly onDone: () => void;
}

function CoverageForm({ agencyId, coverage, onDone }: CoverageFormProps) {
  const [from, setFrom] = useState(coverage.map((span) => span.from).sort()[0]);
  const [to, setTo] = useState(
    coverage
      .map((span) => span.to)
      .sort()
      .at(-1),
  );
  const save = useCommand(
    'sources.setCoverage',
    (client, span: { agencyId: number; from: string; to: string }) => client.sources.setCoverage(span),
    { showsProblem: true },
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (hasUnreadDay(event.currentTarget)) return;
    if (from !== undefined && to !== undefined) save.mutate({ agencyId, from, to }, { onSuccess: onDone });
  };
  const problem = save.isError ? toProblem(save.error) : null;
  return (
    <form className={classes.edit} onSubmit={submit}>
      <div>
        <DayField size="xs" aria-label="Records cover from" value={from} onDay={setFrom} />
        <span>to</span>
        <DayField
          size="xs"
          aria-label="Records cover to"
          value={to}
          error={problem === null ? null : `${problem.message} ${problem.remedy}`}
          onDay={setTo}
        />
        <Button type="submit" size="compact-sm" loading={save.isPending}>
          Keep
        </Button>
        <Button variant="default" size="compact-sm" onClick={onDone}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
