import { describe, expect, it } from 'vitest';
import { dayBeside, daysOfEvents } from '../../../renderer/screens/views/known-days.ts';
import { inNumberOrder } from '../../../renderer/screens/views/number-order.ts';
import { plainEvent } from '../timeline/events.ts';

describe('cited events', () => {
  it('stand in the order of their numbers, each once', () => {
    const lines = new Map([
      [90, plainEvent(3, { id: 90 })],
      [12, plainEvent(8, { id: 12 })],
      [5, plainEvent(1, { id: 5 })],
    ]);
    expect(inNumberOrder([12, 90, 12, 5], lines)).toEqual([5, 90, 12]);
  });
});

describe('days on which something happened', () => {
  const undated = { ...plainEvent(9).happened, edtf: null, earliest: null, latest: null };
  const days = daysOfEvents([
    plainEvent(3),
    plainEvent(1),
    plainEvent(3),
    plainEvent(9, { happened: undated }),
  ]);

  it('are each there once, in order, without the undated', () => {
    expect(days).toEqual(['2021-01-01', '2021-01-03']);
  });

  it('lead to the day before and after, and nowhere at the ends', () => {
    expect(dayBeside(days, '2021-01-02', 1)).toBe('2021-01-03');
    expect(dayBeside(days, '2021-01-02', -1)).toBe('2021-01-01');
    expect(dayBeside(days, '2021-01-03', 1)).toBeNull();
    expect(dayBeside(days, '2021-01-01', -1)).toBeNull();
  });
});
