import { plainSpelling } from './spelling.ts';

/** Shortest word in which one wrong letter is made good (team default). */
const SHORTEST_MISSPELT = 7;

/** Which tests a spelling passes: by whole word or by how it begins. */
export class SpellingIndex {
  readonly #literals = new Map<string, number[]>();
  readonly #prefixes = new Map<string, number[]>();
  #nearly: Map<string, string> | null = null;

  /** A word as a phrase writes it passes a test from now on; a star at its end stands for any ending. */
  add(word: string, test: number): void {
    const [map, key] = word.endsWith('*')
      ? [this.#prefixes, word.slice(0, -1)]
      : [this.#literals, plainSpelling.get(word) ?? word];
    const tests = map.get(key);
    if (tests) tests.push(test);
    else map.set(key, [test]);
  }

  has(word: string): boolean {
    return this.#literals.has(word);
  }

  /** Tests of the whole word alone. */
  testsOfWord(word: string): readonly number[] {
    return this.#literals.get(word) ?? [];
  }

  /** Tests of the word and of its beginnings. */
  testsOf(word: string): number[] {
    const tests = [...this.testsOfWord(word)];
    for (let length = 2; length <= word.length; length += 1) {
      const found = this.#prefixes.get(word.slice(0, length));
      if (found) tests.push(...found);
    }
    return tests;
  }

  /** The plain word for a short form or a misspelling; any other word as it is. */
  plain(stem: string): string {
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
    this.#nearly ??= nearSpellings(this.#literals.keys());
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
}

function nearSpellings(words: Iterable<string>): Map<string, string> {
  return new Map(
    [...words].flatMap((word) => {
      if (word.length < SHORTEST_MISSPELT || !/^[a-z]+$/.test(word)) return [];
      return [word, ...shortened(word)].map((near) => [near, word] as const);
    }),
  );
}

function shortened(word: string): string[] {
  return [...word].map((_letter, index) => word.slice(0, index) + word.slice(index + 1));
}
