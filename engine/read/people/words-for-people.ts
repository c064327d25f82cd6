import type { Person } from '../../../shared/model/index.ts';
import { type Cue, cue } from '../read-row.ts';
import { babyOn, childrenOn, unborn } from './children-on-a-day.ts';
import type { FamilyIndex } from './family-index.ts';

/** A word for a group or a role ("both", "the baby", "mum") and whom it means on a day. */
export interface PeopleWord {
  readonly asked: Cue;
  readonly people: readonly number[];
  readonly by: 'group' | 'role';
}

const ALL = cue(
  '(all|both) [the] (children|kids|siblings|boys|girls|of them)',
  'all (three|four|two|five|3|4|5|2)',
  '(children|siblings|kids)',
  'all',
  'both',
  '(two|three|four|2|3|4|5) (children|x children|boys|girls|kids)',
  '(boys|girls)',
  'group',
  '2 x children',
  'everyone',
);
const OLDER = cue('(older|eldest|elder) (two|2|ones|children|three|3|siblings|pair|boys|girls)');
const YOUNGER = cue('(younger|youngest|little) (two|2|ones|children|siblings)');
const ELDEST = cue('(eldest|oldest) [child|boy|girl|son|daughter]');
const YOUNGEST = cue('(youngest) [child|boy|girl|son|daughter]');
const BABY = cue('(baby|infant|newborn)', 'little (lad|boy|girl)', 'toddler');
const UNBORN = cue('unborn', 'unborn (baby|child)', '(bump|foetus)');
const BOY = cue('(boy|lad|son)');
const GIRL = cue('(girl|daughter)');
const MOTHER = cue('(mum|mother|mo)');
const FATHER = cue('(dad|father)');
const NAN = cue('{grandparent}');
const PARENTS = cue('parents', 'both parents');
const PARTNER = cue('(boyfriend|partner)');

const MOST_KEPT_DAYS = 10_000;
/** Many rows are of one day, and all of one family: whom its words mean is worked out once a day. */
const kept = new WeakMap<FamilyIndex, Map<string | null, readonly PeopleWord[]>>();

/** Words for groups and roles that mean someone on the list on this day, in the order in which they are tried. */
export function wordsForPeople(family: FamilyIndex, day: string | null): readonly PeopleWord[] {
  let days = kept.get(family);
  if (days === undefined) kept.set(family, (days = new Map()));
  const known = days.get(day);
  if (known !== undefined) return known;
  if (days.size >= MOST_KEPT_DAYS) days.clear();
  const words = workOut(family, day);
  days.set(day, words);
  return words;
}

function workOut(family: FamilyIndex, day: string | null): readonly PeopleWord[] {
  const born = childrenOn(family, day);
  const words: readonly (readonly [Cue, readonly Person[], PeopleWord['by']])[] = [
    [UNBORN, unborn(family, day), 'role'],
    [OLDER, born.slice(0, -1).slice(0, 2), 'group'],
    [YOUNGER, born.slice(-2), 'group'],
    [ELDEST, born.slice(0, 1), 'role'],
    [YOUNGEST, born.slice(-1), 'role'],
    [ALL, born, 'group'],
    [BABY, babyOn(family, day), 'role'],
    [BOY, onlyOne(born.filter((child) => /^m/i.test(child.sex))), 'role'],
    [GIRL, onlyOne(born.filter((child) => /^f/i.test(child.sex))), 'role'],
    [PARENTS, withRole(family, ['mother', 'father']), 'role'],
    [MOTHER, withRole(family, ['mother']), 'role'],
    [FATHER, withRole(family, ['father']), 'role'],
    [NAN, onlyOne(withRole(family, ['relative'])), 'role'],
    [PARTNER, onlyOne(withRole(family, ['partner'])), 'role'],
  ];
  return words
    .filter(([, people]) => people.length > 0)
    .map(([asked, people, by]) => ({ asked, people: people.map((person) => person.id), by }));
}

function onlyOne(people: readonly Person[]): readonly Person[] {
  return people.length === 1 ? people : [];
}

function withRole(family: FamilyIndex, roles: readonly Person['role'][]): readonly Person[] {
  return family.people.filter((person) => roles.includes(person.role));
}
