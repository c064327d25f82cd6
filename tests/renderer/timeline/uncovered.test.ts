import { describe, expect, it } from 'vitest';
import { toUncovered } from '../../../renderer/screens/timeline/uncovered.ts';
import { toPictureDay, toPictureTime } from '../../../renderer/words/dates.ts';

const bounds = { from: toPictureTime('2020-01-01'), to: toPictureTime('2021-01-01') };

function gaps(...spans: readonly (readonly [string, string])[]) {
  const coverage = spans.map(([from, to]) => ({ agencyId: 3, from, to }));
  const found = toUncovered([{ id: 3 }], coverage, bounds).get('agency-3') ?? [];
  return found.map(({ from, to }) => [toPictureDay(from), toPictureDay(to)]);
}

describe('stretches without records', () => {
  it('lie before, between and after what is loaded; the last day loaded counts as loaded', () => {
    expect(gaps(['2020-03-01', '2020-04-30'], ['2020-06-01', '2020-12-30'])).toEqual([
      ['2020-01-01', '2020-03-01'],
      ['2020-05-01', '2020-06-01'],
      ['2020-12-31', '2021-01-01'],
    ]);
  });

  it('are none where the records cover everything, also in overlapping pieces given in any order', () => {
    expect(gaps(['2020-06-01', '2021-06-01'], ['2019-01-01', '2020-07-01'])).toEqual([]);
  });

  it('are the whole lane of an agency without any', () => {
    expect(gaps()).toEqual([['2020-01-01', '2021-01-01']]);
  });

  it('stay inside the bounds', () => {
    expect(gaps(['2022-01-01', '2022-02-01'])).toEqual([['2020-01-01', '2021-01-01']]);
  });
});
