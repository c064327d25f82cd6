import { ActionIcon, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { CaseSummary } from '../../shared/contract/case-file.ts';
import { useCommand } from '../client/use-command.ts';

/** Undo and redo, each naming what it will undo; also Ctrl+Z and Ctrl+Shift+Z. */
export function UndoButtons({ summary }: { readonly summary: CaseSummary }) {
  const undo = useCommand('caseFile.undo', (client) => client.caseFile.undo());
  const redo = useCommand('caseFile.redo', (client) => client.caseFile.redo());
  const busy = undo.isPending || redo.isPending;

  const runUndo = () => {
    if (summary.canUndo === null || busy) return;
    undo.mutate(undefined, {
      onSuccess: ({ undone }) => undone !== null && notifications.show({ message: `Undone: ${undone}` }),
    });
  };
  const runRedo = () => {
    if (summary.canRedo === null || busy) return;
    redo.mutate(undefined, {
      onSuccess: ({ redone }) => redone !== null && notifications.show({ message: `Done again: ${redone}` }),
    });
  };
  useHotkeys([
    ['mod+Z', runUndo],
    ['mod+shift+Z', runRedo],
    ['mod+Y', runRedo],
  ]);

  const undoLabel = summary.canUndo === null ? 'Nothing to undo' : `Undo: ${summary.canUndo}`;
  const redoLabel = summary.canRedo === null ? 'Nothing to do again' : `Do again: ${summary.canRedo}`;
  return (
    <>
      <Tooltip label={`${undoLabel} (Ctrl Z)`}>
        <ActionIcon
          variant="subtle"
          size={34}
          aria-label={undoLabel}
          data-disabled={summary.canUndo === null || undefined}
          aria-disabled={summary.canUndo === null}
          onClick={runUndo}
        >
          <IconArrowBackUp size={20} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${redoLabel} (Ctrl Shift Z)`}>
        <ActionIcon
          variant="subtle"
          size={34}
          aria-label={redoLabel}
          data-disabled={summary.canRedo === null || undefined}
          aria-disabled={summary.canRedo === null}
          onClick={runRedo}
        >
          <IconArrowForwardUp size={20} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
