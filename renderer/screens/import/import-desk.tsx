import { createContext, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Problem } from '../../../shared/contract/errors.ts';
import { toProblem } from '../../client/problem.ts';
import { useClient } from '../../client/client-context.ts';
import type { Choices, ImportOutcome } from './desk-types.ts';

/** One file on the desk: handed to the engine (or on its way there) and not yet added. */
export interface DeskFile {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  /** Null while the engine is still receiving it, and when it would not have it. */
  readonly stagedId: string | null;
  readonly problem: Problem | null;
  readonly choices: Choices;
  /** Takes the place of the earlier version of this file; left out: as its rows suggest. */
  readonly replaces?: boolean;
}

interface ImportDesk {
  readonly files: readonly DeskFile[];
  /** Key of the file whose sheet is shown. */
  readonly shown: string | null;
  readonly show: (key: string) => void;
  readonly put: (files: readonly File[]) => void;
  readonly takeAway: (key: string) => void;
  readonly choose: (key: string, change: (choices: Choices) => Choices) => void;
  /** Says whether a file takes the place of its earlier version. */
  readonly replace: (key: string, replaces: boolean) => void;
  /** After adding: what came of it, until the next files are put on the desk. */
  readonly outcome: ImportOutcome | null;
  readonly finish: (outcome: ImportOutcome) => void;
  readonly startAgain: () => void;
}

const DeskContext = createContext<ImportDesk | null>(null);

let lastKey = 0;

/** Files waiting to be added; they stay on the desk while other screens are looked at. */
export function ImportDeskProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const [files, setFiles] = useState<readonly DeskFile[]>([]);
  const [shown, show] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const desk = useMemo<ImportDesk>(() => {
    const change = (key: string, part: (file: DeskFile) => DeskFile) =>
      setFiles((before) => before.map((file) => (file.key === key ? part(file) : file)));

    const stage = async (key: string, file: File) => {
      try {
        const { stagedId } = await client.importing.stage({ file });
        change(key, (before) => ({ ...before, stagedId }));
      } catch (error) {
        change(key, (before) => ({ ...before, problem: toProblem(error) }));
      }
    };
    return {
      files,
      shown: files.some((file) => file.key === shown) ? shown : (files[0]?.key ?? null),
      show,
      put: (chosen) => {
        setOutcome(null);
        const added = chosen.map((file) => {
          lastKey += 1;
          const key = `file-${lastKey}`;
          void stage(key, file);
          return { key, name: file.name, bytes: file.size, stagedId: null, problem: null, choices: {} };
        });
        setFiles((before) => [...before, ...added]);
      },
      takeAway: (key) => {
        const stagedId = files.find((file) => file.key === key)?.stagedId;
        if (typeof stagedId === 'string') void client.importing.drop({ stagedId }).catch(() => undefined);
        setFiles((before) => before.filter((file) => file.key !== key));
      },
      choose: (key, next) => change(key, (before) => ({ ...before, choices: next(before.choices) })),
      replace: (key, replaces) => change(key, (before) => ({ ...before, replaces })),
      outcome,
      finish: (done) => {
        setOutcome(done);
        setFiles([]);
      },
      startAgain: () => setOutcome(null),
    };
  }, [client, files, shown, outcome]);
  return <DeskContext value={desk}>{children}</DeskContext>;
}

export function useImportDesk(): ImportDesk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useImportDesk is used outside ImportDeskProvider');
  return desk;
}
