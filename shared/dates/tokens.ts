/** A piece of a written date: a run of digits, a run of letters or a single mark. */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark';
  /** Lower case. */
  readonly text: string;
  /** The number; -1 for words and marks. */
  readonly value: number;
  /** White space or the beginning stands before it. */
  readonly spaced: boolean;
  /** A number with st, nd, rd or th. */
  readonly ordinal: boolean;
}

const dashes = /[\u2010-\u2015\u2212]/g;
const quotes = /[\u2018\u2019\u02bc\u0060\u00b4']/g;
const pieces = /\d+|\p{L}+|\S/gu;
const ordinalEndings = new Set(['st', 'nd', 'rd', 'th']);

/** Lower case, one kind of dash, "a.m." as "am", no apostrophes. Keeps the length bounded. */
export function normalise(raw: string): string {
  return raw
    .toLowerCase()
    .replace(dashes, '-')
    .replace(/(\s)[\u2018\u2019'](?=\d{2}\b)/g, '$1.')
    .replace(quotes, '')
    .replace(/\b([ap])\.\s?m\b\.?/g, '$1m')
    .replace(/(\d)\s?([ap])\s?m\b/g, '$1 $2m');
}

export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pieces)) {
    const piece = match[0];
    const spaced = match.index === 0 || /\s/.test(text[match.index - 1] ?? ' ');
    const previous = tokens.at(-1);
    if (previous?.kind === 'number' && previous.text.length <= 2 && ordinalEndings.has(piece)) {
      tokens[tokens.length - 1] = { ...previous, ordinal: true };
    } else {
      tokens.push(toToken(piece, spaced));
    }
  }
  return tokens;
}

function toToken(text: string, spaced: boolean): Token {
  if (/^\d/.test(text)) return { kind: 'number', text, value: Number(text), spaced, ordinal: false };
  return { kind: /^\p{L}/u.test(text) ? 'word' : 'mark', text, value: -1, spaced, ordinal: false };
}
