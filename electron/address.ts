/** Scheme and host of the page on the desktop; Chromium treats them like a web origin of its own. */
export const appScheme = 'app';
export const appHost = 'throughline';
export const appPage = `${appScheme}://${appHost}/`;

/** Whether an address is one of the program's own. Compared part by part, never by its beginning. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${appScheme}:` && url.host === appHost && url.username === '';
}

/** Whether an address is something the page made itself: a picture or a file held in memory. */
export function isOwnBlob(address: string): boolean {
  const prefix = 'blob:';
  return address.startsWith(prefix) && isOwnAddress(address.slice(prefix.length));
}
