import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/node';
import { deny } from './answer.ts';

/** As much of the engine as a host needs. */
export interface ServedEngine {
  /** Implements `shared/contract`. */
  readonly router: AnyRouter;
  /** What the router's handlers are given. */
  readonly context: object;
  /** Closes the case file. May throw while an import is being written. */
  close(): void | Promise<void>;
}

/** Answers POST requests below `/rpc/` from the engine: JSON or multipart in, JSON, files or events out. */
export function createRpc(
  engine: ServedEngine,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const handler = new RPCHandler(engine.router);
  return async (request, response) => {
    const { matched } = await handler.handle(request, response, { prefix: '/rpc', context: engine.context });
    if (!matched) deny(response, { status: 404, sentence: 'Throughline has no such command.' });
  };
}
