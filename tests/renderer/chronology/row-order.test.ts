import { describe, expect, it } from 'vitest';
import { lineAt, lineCount, sharesDate } from '../../../renderer/screens/chronology/row-order.ts';
import { stepFor } from '../../../renderer/screens/chronology/table-keys.ts';
import { plainEvent } from '../timeline/events.ts';

describe('lines of the table', () => {
  it('put one heading before the events without a date', () => {
    expect(lineCount(5, 2)).toBe(6);
    expect([0, 1, 2, 3, 4, 5].map((line) => lineAt(line, 5, 2))).toEqual([
      { kind: 'event', position: 0 },
      { kind: 'event', position: 1 },
      { kind: 'event', position: 2 },
      { kind: 'undated-heading' },
      { kind: 'event', position: 3 },
      { kind: 'event', position: 4 },
    ]);
  });

  it('say a date once for the events of one day, never for those without a date', () => {
    const undated = plainEvent(3, {
      happened: {
        raw: '',
        edtf: null,
        earliest: null,
        latest: null,
        time: null,
        problem: 'no-date',
        assumption: null,
      },
    });
    expect(sharesDate(plainEvent(29), plainEvent(1))).toBe(true);
    expect(sharesDate(plainEvent(2), plainEvent(1))).toBe(false);
    expect(sharesDate(undated, undated)).toBe(false);
    expect(sharesDate(plainEvent(1), undefined)).toBe(false);
  });

  it('are walked with the keyboard to the ends and no further', () => {
    expect(stepFor('ArrowDown', 9, 10, 4)).toBe(9);
    expect(stepFor('ArrowUp', 0, 10, 4)).toBe(0);
    expect(stepFor('PageDown', 2, 10, 4)).toBe(6);
    expect(stepFor('End', 2, 10, 4)).toBe(9);
    expect(stepFor('a', 2, 10, 4)).toBeNull();
  });
});
