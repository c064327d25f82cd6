/** What is known of one spelling, worked out once and kept. */
export interface Word {
  /** Lower-case, without possessive ending, usual misspelling or short form made good. */
  readonly lower: string;
  /** Number of its kind: of all words that pass the same tests of the book (see `word-kinds.ts`). */
  readonly kind: number;
  /** Some phrase, list or rule knows this word. */
  readonly known: boolean;
  /** Value of a number, else NaN. */
  readonly number: number;
  readonly percent: boolean;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** What the word as written has a chance to be part of (see `hints.ts`). */
  readonly hints: number;
  /** Words that this spelling stands for ("didn't": did, not), with their places in it. */
  readonly parts: readonly { readonly word: Word; readonly from: number; readonly to: number }[] | null;
  /** People on the list who answer to this word (their numbers). */
  readonly people: readonly number[];
}
