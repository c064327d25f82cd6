import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { toPageWithNonce } from '../shared/csp.ts';
import { parsePageFile } from '../shared/page-files.ts';
import { deny } from './answer.ts';

/** A nonce for one load of the page: 128 random bits as base64url text. */
export function createNonce(): string {
  return randomBytes(16).toString('base64url');
}

/**
 * Sends a file of the built screens. `index.html` gets this answer's nonce, the same that stands in
 * the answer's content security policy.
 */
export async function sendPageFile(
  response: ServerResponse,
  folder: string,
  pathname: string,
  nonce: string,
): Promise<void> {
  const file = parsePageFile(pathname);
  const bytes = file === null ? null : await readFile(join(folder, file.path)).catch(() => null);
  if (file === null || bytes === null) {
    deny(response, { status: 404, sentence: 'There is no such page in Throughline.' });
    return;
  }
  const body = file.path.endsWith('.html') ? toPageWithNonce(bytes.toString('utf8'), nonce) : bytes;
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': Buffer.byteLength(body) });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
