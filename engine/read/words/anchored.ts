/**
 * An anchored phrase as it lies in the list of a kind of words: seven numbers one behind the other.
 *
 *   ID                  number under which the phrase is found
 *   NEED, ALSO_NEED     tests that some word of the sentence must pass; ALWAYS where there is none
 *   NEXT, PREVIOUS      tests of the words to both sides; NOTHING where any word may stand there
 *   RIGHT, LEFT         where the program for either side begins; NOTHING where the phrase ends with
 *                       its anchor, ONE_WORD where only the word tested by NEXT or PREVIOUS follows
 */
export const ID = 0;
export const NEED = 1;
export const ALSO_NEED = 2;
export const NEXT = 3;
export const PREVIOUS = 4;
export const RIGHT = 5;
export const LEFT = 6;
export const RECORD = 7;

/** The test that every word passes. */
export const ALWAYS = 0;
export const NOTHING = -1;
export const ONE_WORD = -2;
