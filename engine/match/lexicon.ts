import { concepts, type Concept, type ConceptKind } from './concepts.ts';
import { isStopWord, toStem, toWords } from './words.ts';

/** Looks concepts up by event type and by words. Built once; plain data. */

const conceptNumbers = new Map(concepts.map((concept, number) => [concept.name, number]));
const byType = new Map<string, number[]>();
const byPhrase = new Map<string, number[]>();
/** Words that begin a phrase of several words. */
const phraseStarts = new Set<string>();
const byHeading = new Map<string, number[]>();
/** Small words that are skipped inside a phrase ("plan of protection" is found as "plan protection"). */
const skippedInPhrases = new Set('to in of the a an her his their and for at was is be re with s'.split(' '));

for (const [number, concept] of concepts.entries()) {
  for (const type of concept.types) pushTo(byType, type, number);
  for (const phrase of concept.words.split(';')) {
    pushTo(byPhrase, phrase, number);
    if (phrase.includes(' ')) phraseStarts.add(phrase.slice(0, phrase.indexOf(' ')));
  }
  for (const heading of concept.headings?.split(';') ?? []) pushTo(byHeading, heading, number);
}

function pushTo(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

export function toConceptNumber(name: string): number {
  const number = conceptNumbers.get(name);
  if (number === undefined) throw new Error(`no concept is named "${name}"`);
  return number;
}

export function conceptOf(number: number): Concept {
  const concept = concepts[number];
  if (!concept) throw new Error(`no concept has the number ${number}`);
  return concept;
}

export function conceptsOfKind(kind: ConceptKind): ReadonlySet<number> {
  return new Set([...concepts.entries()].filter(([, concept]) => concept.kind === kind).map(([n]) => n));
}

export function conceptsOfType(code: string): readonly number[] {
  return byType.get(code) ?? [];
}

/** Concepts that a heading cell carries as a whole. */
export function conceptsOfHeading(heading: string): readonly number[] {
  return byHeading.get(heading.trim().toLowerCase()) ?? [];
}

export interface WordHit {
  readonly concept: number;
  /** Position among the words without small words. */
  readonly at: number;
}

export interface ReadWords {
  readonly hits: readonly WordHit[];
  /** Stems of the words that carry no concept. */
  readonly stems: readonly string[];
  readonly words: readonly string[];
}

/** Reads running text: concepts in order, and the remaining words. Longer phrases win. */
export function readWords(text: string): ReadWords {
  const all = toWords(text);
  const words = all.filter((word) => !skippedInPhrases.has(word));
  const hits: WordHit[] = [];
  const stems: string[] = [];
  let at = 0;
  while (at < words.length) {
    const taken = phraseAt(words, at);
    if (taken) {
      for (const concept of taken.numbers) hits.push({ concept, at });
      at += taken.length;
      continue;
    }
    const word = words[at] ?? '';
    if (!isStopWord(word)) stems.push(toStem(word));
    at += 1;
  }
  return { hits, stems, words };
}

function phraseAt(
  words: readonly string[],
  at: number,
): { numbers: readonly number[]; length: number } | null {
  const first = words[at] ?? '';
  const second = words[at + 1];
  const third = words[at + 2];
  if (second !== undefined && phraseStarts.has(first)) {
    const pair = `${first} ${second}`;
    const three = third === undefined ? undefined : byPhrase.get(`${pair} ${third}`);
    if (three) return { numbers: three, length: 3 };
    const two = byPhrase.get(pair);
    if (two) return { numbers: two, length: 2 };
  }
  const one = byPhrase.get(first);
  return one ? { numbers: one, length: 1 } : null;
}
