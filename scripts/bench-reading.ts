import { readNote } from '../engine/read/index.ts';

/** Time to read rows beside the time to lower-case them and split them into words, in milliseconds. */
export interface ReadingBench {
  readonly rows: number;
  readonly splitMs: number;
  readonly readMs: number;
  /** How many times the cost of lower-casing and splitting. */
  readonly ratio: number;
}

const ROW_LENGTH = 200;
const ROUNDS = 3;
const agencies = ['csc', 'hv', 'gp', 'hospital', 'school', 'police', 'housing'];

/** Reads `rows` rows of 200 characters put together from `sentences`; medians of three rounds in one run. */
export function benchReading(sentences: readonly string[], rows: number): ReadingBench {
  const texts = Array.from({ length: rows }, (_none, index) => textOf(sentences, index));
  const split: number[] = [];
  const read: number[] = [];
  let words = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    split.push(timed(() => texts.forEach((text) => (words += text.toLowerCase().split(/\W+/).length))));
    read.push(
      timed(() =>
        texts.forEach(
          (text, index) =>
            (words += readNote({ agency: agencies[index % agencies.length] as string, text }).types.length),
        ),
      ),
    );
  }
  if (words === 0) throw new Error('nothing was read');
  const [splitMs, readMs] = [median(split), median(read)];
  return { rows, splitMs, readMs, ratio: readMs / splitMs };
}

function textOf(sentences: readonly string[], index: number): string {
  let text = '';
  for (let step = 0; text.length < ROW_LENGTH; step += 1) {
    text += `${sentences[(index * 7 + step * 13 + (index % 11) * step) % sentences.length]} `;
  }
  return text.slice(0, ROW_LENGTH);
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}
