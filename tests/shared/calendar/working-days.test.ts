import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankHolidaysOf } from '../../../shared/calendar/bank-holidays.ts';
import { addDays, fromDayNumber, toDayNumber, weekday } from '../../../shared/calendar/iso-day.ts';
import {
  addWorkingDays,
  bankHolidaysBetween,
  isWorkingDay,
  workingDaysBetween,
} from '../../../shared/calendar/working-days.ts';

const anyDay = fc
  .integer({ min: toDayNumber('1965-01-01'), max: toDayNumber('2040-12-31') })
  .map((n) => fromDayNumber(n));

describe('working days', () => {
  it('counts the event day as day 0', () => {
    expect(workingDaysBetween('2024-02-19', '2024-02-19')).toBe(0);
    expect(workingDaysBetween('2024-02-19', '2024-02-20')).toBe(1);
    expect(workingDaysBetween('2024-02-23', '2024-02-25')).toBe(0);
    expect(workingDaysBetween('2024-02-24', '2024-02-26')).toBe(1);
    expect(workingDaysBetween('2024-02-20', '2024-02-19')).toBe(-1);
  });

  it('leaves out bank holidays, also the single ones', () => {
    expect(workingDaysBetween('2022-09-16', '2022-09-20')).toBe(1);
    expect(workingDaysBetween('2023-05-05', '2023-05-09')).toBe(1);
    expect(workingDaysBetween('2022-06-01', '2022-06-06')).toBe(1);
    expect(isWorkingDay('2011-04-29')).toBe(false);
    expect(isWorkingDay('2020-05-04')).toBe(true);
    expect(bankHolidaysBetween('2022-12-26', '2023-01-02').map(({ day }) => day)).toEqual([
      '2022-12-26',
      '2022-12-27',
      '2023-01-02',
    ]);
  });

  it('finds the assessment limit of 45 working days', () => {
    expect(addWorkingDays('2023-03-07', 45)).toBe('2023-05-15');
    expect(workingDaysBetween('2023-03-07', '2023-05-15')).toBe(45);
  });

  it('with 0 gives the day itself or the next working day', () => {
    expect(addWorkingDays('2024-02-20', 0)).toBe('2024-02-20');
    expect(addWorkingDays('2024-12-25', 0)).toBe('2024-12-27');
  });

  it('agrees with counting day by day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (from, length) => {
        const to = addDays(from, length);
        let counted = 0;
        for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
          const holiday = bankHolidaysOf(Number(day.slice(0, 4))).some((one) => one.day === day);
          if (weekday(day) !== 0 && weekday(day) !== 6 && !holiday) counted += 1;
        }
        expect(workingDaysBetween(from, to)).toBe(counted);
        expect(workingDaysBetween(to, from)).toBe(0 - counted);
      }),
      { seed: 7, numRuns: 40 },
    );
  });

  it('adds and counts back to the same number', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 600 }), (day, days) => {
        const later = addWorkingDays(day, days);
        expect(isWorkingDay(later)).toBe(true);
        expect(workingDaysBetween(day, later)).toBe(days);
        const earlier = addWorkingDays(day, -days);
        expect(isWorkingDay(earlier)).toBe(true);
        expect(workingDaysBetween(addDays(earlier, -1), addDays(day, -1))).toBe(days);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
