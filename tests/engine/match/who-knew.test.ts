import { describe, expect, it } from 'vitest';
import { knownOn, whoKnewWhen } from '../../../engine/match/index.ts';
import type { ChronologyEvent } from '../../../shared/model/index.ts';
import { buildEntry } from './build-entry.ts';

const police = buildEntry({
  id: 1,
  kind: 'police',
  day: '2021-02-19',
  text: 'Argument, mother pushed.',
  types: ['da_incident'],
  cells: { sentTo: 'PPN to MASH; school' },
});
const council = buildEntry({
  id: 2,
  kind: 'social-care',
  day: '2021-02-22',
  text: 'PPN of 19/02.',
  types: ['police_notification'],
});
const surgery = buildEntry({
  id: 3,
  kind: 'gp',
  day: '2021-02-19',
  recorded: '2021-03-05',
  text: 'Letter received about the incident.',
  types: ['police_notification'],
});

const event: ChronologyEvent = {
  id: 7,
  number: 1,
  happened: police.happened,
  accounts: [police, council, surgery],
};

describe('who knew what when', () => {
  it('dates the knowledge of each agency and its lag in days', () => {
    expect(
      whoKnewWhen(event).map(({ agency, from, lagDays, basis }) => [agency, from, lagDays, basis]),
    ).toEqual([
      ['Ridley Police', '2021-02-19', 0, 'own account'],
      ['School', '2021-02-19', 0, 'said to have been told'],
      ['Ridley Council', '2021-02-22', 3, 'own account'],
      ['Fen Surgery', '2021-03-05', 14, 'recorded date'],
    ]);
  });

  it('says nothing of an undated event', () => {
    const undated = { ...event, happened: { ...event.happened, earliest: null, latest: null } };
    expect(whoKnewWhen(undated)).toEqual([]);
  });

  it('tells on a day what each agency knew and what it learned only later', () => {
    const on = knownOn([event], '2021-02-22');
    const of = (name: string) => on.find(({ agency }) => agency === name);
    expect(of('Ridley Police')?.known).toEqual([{ eventId: 7, since: '2021-02-19', basis: 'own account' }]);
    expect(of('Ridley Council')?.known.map(({ since }) => since)).toEqual(['2021-02-22']);
    expect(of('Fen Surgery')).toMatchObject({
      known: [],
      later: [{ eventId: 7, learned: '2021-03-05', lagDays: 14 }],
    });
    expect(knownOn([event], '2021-02-18')).toEqual([]);
  });
});
