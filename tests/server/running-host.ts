import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { RouterClient } from '@orpc/server';
import { startServer, type RunningServer, type ServerOptions } from '../../server/start-server.ts';
import { createStandInEngine, type Seen, type StandInRouter } from './stand-in-engine.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface RunningHost {
  readonly server: RunningServer;
  readonly seen: Seen;
  readonly port: number;
  /** The path of the launch address, token included. */
  readonly launchPath: string;
  /** One raw request: the path goes out as it is written, headers win over the usual ones. */
  ask(path: string, asking?: Asking): Promise<Answer>;
  /** Uses the launch token; the `Cookie` header for everything after. */
  signIn(): Promise<string>;
  /** A client of the stand-in engine, as the page would have one. */
  client(cookie: string): RouterClient<StandInRouter>;
  stop(): Promise<void>;
}

const page =
  '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><script type="module" src="./assets/main-1a.js"></script>';

/** Starts the real browser host over a stand-in engine and a page of two files. */
export async function startHost(options: Partial<ServerOptions> = {}): Promise<RunningHost> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-host-'));
  const pages = join(folder, 'renderer');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(pages, 'index.html'), page);
  writeFileSync(join(pages, 'assets', 'main-1a.js'), 'export {};');
  writeFileSync(join(folder, 'secret.json'), '"not for the page"');
  const engine = createStandInEngine();
  const server = await startServer({ folder, pages, engine, ...options });
  const url = new URL(server.url);
  const port = Number(url.port);

  const ask = (path: string, asking: Asking = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const { method = 'GET', headers = {}, body } = asking;
      const sent = httpRequest(
        { host: '127.0.0.1', port, path, method, headers, agent: false },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => (text += chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });

  return {
    server,
    seen: engine.seen,
    port,
    launchPath: `${url.pathname}${url.search}`,
    ask,
    async signIn() {
      const answer = await ask(`${url.pathname}${url.search}`);
      return String(answer.headers['set-cookie']?.[0]).split(';')[0] ?? '';
    },
    client: (cookie) =>
      createORPCClient(
        new RPCLink({
          url: `${server.origin}/rpc`,
          headers: { cookie, origin: server.origin },
        }),
      ),
    async stop() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
