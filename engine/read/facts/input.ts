import type { Facts, TypeLabel } from '../../../shared/model/index.ts';
import type { AgencyWord } from '../agency-word.ts';
import type { EntryToRead } from '../read-entry.ts';
import type { ReadRow } from '../read-row.ts';

/** What the fact readers look at. */
export interface FactInput {
  readonly entry: EntryToRead;
  readonly read: ReadRow;
  readonly labels: readonly TypeLabel[];
  readonly codes: ReadonlySet<string>;
  readonly agency: AgencyWord;
  readonly day: string | null;
  /** Hints of type, text, outcome and action: without its hint an expression need not be tried. */
  readonly hints: number;
}

/** Reads some facts of an entry; leaves out what the entry does not say. */
export type FactReader = (input: FactInput) => Facts;

/** Whether any of these types was read. */
export function anyOf(input: FactInput, ...codes: readonly string[]): boolean {
  for (const code of codes) if (input.codes.has(code)) return true;
  return false;
}

/** Several readers ask for the words of one entry; they are put together once. */
const kept = new WeakMap<EntryToRead, string>();

/** Type, text and outcome as one string, for facts that may stand in any of them. */
export function allWords(entry: EntryToRead): string {
  const known = kept.get(entry);
  if (known !== undefined) return known;
  const words = [entry.cells.type ?? '', entry.text, entry.outcome, entry.cells.action ?? '']
    .filter((part) => part !== '')
    .join('. ');
  kept.set(entry, words);
  return words;
}

/** Facts while they are gathered. */
export type FactsFound = { -readonly [Name in keyof Facts]: Facts[Name] };
