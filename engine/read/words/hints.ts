const MOST_HINTS = 31;
const MOST_KEPT = 5000;

const patterns: RegExp[] = [];
let asked = false;
const kept = new Map<string, number>();

/**
 * A sign that a regular expression has a chance in a row: `pattern` must fit inside one of its words
 * as written wherever the expression fits. Whether a spelling has it is worked out once, so that a row
 * knows its hints when it is split. Gives the hint as a bit.
 */
export function hint(pattern: RegExp): number {
  if (asked) throw new Error(`the hint ${pattern} comes after the first word was read`);
  if (patterns.length === MOST_HINTS) throw new Error('there is no bit left for one more hint');
  return 1 << (patterns.push(pattern) - 1);
}

/** All hints in a spelling, or in a text. */
export function hintsOf(written: string): number {
  asked = true;
  return patterns.reduce(
    (hints, pattern, index) => (pattern.test(written) ? hints | (1 << index) : hints),
    0,
  );
}

/** The same for cells that come again in many rows. */
export function hintsOfCell(written: string | undefined): number {
  if (written === undefined || written === '') return 0;
  const known = kept.get(written);
  if (known !== undefined) return known;
  const hints = hintsOf(written);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(written, hints);
  return hints;
}
