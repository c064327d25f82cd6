import { NOTHING, NO_NEED, ONE_WORD } from './anchored.ts';
import { DEAREST_ANCHOR, anchorOf, costOf } from './anchor.ts';
import { type Hit, PhraseFinder } from './find-phrases.ts';
import { firstWords } from './first-words.ts';
import { hintsOf } from './hints.ts';
import { Lexicon } from './lexicon.ts';
import {
  type PhraseNode,
  type PhraseSequence,
  type Vocabulary,
  isOneWord,
  spreadAlternatives,
  toPhrase,
} from './phrase.ts';
import { writeProgram } from './program.ts';
import type { Row } from './row.ts';
import { contractions, plainSpelling } from './spelling.ts';
import { makeReady } from './ready-phrases.ts';
import { SpellingIndex } from './spelling-index.ts';
import { WordKinds } from './word-kinds.ts';
import type { Word } from './word.ts';

/** What is made of all phrases once the first word is read; no phrase can be added after that. */
interface Sealed {
  readonly kinds: WordKinds;
  readonly finder: PhraseFinder;
}

/**
 * All phrases that any part of the reading looks for, found together in one pass over a row.
 * Filled once, when the program starts; then only read (spellings met are kept to save work).
 */
export class PhraseBook {
  readonly #vocabulary: Vocabulary;
  readonly #index = new SpellingIndex();
  readonly #lists = new Map<string, readonly string[]>();
  readonly #tests = new Map<string, number>();
  /** All anchored phrases (see `anchored.ts`), and for each test those looked for from its words. */
  readonly #records: number[] = [];
  readonly #anchored: number[][] = [];
  /** Tests that callers ask of single words. */
  readonly #asked: number[] = [];
  readonly #needOfTest = new Map<number, number>();
  readonly #code: number[] = [];
  /** What is known of every spelling, without people. */
  readonly lexicon = new Lexicon((written) => this.describe(written, [], []));
  #count = 0;
  #made: Sealed | null = null;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Registers phrases that mean one thing; gives the number under which they are found. */
  add(phrases: readonly string[]): number {
    const id = this.#count;
    this.#count += 1;
    for (const written of phrases) {
      for (const phrase of this.#anchorable(this.#foldAll(toPhrase(written, this.#vocabulary))))
        this.#addOne(id, phrase);
    }
    return id;
  }

  /** How many numbers have been given. */
  get count(): number {
    return this.#count;
  }

  /**
   * Every phrase that stands in a row, in order of the words they were found from. In a row that
   * stands behind other words no phrase fits that must begin the row.
   */
  find(row: Row, place: 'alone' | 'behind other words' = 'alone'): Hit[] {
    return this.#sealed().finder.find(row, place === 'alone');
  }

  /** Number of the test for a word or a list, for callers that ask single words. */
  test(name: string): number {
    const test = this.#test(name);
    this.#asked.push(test);
    return test;
  }

  #test(name: string): number {
    const known = this.#tests.get(name);
    if (known !== undefined) return known;
    if (this.#made !== null) throw new Error(`"${name}" comes after the first row was read`);
    const number = this.#anchored.length;
    this.#tests.set(name, number);
    this.#anchored.push([]);
    for (const word of this.#membersOf(name)) this.#index.add(word, number);
    return number;
  }

  passes(word: Word, test: number): boolean {
    return this.#sealed().kinds.passes(word.kind, test);
  }

  /** A choice of single words becomes one list, so that it is one test and not many. */
  #foldAll(phrase: PhraseSequence): PhraseSequence {
    return phrase.map((node) => this.#fold(node));
  }

  #fold(node: PhraseNode): PhraseNode {
    if (node.kind === 'maybe') return { kind: 'maybe', of: this.#foldAll(node.of) };
    if (node.kind !== 'any') return node;
    const singles = node.of.filter(isOneWord).map((branch) => (branch[0] as { readonly atom: string }).atom);
    const others = node.of.filter((branch) => !isOneWord(branch)).map((branch) => this.#foldAll(branch));
    if (singles.length === 0) return { kind: 'any', of: others };
    const list: PhraseNode = { kind: 'word', atom: this.#listOf(singles) };
    return others.length === 0 ? list : { kind: 'any', of: [[list], ...others] };
  }

  /** A list made of single words and other lists; the same words give the same list. */
  #listOf(atoms: readonly string[]): string {
    const [only] = atoms;
    if (atoms.length === 1 && only !== undefined) return only;
    const members = [...new Set(atoms.flatMap((atom) => this.#membersOf(atom)))].sort();
    const name = `(${members.join('|')})`;
    if (!this.#lists.has(name)) this.#lists.set(name, members);
    return name;
  }

  readonly #membersOf = (atom: string): readonly string[] => {
    if (atom.startsWith('{'))
      return (this.#vocabulary[atom.slice(1, -1)] ?? '').split('|').map((word) => word.trim());
    return this.#lists.get(atom) ?? [atom];
  };

  /** Writes a phrase out as several only where no other word is good enough to look for it from. */
  #anchorable(phrase: PhraseSequence): readonly PhraseSequence[] {
    const cheap = phrase.some((node) => costOf(node, this.#membersOf) <= DEAREST_ANCHOR);
    return cheap ? [phrase] : spreadAlternatives(phrase);
  }

  #addOne(id: number, phrase: PhraseSequence): void {
    const { at, others } = anchorOf(phrase, this.#membersOf);
    const anchor = phrase[at];
    if (anchor?.kind !== 'word') throw new Error('a phrase needs a word from which it can be looked for');
    const behind = phrase.slice(at + 1);
    const before = phrase.slice(0, at).toReversed();
    const right = this.#program(behind, 1);
    const left = this.#program(before, -1);
    const next = this.#firstTest(behind, 1);
    const previous = this.#firstTest(before, -1);
    const [need, alsoNeed] = next === NOTHING && previous === NOTHING ? others : [];
    const record = [id, next, previous, right, left, this.#need(need), this.#need(alsoNeed)];
    (this.#anchored[this.#test(anchor.atom)] as number[]).push(this.#records.length);
    this.#records.push(...record);
  }

  #need(words: readonly string[] | undefined): number {
    if (words === undefined) return NO_NEED;
    const test = this.#testOfAny(words);
    const known = this.#needOfTest.get(test);
    if (known !== undefined) return known;
    const number = this.#needOfTest.size + 1;
    this.#needOfTest.set(test, number);
    return number;
  }

  #program(nodes: PhraseSequence, direction: 1 | -1): number {
    if (nodes.length === 0) return NOTHING;
    if (nodes.length === 1 && nodes[0]?.kind === 'word') return ONE_WORD;
    return writeProgram(this.#code, nodes, direction, this.#testOfAny);
  }

  readonly #testOfAny = (words: readonly string[]): number => this.#test(this.#listOf(words));

  /** The test that the word beside the anchor must pass; none where any word may stand there. */
  #firstTest(nodes: PhraseSequence, direction: 1 | -1): number {
    const first = firstWords(nodes, direction);
    return first === null ? NOTHING : this.#testOfAny(first);
  }

  #sealed(): Sealed {
    if (this.#made === null) {
      const phrases = makeReady({
        records: this.#records,
        byTest: this.#anchored,
        needOfTest: this.#needOfTest,
        code: this.#code,
        asked: this.#asked,
      });
      const kinds = new WordKinds(phrases);
      this.#made = { kinds, finder: new PhraseFinder(phrases, kinds) };
    }
    return this.#made;
  }

  /** Describes a spelling; it passes the tests of the words it is `like` (a child's name: child), and of its own unless it is the name of one of the family. */
  describe(written: string, like: readonly string[], people: readonly number[]): Word {
    const folded = written.replaceAll('’', "'");
    const bare = folded.toLowerCase();
    const possessive = bare.endsWith("'s") && !plainSpelling.has(bare);
    const stem = possessive ? bare.slice(0, -2) : bare.replace(/'+$/, '').replace(/^s\.(\d+)$/, 's$1');
    const lower = this.#index.plain(stem);
    const number = /^[£]?\d[\d,]*(\.\d+)?%?$/.test(stem) ? Number(stem.replace(/[£,%]/g, '')) : Number.NaN;
    const percent = stem.endsWith('%') && !Number.isNaN(number);
    // Mia of the family is no minor injuries unit, and May no month.
    const ownName = people.length > 0 && /^\p{Lu}\p{Ll}/u.test(folded);
    const tests = ownName ? [] : this.#index.testsOf(lower);
    const addTestsOf = (word: string): void => void tests.push(...this.#index.testsOfWord(word));
    for (const word of like) addTestsOf(word);
    if (!Number.isNaN(number)) addTestsOf('#');
    if (percent) addTestsOf('#%');
    if (like.length === 0 && looksLikeName(folded, lower, tests)) addTestsOf('@name');
    return {
      lower,
      kind: this.#sealed().kinds.of(tests),
      known: tests.length > 0,
      number,
      percent,
      capital: /^\p{Lu}/u.test(folded),
      possessive,
      hints: hintsOf(written),
      parts: this.#parts(folded, bare, lower),
      people,
    };
  }

  #parts(written: string, bare: string, lower: string): Word['parts'] {
    const contraction = contractions.get(bare);
    if (contraction) {
      const whole = { from: 0, to: written.length };
      return contraction.map((part) => ({ word: this.lexicon.word(part), ...whole }));
    }
    if (lower !== bare || !/[/&-]/.test(written) || this.#index.has(lower) || /^\W*\d/.test(written))
      return null;
    const parts = [...written.matchAll(/[^/&-]+/g)];
    if (parts.length < 2) return null;
    return parts.map((part) => ({
      word: this.lexicon.word(part[0]),
      from: part.index,
      to: part.index + part[0].length,
    }));
  }
}

/** Capital first and nothing else known of the word; or one capital letter. */
function looksLikeName(written: string, lower: string, tests: readonly number[]): boolean {
  if (/^[B-HJ-Z]$/.test(written)) return true;
  return /^\p{Lu}\p{Ll}{2,}/u.test(written) && tests.length === 0 && !notNames.has(lower);
}

const notNames = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'today then there they this that these those what when where which while who why how however although also after before again still very well just now only both each every any some many much more most such than too yet nil none not never nobody someone everyone another other same later next last since until during within without following noted aware states stated reports reported says seen met spoke told asked looks looked appears appeared currently recently'
  ).split(' '),
);
