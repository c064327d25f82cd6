import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Problem } from '../../../shared/contract/errors.ts';
import { useClient } from '../../client/client-context.ts';
import { toProblem } from '../../client/problem.ts';
import { refreshAfter } from '../../client/use-command.ts';
import type { Choices } from './desk-types.ts';
import { useImportDesk } from './import-desk.tsx';
import type { RefusedFile } from './refused-files.ts';

interface Progress {
  readonly file: string;
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** One file to add. */
export interface CommitItem {
  readonly stagedId: string;
  readonly choices: Choices;
  /** The source of which the file is a newer version. */
  readonly revises?: number;
}

/** Adds the files on the desk: progress while it runs, a way to end it, the outcome or the problem. */
export function useCommit() {
  const client = useClient();
  const queries = useQueryClient();
  const desk = useImportDesk();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef<AbortController | null>(null);

  const start = async (items: CommitItem[], refused: readonly RefusedFile[]) => {
    const abort = new AbortController();
    running.current = abort;
    setProblem(null);
    setProgress({ file: '', phase: 'Starting', done: 0, total: 0 });
    try {
      const stream = await client.importing.commit({ items }, { signal: abort.signal });
      for await (const step of stream) {
        if (step.kind === 'progress') setProgress(step);
        if (step.kind === 'failed') setProblem(step.problem);
        if (step.kind === 'done') desk.finish({ results: step.results, refused });
      }
    } catch (error) {
      if (!abort.signal.aborted) setProblem(toProblem(error));
    } finally {
      running.current = null;
      setProgress(null);
      // Also after a cancel: files added before it stay, each whole.
      await refreshAfter(queries, 'importing.commit');
    }
  };

  return {
    progress,
    problem,
    start: (items: CommitItem[], refused: readonly RefusedFile[]) => void start(items, refused),
    cancel: () => running.current?.abort(),
  };
}
