import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { securityHeaders } from '../shared/csp.ts';
import type { ServedEngine } from '../shared/served-engine.ts';
import { createAccess, type Access } from './access.ts';
import { deny } from './answer.ts';
import { judge, launchPath, type Route } from './guard.ts';
import { watchIdle } from './idle-watch.ts';
import { openBrowser } from './open-browser.ts';
import { createNonce, sendPageFile } from './page.ts';
import { createRpc } from './rpc.ts';
import { graceOnClose, idleAfter, loopback } from './settings.ts';

export interface ServerOptions {
  /** The usual folder of case files. */
  readonly folder: string;
  /** Left out: the system picks a free port. */
  readonly port?: number;
  /** Opens the user's browser; left out: no. */
  readonly open?: boolean;
  /** A case file the page offers to open first. */
  readonly caseFile?: string;
  /** Milliseconds without a request after which the host stops; left out: the team default. */
  readonly idleAfter?: number;
  /** Folder of the built screens; left out: `dist/renderer`. */
  readonly pages?: string;
  /** What answers; left out: the engine itself, over `folder`. */
  readonly engine?: ServedEngine;
}

export interface RunningServer {
  /** Address to open once: it carries the launch token. */
  readonly url: string;
  readonly origin: string;
  /** Ends the host: requests under way get a moment to finish, then the case file is closed. */
  close(): Promise<void>;
  /** Settles when the host has ended, by `close` or because nobody used it. */
  readonly closed: Promise<'closed' | 'idle'>;
}

/** Starts the browser host on the loopback address. Rejects when the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = createServer();
  await listen(server, options.port ?? 0);
  const engine = options.engine ?? (await startEngine(options.folder));
  const { port } = server.address() as AddressInfo;
  const self = `${loopback}:${port}`;
  const access = createAccess(port);
  const rpc = createRpc(engine);
  const pages = options.pages ?? builtPages();

  const { promise: closed, resolve } = Promise.withResolvers<'closed' | 'idle'>();
  let closing: Promise<void> | undefined;
  const close = (why: 'closed' | 'idle') =>
    (closing ??= (async () => {
      idle.stop();
      await endConnections(server);
      await closeEngine(engine);
      resolve(why);
    })());
  const idle = watchIdle(options.idleAfter ?? idleAfter, () => void close('idle'));

  server.on('request', (request, response) => {
    const nonce = createNonce();
    for (const [name, value] of Object.entries(securityHeaders(nonce))) response.setHeader(name, value);
    const verdict = judge(request, self);
    if (!verdict.pass) return deny(response, verdict.denial);
    const { route } = verdict;
    if (route.kind === 'launch') return launch(response, access, route.token, options.caseFile);
    if (!access.admits(request.headers.cookie)) return deny(response, noSession);
    idle.use(response);
    return void answer(route, request, response, nonce).catch(() => response.destroy());
  });

  async function answer(
    route: Exclude<Route, { kind: 'launch' }>,
    request: IncomingMessage,
    response: ServerResponse,
    nonce: string,
  ): Promise<void> {
    if (route.kind === 'page') return sendPageFile(response, pages, route.pathname, nonce);
    if (route.kind === 'rpc') return rpc(request, response);
    response.writeHead(204).end();
  }

  const origin = `http://${self}`;
  const url = `${origin}${launchPath}?token=${access.launchToken}`;
  if (options.open) openBrowser(url);
  return { url, origin, close: () => close('closed'), closed };
}

const noSession = {
  status: 401,
  sentence:
    'This browser has no session with Throughline. Open the link that Throughline showed when it started; it works once. Start Throughline again for a new one.',
} as const;

/** Where the screens are built to, seen from this file and from the bundle of the command line. */
function builtPages(): string {
  const fromHere = fileURLToPath(new URL('../dist/renderer', import.meta.url));
  return existsSync(fromHere) ? fromHere : fileURLToPath(new URL('../renderer', import.meta.url));
}

/** Loaded only when it is needed: what runs against another engine need not have this one's database. */
async function startEngine(folder: string): Promise<ServedEngine> {
  const { createEngine } = await import('../engine/api/index.ts');
  return createEngine({ folder });
}

/** An import still being written keeps the file open; the database takes it back when the process ends. */
async function closeEngine(engine: ServedEngine): Promise<void> {
  try {
    await engine.close();
  } catch {
    // The process is about to end.
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: loopback, port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Exchanges the launch token for the cookie; the case to open stays behind the `#`, out of any log. */
function launch(response: ServerResponse, access: Access, token: string, caseFile?: string): void {
  const session = access.exchange(token);
  if (session === null) {
    deny(response, {
      status: 401,
      sentence:
        'This link has been used, or belongs to an earlier start. Start Throughline again for a new one. If you did not open it yourself, close Throughline first.',
    });
    return;
  }
  const location = caseFile === undefined ? '/' : `/#case=${encodeURIComponent(caseFile)}`;
  response.writeHead(303, {
    Location: location,
    'Set-Cookie': access.toCookie(session),
    'Content-Length': 0,
  });
  response.end();
}

async function endConnections(server: Server): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const hurry = setTimeout(() => server.closeAllConnections(), graceOnClose);
  await ended;
  clearTimeout(hurry);
}
