import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Filter } from '../../shared/contract/filter.ts';
import type { OwnWords } from '../../shared/profile/words.ts';
import { useClient } from './client-context.ts';

const neutralWords: OwnWords = {};

/* One hook a question. The first part of each key is its group in touches.ts. */

export function useCurrentCase() {
  const client = useClient();
  return useQuery({ queryKey: ['case'], queryFn: () => client.caseFile.current() });
}

export function useRecentCases() {
  const client = useClient();
  return useQuery({ queryKey: ['recent'], queryFn: () => client.caseFile.recent() });
}

export function usePeople() {
  const client = useClient();
  return useQuery({ queryKey: ['people'], queryFn: () => client.people.list() });
}

export function useAgencies() {
  const client = useClient();
  return useQuery({ queryKey: ['sources', 'agencies'], queryFn: () => client.sources.agencies() });
}

/** All flags of the patterns that are switched on. */
export function useFlags() {
  const client = useClient();
  return useQuery({
    queryKey: ['patterns', 'list'],
    queryFn: () => client.patterns.list({}),
    staleTime: 60_000,
  });
}

/** The partnership's profile, as chosen and as it stands in this case. */
export function useCaseProfile() {
  const client = useClient();
  return useQuery({
    queryKey: ['settings', 'profile'],
    queryFn: () => client.settings.profile(),
    staleTime: 60_000,
  });
}

/** The words this case uses in place of the neutral ones. */
export function useWords(): OwnWords {
  return useCaseProfile().data?.settled.labels ?? neutralWords;
}

/** Lanes, status periods, coverage and density for a filter. */
export function useChronologyFrame(filter: Filter) {
  const client = useClient();
  return useQuery({
    queryKey: ['chronology', 'frame', filter],
    queryFn: () => client.chronology.frame({ filter }),
    placeholderData: keepPreviousData,
  });
}

/** How many events a filter leaves, without fetching them. */
export function useEventCount(filter: Filter) {
  const client = useClient();
  return useQuery({
    queryKey: ['chronology', 'count', filter],
    queryFn: () => client.chronology.list({ filter, offset: 0, limit: 1 }),
    select: (page) => ({ total: page.total, undated: page.undated }),
    placeholderData: keepPreviousData,
  });
}

export function useEvent(eventId: number | null) {
  const client = useClient();
  return useQuery({
    queryKey: ['chronology', 'event', eventId],
    queryFn: () => client.chronology.event({ eventId: eventId ?? 0 }),
    enabled: eventId !== null,
    placeholderData: keepPreviousData,
  });
}

/** Rows of one agency that may be repeated, and entries that were set aside. */
export function useRepetitions() {
  const client = useClient();
  return useQuery({
    queryKey: ['chronology', 'repetitions'],
    queryFn: () => client.chronology.repetitions(),
  });
}

/** Where the accounts of one event differ and who learned of it when. */
export function useComparison(eventId: number, enabled: boolean) {
  const client = useClient();
  return useQuery({
    queryKey: ['chronology', 'compare', eventId],
    queryFn: () => client.matching.compare({ eventId }),
    enabled,
  });
}
