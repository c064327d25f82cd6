import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { toProblem } from '../client/problem.ts';
import { useEvent } from '../client/queries.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useLookingAt } from '../state/looking-at.tsx';
import { formatReadDate } from '../words/dates.ts';
import { countOf } from '../words/numbers.ts';
import { Account } from './account.tsx';
import { Differences } from './differences.tsx';
import classes from './entry-panel.module.css';
import { EventFlags } from './event-flags.tsx';
import { History } from './history.tsx';
import { WrittenByUser } from './written-by-user.tsx';

/** One event beside the screen: every account of it, what was read, and what was written about it. */
export function EntryPanel({ eventId }: { readonly eventId: number }) {
  const { openEvent } = useLookingAt();
  const event = useEvent(eventId);
  const data = event.data;
  return (
    <aside className={classes.panel} aria-label="Event">
      <header className={classes.head}>
        <div>
          <h2>{data === undefined ? 'Event' : formatReadDate(data.line.happened)}</h2>
          {data === undefined ? null : (
            <p>
              Event {data.line.number}
              {data.accounts.length > 1 ? `, ${countOf(data.accounts.length, 'account')}` : ''}
              {data.line.planned ? ', planned and not known to have happened' : ''}
            </p>
          )}
        </div>
        <ActionIcon variant="subtle" size={32} aria-label="Close the panel" onClick={() => openEvent(null)}>
          <IconX size={20} stroke={1.7} aria-hidden />
        </ActionIcon>
      </header>
      {event.isError ? <ProblemNote problem={toProblem(event.error)} /> : null}
      {data === undefined ? null : (
        // The panel scrolls, so it takes the focus for the arrow keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className={classes.body} tabIndex={0} aria-label="Accounts of the event" key={eventId}>
          {data.accounts.map((account, index) => (
            <Account
              key={account.entry.id}
              detail={account}
              canSplit={data.accounts.length > 1}
              heads={index === 0}
            />
          ))}
          {data.accounts.length > 1 ? <Differences eventId={eventId} /> : null}
          <EventFlags flags={data.line.flags} />
          {data.accounts[0] === undefined ? null : <WrittenByUser detail={data.accounts[0]} />}
          <History accounts={data.accounts} />
        </section>
      )}
    </aside>
  );
}
