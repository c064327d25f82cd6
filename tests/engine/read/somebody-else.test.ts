import { describe, expect, it } from 'vitest';
import { buildFamilyIndex, readEntry, type EntryToRead } from '../../../engine/read/index.ts';
import type { Person } from '../../../shared/model/index.ts';

const person = (id: number, name: string, role: Person['role'], aliases: string[] = []): Person => ({
  id,
  name,
  role,
  born: role === 'child' ? '2016-03-01' : null,
  sex: '',
  aliases,
  pseudonym: '',
});

const family = buildFamilyIndex([
  person(1, 'Robin Ashgrove', 'child'),
  person(2, 'Wren Ashgrove', 'child'),
  person(3, 'Kim Ashgrove', 'mother', ['ASHGROVE Kim']),
  person(4, 'Lee Ashgrove', 'father', ['ASHGROVE Lee']),
  person(5, 'Max Torbury', 'partner'),
]);

function read(text: string, cells: EntryToRead['cells'], agencyKind: EntryToRead['agencyKind'] = 'hospital') {
  const day = {
    raw: '',
    edtf: '2023-06-06',
    earliest: '2023-06-06',
    latest: '2023-06-06',
    time: null,
    problem: null,
    assumption: null,
  };
  return readEntry(
    { agency: 'x', agencyKind, happened: day, recorded: null, text, outcome: '', cells },
    family,
  );
}

describe('a row about somebody who is not on the people list', () => {
  it('is never given to the children of the family', () => {
    const reading = read('Dental check, not brought. Both asleep.', { child: 'Ivy Stannet' });
    expect(reading.children).toEqual([]);
    expect(reading.ownChildren).toEqual([]);
    expect(reading.sightings).toEqual([]);
    expect(reading.unknownNames).toContain('Ivy Stannet');
  });

  it('concerns a child of the family only where the words name that child', () => {
    expect(read('Came with Robin Ashgrove.', { child: 'Ivy Stannet' }).children).toEqual([1]);
  });

  it('still means the household where the column says so or is empty', () => {
    expect(read('No reply at the door.', { child: 'ASHGROVE group' }).children).toEqual([1, 2]);
    expect(read('No reply at the door.', {}).children).toEqual([1, 2]);
    expect(read('No reply at the door.', { child: '-' }).children).toEqual([1, 2]);
  });
});

describe('people in a column of names', () => {
  it('are named, and an ex-partner is not the partner of today', () => {
    const reading = read(
      'Caller reports ex partner at door.',
      { person: 'ASHGROVE Kim (V); ASHGROVE Lee (S)' },
      'police',
    );
    expect(reading.people.map(({ personId }) => personId).sort()).toEqual([3, 4]);
    expect(reading.people.every(({ contact }) => !contact)).toBe(true);
  });
});
