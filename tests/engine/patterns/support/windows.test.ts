import { describe, expect, it } from 'vitest';
import { fullestWindow, windowEnd, windowHits, within } from '../../../../engine/patterns/support/windows.ts';

const days = (...list: string[]) => list.map((day) => ({ day }));

describe('windows of months', () => {
  it('end on the same date a year on, that day included', () => {
    expect(within('2021-03-23', '2022-03-23', { months: 12 })).toBe(true);
    expect(within('2021-03-23', '2022-03-24', { months: 12 })).toBe(false);
  });

  it('that start on a leap day end on 28 February', () => {
    expect(windowEnd('2020-02-29', { months: 12 })).toBe('2021-02-28');
    expect(within('2023-02-28', '2024-02-28', { months: 12 })).toBe(true);
    expect(within('2023-02-28', '2024-02-29', { months: 12 })).toBe(false);
  });
});

describe('windowHits', () => {
  const options = { length: { months: 12 }, least: 3, referenceDate: '2023-12-31' };

  it('finds three on the boundary day and not a day later', () => {
    expect(windowHits(days('2021-01-10', '2021-06-01', '2022-01-10'), options)).toHaveLength(1);
    expect(windowHits(days('2021-01-10', '2021-06-01', '2022-01-11'), options)).toHaveLength(0);
  });

  it('joins windows that share an item and keeps apart those that do not', () => {
    const joined = windowHits(days('2020-01-01', '2020-06-01', '2020-12-01', '2021-05-01'), options);
    expect(joined.map(({ items, most }) => [items.length, most])).toEqual([[4, 3]]);
    const apart = windowHits(
      days('2018-01-01', '2018-02-01', '2018-03-01', '2021-01-01', '2021-02-01', '2021-03-01'),
      options,
    );
    expect(apart.map(({ items }) => items.length)).toEqual([3, 3]);
  });

  it('cuts a run much longer than a window at its widest gap, where both sides still hold enough', () => {
    const run = days(
      '2020-01-01',
      '2020-03-01',
      '2020-06-01',
      '2020-09-01',
      '2021-06-01',
      '2021-08-01',
      '2021-10-01',
      '2022-01-01',
    );
    const parts = windowHits(run, { ...options, least: 2 });
    expect(parts.map(({ items }) => items.map(({ day }) => day.slice(0, 7)))).toEqual([
      ['2020-01', '2020-03', '2020-06', '2020-09'],
      ['2021-06', '2021-08', '2021-10', '2022-01'],
    ]);
  });

  it('does not cut where one side alone would not be enough', () => {
    const run = days('2020-01-01', '2020-07-01', '2020-12-01', '2021-05-01', '2021-10-01');
    expect(windowHits(run, options).map(({ items }) => items.length)).toEqual([5]);
  });

  it('is current when the window that ends on the reference date holds enough', () => {
    const items = days('2023-01-05', '2023-02-01', '2023-03-01');
    expect(windowHits(items, { ...options, referenceDate: '2024-01-05' })[0]?.current).toBe(true);
    expect(windowHits(items, { ...options, referenceDate: '2024-01-06' })[0]?.current).toBe(false);
  });

  it('counts no year-only date and nothing after the reference date', () => {
    const items = [
      { day: '2023-01-05' },
      { day: '2023-02-01', yearOnly: true },
      { day: '2023-03-01' },
      { day: '2024-01-02' },
    ];
    expect(windowHits(items, options)).toEqual([]);
  });
});

describe('fullestWindow', () => {
  it('gives the items of the window that came nearest', () => {
    const items = days('2020-01-01', '2021-06-01', '2021-07-01', '2023-01-01');
    expect(fullestWindow(items, { months: 12 }).map(({ day }) => day)).toEqual(['2021-06-01', '2021-07-01']);
  });
});
