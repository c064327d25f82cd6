import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { weekday } from '../../../shared/calendar/iso-day.ts';
import type { MatchPair } from '../../../shared/contract/matching.ts';
import type { AgencyKind } from '../../../shared/model/agency.ts';
import { useAgencies } from '../../client/queries.ts';
import { AgencyMark } from '../../parts/agency-mark.tsx';
import { formatDay } from '../../words/dates.ts';
import { toStripDays } from './strip-days.ts';
import type { StripEntry } from './strip-days.ts';
import { useAround } from './use-pairs.ts';
import classes from './week-strip.module.css';

const daysAround = 4;
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** The days around the two accounts, with all that any agency recorded on them. */
export function WeekStrip({ pair }: { readonly pair: MatchPair }) {
  const around = useAround(pair, daysAround);
  const kinds = new Map(useAgencies().data?.map((agency) => [agency.name, agency.kind]));
  const [read, setRead] = useState<StripEntry | null>(null);
  const first = pair.left.happened.earliest ?? pair.right.happened.earliest;
  const second = pair.right.happened.earliest ?? first;
  if (first === null || second === null)
    return <p className={classes.hint}>Neither account has a date, so there is no week around them.</p>;
  const days = toStripDays(around.data?.entries ?? [], first, second, daysAround);
  const own = new Set([pair.a, pair.b]);
  return (
    <section className={classes.strip} aria-label="The days around them">
      <ol className={classes.days}>
        {days.map(({ day, entries, gapBefore }) => (
          <li
            key={day}
            data-gap={gapBefore || undefined}
            data-own={entries.some(({ id }) => own.has(id)) || undefined}
          >
            <div className={classes.marks}>
              {entries.map((entry) => (
                <EntryMark
                  key={entry.id}
                  entry={entry}
                  kind={kinds.get(entry.agency) ?? 'other'}
                  own={own.has(entry.id)}
                  onRead={setRead}
                />
              ))}
            </div>
            <time dateTime={day} title={formatDay(day)}>
              <span>{weekdays[weekday(day)]}</span> {formatDay(day).replace(/ \d{4}$/u, '')}
            </time>
          </li>
        ))}
      </ol>
      <p className={classes.hint}>
        {read === null ? (
          'The days around them, all agencies; the two accounts are ringed. Point at a mark to read it.'
        ) : (
          <>
            <strong>{read.agency}:</strong> {read.text}
          </>
        )}
      </p>
    </section>
  );
}

interface EntryMarkProps {
  readonly entry: StripEntry;
  readonly kind: AgencyKind;
  readonly own: boolean;
  readonly onRead: (entry: StripEntry | null) => void;
}

function EntryMark({ entry, kind, own, onRead }: EntryMarkProps) {
  const read = () => onRead(entry);
  const stop = () => onRead(null);
  return (
    <button
      type="button"
      className={classes.mark}
      data-own={own || undefined}
      onMouseEnter={read}
      onMouseLeave={stop}
      onFocus={read}
      onBlur={stop}
      onClick={read}
    >
      <AgencyMark kind={kind} name={entry.agency} />
      <VisuallyHidden>
        {own ? 'One of the two. ' : ''}
        {entry.agency}: {entry.text}
      </VisuallyHidden>
    </button>
  );
}
