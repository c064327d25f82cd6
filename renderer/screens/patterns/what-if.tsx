import type { PatternInfo } from '../../../shared/contract/patterns.ts';
import type { Flag } from '../../../shared/model/flag.ts';
import { toProblem } from '../../client/problem.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { countOf } from '../../words/numbers.ts';
import classes from './settings-table.module.css';
import { useWhatIf } from './use-patterns.ts';
import type { ParameterValues } from './use-patterns.ts';

interface WhatIfProps {
  readonly info: PatternInfo;
  readonly values: ParameterValues;
  readonly flags: readonly Flag[];
  /** The values are the ones typed last. */
  readonly settled: boolean;
}

const mostListed = 4;

/** What other numbers would do: how many questions, which new ones, which gone. Nothing is saved. */
export function WhatIf({ info, values, flags, settled }: WhatIfProps) {
  const all = Object.fromEntries(info.parameters.map(({ name, value }) => [name, value]));
  const effect = useWhatIf(info.id, { ...all, ...values }, Object.keys(values).length > 0);
  if (effect.isError) return <ProblemNote problem={toProblem(effect.error)} />;
  if (effect.data === undefined || !settled)
    return (
      <output className={classes.effect}>
        <p>Looking at what would change…</p>
      </output>
    );
  const now = flags.filter(({ status }) => status === 'raised');
  const then = effect.data.flags.filter(({ status }) => status === 'raised');
  const added = then.filter(({ key }) => !now.some((flag) => flag.key === key));
  const gone = now.filter(({ key }) => !then.some((flag) => flag.key === key));
  return (
    <output className={classes.effect}>
      <p>
        <strong>
          {countOf(then.length, 'question')} instead of {now.length}.
        </strong>{' '}
        {added.length === 0 && gone.length === 0 ? 'The same ones would be asked.' : ''}
      </p>
      <Summaries heading="New" flags={added} />
      <Summaries heading="No longer asked" flags={gone} />
    </output>
  );
}

function Summaries({ heading, flags }: { readonly heading: string; readonly flags: readonly Flag[] }) {
  if (flags.length === 0) return null;
  return (
    <>
      <p>
        {heading} ({flags.length}):
      </p>
      <ul>
        {flags.slice(0, mostListed).map((flag) => (
          <li key={flag.key}>{flag.summary}</li>
        ))}
        {flags.length > mostListed ? <li>and {flags.length - mostListed} more</li> : null}
      </ul>
    </>
  );
}
