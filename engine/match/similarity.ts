import type { Features } from './features.ts';

/** Words in every other entry or so say nothing at all (team default). */
const leastWeight = 0.15;

/**
 * How much words say about one event in these entries: 1 for a word that stands in one or two entries
 * only, towards 0 for words that stand everywhere (inverse document frequency, scaled by its largest
 * value).
 */
export function toWordWeights(features: readonly Features[], wordCount: number): Float64Array {
  const counts = new Float64Array(wordCount);
  for (const { tokens } of features) {
    for (const token of tokens) counts[token] = (counts[token] ?? 0) + 1;
  }
  const scale = Math.log(features.length + 2);
  return counts.map((count) => {
    const weight = Math.log((features.length + 2) / (count + 1)) / scale;
    return weight < leastWeight ? 0 : weight;
  });
}

export function toTotalWeight(tokens: Int32Array, weights: Float64Array): number {
  let total = 0;
  for (const token of tokens) total += weights[token] ?? 0;
  return total;
}

/** Weight of the words that two sorted word lists share. */
export function sharedWeight(a: Int32Array, b: Int32Array, weights: Float64Array): number {
  let i = 0;
  let j = 0;
  let shared = 0;
  while (i < a.length && j < b.length) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) {
      shared += weights[left] ?? 0;
      i += 1;
      j += 1;
    } else if (left < right) i += 1;
    else j += 1;
  }
  return shared;
}

/** Share of two sorted lists of numbers that stands in both (Jaccard). */
export function jaccard(a: Int32Array, b: Int32Array): number {
  let i = 0;
  let j = 0;
  let both = 0;
  while (i < a.length && j < b.length) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) {
      both += 1;
      i += 1;
      j += 1;
    } else if (left < right) i += 1;
    else j += 1;
  }
  const either = a.length + b.length - both;
  return either === 0 ? 0 : both / either;
}

/** Numbers that stand in both sorted lists. */
export function inBoth(a: readonly number[], b: readonly number[]): readonly number[] {
  let i = 0;
  let j = 0;
  const both: number[] = [];
  while (i < a.length && j < b.length) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) {
      both.push(left);
      i += 1;
      j += 1;
    } else if (left < right) i += 1;
    else j += 1;
  }
  return both;
}

/** The words of a list that carry weight: what is worth comparing. */
export function weighty(tokens: Int32Array, weights: Float64Array): Int32Array {
  return tokens.filter((token) => (weights[token] ?? 0) > 0);
}
