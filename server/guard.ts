import type { IncomingMessage } from 'node:http';
import { heartbeatPath } from '../shared/heartbeat.ts';
import type { Denial } from './answer.ts';
import { longestBody } from './settings.ts';

/** What a request asks for, once it has passed the guard. */
export type Route =
  | { readonly kind: 'launch'; readonly token: string }
  | { readonly kind: 'rpc' }
  | { readonly kind: 'heartbeat' }
  | { readonly kind: 'page'; readonly pathname: string };

export type Verdict =
  | { readonly pass: true; readonly route: Route }
  | { readonly pass: false; readonly denial: Denial };

/** Where a browser is sent first; `token` is the launch token. */
export const launchPath = '/launch';
const rpcPrefix = '/rpc/';

const reading = ['GET', 'HEAD'];

function denied(status: Denial['status'], sentence: string, allow?: string): Verdict {
  return { pass: false, denial: { status, sentence, allow } };
}

/**
 * The path and query of a request line as they stand, without decoding or resolving anything; null
 * where the line holds a whole address, as only proxies are sent.
 */
function splitTarget(target: string): { readonly pathname: string; readonly query: string } | null {
  if (!target.startsWith('/') || target.startsWith('//')) return null;
  const mark = target.indexOf('?');
  return mark === -1
    ? { pathname: target, query: '' }
    : { pathname: target.slice(0, mark), query: target.slice(mark + 1) };
}

function routeOf(pathname: string, query: string): Route {
  if (pathname === launchPath) {
    return { kind: 'launch', token: new URLSearchParams(query).get('token') ?? '' };
  }
  if (pathname.startsWith(rpcPrefix)) return { kind: 'rpc' };
  if (pathname === heartbeatPath) return { kind: 'heartbeat' };
  return { kind: 'page', pathname };
}

/**
 * Lets a request through only when it comes from this host's own page: addressed to this very host
 * (no name that was made to point here), sent by its own origin, by the right method, with a body
 * of stated and bearable length. `self` is the host and port, such as `127.0.0.1:49152`.
 */
export function judge(request: IncomingMessage, self: string): Verdict {
  const { headers } = request;
  const method = request.method ?? '';
  if (headers.host !== self) return denied(421, 'This address is not served here.');

  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return denied(403, 'Throughline answers its own page only. Type or paste its address into the browser.');
  }
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${self}`) {
    return denied(403, 'Throughline answers its own page only.');
  }

  const target = splitTarget(request.url ?? '');
  if (target === null) return denied(400, 'This is no address of Throughline.');
  const route = routeOf(target.pathname, target.query);
  const writes = route.kind === 'rpc' || route.kind === 'heartbeat';
  if (writes && method !== 'POST') return denied(405, 'Use POST here.', 'POST');
  // The token must survive the look-ahead of a mail or chat program, which asks for the head only.
  if (route.kind === 'launch' && method !== 'GET') return denied(405, 'Use GET here.', 'GET');
  if (route.kind === 'page' && !reading.includes(method)) {
    return denied(405, 'Use GET here.', reading.join(', '));
  }
  if (writes && origin === undefined) return denied(403, 'Throughline answers its own page only.');
  return judgeBody(request) ?? { pass: true, route };
}

function judgeBody(request: IncomingMessage): Verdict | null {
  if (request.headers['transfer-encoding'] !== undefined) {
    return denied(411, 'Say how long the body is (Content-Length).');
  }
  // Node accepts digits only here and refuses a request with two different lengths.
  const length = Number(request.headers['content-length'] ?? 0);
  if (length > longestBody) {
    const most = Math.floor(longestBody / (1024 * 1024));
    return denied(413, `This is larger than ${most} MB. Split the file and add the parts one by one.`);
  }
  return null;
}
