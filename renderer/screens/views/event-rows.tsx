import { useState } from 'react';
import { AgencyMark } from '../../parts/agency-mark.tsx';
import { useLookingAt } from '../../state/looking-at.tsx';
import { formatReadDate } from '../../words/dates.ts';
import { countOf } from '../../words/numbers.ts';
import classes from './event-rows.module.css';
import type { Lines } from './use-views.ts';

interface EventRowsProps {
  readonly label: string;
  readonly rows: readonly { readonly eventId: number; readonly note?: string }[];
  readonly lines: Lines;
  /** Rows shown before the rest is folded away. */
  readonly most?: number;
}

/** Events one under the other, in their own words; a click opens the event in the panel. */
export function EventRows({ label, rows, lines, most = 6 }: EventRowsProps) {
  const [all, setAll] = useState(false);
  const { eventId: open, openEvent } = useLookingAt();
  const folded = rows.length - most;
  const shown = all || folded <= 1 ? rows : rows.slice(0, most);
  return (
    <>
      <ul className={classes.rows} aria-label={label}>
        {shown.map(({ eventId, note }) => {
          const line = lines.get(eventId);
          if (line === undefined) return null;
          const head = line.accounts[0];
          return (
            <li key={eventId}>
              <button
                type="button"
                className={classes.row}
                aria-pressed={open === eventId}
                onClick={() => openEvent(open === eventId ? null : eventId)}
              >
                <span className={classes.number}>{line.number}</span>
                <time>{formatReadDate(line.happened)}</time>
                {head === undefined ? null : <AgencyMark kind={head.agencyKind} name={head.agency} />}
                <span>
                  <span className={classes.text}>{head?.text.trim() === '' ? head.outcome : head?.text}</span>
                  {note === undefined ? null : <small>{note}</small>}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {folded > 1 ? (
        <button type="button" className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${countOf(rows.length, 'event')}`}
        </button>
      ) : null}
    </>
  );
}
