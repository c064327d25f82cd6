import { type AnchoredPhrases, LEFT, NEXT, NOTHING, PREVIOUS, RIGHT } from './anchored.ts';
import { END, lengthOf, testIn } from './program.ts';

/** All phrases of a book, made ready to be looked for: records and programs name the bits of tests. */
export interface ReadyPhrases {
  readonly records: Int32Array;
  readonly code: Int32Array;
  readonly byTest: AnchoredPhrases['byTest'];
  readonly needOfTest: AnchoredPhrases['needOfTest'];
  readonly bitOfTest: ReadonlyMap<number, number>;
  /** How many bits there are. */
  readonly bits: number;
}

/**
 * Gives every test that is asked of words a bit. What decides the time of a row is how much memory is
 * touched, and memory comes in lines: the tests asked from one anchor get bits side by side.
 */
export function makeReady(phrases: AnchoredPhrases): ReadyPhrases {
  const records = Int32Array.from(phrases.records);
  const code = Int32Array.from(phrases.code);
  const bitOfTest = new Map<number, number>();
  const bitOf = (test: number): number => {
    const bit = bitOfTest.get(test) ?? bitOfTest.size;
    bitOfTest.set(test, bit);
    return bit;
  };
  const inOrder = phrases.byTest.flat();
  for (const side of [NEXT, PREVIOUS]) {
    for (const record of inOrder) {
      const test = records[record + side] as number;
      if (test !== NOTHING) records[record + side] = bitOf(test);
    }
  }
  for (const record of inOrder) {
    for (const side of [RIGHT, LEFT]) nameBits(code, records[record + side] as number, bitOf);
  }
  for (const test of phrases.asked) bitOf(test);
  const { byTest, needOfTest } = phrases;
  return { records, code, byTest, needOfTest, bitOfTest, bits: bitOfTest.size };
}

/** Puts bits in the place of tests in the program that begins at `start`. */
function nameBits(code: Int32Array, start: number, bitOf: (test: number) => number): void {
  if (start < 0) return;
  for (let pc = start; code[pc] !== END; pc += lengthOf(code[pc] as number)) {
    const at = testIn(code[pc] as number);
    if (at > 0) code[pc + at] = bitOf(code[pc + at] as number);
  }
}
