import { useState } from 'react';
import type { ImportProblemView } from '../../../shared/contract/import.ts';
import { countOf } from '../../words/numbers.ts';
import classes from './file-card.module.css';

const order = { refused: 0, rejected: 1, warning: 2, note: 3 } as const;
const few = 3;

/** What is wrong with a file, gravest first: each a sentence with what to do. */
export function FileProblems({ problems }: { readonly problems: readonly ImportProblemView[] }) {
  const [all, setAll] = useState(false);
  if (problems.length === 0) return null;
  const sorted = [...problems].sort((a, b) => order[a.severity] - order[b.severity]);
  const shown = all ? sorted : sorted.slice(0, few);
  return (
    <div>
      <ul className={classes.problems}>
        {shown.map((problem) => (
          <li
            key={`${problem.code}-${problem.table ?? ''}-${problem.row ?? ''}-${problem.message}`}
            data-severity={problem.severity}
          >
            {problem.message} {problem.remedy}
          </li>
        ))}
      </ul>
      {problems.length > few ? (
        <button type="button" className={classes.more} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show ${countOf(problems.length - few, 'more note', 'more notes')}`}
        </button>
      ) : null}
    </div>
  );
}
