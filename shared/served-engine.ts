import type { AnyRouter } from '@orpc/server';

/** As much of the engine as a host needs in order to serve it. */
export interface ServedEngine {
  /** Implements the contract. */
  readonly router: AnyRouter;
  /** What the router's handlers are given. */
  readonly context: object;
  /** Closes the case file. May throw while an import is being written. */
  close(): void | Promise<void>;
}
