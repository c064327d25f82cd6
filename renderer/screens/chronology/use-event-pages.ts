import { useQueries } from '@tanstack/react-query';
import type { Filter } from '../../../shared/contract/filter.ts';
import type { EventLine } from '../../../shared/contract/chronology.ts';
import { useClient } from '../../client/client-context.ts';

const pageSize = 100;

/**
 * The events at the positions from `first` to `last` of the filtered chronology, fetched a page at a
 * time; a position not yet fetched gives undefined.
 */
export function useEventPages(filter: Filter, first: number, last: number) {
  const client = useClient();
  const firstPage = Math.floor(Math.max(0, first) / pageSize);
  const lastPage = Math.floor(Math.max(0, last) / pageSize);
  const pages = Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index);
  const results = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['chronology', 'page', filter, page],
      queryFn: () => client.chronology.list({ filter, offset: page * pageSize, limit: pageSize }),
      staleTime: 30_000,
    })),
  });
  const eventAt = (position: number): EventLine | undefined =>
    results[Math.floor(position / pageSize) - firstPage]?.data?.events[position % pageSize];
  return { eventAt, error: results.find((result) => result.isError)?.error ?? null };
}
