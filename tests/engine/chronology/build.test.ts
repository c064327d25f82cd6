import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn } from '../../../engine/chronology/age.ts';
import { buildEvents } from '../../../engine/chronology/build.ts';
import type { Entry } from '../../../shared/model/index.ts';

function entry(
  id: number,
  earliest: string | null,
  latest: string | null = earliest,
  time: string | null = null,
): Entry {
  return {
    id,
    sourceId: 1,
    source: 'log.csv',
    table: null,
    row: id,
    agencyId: 1,
    agency: 'School',
    agencyKind: 'school',
    happened: { raw: '', edtf: earliest, earliest, latest, time, problem: null, assumption: null },
    recorded: null,
    text: `entry ${id}`,
    outcome: '',
    cells: {},
    reading: {
      types: [],
      subject: 'child',
      polarity: 'neutral',
      severity: 0,
      childSeen: 'unknown',
      children: [],
      ownChildren: [],
      people: [],
      sightings: [],
      voices: [],
      basis: 'not-recorded',
      facts: {},
      unknownNames: [],
    },
  };
}

describe('chronology', () => {
  it('orders by first possible day, exact before vague, then time; undated last; numbers from 1', () => {
    const events = buildEvents(
      [
        entry(1, null),
        entry(2, '2020-05-03', '2020-05-03', '14:00'),
        entry(3, '2020-05-01', '2020-05-31'),
        entry(4, '2020-05-01'),
        entry(5, '2020-05-03', '2020-05-03', '09:00'),
      ],
      [],
    );
    expect(events.map(({ id }) => id)).toEqual([4, 3, 5, 2, 1]);
    expect(events.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  it('joins what was said to be the same, through others too, and heads it by the most exact date', () => {
    const events = buildEvents(
      [
        entry(1, '2020-05-01', '2020-05-31'),
        entry(2, '2020-05-04'),
        entry(3, '2020-05-03', '2020-05-03', '09:00'),
        entry(4, '2021-01-01'),
      ],
      [
        { a: 1, b: 2 },
        { a: 2, b: 3 },
        { a: 3, b: 99 },
      ],
    );
    expect(events).toHaveLength(2);
    expect(events[0]?.accounts.map(({ id }) => id)).toEqual([3, 2, 1]);
    expect(events[0]?.happened.earliest).toBe('2020-05-03');
  });

  it('lets the user choose the heading account', () => {
    const events = buildEvents(
      [entry(1, '2020-05-04'), entry(2, '2020-05-03')],
      [{ a: 1, b: 2 }],
      new Set([1]),
    );
    expect(events[0]?.accounts[0]?.id).toBe(1);
  });

  it('does not depend on the order of entries or of decisions, and loses no entry', () => {
    const days = fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 2, maxLength: 12 });
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(days, pairs, fc.integer(), (given, joined, turn) => {
        const entries = given.map((day, index) =>
          entry(index + 1, `2020-05-${String(day).padStart(2, '0')}`),
        );
        const same = joined.map(([a, b]) => ({ a, b }));
        const shape = (events: ReturnType<typeof buildEvents>) =>
          events.map(({ id, accounts }) => [id, ...accounts.map((account) => account.id)]);
        const plain = buildEvents(entries, same);
        const at = Math.abs(turn) % entries.length;
        const turned = buildEvents([...entries.slice(at), ...entries.slice(0, at)], same.toReversed());
        expect(shape(turned)).toEqual(shape(plain));
        expect(plain.flatMap(({ accounts }) => accounts)).toHaveLength(entries.length);
      }),
      { seed: 20_261_122, numRuns: 200 },
    );
  });
});

describe('age', () => {
  it('is told in the words of the field', () => {
    expect(ageOn('2022-06-03', '2022-03-01')).toBe('14 weeks before birth');
    expect(ageOn('2022-06-03', '2022-06-16')).toBe('13 days');
    expect(ageOn('2022-06-03', '2022-07-15')).toBe('6 weeks');
    expect(ageOn('2022-06-03', '2022-12-02')).toBe('5 months');
    expect(ageOn('2022-06-03', '2022-12-03')).toBe('6 months');
    expect(ageOn('2015-05-21', '2019-03-12')).toBe('3 years 9 months');
    expect(ageOn('2015-05-21', '2021-05-20')).toBe('5 years');
    expect(ageOn('2020-02-29', '2021-02-28')).toBe('12 months');
    expect(ageOn(null, '2021-02-28')).toBeNull();
  });
});
