import type { ReactNode } from 'react';
import type { EventLine } from '../../../shared/contract/chronology.ts';
import { AgencyMark } from '../../parts/agency-mark.tsx';
import { useLookingAt } from '../../state/looking-at.tsx';
import { formatReadDate } from '../../words/dates.ts';
import type { Lane, LaneKind } from './lanes.ts';
import { lanesOf } from './lanes.ts';
import { symbolWords } from './symbols.ts';
import classes from './timeline.module.css';

interface EventListProps {
  /** Stands above the lanes and scrolls with them. */
  readonly head: ReactNode;
  readonly events: readonly EventLine[];
  readonly lanes: readonly Lane[];
  readonly kind: LaneKind;
}

/** The picture as a list: the same lanes, the same events, their shapes in words. */
export function EventList({ head, events, lanes, kind }: EventListProps) {
  const { eventId, openEvent } = useLookingAt();
  return (
    <div className={classes.list}>
      {head}
      {lanes.map((lane) => {
        const own = events.filter((event) => lanesOf(event, kind).includes(lane.id));
        return (
          <section key={lane.id}>
            <h2>
              {lane.agencyKind === null ? null : <AgencyMark kind={lane.agencyKind} name={lane.label} />}
              {lane.label}
              <span>{own.length}</span>
            </h2>
            <ul className={classes.rows}>
              {own.map((event) => (
                <li key={event.id}>
                  <button
                    type="button"
                    aria-pressed={event.id === eventId}
                    onClick={() => openEvent(event.id === eventId ? null : event.id)}
                  >
                    <time>{formatReadDate(event.happened)}</time>
                    <span>{event.accounts[0]?.text}</span>
                    <small>{symbolWords(event).join(', ')}</small>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
