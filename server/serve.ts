import { Refusal } from '../shared/problem.ts';
import { startServer, type ServerOptions } from './start-server.ts';

export interface ServeOptions extends ServerOptions {
  /** Where lines for the user go; left out: standard output. */
  readonly say?: (line: string) => void;
}

/**
 * Runs the browser host until the user ends it (Ctrl+C) or nobody uses it any more; resolves when the
 * case file is closed. Rejects with a `Refusal` when the port is taken or not allowed.
 */
export async function serve(serveOptions: ServeOptions): Promise<void> {
  const { say = (line: string) => process.stdout.write(`${line}\n`), ...options } = serveOptions;
  const server = await startServer(options).catch((error: unknown) => {
    throw toRefusal(error, options.port);
  });
  say(`Throughline is open at ${server.url}`);
  say('The link works once and on this computer only. Press Ctrl+C to stop.');
  const stop = () => void server.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const why = await server.closed;
  process.off('SIGINT', stop);
  process.off('SIGTERM', stop);
  say(why === 'idle' ? 'Throughline stopped: nobody had used it for a while.' : 'Throughline stopped.');
}

function toRefusal(error: unknown, port: number | undefined): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return error;
  return new Refusal(
    'port-not-free',
    code === 'EADDRINUSE' ? `Port ${port} is in use by another program.` : `Port ${port} is not allowed.`,
    'Choose another port between 1024 and 65535, or leave --port out.',
  );
}
