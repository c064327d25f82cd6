import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { QueryClient, UseMutationResult } from '@tanstack/react-query';
import { useClient } from './client-context.ts';
import type { Client } from './connect.ts';
import { toProblem } from './problem.ts';
import { touches } from './touches.ts';
import type { Command } from './touches.ts';

/** Asks again what a command may have changed. Of a case that is locked nothing can be asked: it is forgotten. */
export async function refreshAfter(queries: QueryClient, command: Command): Promise<void> {
  if (command === 'caseFile.lock') {
    queries.setQueryData(['case'], null);
    queries.removeQueries({ predicate: ({ queryKey: [group] }) => group !== 'case' && group !== 'recent' });
    await queries.invalidateQueries({ queryKey: ['recent'] });
    return;
  }
  await Promise.all(touches[command].map((group) => queries.invalidateQueries({ queryKey: [group] })));
}

interface CommandOptions {
  /** The caller shows the problem itself (a form beside its field); otherwise it appears as a notice. */
  readonly showsProblem?: boolean;
}

/** A call that changes something: runs it, then refreshes what the command touches. */
export function useCommand<Output, Input = void>(
  command: Command,
  run: (client: Client, input: Input) => Promise<Output>,
  options: CommandOptions = {},
): UseMutationResult<Output, unknown, Input> {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => run(client, input),
    onSuccess: () => refreshAfter(queries, command),
    onError: (error) => {
      if (options.showsProblem === true) return;
      const { message, remedy } = toProblem(error);
      notifications.show({ title: message, message: remedy, color: 'attention', autoClose: 12_000 });
    },
  });
}
