import type { Entry, Person } from '../../shared/model/index.ts';
import { isChannel, kindsOfWord, nameMarks } from './agency-words.ts';
import { wordEntry } from './lexicon.ts';
import type { MatchParameters } from './parameters.ts';
import { isStopWord } from './words.ts';
import { Vocabulary } from './vocabulary.ts';

export interface FeatureContext {
  readonly vocabulary: Vocabulary;
  readonly parameters: MatchParameters;
  readonly mothers: readonly number[];
  /** How many rows carry a reference: one that stands everywhere (a family's number) marks nothing. */
  readonly referenceCounts: ReadonlyMap<string, number>;
}

export function toFeatureContext(
  entries: readonly Entry[],
  people: readonly Person[],
  parameters: MatchParameters,
): FeatureContext {
  const marks = new Map<string, string | null>();
  const seen = new Set<string>();
  for (const entry of entries) {
    const key = toAgencyKey(entry);
    if (seen.has(key)) continue;
    seen.add(key);
    for (const mark of nameMarks(entry.agency)) marks.set(mark, marks.has(mark) ? null : key);
  }
  for (const [mark, key] of workerMarks(entries, people)) if (!marks.has(mark)) marks.set(mark, key);
  // A town's name in the names of several agencies points to none of them.
  const agencyMarks = new Map<string, string>();
  for (const [mark, key] of marks) if (key !== null) agencyMarks.set(mark, key);
  const familyWords = new Set<string>();
  for (const person of people) {
    if (person.role === 'professional') continue;
    for (const name of [person.name, ...person.aliases]) {
      for (const word of name.toLowerCase().match(/[a-z]{3,}/g) ?? []) familyWords.add(word);
    }
  }
  return {
    vocabulary: new Vocabulary(
      agencyMarks,
      familyWords,
      toPersonWords(people),
      toWorkerWords(entries, people),
    ),
    parameters,
    mothers: people.filter(({ role }) => role === 'mother').map(({ id }) => id),
    referenceCounts: countReferences(entries),
  };
}

const plainAuthors = new Set(
  'admin duty reception business support nurse team front door office staff manager worker edt mash contractor repairs warden'.split(
    ' ',
  ),
);

/**
 * Names of workers that point to their agency: authors of its rows, and the first names that the
 * people list gives for them ("Priya came in" points to the agency for which P Nandra writes).
 */
function workerMarks(entries: readonly Entry[], people: readonly Person[]): ReadonlyMap<string, string> {
  const marks = new Map<string, string | null>();
  const add = (word: string, key: string): void => {
    if (word.length < 4 || plainAuthors.has(word)) return;
    const known = marks.get(word);
    marks.set(word, known === undefined || known === key ? key : null);
  };
  const authors = new Set<string>();
  for (const entry of entries) {
    const author = entry.cells.author?.toLowerCase();
    const key = toAgencyKey(entry);
    if (author === undefined || authors.has(`${key}|${author}`)) continue;
    authors.add(`${key}|${author}`);
    for (const word of author.match(/[a-z]+/g) ?? []) add(word, key);
  }
  const family = new Set(
    people.filter(({ role }) => role !== 'professional').flatMap(({ name }) => name.toLowerCase().split(' ')),
  );
  for (const person of people) {
    if (person.role !== 'professional') continue;
    const names = person.name.toLowerCase().split(' ');
    const key = marks.get(names.at(-1) ?? '');
    if (key && names.length > 1) add(names[0] ?? '', key);
  }
  const sure = new Map<string, string>();
  for (const [word, key] of marks) if (key !== null && !family.has(word)) sure.set(word, key);
  return sure;
}

export function toAgencyKey(entry: Entry): string {
  return isChannel(entry.agency) ? `file|${entry.source}` : `${entry.agencyKind}|${entry.agency}`;
}

/** References of an entry in one spelling. */
export function referencesOf(entry: Entry): readonly string[] {
  const { references } = entry.reading.facts;
  const { reference } = entry.cells;
  if (!references && reference === undefined) return noReferences;
  const spelled = [...(references ?? []), reference ?? ''].map((text) =>
    text.toUpperCase().replaceAll(/\s+/g, ''),
  );
  return [...new Set(spelled.filter((text) => text.length >= 5))];
}

const noReferences: readonly string[] = [];

function countReferences(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    for (const reference of referencesOf(entry)) counts.set(reference, (counts.get(reference) ?? 0) + 1);
  }
  return counts;
}

/** Words that name one member of the family alone (first names, not the surname), with the person's id. */
function toPersonWords(people: readonly Person[]): ReadonlyMap<string, number> {
  const words = new Map<string, number | null>();
  for (const person of people) {
    if (person.role === 'professional') continue;
    const initials = person.aliases
      .filter((alias) => /^[A-Z]{2}$/.test(alias))
      .map((alias) => alias.toLowerCase());
    const names = [person.name, ...person.aliases].flatMap(
      (name) => name.toLowerCase().match(/[a-z]{3,}/g) ?? [],
    );
    const own = new Set([
      ...names,
      ...initials.filter((word) => kindsOfWord(word) === 0 && !isStopWord(word)),
    ]);
    for (const word of own) if (!titles.has(word)) words.set(word, words.has(word) ? null : person.id);
  }
  return withoutShared(words);
}

const titles = new Set('mrs miss the and'.split(' '));

function withoutShared(words: ReadonlyMap<string, number | null>): ReadonlyMap<string, number> {
  const sure = new Map<string, number>();
  for (const [word, number] of words) if (number !== null) sure.set(word, number);
  return sure;
}

/** The author of a row in one spelling; empty without one. */
export function toAuthor(entry: Entry): string {
  return (entry.cells.author ?? '').trim().toLowerCase();
}

/**
 * Words that point to one author: surname, first name from the people list, and initials where rows
 * are signed with them ("K Boyle watched lunch", "standing frame with TF").
 */
function toWorkerWords(entries: readonly Entry[], people: readonly Person[]): ReadonlyMap<string, string> {
  const words = new Map<string, string | null>();
  const add = (word: string, author: string): void => {
    if (plainAuthors.has(word) || kindsOfWord(word) !== 0 || wordEntry(word).concepts.length > 0) return;
    const known = words.get(word);
    words.set(word, known === undefined || known === author ? author : null);
  };
  const spelled = new Map(
    people
      .filter(({ role }) => role === 'professional')
      .flatMap(({ name, aliases }) =>
        aliases.map((alias) => [alias.toLowerCase(), name.toLowerCase()] as const),
      ),
  );
  for (const author of new Set(entries.map(toAuthor))) {
    if (/^[a-z]{2,3}$/.test(author)) add(author, author);
    for (const word of `${author} ${spelled.get(author) ?? ''}`.match(/[a-z]{4,}/g) ?? []) add(word, author);
  }
  for (const person of people) {
    if (person.role === 'professional') continue;
    for (const word of person.name.toLowerCase().split(' ')) words.delete(word);
  }
  const sure = new Map<string, string>();
  for (const [word, author] of words) if (author !== null) sure.set(word, author);
  return sure;
}
