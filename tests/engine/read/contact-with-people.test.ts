import { describe, expect, it } from 'vitest';
import { buildFamilyIndex, readEntry } from '../../../engine/read/index.ts';
import type { Person } from '../../../shared/model/index.ts';

const person = (id: number, name: string, role: Person['role']): Person => ({
  id,
  name,
  role,
  born: role === 'child' ? '2016-03-01' : null,
  sex: '',
  aliases: [],
  pseudonym: '',
});
const family = buildFamilyIndex([
  person(1, 'Robin Ashgrove', 'child'),
  person(3, 'Kim Ashgrove', 'mother'),
  person(4, 'Lee Torbury', 'father'),
]);
const day = {
  raw: '',
  edtf: '2023-06-06',
  earliest: '2023-06-06',
  latest: '2023-06-06',
  time: null,
  problem: null,
  assumption: null,
};

function contactWithLee(text: string): boolean {
  const entry = { agency: 'CSC', agencyKind: 'social-care' as const, happened: day, recorded: null, text };
  return readEntry({ ...entry, outcome: '', cells: {} }, family).people.some(
    ({ personId, contact }) => personId === 4 && contact,
  );
}

describe('contact with a person', () => {
  it.each([
    'Lee says he sees them most weekends.',
    'Spoke to Lee by phone.',
    'Father agreed to the plan.',
    'Lee attended the core group.',
    'Met with Lee at his flat.',
    'Lee explained he works nights.',
  ])('%s', (text) => {
    expect(contactWithLee(text)).toBe(true);
  });

  it.each([
    "Mum says Lee sees them at his mum's some weekends.",
    'Kim said Lee pays nothing.',
    'Mother reports father is in Hull.',
    'Mum stated Lee has moved away.',
    'Father Lee Torbury named on both birth certificates, not invited, no number.',
    "Dad's details still wanted.",
  ])('is not what somebody else says of him: %s', (text) => {
    expect(contactWithLee(text)).toBe(false);
  });
});
