import {
  ALSO_NEED,
  ALWAYS,
  ID,
  LEFT,
  NEED,
  NEXT,
  NOTHING,
  ONE_WORD,
  PREVIOUS,
  RECORD,
  RIGHT,
} from './anchored.ts';
import {
  END,
  FORK,
  FORK_IF,
  GAP,
  GAP_WORD,
  JUMP,
  MAYBE,
  PEEK,
  ROW_START,
  SENTENCE_START,
  WORD,
} from './program.ts';
import { SENTENCE, type Row } from './row.ts';
import type { Word } from './word.ts';
import { BITS_MASK, BITS_SHIFT, type WordKinds } from './word-kinds.ts';

/** Where a phrase stands in a row: words `first` to `last`, both included. */
export interface Hit {
  readonly id: number;
  readonly first: number;
  readonly last: number;
}

const NO_FIT = -1;

/**
 * Finds all phrases of a book in a row. Goes from word to word; each word has the list of phrases that
 * are looked for from it. Of these, most are ruled out by one comparison, since the sentence lacks
 * another word that they need; the rest are run. Its tables are used for one row at a time.
 */
export class PhraseFinder {
  readonly #kinds: WordKinds;
  readonly #code: Int32Array;
  /** For each test, the number of the last sentence in which a word passed it. */
  readonly #passedIn: Int32Array;
  #sentence = 0;
  /** For each word of the row where its bits begin; one more at either end, which passes no test. */
  #bitsAt = new Int32Array(512);
  #breaks = new Uint8Array(512);
  #bits: Uint32Array;
  #count = 0;
  /** The row stands alone, so that its first word begins it. */
  #beginsRow = true;

  constructor(code: readonly number[], kinds: WordKinds) {
    this.#code = Int32Array.from(code);
    this.#kinds = kinds;
    this.#bits = kinds.bits;
    this.#passedIn = new Int32Array(kinds.tests);
  }

  /** Hits in the order of the words they were found from. */
  find(row: Row, beginsRow: boolean): Hit[] {
    const hits: Hit[] = [];
    this.#beginsRow = beginsRow;
    this.#lay(row);
    const { words } = row;
    const { lists } = this.#kinds;
    const passedIn = this.#passedIn;
    let end = 0;
    for (let at = 0; at < words.length; at += 1) {
      if (at === end) end = this.#noteSentence(words, at);
      const list = lists[(words[at] as Word).kind] as Int32Array;
      const sentence = this.#sentence;
      for (let index = 0; index < list.length; index += RECORD) {
        if (passedIn[list[index + NEED] as number] === sentence) this.#look(list, index, at, hits);
      }
    }
    return hits;
  }

