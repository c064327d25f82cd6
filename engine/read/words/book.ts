import {
  type PhraseNode,
  type PhraseSequence,
  type Vocabulary,
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
const LIST_COST = 12;
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
  readonly #atoms = new Map<string, number>();
  readonly #anchoredByAtom: Anchored[][] = [];
  readonly #spellings = new Map<string, Word>();
  #nearly: Map<string, string> | null = null;
  #count = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Registers phrases that mean one thing; gives the number under which they are found. */
  add(phrases: readonly string[]): number {
    const id = this.#count;
    this.#count += 1;
    for (const written of phrases) {
      for (const phrase of spreadAlternatives(toPhrase(written, this.#vocabulary))) this.#addOne(id, phrase);
    }
    return id;
  }

  get count(): number {
    return this.#count;
  }

  /** Number of the test for a word of a list, for callers that mark words themselves. */
  atom(name: string): number {
    const known = this.#atoms.get(name);
    if (known !== undefined) return known;
    const number = this.#anchoredByAtom.length;
    this.#atoms.set(name, number);
    this.#anchoredByAtom.push([]);
    if (name.startsWith('{')) {
      for (const word of (this.#vocabulary[name.slice(1, -1)] ?? '').split('|'))
        this.#know(word.trim(), number);
    } else this.#know(name, number);
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
    const at = cheapest(phrase);
    const anchor = phrase[at];
    if (anchor === undefined) throw new Error('a phrase needs a word from which it can be looked for');
    const right = this.#steps(phrase.slice(at + 1), 1);
    const leftPart = phrase.slice(0, at).toReversed();
    const left = leftPart.length > 0 ? this.#steps(leftPart, -1) : null;
    const anchored: Anchored = { id, right, left };
    const words = anchor.kind === 'any' ? anchor.of.map((branch) => branch[0] as PhraseNode) : [anchor];
    for (const word of words) {
      if (word.kind === 'word') (this.#anchoredByAtom[this.atom(word.atom)] as Anchored[]).push(anchored);
    }
  }

  /** Puts nodes together, last first, into one step that runs in the given direction. */
  #steps(nodes: readonly PhraseNode[], direction: 1 | -1): Step {
    let next: Step = (_row, at) => at - direction;
    for (const node of nodes.toReversed()) next = this.#step(node, direction, next);
    return next;
  }

  #step(node: PhraseNode, direction: 1 | -1, next: Step): Step {
    if (node.kind === 'word') return wordStep(this.atom(node.atom), direction, next);
    if (node.kind === 'gap') return gapStep(node.longest, direction, next);
    if (node.kind === 'start') return startStep(node.of, next);
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

  /** Describes a spelling; `extra` names lists that it belongs to besides (a child's name: "{child}"). */
  describe(written: string, extra: readonly string[], people: readonly number[]): Word {
    const folded = written.replaceAll('’', "'");
    const bare = folded.toLowerCase();
    const possessive = bare.endsWith("'s") && !plainSpelling.has(bare);
    const stem = possessive ? bare.slice(0, -2) : bare.replace(/'+$/, '').replace(/^s\.(\d+)$/, 's$1');
    const lower = this.#plain(stem);
    const number = /^[£]?\d[\d,]*(\.\d+)?%?$/.test(stem) ? Number(stem.replace(/[£,%]/g, '')) : Number.NaN;
    const percent = stem.endsWith('%') && !Number.isNaN(number);
    const capital = /^\p{Lu}/u.test(folded);
    const atoms = this.#atomsOf(lower);
    for (const name of extra) atoms.push(this.atom(name));
    if (!Number.isNaN(number)) atoms.push(this.atom('#'));
    if (percent) atoms.push(this.atom('#%'));
    if (extra.length === 0 && this.#looksLikeName(folded, lower, atoms)) {
      atoms.push(this.atom('@name'), ...(this.#literals.get('@name') ?? []));
    }
    const anchored = [...new Set(atoms.flatMap((atom) => this.#anchoredByAtom[atom] ?? []))];
    const parts = this.#parts(folded, bare, lower);
    return { lower, atoms, anchored, number, percent, capital, possessive, parts, people };
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

const notNames = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'today then there they this that these those what when where which while who why how however although also after before again still very well just now only both each every any some many much more most such than too yet nil none not never nobody someone everyone another other same later next last since until during within without following noted aware states stated reports reported says seen met spoke told asked looks looked appears appeared currently recently'
  ).split(' '),
);

function wordStep(atom: number, direction: 1 | -1, next: Step): Step {
  return (row, at) => {
    const word = row.words[at];
    if (word === undefined || !word.atoms.includes(atom)) return -1;
    if (row.breakBefore[direction === 1 ? at : at + 1] === SENTENCE) return -1;
    return next(row, at + direction);
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

function cheapest(phrase: PhraseSequence): number {
  let best = -1;
  let bestCost = Number.POSITIVE_INFINITY;
  phrase.forEach((node, index) => {
    const cost = costOf(node);
    if (cost < bestCost) [best, bestCost] = [index, cost];
  });
  return best;
}

function costOf(node: PhraseNode): number {
  if (node.kind === 'word') {
    if (COMMON.has(node.atom)) return COMMON_COST;
    return node.atom.startsWith('{') || node.atom.startsWith('@') || node.atom.startsWith('#')
      ? LIST_COST
      : 1;
  }
  if (node.kind !== 'any') return Number.POSITIVE_INFINITY;
  return node.of.reduce((cost, branch) => cost + costOf(branch[0] as PhraseNode), 0);
}

function shortened(word: string): string[] {
  return [...word].map((_letter, index) => word.slice(0, index) + word.slice(index + 1));
}

/** Finds every phrase of the book in a row. Hits come in the order of the word they were found from. */
export function findPhrases(row: Row): Hit[] {
  const hits: Hit[] = [];
  const { words } = row;
  for (let at = 0; at < words.length; at += 1) {
    const { anchored } = words[at] as Word;
    for (const phrase of anchored) {
      const last = phrase.right(row, at + 1);
      if (last === -1) continue;
      const first = phrase.left === null ? at : phrase.left(row, at - 1);
      if (first !== -1) hits.push({ id: phrase.id, first, last });
    }
  }
  return hits;
}
