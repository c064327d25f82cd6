import { useQueries, useQuery } from '@tanstack/react-query';
import type { EventLine } from '../../../shared/contract/chronology.ts';
import type { Filter } from '../../../shared/contract/filter.ts';
import type { Flag } from '../../../shared/model/flag.ts';
import { useClient } from '../../client/client-context.ts';
import type { Client } from '../../client/connect.ts';

/** The most events one answer may hold. */
const pageOf = 2000;

async function flagsCitedBy(client: Client, filter: Filter): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  for (let offset = 0; ; offset += pageOf) {
    const page = await client.chronology.list({ filter, offset, limit: pageOf });
    for (const key of page.events.flatMap(({ flags }) => flags)) keys.add(key);
    if (page.events.length === 0 || offset + page.events.length >= page.total) return keys;
  }
}

/** Keys of the flags whose evidence an event of this filter is; asked only where it narrows by records. */
export function useFlagsCited(filter: Filter, enabled: boolean) {
  const client = useClient();
  return useQuery({
    queryKey: ['chronology', 'flags-cited', filter],
    queryFn: () => flagsCitedBy(client, filter),
    enabled,
  });
}

/** Every pattern with its settings, on or off. */
export function useCatalogue() {
  const client = useClient();
  return useQuery({ queryKey: ['patterns', 'catalogue'], queryFn: () => client.patterns.catalogue() });
}

/** How near the records came to questions that were not raised. */
export function useWhyNot(pattern: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['patterns', 'why-not', pattern],
    queryFn: () => client.patterns.whyNot({ pattern }),
  });
}

/** Values of a pattern's parameters by name. */
export type ParameterValues = Readonly<Record<string, number | string | boolean>>;

/** The flags other numbers would raise. Nothing is saved. */
export function useWhatIf(pattern: string, parameters: ParameterValues, enabled: boolean) {
  const client = useClient();
  return useQuery({
    queryKey: ['patterns', 'what-if', pattern, parameters],
    queryFn: () => client.patterns.whatIf({ pattern, parameters: { ...parameters } }),
    enabled,
  });
}

/** Who answers, as kept in the settings of the case. */
export function useSettings() {
  const client = useClient();
  return useQuery({ queryKey: ['settings'], queryFn: () => client.settings.get() });
}

/** Lines of the events a flag cites, by event id; those of its evidence come in one answer. */
export function useLines(flag: Flag, more: readonly number[]): ReadonlyMap<number, EventLine> {
  const client = useClient();
  const cited = useQuery({
    queryKey: ['chronology', 'evidence', flag.key],
    queryFn: () => client.chronology.list({ filter: { flag: flag.key }, offset: 0, limit: pageOf }),
  });
  const known = new Map(cited.data?.events.map((line) => [line.id, line]));
  const missing = [...new Set(more)].filter((id) => !known.has(id));
  const others = useQueries({
    queries: missing.map((eventId) => ({
      queryKey: ['chronology', 'event', eventId],
      queryFn: () => client.chronology.event({ eventId }),
      enabled: cited.isSuccess,
    })),
  });
  for (const { data } of others) if (data !== undefined) known.set(data.line.id, data.line);
  return known;
}
