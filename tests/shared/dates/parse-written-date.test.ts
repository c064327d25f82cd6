import { describe, expect, it } from 'vitest';
import { parseWrittenDate } from '../../../shared/dates/parse-written-date.ts';

const today = '2026-11-22';

/** Each case: what is written, then EDTF, optionally a time after a space, or a problem. */
type Case = readonly [raw: string, expected: string];

function summary(raw: string, order?: 'day-first' | 'month-first'): string {
  const read = parseWrittenDate(raw, order === undefined ? { today } : { today, order });
  const date = read.edtf === null ? '' : read.time === null ? read.edtf : `${read.edtf} ${read.time}`;
  return [date, read.problem].filter(Boolean).join(' ');
}

function check(cases: readonly Case[]): void {
  it.each(cases)('%s', (raw, expected) => {
    expect(summary(raw)).toBe(expected);
  });
}

describe('separators, order and years', () => {
  check([
    ['22 . 05 . 16', '2016-05-22'],
    ['22/May/2016', '2016-05-22'],
    ['22.May-16', '2016-05-22'],
    ['2016/05/22', '2016-05-22'],
    ['xx/05/2016', '2016-05'],
    ['zz/zz/2016', '2016'],
    ['zz/05/2016', '2016-05'],
    ['dd/mm/2016', '2016'],
    ['dd/mm/yyyy', 'no-date'],
    ['5/4/2016 12:00:00 AM', '2016-04-05'],
    ['5/4/2016 12:00 AM', '2016-04-05 00:00'],
    ['22:05:2016', '2016-05-22'],
    ['2024 Aug', '2024-08'],
    ['2018 March 18', '2018-03-18'],
    ['22052016', '2016-05-22'],
    ["22 May '16", '2016-05-22'],
    ['[22/05/2016]', '2016-05-22'],
    ['22/05/27', '2027-05-22'],
    ['22/05/28', '1928-05-22'],
    ['4-5-6', 'no-date'],
    ['1/1/1', 'no-date'],
    ['123456', 'no-date'],
    ['12345', 'no-date'],
    ['12.5', 'no-date'],
    ['2016-22-05', 'impossible-date'],
    ['29/02/2019', 'impossible-date'],
    ['29/02/2020', '2020-02-29'],
    ['12/13/14', 'impossible-date'],
  ]);

  it('reads month first where the column says so, and tells it', () => {
    const read = parseWrittenDate('05/22/2016', { today, order: 'month-first' });
    expect(read.edtf).toBe('2016-05-22');
    expect(read.assumption).toContain('month');
    expect(summary('22/05/2016', 'month-first')).toBe('impossible-date');
    expect(summary('2016-05-22', 'month-first')).toBe('2016-05-22');
    expect(summary('22nd May 2016', 'month-first')).toBe('2016-05-22');
  });

  it('leaves serials alone where the cell is no date column', () => {
    expect(parseWrittenDate('43500', { today, spreadsheetSerials: false }).problem).toBe('no-date');
  });
});

describe('names of months and days', () => {
  check([
    ['22 Septmber 2016', '2016-09-22'],
    ['22 Febuary 2016', '2016-02-22'],
    ['3 Agust 2019', '2019-08-03'],
    ['3 Sept. 2019', '2019-09-03'],
    ['3 Jnue 2019', 'no-date'],
    ['apply 2016', 'no-date'],
    ['Weds 18 Nov 2020', '2020-11-18'],
    ['Wedensday 18 November 2020', '2020-11-18'],
    ['Thursday 18 November 2020', '2020-11-18 weekday-mismatch'],
    ['Mon 3 - Fri 7 May 2021', '2021-05-03/2021-05-07'],
    ['Sat/Sun 8/9 May 2021', '2021-05-08/2021-05-09'],
    ['the 22nd of May, 2016', '2016-05-22'],
    ['on the 3rd of March 2019', '2019-03-03'],
    ['Tues 16 Aug 22', '2022-08-16'],
    ['Friday 2nd Dec 22', '2022-12-02'],
  ]);
});

describe('doubt', () => {
  check([
    ['Oct 2021?', '2021-10?'],
    ['3 May 2014 (?)', '2014-05-03?'],
    ['approx. 3/5/14?', '2014-05-03%'],
    ['around May 2017', '2017-05~'],
    ['c14/01/2019', '2019-01-14~'],
    ['~2015', '2015~'],
    ['on or around 3 May 2014', '2014-05-03~'],
    ['3 May 2014 or thereabouts', '2014-05-03~'],
    ['3 May 2014 (approx)', '2014-05-03~'],
    ['possibly March 2011', '2011-03?'],
    ['22/05/2016 or 23/05/2016', '2016-05-22?/2016-05-23?'],
    ['early March 2011?', '2011-03-01%/2011-03-10%'],
    ['about 10-12 June 2018', '2018-06-10~/2018-06-12~'],
  ]);
});

