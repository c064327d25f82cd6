import {
  type PhraseNode,
  type PhraseSequence,
  type Vocabulary,
  isOneWord,
  spreadAlternatives,
  toPhrase,
} from './phrase.ts';
import { SENTENCE, type Row } from './row.ts';
import { contractions, plainSpelling } from './spelling.ts';
import type { Word } from './word.ts';

/** Tries to go on from word `at`; gives the place reached, or -1. */
type Step = (row: Row, at: number) => number;

/** A phrase as it is looked for from its least common word: to the right, then to the left. */
export interface Anchored {
  readonly id: number;
  /** Tests that some word of the row must pass besides; -1 where there is none. */
  readonly need: number;
  readonly alsoNeed: number;
  readonly right: Step;
  readonly left: Step | null;
}

/** Where a phrase stands in a row: words `first` to `last`, both included. */
export interface Hit {
  readonly id: number;
  readonly first: number;
  readonly last: number;
}

/** Words so common that a phrase is better looked for from another of its words. */
const COMMON = new Set(
  'a an the to of in on at by for from with and or is was were be been not no did has have had her his he she they them it this that re as all out up'.split(
    ' ',
  ),
);
const COMMON_COST = 60;
/** Words that stand in many working notes. */
const FREQUENT = new Set(
  'mum dad mother father child children baby nan school home house sw hv gp seen visit with by said says told re new not due today team police parents meeting appt clinic review plan support contact one two x # @name first last week day days time room still asked given made sent done is good well own since me my i we you need needs back down off over after before'.split(
    ' ',
  ),
);
const FREQUENT_COST = 12;
/** A phrase whose best word is dearer than this is written out as several. */
const DEAREST_ANCHOR = 60;
const LONGEST_KEPT_SPELLING = 40;
const MOST_KEPT_SPELLINGS = 200_000;
/** Shortest word in which one wrong letter is made good (team default). */
const SHORTEST_MISSPELT = 7;

/**
 * All phrases that any part of the reading looks for, found together in one pass over a row.
 * Filled once, when the program starts; then only read (spellings met are kept to save work).
 */
export class PhraseBook {
  readonly #vocabulary: Vocabulary;
  readonly #literals = new Map<string, number[]>();
  readonly #prefixes = new Map<string, number[]>();
  readonly #lists = new Map<string, readonly string[]>();
  readonly #atoms = new Map<string, number>();
  readonly #anchoredByAtom: Anchored[][] = [];
  readonly #spellings = new Map<string, Word>();
  #nearly: Map<string, string> | null = null;
  #count = 0;
  /** Empty set of tests; there once the first word was read, after which no phrase can be added. */
  #sealed: Uint32Array | null = null;

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

  #membersOf(atom: string): readonly string[] {
    if (atom.startsWith('{'))
      return (this.#vocabulary[atom.slice(1, -1)] ?? '').split('|').map((word) => word.trim());
    return this.#lists.get(atom) ?? [atom];
  }

  /** Writes a phrase out as several only where no other word is good enough to look for it from. */
  #anchorable(phrase: PhraseSequence): readonly PhraseSequence[] {
    const cheap = phrase.some((node) => this.#costOf(node) <= DEAREST_ANCHOR);
    return cheap ? [phrase] : spreadAlternatives(phrase);
  }

