/** A file of the built screens: its path below `dist/renderer` and the type it is served as. */
export interface PageFile {
  readonly path: string;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  txt: 'text/plain; charset=utf-8',
};

/** Folder and file names as the build writes them; none begins with a dot, so none leads upwards. */
const plainPath = /^\/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/**
 * Which file the path of an address asks for; null where it is no name the build could have written
 * or a type no screen uses. `/` is the page itself. Nothing is decoded: an escaped path is no plain
 * path and so finds nothing.
 */
export function parsePageFile(pathname: string): PageFile | null {
  const path = pathname === '/' ? '/index.html' : pathname;
  if (!plainPath.test(path)) return null;
  const type = types[path.slice(path.lastIndexOf('.') + 1)];
  return type === undefined ? null : { path: path.slice(1), type };
}
