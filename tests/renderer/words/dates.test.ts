import { describe, expect, it } from 'vitest';
import {
  dateShape,
  formatDayLong,
  formatReadDate,
  formatSpan,
  toPictureDay,
  toPictureTime,
} from '../../../renderer/words/dates.ts';
import type { ReadDate } from '../../../shared/model/dates.ts';

function read(edtf: string | null, earliest: string | null, latest: string | null): ReadDate {
  return { raw: '', edtf, earliest, latest, time: null, problem: null, assumption: null };
}

describe('dates on the screen', () => {
  it('are short and say how sure they are', () => {
    expect(formatReadDate(read('2019-10-12', '2019-10-12', '2019-10-12'))).toBe('12 Oct 2019');
    expect(formatReadDate(read('2019-03~', '2019-03-01', '2019-03-31'))).toBe('about Mar 2019');
    expect(formatReadDate(read(null, null, null))).toBe('No date');
    expect(formatDayLong('2019-10-12')).toBe('Sat 12 Oct 2019');
  });

  it('say a span without repeating month or year', () => {
    expect(formatSpan('2019-10-02', '2019-10-12')).toBe('2 to 12 Oct 2019');
    expect(formatSpan('2019-03-02', '2019-10-12')).toBe('2 Mar to 12 Oct 2019');
    expect(formatSpan('2019-10-12', '2019-10-12')).toBe('12 Oct 2019');
  });

  it('are drawn as a day, a vague date, a period or not at all', () => {
    expect(dateShape(read('2019-10-12', '2019-10-12', '2019-10-12'))).toBe('day');
    expect(dateShape(read('2019-10', '2019-10-01', '2019-10-31'))).toBe('vague');
    expect(dateShape(read('2019-10-12~', '2019-10-12', '2019-10-12'))).toBe('vague');
    expect(dateShape(read('2019-10-01/2019-10-31', '2019-10-01', '2019-10-31'))).toBe('period');
    expect(dateShape(read('2019-10-21~/2019-10-31~', '2019-10-21', '2019-10-31'))).toBe('vague');
    expect(dateShape(read(null, null, null))).toBe('none');
  });

  it('keep their day when drawn, also across the change of the clocks', () => {
    for (const day of ['2021-03-27', '2021-03-28', '2021-03-29', '2021-10-31', '2024-02-29'])
      expect(toPictureDay(toPictureTime(day))).toBe(day);
  });
});