  /** Number of the test for a word of a list, for callers that mark words themselves. */
  atom(name: string): number {
    const known = this.#atoms.get(name);
    if (known !== undefined) return known;
    if (this.#sealed !== null) throw new Error(`"${name}" comes after the first row was read`);
    const number = this.#anchoredByAtom.length;
    this.#atoms.set(name, number);
    this.#anchoredByAtom.push([]);
    for (const word of this.#membersOf(name)) this.#know(word, number);
    return number;
  }

  #know(word: string, atom: number): void {
    const [map, key] = word.endsWith('*')
      ? [this.#prefixes, word.slice(0, -1)]
      : [this.#literals, plainSpelling.get(word) ?? word];
    const atoms = map.get(key);
    if (atoms) atoms.push(atom);
    else map.set(key, [atom]);
  }

  #addOne(id: number, phrase: PhraseSequence): void {
    const at = this.#cheapest(phrase);
    const anchor = phrase[at];
    if (anchor === undefined) throw new Error('a phrase needs a word from which it can be looked for');
    const right = this.#steps(phrase.slice(at + 1), 1);
    const leftPart = phrase.slice(0, at).toReversed();
    const left = leftPart.length > 0 ? this.#steps(leftPart, -1) : null;
    const [need, alsoNeed] = this.#needs(phrase, at);
    const anchored: Anchored = { id, need, alsoNeed, right, left };
    if (anchor.kind === 'word') (this.#anchoredByAtom[this.atom(anchor.atom)] as Anchored[]).push(anchored);
  }

  #cheapest(phrase: PhraseSequence): number {
    let best = -1;
    let bestCost = Number.POSITIVE_INFINITY;
    phrase.forEach((node, index) => {
      const cost = this.#costOf(node);
      if (cost < bestCost) [best, bestCost] = [index, cost];
    });
    return best;
  }

  /** The two least common words, besides the anchor, without which the phrase cannot stand in a row. */
  #needs(phrase: PhraseSequence, anchor: number): readonly [number, number] {
    const others = phrase
      .filter((node, index) => node.kind === 'word' && index !== anchor)
      .toSorted((a, b) => this.#costOf(a) - this.#costOf(b))
      .map((node) => (node.kind === 'word' ? this.atom(node.atom) : -1));
    return [others[0] ?? -1, others[1] ?? -1];
  }

  /** How often a node is likely to come by: the commoner its words, the dearer to look from it. */
  #costOf(node: PhraseNode): number {
    if (node.kind !== 'word') return Number.POSITIVE_INFINITY;
    return this.#membersOf(node.atom).reduce(
      (cost, word) => cost + (COMMON.has(word) ? COMMON_COST : FREQUENT.has(word) ? FREQUENT_COST : 1),
      0,
    );
  }

