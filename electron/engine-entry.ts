import { RPCHandler } from '@orpc/server/message-port';
import { createEngine, type Engine } from '../engine/api/index.ts';
import type { EngineMessage } from './engine-messages.ts';

// The engine's own process. It holds the case file, so that a hang or a crash of a window, or of the
// engine, leaves the other standing.

let engine: Engine | undefined;

process.parentPort.on('message', ({ data, ports }) => {
  const message = data as EngineMessage;
  if (message.kind === 'start') engine = createEngine({ folder: message.folder });
  if (message.kind === 'connect') serve(ports[0]);
  if (message.kind === 'close') close();
});

function serve(port: Electron.MessagePortMain | undefined): void {
  if (engine === undefined || port === undefined) return;
  new RPCHandler(engine.router).upgrade(port, { context: engine.context });
  port.start();
}

/** Ends the process. An import still being written is taken back by the database at the next opening. */
function close(): void {
  try {
    engine?.close();
  } finally {
    process.exit(0);
  }
}
