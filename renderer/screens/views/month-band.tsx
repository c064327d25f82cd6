import type { CSSProperties } from 'react';
import type { Person } from '../../../shared/model/person.ts';
import { formatMonth } from '../../words/dates.ts';
import { countOf } from '../../words/numbers.ts';
import classes from './child-by-month.module.css';
import { monthState } from './month-runs.ts';
import type { Band, ChildMonth, ChildRow, MonthPlace } from './month-runs.ts';
import { firstName } from './view-words.ts';

const initials = ['J', 'F', 'M', 'A', 'M', 'J', 'J', 'A', 'S', 'O', 'N', 'D'];

interface MonthBandProps {
  readonly band: Band;
  readonly yearsInBand: number;
  readonly months: readonly string[];
  readonly rows: readonly ChildRow[];
  readonly people: readonly Person[];
  /** The one month the Tab key stops at. */
  readonly reachable: MonthPlace;
  readonly chosen: MonthPlace | null;
  readonly onChoose: (place: MonthPlace) => void;
}

/** Some years of all children, one row a child. */
export function MonthBand(props: MonthBandProps) {
  const { band, yearsInBand, months, rows, people, reachable, chosen, onChoose } = props;
  const positions = band.years.flatMap((year) => year.positions);
  return (
    <table
      className={classes.band}
      style={{ '--share': positions.length / (yearsInBand * 12) } as CSSProperties}
    >
      <caption className={classes.heard}>{band.years.map(({ year }) => year).join(', ')}</caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            <span className={classes.heard}>Child</span>
          </th>
          {band.years.map(({ year, positions: cells }) => (
            <th key={year} scope="colgroup" colSpan={cells.length} className={classes.year}>
              {year}
            </th>
          ))}
        </tr>
        <tr>
          {positions.map((position) => (
            <th
              key={position}
              scope="col"
              className={classes.initial}
              abbr={formatMonth(months[position] ?? '')}
            >
              {initials[Number((months[position] ?? '').slice(5, 7)) - 1]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.child}>
            <th scope="row">{firstName(people, row.child)}</th>
            {positions.map((position) => {
              const place = { row: index, month: position };
              return (
                <td key={position} data-year-starts={(months[position] ?? '').endsWith('-01') || undefined}>
                  <MonthCell
                    place={place}
                    month={row.months[position] ?? null}
                    said={`${firstName(people, row.child)}, ${formatMonth(months[position] ?? '')}`}
                    reachable={samePlace(place, reachable)}
                    chosen={samePlace(place, chosen)}
                    onChoose={onChoose}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function samePlace(a: MonthPlace, b: MonthPlace | null): boolean {
  return b !== null && a.row === b.row && a.month === b.month;
}

interface MonthCellProps {
  readonly place: MonthPlace;
  readonly month: ChildMonth;
  /** Whose month it is, in words. */
  readonly said: string;
  readonly reachable: boolean;
  readonly chosen: boolean;
  readonly onChoose: (place: MonthPlace) => void;
}

function MonthCell({ place, month, said, reachable, chosen, onChoose }: MonthCellProps) {
  const state = monthState(month);
  const words = `${said}: ${stateWords(month)}`;
  return (
    <button
      type="button"
      className={classes.month}
      data-state={state}
      data-place={`${place.row}-${place.month}`}
      tabIndex={reachable ? 0 : -1}
      aria-pressed={chosen}
      aria-label={words}
      title={words}
      onClick={() => onChoose(place)}
    >
      {state === 'own' ? month?.own.length : null}
    </button>
  );
}

function stateWords(month: ChildMonth): string {
  if (month === null) return 'not yet born';
  if (month.own.length + month.shared.length === 0) return 'none';
  return [
    month.own.length === 0 ? 'no own entries' : countOf(month.own.length, 'own entry', 'own entries'),
    month.shared.length === 0 ? '' : `${month.shared.length} shared`,
  ]
    .filter((words) => words !== '')
    .join(', ');
}
