import type { ReactNode } from 'react';
import type { StatusPeriod } from '../../../shared/model/chronology.ts';
import { formatDay } from '../../words/dates.ts';
import { listOf } from '../../words/numbers.ts';
import { PeriodMark, periodMarkWords } from './period-mark.tsx';
import { periodTitle, type Naming } from './period-phrases.ts';
import classes from './timeline.module.css';

interface PeriodListProps {
  readonly periods: readonly StatusPeriod[];
  readonly naming: Naming;
  readonly openKey: string | null;
  readonly onOpen: (key: string) => void;
  /** Stands under the row that is open. */
  readonly panel: ReactNode;
}

/** Status periods as rows, also the short ones that have no band. */
export function PeriodList({ periods, naming, openKey, onOpen, panel }: PeriodListProps) {
  return (
    <ul className={classes.rows}>
      {periods.map((period) => (
        <li key={period.key}>
          <button
            type="button"
            aria-expanded={period.key === openKey}
            onClick={() => onOpen(period.key ?? '')}
          >
            <time>{formatDay(period.from)}</time>
            <span>
              {periodTitle(period, naming.words)}
              {period.children.length === 0 ? '' : `, ${listOf(period.children.map(naming.nameOf))}`}
            </span>
            <small>
              {period.to === null ? 'still open' : `to ${formatDay(period.to)}`}
              {periodMarkWords(period) === null ? null : (
                <>
                  , <PeriodMark period={period} /> {periodMarkWords(period)}
                </>
              )}
            </small>
          </button>
          {period.key === openKey ? panel : null}
        </li>
      ))}
    </ul>
  );
}
