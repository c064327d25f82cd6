import { useQuery } from '@tanstack/react-query';
import { addDays } from '../../../shared/calendar/iso-day.ts';
import type { MatchPair } from '../../../shared/contract/matching.ts';
import { useClient } from '../../client/client-context.ts';
import type { Client } from '../../client/connect.ts';

/** The most pairs one answer may hold. */
const pageOf = 500;

async function fetchAll(client: Client): Promise<readonly MatchPair[]> {
  const pairs: MatchPair[] = [];
  for (;;) {
    const page = await client.matching.list({ offset: pairs.length, limit: pageOf });
    pairs.push(...page.pairs);
    if (page.pairs.length === 0 || pairs.length >= page.total) return pairs;
  }
}

/** Every suggestion with both accounts, decided or not, strongest first. */
export function usePairs() {
  const client = useClient();
  return useQuery({ queryKey: ['matches', 'all'], queryFn: () => fetchAll(client), staleTime: 60_000 });
}

/** Entries of the days around a pair. */
export function useAround({ a, b }: Pick<MatchPair, 'a' | 'b'>, days: number) {
  const client = useClient();
  return useQuery({
    queryKey: ['chronology', 'around', a, b, days],
    queryFn: () => client.matching.around({ a, b, days }),
    staleTime: 60_000,
  });
}

/** Another account may head the event, with its own date: so many days on either side are searched. */
const searchedAround = 45;

/** The event a pair was joined to, found among the events of those days. */
export function useEventOf({ left, right }: Pick<MatchPair, 'left' | 'right'>, enabled: boolean) {
  const client = useClient();
  const days = [left, right]
    .flatMap(({ happened }) => [happened.earliest ?? [], happened.latest ?? []].flat())
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  return useQuery({
    queryKey: ['chronology', 'event-of', left.id],
    queryFn: async () => {
      const filter =
        first === undefined || last === undefined
          ? {}
          : { from: addDays(first, -searchedAround), to: addDays(last, searchedAround) };
      const { events } = await client.chronology.list({ filter, offset: 0, limit: 2000 });
      return events.find(({ accounts }) => accounts.some(({ entryId }) => entryId === left.id)) ?? null;
    },
    enabled,
  });
}
