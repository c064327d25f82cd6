/** Kinds of character. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;

/**
 * Kind of every character code. Letters and digits of any script; above 127 whatever is no sign of
 * punctuation or arithmetic counts as a letter, so that no name is cut in two.
 */
export const kindOfCharacter: Uint8Array = new Uint8Array(0x10000).map((_none, code) => {
  if (code >= 128) {
    const sign = code < 0xc0 || code === 0xd7 || code === 0xf7 || (code >= 0x2000 && code <= 0x2bff);
    return sign ? OTHER : LETTER;
  }
  const character = String.fromCharCode(code);
  return /[A-Za-z]/.test(character) ? LETTER : /\d/.test(character) ? DIGIT : OTHER;
});

let laidOut = new Uint16Array(4096);

/**
 * The character codes of a text followed by a zero. One table serves all texts: it holds a text until
 * the next is laid out, so it is read at once and never kept.
 */
export function charactersOf(text: string): Uint16Array {
  const { length } = text;
  if (length >= laidOut.length) laidOut = new Uint16Array(2 * (length + 1));
  const codes = laidOut;
  for (let at = 0; at < length; at += 1) codes[at] = text.charCodeAt(at);
  codes[length] = 0;
  return codes;
}
