import { describe, expect, it } from 'vitest';
import { symbolOf, symbolWords } from '../../../renderer/screens/timeline/symbols.ts';
import { plainEvent } from './events.ts';

describe('symbols', () => {
  it('show that a child was not brought before anything else', () => {
    const event = plainEvent(1, {
      types: ['wnb'],
      voices: [{ personId: 1, words: 'hungry' }],
      childSeen: 'alone',
    });
    expect(symbolOf(event)).toBe('not-brought');
    expect(symbolWords(event)).toEqual(['not brought', 'child’s words', 'child seen alone']);
  });

  it('do not take "not recorded" or "not seen" for seen', () => {
    expect(symbolOf(plainEvent(1, { childSeen: 'unknown' }))).toBe('dot');
    expect(symbolOf(plainEvent(1, { childSeen: 'not_seen' }))).toBe('dot');
  });
});
