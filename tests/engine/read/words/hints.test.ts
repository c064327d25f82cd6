import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readRow } from '../../../../engine/read/read-row.ts';
import { hint, hintsOf } from '../../../../engine/read/words/hints.ts';
// The hints of the product itself stand beside the facts.
import '../../../../engine/read/facts/index.ts';

const folder = new URL('../../../fixtures/notes/', import.meta.url);
const texts = readdirSync(folder).flatMap((name) =>
  (parse(readFileSync(new URL(name, folder)), { columns: true, bom: true }) as { text?: string }[]).map(
    ({ text }) => text ?? '',
  ),
);

describe('hints', () => {
  it('are in the words of every note that has them as a whole', () => {
    expect(texts.length).toBeGreaterThan(500);
    for (const text of texts)
      expect({ text, missed: hintsOf(text) & ~readRow(text).row.hints }).toEqual({ text, missed: 0 });
  });

  it('are kept of words that stand for several', () => {
    expect(readRow('12/05/15').row.hints).toBe(hintsOf('12/05/15'));
    expect(readRow('Marf/letter').row.hints).toBe(hintsOf('Marf/letter'));
    expect(hintsOf('Marf/letter')).not.toBe(0);
  });

  it('come before the first word is read', () => {
    expect(() => hint(/late/)).toThrow('after the first word');
  });
});
