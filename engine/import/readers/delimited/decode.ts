import { repairText } from './repair-text.ts';

/** Text of a file and how it was found. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  /** No mark or rule of the file said so: the encoding was found by trial. */
  readonly guessed: boolean;
  /** Lines (from 1) that were in Windows-1252 inside a UTF-8 file. */
  readonly oddLines: readonly number[];
  /** Lines (from 1) that had been read once in the wrong encoding before they were saved, and were set right. */
  readonly repairedLines?: readonly number[];
}

/**
 * Decodes the bytes of a text file: a byte order mark decides; then zero bytes at every second place
 * mean UTF-16; then valid UTF-8; else Windows-1252, which is what British Windows programs write.
 * A UTF-8 file with single broken lines (rows pasted from elsewhere) is decoded line by line.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  if (marked !== null && marked.label !== 'utf-8') {
    const body = bytes.subarray(marked.skip);
    return decoded(new TextDecoder(marked.label).decode(body), marked.name, marked.skip === 0);
  }
  const body = marked === null ? bytes : bytes.subarray(marked.skip);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    return { ...decoded(text, 'UTF-8', false), ...repairText(text) };
  } catch {
    return marked !== null || mostlyUtf8(body)
      ? decodeByLine(body)
      : decoded(new TextDecoder('windows-1252').decode(body), 'Windows-1252', true);
  }
}

function decoded(text: string, encoding: string, guessed: boolean): DecodedText {
  return { text, encoding, guessed, oddLines: [] };
}

interface Encoding {
  readonly label: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly name: string;
  readonly skip: number;
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return { label: 'utf-8', name: 'UTF-8', skip: 3 };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { label: 'utf-16le', name: 'UTF-16', skip: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: 'utf-16be', name: 'UTF-16', skip: 2 };
  return null;
}

/** UTF-16 without a mark: in Western text nearly every second byte is zero. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const sample = Math.min(bytes.length & ~1, 4096);
  if (sample < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const pairs = sample / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.1) return { label: 'utf-16le', name: 'UTF-16', skip: 0 };
  if (even > pairs * 0.4 && odd < pairs * 0.1) return { label: 'utf-16be', name: 'UTF-16', skip: 0 };
  return null;
}

/** More well-formed multi-byte characters than stray bytes: UTF-8 with broken places. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length;) {
    const first = bytes[i] ?? 0;
    const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
    let whole = length > 0 && i + length <= bytes.length;
    for (let k = 1; whole && k < length; k += 1) whole = ((bytes[i + k] ?? 0) & 0xc0) === 0x80;
    if (!whole) bad += 1;
    else if (length > 1) good += 1;
    i += whole ? length : 1;
  }
  return good > bad;
}

function decodeByLine(bytes: Uint8Array): DecodedText {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const western = new TextDecoder('windows-1252');
  const lines: string[] = [];
  const oddLines: number[] = [];
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    const line = bytes.subarray(start, end);
    try {
      lines.push(strict.decode(line));
    } catch {
      lines.push(western.decode(line));
      oddLines.push(lines.length);
    }
    start = end;
  }
  return { text: lines.join(''), encoding: 'UTF-8', guessed: true, oddLines };
}
