import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toStretches } from '../../../renderer/panel/highlights.ts';

const type = (code: string, because: string) => ({ code, rule: 'r', because });

describe('the words that caused a type', () => {
  it('are marked where they stand, whatever their case', () => {
    expect(toStretches('Arrived Hungry and cold.', [type('presentation', 'hungry')])).toEqual([
      { text: 'Arrived ', codes: [] },
      { text: 'Hungry', codes: ['presentation'] },
      { text: ' and cold.', codes: [] },
    ]);
  });

  it('share a stretch where they overlap', () => {
    const stretches = toStretches('no reply at door', [type('a', 'no reply'), type('b', 'reply at')]);
    expect(stretches.find((stretch) => stretch.text === 'reply')?.codes).toEqual(['a', 'b']);
  });

  it('never change the cell', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 5 }), (cell, words) => {
        const stretches = toStretches(
          cell,
          words.map((because, index) => type(String(index), because)),
        );
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(cell);
      }),
      { seed: 20240221, numRuns: 300 },
    );
  });
});
