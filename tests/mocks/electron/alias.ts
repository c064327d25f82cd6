// Chromium refuses `app:`; its pages are served under an https name that cannot exist.
const ending = '.app.standin.invalid';
const aliased = new RegExp(`^(blob:)?https://([^/]+)${ending.replaceAll('.', '\\.')}`);

export function toAlias(address: string): string {
  return address.replace(/^app:\/\/([^/]+)/, `https://$1${ending}`);
}

export function fromAlias(address: string): string {
  return address.replace(aliased, '$1app://$2');
}
