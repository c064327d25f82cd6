import type { Person } from '../../../shared/model/person.ts';
import { formatMonth } from '../../words/dates.ts';
import { countOf } from '../../words/numbers.ts';
import { Citations } from './citations.tsx';
import classes from './child-by-month.module.css';
import { quietMonths, quietStretches } from './month-runs.ts';
import type { ChildRow } from './month-runs.ts';
import tables from './tables.module.css';
import type { Lines } from './use-views.ts';
import { firstName } from './view-words.ts';

interface QuietStretchesProps {
  readonly months: readonly string[];
  readonly rows: readonly ChildRow[];
  readonly lines: Lines;
  readonly people: readonly Person[];
}

/** The quiet stretches in words: whose, from when to when, and what was recorded of others meanwhile. */
export function QuietStretches({ months, rows, lines, people }: QuietStretchesProps) {
  const stretches = rows.flatMap((row) => quietStretches(row, months));
  return (
    <section className={classes.quiet}>
      <h3>Quiet stretches</h3>
      <p>
        {quietMonths} months or more without an entry of the child’s own (team default).
        {stretches.length === 0 ? ' There is none.' : ''}
      </p>
      {stretches.length === 0 ? null : (
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">Child</th>
              <th scope="col">Months</th>
              <th scope="col">How long</th>
              <th scope="col">Shared events meanwhile</th>
            </tr>
          </thead>
          <tbody>
            {stretches.map((stretch) => (
              <tr key={`${stretch.child}-${stretch.from}`}>
                <th scope="row">{firstName(people, stretch.child)}</th>
                <td>
                  {formatMonth(stretch.from)} to {formatMonth(stretch.to)}
                </td>
                <td>{countOf(stretch.months, 'month')}</td>
                <td>
                  {stretch.shared.length === 0 ? (
                    <span className={tables.muted}>None</span>
                  ) : (
                    <Citations ids={stretch.shared} lines={lines} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
