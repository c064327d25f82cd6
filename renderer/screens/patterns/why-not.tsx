import { toProblem } from '../../client/problem.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import classes from './flag-detail.module.css';
import { useWhyNot } from './use-patterns.ts';
import notes from './why-not.module.css';

/** "Why not": how near the records came to a question that is not asked, and what it would need. */
export function WhyNot({ pattern }: { readonly pattern: string }) {
  const near = useWhyNot(pattern);
  return (
    <div className={classes.part}>
      <h3>Why not more often</h3>
      {near.isError ? <ProblemNote problem={toProblem(near.error)} /> : null}
      {near.data?.misses.length === 0 ? (
        <p className={classes.aside}>No other stretch of the records comes near this question.</p>
      ) : null}
      {near.data === undefined || near.data.misses.length === 0 ? null : (
        <ul className={notes.misses}>
          {near.data.misses.map(({ summary, needed }) => (
            <li key={`${summary}-${needed}`}>
              <span>{summary}</span>
              <small>It would be asked at: {needed}</small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
