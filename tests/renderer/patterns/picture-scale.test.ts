import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/calendar/iso-day.ts';
import { toScale, toTicks } from '../../../renderer/screens/patterns/picture-scale.ts';

describe('the scale of a small timeline', () => {
  it('puts the first and last day inside the margin', () => {
    const scale = toScale(['2020-03-01', '2020-01-01', '2020-02-01'], 600, 12);
    expect(scale.x('2020-01-01')).toBe(12);
    expect(scale.x('2020-03-01')).toBe(588);
  });

  it('stands on one day without dividing by nothing', () => {
    expect(toScale(['2020-01-01'], 600, 12).x('2020-01-01')).toBe(12);
  });

  it('keeps ticks apart, in order and inside, for any span', () => {
    assert(
      property(integer({ min: 0, max: 9000 }), integer({ min: 200, max: 1600 }), (length, width) => {
        const scale = toScale(['2001-05-17', addDays('2001-05-17', length)], width, 12);
        const places = toTicks(scale, width).map((tick) => scale.x(tick));
        expect(places.every((place) => place >= 0 && place <= width)).toBe(true);
        for (const [index, place] of places.slice(1).entries())
          expect(place - (places[index] ?? 0)).toBeGreaterThan(40);
      }),
      { seed: 7 },
    );
  });

  it('has month ticks for a span of months and years for a span of years', () => {
    expect(toTicks(toScale(['2020-01-15', '2020-04-20'], 900, 12), 900)).toEqual([
      '2020-02-01',
      '2020-03-01',
      '2020-04-01',
    ]);
    expect(toTicks(toScale(['2012-02-01', '2020-02-01'], 900, 12), 900)[0]).toBe('2013-01-01');
  });
});
