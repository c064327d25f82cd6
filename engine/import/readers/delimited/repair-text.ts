/** How the first byte of a longer UTF-8 character looks when it was read as Windows-1252. */
const traces =
  /[ÂÃâð][\u0080-\u00BF\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u017D\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u017E\u0178]/;

/**
 * Sets right lines whose UTF-8 was read as Windows-1252 and then saved again: "canâ€™t" is "can’t".
 * A line is taken only where turning it back gives whole UTF-8, so that a true "â" stays.
 */
export function repairText(text: string): {
  readonly text: string;
  readonly repairedLines?: readonly number[];
} {
  if (!traces.test(text)) return { text };
  const repairedLines: number[] = [];
  const lines = text.split('\n').map((line, i) => {
    if (!traces.test(line)) return line;
    const repaired = turnedBack(line);
    if (repaired === null || repaired === line) return line;
    repairedLines.push(i + 1);
    return repaired;
  });
  return repairedLines.length === 0 ? { text } : { text: lines.join('\n'), repairedLines };
}

function turnedBack(line: string): string | null {
  const bytes: number[] = [];
  for (const character of line) {
    const byte = byteOf(character);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(new Uint8Array(bytes));
  } catch {
    return null;
  }
}

function byteOf(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  return code <= 0xff ? code : western().get(character);
}

let known: ReadonlyMap<string, number> | null = null;

/** The characters that Windows-1252 puts at 0x80 to 0x9F. */
function western(): ReadonlyMap<string, number> {
  if (known !== null) return known;
  const decoder = new TextDecoder('windows-1252');
  known = new Map(
    Array.from({ length: 32 }, (_, i) => [decoder.decode(new Uint8Array([0x80 + i])), 0x80 + i]),
  );
  return known;
}
