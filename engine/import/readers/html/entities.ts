/** Named characters met in text that Office and case systems write as HTML. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  euro: '€',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  middot: '·',
  eacute: 'é',
  deg: '°',
  frac12: '½',
  times: '×',
  copy: '©',
};

/** Character references as characters; unknown names stay as written. */
export function plainEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,10}));/g,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string') return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
      const readable = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return readable ? String.fromCodePoint(code) : code === 9 || code === 10 || code === 13 ? '\n' : '';
    },
  );
}
