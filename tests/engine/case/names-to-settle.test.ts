import { describe, expect, it } from 'vitest';
import { namesToSettle } from '../../../engine/case/names-to-settle.ts';

type Entries = Parameters<typeof namesToSettle>[0];

/** Entries of which only the words and the names that nobody answers to matter here. */
function entries(...rows: readonly (readonly [text: string, ...unknown: string[]])[]): Entries {
  return rows.map(([text, ...unknownNames]) => ({
    text,
    cells: {},
    reading: { unknownNames },
  })) as unknown as Entries;
}

describe('names to settle', () => {
  it('are counted by the entries they stand in, the most frequent first', () => {
    const found = namesToSettle(
      entries(['Craig at the door', 'Craig'], ['Seen with Sonia', 'Sonia'], ['Craig again', 'Craig']),
      [],
    );
    expect(found).toEqual([
      { name: 'Craig', entries: 2 },
      { name: 'Sonia', entries: 1 },
    ]);
  });

  it('leave out what another row shows to be a street, a school or an agency', () => {
    const found = namesToSettle(
      entries(
        ['Moved to 27 Quillback', 'Quillback'],
        ['Noise at Hobnail again', 'Hobnail'],
        ['Tenancy of Hobnail Court', 'Larkspur'],
        ['Asked Tansy', 'Tansy'],
      ),
      [{ name: 'Larkspur Lane Primary' }],
    );
    expect(found.map(({ name }) => name)).toEqual(['Tansy']);
  });

  it('keep a name that stands behind a date, a time or a year', () => {
    const found = namesToSettle(
      entries(
        ['On 12/03/2019 Darren was there', 'Darren'],
        ['14:30 Sonia rang', 'Sonia'],
        ['In 2019 Wes left', 'Wes'],
      ),
      [],
    );
    expect(found.map(({ name }) => name)).toEqual(['Darren', 'Sonia', 'Wes']);
  });

  it('keep a person who bears the name of a street beside a name of their own', () => {
    const found = namesToSettle(entries(['Joan Hobnail rang', 'Joan Hobnail'], ['14 Hobnail Court']), []);
    expect(found.map(({ name }) => name)).toEqual(['Joan Hobnail']);
  });
});
