import { ALSO_NEED, ID, LEFT, NEED, NEXT, NOTHING, NO_NEED, PREVIOUS, RIGHT } from './anchored.ts';
import { BitRows } from './bit-rows.ts';
import type { ReadyPhrases } from './ready-phrases.ts';

/** How many phrases a lookout holds of each sort; then follow the phrases. */
export const LOOKOUT_HEAD = 4;
/** Numbers that a phrase takes in a lookout, by its sort. */
export const ALONE = 2;
export const NEIGHBOUR = 3;
export const ANYWHERE = 4;

/**
 * Words that pass the same tests are of one kind. For each kind, by its number: which tests its words
 * pass and which needs of phrases they meet, as bits, and its lookout: the phrases looked for from them.
 * Kind 0 passes no test. There are far fewer kinds than spellings, so the tables stay small.
 *
 * A lookout holds four counts and then so many phrases of four sorts, each with its place in the order
 * in which phrases of the kind are found:
 *
 *   the word alone is the phrase           id, place
 *   the next word must pass a test         bit of the test, record, place
 *   the word before must pass a test       bit of the test, record, place
 *   others must meet needs of the phrase   need, another need, record, place
 */
export class WordKinds {
  readonly tests: BitRows;
  readonly needs: BitRows;
  /** All lookouts, one behind the other, and where that of each kind begins. */
  lookouts = new Int32Array(1 << 12);
  readonly lookoutOf: number[] = [];
  #end = 0;
  readonly #byTests = new Map<string, number>();
  readonly #phrases: ReadyPhrases;

  constructor(phrases: ReadyPhrases) {
    this.#phrases = phrases;
    this.tests = new BitRows(phrases.bits);
    this.needs = new BitRows(phrases.needOfTest.size + 1);
    this.of([]);
  }

  /** The kind of words that pass these tests. */
  of(tests: readonly number[]): number {
    const key = tests.join();
    const known = this.#byTests.get(key);
    if (known !== undefined) return known;
    const kind = this.lookoutOf.length;
    this.#byTests.set(key, kind);
    const { needOfTest, bitOfTest, byTest } = this.#phrases;
    this.tests.add(tests.flatMap((test) => bitOfTest.get(test) ?? []));
    this.needs.add([NO_NEED, ...tests.flatMap((test) => needOfTest.get(test) ?? [])]);
    this.#addLookout(new Set(tests.flatMap((test) => byTest[test] ?? [])));
    return kind;
  }

  #addLookout(anchored: Iterable<number>): void {
    const alone: number[] = [];
    const beforeNext: number[] = [];
    const behindPrevious: number[] = [];
    const anywhere: number[] = [];
    let place = 0;
    for (const record of anchored) {
      const of = (field: number): number => this.#phrases.records[record + field] as number;
      if (of(RIGHT) === NOTHING && of(LEFT) === NOTHING) alone.push(of(ID), place);
      else if (of(NEXT) !== NOTHING) beforeNext.push(of(NEXT), record, place);
      else if (of(PREVIOUS) !== NOTHING) behindPrevious.push(of(PREVIOUS), record, place);
      else anywhere.push(of(NEED), of(ALSO_NEED), record, place);
      place += 1;
    }
    this.#append([
      alone.length / ALONE,
      beforeNext.length / NEIGHBOUR,
      behindPrevious.length / NEIGHBOUR,
      anywhere.length / ANYWHERE,
      ...alone,
      ...beforeNext,
      ...behindPrevious,
      ...anywhere,
    ]);
  }

  #append(lookout: readonly number[]): void {
    const end = this.#end + lookout.length;
    if (end > this.lookouts.length) {
      const larger = new Int32Array(2 * end);
      larger.set(this.lookouts);
      this.lookouts = larger;
    }
    this.lookouts.set(lookout, this.#end);
    this.lookoutOf.push(this.#end);
    this.#end = end;
  }

  passes(kind: number, test: number): boolean {
    const bit = this.#phrases.bitOfTest.get(test);
    return bit !== undefined && this.tests.has(kind, bit);
  }
}
