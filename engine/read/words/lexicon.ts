import type { Word } from './word.ts';

/** Longer ones are hardly words and do not come again. */
const LONGEST_KEPT = 40;
const MOST_KEPT = 1 << 16;
/** Twice as many slots as words, so that a free slot is never far. */
const SLOTS = 2 * MOST_KEPT;
const HASH_FACTOR = 0x01000193;

/**
 * What is known of every spelling met: described once, then found straight from the characters of a
 * row, without a string being made of each word. Slots are tried one after the other from the hash of
 * the characters; a slot holds the number of a word, or 0. Bounded: a full lexicon starts anew.
 */
export class Lexicon {
  readonly #describe: (written: string) => Word;
  readonly #slots = new Int32Array(SLOTS);
  /** Words by their number, with the hash of their characters and where those begin; number 0 is no word. */
  readonly #words: (Word | null)[] = [null];
  readonly #hashes = new Int32Array(MOST_KEPT + 1);
  readonly #starts = new Int32Array(MOST_KEPT + 2);
  #characters = new Uint16Array(SLOTS);

  /** `describe` works out what is known of a spelling as written. */
  constructor(describe: (written: string) => Word) {
    this.#describe = describe;
  }

  /** The word that stands in a text from character `from` to one before `to`; `codes` are the text's characters. */
  at(text: string, codes: Uint16Array, from: number, to: number): Word {
    if (to - from > LONGEST_KEPT) return this.#describe(text.slice(from, to));
    let hash = 0;
    for (let place = from; place < to; place += 1)
      hash = Math.imul(hash ^ (codes[place] as number), HASH_FACTOR);
    hash ^= hash >>> 15;
    const slots = this.#slots;
    const hashes = this.#hashes;
    for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const number = slots[slot] as number;
      if (number === 0) return this.#meet(text.slice(from, to), hash);
      if (hashes[number] === hash && this.#isWritten(number, codes, from, to))
        return this.#words[number] as Word;
    }
  }

  /** The word written so. */
  word(written: string): Word {
    return this.at(written, toCodes(written), 0, written.length);
  }

  #isWritten(number: number, codes: Uint16Array, from: number, to: number): boolean {
    const start = this.#starts[number] as number;
    if ((this.#starts[number + 1] as number) - start !== to - from) return false;
    const characters = this.#characters;
    for (let place = from; place < to; place += 1)
      if (characters[start + place - from] !== codes[place]) return false;
    return true;
  }

  /** Describes a new spelling, which may lead to other new ones ("mum/dad"), and keeps it. */
  #meet(written: string, hash: number): Word {
    const word = this.#describe(written);
    if (this.#words.length > MOST_KEPT) this.#startAnew();
    const number = this.#words.push(word) - 1;
    const start = this.#starts[number] as number;
    if (start + written.length > this.#characters.length) this.#makeRoom();
    this.#characters.set(toCodes(written), start);
    this.#starts[number + 1] = start + written.length;
    this.#hashes[number] = hash;
    let slot = hash & (SLOTS - 1);
    while (this.#slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    this.#slots[slot] = number;
    return word;
  }

  #makeRoom(): void {
    const larger = new Uint16Array(this.#characters.length * 2);
    larger.set(this.#characters);
    this.#characters = larger;
  }

  #startAnew(): void {
    this.#slots.fill(0);
    this.#words.length = 1;
  }
}

function toCodes(written: string): Uint16Array {
  return Uint16Array.from({ length: written.length }, (_none, at) => written.charCodeAt(at));
}
