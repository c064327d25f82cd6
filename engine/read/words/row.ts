import type { Word } from './word.ts';

/** Strength of the break before a word. */
export const NO_BREAK = 0;
export const COMMA = 1;
export const PAUSE = 2;
export const SENTENCE = 3;

/** One row split into words. Arrays run in step: word, place in the text, break before it. */
export interface Row {
  readonly text: string;
  words: Word[];
  /** Place of each word in `text`: first character, and one past the last. */
  from: number[];
  to: number[];
  breakBefore: number[];
  /** 0 outside quotation marks, else the number of the quotation. */
  quote: number[];
  /** A question mark stands directly before the word ("?fracture"). */
  queried: boolean[];
  /** Hints of all words as written (see `hints.ts`). */
  hints: number;
  quotations: { readonly from: number; readonly to: number }[];
}

export function wordsVerbatim(row: Row, first: number, last: number): string {
  return row.text.slice(row.from[first], row.to[last]);
}
