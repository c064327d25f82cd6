export const BITS_SHIFT = 5;
export const BITS_MASK = 31;

/**
 * Words that pass the same tests are of one kind. For each kind, by its number: which tests its words
 * pass, as bits and as a list of those that some phrase needs, and the phrases looked for from them.
 * Kind 0 passes no test. There are far fewer kinds than spellings, so the tables stay small.
 */
export class WordKinds {
  readonly tests: number;
  /** Length of one kind's bits, in numbers of 32 bits. */
  readonly slots: number;
  /** Anchored phrases, seven numbers each (see `anchored.ts`). */
  readonly lists: Int32Array[] = [];
  readonly needed: Int32Array[] = [];
  #bits: Uint32Array;
  readonly #byTests = new Map<string, number>();
  readonly #anchored: readonly (readonly (readonly number[])[])[];
  readonly #isNeeded: Uint8Array;

  /** `anchored`: for each test the phrases that are looked for from a word that passes it. */
  constructor(anchored: readonly (readonly (readonly number[])[])[], needs: Iterable<number>) {
    this.tests = anchored.length;
    this.slots = (this.tests >>> BITS_SHIFT) + 1;
    this.#bits = new Uint32Array(this.slots * 64);
    this.#anchored = anchored;
    this.#isNeeded = new Uint8Array(this.tests);
    for (const test of needs) this.#isNeeded[test] = 1;
    this.of([]);
  }

  /** Bits of all kinds, one kind behind the other; made anew as kinds are added. */
  get bits(): Uint32Array {
    return this.#bits;
  }

  /** The kind of words that pass these tests. Their order decides in which order phrases are looked for. */
  of(tests: readonly number[]): number {
    const key = tests.join();
    const known = this.#byTests.get(key);
    if (known !== undefined) return known;
    const kind = this.lists.length;
    this.#byTests.set(key, kind);
    this.#setBits(kind, tests);
    const phrases = new Set(tests.flatMap((test) => this.#anchored[test] ?? []));
    this.lists.push(Int32Array.from([...phrases].flat()));
    this.needed.push(Int32Array.from(new Set(tests.filter((test) => this.#isNeeded[test] === 1))));
    return kind;
  }

  #setBits(kind: number, tests: readonly number[]): void {
    const start = kind * this.slots;
    if (start + this.slots > this.#bits.length) {
      const larger = new Uint32Array(this.#bits.length * 2);
      larger.set(this.#bits);
      this.#bits = larger;
    }
    for (const test of tests) {
      const slot = start + (test >>> BITS_SHIFT);
      this.#bits[slot] = (this.#bits[slot] as number) | (1 << (test & BITS_MASK));
    }
  }

  passes(kind: number, test: number): boolean {
    const slot = kind * this.slots + (test >>> BITS_SHIFT);
    return (((this.#bits[slot] as number) >>> (test & BITS_MASK)) & 1) === 1;
  }
}
