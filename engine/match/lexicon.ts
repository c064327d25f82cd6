import { concepts, type Concept } from './concepts/index.ts';

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

export function conceptsOfType(code: string): readonly number[] {
  return byType.get(code) ?? [];
}

/** Concepts that a heading cell carries as a whole. */
export function conceptsOfHeading(heading: string): readonly number[] {
  return byHeading.get(heading.trim().toLowerCase()) ?? [];
}

/** What is known of one word by itself. */
export interface WordEntry {
  /** A small word that phrases pass over. */
  readonly skipped: boolean;
  readonly startsPhrase: boolean;
  readonly concepts: readonly number[];
}

const noConcepts: readonly number[] = [];

export function wordEntry(word: string): WordEntry {
  return {
    skipped: skippedInPhrases.has(word),
    startsPhrase: phraseStarts.has(word),
    concepts: byPhrase.get(word) ?? noConcepts,
  };
}

/** Concepts of a phrase of two or three words. */
export function conceptsOfPhrase(phrase: string): readonly number[] | undefined {
  return byPhrase.get(phrase);
}
