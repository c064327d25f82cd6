import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { densityIn, toDensityIndex } from '../../../renderer/screens/timeline/density-index.ts';

describe('density index', () => {
  it('counts the moments of a lane in each part of the window', () => {
    const index = toDensityIndex([
      ['police', 5],
      ['police', 1],
      ['gp', 5],
      ['police', 9],
      ['police', 9],
    ]);
    expect(densityIn(index, 'police', { from: 0, to: 10 }, 2)).toEqual([1, 3]);
    expect(densityIn(index, 'gp', { from: 0, to: 10 }, 2)).toEqual([0, 1]);
    expect(densityIn(index, 'school', { from: 0, to: 10 }, 3)).toEqual([0, 0, 0]);
  });

  it('loses no moment of the window and counts none twice, whatever the parts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 150 }), { maxLength: 200 }),
        fc.integer({ min: 1, max: 37 }),
        (times, bins) => {
          const index = toDensityIndex(times.map((time) => ['lane', time] as const));
          const counted = densityIn(index, 'lane', { from: 0, to: 100 }, bins).reduce((a, b) => a + b, 0);
          expect(counted).toBe(times.filter((time) => time >= 0 && time < 100).length);
        },
      ),
      { seed: 20240221, numRuns: 200 },
    );
  });
});
