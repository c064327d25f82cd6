import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import {
  ageAt,
  certainlyWithin,
  formatReadDate,
  monthsOld,
  parseWrittenDate,
  possiblyWithin,
  sortKey,
  yearsOld,
} from '../../../shared/dates/index.ts';

const read = (raw: string) => parseWrittenDate(raw, { today: '2026-11-22' });

describe('formatReadDate', () => {
  it.each([
    ['22/05/16', '22 May 2016'],
    ['22/05/16 2.30pm', '22 May 2016 at 14:30'],
    ['c. March 2011', 'about March 2011'],
    ['early March 2011', 'early March 2011'],
    ['late Feb 2020', 'late February 2020'],
    ['mid 2013', 'mid 2013'],
    ['late 2013', 'late 2013'],
    ['3-9 May 2021', '3-9 May 2021'],
    ['30 May - 2 June 2021', '30 May to 2 June 2021'],
    ['Dec - Feb 2012', 'December 2011 to February 2012'],
    ['March-April 2020', 'March to April 2020'],
    ['Winter 2009/10', 'winter 2009/10'],
    ['Summer 2009', 'summer 2009'],
    ['1990s', 'the 1990s'],
    ['Oct 2021?', 'October 2021 (uncertain)'],
    ['about May 2016?', 'about May 2016 (uncertain)'],
    ['early March 2011?', 'early March 2011 (uncertain)'],
    ['March 2019 onwards', 'from March 2019'],
    ['before 3 May 2014', 'until 3 May 2014'],
    ['2008 - mid 2010', '2008 to about August 2010'],
    ['three days later', 'no date ("three days later")'],
    ['', 'no date'],
  ])('%s is shown as %s', (raw, shown) => {
    expect(formatReadDate(read(raw))).toBe(shown);
  });
});

describe('a date in words', () => {
  it('reads back to the same date', () => {
    const rows: { raw: string }[] = parse(
      readFileSync(new URL('../../fixtures/dates.csv', import.meta.url)),
      { columns: true },
    );
    const raws = rows.map(({ raw }) => raw);
    const vague = [
      'mid Aug 21',
      'c. 1960s',
      'Dec - Feb 2012',
      'about May 2016?',
      'late Feb 2020?',
      'w/e 9/5/21',
      '2019/20',
    ];
    const dated = [...raws, ...vague].map(read).filter(({ edtf }) => edtf !== null);
    expect(dated.length).toBeGreaterThan(45);
    for (const date of dated) {
      const again = read(formatReadDate(date));
      expect([date.raw, again.edtf, again.time]).toEqual([date.raw, date.edtf, date.time]);
    }
  });
});

describe('sorting and comparing', () => {
  it('sorts by first possible day, narrow before wide, undated last', () => {
    const raws = ['', 'March 2011', '2011', '01/03/2011 09:00', 'Feb 2011', '01/03/2011', 'before 2011'];
    expect(raws.toSorted((a, b) => (sortKey(read(a)) < sortKey(read(b)) ? -1 : 1))).toEqual([
      '2011',
      'Feb 2011',
      '01/03/2011',
      '01/03/2011 09:00',
      'March 2011',
      'before 2011',
      '',
    ]);
  });

  it('keeps vague and open dates as intervals', () => {
    expect(possiblyWithin(read('March 2011'), '2011-03-31', '2011-12-31')).toBe(true);
    expect(possiblyWithin(read('March 2011'), '2011-04-01', '2011-12-31')).toBe(false);
    expect(possiblyWithin(read('since March 2011'), '2020-01-01', '2020-01-31')).toBe(true);
    expect(possiblyWithin(read('before March 2011'), '2020-01-01', '2020-01-31')).toBe(false);
    expect(possiblyWithin(read('undated'), '2020-01-01', '2020-01-31')).toBe(false);
    expect(certainlyWithin(read('March 2011'), '2011-03-01', '2011-03-31')).toBe(true);
    expect(certainlyWithin(read('March 2011'), '2011-03-02', '2011-03-31')).toBe(false);
  });

  it('gives an age as a range where the date is one', () => {
    expect(ageAt('2012-11-09', read('2020'))).toEqual({ from: 7, to: 8 });
    expect(ageAt('2012-11-09', read('09/11/2020'))).toEqual({ from: 8, to: 8 });
    expect(ageAt('2012-11-09', read('since 2020'))).toBeNull();
    expect(yearsOld('2012-11-09', '2012-11-08')).toBe(-1);
    expect(monthsOld('2022-06-03', '2022-12-02')).toBe(5);
    expect(monthsOld('2022-06-03', '2022-12-03')).toBe(6);
  });
});
