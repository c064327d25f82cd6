import { RPCHandler } from '@orpc/server/message-port';
import type { ServedEngine } from '../shared/served-engine.ts';
import type { EngineMessage } from './engine-messages.ts';

/**
 * The engine's side of the engine's process: starts an engine when told where case files lie, serves
 * the contract on every port it is given, and closes the case file before the process ends.
 */
export function serveEngine(
  parent: Electron.ParentPort,
  createEngine: (options: { readonly folder: string }) => ServedEngine,
): void {
  let engine: ServedEngine | undefined;
  parent.on('message', ({ data, ports }) => {
    const message = data as EngineMessage;
    if (message.kind === 'start') engine = createEngine({ folder: message.folder });
    if (message.kind === 'connect' && engine !== undefined) serve(engine, ports[0]);
    if (message.kind === 'close') void close(engine);
  });
}

function serve(engine: ServedEngine, port: Electron.MessagePortMain | undefined): void {
  if (port === undefined) return;
  new RPCHandler(engine.router).upgrade(port, { context: engine.context });
  port.start();
}

/** Ends the process. An import still being written is taken back by the database at the next opening. */
async function close(engine: ServedEngine | undefined): Promise<void> {
  try {
    await engine?.close();
  } finally {
    process.exit(0);
  }
}
