import { describe, expect, it } from 'vitest';
import { afterDecided, afterSkipped, stepped } from '../../../renderer/screens/matches/queue.ts';

const keys = ['1-2', '3-4', '5-6'];

describe('where the desk goes on', () => {
  it('goes to the next pair when one is decided, to the one before at the end', () => {
    expect(afterDecided(keys, '1-2')).toBe('3-4');
    expect(afterDecided(keys, '5-6')).toBe('3-4');
    expect(afterDecided(['1-2'], '1-2')).toBeNull();
  });

  it('goes to the first pair where the one at hand has gone', () => {
    expect(afterDecided(keys, '9-9')).toBe('1-2');
    expect(afterDecided([], '9-9')).toBeNull();
  });

  it('passes over skipped pairs, round the end, and stays where there is no other', () => {
    expect(afterSkipped(keys, '1-2', new Set(['1-2', '3-4']))).toBe('5-6');
    expect(afterSkipped(keys, '5-6', new Set(['5-6']))).toBe('1-2');
    expect(afterSkipped(['1-2'], '1-2', new Set(['1-2']))).toBe('1-2');
  });

  it('still moves on where all are skipped', () => {
    expect(afterSkipped(keys, '3-4', new Set(keys))).toBe('5-6');
  });

  it('stops at both ends', () => {
    expect(stepped(keys, '1-2', -1)).toBe('1-2');
    expect(stepped(keys, '1-2', 1)).toBe('3-4');
    expect(stepped(keys, '5-6', 1)).toBe('5-6');
  });
});
