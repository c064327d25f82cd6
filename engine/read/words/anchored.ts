/**
 * An anchored phrase as it lies in the list of all: seven numbers one behind the other.
 *
 *   ID                number under which the phrase is found
 *   NEXT, PREVIOUS    tests of the words to both sides; NOTHING where any word may stand there
 *   RIGHT, LEFT       where the program for either side begins; NOTHING where the phrase ends with
 *                     its anchor, ONE_WORD where only the word tested by NEXT or PREVIOUS follows
 *   NEED, ALSO_NEED   needs that some word of the sentence must meet, for a phrase of which neither
 *                     neighbour is tested; NO_NEED where it has none
 */
export const ID = 0;
export const NEXT = 1;
export const PREVIOUS = 2;
export const RIGHT = 3;
export const LEFT = 4;
export const NEED = 5;
export const ALSO_NEED = 6;

export const NOTHING = -1;
export const ONE_WORD = -2;
/** The need that every sentence meets. */
export const NO_NEED = 0;

/** All phrases of a book while it is filled. */
export interface AnchoredPhrases {
  /** Seven numbers each. */
  readonly records: readonly number[];
  /** For each test the records of the phrases that are looked for from words that pass it. */
  readonly byTest: readonly (readonly number[])[];
  /** Numbers of the needs, from 1, by the test that a word must pass to meet them: tests that few phrases use. */
  readonly needOfTest: ReadonlyMap<number, number>;
  /** Programs for what stands beside the anchors (see `program.ts`). */
  readonly code: readonly number[];
  /** Tests that callers ask of single words. */
  readonly asked: readonly number[];
}
