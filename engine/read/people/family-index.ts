import type { Person } from '../../../shared/model/index.ts';
import { Lexicon } from '../words/lexicon.ts';
import { book } from '../words/shared-book.ts';
import { splitRow } from '../words/split.ts';
import type { Word } from '../words/word.ts';

/** A name of several words, as it may stand in a row. */
export interface FullName {
  readonly person: number;
  /** Lower-case words, in order. */
  readonly words: readonly string[];
}

/** The people list, made ready for reading rows: whom a word may mean. Build once a run. */
export interface FamilyIndex {
  readonly people: readonly Person[];
  readonly byId: ReadonlyMap<number, Person>;
  /** Children, eldest first. */
  readonly children: readonly Person[];
  /** Names of several words by their first word. */
  readonly fullNames: ReadonlyMap<string, readonly FullName[]>;
  /** A name of several words may begin with this character; a quick no for most words. */
  mayBeginName(character: number): boolean;
  /** What is known of every spelling, with the people who answer to it. */
  readonly lexicon: Lexicon;
}

/** The word that a name of this role stands for, so that rules find it. */
const wordOfRole: Partial<Record<Person['role'], string>> = {
  child: 'child',
  mother: 'mum',
  father: 'dad',
  carer: 'carer',
  partner: 'partner',
  relative: 'aunt',
  professional: 'worker',
};
/** Titles and small words are never a name by themselves. */
const NOT_ALONE = new Set('mr mrs ms miss dr baby unborn tm sw hv the de van'.split(' '));

/** Makes the people list ready. Surnames shared by several people never stand for one of them. */
export function buildFamilyIndex(people: readonly Person[]): FamilyIndex {
  const children = people
    .filter((person) => person.role === 'child')
    .sort((a, b) => (a.born ?? '9999').localeCompare(b.born ?? '9999'));
  const { singles, fullNames } = namesOf(people);
  for (const [initial, child] of initialsOf(children))
    if (!singles.has(initial)) singles.set(initial, new Set([child]));
  const firstLetters = firstLettersOf(fullNames.keys());
  const byId = new Map(people.map((person) => [person.id, person]));

  function describe(written: string): Word {
    const plain = book.lexicon.word(written);
    const bare = written.replace(/['’]s$/i, '').toLowerCase();
    const ids = singles.get(bare);
    if (ids === undefined || plain.parts !== null) return plain;
    const alreadyWord = plain.known && !/^\p{Lu}/u.test(written);
    if (alreadyWord || (!/^\p{Lu}/u.test(written) && !ROLE_WORDS.has(bare))) {
      return ROLE_WORDS.has(bare) ? { ...plain, people: [...ids] } : plain;
    }
    if (bare.length === 1 && !/^\p{Lu}$/u.test(written.replace(/['’]s$/i, ''))) return plain;
    if (ROLE_WORDS.has(bare)) return { ...plain, people: [...ids] };
    const like = new Set([...ids].map((id) => wordOfRole[byId.get(id)?.role ?? 'other'] ?? '@name'));
    if (like.has('child')) like.add('@name');
    return book.describe(written, [...like], [...ids]);
  }

  return {
    people,
    byId,
    children,
    fullNames,
    mayBeginName: (character) => character > 127 || firstLetters[character] === 1,
    lexicon: new Lexicon(describe),
  };
}

const ROLE_WORDS = new Set(
  'nan nana gran granny mgm pgm mgf pgf grandad grandma mum dad mother father'.split(' '),
);

/** Single words that mean one person, and names of several words. */
function namesOf(people: readonly Person[]): {
  readonly singles: Map<string, Set<number>>;
  readonly fullNames: Map<string, FullName[]>;
} {
  const singles = new Map<string, Set<number>>();
  const fullNames = new Map<string, FullName[]>();
  const surnames = new Set(people.map((person) => wordsOf(person.name).at(-1)));
  for (const person of people) {
    for (const name of [person.name, ...person.aliases]) {
      const words = wordsOf(name);
      const [first] = words;
      if (first === undefined) continue;
      if (words.length > 1) {
        fullNames.set(first, [...(fullNames.get(first) ?? []), { person: person.id, words }]);
      }
      const single = words.length === 1 || name === person.name ? first : undefined;
      if (single === undefined || NOT_ALONE.has(single)) continue;
      if (words.length > 1 && surnames.has(single)) continue;
      singles.set(single, (singles.get(single) ?? new Set()).add(person.id));
    }
  }
  return { singles, fullNames };
}

/** 1 for the code of each character below 128 with which one of the names begins, small or capital. */
function firstLettersOf(names: Iterable<string>): Uint8Array {
  const letters = new Uint8Array(128);
  for (const name of names) {
    for (const letter of [name.charAt(0), name.charAt(0).toUpperCase()]) letters[letter.charCodeAt(0)] = 1;
  }
  return letters;
}

/** First letters of the children's names, where only one child has them; never A or I, which are words. */
function initialsOf(children: readonly Person[]): readonly (readonly [string, number])[] {
  const letters = children.map((child) => [child.name.slice(0, 1).toLowerCase(), child.id] as const);
  return letters.filter(
    ([letter]) =>
      letter !== 'i' && letter !== 'a' && letters.filter(([other]) => other === letter).length === 1,
  );
}

/** The words of a name, split as a row is split: "Tyler-James" is two, "Jo-Ann" one, as they are there. */
function wordsOf(name: string): string[] {
  const row = splitRow(name.toLowerCase().replace(/\(.*?\)/g, ' '), book.lexicon);
  return row.from.map((from, at) => row.text.slice(from, row.to[at]));
}
