import { implement, ORPCError } from '@orpc/server';
import { contract } from '../../shared/contract/index.ts';
import { Refusal } from '../../shared/problem.ts';
import { CaseSession } from '../case/session.ts';
import { rememberCase } from '../case/folder.ts';
import { StagedFiles } from './staged-files.ts';
import { reportFault } from './report-fault.ts';

/** What the engine keeps between requests: at most one open case, and files waiting to be imported. */
export class Workspace {
  readonly folder: string;
  readonly staged = new StagedFiles();
  #session: CaseSession | null = null;
  #importing = false;

  constructor(folder: string) {
    this.folder = folder;
  }

  get sessionOrNull(): CaseSession | null {
    return this.#session;
  }

  /** The open case. Refused when none is open. */
  get session(): CaseSession {
    if (this.#session) return this.#session;
    throw new Refusal(
      'no-case-open',
      'No case file is open.',
      'Open a case file, or the sample case, first.',
    );
  }

  /** The open case for an edit, or for anything else that writes. Refused while an import writes. */
  get sessionToEdit(): CaseSession {
    this.refuseWhileImporting();
    return this.session;
  }

  refuseWhileImporting(): void {
    if (this.#importing) {
      throw new Refusal(
        'import-running',
        'An import is being written to this case.',
        'Wait until it is done, or cancel it, and try again.',
      );
    }
  }

  /** The same case as before a pause, to write to. Refused where it was closed meanwhile. */
  stillOpen(session: CaseSession): CaseSession {
    if (this.sessionToEdit === session) return session;
    throw new Refusal(
      'case-changed',
      'Another case was opened before this was done.',
      'Open the case again and try once more.',
    );
  }

  /** Marks an import as running for as long as `work` takes. */
  async whileImporting<Result>(work: (session: CaseSession) => Promise<Result>): Promise<Result> {
    const session = this.sessionToEdit;
    this.#importing = true;
    try {
      return await work(session);
    } finally {
      this.#importing = false;
      session.changed();
    }
  }

  adopt(session: CaseSession): CaseSession {
    this.close();
    this.#session = session;
    rememberCase(this.folder, session.path);
    return session;
  }

  /** Closes the case and drops files that were waiting. Refused while an import writes. */
  close(): boolean {
    this.refuseWhileImporting();
    this.staged.clear();
    this.#session?.close();
    const wasOpen = this.#session !== null;
    this.#session = null;
    return wasOpen;
  }
}

export interface EngineContext {
  readonly workspace: Workspace;
}

/** Turns what went wrong into the contract's one error: a sentence and a remedy, never a stack. */
function toContractError(error: unknown): unknown {
  if (error instanceof ORPCError) return error;
  if (error instanceof Refusal) {
    return new ORPCError('REFUSED', { status: 422, message: error.message, data: error.problem });
  }
  if ((error as { name?: string }).name === 'AbortError') return error;
  const fault = reportFault(error);
  return new ORPCError('REFUSED', { status: 422, message: fault.message, data: fault });
}

/** The contract with the engine's context; every procedure of `engine/api` starts from it. */
export const procedures = implement(contract)
  .$context<EngineContext>()
  .use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw toContractError(error);
    }
  });
