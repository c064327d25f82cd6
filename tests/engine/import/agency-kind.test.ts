import { describe, expect, it } from 'vitest';
import { agencyKindOf } from '../../../engine/import/agency-kind.ts';
import { fixturePath, readCsv } from './fixtures.ts';

/** Names as agencies sign their files and as chronologies name them. */
const names = readCsv(fixturePath('vocabulary/agency-names.csv'));
const kinds = [...new Set(names.map(({ kind = '' }) => kind))];

describe('the kind of an agency by its name', () => {
  it.each(kinds)('%s', (wanted) => {
    const wrong = names.filter(
      ({ kind, name = '' }) => kind === wanted && (agencyKindOf(name) ?? 'other') !== kind,
    );
    expect(wrong.map(({ name = '' }) => `${name}: ${agencyKindOf(name)}`)).toEqual([]);
  });
});
