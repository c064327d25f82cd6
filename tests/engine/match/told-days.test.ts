import { describe, expect, it } from 'vitest';
import { toToldDays } from '../../../engine/match/told-days.ts';
import { fromDayNumber, toDayNumber } from '../../../shared/calendar/iso-day.ts';

/** Days that a note written on `day` names, as `YYYY-MM-DD` or `from..to`. */
function told(text: string, day: string): readonly string[] {
  const own = toDayNumber(day);
  return toToldDays(text, { from: own, to: own }, 45).map(({ from, to }) =>
    from === to ? fromDayNumber(from) : `${fromDayNumber(from)}..${fromDayNumber(to)}`,
  );
}

describe('days that a note names beside its own', () => {
  it.each([
    ['Sat 12/10 police attended', '2019-10-14', ['2019-10-12']],
    ['DNA 15/05. 2nd appt will be sent', '2019-05-22', ['2019-05-15']],
    ['Not brought last wk (15th)', '2019-05-22', ['2019-05-13..2019-05-19', '2019-05-15']],
    ['seen in A&E yesterday', '2020-03-01', ['2020-02-29']],
    ['moved out last Mon', '2020-10-12', ['2020-10-05']],
    ['born 9 May at home', '2023-05-12', ['2023-05-09']],
    ['Adm 9-11/12 after a fall', '2023-12-12', ['2023-12-09..2023-12-11']],
    ['shouting Sat night', '2021-08-31', ['2021-08-28..2021-08-29']],
    ['seen 28/12, written in January', '2022-01-04', ['2021-12-28']],
    ['letter of 24.9 from the ward', '2022-10-03', ['2022-09-24']],
  ])('%s', (text, day, expected) => {
    expect(told(text, day)).toEqual(expected);
  });

  it('leaves out what is still to come, what is long past, and measures', () => {
    expect(told('Next core group 13/05', '2021-04-01')).toEqual([]);
    expect(told('CIN plan ended 11/11/2018', '2021-04-01')).toEqual([]);
    expect(told('wt 8.4, temp 38.4, rang at 3.45', '2023-04-20')).toEqual([]);
    expect(told('31/02 is no day', '2021-03-05')).toEqual([]);
  });
});
