import { describe, expect, it } from 'vitest';
import { toPlainFilter } from '../../../renderer/state/filter.tsx';

describe('toPlainFilter', () => {
  it('leaves out every part that means "all", so that equal filters have equal keys', () => {
    expect(toPlainFilter({ from: undefined, agencies: [], words: '', types: ['wnb'] })).toEqual({
      types: ['wnb'],
    });
  });
});
