import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHost, type RunningHost } from '../server/running-host.ts';

// Attacks of other sites, open in the same browser, on the real browser host.

let host: RunningHost;
let cookie: string;
beforeAll(async () => {
  host = await startHost();
  cookie = await host.signIn();
});
afterAll(() => host.stop());

const echo = JSON.stringify({ json: { text: 'hello' } });
const json = { 'content-type': 'application/json' };

function post(headers: Readonly<Record<string, string>>, path = '/rpc/echo') {
  return host.ask(path, { method: 'POST', headers: { ...json, ...headers }, body: echo });
}

it('answers its own page (so that what follows is refused for its reason)', async () => {
  const answer = await post({ cookie, origin: host.server.origin, 'sec-fetch-site': 'same-origin' });
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body)).toMatchObject({ json: { text: 'hello' } });
});

function rebindingNames(port: number): readonly string[] {
  return [
    `rebind.attacker.example:${port}`,
    'rebind.attacker.example',
    `localhost:${port}`,
    `127.0.0.1:${port}.attacker.example`,
    `127.0.0.1.attacker.example:${port}`,
    `127.0.0.1:${port + 1}`,
    '127.0.0.1',
    `[::1]:${port}`,
    `2130706433:${port}`,
  ];
}

describe('DNS rebinding: a name of the attacker that points to 127.0.0.1', () => {
  it('is refused for the page, the launch link and the contract, even with the cookie', async () => {
    for (const name of rebindingNames(host.port)) {
      const origin = `http://${name}`;
      expect((await host.ask('/', { headers: { host: name, cookie } })).status, name).toBe(421);
      expect((await host.ask(host.launchPath, { headers: { host: name } })).status, name).toBe(421);
      expect((await post({ host: name, origin, cookie })).status, name).toBe(421);
    }
  });
});

describe('a request from a foreign origin that carries the cookie', () => {
  it('is refused whatever the origin looks like', async () => {
    const own = host.server.origin;
    const foreign = [
      'https://attacker.example',
      'null',
      `${own}.attacker.example`,
      own.replace('http:', 'https:'),
      own.replace('127.0.0.1', 'localhost'),
      'http://127.0.0.1',
      `http://127.0.0.1:${host.port + 1}`,
      `${own}/`,
      own.toUpperCase(),
    ];
    for (const origin of foreign) {
      const answer = await post({ cookie, origin });
      expect(answer.status, origin).toBe(403);
      expect(answer.headers['access-control-allow-origin'], origin).toBeUndefined();
    }
  });

  it('is refused when it says no origin at all', async () => {
    expect((await post({ cookie })).status).toBe(403);
  });

  it('is refused when the browser says that another site sent it', async () => {
    for (const site of ['cross-site', 'same-site']) {
      expect((await post({ cookie, origin: host.server.origin, 'sec-fetch-site': site })).status).toBe(403);
      expect((await host.ask('/', { headers: { cookie, 'sec-fetch-site': site } })).status).toBe(403);
    }
  });

  it('is refused as a form that needs no preflight', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await post({ cookie, origin: 'https://attacker.example', 'content-type': type });
      expect(answer.status, type).toBe(403);
    }
  });

  it('gets no answer to a preflight', async () => {
    const answer = await host.ask('/rpc/echo', {
      method: 'OPTIONS',
      headers: { origin: 'https://attacker.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});