describe('months, years, seasons and parts of them', () => {
  check([
    ['End of Jan 2019', '2019-01-21~/2019-01-31~'],
    ['Mid Aug 21', '2021-08-11~/2021-08-20~'],
    ['mid-March 2020', '2020-03-11~/2020-03-20~'],
    ['beginning of 2010', '2010-01~/2010-04~'],
    ['end 2008', '2008-09~/2008-12~'],
    ['late February 2020', '2020-02-21~/2020-02-29~'],
    ['winter of 1999-2000', '1999-24'],
    ['Fall 1999', '1999-23'],
    ['summer of 22', '2022-22'],
    ['autumn term 2011', '2011-09~/2011-12~'],
    ["the 1990's", '199X'],
    ['c. 1960s', '196X~'],
    ['sometime in 2015', '2015'],
    ['2019-20', '2019/2020'],
    ['2011/12', '2011/2012'],
    ['2019/2020', '2019/2020'],
    ['summer holidays 2019', '2019-22~'],
    ['unknown (2015?)', '2015?'],
    ["Sep '16", '2016-09'],
    ['2011-12', '2011-12'],
    ['Feb 22 (date not recorded)', '2022-02'],
    ['undated, autumn 1999', '1999-23'],
    ['exact date unknown, June 2013', '2013-06'],
    ['undated 2013', '2013'],
    ['Boxing Day 2018', '2018-12-26'],
    ["New Year's Day 2019", '2019-01-01'],
  ]);

  it('knows the last day of a winter', () => {
    expect(parseWrittenDate('winter 2011/12', { today }).latest).toBe('2012-02-29');
  });

  it('says that a number beside a month was taken as the year', () => {
    expect(parseWrittenDate('March 20', { today })).toMatchObject({ edtf: '2020-03' });
    expect(parseWrittenDate('March 20', { today }).assumption).toContain('"20"');
  });

  it('leaves the year open where the column writes days after months', () => {
    const context = { today, dayAfterMonth: true };
    expect(parseWrittenDate('March 20', context).problem).toBe('missing-year');
    expect(parseWrittenDate('March 2020', context).edtf).toBe('2020-03');
    expect(parseWrittenDate('March 68', context).edtf).toBe('1968-03');
  });
});

describe('what lacks a year, or any date', () => {
  check([
    ['Fri 19/02 approx midnight', 'missing-year'],
    ['29/02', 'missing-year'],
    ['30/02', 'impossible-date'],
    ['31 April', 'impossible-date'],
    ['January 30', 'missing-year'],
    ['September 2', 'missing-year'],
    ['late June', 'missing-year'],
    ['16-18 May', 'missing-year'],
    ['Christmas', 'missing-year'],
    ['', 'no-date'],
    ['  -  ', 'no-date'],
    ['undated', 'no-date'],
    ['not known', 'no-date'],
    ['Friday', 'no-date'],
    ['10pm', 'no-date'],
    ['three days later', 'no-date'],
    ['the next day', 'no-date'],
    ['the following morning', 'no-date'],
    ['two days before discharge', 'no-date'],
    ['after a 13-day stay', 'no-date'],
    ['about eight days before death', 'no-date'],
    ['22 days before he was attacked', 'no-date'],
    ['around the start of the first lockdown', 'no-date'],
    ['8 week check', 'no-date'],
    ['undated, after discharge', 'no-date'],
    ['three days after 22/05/2016', 'no-date'],
    ['a week before 3 May 2014', 'no-date'],
  ]);
});

describe('weeks and ranges', () => {
  check([
    ['w/c 11 Jan 21', '2021-01-11/2021-01-17'],
    ['W/C: 3/5/21', '2021-05-03/2021-05-09'],
    ['wk beg 3/5/21', '2021-05-03/2021-05-09'],
    ['week beginning Monday 3rd May 2021', '2021-05-03/2021-05-09'],
    ['w/e 9/5/21', '2021-05-03/2021-05-09'],
    ['weekend of 8 May 2021', '2021-05-08/2021-05-09'],
    ['3-9 May 2021', '2021-05-03/2021-05-09'],
    ['12-14/06/2018', '2018-06-12/2018-06-14'],
    ['12/06-14/06/2018', '2018-06-12/2018-06-14'],
    ['28 Dec - 3 Jan 2020', '2019-12-28/2020-01-03'],
    ['24/12 - 02/01/2020', '2019-12-24/2020-01-02'],
    ['Dec - Feb 2012', '2011-12/2012-02'],
    ['30 Sept 2014 – 2 Oct 2014', '2014-09-30/2014-10-02'],
    ['between 17 April and 3 May 2018', '2018-04-17/2018-05-03'],
    ['from 2 to 5 December 2019', '2019-12-02/2019-12-05'],
    ['Between October and mid-December 2011', '2011-10/2011-12-20~'],
    ['mid to late March 2019', '2019-03-11~/2019-03-31~'],
    ['2008 - mid 2010', '2008/2010-08~'],
    ['2006 / early 2007', '2006/2007-04~'],
    ['late Feb to early March 2023', '2023-02-21~/2023-03-10~'],
    ['12 and 13 October 2023', '2023-10-12/2023-10-13'],
    ['1/5/16, 3/5/16 and 5/5/16', '2016-05-01/2016-05-05'],
    ['15, 18 and 30 September 2018', '2018-09-15/2018-09-30'],
    ['August 10 to 22, 2012', '2012-08-10/2012-08-22'],
    ['Aug 10 - Nov 12, 2011', '2011-08-10/2011-11-12'],
    ['12-10 June 2018', 'reversed-range'],
    ['June 2018 - March 2018', 'reversed-range'],
    ['June 10 - 31, 2022', 'impossible-date'],
    ['since March 2019', '2019-03/..'],
    ['from 3 May 2014 onwards', '2014-05-03/..'],
    ['March 2019 - present', '2019-03/..'],
    ['March 2019 to date', '2019-03/..'],
    ['22/05/2016 - ongoing', '2016-05-22/..'],
    ['prior to March 2012', '../2012-03'],
    ['until 2024', '../2024'],
    ['by December 1998', '../1998-12'],
    ['up to 3 May 2014', '../2014-05-03'],
  ]);
});

