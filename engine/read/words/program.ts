import { firstOfBranches } from './first-words.ts';
import type { PhraseNode, PhraseSequence } from './phrase.ts';

/**
 * What is left of a phrase beside its anchor, written as a list of whole numbers that `PhraseFinder`
 * runs over the words of a row: much faster than a function a step, and all phrases lie close together.
 *
 *   END                      the phrase fits
 *   WORD test                the next word passes the test
 *   MAYBE test               so it does, or it is left out
 *   GAP_WORD test longest    up to `longest` words, then one that passes the test
 *   GAP longest              up to `longest` words
 *   ROW_START, SENTENCE_START
 *   FORK other               goes on behind; where that does not fit, goes on at `other`
 *   FORK_IF test other       so, but goes on at `other` at once where the next word does not pass the test
 *   JUMP other               goes on at `other`
 *   PEEK test                the next word passes the test, and stays the next
 */
export const END = 0;
export const WORD = 1;
export const MAYBE = 2;
export const GAP_WORD = 3;
export const GAP = 4;
export const ROW_START = 5;
export const SENTENCE_START = 6;
export const FORK = 7;
export const JUMP = 8;
export const FORK_IF = 9;
export const PEEK = 10;

/** How many numbers an instruction takes, and at which of them its test stands, or 0. */
const shapes: Readonly<Record<number, readonly [length: number, test: number]>> = {
  [END]: [1, 0],
  [WORD]: [2, 1],
  [MAYBE]: [2, 1],
  [GAP_WORD]: [3, 1],
  [GAP]: [2, 0],
  [ROW_START]: [1, 0],
  [SENTENCE_START]: [1, 0],
  [FORK]: [2, 0],
  [JUMP]: [2, 0],
  [FORK_IF]: [3, 1],
  [PEEK]: [2, 1],
};

export function lengthOf(instruction: number): number {
  return (shapes[instruction] as readonly [number, number])[0];
}

export function testIn(instruction: number): number {
  return (shapes[instruction] as readonly [number, number])[1];
}

/** Number of the test that words of any of these pass. */
export type TestOf = (words: readonly string[]) => number;

/** Writes nodes, in the direction in which they will be met, at the end of `code`; returns where they begin. */
export function writeProgram(
  code: number[],
  nodes: PhraseSequence,
  direction: 1 | -1,
  testOf: TestOf,
): number {
  const start = code.length;
  sequence(nodes);
  code.push(END);
  return start;

  function sequence(parts: PhraseSequence): void {
    for (let index = 0; index < parts.length; index += 1) {
      const part = parts[index] as PhraseNode;
      const next = parts[index + 1];
      if (part.kind === 'gap' && next?.kind === 'word') {
        code.push(GAP_WORD, testOf([next.atom]), part.longest);
        index += 1;
      } else node(part);
    }
  }

  function node(part: PhraseNode): void {
    if (part.kind === 'word') code.push(WORD, testOf([part.atom]));
    else if (part.kind === 'gap') code.push(GAP, part.longest);
    else if (part.kind === 'start') code.push(part.of === 'row' ? ROW_START : SENTENCE_START);
    else if (part.kind === 'any') alternatives(part.of);
    else optional(part.of);
  }

  function optional(of: PhraseSequence): void {
    const [inner] = of;
    if (of.length === 1 && inner?.kind === 'word') {
      code.push(MAYBE, testOf([inner.atom]));
      return;
    }
    const leftOut = fork([of]);
    branch(of);
    code[leftOut] = code.length;
  }

  function alternatives(of: readonly PhraseSequence[]): void {
    const ends: number[] = [];
    const first = firstOfBranches(of, direction);
    if (first !== null) code.push(PEEK, testOf(first));
    of.forEach((one, index) => {
      const other = index + 1 < of.length ? fork([one]) : null;
      branch(one);
      if (other === null) return;
      code.push(JUMP, 0);
      ends.push(code.length - 1);
      code[other] = code.length;
    });
    for (const end of ends) code[end] = code.length;
  }

  function branch(of: PhraseSequence): void {
    sequence(direction === 1 ? of : of.toReversed());
  }

  /** Writes a fork before these branches; returns the place where its other way is to be written. */
  function fork(branches: readonly PhraseSequence[]): number {
    const first = firstOfBranches(branches, direction);
    if (first === null) code.push(FORK, 0);
    else code.push(FORK_IF, testOf(first), 0);
    return code.length - 1;
  }
}
