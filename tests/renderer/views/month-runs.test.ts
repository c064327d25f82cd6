import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bandOf,
  monthState,
  quietMonths,
  quietStretches,
  stepInMonths,
  toBands,
} from '../../../renderer/screens/views/month-runs.ts';
import type { ChildMonth } from '../../../renderer/screens/views/month-runs.ts';

const months = Array.from(
  { length: 24 },
  (_, at) => `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
);

/** A row from letters: x not born, o own entry, s shared only, anything else none. Event ids are positions. */
function row(letters: string) {
  const cells = [...letters].map((letter, at): ChildMonth =>
    letter === 'x' ? null : { own: letter === 'o' ? [at] : [], shared: letter === 's' ? [at] : [] },
  );
  return { child: 7, months: cells };
}

describe('a month of a child', () => {
  it('keeps not yet born apart from nothing recorded', () => {
    expect(row('xo.s').months.map(monthState)).toEqual(['not born', 'own', 'none', 'shared']);
  });
});

describe('quiet stretches', () => {
  it('begin at three months without an own entry, and name the shared events meanwhile', () => {
    expect(quietStretches(row('o..o.s.o'), months)).toEqual([
      { child: 7, from: '2020-05', to: '2020-07', months: 3, shared: [5] },
    ]);
  });

  it('do not count the months before the birth', () => {
    expect(quietStretches(row('xxxx..o'), months)).toEqual([]);
    expect(quietStretches(row('xxxx...o'), months).map(({ from }) => from)).toEqual(['2020-05']);
  });

  it('run to the last month when no entry follows', () => {
    expect(quietStretches(row('o...'), months)).toMatchObject([
      { from: '2020-02', to: '2020-04', months: 3 },
    ]);
  });

  it('cover exactly the months of runs that are long enough', () => {
    const letters = fc.string({ unit: fc.constantFrom('x', 'o', 's', '.'), maxLength: 24 });
    fc.assert(
      fc.property(letters, (text) => {
        const expected = [...text.matchAll(/[s.]+/g)].filter(([run]) => run.length >= quietMonths);
        expect(quietStretches(row(text), months).map(({ from, months: long }) => [from, long])).toEqual(
          expected.map((run) => [months[run.index], run[0].length]),
        );
      }),
      { seed: 20240220, numRuns: 300 },
    );
  });
});

describe('bands of years', () => {
  it('hold whole years, the last as many as are left', () => {
    const bands = toBands([...months, '2022-01'], 2);
    expect(bands.map(({ years }) => years.map(({ year }) => year))).toEqual([['2020', '2021'], ['2022']]);
    expect(bands[1]?.years[0]?.positions).toEqual([24]);
    expect(bandOf(bands, 13)).toBe(bands[0]);
    expect(bandOf(bands, 24)).toBe(bands[1]);
  });
});

describe('keys in the grid of months', () => {
  it('move in time and between children, and stay inside', () => {
    const at = { row: 1, month: 5 };
    expect(stepInMonths('ArrowLeft', at, 3, 24)).toEqual({ row: 1, month: 4 });
    expect(stepInMonths('ArrowDown', at, 3, 24)).toEqual({ row: 2, month: 5 });
    expect(stepInMonths('PageUp', at, 3, 24)).toEqual({ row: 1, month: 0 });
    expect(stepInMonths('End', at, 3, 24)).toEqual({ row: 1, month: 23 });
    expect(stepInMonths('Enter', at, 3, 24)).toBeNull();
  });
});
