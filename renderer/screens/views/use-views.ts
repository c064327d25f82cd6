import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { EventLine } from '../../../shared/contract/chronology.ts';
import type { IsoDay } from '../../../shared/model/dates.ts';
import { useClient } from '../../client/client-context.ts';
import type { Client } from '../../client/connect.ts';

/** The most events one answer may hold. */
const pageOf = 2000;

/** Lines of events by event id; the views cite events by the number their line carries. */
export type Lines = ReadonlyMap<number, EventLine>;

async function allLines(client: Client): Promise<Lines> {
  const lines = new Map<number, EventLine>();
  for (;;) {
    const page = await client.chronology.list({ filter: {}, offset: lines.size, limit: pageOf });
    for (const line of page.events) lines.set(line.id, line);
    if (page.events.length === 0 || lines.size >= page.total) return lines;
  }
}

/** Every event of the case by its id. */
export function useLines() {
  const client = useClient();
  return useQuery({ queryKey: ['chronology', 'lines'], queryFn: () => allLines(client), staleTime: 60_000 });
}

/** All views over the whole chronology. */
export function useViews() {
  const client = useClient();
  return useQuery({ queryKey: ['chronology', 'views'], queryFn: () => client.lenses.all() });
}

/** What each agency knew on a day, and what it learned of only later. */
export function useKnownOn(day: IsoDay) {
  const client = useClient();
  return useQuery({
    queryKey: ['chronology', 'known-on', day],
    queryFn: () => client.lenses.knownOn({ day }),
    placeholderData: keepPreviousData,
  });
}
