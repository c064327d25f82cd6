import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignRows, rowsThatFit } from '../../../renderer/screens/timeline/assign-rows.ts';

describe('assignRows', () => {
  it('puts what does not overlap into one row', () => {
    expect(
      assignRows(
        [
          { from: 0, to: 10 },
          { from: 10, to: 20 },
          { from: 25, to: 30 },
        ],
        3,
      ),
    ).toEqual([0, 0, 0]);
  });

  it('opens a row for each overlap, and takes the row that ends first when there are no more', () => {
    expect(
      assignRows(
        [
          { from: 0, to: 10 },
          { from: 1, to: 4 },
          { from: 2, to: 12 },
        ],
        2,
      ),
    ).toEqual([0, 1, 1]);
  });

  it('never overlaps in a row while there are rows enough, and never uses more than allowed', () => {
    const extents = fc
      .array(fc.record({ from: fc.integer({ min: 0, max: 300 }), length: fc.integer({ min: 1, max: 40 }) }), {
        maxLength: 40,
      })
      .map((list) =>
        list.map(({ from, length }) => ({ from, to: from + length })).sort((a, b) => a.from - b.from),
      );
    fc.assert(
      fc.property(extents, fc.integer({ min: 1, max: 5 }), (list, most) => {
        expect(Math.max(0, ...assignRows(list, most))).toBeLessThan(most);
        const free = assignRows(list, list.length + 1);
        for (const [index, extent] of list.entries())
          for (const [other, before] of list.slice(0, index).entries())
            if (free[other] === free[index]) expect(before.to).toBeLessThanOrEqual(extent.from);
      }),
      { seed: 20240221, numRuns: 200 },
    );
  });
});

describe('rowsThatFit', () => {
  const crowd = Array.from({ length: 6 }, () => ({ from: 0, to: 10 }));
  const quiet = [{ from: 0, to: 10 }];

  it('gives a crowded lane the height that quiet ones leave', () => {
    expect(rowsThatFit([crowd, quiet, quiet], 220)).toEqual([6, 1, 1]);
    expect(rowsThatFit([crowd, quiet, quiet], 180)).toEqual([4, 1, 1]);
    expect(rowsThatFit([crowd, crowd], 26 + 2 * 59)).toEqual([3, 3]);
  });

  it('gives every lane one where nothing fits', () => {
    expect(rowsThatFit([crowd, crowd, crowd], 60)).toEqual([1, 1, 1]);
    expect(rowsThatFit([], 60)).toEqual([]);
  });
});
