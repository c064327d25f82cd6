import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../shared/model/dates.ts';

describe('a day as it is stored and sent', () => {
  it.each(['2024-02-29', '2000-02-29', '1999-12-31', '2021-04-30'])('%s is one', (day) => {
    expect(isoDay.safeParse(day).success).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2021-04-31',
    '2021-13-01',
    '2021-00-10',
    '2021-01-00',
    '3/5/2021',
    '',
  ])('"%s" is none', (day) => {
    expect(isoDay.safeParse(day).success).toBe(false);
  });
});
