import { ID, LEFT, NOTHING, ONE_WORD, PREVIOUS, RIGHT } from './anchored.ts';
import { BITS_MASK, BITS_SHIFT } from './bit-rows.ts';
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
import { ALONE, ANYWHERE, LOOKOUT_HEAD, NEIGHBOUR, type WordKinds } from './word-kinds.ts';
import type { ReadyPhrases } from './ready-phrases.ts';

/** Where a phrase stands in a row: words `first` to `last`, both included. */
export interface Hit {
  readonly id: number;
  readonly first: number;
  readonly last: number;
}

const NO_FIT = -1;

/**
 * Finds all phrases of a book in a row. Goes from word to word; each kind of word has lists of the
 * phrases that are looked for from it, by what else must stand in the row: nearly all are ruled out by
 * one question, and only the rest are run. Its tables are used for one row at a time.
 */
export class PhraseFinder {
  readonly #kinds: WordKinds;
  readonly #code: Int32Array;
  readonly #records: Int32Array;
  /** For each word of the row where its bits begin; one more at either end, which passes no test. */
  #bitsAt = new Int32Array(512);
  #breaks = new Uint8Array(512);
  #bits: Uint32Array;
  #count = 0;
  /** The row stands alone, so that its first word begins it. */
  #beginsRow = true;
  /** Needs that the words of the sentence at hand meet, as bits. */
  readonly #met: Uint32Array;
  #hits: Hit[] = [];
  /** For each hit the place of its phrase among those looked for from the same word. */
  readonly #places: number[] = [];

  constructor({ code, records }: ReadyPhrases, kinds: WordKinds) {
    this.#code = code;
    this.#records = records;
    this.#kinds = kinds;
    this.#bits = kinds.tests.bits;
    this.#met = new Uint32Array(kinds.needs.slots);
  }

  /** Hits in the order of the words they were found from. */
  find(row: Row, beginsRow: boolean): Hit[] {
    this.#beginsRow = beginsRow;
    this.#lay(row);
    const hits: Hit[] = (this.#hits = []);
    this.#places.length = 0;
    const { words } = row;
    const { lookoutOf } = this.#kinds;
    let end = 0;
    for (let at = 0; at < words.length; at += 1) {
      if (at === end) end = this.#noteSentence(words, at);
      const start = hits.length;
      this.#lookFrom(at, lookoutOf[(words[at] as Word).kind] as number);
      if (hits.length > start + 1) this.#sortFrom(start);
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
    const { slots } = this.#kinds.tests;
    for (let at = 0; at < count; at += 1) {
      this.#bitsAt[at + 1] = (words[at] as Word).kind * slots;
      this.#breaks[at] = breakBefore[at] as number;
    }
    this.#bitsAt[0] = 0;
    this.#bitsAt[count + 1] = 0;
    this.#breaks[count] = SENTENCE;
    this.#breaks[count + 1] = SENTENCE;
    this.#bits = this.#kinds.tests.bits;
    this.#count = count;
  }

  /** Notes which needs the words of the sentence meet that begins at `start`; returns where the next begins. */
  #noteSentence(words: readonly Word[], start: number): number {
    const { bits, slots } = this.#kinds.needs;
    const met = this.#met;
    met.fill(0);
    let at = start;
    do {
      const from = (words[at] as Word).kind * slots;
      for (let slot = 0; slot < slots; slot += 1)
        met[slot] = (met[slot] as number) | (bits[from + slot] as number);
      at += 1;
    } while (at < words.length && this.#breaks[at] !== SENTENCE);
    return at;
  }

  /** Looks for the phrases of which word `at` is the anchor: those of the lookout that begins at `head`. */
  #lookFrom(at: number, head: number): void {
    const lookouts = this.#kinds.lookouts;
    let index = head + LOOKOUT_HEAD;
    let end = index + ALONE * (lookouts[head] as number);
    for (; index < end; index += ALONE)
      this.#hit(lookouts[index] as number, lookouts[index + 1] as number, at, at);
    end += NEIGHBOUR * (lookouts[head + 1] as number);
    if (this.#breaks[at + 1] === SENTENCE) index = end;
    for (; index < end; index += NEIGHBOUR)
      if (this.#passes(at + 1, lookouts[index] as number))
        this.#look(lookouts[index + 1] as number, lookouts[index + 2] as number, at);
    end += NEIGHBOUR * (lookouts[head + 2] as number);
    if (this.#breaks[at] === SENTENCE) index = end;
    for (; index < end; index += NEIGHBOUR)
      if (this.#passes(at - 1, lookouts[index] as number))
        this.#look(lookouts[index + 1] as number, lookouts[index + 2] as number, at);
    end += ANYWHERE * (lookouts[head + 3] as number);
    for (; index < end; index += ANYWHERE)
      if (this.#isMet(lookouts[index] as number) && this.#isMet(lookouts[index + 1] as number))
        this.#look(lookouts[index + 2] as number, lookouts[index + 3] as number, at);
  }

  #isMet(need: number): boolean {
    return (((this.#met[need >>> BITS_SHIFT] as number) >>> (need & BITS_MASK)) & 1) === 1;
  }

  /** Looks whether a phrase fits whose anchor stands at word `at`. */
  #look(record: number, place: number, at: number): void {
    const records = this.#records;
    const previous = records[record + PREVIOUS] as number;
    if (previous !== NOTHING && (this.#breaks[at] === SENTENCE || !this.#passes(at - 1, previous))) return;
    const right = records[record + RIGHT] as number;
    const last = right >= 0 ? this.#run(right, at + 1, 1) : right === ONE_WORD ? at + 1 : at;
    if (last === NO_FIT) return;
    const left = records[record + LEFT] as number;
    const first = left >= 0 ? this.#run(left, at - 1, -1) : left === ONE_WORD ? at - 1 : at;
    if (first !== NO_FIT) this.#hit(records[record + ID] as number, place, first, last);
  }

  #hit(id: number, place: number, first: number, last: number): void {
    this.#hits.push({ id, first, last });
    this.#places.push(place);
  }

  /** Sorts the hits from `start` on, which one word has given, by the places of their phrases; they are few. */
  #sortFrom(start: number): void {
    const hits = this.#hits;
    const places = this.#places;
    for (let index = start + 1; index < hits.length; index += 1) {
      const hit = hits[index] as Hit;
      const place = places[index] as number;
      let to = index;
      for (; to > start && (places[to - 1] as number) > place; to -= 1) {
        hits[to] = hits[to - 1] as Hit;
        places[to] = places[to - 1] as number;
      }
      hits[to] = hit;
      places[to] = place;
    }
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
