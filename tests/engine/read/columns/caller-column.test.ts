import { describe, expect, it } from 'vitest';
import { callerOf, contactByCaller } from '../../../../engine/read/columns/caller-column.ts';

const types = (outcome: string, heading = 'From', codes: readonly string[] = [], agency = 'csc' as const) =>
  contactByCaller(
    { cells: { other: { [heading]: 'Neighbour' } }, outcome },
    codes.map((code) => ({ code, rule: 'test', because: '' })),
    agency,
  ).map(({ code }) => code);

describe('who made a contact', () => {
  it.each([
    'From',
    'Received from',
    'Contact from',
    'Caller',
    'Referrer',
    'Source',
    'Contact Source',
    'Referring agency',
  ])('stands under %s', (heading) => {
    expect(callerOf({ other: { [heading]: 'Neighbour' } })).toBe('Neighbour');
  });
  it('stands under no other heading, and not as a number', () => {
    expect(callerOf({ other: { 'Sessions from': 'Monday', Marks: 'A', From: '12' } })).toBeNull();
    expect(callerOf({})).toBeNull();
  });
  it('makes the row a contact where it ended with advice or nothing', () => {
    for (const outcome of [
      'No further action, caller thanked',
      'NFA',
      'Advice given to school',
      'Signposted',
    ])
      expect(types(outcome, 'From', ['presentation'])).toEqual(['contact', 'presentation']);
    expect(types('Assessment')).toEqual([]);
    expect(types('')).toEqual([]);
  });
  it('leaves what the row is called already, and lists of referrals', () => {
    expect(types('NFA', 'From', ['police_notification'])).toEqual(['police_notification']);
    expect(types('NFA', 'Referrer')).toEqual([]);
  });
});
