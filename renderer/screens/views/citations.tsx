import { useState } from 'react';
import { useLookingAt } from '../../state/looking-at.tsx';
import { formatReadDate } from '../../words/dates.ts';
import classes from './citations.module.css';
import { inNumberOrder } from './number-order.ts';
import type { Lines } from './use-views.ts';

interface CitationsProps {
  readonly ids: readonly number[];
  readonly lines: Lines;
  /** Numbers shown before the rest is folded away. */
  readonly most?: number;
  /** Says "Event" or "Events" before the numbers. */
  readonly worded?: boolean;
  /** Keeps the order given; else the numbers rise. */
  readonly asGiven?: boolean;
}

/** Event numbers; each opens its event in the panel. */
export function Citations({ ids, lines, most = 10, worded = false, asGiven = false }: CitationsProps) {
  const [all, setAll] = useState(false);
  const { eventId: open, openEvent } = useLookingAt();
  if (ids.length === 0) return null;
  const ordered = asGiven ? ids : inNumberOrder(ids, lines);
  const folded = ordered.length - most;
  const shown = all || folded <= 1 ? ordered : ordered.slice(0, most);
  return (
    <span className={classes.citations}>
      {worded ? <span className={classes.word}>{ids.length === 1 ? 'Event' : 'Events'}</span> : null}
      {shown.map((id) => {
        const line = lines.get(id);
        const said = line === undefined ? '' : `${formatReadDate(line.happened)}: ${line.accounts[0]?.text}`;
        return (
          <button
            key={id}
            type="button"
            className={classes.number}
            aria-pressed={open === id}
            aria-label={`Event ${line?.number ?? ''}`}
            title={said.slice(0, 180)}
            onClick={() => openEvent(open === id ? null : id)}
          >
            {line?.number ?? '?'}
          </button>
        );
      })}
      {folded > 1 ? (
        <button type="button" className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'fewer' : `and ${folded} more`}
        </button>
      ) : null}
    </span>
  );
}
