import { describe, expect, it } from 'vitest';
import { patternById } from '../../../engine/patterns/registry.ts';
import { limitDay } from '../../../engine/patterns/rules/timescales/limits.ts';
import { eventType } from '../../../shared/event-types/event-types.ts';
import { englandNotAsked, timescalesOf } from '../../../shared/timescales/index.ts';

const england = timescalesOf('England');
const scotland = timescalesOf('Scotland');

describe('the timescales of England', () => {
  it('cover every row of the practice rules, or say why a row is not asked', () => {
    const rows = new Set([...england, ...englandNotAsked].map(({ row }) => row));
    expect([...rows].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 45 }, (_, at) => at + 1));
    for (const row of [7, 13, 15, 25]) expect(england.some((timescale) => timescale.row === row)).toBe(false);
  });

  it('have unique ids, known types, words that can be searched for, and known patterns', () => {
    expect(new Set(england.map(({ id }) => id)).size).toBe(england.length);
    for (const { id, trigger, expected, endedBy, askedBy } of [...england, ...scotland]) {
      const types = [
        ...expected.types,
        ...(endedBy?.types ?? []),
        ...(trigger.on === 'event' ? trigger.types : []),
      ];
      for (const code of types) expect(eventType(code), `${id}: ${code}`).toBeDefined();
      for (const words of [
        expected.wording,
        endedBy?.words,
        trigger.on === 'event' ? trigger.words : undefined,
      ]) {
        if (words !== undefined) expect(new RegExp(words, 'i').test('')).toBe(false);
      }
      if (askedBy !== undefined) expect(patternById(askedBy), `${id}: ${askedBy}`).toBeDefined();
    }
  });

  it('name a source on every number and keep Scotland apart', () => {
    for (const { source, nation, tier } of england) {
      expect(source).not.toBe('');
      expect(nation).not.toBe('Scotland');
      expect(['statutory', 'local']).toContain(tier);
    }
    expect(scotland.every(({ nation }) => nation === 'Scotland')).toBe(true);
  });
});

describe('limitDay', () => {
  it('counts working days over Easter, calendar months to their last day, weeks, and hours as days', () => {
    expect(limitDay('2024-03-28', { n: 1, unit: 'WD' })).toBe('2024-04-02');
    expect(limitDay('2024-01-31', { n: 1, unit: 'm' })).toBe('2024-02-29');
    expect(limitDay('2024-02-08', { n: 6, unit: 'w' })).toBe('2024-03-21');
    expect(limitDay('2024-02-28', { n: 72, unit: 'h' })).toBe('2024-03-02');
    expect(limitDay('2024-02-28', { n: 10, unit: 'd' })).toBe('2024-03-09');
  });
});
