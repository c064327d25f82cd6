import type { PersonMention } from '../../../shared/model/index.ts';
import { type ReadRow, cue, hitsOf } from '../read-row.ts';
import type { Hit } from '../words/find-phrases.ts';
import { PAUSE, wordsVerbatim } from '../words/row.ts';
import type { FamilyIndex } from './family-index.ts';
import { wordsForPeople } from './words-for-people.ts';

/** A person, or several at once ("both", "all three"), at a place in the row. */
export interface Mention {
  readonly people: readonly number[];
  readonly first: number;
  readonly last: number;
  /** Named, or meant by a word for a group or a role. */
  readonly by: 'name' | 'group' | 'role';
}

/** Every mention of someone on the list, in order of the words. */
export function mentionsIn(read: ReadRow, family: FamilyIndex, day: string | null): readonly Mention[] {
  if (family.people.length === 0) return [];
  const mentions: Mention[] = namedIn(read, family);
  for (const { asked, people, by } of wordsForPeople(family, day)) {
    for (const { first, last } of hitsOf(read, asked)) {
      if (!isTaken(mentions, first, last) && !isFormer(read, first))
        mentions.push({ people, first, last, by });
    }
  }
  return mentions.sort((a, b) => a.first - b.first);
}

/** "Ex partner", "former husband": not whom the word means now. */
function isFormer(read: ReadRow, at: number): boolean {
  return /^(ex|former)$/.test(read.row.words[at - 1]?.lower ?? '');
}

/** Some word from `first` to `last` already stands for someone. */
export function isTaken(mentions: readonly Mention[], first: number, last: number): boolean {
  for (const mention of mentions) if (mention.first <= last && mention.last >= first) return true;
  return false;
}

/** Names on the list: full names first, then single words that mean one person. */
function namedIn(read: ReadRow, family: FamilyIndex): Mention[] {
  const { words } = read.row;
  const found: Mention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const full = family.mayBeginName(read.row.text.charCodeAt(read.row.from[at] as number))
      ? fullNameAt(read, family, at)
      : null;
    if (full !== null) {
      found.push(full);
      at = full.last;
      continue;
    }
    const people = words[at]?.people;
    if (people?.length === 1 && !isSexInBrackets(read, at))
      found.push({ people, first: at, last: at, by: 'name' });
  }
  return found;
}

/** "ASHDOWN, Alfie (M)": the letter says boy or girl and is nobody's initial. */
function isSexInBrackets(read: ReadRow, at: number): boolean {
  const { text, from, to } = read.row;
  const [first, end] = [from[at] as number, to[at] as number];
  return end - first === 1 && text[first - 1] === '(' && text[end] === ')';
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
  '(seen|spoke|spoken|present|met|attended|interviewed|told|rang|phoned|signed|came|visited|home|there|discussed|engaged|brought|gave|answered|accepted|asked|collected|called|texted|tearful|shown|showed|did|with)',
);
/** Verbs of the one who speaks: "Mum says Lee has them" is word from mother, and none from Lee. */
const SPEAKS = cue('(said|says|agreed|explained|reports|reported|stated|states|admitted|denied|denies)');
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
      const contact = hadContact(read, mention, mentions);
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

function hadContact(read: ReadRow, mention: Mention, mentions: readonly Mention[]): boolean {
  const near = (hit: Hit): boolean => {
    const [from, to] =
      hit.first > mention.last ? [mention.last + 1, hit.first] : [hit.last + 1, mention.first];
    if (to - from > CONTACT_REACH) return false;
    for (let at = from; at <= to; at += 1) if ((read.row.breakBefore[at] as number) >= PAUSE) return false;
    return true;
  };
  if (hitsOf(read, NO_CONTACT).some(near)) return false;
  const spoke = (hit: Hit): boolean =>
    hit.first > mention.last &&
    near(hit) &&
    !mentions.some(({ first }) => first > mention.last && first < hit.first);
  return hitsOf(read, CONTACT).some(near) || hitsOf(read, SPEAKS).some(spoke);
}
