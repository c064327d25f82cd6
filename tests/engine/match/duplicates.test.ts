import { describe, expect, it } from 'vitest';
import { findDuplicates } from '../../../engine/match/index.ts';
import { buildEntry, type EntryParts } from './build-entry.ts';

const row = (id: number, parts: Partial<EntryParts> = {}) =>
  buildEntry({
    id,
    kind: 'school',
    day: '2021-05-13',
    time: '09:30',
    text: 'Asleep on desk for twenty minutes, said he slept on the floor at his grandmother house.',
    children: [1],
    ...parts,
  });

describe('the same row twice in one agency', () => {
  it('finds an exact copy and says which row it repeats', () => {
    expect(findDuplicates([row(2), row(1)])).toEqual([
      {
        keep: 1,
        copy: 2,
        kind: 'exact',
        reason:
          'Larkspur Lane Primary has the same row twice: this one repeats row 1 of the same file word for word.',
      },
    ]);
  });

  it('finds a nearly equal row', () => {
    const near = row(2, {
      text: 'Asleep on desk for twenty minutes, said he slept on the floor at grandmother house.',
    });
    expect(findDuplicates([row(1), near])).toMatchObject([{ keep: 1, copy: 2, kind: 'near' }]);
  });

  it.each([
    ['another day', { day: '2021-05-14' }],
    ['another time', { time: '14:10' }],
    ['another agency', { agency: 'Otter Academy' }],
    [
      'another child',
      {
        children: [2],
        text: 'Asleep on desk for twenty minutes, said she slept on the floor at her grandmother house.',
      },
    ],
    [
      'another number',
      { text: 'Asleep on desk for 40 minutes, said he slept on the floor at his grandmother house.' },
    ],
  ])('leaves %s alone', (_, parts) => {
    expect(findDuplicates([row(1), row(2, parts)])).toEqual([]);
  });

  it('leaves short notes alone that are only alike', () => {
    const short = { text: 'Attended core group.' };
    expect(findDuplicates([row(1, short), row(2, { text: 'Attended the core group' })])).toEqual([]);
  });
});
