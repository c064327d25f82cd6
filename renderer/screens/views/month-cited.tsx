import type { Person } from '../../../shared/model/person.ts';
import { formatMonth } from '../../words/dates.ts';
import classes from './child-by-month.module.css';
import { Citations } from './citations.tsx';
import type { ChildRow, MonthPlace } from './month-runs.ts';
import type { Lines } from './use-views.ts';
import { firstName } from './view-words.ts';

interface MonthCitedProps {
  readonly place: MonthPlace;
  readonly months: readonly string[];
  readonly rows: readonly ChildRow[];
  readonly lines: Lines;
  readonly people: readonly Person[];
}

/** The events of the month that is chosen. */
export function MonthCited({ place, months, rows, lines, people }: MonthCitedProps) {
  const row = rows[place.row];
  if (row === undefined) return null;
  const month = row.months[place.month] ?? null;
  return (
    <output className={classes.cited}>
      <strong>
        {firstName(people, row.child)}, {formatMonth(months[place.month] ?? '')}
      </strong>
      {month === null ? (
        <span>Not yet born.</span>
      ) : month.own.length + month.shared.length === 0 ? (
        <span>No entry.</span>
      ) : (
        <>
          {month.own.length === 0 ? <span>No own entries.</span> : null}
          {month.own.length === 0 ? null : (
            <span>
              Own <Citations ids={month.own} lines={lines} />
            </span>
          )}
          {month.shared.length === 0 ? null : (
            <span>
              Shared <Citations ids={month.shared} lines={lines} />
            </span>
          )}
        </>
      )}
    </output>
  );
}
