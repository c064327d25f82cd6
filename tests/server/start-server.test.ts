import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { heartbeatPath } from '../../shared/heartbeat.ts';
import { startHost, type RunningHost } from './running-host.ts';

let host: RunningHost;
beforeEach(async () => {
  host = await startHost();
});
afterEach(() => host.stop());

describe('the page', () => {
  it('is reached by the launch link alone, and then by the cookie', async () => {
    expect((await host.ask('/')).status).toBe(401);
    const launch = await host.ask(host.launchPath);
    expect(launch.status).toBe(303);
    expect(launch.headers.location).toBe('/');
    const cookie = String(launch.headers['set-cookie']?.[0]).split(';')[0] ?? '';
    const page = await host.ask('/', { headers: { cookie } });
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('carries the nonce of its own policy, a new one for every load', async () => {
    const cookie = await host.signIn();
    const loads = [
      await host.ask('/', { headers: { cookie } }),
      await host.ask('/', { headers: { cookie } }),
    ];
    const nonces = loads.map(({ body }) => /content="([^"]+)"/.exec(body)?.[1]);
    expect(nonces[0]).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(nonces[0]).not.toBe(nonces[1]);
    for (const [index, load] of loads.entries()) {
      expect(load.headers['content-security-policy']).toContain(`'nonce-${nonces[index]}'`);
    }
  });

  it('serves the files beside it with their types, and nothing to HEAD but headers', async () => {
    const cookie = await host.signIn();
    const script = await host.ask('/assets/main-1a.js', { headers: { cookie } });
    expect(script).toMatchObject({ status: 200, body: 'export {};' });
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    const head = await host.ask('/assets/main-1a.js', { method: 'HEAD', headers: { cookie } });
    expect(head).toMatchObject({ status: 200, body: '' });
    expect((await host.ask('/assets/other.js', { headers: { cookie } })).status).toBe(404);
  });

  it('opens on the case file it was started with, named behind the # only', async () => {
    const withCase = await startHost({ caseFile: '/home/kim/Ashdown & co.throughline' });
    const launch = await withCase.ask(withCase.launchPath);
    expect(launch.headers.location).toBe('/#case=%2Fhome%2Fkim%2FAshdown%20%26%20co.throughline');
    await withCase.stop();
  });
});

describe('the contract over HTTP', () => {
  it('carries plain values', async () => {
    const client = host.client(await host.signIn());
    expect(await client.echo({ text: 'Ashdown – “quoted” <b>' })).toEqual({ text: 'Ashdown – “quoted” <b>' });
  });

  it('carries a file in, with its name and every byte', async () => {
    const client = host.client(await host.signIn());
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    const staged = await client.stage({ file: new File([bytes], 'GP – März.csv') });
    expect(staged).toEqual({
      name: 'GP – März.csv',
      bytes: 70_000,
      sum: bytes.reduce((sum, byte) => sum + byte, 0),
    });
  });

  it('carries a file out beside plain values', async () => {
    const client = host.client(await host.signIn());
    const built = await client.build({ bytes: 5_000 });
    expect(built.leftOut).toEqual(['one undated entry']);
    expect(built.file.name).toBe('Report für “A”.pdf');
    expect(built.file.type).toBe('application/pdf');
    expect(await built.file.bytes()).toEqual(new Uint8Array(5_000).fill(255));
  });

  it('streams progress to its end', async () => {
    const client = host.client(await host.signIn());
    const seen: number[] = [];
    for await (const event of await client.count({ to: 3 })) seen.push(event.done);
    expect(seen).toEqual([1, 2, 3]);
  });

  it('stops the work when the page ends the stream', async () => {
    const client = host.client(await host.signIn());
    const abort = new AbortController();
    const stream = await client.endless(undefined, { signal: abort.signal });
    await stream.next();
    expect(host.seen.aborted).toBe(false);
    abort.abort();
    await vi.waitFor(() => expect(host.seen.aborted).toBe(true));
  });

  it('stops the work when the page leaves the loop', async () => {
    const client = host.client(await host.signIn());
    for await (const event of await client.endless()) if (event.done > 1) break;
    await vi.waitFor(() => expect(host.seen.aborted).toBe(true));
  });

  it('hands over a refusal with its sentence and remedy', async () => {
    const client = host.client(await host.signIn());
    const error = await client.refuse().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ORPCError);
    expect(error).toMatchObject({
      status: 422,
      data: { message: 'It cannot be done.', remedy: 'Do another.' },
    });
  });

  it('answers an unknown command with a sentence', async () => {
    const cookie = await host.signIn();
    const headers = { cookie, origin: host.server.origin };
    expect(await host.ask('/rpc/no/such', { method: 'POST', headers })).toMatchObject({
      status: 404,
      body: 'Throughline has no such command.\n',
    });
  });
});

describe('the end', () => {
  it('closes the engine, and no later request is answered', async () => {
    await host.server.close();
    expect(host.seen.closed).toBe(true);
    expect(await host.server.closed).toBe('closed');
    await expect(host.ask('/')).rejects.toThrow('ECONNREFUSED');
  });

  it('cuts off a stream that does not end by itself', async () => {
    const client = host.client(await host.signIn());
    const stream = await client.endless();
    await stream.next();
    await host.server.close();
    await vi.waitFor(() => expect(host.seen.aborted).toBe(true));
  });

  it('comes by itself when nobody uses the host, and not while heartbeats come', async () => {
    const idle = await startHost({ idleAfter: 300 });
    const cookie = await idle.signIn();
    let ended = false;
    void idle.server.closed.then(() => (ended = true));
    const headers = { cookie, origin: idle.server.origin };
    for (let beat = 0; beat < 6; beat += 1) {
      expect((await idle.ask(heartbeatPath, { method: 'POST', headers })).status).toBe(204);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(ended).toBe(false);
    expect(await idle.server.closed).toBe('idle');
    expect(idle.seen.closed).toBe(true);
    await idle.stop();
  });

  it('does not come while an answer is under way', async () => {
    const idle = await startHost({ idleAfter: 100 });
    const stream = await idle.client(await idle.signIn()).endless();
    await stream.next();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(idle.seen.closed).toBe(false);
    await idle.stop();
  });
});
