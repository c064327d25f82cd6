import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startHost, type RunningHost } from '../server/running-host.ts';

// Attacks of another user of the machine, or of a program on it, on the launch link and the session.

let host: RunningHost;
beforeEach(async () => {
  host = await startHost();
});
afterEach(() => host.stop());

const token = () => new URLSearchParams(host.launchPath.split('?')[1]).get('token') ?? '';

describe('the launch link', () => {
  it('is dead after one use', async () => {
    expect((await host.ask(host.launchPath)).status).toBe(303);
    const second = await host.ask(host.launchPath);
    expect(second.status).toBe(401);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  it('serves one of many who use it at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => host.ask(host.launchPath)));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  it('cannot be guessed, left out or doubled', async () => {
    const paths = [
      '/launch',
      '/launch?token=',
      `/launch?token=${token().slice(0, -1)}`,
      `/launch?token=x&token=${token()}`,
    ];
    for (const path of paths) expect((await host.ask(path)).status, path).toBe(401);
    expect(token()).toMatch(/^[A-Za-z0-9_-]{43}$/);
    // None of these wore it out.
    expect((await host.ask(host.launchPath)).status).toBe(303);
  });

  it('is not worn out by a look-ahead', async () => {
    expect((await host.ask(host.launchPath, { method: 'HEAD' })).status).toBe(405);
    expect((await host.ask(host.launchPath)).status).toBe(303);
  });

  it('is another one for every start', async () => {
    const other = await startHost();
    expect(other.launchPath).not.toBe(host.launchPath);
    expect((await other.ask(host.launchPath)).status).toBe(401);
    await other.stop();
  });
});

describe('the session', () => {
  it('is a cookie that scripts cannot read and other sites cannot send', async () => {
    const launch = await host.ask(host.launchPath);
    const cookie = String(launch.headers['set-cookie']);
    expect(cookie).toMatch(/^throughline-\d+=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(token());
  });

  it('is needed for the page, its files, the contract and the heartbeat', async () => {
    await host.signIn();
    const forged: readonly Readonly<Record<string, string>>[] = [
      {},
      { cookie: '' },
      { cookie: `throughline-${host.port}=` },
      { cookie: `throughline-${host.port}=${token()}` },
      { cookie: `throughline-${host.port}=${'A'.repeat(43)}` },
    ];
    for (const headers of forged) {
      const own = { ...headers, origin: host.server.origin };
      expect((await host.ask('/', { headers })).status).toBe(401);
      expect((await host.ask('/assets/main-1a.js', { headers })).status).toBe(401);
      expect((await host.ask('/rpc/echo', { method: 'POST', headers: own })).status).toBe(401);
      expect((await host.ask('/heartbeat', { method: 'POST', headers: own })).status).toBe(401);
    }
  });

  it('does not open another host of the same machine', async () => {
    const cookie = await host.signIn();
    const other = await startHost();
    const value = cookie.split('=')[1];
    expect((await other.ask('/', { headers: { cookie } })).status).toBe(401);
    expect((await other.ask('/', { headers: { cookie: `throughline-${other.port}=${value}` } })).status).toBe(
      401,
    );
    await other.stop();
  });
});
