/** First bytes as text, one character a byte. */
export function firstBytes(bytes: Uint8Array, count: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(count, bytes.length)).toString('latin1');
}

/** Starts like a zip: Word, Excel and OpenDocument files are zips. */
export function isZip(bytes: Uint8Array): boolean {
  return ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].includes(firstBytes(bytes, 4));
}

/** The container of Office before 2007; also that of every password-protected Office file. */
export function isOle(bytes: Uint8Array): boolean {
  return firstBytes(bytes, 8) === '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';
}

/** No byte below the blank but tab, line ends and separators, as far as the first 64 KB show; or UTF-16. */
export function isText(bytes: Uint8Array): boolean {
  if (/^(?:\xFF\xFE|\xFE\xFF)/.test(firstBytes(bytes, 2))) return true;
  const sample = bytes.subarray(0, 65_536);
  let zeros = 0;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) zeros += 1;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 31)
      controls += 1;
  }
  if (zeros > sample.length * 0.3) return controls < sample.length * 0.1;
  return zeros <= sample.length * 0.001 && controls <= sample.length * 0.005;
}

/** The first 4,000 characters of a text file in whatever encoding, leading blanks cut off. */
export function textStart(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 4_000);
  const label =
    head[0] === 0xff && head[1] === 0xfe
      ? 'utf-16le'
      : head[0] === 0xfe && head[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(label).decode(head).trimStart();
}
