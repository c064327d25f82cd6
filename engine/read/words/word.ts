import type { Anchored } from './book.ts';

/** What is known of one spelling, worked out once and kept. */
export interface Word {
  /** Lower-case, without possessive ending, usual misspelling or short form made good. */
  readonly lower: string;
  /** Numbers of the tests that this word passes. */
  readonly atoms: readonly number[];
  /** The same as a set of bits. */
  readonly bits: Uint32Array;
  /** Phrases that are looked for when this word comes by. */
  readonly anchored: readonly Anchored[];
  /** Value of a number, else NaN. */
  readonly number: number;
  readonly percent: boolean;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** Words that this spelling stands for ("didn't": did, not), with their places in it. */
  readonly parts: readonly { readonly word: Word; readonly from: number; readonly to: number }[] | null;
  /** People on the list who answer to this word (their numbers). */
  readonly people: readonly number[];
}
