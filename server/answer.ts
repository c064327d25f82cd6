import type { ServerResponse } from 'node:http';

/** Why a request is turned away: the status of HTTP and what a person reading it should do. */
export interface Denial {
  readonly status: 400 | 401 | 403 | 404 | 405 | 411 | 413 | 421 | 500;
  readonly sentence: string;
  /** For 405: what is allowed instead. */
  readonly allow?: string;
}

/**
 * Answers with a plain sentence. Nothing of the request is repeated in it, so nothing that was sent
 * can come back as markup. The connection ends: what is left of a refused body is not read.
 */
export function deny(response: ServerResponse, denial: Denial): void {
  const body = `${denial.sentence}\n`;
  response.writeHead(denial.status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
    ...(denial.allow === undefined ? {} : { Allow: denial.allow }),
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
