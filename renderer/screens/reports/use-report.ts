import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReportOptions } from '../../../shared/contract/report.ts';
import { useClient } from '../../client/client-context.ts';

export type PreviewOptions = Omit<ReportOptions, 'format'>;

/** The report as a page. Looking at it is written to the log, so it is asked for only when something changed. */
export function usePreview(options: PreviewOptions) {
  const client = useClient();
  const queries = useQueryClient();
  return useQuery({
    queryKey: ['reports', 'preview', options],
    queryFn: async () => {
      const page = await client.reports.preview(options);
      await queries.invalidateQueries({ queryKey: ['log'] });
      return page;
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
