import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../client/client-context.ts';

/** Every imported file with its tables and problems. */
export function useSources() {
  const client = useClient();
  return useQuery({ queryKey: ['sources', 'list'], queryFn: () => client.sources.list() });
}

/** For which spans each agency's records are loaded. */
export function useCoverage() {
  const client = useClient();
  return useQuery({ queryKey: ['sources', 'coverage'], queryFn: () => client.sources.coverage() });
}
