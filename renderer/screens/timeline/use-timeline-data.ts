import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { EventLine } from '../../../shared/contract/chronology.ts';
import type { Filter } from '../../../shared/contract/filter.ts';
import { useClient } from '../../client/client-context.ts';
import type { TimeWindow } from './time-window.ts';
import { fetchSpan } from './time-window.ts';

/** The most events fetched for one view; beyond it the picture shows how many, not which. */
const mostFetched = 2000;

export interface TimelineData {
  readonly events: readonly EventLine[];
  /** There are more events than were fetched: the picture is drawn from the monthly density. */
  readonly partial: boolean;
}

/** The events in and around a window, filtered. */
export function useTimelineData(filter: Filter, window: TimeWindow) {
  const client = useClient();
  const span = fetchSpan(window);
  const within: Filter = {
    ...filter,
    from: filter.from !== undefined && filter.from > span.from ? filter.from : span.from,
    to: filter.to !== undefined && filter.to < span.to ? filter.to : span.to,
  };
  return useQuery({
    queryKey: ['chronology', 'window', within],
    queryFn: () => client.chronology.list({ filter: within, offset: 0, limit: mostFetched }),
    select: (page): TimelineData => ({ events: page.events, partial: page.total > page.events.length }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}
