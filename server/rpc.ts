import type { IncomingMessage, ServerResponse } from 'node:http';
import { RPCHandler } from '@orpc/server/node';
import type { ServedEngine } from '../shared/served-engine.ts';
import { deny } from './answer.ts';

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
