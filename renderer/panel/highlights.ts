import type { TypeLabel } from '../../shared/model/reading.ts';

/** A stretch of a cell: plain, or the words that caused the event types listed. */
export interface Stretch {
  readonly text: string;
  /** Codes of the types that rest on these words; empty for plain text. */
  readonly codes: readonly string[];
}

/**
 * Cuts a cell where the words that caused an event type begin and end. Words that do not occur in the
 * cell mark nothing; case does not matter; overlapping words share a stretch.
 */
export function toStretches(cell: string, types: readonly TypeLabel[]): readonly Stretch[] {
  const lower = cell.toLowerCase();
  const marks = types.flatMap((type) => {
    const words = type.because.trim().toLowerCase();
    const start = words === '' ? -1 : lower.indexOf(words);
    return start < 0 ? [] : [{ start, end: start + words.length, code: type.code }];
  });
  const cuts = [...new Set([0, cell.length, ...marks.flatMap((mark) => [mark.start, mark.end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, index) => ({
    text: cell.slice(start, cuts[index + 1]),
    codes: marks.filter((mark) => mark.start <= start && start < mark.end).map((mark) => mark.code),
  }));
}
