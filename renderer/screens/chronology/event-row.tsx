import type { Ref } from 'react';
import type { EventLine } from '../../../shared/contract/chronology.ts';
import { eventTypeLabel } from '../../../shared/event-types/event-types.ts';
import { AgencyMark } from '../../parts/agency-mark.tsx';
import { ChildSeenGlyph, PolarityGlyph } from '../../parts/glyphs.tsx';
import { dateShape, formatReadDate } from '../../words/dates.ts';
import { countOf } from '../../words/numbers.ts';
import classes from './event-table.module.css';
import { FlagsCell } from './flags-cell.tsx';
import { ImpactCell } from './impact-cell.tsx';
import { sharesDate } from './row-order.ts';
import type { TableLine } from './row-order.ts';

interface EventRowProps {
  readonly ref: Ref<HTMLTableRowElement>;
  readonly line: number;
  readonly top: number;
  readonly place: TableLine;
  /** Undefined while its page is on the way. */
  readonly event: EventLine | undefined;
  readonly before: EventLine | undefined;
  readonly undated: number;
  readonly active: boolean;
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** One line of the table. */
export function EventRow({
  ref,
  line,
  top,
  place,
  event,
  before,
  undated,
  active,
  open,
  onOpen,
}: EventRowProps) {
  const shared = {
    ref,
    'data-index': line,
    'data-line': line,
    'aria-rowindex': line + 2,
    tabIndex: active ? 0 : -1,
    style: { transform: `translateY(${top}px)` },
  } as const;
  if (place.kind === 'undated-heading')
    return (
      <tr {...shared} className={`${classes.row} ${classes.undatedHeading}`}>
        <td aria-colspan={7}>
          <strong>Without a date</strong> {countOf(undated, 'event')} whose date is missing or cannot be read.
          Open one to give it a date.
        </td>
      </tr>
    );
  if (event === undefined)
    return (
      <tr {...shared} className={classes.row} aria-busy>
        <td className={classes.cell} aria-label="Reading" />
      </tr>
    );
  const repeated = sharesDate(event, before);
  const head = event.accounts[0];
  return (
    // The grid's own keys (Enter, Space) stand for the click; see EventTable.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <tr
      {...shared}
      className={classes.row}
      aria-selected={open}
      data-planned={event.planned || undefined}
      data-repeated={repeated || undefined}
      onClick={onOpen}
    >
      <td className={classes.cell}>
        <DateOf event={event} repeated={repeated} />
      </td>
      <td className={`${classes.cell} ${classes.agencies}`}>
        {distinctAgencies(event).map((account) => (
          <AgencyMark key={account.agencyId} kind={account.agencyKind} name={account.agency} />
        ))}
      </td>
      <td className={classes.cell}>
        <div className={classes.text}>
          {event.planned ? <span className={classes.planned}>Planned</span> : null}
          {textOf(event)}
        </div>
        <div className={classes.marks}>
          <PolarityGlyph polarity={event.polarity} />
          <ChildSeenGlyph childSeen={event.childSeen} />
          {event.types.length === 0 ? null : (
            <span className={classes.types}>{event.types.map(eventTypeLabel).join(', ')}</span>
          )}
          {event.openMatches > 0 ? (
            <a href="#/matches" tabIndex={active ? 0 : -1} onClick={(click) => click.stopPropagation()}>
              {countOf(event.openMatches, 'possible match', 'possible matches')}
            </a>
          ) : null}
        </div>
      </td>
      <td className={classes.cell}>
        <div className={classes.voice}>
          {event.voices.map((voice) => (
            <q key={`${voice.personId}-${voice.words}`}>{voice.words.replaceAll(/^['"‘“]|['"’”]$/g, '')}</q>
          ))}
        </div>
      </td>
      <td className={classes.cell}>
        {head === undefined ? null : (
          <ImpactCell entryId={head.entryId} impact={event.impact} number={event.number} reachable={active} />
        )}
      </td>
      <td className={`${classes.cell} ${classes.outcome}`}>
        {event.accounts.find((account) => account.outcome !== '')?.outcome}
      </td>
      <td className={classes.cell}>
        <FlagsCell flags={event.flags} reachable={active} />
      </td>
    </tr>
  );
}

function DateOf({ event, repeated }: { readonly event: EventLine; readonly repeated: boolean }) {
  const { happened } = event;
  const vague = dateShape(happened) === 'vague' || dateShape(happened) === 'period';
  const words = dateShape(happened) === 'none' ? happened.raw || 'No date' : formatReadDate(happened);
  return (
    <>
      <time className={repeated ? classes.repeated : classes.date} data-vague={vague || undefined}>
        {words}
      </time>
      {happened.time === null ? null : <span className={classes.time}>{happened.time}</span>}
    </>
  );
}

/** The words of the account; where the row has none, what its outcome column says. */
function textOf(event: EventLine): string {
  const head = event.accounts[0];
  return head === undefined || head.text.trim() !== '' ? (head?.text ?? '') : head.outcome;
}

function distinctAgencies(event: EventLine) {
  return event.accounts.filter(
    (account, index) => event.accounts.findIndex((other) => other.agencyId === account.agencyId) === index,
  );
}
