import { describe, expect, it } from 'vitest';
import { prepareSource } from '../../../engine/import/prepare.ts';
import { fileOf } from '../../support/engine.ts';
import { fixture } from '../../support/throughline.ts';

async function prepared(path: string) {
  const file = fileOf(fixture(path));
  return prepareSource(
    { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
    {},
    { today: '2026-11-22' },
  );
}

describe('a list of people among the records', () => {
  it('is refused with the place where it belongs', async () => {
    const source = await prepared('families/ashdown/people.csv');
    expect(source.refused).toBe(true);
    expect(source.problems).toMatchObject([
      { code: 'people-list', remedy: expect.stringContaining('People screen') },
    ]);
  });

  it('is told from records that have a column of names', async () => {
    expect((await prepared('families/ashdown/gp-marigold-surgery.csv')).refused).toBe(false);
    expect((await prepared('families/ashdown/police-occurrences.csv')).refused).toBe(false);
  });
});
