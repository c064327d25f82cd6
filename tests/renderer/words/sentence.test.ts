import { describe, expect, it } from 'vitest';
import { countOf, listOf } from '../../../renderer/words/numbers.ts';
import { toSentence } from '../../../renderer/words/sentence.ts';

describe('words', () => {
  it('become sentences', () => {
    expect(toSentence('no row shows the order')).toBe('No row shows the order.');
    expect(toSentence('Is it?')).toBe('Is it?');
    expect(toSentence('  ')).toBe('');
  });

  it('count and list', () => {
    expect(countOf(1, 'row')).toBe('1 row');
    expect(countOf(1214, 'row')).toBe('1,214 rows');
    expect(countOf(2, 'possible match', 'possible matches')).toBe('2 possible matches');
    expect(listOf(['Tyler', 'Maisie', 'Alfie'])).toBe('Tyler, Maisie and Alfie');
    expect(listOf([])).toBe('');
  });
});
