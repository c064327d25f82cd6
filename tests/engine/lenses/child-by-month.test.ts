import { describe, expect, it } from 'vitest';
import { childByMonth, monthsBetween } from '../../../engine/lenses/child-by-month.ts';
import { build } from '../patterns/support/build.ts';

describe('child by month', () => {
  it('keeps own entries apart from those about all, and leaves months before birth out', () => {
    const grid = childByMonth(
      build({
        children: { Alfie: '2015-06-01', Baby: '2024-02-10' },
        referenceDate: '2024-03-31',
        rows: [
          { on: '2024-01-10', by: 'school', types: 'presentation', children: ['Alfie'] },
          { on: '2024-03-05', by: 'housing', types: 'home_conditions' },
        ],
      }),
    );
    expect(grid.months).toEqual(['2024-01', '2024-02', '2024-03']);
    expect(grid.rows[0]?.months).toEqual([
      { own: [1], shared: [] },
      { own: [], shared: [] },
      { own: [], shared: [2] },
    ]);
    expect(grid.rows[1]?.months).toEqual([null, { own: [], shared: [] }, { own: [], shared: [2] }]);
  });

  it('runs over the turn of a year and is empty without entries', () => {
    expect(monthsBetween('2023-11-30', '2024-02-01')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
    expect(childByMonth(build({ rows: [], referenceDate: '2024-01-01' })).months).toEqual([]);
  });
});