describe('times', () => {
  check([
    ['22/05/2016 9:05', '2016-05-22 09:05'],
    ['22/05/2016 14.30', '2016-05-22 14:30'],
    ['22/05/16 1430', '2016-05-22 14:30'],
    ['2.30pm on 22 May 2016', '2016-05-22 14:30'],
    ['8:25 a.m. 12 Dec 2014', '2014-12-12 08:25'],
    ['22 May 2016 12 noon', '2016-05-22 12:00'],
    ['22/05/2016 12am', '2016-05-22 00:00'],
    ['22/05/2016 12.15pm', '2016-05-22 12:15'],
    ['22/05/2016 at 9', '2016-05-22 09:00'],
    ['at about 2100 hours on 27 March 2022', '2022-03-27 21:00'],
    ['22/05/2016 14:30-15:15', '2016-05-22 14:30'],
    ['22 May 2016, 2-3pm', '2016-05-22 14:00'],
    ['22/05/2016 11-1pm', '2016-05-22 11:00'],
    ['22/05/2016 14:30 - 24/05/2016 15:00', '2016-05-22/2016-05-24 14:30'],
    ['the early hours of 2 December 2021', '2021-12-02'],
    ['late evening of 30 July 2022', '2022-07-30'],
    ['22/05/2016 am', '2016-05-22'],
    ['22-MAY-16 02.30.00.000000 PM', '2016-05-22 14:30'],
    ['22/05/2016 00:00', '2016-05-22'],
    ['22/05/2016 00:05:00', '2016-05-22 00:05'],
  ]);
});

describe('London time', () => {
  check([
    ['2021-08-28T23:25:00Z', '2021-08-29 00:25'],
    ['2021-02-19T23:47:00Z', '2021-02-19 23:47'],
    ['2016-05-22 14:30:00+01', '2016-05-22 14:30'],
    ['20160522143000', '2016-05-22 14:30'],
    ['2016-05-22T14:30:00+01:00', '2016-05-22 14:30'],
    ['2016-05-22T14:30:00-04:00', '2016-05-22 19:30'],
    ['15 May 2004 16:10 -0400', '2004-05-15 21:10'],
    // The clocks go forward at 01:00 UTC on 28 March 2021 and back on 31 October 2021.
    ['2021-03-28T00:59:00Z', '2021-03-28 00:59'],
    ['2021-03-28T01:00:00Z', '2021-03-28 02:00'],
    ['2021-10-31T00:59:00Z', '2021-10-31 01:59'],
    ['2021-10-31T01:00:00Z', '2021-10-31 01:00'],
    // October 1993 ended summer time on the 24th.
    ['1993-10-24T00:30:00Z', '1993-10-24 01:30'],
    ['1993-10-24T01:30:00Z', '1993-10-24 01:30'],
    // Midnight in London on a summer day, as a database in UTC writes it: a plain day.
    ['2016-05-21T23:00:00Z', '2016-05-22'],
    ['2016-04-29T00:00:00Z', '2016-04-29'],
  ]);
});

describe('words beside a date', () => {
  it('keeps a whole day at the beginning and says what it left out', () => {
    const read = parseWrittenDate('22/05/2016 - home visit', { today });
    expect(read.edtf).toBe('2016-05-22');
    expect(read.assumption).toContain('home visit');
  });

  check([
    ['22/05/2016 (recorded 23/05/2016)', '2016-05-22'],
    ['22 May (2016)', '2016-05-22'],
    ['[Sept] 04, 2014.', '2014-09-04'],
    ['22/05/2016*', '2016-05-22'],
    ['22/05/2016 days after the visit', 'no-date'],
  ]);
});