  /** Puts nodes together, last first, into one step that runs in the given direction. */
  #steps(nodes: readonly PhraseNode[], direction: 1 | -1): Step {
    let next: Step = (_row, at) => at - direction;
    for (let index = nodes.length - 1; index >= 0; index -= 1) {
      const node = nodes[index] as PhraseNode;
      const before = nodes[index - 1];
      if (node.kind === 'word' && before?.kind === 'gap') {
        next = gapWordStep(this.atom(node.atom), before.longest, direction, next);
        index -= 1;
      } else next = this.#step(node, direction, next);
    }
    return next;
  }

  #step(node: PhraseNode, direction: 1 | -1, next: Step): Step {
    if (node.kind === 'word') return wordStep(this.atom(node.atom), direction, next);
    if (node.kind === 'gap') return gapStep(node.longest, direction, next);
    if (node.kind === 'start') return startStep(node.of, next);
    const inner = node.kind === 'maybe' && node.of.length === 1 ? node.of[0] : undefined;
    if (inner?.kind === 'word') return maybeWordStep(this.atom(inner.atom), direction, next);
    const branches = (node.kind === 'any' ? node.of : [node.of]).map((branch) =>
      this.#branch(direction === 1 ? branch : branch.toReversed(), direction, next),
    );
    if (node.kind === 'maybe') branches.push(next);
    return (row, at) => {
      for (const branch of branches) {
        const end = branch(row, at);
        if (end !== -1) return end;
      }
      return -1;
    };
  }

  #branch(nodes: PhraseSequence, direction: 1 | -1, next: Step): Step {
    let step = next;
    for (const node of nodes.toReversed()) step = this.#step(node, direction, step);
    return step;
  }

  /** What is known of a spelling as written. */
  word(written: string): Word {
    const kept = this.#spellings.get(written);
    if (kept !== undefined) return kept;
    const word = this.describe(written, [], []);
    if (written.length <= LONGEST_KEPT_SPELLING) {
      if (this.#spellings.size >= MOST_KEPT_SPELLINGS) this.#spellings.clear();
      this.#spellings.set(written, word);
    }
    return word;
  }

  /** Describes a spelling; it passes the tests of the words it is `like` besides its own (a child's name: child). */
  describe(written: string, like: readonly string[], people: readonly number[]): Word {
    const folded = written.replaceAll('’', "'");
    const bare = folded.toLowerCase();
    const possessive = bare.endsWith("'s") && !plainSpelling.has(bare);
    const stem = possessive ? bare.slice(0, -2) : bare.replace(/'+$/, '').replace(/^s\.(\d+)$/, 's$1');
    const lower = this.#plain(stem);
    const number = /^[£]?\d[\d,]*(\.\d+)?%?$/.test(stem) ? Number(stem.replace(/[£,%]/g, '')) : Number.NaN;
    const percent = stem.endsWith('%') && !Number.isNaN(number);
    const capital = /^\p{Lu}/u.test(folded);
    const atoms = this.#atomsOf(lower);
    for (const word of like) atoms.push(...(this.#literals.get(word) ?? []));
    if (!Number.isNaN(number)) atoms.push(...(this.#literals.get('#') ?? []));
    if (percent) atoms.push(...(this.#literals.get('#%') ?? []));
    if (like.length === 0 && this.#looksLikeName(folded, lower, atoms)) {
      atoms.push(...(this.#literals.get('@name') ?? []));
    }
    const anchored = [...new Set(atoms.flatMap((atom) => this.#anchoredByAtom[atom] ?? []))];
    const parts = this.#parts(folded, bare, lower);
    return {
      lower,
      atoms,
      bits: this.#bitsOf(atoms),
      anchored,
      number,
      percent,
      capital,
      possessive,
      parts,
      people,
    };
  }

  #bitsOf(atoms: readonly number[]): Uint32Array {
    this.#sealed ??= new Uint32Array((this.#anchoredByAtom.length >>> BITS_SHIFT) + 1);
    if (atoms.length === 0) return this.#sealed;
    const bits = new Uint32Array(this.#sealed.length);
    for (const atom of atoms)
      bits[atom >>> BITS_SHIFT] = (bits[atom >>> BITS_SHIFT] as number) | (1 << (atom & BITS_MASK));
    return bits;
  }

  #plain(stem: string): string {
    const plain = plainSpelling.get(stem);
    if (plain !== undefined) return plain;
    if (stem.length < SHORTEST_MISSPELT || this.#literals.has(stem) || this.#hasPrefix(stem)) return stem;
    return this.#nearlyKnown(stem) ?? stem;
  }

  #hasPrefix(stem: string): boolean {
    for (let length = 3; length <= stem.length; length += 1) {
      if (this.#prefixes.has(stem.slice(0, length))) return true;
    }
    return false;
  }

  /** A known word that differs by one letter left out, put in, changed or swapped. */
  #nearlyKnown(stem: string): string | undefined {
    this.#nearly ??= new Map(
      [...this.#literals.keys()]
        .filter((word) => word.length >= SHORTEST_MISSPELT && /^[a-z]+$/.test(word))
        .flatMap((word) => [
          [word, word] as const,
          ...shortened(word).map((short) => [short, word] as const),
        ]),
    );
    const nearly = this.#nearly;
    const direct = nearly.get(stem);
    if (direct !== undefined && direct[0] === stem[0]) return direct;
    for (const short of shortened(stem)) {
      const found = nearly.get(short);
      if (found !== undefined && found[0] === stem[0] && Math.abs(found.length - stem.length) <= 1)
        return found;
    }
    return undefined;
  }

  #atomsOf(lower: string): number[] {
    const atoms = [...(this.#literals.get(lower) ?? [])];
    for (let length = 2; length <= lower.length; length += 1) {
      const found = this.#prefixes.get(lower.slice(0, length));
      if (found) atoms.push(...found);
    }
    return atoms;
  }

  /** Capital first and nothing else known of the word; or one capital letter. */
  #looksLikeName(written: string, lower: string, atoms: readonly number[]): boolean {
    if (/^[B-HJ-Z]$/.test(written)) return true;
    return /^\p{Lu}\p{Ll}{2,}/u.test(written) && atoms.length === 0 && !notNames.has(lower);
  }

  #parts(written: string, bare: string, lower: string): Word['parts'] {
    const contraction = contractions.get(bare);
    if (contraction) {
      const whole = { from: 0, to: written.length };
      return contraction.map((part) => ({ word: this.word(part), ...whole }));
    }
    if (lower !== bare || !/[/&-]/.test(written) || this.#literals.has(lower) || /^\W*\d/.test(written))
      return null;
    const parts = [...written.matchAll(/[^/&-]+/g)];
    if (parts.length < 2) return null;
    return parts.map((part) => ({
      word: this.word(part[0]),
      from: part.index,
      to: part.index + part[0].length,
    }));
  }
}

const BITS_SHIFT = 5;
const BITS_MASK = 31;

const notNames = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'today then there they this that these those what when where which while who why how however although also after before again still very well just now only both each every any some many much more most such than too yet nil none not never nobody someone everyone another other same later next last since until during within without following noted aware states stated reports reported says seen met spoke told asked looks looked appears appeared currently recently'
  ).split(' '),
);

function wordStep(atom: number, direction: 1 | -1, next: Step): Step {
  const slot = atom >>> BITS_SHIFT;
  const mask = 1 << (atom & BITS_MASK);
  return (row, at) => {
    const word = row.words[at];
    if (word === undefined || ((word.bits[slot] as number) & mask) === 0) return -1;
    if (row.breakBefore[direction === 1 ? at : at + 1] === SENTENCE) return -1;
    return next(row, at + direction);
  };
}

/** One of a list of words, or nothing. */
function maybeWordStep(atom: number, direction: 1 | -1, next: Step): Step {
  const slot = atom >>> BITS_SHIFT;
  const mask = 1 << (atom & BITS_MASK);
  return (row, at) => {
    const word = row.words[at];
    if (word !== undefined && ((word.bits[slot] as number) & mask) !== 0) {
      if (row.breakBefore[direction === 1 ? at : at + 1] !== SENTENCE) {
        const end = next(row, at + direction);
        if (end !== -1) return end;
      }
    }
    return next(row, at);
  };
}

/** A word after a gap: skips to the first place where it stands and the rest fits too. */
function gapWordStep(atom: number, longest: number, direction: 1 | -1, next: Step): Step {
  const slot = atom >>> BITS_SHIFT;
  const mask = 1 << (atom & BITS_MASK);
  return (row, at) => {
    const { words, breakBefore } = row;
    for (let skipped = 0; skipped <= longest; skipped += 1) {
      const here = at + skipped * direction;
      const word = words[here];
      if (word === undefined || breakBefore[direction === 1 ? here : here + 1] === SENTENCE) return -1;
      if (((word.bits[slot] as number) & mask) !== 0) {
        const end = next(row, here + direction);
        if (end !== -1) return end;
      }
    }
    return -1;
  };
}

function gapStep(longest: number, direction: 1 | -1, next: Step): Step {
  return (row, at) => {
    for (let skipped = 0; skipped <= longest; skipped += 1) {
      const here = at + skipped * direction;
      const end = next(row, here);
      if (end !== -1) return end;
      if (here < 0 || here >= row.words.length) return -1;
      if (row.breakBefore[direction === 1 ? here : here + 1] === SENTENCE) return -1;
    }
    return -1;
  };
}

/** Only ever stands at the left end of a phrase, so it is met while going left. */
function startStep(of: 'sentence' | 'row', next: Step): Step {
  return (row, at) => {
    const first = at + 1 === 0 || (of === 'sentence' && row.breakBefore[at + 1] === SENTENCE);
    return first ? next(row, at) : -1;
  };
}

function shortened(word: string): string[] {
  return [...word].map((_letter, index) => word.slice(0, index) + word.slice(index + 1));
}

/** For each test, the number of the last row in which a word passed it. */
let passed = new Int32Array(0);
let rowNumber = 0;

/** Finds every phrase of the book in a row. Hits come in the order of the word they were found from. */
export function findPhrases(row: Row): Hit[] {
  const hits: Hit[] = [];
  const { words } = row;
  const count = words.length;
  notePassed(words);
  for (let at = 0; at < count; at += 1) {
    const { anchored } = words[at] as Word;
    for (let index = 0; index < anchored.length; index += 1) {
      const phrase = anchored[index] as Anchored;
      if (phrase.need !== -1 && passed[phrase.need] !== rowNumber) continue;
      if (phrase.alsoNeed !== -1 && passed[phrase.alsoNeed] !== rowNumber) continue;
      const last = phrase.right(row, at + 1);
      if (last === -1) continue;
      const first = phrase.left === null ? at : phrase.left(row, at - 1);
      if (first !== -1) hits.push({ id: phrase.id, first, last });
    }
  }
  return hits;
}

/** Notes which tests the words of a row pass; most phrases are then ruled out without a look. */
function notePassed(words: readonly Word[]): void {
  rowNumber += 1;
  for (let at = 0; at < words.length; at += 1) {
    const { atoms } = words[at] as Word;
    for (let index = 0; index < atoms.length; index += 1) {
      const atom = atoms[index] as number;
      if (atom >= passed.length) passed = grown(passed, atom);
      passed[atom] = rowNumber;
    }
  }
}

function grown(old: Int32Array, atom: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(1024, 2 * (atom + 1)));
  larger.set(old);
  return larger;
}
