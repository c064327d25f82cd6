import type { Person, PersonMention } from '../../../shared/model/index.ts';
import { type ReadRow, cue, hitsOf } from '../read-row.ts';
import type { Hit } from '../words/find-phrases.ts';
import { PAUSE, wordsVerbatim } from '../words/row.ts';
import type { FamilyIndex } from './family-index.ts';

/** A person, or several at once ("both", "all three"), at a place in the row. */
export interface Mention {
  readonly people: readonly number[];
  readonly first: number;
  readonly last: number;
  /** Named, or meant by a word for a group or a role. */
  readonly by: 'name' | 'group' | 'role';
}

/** An unborn child is spoken of up to about this long before the date of birth on the list, in days. */
const PREGNANCY_DAYS = 300;
const BABY_DAYS = 730;

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

/** Children who can be meant on a day: born by then, or expected within a pregnancy. */
export function childrenOn(family: FamilyIndex, day: string | null): readonly Person[] {
  if (day === null) return family.children;
  return family.children.filter((child) => child.born === null || daysBetween(day, child.born) <= 0);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Every mention of someone on the list, in order of the words. */
export function mentionsIn(read: ReadRow, family: FamilyIndex, day: string | null): readonly Mention[] {
  const mentions: Mention[] = [...namedIn(read, family)];
  const taken = new Set(mentions.flatMap((mention) => range(mention.first, mention.last)));
  const born = childrenOn(family, day);
  const add = (asked: { readonly id: number }, people: readonly Person[], by: Mention['by']): void => {
    if (people.length === 0) return;
    for (const hit of hitsOf(read, asked)) {
      if (range(hit.first, hit.last).some((at) => taken.has(at))) continue;
      for (const at of range(hit.first, hit.last)) taken.add(at);
      mentions.push({ people: people.map((person) => person.id), first: hit.first, last: hit.last, by });
    }
  };
  add(UNBORN, unborn(family, day), 'role');
  add(OLDER, born.slice(0, -1).slice(0, 2), 'group');
  add(YOUNGER, born.slice(-2), 'group');
  add(ELDEST, born.slice(0, 1), 'role');
  add(YOUNGEST, born.slice(-1), 'role');
  add(ALL, born, 'group');
  add(BABY, baby(born, family, day), 'role');
  add(BOY, onlyOne(born.filter((child) => /^m/i.test(child.sex))), 'role');
  add(GIRL, onlyOne(born.filter((child) => /^f/i.test(child.sex))), 'role');
  add(PARENTS, withRole(family, ['mother', 'father']), 'role');
  add(MOTHER, withRole(family, ['mother']), 'role');
  add(FATHER, withRole(family, ['father']), 'role');
  add(NAN, onlyOne(withRole(family, ['relative'])), 'role');
  add(PARTNER, onlyOne(withRole(family, ['partner'])), 'role');
  return mentions.sort((a, b) => a.first - b.first);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_none, index) => first + index);
}

function onlyOne(people: readonly Person[]): readonly Person[] {
  return people.length === 1 ? people : [];
}

function withRole(family: FamilyIndex, roles: readonly Person['role'][]): readonly Person[] {
  return family.people.filter((person) => roles.includes(person.role));
}

export function unborn(family: FamilyIndex, day: string | null): readonly Person[] {
  if (day === null) return [];
  return family.children.filter((child) => {
    if (child.born === null) return false;
    const days = daysBetween(day, child.born);
    return days > 0 && days <= PREGNANCY_DAYS;
  });
}

function baby(born: readonly Person[], family: FamilyIndex, day: string | null): readonly Person[] {
  const young = born.filter(
    (child) => day !== null && child.born !== null && daysBetween(child.born, day) <= BABY_DAYS,
  );
  return young.length > 0 ? young.slice(-1) : unborn(family, day);
}

/** Names on the list: full names first, then single words that mean one person. */
function namedIn(read: ReadRow, family: FamilyIndex): readonly Mention[] {
  const { words } = read.row;
  const found: Mention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const full = fullNameAt(read, family, at);
    if (full !== null) {
      found.push(full);
      at = full.last;
      continue;
    }
    const people = words[at]?.people ?? [];
    if (people.length === 1) found.push({ people, first: at, last: at, by: 'name' });
  }
  return found;
}

function fullNameAt(read: ReadRow, family: FamilyIndex, at: number): Mention | null {
  const { words } = read.row;
  const candidates = family.fullNames.get(bareWord(read, at)) ?? [];
  let best: Mention | null = null;
  for (const name of candidates) {
    const fits = name.words.every(
      (word, index) => at + index < words.length && bareWord(read, at + index) === word,
    );
    const last = at + name.words.length - 1;
    if (fits && (best === null || last > best.last))
      best = { people: [name.person], first: at, last, by: 'name' };
  }
  return best;
}

function bareWord(read: ReadRow, at: number): string {
  return read.row.text
    .slice(read.row.from[at], read.row.to[at])
    .toLowerCase()
    .replace(/['’]s$/, '');
}

const CONTACT = cue(
  '(seen|spoke|spoken|present|met|attended|interviewed|said|says|told|rang|phoned|signed|agreed|came|visited|home|there|discussed|explained|engaged|brought|gave|answered|reports|stated|admitted|denied|denies|accepted|asked|collected|called|texted|tearful|shown|showed|did|with)',
);
const NO_CONTACT = cue(
  'not (spoken|contacted|invited|seen|known|present|met|found|replied|attend|available|answered|responded|yet spoken|been spoken)',
  'whereabouts unknown',
  'no details',
  'no contact',
  'never (seen|met|spoken)',
  'not yet',
  'still not',
  '(refused|declined) to meet',
  'to (trace|find|be found|be assessed|be contacted|contact)',
  '(letter|letters) returned',
  'did not come out',
  'left before',
  'has not replied',
  'about',
);

/** People mentioned, and whether the record says the agency had contact with them. */
export function peopleOf(read: ReadRow, mentions: readonly Mention[]): readonly PersonMention[] {
  const byPerson = new Map<number, PersonMention>();
  for (const mention of mentions) {
    for (const person of mention.people) {
      const contact = hadContact(read, mention);
      const known = byPerson.get(person);
      if (known === undefined || (contact && !known.contact)) {
        byPerson.set(person, {
          personId: person,
          words: wordsVerbatim(read.row, mention.first, mention.last),
          contact,
        });
      }
    }
  }
  return [...byPerson.values()];
}

const CONTACT_REACH = 3;

function hadContact(read: ReadRow, mention: Mention): boolean {
  const near = (hit: Hit): boolean => {
    const [from, to] =
      hit.first > mention.last ? [mention.last + 1, hit.first] : [hit.last + 1, mention.first];
    if (to - from > CONTACT_REACH) return false;
    for (let at = from; at <= to; at += 1) if ((read.row.breakBefore[at] as number) >= PAUSE) return false;
    return true;
  };
  if (hitsOf(read, NO_CONTACT).some(near)) return false;
  return hitsOf(read, CONTACT).some(near);
}
