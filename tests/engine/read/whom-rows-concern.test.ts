import { describe, expect, it } from 'vitest';
import { type EntryToRead, buildFamilyIndex, readEntry } from '../../../engine/read/index.ts';
import type { AgencyKind, Person } from '../../../shared/model/index.ts';
import { parseWrittenDate } from '../../../shared/dates/index.ts';

const person = (id: number, name: string, role: Person['role'], born: string, aliases: string[]): Person => ({
  id,
  name,
  role,
  born,
  sex: '',
  aliases,
  pseudonym: '',
});

const family = buildFamilyIndex([
  person(1, 'Tom Holloway', 'child', '2012-11-09', ['HOLLOWAY, Tom']),
  person(2, 'Mabel Holloway', 'child', '2015-05-21', ['HOLLOWAY, Mabel']),
  person(3, 'Finn Holloway', 'child', '2022-06-03', ['HOLLOWAY, Finn']),
  person(4, 'Karen Holloway', 'mother', '1993-03-17', ['HOLLOWAY, Karen']),
]);

function read(kind: AgencyKind, column: string, text: string, of = family) {
  const day = '2023-03-05';
  const entry: EntryToRead = {
    agency: 'Agency',
    agencyKind: kind,
    happened: parseWrittenDate(day, { today: day }),
    recorded: null,
    text,
    outcome: '',
    cells: { child: column },
  };
  return readEntry(entry, of);
}

const rows: readonly (readonly [kind: AgencyKind, column: string, text: string, children: number[]])[] = [
  ['gp', 'HOLLOWAY, Tom (M)', 'New patient. Spacer given.', [1]],
  ['gp', 'HOLLOWAY, Finn (M)', 'Well baby.', [3]],
  ['gp', 'HOLLOWAY, Mabel (F)', 'Booster due.', [2]],
  ['gp', 'HOLLOWAY, Karen (F)', 'Low mood. Not sleeping.', []],
  ['social-care', 'Tom / Mabel', 'Seen with mum.', [1, 2]],
  ['social-care', 'HOLLOWAY group', 'Family meeting.', [1, 2, 3]],
];

describe('which children a row concerns', () => {
  it.each(rows)('%s, column "%s"', (kind, column, text, children) => {
    expect([...read(kind, column, text).children].sort()).toEqual(children);
  });

  it.each([
    ['Tyler-James', [1]],
    ['Tyler James', [1]],
    ['OCKENDEN, Tyler-James', [1]],
    ['Tyler-James Ockenden; Jo-Ann Ockenden', [1, 2]],
    ['Tyler and Jo-Ann', [1, 2]],
    ['OCKENDEN-ROWE, Isla', [3]],
  ])('knows a child of a double name in the column "%s"', (column, children) => {
    const doubled = buildFamilyIndex([
      person(1, 'Tyler-James Ockenden', 'child', '2012-07-12', ['Tyler-James', 'OCKENDEN, Tyler-James']),
      person(2, 'Jo-Ann Ockenden', 'child', '2015-05-21', ['Jo-Ann']),
      person(3, 'Isla Ockenden-Rowe', 'child', '2018-06-03', ['OCKENDEN-ROWE, Isla']),
    ]);
    expect([...read('school', column, 'Seen in class.', doubled).children].sort()).toEqual(children);
  });

  it("does not take a mother's words about her children for a child's voice", () => {
    const reading = read('gp', 'HOLLOWAY, Karen (F)', "Low mood. Kids 'keep me going'. Declines meds.");
    expect(reading.types.map(({ code }) => code)).not.toContain('child_voice');
    expect(reading.voices).toEqual([]);
  });

  it('takes admission to a school roll for no hospital admission', () => {
    const reading = read('school', 'Tom', 'In-year admission, Y5. Uniform given.');
    expect(reading.types.map(({ code }) => code)).not.toContain('admission');
  });

  it('keeps who was seen, and how, for each child', () => {
    const reading = read(
      'social-care',
      'Tom / Mabel',
      'Tom seen alone in the library. Mabel not seen, at nan.',
    );
    expect(reading.sightings.map(({ personId, seen }) => [personId, seen])).toEqual([
      [2, 'not_seen'],
      [1, 'alone'],
    ]);
  });
});
