import { evidence, startingPoints } from '../../../engine/match/evidence/index.ts';
import { defaultMatchParameters } from '../../../engine/match/index.ts';
import { forEachPair } from '../../../engine/match/judge.ts';
import { toAllFeatures } from '../../../engine/match/suggest.ts';
import type { Entry } from '../../../shared/model/index.ts';
import type { LoadedFamily } from './load-family.ts';

/** One candidate pair: how far each piece of evidence holds, a 1 for the starting points, and the truth. */
export interface FitPair {
  readonly values: Float64Array;
  readonly same: 0 | 1;
}

const places = (entry: Entry): string => `${entry.source}|${entry.table ?? ''}|${entry.row}`;

/** The candidate pairs of a family with their truth. */
export function toFitPairs({ entries, people, truth }: LoadedFamily): readonly FitPair[] {
  const key = (place: { file: string; table: string; row: number }): string =>
    `${place.file}|${place.table}|${place.row}`;
  const same = new Set(truth.flatMap(({ a, b }) => [`${key(a)}~${key(b)}`, `${key(b)}~${key(a)}`]));
  const features = toAllFeatures(entries, { people }, defaultMatchParameters);
  const pairs = new Map<string, FitPair>();
  forEachPair(
    features,
    defaultMatchParameters,
    () => undefined,
    (pair, a, b) => {
      const values = Float64Array.from([...evidence.map(({ value }) => value(pair)), 1]);
      const name = `${places(pair.a.entry)}~${places(pair.b.entry)}`;
      pairs.set(`${a}-${b}`, { values, same: same.has(name) ? 1 : 0 });
    },
  );
  return [...pairs.values()];
}

/** How hard the fit is pulled back to the points in the list: few families must not outweigh practice. */
const pull = 2;
const steps = 600;

/**
 * Points that fit these pairs, starting from and pulled back to the points in the evidence list; the
 * starting points last. Evidence for never turns against, nor the other way round. The same pairs
 * always give the same points.
 */
export function fitPoints(pairs: readonly FitPair[]): readonly number[] {
  const prior = [...evidence.map(({ points }) => points), startingPoints];
  const points = Float64Array.from(prior);
  const mean = new Float64Array(points.length);
  const square = new Float64Array(points.length);
  for (let step = 1; step <= steps; step++) {
    const slope = slopeAt(points, pairs);
    for (const [at, before] of prior.entries()) {
      const own = (slope[at] ?? 0) + pull * ((points[at] ?? 0) - before);
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * own;
      square[at] = 0.99 * (square[at] ?? 0) + 0.01 * own * own;
      const size = Math.sqrt(square[at] / (1 - 0.99 ** step)) + 1e-8;
      const next = (points[at] ?? 0) - (0.05 * (mean[at] / (1 - 0.9 ** step))) / size;
      points[at] = before !== 0 && next * before < 0 ? 0 : next;
    }
  }
  return [...points];
}

function slopeAt(points: Float64Array, pairs: readonly FitPair[]): Float64Array {
  const slope = new Float64Array(points.length);
  for (const { values, same } of pairs) {
    let sum = 0;
    for (let at = 0; at < values.length; at++) sum += (points[at] ?? 0) * (values[at] ?? 0);
    const miss = 1 / (1 + Math.exp(-sum)) - same;
    for (let at = 0; at < values.length; at++) slope[at] = (slope[at] ?? 0) + miss * (values[at] ?? 0);
  }
  return slope;
}
