import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../shared/model/entry.ts';
import { passesFilter } from '../../../renderer/screens/matches/passes-filter.ts';

function account(part: {
  id: number;
  agencyId?: number;
  day?: string | null;
  text?: string;
  children?: number[];
}): Entry {
  const day = part.day === undefined ? '2020-05-01' : part.day;
  return {
    id: part.id,
    sourceId: 1,
    source: 'notes.csv',
    table: null,
    row: part.id,
    agencyId: part.agencyId ?? 1,
    agency: 'Police',
    agencyKind: 'police',
    happened: {
      raw: day ?? '',
      edtf: day,
      earliest: day,
      latest: day,
      time: null,
      problem: null,
      assumption: null,
    },
    recorded: null,
    text: part.text ?? '',
    outcome: '',
    cells: {},
    reading: {
      types: [],
      subject: 'child',
      polarity: 'neutral',
      severity: 0,
      childSeen: 'unknown',
      children: part.children ?? [],
      ownChildren: [],
      people: [],
      sightings: [],
      voices: [],
      basis: 'observed',
      facts: {},
      unknownNames: [],
    },
  };
}

const pair = {
  left: account({ id: 1, agencyId: 1, text: 'Seen at home', children: [7] }),
  right: account({ id: 2, agencyId: 2, day: '2020-05-03', text: 'Clinic call', children: [8] }),
};

describe('pairs under the one filter', () => {
  it('passes everything where nothing is asked', () => {
    expect(passesFilter(pair, {}, undefined)).toBe(true);
  });

  it('passes where one of the two accounts does', () => {
    expect(passesFilter(pair, { agencies: [2] }, undefined)).toBe(true);
    expect(passesFilter(pair, { agencies: [3] }, undefined)).toBe(false);
    expect(passesFilter(pair, { from: '2020-05-02' }, undefined)).toBe(true);
    expect(passesFilter(pair, { from: '2020-05-04' }, undefined)).toBe(false);
    expect(passesFilter(pair, { words: 'home seen' }, undefined)).toBe(true);
    expect(passesFilter(pair, { words: 'home clinic' }, undefined)).toBe(false);
  });

  it('takes an account that names no child to be about all of them', () => {
    const household = { ...pair, right: account({ id: 3 }) };
    expect(passesFilter(pair, { children: [9] }, undefined)).toBe(false);
    expect(passesFilter(household, { children: [9] }, undefined)).toBe(true);
  });

  it('leaves an undated account out of any span', () => {
    const undated = { left: account({ id: 1, day: null }), right: account({ id: 2, day: null }) };
    expect(passesFilter(undated, { to: '2030-01-01' }, undefined)).toBe(false);
  });

  it('keeps only evidence of the chosen flag', () => {
    const flag = { evidence: [{ eventId: 1, entryIds: [2], note: '' }] };
    const other = { evidence: [{ eventId: 1, entryIds: [5], note: '' }] };
    expect(passesFilter(pair, { flag: 'a' }, flag as never)).toBe(true);
    expect(passesFilter(pair, { flag: 'a' }, other as never)).toBe(false);
  });
});
