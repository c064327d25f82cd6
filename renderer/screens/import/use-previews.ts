import { keepPreviousData, useQueries } from '@tanstack/react-query';
import type { ImportPreview } from '../../../shared/contract/import.ts';
import { useClient } from '../../client/client-context.ts';
import type { DeskFile } from './import-desk.tsx';

/** What adding each file would do, asked again whenever a choice changes; null while it is not known. */
export function usePreviews(files: readonly DeskFile[]) {
  const client = useClient();
  return useQueries({
    queries: files.map((file) => ({
      queryKey: ['preview', file.stagedId, file.choices],
      queryFn: () => client.importing.preview({ stagedId: file.stagedId ?? '', choices: file.choices }),
      enabled: file.stagedId !== null,
      staleTime: Infinity,
      placeholderData: keepPreviousData<ImportPreview>,
    })),
  });
}
