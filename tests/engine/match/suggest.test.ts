import { describe, expect, it } from 'vitest';
import { suggestMatches, type MatchOptions } from '../../../engine/match/index.ts';
import type { Entry, MatchSuggestion } from '../../../shared/model/index.ts';
import { buildEntry, type EntryParts } from './build-entry.ts';

const nobody: MatchOptions = { people: [], remembered: [] };

/** Unrelated rows around the ones looked at, so that words have a weight. */
const background: readonly Entry[] = Array.from({ length: 20 }, (_, index) =>
  buildEntry({
    id: 900 + index,
    kind: index % 2 === 0 ? 'school' : 'gp',
    day: `2015-${String((index % 12) + 1).padStart(2, '0')}-10`,
    text: `Routine note ${index}: mother, child, visit to the ${['library', 'pool', 'park', 'farm'][index % 4]}.`,
  }),
);

function suggest(parts: readonly EntryParts[], options: MatchOptions = nobody): readonly MatchSuggestion[] {
  return suggestMatches([...background, ...parts.map(buildEntry)], options);
}

function strengthOf(a: EntryParts, b: EntryParts): string {
  return suggest([a, b]).find((found) => found.a === a.id && found.b === b.id)?.strength ?? 'none';
}

const meeting = (id: number, kind: EntryParts['kind'], day: string, text: string): EntryParts => ({
  id,
  kind,
  day,
  text,
  types: ['core_group'],
  cells: { type: 'Core group' },
});

describe('accounts of one event', () => {
  it('joins one meeting that two agencies attended', () => {
    const one = meeting(1, 'social-care', '2021-05-13', 'Dentist not done. Housing did not attend.');
    const other = meeting(2, 'health-0-19', '2021-05-13', 'Present. Gave the dental number.');
    expect(strengthOf(one, other)).toBe('strong');
  });

  it('keeps two kinds of meeting on one day apart, and one kind a month apart', () => {
    const strategy: EntryParts = {
      id: 3,
      kind: 'police',
      day: '2021-05-13',
      text: 'Strategy discussion by phone.',
      types: ['strategy_discussion'],
    };
    const one = meeting(1, 'social-care', '2021-05-13', 'Held.');
    expect(strengthOf(one, strategy)).toBe('none');
    expect(strengthOf(one, meeting(2, 'school', '2021-06-10', 'Held.'))).toBe('none');
  });

  it('joins an incident with the notification that names its day', () => {
    const incident: EntryParts = {
      id: 1,
      kind: 'police',
      day: '2019-10-12',
      time: '21:52',
      text: 'Caller reports ex partner shouting at the door. Pane in door broken.',
      types: ['da_incident'],
    };
    const notice: EntryParts = {
      id: 2,
      kind: 'social-care',
      day: '2019-10-14',
      text: "PPN rec'd. Sat 12/10 late evening police to the home. Father banging on the door, glass broken.",
      types: ['police_notification'],
    };
    const [found] = suggest([incident, notice]);
    expect(found).toMatchObject({ a: 1, b: 2, strength: 'strong', decision: 'open' });
    expect(found?.reasons.join(' ')).toContain('names the day of the other account ("12/10")');
  });

  it('joins a missed appointment with the letter about it, but not with that of another clinic', () => {
    const missed: EntryParts = {
      id: 1,
      kind: 'hospital',
      day: '2019-05-15',
      text: 'DNA. Opt-in letter sent.',
      types: ['wnb'],
      cells: { clinic: 'Speech and language' },
    };
    const letter: EntryParts = {
      id: 2,
      kind: 'gp',
      day: '2019-05-22',
      text: 'Scanned letter speech therapy: DNA 15/05. Second appointment will be sent.',
      types: ['wnb'],
    };
    const other: EntryParts = {
      id: 2,
      kind: 'gp',
      day: '2019-05-22',
      text: 'Scanned letter audiology: DNA 15/05.',
      types: ['wnb'],
    };
    expect(['strong', 'likely']).toContain(strengthOf(missed, letter));
    expect(['none', 'possible']).toContain(strengthOf(missed, other));
  });

  it('joins a referral sent on Friday with the one received on Monday', () => {
    const sent: EntryParts = {
      id: 1,
      kind: 'school',
      day: '2021-01-22',
      text: 'MARF to MASH: hungry, asleep in class, toothache.',
      types: ['referral_sent'],
    };
    const received: EntryParts = {
      id: 2,
      kind: 'social-care',
      day: '2021-01-25',
      text: 'MARF from Larkspur Lane Primary. Hungry, asleep in class. Toothache.',
      types: ['referral'],
    };
    expect(strengthOf(sent, received)).toBe('strong');
  });

  it('joins the plan code of a letter with the conference that made the plan', () => {
    const conference: EntryParts = {
      id: 1,
      kind: 'social-care',
      day: '2021-03-23',
      text: 'Made subject to CP plans, category neglect.',
      types: ['icpc', 'cpp_start'],
    };
    const code: EntryParts = {
      id: 2,
      kind: 'gp',
      day: '2021-04-08',
      text: 'Subject to child protection plan - neglect. Conference outcome letter 23/3.',
      types: ['cpp_start'],
    };
    expect(strengthOf(conference, code)).toBe('strong');
  });

  it('leaves two agencies own visits on one day apart, unless they went together', () => {
    const social: EntryParts = {
      id: 1,
      kind: 'social-care',
      day: '2021-11-17',
      text: 'Home visit 4.30pm. Kitchen floor sticky, beds without covers.',
      types: ['visit_announced'],
      children: [1],
    };
    const health: EntryParts = {
      id: 2,
      kind: 'health-0-19',
      day: '2021-11-17',
      text: 'Home visit 10am. Kitchen floor sticky. Weighed.',
      types: ['visit_announced'],
      children: [1],
    };
    expect(['none', 'possible']).toContain(strengthOf(social, health));
  });

  it('joins a visit with the note of the school where it took place', () => {
    const visit: EntryParts = {
      id: 1,
      kind: 'social-care',
      day: '2020-02-26',
      text: 'Seen alone in the nurture room at school. Likes football.',
      types: ['visit_announced', 'child_seen'],
      cells: { type: 'Visit - school' },
    };
    const host: EntryParts = {
      id: 2,
      kind: 'school',
      day: '2020-02-26',
      text: 'Social worker in to see both children in the nurture room.',
      cells: { type: 'Visitor' },
    };
    expect(['strong', 'likely']).toContain(strengthOf(visit, host));
  });

  it('counts another child against a match of appointments', () => {
    const one: EntryParts = {
      id: 1,
      kind: 'hospital',
      day: '2022-03-01',
      text: 'Audiology: not brought.',
      types: ['wnb'],
      children: [1],
    };
    const other: EntryParts = {
      id: 2,
      kind: 'gp',
      day: '2022-03-02',
      text: 'Letter received: audiology not brought 1/3.',
      types: ['wnb'],
      children: [2],
    };
    const found = suggest([one, other]).filter(({ strength }) => strength !== 'possible');
    expect(found).toEqual([]);
    expect(strengthOf(one, { ...other, children: [1] })).not.toBe('none');
  });

  it('claims a row once: the later follow-up does not take the place of the attendance', () => {
    const attendance: EntryParts = {
      id: 1,
      kind: 'hospital',
      day: '2023-06-24',
      text: 'ED: scald to right hand, tea pulled over, dressed.',
      types: ['ed', 'injury'],
    };
    const dressing: EntryParts = {
      id: 2,
      kind: 'hospital',
      day: '2023-06-30',
      text: 'Burns dressing clinic attended, scald healing.',
      types: ['appt_attended'],
    };
    const letter: EntryParts = {
      id: 3,
      kind: 'gp',
      day: '2023-07-03',
      text: 'Letter: seen in A&E 24/6, scald of right hand, tea.',
      types: ['ed'],
    };
    const sure = suggest([attendance, dressing, letter]).filter(({ strength }) => strength !== 'possible');
    expect(sure.map(({ a, b }) => [a, b])).toEqual([[1, 3]]);
  });

  it('compares a vague date as an interval, and a default date only on rare words', () => {
    const exact: EntryParts = {
      id: 1,
      kind: 'hospital',
      day: '2022-02-04',
      text: 'Antenatal booking at 23 weeks, late booking.',
      types: ['booking'],
    };
    const vague: EntryParts = {
      id: 2,
      kind: 'health-0-19',
      day: '2022-02-01',
      until: '2022-02-28',
      text: 'Liaison with midwife: booked late at 23/40.',
      types: ['booking'],
    };
    expect(['strong', 'likely']).toContain(strengthOf(exact, vague));
  });
});

