import { kindsOfWord } from './agency-words.ts';
import { conceptsOfPhrase, wordEntry, type WordEntry } from './lexicon.ts';
import { isStopWord, toStem, toWords } from './words.ts';

export interface WordHit {
  readonly concept: number;
  /** Position among the words without small words. */
  readonly at: number;
}

/** Running text as it is compared. */
export interface ReadWords {
  /** Concepts in order of the words. */
  readonly hits: readonly WordHit[];
  /** Numbers of the words that carry no concept. */
  readonly tokens: readonly number[];
  /** The words without small words. */
  readonly words: readonly string[];
  /** Kinds of agency that the words name, as a mask. */
  readonly mentions: number;
  /** Agencies that the words name by their own name or their workers' names. */
  readonly agencies: readonly string[];
  /** Members of the family that the words name, by id. */
  readonly persons: readonly number[];
  /** Authors of rows that the words name. */
  readonly workers: readonly string[];
}

interface KnownWord extends WordEntry {
  /** Number of the word where it is worth comparing, else -1. */
  readonly token: number;
  readonly kinds: number;
  readonly agency: string | undefined;
  readonly person: number | undefined;
  readonly worker: string | undefined;
}

/** The words of one run: each is looked up once and numbered. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly conceptNumbers: number[] = [];
  private readonly known = new Map<string, KnownWord>();
  private readonly headings = new Map<string, ReadWords>();
  private readonly agencyKeys = new Map<string, string>();
  private readonly agencyMarks: ReadonlyMap<string, string>;
  private readonly familyWords: ReadonlySet<string>;
  private readonly personWords: ReadonlyMap<string, number>;
  private readonly workerWords: ReadonlyMap<string, string>;

  /**
   * `agencyMarks`: words that point to one agency. `familyWords`: the family's own names; who a row is
   * about is compared by person, not by word. `personWords`: words that name one member of the family.
   * `workerWords`: words that name one author.
   */
  constructor(
    agencyMarks: ReadonlyMap<string, string>,
    familyWords: ReadonlySet<string>,
    personWords: ReadonlyMap<string, number>,
    workerWords: ReadonlyMap<string, string>,
  ) {
    this.agencyMarks = agencyMarks;
    this.familyWords = familyWords;
    this.personWords = personWords;
    this.workerWords = workerWords;
  }

  /** Concepts are words of their own kind. */
  numberOfConcept(concept: number): number {
    return (this.conceptNumbers[concept] ??= this.numberOf(`#${concept}`));
  }

  /** One string for one agency, so that comparing two is comparing two references. */
  sameKey(key: string): string {
    const known = this.agencyKeys.get(key);
    if (known !== undefined) return known;
    this.agencyKeys.set(key, key);
    return key;
  }

  /** Headings repeat from row to row and are read once. */
  readHeading(text: string): ReadWords {
    const known = this.headings.get(text);
    if (known) return known;
    const read = this.read(text);
    this.headings.set(text, read);
    return read;
  }

  /** Reads running text: concepts in order, and the remaining words. Longer phrases win. */
  read(text: string): ReadWords {
    const words: string[] = [];
    const entries: KnownWord[] = [];
    const agencies: string[] = [];
    const persons: number[] = [];
    const workers: string[] = [];
    let mentions = 0;
    for (const word of toWords(text)) {
      const entry = this.lookUp(word);
      if (entry.skipped) continue;
      words.push(word);
      entries.push(entry);
      mentions |= entry.kinds;
      if (entry.agency !== undefined && !agencies.includes(entry.agency)) agencies.push(entry.agency);
      if (entry.person !== undefined && !persons.includes(entry.person)) persons.push(entry.person);
      if (entry.worker !== undefined && !workers.includes(entry.worker)) workers.push(entry.worker);
    }
    const hits: WordHit[] = [];
    const tokens: number[] = [];
    let at = 0;
    while (at < words.length) at += this.take(words, entries, at, hits, tokens);
    return { hits, tokens, words, mentions, agencies, persons, workers };
  }

  /** Takes the phrase or word at a position; returns how many words it took. */
  private take(
    words: readonly string[],
    entries: readonly KnownWord[],
    at: number,
    hits: WordHit[],
    tokens: number[],
  ): number {
    const entry = entries[at];
    if (!entry) return 1;
    if (entry.startsPhrase && at + 1 < words.length) {
      const pair = `${words[at]} ${words[at + 1]}`;
      const three = at + 2 < words.length ? conceptsOfPhrase(`${pair} ${words[at + 2]}`) : undefined;
      const phrase = three ?? conceptsOfPhrase(pair);
      if (phrase) {
        for (const concept of phrase) hits.push({ concept, at });
        return three ? 3 : 2;
      }
    }
    if (entry.concepts.length > 0) for (const concept of entry.concepts) hits.push({ concept, at });
    else if (entry.token >= 0) tokens.push(entry.token);
    return 1;
  }

  private lookUp(word: string): KnownWord {
    const known = this.known.get(word);
    if (known) return known;
    const stem = toStem(word);
    const compared = !isStopWord(word) && !this.familyWords.has(word) && !this.familyWords.has(stem);
    const entry: KnownWord = {
      ...wordEntry(word),
      token: compared ? this.numberOf(stem) : -1,
      kinds: kindsOfWord(word),
      agency: this.agencyMarks.get(word),
      person: this.personWords.get(word),
      worker: this.workerWords.get(word),
    };
    this.known.set(word, entry);
    return entry;
  }

  private numberOf(word: string): number {
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(word, number);
    }
    return number;
  }
}
