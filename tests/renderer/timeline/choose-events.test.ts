import { describe, expect, it } from 'vitest';
import { chooseEvents, inWindow } from '../../../renderer/screens/timeline/choose-events.ts';
import { toPictureTime } from '../../../renderer/words/dates.ts';
import { plainEvent } from './events.ts';

describe('chooseEvents', () => {
  it('draws all events while they are few', () => {
    const events = [plainEvent(1), plainEvent(2)];
    expect(chooseEvents(events, null, 2)).toBe(events);
  });

  it('keeps evidence and the child’s words before the rest, in the order of the chronology', () => {
    const events = [
      plainEvent(1),
      plainEvent(2, { voices: [{ personId: 1, words: 'hungry' }] }),
      plainEvent(3),
      plainEvent(4, { flags: ['a'] }),
      plainEvent(5, { flags: ['b'] }),
    ];
    expect(chooseEvents(events, null, 3).map((event) => event.id)).toEqual([2, 4, 5]);
    expect(chooseEvents(events, 'b', 1).map((event) => event.id)).toEqual([5]);
  });
});

describe('inWindow', () => {
  it('keeps what the window shows any part of, and never what has no date', () => {
    const vague = plainEvent(1, {
      happened: {
        raw: 'Jan 2021',
        edtf: '2021-01',
        earliest: '2021-01-01',
        latest: '2021-01-31',
        time: null,
        problem: null,
        assumption: null,
      },
    });
    const undated = plainEvent(2, {
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
    const window = { from: toPictureTime('2021-01-20'), to: toPictureTime('2021-02-20') };
    expect(inWindow([vague, undated, plainEvent(3)], window).map((event) => event.id)).toEqual([1]);
  });
});
