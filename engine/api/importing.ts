import { Refusal } from '../../shared/problem.ts';
import type { ImportProgress, ImportResult } from '../../shared/contract/import.ts';
import { commitImport } from '../case/commit-import.ts';
import type { CaseSession } from '../case/session.ts';
import { settleImport } from '../case/settle.ts';
import { today } from '../case/today.ts';
import type { FileBytes, ImportChoices, PreparedSource, ReportProgress } from '../import/model.ts';
import { prepareSource } from '../import/prepare.ts';
import { rememberedLayouts } from '../store/sources.ts';
import { procedures, type Workspace } from './context.ts';
import { reportFault } from './report-fault.ts';
import { previewOf } from './preview.ts';
import { ProgressQueue } from './progress-queue.ts';

const { importing } = procedures;

/** Reads and lays out a waiting file under these choices, or takes what the preview made of it. */
function prepared(
  workspace: Workspace,
  stagedId: string,
  choices: ImportChoices,
  options: { readonly onProgress?: ReportProgress; readonly signal?: AbortSignal } = {},
): Promise<PreparedSource> {
  const { db } = workspace.session;
  return workspace.staged.prepared(stagedId, choices, (file: FileBytes) =>
    prepareSource(file, choices, { today: today(), remembered: rememberedLayouts(db), ...options }),
  );
}

interface ImportItem {
  readonly stagedId: string;
  readonly choices: ImportChoices;
  readonly revises?: number | undefined;
}

/** Writes the files one after the other on a connection of its own, so that readers see the case as it was. */
async function writeAll(
  workspace: Workspace,
  session: CaseSession,
  items: readonly ImportItem[],
  report: (progress: ImportProgress) => void,
  signal: AbortSignal | undefined,
): Promise<readonly ImportResult[]> {
  const results: ImportResult[] = [];
  void session.state;
  const db = session.connectAgain();
  try {
    for (const { stagedId, choices, revises } of items) {
      let file = '';
      const onProgress: ReportProgress = (step) => report({ kind: 'progress', file, ...step });
      const source = await prepared(workspace, stagedId, choices, { onProgress, signal });
      file = source.name;
      const { tables, ...written } = await commitImport(db, source, {
        onProgress,
        signal,
        revises,
        settleLater: true,
      });
      results.push({ ...written, tables: [...tables], problems: source.problems.map((p) => ({ ...p })) });
      workspace.staged.drop(stagedId);
      await settleImport(db, { onProgress, signal });
    }
  } finally {
    db.close();
  }
  return results;
}

function toFailure(error: unknown, cancelled: boolean): ImportProgress {
  if (error instanceof Refusal) return { kind: 'failed', problem: error.problem };
  if (cancelled) {
    return {
      kind: 'failed',
      problem: {
        code: 'cancelled',
        message:
          'The import was cancelled. The file that was being written is not in the case; files done before it are.',
        remedy: 'Start it again when you are ready.',
      },
    };
  }
  return { kind: 'failed', problem: reportFault(error) };
}

export const importingRouter = {
  stage: importing.stage.handler(async ({ context, input }) => {
    const bytes = new Uint8Array(await input.file.arrayBuffer());
    const stagedId = context.workspace.staged.add({ name: input.file.name, bytes });
    return { stagedId, name: input.file.name, bytes: bytes.byteLength };
  }),
  drop: importing.drop.handler(({ context, input }) => ({
    dropped: context.workspace.staged.drop(input.stagedId),
  })),
  preview: importing.preview.handler(async ({ context, input, signal }) => {
    const source = await prepared(context.workspace, input.stagedId, input.choices, { signal });
    return previewOf(input.stagedId, source, context.workspace.session.db);
  }),
  commit: importing.commit.handler(async function* ({ context, input, signal }) {
    const queue = new ProgressQueue<ImportProgress>();
    const { workspace } = context;
    const ended = new AbortController();
    const stop = signal ? AbortSignal.any([signal, ended.signal]) : ended.signal;
    const work = workspace
      .whileImporting((session) =>
        writeAll(workspace, session, input.items, (step) => queue.push(step), stop),
      )
      .then((results) => queue.push({ kind: 'done', results: [...results] }))
      .catch((error: unknown) => queue.push(toFailure(error, stop.aborted)))
      .finally(() => queue.end());
    try {
      yield* queue;
    } finally {
      // Whoever stops listening stops the import; what is done stays, what was being written goes.
      ended.abort();
      await work;
    }
  }),
};
