import { describe, expect, it } from 'vitest';
import {
  leavingRows,
  replacesByDefault,
  revisedSource,
  revisionWords,
} from '../../../renderer/screens/import/revision.ts';

const newer = { of: 4, added: 12, changed: 3, unchanged: 97, withdrawn: 2 };
const stranger = { of: 4, added: 40, changed: 0, unchanged: 0, withdrawn: 99 };

describe('a newer version of a file', () => {
  it('says what differs', () => {
    expect(revisionWords(newer)).toBe('12 new, 3 changed, 2 no longer there, 97 the same');
  });

  it('replaces the earlier one unless the user says otherwise', () => {
    expect(revisedSource({}, { revision: newer })).toBe(4);
    expect(revisedSource({ replaces: false }, { revision: newer })).toBeNull();
    expect(revisedSource({ replaces: true }, { revision: null })).toBeNull();
  });

  it('is a further file of the same name where no row is in common, unless the user says otherwise', () => {
    expect(replacesByDefault(stranger)).toBe(false);
    expect(revisedSource({}, { revision: stranger })).toBeNull();
    expect(revisedSource({ replaces: true }, { revision: stranger })).toBe(4);
  });

  it('takes rows out of the chronology only where it replaces and is not refused', () => {
    const preview = { revision: newer, refused: false };
    expect(
      leavingRows([{}, { replaces: false }, {}, {}], [preview, preview, null, { ...preview, refused: true }]),
    ).toBe(2);
  });
});
