import { useQueries } from '@tanstack/react-query';
import { useClient } from '../../client/client-context.ts';

const pageOf = 200;

/** Log lines, newest first, fetched by pages as they come into sight; `first` and `last` are positions. */
export function useLogPages(first: number, last: number) {
  const client = useClient();
  const pages = [0];
  for (let page = Math.floor(first / pageOf); page <= Math.floor(last / pageOf); page += 1)
    if (page > 0) pages.push(page);
  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['log', 'page', page],
      queryFn: () => client.log.list({ offset: page * pageOf, limit: pageOf }),
    })),
  });
  return {
    lineAt: (line: number) => answers[pages.indexOf(Math.floor(line / pageOf))]?.data?.entries[line % pageOf],
    head: answers[0]?.data,
    error: answers.find(({ error }) => error !== null)?.error ?? null,
  };
}
