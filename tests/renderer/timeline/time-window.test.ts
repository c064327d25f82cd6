import { describe, expect, it } from 'vitest';
import {
  bringInto,
  clampWindow,
  closest,
  fetchSpan,
  oneDay,
  shiftWindow,
  zoomWindow,
} from '../../../renderer/screens/timeline/time-window.ts';
import { toPictureTime } from '../../../renderer/words/dates.ts';

const bounds = { from: 0, to: 1000 * oneDay };

describe('the window on the case', () => {
  it('stays inside the bounds and keeps its width', () => {
    expect(clampWindow({ from: -50 * oneDay, to: 50 * oneDay }, bounds)).toEqual({
      from: 0,
      to: 100 * oneDay,
    });
    expect(shiftWindow({ from: 900 * oneDay, to: 1000 * oneDay }, 1, bounds)).toEqual({
      from: 900 * oneDay,
      to: 1000 * oneDay,
    });
  });

  it('is never narrower than a week nor wider than the case', () => {
    const near = zoomWindow({ from: 500 * oneDay, to: 510 * oneDay }, 0.01, bounds);
    expect(near.to - near.from).toBe(closest);
    expect(zoomWindow({ from: 100 * oneDay, to: 900 * oneDay }, 10, bounds)).toEqual(bounds);
  });

  it('moves to a moment only where it does not show it yet', () => {
    const window = { from: 100 * oneDay, to: 200 * oneDay };
    expect(bringInto(window, 150 * oneDay, bounds)).toBe(window);
    expect(bringInto(window, 500 * oneDay, bounds)).toEqual({ from: 450 * oneDay, to: 550 * oneDay });
  });

  it('fetches whole months with half a window more on each side', () => {
    const window = { from: toPictureTime('2021-03-01'), to: toPictureTime('2021-05-01') };
    expect(fetchSpan(window)).toEqual({ from: '2021-01-01', to: '2021-05-31' });
  });
});
