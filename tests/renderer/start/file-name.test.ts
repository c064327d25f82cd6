import { describe, expect, it } from 'vitest';
import { toFileName } from '../../../renderer/screens/start/file-name.ts';

describe('toFileName', () => {
  it('keeps the title and leaves out what file systems refuse', () => {
    expect(toFileName('Ashdown family')).toBe('Ashdown family.throughline');
    expect(toFileName('../A/B: review?')).toBe('A B review.throughline');
    expect(toFileName(' ... ')).toBe('case.throughline');
  });
});
