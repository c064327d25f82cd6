import { describe, expect, it } from 'vitest';
import { seenHeardHelped } from '../../../engine/lenses/seen-heard-helped.ts';
import { build } from '../patterns/support/build.ts';

describe('seen, heard and helped', () => {
  const chronology = build({
    children: { Alfie: '2015-06-01', Maisie: '2018-01-01' },
    referenceDate: '2024-06-30',
    rows: [
      {
        on: '2024-01-10',
        by: 'social-care',
        types: 'child_seen',
        seen: { Alfie: 'alone', Maisie: 'with_others' },
      },
      {
        on: '2024-02-01',
        by: 'school',
        types: 'child_voice',
        children: ['Alfie'],
        voices: { Alfie: 'I get tea' },
      },
      {
        on: '2024-03-01',
        by: 'social-care',
        types: 'visit_announced',
        seen: { Alfie: 'with_others', Maisie: 'not_seen' },
      },
      { on: '2024-04-01', by: 'hospital', types: 'appt_attended', children: ['Alfie'] },
      { on: '2024-07-01', by: 'social-care', types: 'child_seen', seen: { Maisie: 'alone' } },
    ],
  });
  const [alfie, maisie] = seenHeardHelped(chronology);

  it('gives the last date of each with the event that carries it', () => {
    expect(alfie?.seen).toMatchObject({ day: '2024-03-01', eventId: 3, words: 'seen' });
    expect(alfie?.seenAlone).toMatchObject({ day: '2024-01-10', eventId: 1 });
    expect(alfie?.heard).toMatchObject({ day: '2024-02-01', eventId: 2, words: 'I get tea' });
    expect(alfie?.helped).toMatchObject({ day: '2024-04-01', eventId: 4, words: 'appointment attended' });
  });

  it('counts "not seen" and entries after the reference date for nobody, and leaves the rest unrecorded', () => {
    expect(maisie?.seen).toMatchObject({ day: '2024-01-10', eventId: 1 });
    expect(maisie).toMatchObject({ seenAlone: null, heard: null, helped: null });
  });
});
