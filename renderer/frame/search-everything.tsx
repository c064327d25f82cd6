import { Spotlight } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../client/client-context.ts';
import { usePeople } from '../client/queries.ts';
import { AgencyMark } from '../parts/agency-mark.tsx';
import { screens } from '../screens/screens.ts';
import { useFilter } from '../state/filter.tsx';
import { goTo } from '../state/location.ts';
import { useLookingAt } from '../state/looking-at.tsx';
import { formatReadDate } from '../words/dates.ts';
import { countOf } from '../words/numbers.ts';
import classes from './search-everything.module.css';

const mostFound = 12;

/** Ctrl K: words in all records, people, and the screens. */
export function SearchEverything() {
  const [query, setQuery] = useState('');
  const [words] = useDebouncedValue(query.trim(), 200);
  const client = useClient();
  const { narrow } = useFilter();
  const { openEvent } = useLookingAt();
  const people = usePeople().data ?? [];
  const found = useQuery({
    queryKey: ['chronology', 'search', words],
    queryFn: () => client.chronology.list({ filter: { words }, offset: 0, limit: mostFound }),
    enabled: words.length > 1,
  });
  const matches = (text: string) => text.toLowerCase().includes(words.toLowerCase());
  const foundScreens = screens.filter((screen) => matches(screen.label));
  const foundPeople =
    words === '' ? [] : people.filter((person) => [person.name, ...person.aliases].some(matches)).slice(0, 6);
  const events = words.length > 1 ? (found.data?.events ?? []) : [];
  const total = found.data?.total ?? 0;
  const nothing = foundScreens.length + foundPeople.length + events.length === 0;

  const show = (eventId: number) => {
    if (!/^#\/(chronology|timeline)/.test(window.location.hash)) goTo('chronology');
    openEvent(eventId);
  };
  return (
    <Spotlight.Root
      attributes={{ content: { 'aria-label': 'Search everything' } }}
      classNames={{ actionsGroup: classes.group }}
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      lockScroll={false}
      scrollable
      maxHeight={480}
      size={640}
      overlayProps={{ backgroundOpacity: 0.25 }}
    >
      <Spotlight.Search
        placeholder="Words in the records, a name, or a screen"
        aria-label="Search everything"
        leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {events.length > 0 ? (
          <Spotlight.ActionsGroup label={`In the records (${total})`}>
            {events.map((event) => {
              const head = event.accounts[0];
              return (
                <Spotlight.Action key={event.id} onClick={() => show(event.id)}>
                  <span className={classes.event}>
                    <time className={classes.date}>{formatReadDate(event.happened)}</time>
                    {head === undefined ? null : <AgencyMark kind={head.agencyKind} name={head.agency} />}
                    <span className={classes.text}>{head?.text}</span>
                  </span>
                </Spotlight.Action>
              );
            })}
            {total > events.length ? (
              <Spotlight.Action
                label={`Show all ${countOf(total, 'event')} with “${words}” in the chronology`}
                onClick={() => {
                  narrow({ words });
                  goTo('chronology');
                }}
              />
            ) : null}
          </Spotlight.ActionsGroup>
        ) : null}
        {foundPeople.length > 0 ? (
          <Spotlight.ActionsGroup label="People">
            {foundPeople.map((person) => (
              <Spotlight.Action
                key={person.id}
                label={person.name}
                description={person.role}
                leftSection={<IconUser size={18} stroke={1.6} aria-hidden />}
                onClick={() => goTo('people')}
              />
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {foundScreens.length > 0 ? (
          <Spotlight.ActionsGroup label="Screens">
            {foundScreens.map((screen) => (
              <Spotlight.Action
                key={screen.id}
                label={screen.label}
                leftSection={<screen.icon size={18} stroke={1.6} aria-hidden />}
                onClick={() => goTo(screen.id)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {nothing ? <Spotlight.Empty>Nothing in this case has these words.</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
