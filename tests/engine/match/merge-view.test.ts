import { describe, expect, it } from 'vitest';
import { mergeView, type MergeContext } from '../../../engine/match/index.ts';
import type { ChronologyEvent, Coverage, Entry, Person } from '../../../shared/model/index.ts';
import { buildEntry } from './build-entry.ts';

const tyler: Person = {
  id: 1,
  name: 'Tyler Ash',
  role: 'child',
  born: null,
  sex: 'M',
  aliases: [],
  pseudonym: 'Child A',
};
const cover = (
  id: number,
  agency: string,
  agencyKind: Coverage['agencyKind'],
  to = '2024-01-01',
): Coverage => ({
  id,
  agencyId: id,
  agency,
  agencyKind,
  from: '2020-01-01',
  to,
  basis: 'stated',
});
const nothingLoaded: MergeContext = { people: [tyler], coverage: [] };

function event(...accounts: readonly Entry[]): ChronologyEvent {
  const [first] = accounts;
  if (!first) throw new Error('an event has an account');
  return { id: 1, number: 1, happened: first.happened, accounts: [...accounts] };
}

describe('accounts of one event side by side', () => {
  const police = buildEntry({
    id: 1,
    kind: 'police',
    day: '2021-08-29',
    time: '00:25',
    text: 'Called to 27 Quillback Road. Suspect arrested.',
    types: ['da_incident'],
    reading: { sightings: [{ personId: 1, seen: 'with_others', because: 'at top of stairs' }] },
  });

  it('shows where they conflict: time, place, whether the child was seen, the outcome', () => {
    const council = buildEntry({
      id: 2,
      kind: 'social-care',
      day: '2021-08-29',
      time: '03:00',
      text: 'Incident at 3 Tansy Close.',
      reading: {
        sightings: [{ personId: 1, seen: 'not_seen', because: 'not spoken to' }],
        facts: { decision: 'no-further-action' },
      },
    });
    const decided = { ...police, reading: { ...police.reading, facts: { decision: 'assessment' as const } } };
    const view = mergeView(event(decided, council), nothingLoaded);
    expect(view.conflicts.map(({ point }) => point)).toEqual(['time', 'place', 'child seen', 'outcome']);
    expect(view.conflicts.find(({ point }) => point === 'child seen')?.sentence).toBe(
      'The accounts differ on whether Tyler Ash was seen. Ridley Police: seen with others; Ridley Council: not seen.',
    );
    expect(view.agreements.map(({ point }) => point)).toEqual(['day']);
  });

  it('takes silence neither for agreement nor for conflict', () => {
    const silent = buildEntry({ id: 2, kind: 'school', day: '2021-08-30', text: 'Quiet today.' });
    const view = mergeView(event(police, silent), nothingLoaded);
    expect(view.conflicts.map(({ point }) => point)).toEqual(['day']);
    expect(view.agreements).toEqual([]);
  });

  it('lets a vague date agree with a day inside it', () => {
    const vague = buildEntry({
      id: 2,
      kind: 'housing',
      day: '2021-08-01',
      until: '2021-08-31',
      text: 'Police at the flat.',
    });
    expect(mergeView(event(police, vague), nothingLoaded).agreements.map(({ point }) => point)).toEqual([
      'day',
    ]);
  });

  it('names agencies that might be expected to have recorded it, only where their records are loaded', () => {
    const coverage = [
      cover(1, 'Ridley Council', 'social-care'),
      cover(2, 'Old Council', 'social-care', '2020-12-31'),
      cover(3, 'Fen Surgery', 'gp'),
    ];
    const view = mergeView(event(police), { people: [], coverage });
    expect(view.silent.map(({ agency }) => agency)).toEqual(['Ridley Council']);
  });

  it('lists a day that was written down and could not be placed, and leaves out a missing one', () => {
    const exact = buildEntry({ id: 21, kind: 'gp', day: '2020-03-20', text: 'Case closed.' });
    const missing = buildEntry({ id: 22, kind: 'school', day: null, text: 'Case closed.' });
    const vague = { ...missing, happened: { ...missing.happened, raw: 'late February' } };
    expect(mergeView(event(exact, vague), nothingLoaded).conflicts).toContainEqual(
      expect.objectContaining({ point: 'day', sentence: expect.stringContaining('late February') }),
    );
    expect(mergeView(event(exact, missing), nothingLoaded).conflicts).toEqual([]);
  });
});
