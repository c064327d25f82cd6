import { useState } from 'react';
import type { ImportProblemView } from '../../../shared/contract/import.ts';
import { formatCount } from '../../words/numbers.ts';
import classes from './source-card.module.css';

const mostShown = 3;

/** What could not be read as it stood, each with what to do about it. */
export function Problems({ problems }: { readonly problems: readonly ImportProblemView[] }) {
  const [all, setAll] = useState(false);
  if (problems.length === 0) return null;
  const shown = all ? problems : problems.slice(0, mostShown);
  return (
    <ul className={classes.problems} aria-label="Problems">
      {shown.map((problem) => (
        <li
          key={`${problem.code}-${problem.table}-${problem.row}-${problem.message}`}
          data-severity={problem.severity}
        >
          {problem.message} <span>{problem.remedy}</span>
        </li>
      ))}
      {problems.length > mostShown ? (
        <li>
          <button type="button" className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show all ${formatCount(problems.length)}`}
          </button>
        </li>
      ) : null}
    </ul>
  );
}
