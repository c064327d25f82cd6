import { describe, expect, it } from 'vitest';
import { datesEitherWay, doubtOf } from '../../../../engine/import/layout/order-doubt.ts';
import { prepareTables, tableOf } from '../fixtures.ts';

function doubt(days: readonly string[]) {
  return doubtOf(datesEitherWay(tableOf(days.map((day) => [day])).rows, 0, 1));
}

describe('the order of day and month where nothing proves it', () => {
  it('is in doubt where a date stands beside itself turned round', () => {
    expect(doubt(['02/05/2021', '11/06/2021', '05/02/2021'])?.because).toContain(
      'row 1 ("02/05/2021") and row 3',
    );
    expect(doubt(['02/05/2021', '05/02/2020'])).toBeNull();
  });

  it('is in doubt where only the month first puts the rows in order', () => {
    expect(doubt(['01/04/2021', '02/03/2021', '03/02/2021', '04/06/2021'])?.because).toContain('month first');
    expect(doubt(['03/02/2021', '04/01/2021', '02/06/2021'])).toBeNull();
  });

  it('is in doubt where many different dates have no day above 12', () => {
    const days = ['03/01', '01/02', '07/02', '12/03', '06/04', '09/05', '11/06', '02/08'];
    expect(doubt(days.map((day) => `${day}/2021`))?.because).toContain('none of 8 different dates');
    expect(doubt(days.slice(1).map((day) => `${day}/2021`))).toBeNull();
    expect(doubt(Array.from({ length: 20 }, () => '03/01/2021'))).toBeNull();
  });

  it('leaves dates out that mean one day either way', () => {
    expect(datesEitherWay(tableOf([['05/05/2021'], ['2021-05-06'], ['13/05/2021']]).rows, 0, 1)).toEqual([]);
  });

  it('names the rows that hang on it, also beside a row that is only possible the other way', async () => {
    const days = ['22/05/2021', '02/05/2021', '05/28/2021'];
    const { problems } = await prepareTables([
      tableOf([['Date', 'Note'], ...days.map((day) => [day, 'Seen'])]),
    ]);
    expect(problems.find(({ code }) => code === 'mixed-order')?.message).toContain(
      'Row 2 would fit either way and was read with the day first.',
    );
  });
});
