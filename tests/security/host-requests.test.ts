import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { longestBody } from '../../server/settings.ts';
import { startHost, type RunningHost } from '../server/running-host.ts';

// Attacks with crooked requests on the real browser host, by one who holds the session.

let host: RunningHost;
let cookie: string;
beforeAll(async () => {
  host = await startHost();
  cookie = await host.signIn();
});
afterAll(() => host.stop());

/** Sends bytes as they are, without a client that would correct them; the whole answer as text. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(host.port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => (answer += chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

const head = () => `Host: 127.0.0.1:${host.port}\r\nCookie: ${cookie}\r\nOrigin: ${host.server.origin}\r\n`;

describe('path traversal', () => {
  const paths = [
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/assets/..%5c..%5csecret.json',
    '/..\\secret.json',
    '/./secret.json',
    '//etc/passwd',
    '/assets//../../secret.json',
    '/%00/secret.json',
    '/index.html%00.js',
    '/.secret.json',
    '/assets/',
    '/assets',
    '/C:/Windows/win.ini',
    'http://127.0.0.1/secret.json',
  ];
  it('reaches nothing outside the built screens', async () => {
    for (const path of paths) {
      const answer = await raw(`GET ${path} HTTP/1.1\r\n${head()}Connection: close\r\n\r\n`);
      expect(answer, path).toMatch(/^HTTP\/1\.1 40[04] /);
      expect(answer, path).not.toContain('not for the page');
    }
  });
});

describe('an oversize body', () => {
  it('is refused by its stated length, before it is sent', async () => {
    const answer = await raw(
      `POST /rpc/echo HTTP/1.1\r\n${head()}Content-Length: ${longestBody + 1}\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('Split the file');
    expect(answer).toContain('Connection: close');
  });

  it('is refused without a stated length', async () => {
    const answer = await raw(
      `POST /rpc/echo HTTP/1.1\r\n${head()}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 411 /);
  });

  it('cannot be longer than it says (request smuggling)', async () => {
    const inner = `GET / HTTP/1.1\r\nHost: attacker.example\r\n\r\n`;
    const both = `POST /rpc/echo HTTP/1.1\r\n${head()}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${inner}`;
    expect(await raw(both)).toMatch(/^HTTP\/1\.1 4\d\d [^]*$/);
    expect((await raw(both)).match(/HTTP\/1\.1 /g)).toHaveLength(1);
    const twice = `POST /rpc/echo HTTP/1.1\r\n${head()}Content-Length: 4\r\nContent-Length: 5\r\n\r\n`;
    expect(await raw(twice)).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('misused methods', () => {
  it('are refused, with what is allowed', async () => {
    const headers = { cookie, origin: host.server.origin };
    const cases = [
      ['GET', '/rpc/echo?data=%7B%22json%22%3A%7B%22text%22%3A%22x%22%7D%7D', 'POST'],
      ['PUT', '/rpc/echo', 'POST'],
      ['DELETE', '/', 'GET, HEAD'],
      ['POST', '/', 'GET, HEAD'],
      ['POST', '/index.html', 'GET, HEAD'],
      ['POST', '/launch', 'GET'],
      ['GET', '/heartbeat', 'POST'],
      ['TRACE', '/', 'GET, HEAD'],
    ] as const;
    for (const [method, path, allow] of cases) {
      const answer = await host.ask(path, { method, headers });
      expect(answer.status, `${method} ${path}`).toBe(405);
      expect(answer.headers.allow, `${method} ${path}`).toBe(allow);
    }
  });
});

describe('markup in a request', () => {
  it('never comes back in an answer, and no answer can be taken for markup', async () => {
    const script = '<script>alert(1)</script>';
    const headers = { cookie, origin: host.server.origin, 'content-type': 'application/json' };
    const answers = [
      await host.ask(`/${encodeURIComponent(script)}`, { headers: { cookie } }),
      await host.ask(`/launch?token=${encodeURIComponent(script)}`),
      await host.ask(`/rpc/${encodeURIComponent(script)}`, { method: 'POST', headers }),
      await host.ask('/rpc/echo', { method: 'POST', headers, body: `{"json":{"text":1,"${script}":2}}` }),
      await host.ask('/rpc/echo', { method: 'POST', headers, body: script }),
      await host.ask('/', { headers: { cookie, origin: `http://${script}` } }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.body).not.toContain('<script');
      expect(answer.headers['content-type']).toMatch(/^(text\/plain|application\/json)/);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    }
  });
});

describe('a crash inside', () => {
  it('gives away neither words of a record nor a path nor a stack', async () => {
    const headers = { cookie, origin: host.server.origin };
    const answer = await host.ask('/rpc/crash', { method: 'POST', headers });
    expect(answer.status).toBe(500);
    expect(answer.body).not.toMatch(/secret|\/home|\.ts|at /);
  });
});

describe('every answer', () => {
  it('carries the policy and may not be kept, sniffed, framed or read elsewhere', async () => {
    const headers = { cookie, origin: host.server.origin, 'content-type': 'application/json' };
    const answers = [
      await host.ask('/', { headers: { cookie } }),
      await host.ask('/assets/main-1a.js', { headers: { cookie } }),
      await host.ask('/none', { headers: { cookie } }),
      await host.ask('/'),
      await host.ask('/', { headers: { host: 'attacker.example' } }),
      await host.ask('/rpc/echo', { method: 'POST', headers, body: '{"json":{"text":"x"}}' }),
    ];
    for (const { headers: got } of answers) {
      const policy = String(got['content-security-policy']);
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w-]{22}';/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
      expect(got).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      });
      expect(got['x-powered-by'] ?? got.server).toBeUndefined();
    }
  });
});

describe('another machine', () => {
  it('cannot connect: the host listens on the loopback address alone', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .map(({ address }) => address)
      .filter((address) => address !== '127.0.0.1');
    // A second loopback address stands for "any other" where the machine has no network at all.
    for (const address of [...others, '127.0.0.2']) {
      const outcome = await new Promise<string>((resolve) => {
        const socket = connect({ port: host.port, host: address, timeout: 2_000 }, () => {
          socket.destroy();
          resolve('connected');
        });
        socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
        socket.on('timeout', () => {
          socket.destroy();
          resolve('timeout');
        });
      });
      expect(outcome, address).not.toBe('connected');
    }
  });
});
