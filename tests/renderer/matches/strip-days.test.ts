import { describe, expect, it } from 'vitest';
import { toStripDays } from '../../../renderer/screens/matches/strip-days.ts';

const entry = (id: number, day: string | null) => ({ id, day, agency: 'Police', text: '' });

describe('the days around a pair', () => {
  it('shows every day from before the first to after the second', () => {
    const days = toStripDays([entry(1, '2019-10-12'), entry(2, '2019-10-14')], '2019-10-14', '2019-10-12', 4);
    expect(days.map(({ day }) => day)).toHaveLength(11);
    expect(days[0]?.day).toBe('2019-10-08');
    expect(days.at(-1)?.day).toBe('2019-10-18');
    expect(days.find(({ day }) => day === '2019-10-12')?.entries).toHaveLength(1);
  });

  it('leaves out empty days of a long span and says where', () => {
    const days = toStripDays([entry(1, '2019-01-01'), entry(2, '2019-03-01')], '2019-01-01', '2019-03-01', 4);
    expect(days.map(({ day, gapBefore }) => [day, gapBefore])).toEqual([
      ['2019-01-01', false],
      ['2019-03-01', true],
    ]);
  });

  it('puts no undated entry on a day', () => {
    const days = toStripDays([entry(1, null)], '2019-01-01', '2019-01-01', 1);
    expect(days.flatMap(({ entries }) => entries)).toEqual([]);
  });
});
