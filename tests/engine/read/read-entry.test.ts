import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EntryToRead, buildFamilyIndex, readEntry } from '../../../engine/read/index.ts';
import { type Person, reading } from '../../../shared/model/index.ts';
import { parseWrittenDate } from '../../../shared/dates/index.ts';

const person = (
  id: number,
  name: string,
  role: Person['role'],
  born: string | null,
  sex: string,
  aliases: string[] = [],
): Person => ({ id, name, role, born, sex, aliases, pseudonym: '' });

const family = buildFamilyIndex([
  person(1, 'Kit Marlow', 'child', '2013-02-01', 'M', ['MARLOW, Kit']),
  person(2, 'Wren Marlow', 'child', '2016-04-09', 'F', ['MARLOW, Wren']),
  person(3, 'Sol Marlow', 'child', '2022-06-01', 'M', ['Unborn Marlow']),
  person(4, 'Dora Marlow', 'mother', '1992-01-01', 'F', ['Ms Marlow', 'DM']),
  person(5, 'Ned Marlow', 'father', '1990-01-01', 'M'),
  person(6, 'Peg Oakes', 'relative', null, 'F', ['Nan', 'MGM']),
]);

function entry(text: string, more: Partial<EntryToRead> = {}, day = '2022-11-03'): EntryToRead {
  return {
    agency: 'Northmere CSC',
    agencyKind: 'social-care',
    happened: parseWrittenDate(day, { today: day }),
    recorded: null,
    text,
    outcome: '',
    cells: {},
    ...more,
  };
}

const codes = (one: EntryToRead): string[] => readEntry(one, family).types.map((type) => type.code);

describe('columns before words', () => {
  it('lets a code in the Type column decide, whatever the words say', () => {
    expect(
      codes(entry('Not brought. Bruise seen.', { cells: { type: 'supervision; manager_decision' } })),
    ).toEqual(['supervision', 'manager_decision']);
  });
  it('lets a label decide too', () => {
    expect(codes(entry('Text.', { cells: { type: 'Core group' } }))).toEqual(['core_group']);
  });
  it('reads local wording first and adds what the words say', () => {
    expect(
      codes(entry('Kit and Wren seen with mum.', { cells: { type: 'CP visit (unannounced)' } })),
    ).toEqual(['visit_unannounced', 'child_seen']);
  });
  it('names the column as the reason', () => {
    expect(readEntry(entry('', { cells: { type: 'Birth' } }), family).types[0]?.because).toBe(
      'Type column: Birth',
    );
  });
  it('takes attendance figures from columns of their own', () => {
    const row = entry('PA', {
      agency: 'Elm Primary',
      agencyKind: 'school',
      cells: {
        child: 'Kit Marlow',
        other: {
          'Sessions possible': '70',
          Attended: '58',
          'Authorised absence': '4',
          'Unauthorised absence': '8',
          '% attendance': '82.90000000000001',
        },
      },
    });
    const read = readEntry(row, family);
    expect(read.types.map((type) => type.code)).toEqual(['attendance_period']);
    expect(read.facts.attendance).toMatchObject({
      possible: 70,
      attended: 58,
      authorised: 4,
      unauthorised: 8,
      percent: 82.9,
    });
  });
});

describe('who was seen', () => {
  it('tells children apart in one row', () => {
    const read = readEntry(
      entry('Mother and Kit seen. Wren not spoken to, was in PE.', { cells: { type: 'CP visit' } }),
      family,
    );
    expect(read.sightings.map(({ personId, seen }) => [personId, seen])).toEqual(
      expect.arrayContaining([
        [1, 'with_others'],
        [2, 'not_seen'],
      ]),
    );
    expect(read.sightings.some((sighting) => sighting.personId === 3)).toBe(false);
  });
  it('reads "all three seen" as each child, and alone for the one seen alone', () => {
    const read = readEntry(entry('All three seen. Wren seen alone in her bedroom.'), family);
    expect(Object.fromEntries(read.sightings.map(({ personId, seen }) => [personId, seen]))).toEqual({
      1: 'with_others',
      2: 'alone',
      3: 'with_others',
    });
  });
  it('does not take a child not yet born for one of all', () => {
    expect(readEntry(entry('All children seen.', {}, '2021-05-01'), family).children).toEqual([1, 2]);
  });
  it('gives a quoted voice to the child who spoke', () => {
    const read = readEntry(entry("Wren seen alone. Said 'I like it at nan's'."), family);
    expect(read.voices).toEqual([{ personId: 2, words: "I like it at nan's", quoted: true }]);
  });
});

describe('facts', () => {
  it('finds an agency invited, not present, without a report', () => {
    const read = readEntry(
      entry('Plans continue, Neglect. Housing invited, not present, no report.', {
        cells: { type: 'RCPC' },
        outcome: 'CPP continues',
      }),
      family,
    );
    expect(read.facts.meeting).toContainEqual({
      agency: 'Housing',
      invited: true,
      present: false,
      report: false,
    });
    expect(read.facts).toMatchObject({ held: true, decision: 'continue', category: 'Neglect' });
  });
  it('reads a cancelled core group as not held', () => {
    expect(
      readEntry(entry('Core group cancelled, worker off sick. To be rearranged.'), family).facts.held,
    ).toBe(false);
  });
  it('reads tool grades by area', () => {
    expect(
      readEntry(entry('GCP2: physical 4, safety 5, emotional 4, developmental 4.'), family).facts.toolGrades,
    ).toEqual({ physical: 4, safety: 5, emotional: 4, developmental: 4 });
  });
  it('finds worker and team of a reallocation', () => {
    expect(
      readEntry(
        entry('Transferred to Family Safeguarding Team 2, Hope Wicks.', { cells: { type: 'Reallocation' } }),
        family,
      ).facts,
    ).toMatchObject({ worker: 'Hope Wicks', team: 'Family Safeguarding Team 2' });
  });
  it('gives a day without year the latest such day up to the entry', () => {
    expect(
      readEntry(entry('PPN 01/02 and call this morning.', {}, '2022-02-03'), family).facts.mentionedDays,
    ).toEqual(['2022-02-01']);
  });
});

describe('any text', () => {
  it('gives a valid reading and never throws', () => {
    assert(
      property(string({ maxLength: 300 }), (text) => {
        reading.parse(readEntry(entry(text), family));
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
  it('quotes words that stand in the row', () => {
    const text = 'U/A visit. Kit seen alone. Bruise to arm. No coat.';
    for (const type of readEntry(entry(text), family).types) expect(text).toContain(type.because);
  });
});