  /** Lays the row out in plain tables. */
  #lay(row: Row): void {
    const { words, breakBefore } = row;
    const count = words.length;
    if (count + 2 > this.#bitsAt.length) {
      this.#bitsAt = new Int32Array(2 * (count + 2));
      this.#breaks = new Uint8Array(2 * (count + 2));
    }
    const { slots } = this.#kinds;
    for (let at = 0; at < count; at += 1) {
      this.#bitsAt[at + 1] = (words[at] as Word).kind * slots;
      this.#breaks[at] = breakBefore[at] as number;
    }
    this.#bitsAt[0] = 0;
    this.#bitsAt[count + 1] = 0;
    this.#breaks[count] = 0;
    this.#breaks[count + 1] = 0;
    this.#bits = this.#kinds.bits;
    this.#count = count;
  }

  /** Notes which tests the words of the sentence pass that begins at `start`; returns where the next begins. */
  #noteSentence(words: readonly Word[], start: number): number {
    const passedIn = this.#passedIn;
    const sentence = (this.#sentence += 1);
    const { needed } = this.#kinds;
    let at = start;
    passedIn[ALWAYS] = sentence;
    do {
      const tests = needed[(words[at] as Word).kind] as Int32Array;
      for (let index = 0; index < tests.length; index += 1) passedIn[tests[index] as number] = sentence;
      at += 1;
    } while (at < words.length && this.#breaks[at] !== SENTENCE);
    return at;
  }

  #look(list: Int32Array, index: number, at: number, hits: Hit[]): void {
    if (this.#passedIn[list[index + ALSO_NEED] as number] !== this.#sentence) return;
    const next = list[index + NEXT] as number;
    if (next !== NOTHING && (this.#breaks[at + 1] === SENTENCE || !this.#passes(at + 1, next))) return;
    const previous = list[index + PREVIOUS] as number;
    if (previous !== NOTHING && (this.#breaks[at] === SENTENCE || !this.#passes(at - 1, previous))) return;
    const right = list[index + RIGHT] as number;
    const last = right >= 0 ? this.#run(right, at + 1, 1) : right === ONE_WORD ? at + 1 : at;
    if (last === NO_FIT) return;
    const left = list[index + LEFT] as number;
    const first = left >= 0 ? this.#run(left, at - 1, -1) : left === ONE_WORD ? at - 1 : at;
    if (first !== NO_FIT) hits.push({ id: list[index + ID] as number, first, last });
  }

  /** Runs a program from word `at` on, to the right (1) or to the left (-1); the last word used, or -1. */
  #run(start: number, from: number, direction: 1 | -1): number {
    const code = this.#code;
    const breaks = this.#breaks;
    /** The break between a word and the one met before it stands before the right one of the two. */
    const side = direction === 1 ? 0 : 1;
    let pc = start;
    let at = from;
    for (;;) {
      switch (code[pc]) {
        case END:
          return at - direction;
        case WORD:
          if (!this.#passes(at, code[pc + 1] as number) || breaks[at + side] === SENTENCE) return NO_FIT;
          at += direction;
          pc += 2;
          break;
        case MAYBE:
          if (this.#passes(at, code[pc + 1] as number) && breaks[at + side] !== SENTENCE) {
            const end = this.#run(pc + 2, at + direction, direction);
            if (end !== NO_FIT) return end;
          }
          pc += 2;
          break;
        case GAP_WORD:
          return this.#runGapWord(pc, at, direction);
        case GAP:
          return this.#runGap(pc, at, direction);
        case ROW_START:
          if (at + 1 !== 0 || !this.#beginsRow) return NO_FIT;
          pc += 1;
          break;
        case SENTENCE_START:
          if (at + 1 !== 0 && breaks[at + 1] !== SENTENCE) return NO_FIT;
          pc += 1;
          break;
        case FORK: {
          const end = this.#run(pc + 2, at, direction);
          if (end !== NO_FIT) return end;
          pc = code[pc + 1] as number;
          break;
        }
        case FORK_IF: {
          if (this.#passes(at, code[pc + 1] as number)) {
            const end = this.#run(pc + 3, at, direction);
            if (end !== NO_FIT) return end;
          }
          pc = code[pc + 2] as number;
          break;
        }
        case PEEK:
          if (!this.#passes(at, code[pc + 1] as number)) return NO_FIT;
          pc += 2;
          break;
        case JUMP:
          pc = code[pc + 1] as number;
          break;
        default:
          throw new Error(`no such instruction at ${pc}`);
      }
    }
  }

  /** Skips to the first place where the word stands and the rest fits too. */
  #runGapWord(pc: number, from: number, direction: 1 | -1): number {
    const test = this.#code[pc + 1] as number;
    const longest = this.#code[pc + 2] as number;
    const side = direction === 1 ? 0 : 1;
    let at = from;
    for (let skipped = 0; skipped <= longest; skipped += 1) {
      if (at < 0 || at >= this.#count || this.#breaks[at + side] === SENTENCE) return NO_FIT;
      if (this.#passes(at, test)) {
        const end = this.#run(pc + 3, at + direction, direction);
        if (end !== NO_FIT) return end;
      }
      at += direction;
    }
    return NO_FIT;
  }

  #runGap(pc: number, from: number, direction: 1 | -1): number {
    const code = this.#code;
    const longest = code[pc + 1] as number;
    const test = code[pc + 2] === PEEK ? (code[pc + 3] as number) : NOTHING;
    const side = direction === 1 ? 0 : 1;
    let at = from;
    for (let skipped = 0; skipped <= longest; skipped += 1) {
      if (test === NOTHING || this.#passes(at, test)) {
        const end = this.#run(pc + 2, at, direction);
        if (end !== NO_FIT) return end;
      }
      if (at < 0 || at >= this.#count || this.#breaks[at + side] === SENTENCE) return NO_FIT;
      at += direction;
    }
    return NO_FIT;
  }

  #passes(at: number, test: number): boolean {
    const slot = (this.#bitsAt[at + 1] as number) + (test >>> BITS_SHIFT);
    return (((this.#bits[slot] as number) >>> (test & BITS_MASK)) & 1) === 1;
  }
}
