import { describe, expect, it } from 'vitest';
import { toDetailWords, toStepWords } from '../../../renderer/screens/log/log-words.ts';

describe('a line of the log in plain words', () => {
  it('names the step', () => {
    expect(toStepWords('undo import')).toBe('Import taken back');
    expect(toStepWords('correct impact')).toBe('Correct impact');
  });

  it('says which file came from whom with how many rows, and leaves the digest to the file', () => {
    const detail = JSON.stringify({
      source: 'police.csv',
      sha256: 'abc',
      agency: 'Police',
      tables: [{ added: 12 }, { added: 4 }],
    });
    expect(toDetailWords(detail)).toBe('police.csv; from Police; 16 rows added');
  });

  it('gives old and new value of a correction', () => {
    const detail = JSON.stringify({
      entry: 'x',
      changes: [{ field: 'impact', before: '""', value: '"He was cold."' }],
    });
    expect(toDetailWords(detail)).toBe('impact: nothing became He was cold.');
  });

  it('shows what it cannot take apart as it stands', () => {
    expect(toDetailWords('by hand')).toBe('by hand');
    expect(toDetailWords('[1]')).toBe('[1]');
  });

  it('says a decision on a match once, with how many pairs', () => {
    expect(toDetailWords(JSON.stringify({ pairs: [{}], decision: 'same' }))).toBe('1 pair');
    expect(toDetailWords(JSON.stringify({ pairs: [{}, {}], decision: 'same' }))).toBe('2 pairs');
  });

  it('cuts very long values', () => {
    expect(toDetailWords(JSON.stringify({ reason: 'a'.repeat(500) })).length).toBeLessThan(200);
  });
});
