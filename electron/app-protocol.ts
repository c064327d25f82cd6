import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol, type Session } from 'electron';
import { securityHeaders, toPageWithNonce } from '../shared/csp.ts';
import { parsePageFile } from '../shared/page-files.ts';
import { appHost, appScheme, isOwnAddress } from './address.ts';

/** Makes `app:` a scheme with an origin, like `https:`. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers `app://throughline/...` from the folder of the built screens. */
export function serveApp(session: Session, pages: string): void {
  session.protocol.handle(appScheme, (request) => answer(request, pages));
}

/**
 * One file of the built screens, with the headers every answer has. `index.html` gets this answer's
 * nonce. Anything else than reading a known file is refused.
 */
async function answer(request: Request, pages: string): Promise<Response> {
  const nonce = randomBytes(16).toString('base64url');
  const headers = new Headers(securityHeaders(nonce));
  const refuse = (status: number, sentence: string) => {
    headers.set('Content-Type', 'text/plain; charset=utf-8');
    return new Response(`${sentence}\n`, { status, headers });
  };
  if (!isOwnAddress(request.url)) return refuse(404, 'There is no such page in Throughline.');
  if (request.method !== 'GET') return refuse(405, 'Use GET here.');
  const file = parsePageFile(pathOf(request.url));
  const bytes = file === null ? null : await readFile(join(pages, file.path)).catch(() => null);
  if (file === null || bytes === null) return refuse(404, 'There is no such page in Throughline.');
  headers.set('Content-Type', file.type);
  const page = file.path.endsWith('.html');
  return new Response(page ? toPageWithNonce(bytes.toString('utf8'), nonce) : bytes, { headers });
}

/** The path as it stands in the address, undecoded, without query or fragment. */
function pathOf(address: string): string {
  const rest = address.slice(`${appScheme}://${appHost}`.length);
  return rest.split(/[?#]/, 1)[0] || '/';
}
