import { useQuery } from '@tanstack/react-query';
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

/** The event an entry belongs to, found among the events of its days. */
export function useEventOf({ left }: Pick<MatchPair, 'left'>, enabled: boolean) {
  const client = useClient();
  const { earliest, latest } = left.happened;
  return useQuery({
    queryKey: ['chronology', 'event-of', left.id],
    queryFn: async () => {
      const filter = { from: earliest ?? undefined, to: latest ?? undefined };
      const { events } = await client.chronology.list({ filter, offset: 0, limit: 2000 });
      return events.find(({ accounts }) => accounts.some(({ entryId }) => entryId === left.id)) ?? null;
    },
    enabled,
  });
}