describe('what stays out', () => {
  it('never pairs rows of one agency, and leaves undated rows alone', () => {
    const one = meeting(1, 'school', '2021-05-13', 'Attended the core group.');
    const twin = meeting(2, 'school', '2021-05-13', 'Attended the core group.');
    const undated: EntryParts = { ...meeting(3, 'gp', '2021-05-13', 'Core group.'), day: null };
    expect(suggest([one, twin, undated])).toEqual([]);
  });

  it('does not let a number of the whole family make events one', () => {
    const rows = Array.from({ length: 12 }, (_, index): EntryParts => ({
      id: index + 1,
      kind: index % 2 === 0 ? 'housing' : 'police',
      day: `2021-03-${String(index + 1).padStart(2, '0')}`,
      text:
        ['Boiler repaired', 'Bicycle found', 'Rent paid', 'Lost property', 'Fence mended', 'Car towed'][
          index % 6
        ] ?? '',
      cells: { reference: 'G-204417' },
    }));
    expect(suggest(rows).filter(({ strength }) => strength !== 'possible')).toEqual([]);
  });
});

describe('decisions', () => {
  const one = meeting(1, 'social-care', '2021-05-13', 'Held.');
  const other = meeting(2, 'school', '2021-05-13', 'Attended.');
  const third = meeting(3, 'health-0-19', '2021-05-13', 'Present.');

  it('lists a pair decided different with its decision, and never joins it through a third', () => {
    const found = suggest([one, other, third], {
      people: [],
      remembered: [{ a: 2, b: 1, decision: 'different' }],
    });
    expect(found.filter(({ a, b }) => a === 1 && b === 2)).toEqual([
      expect.objectContaining({ decision: 'different', strength: 'possible' }),
    ]);
    expect(found.filter(({ strength }) => strength !== 'possible')).toHaveLength(1);
  });

  it('keeps a pair decided same, also where nothing else links it', () => {
    const apart: EntryParts = { id: 4, kind: 'gp', day: '2019-01-01', text: 'Flu vaccine.' };
    const found = suggest([one, apart], { people: [], remembered: [{ a: 4, b: 1, decision: 'same' }] });
    expect(found).toContainEqual(
      expect.objectContaining({ a: 1, b: 4, decision: 'same', strength: 'strong' }),
    );
  });

  it('stops when cancelled and reports progress', () => {
    const cancelled = AbortSignal.abort(new Error('stopped'));
    expect(() => suggest([one], { ...nobody, signal: cancelled })).toThrow('stopped');
    const seen: number[] = [];
    suggest([one, other], { ...nobody, onProgress: (done, total) => seen.push(done / total) });
    expect(seen.at(-1)).toBe(1);
  });
});
