import { settleSpelledOut } from './abbreviations.ts';
import { type Hit, findPhrases } from './words/book.ts';
import { type Mark, marksOf } from './words/marks.ts';
import type { Row } from './words/row.ts';
import { book } from './words/shared-book.ts';
import { splitRow } from './words/split.ts';
import type { Word } from './words/word.ts';

/** A row's words with every phrase found in them and what stands under negation, history or plan. */
export interface ReadRow {
  readonly row: Row;
  readonly hits: readonly Hit[];
  readonly marks: readonly Mark[];
  /** Numbers of the phrases found, for quick questions. */
  readonly found: ReadonlySet<number>;
}

export function readRow(
  text: string,
  wordOf: (written: string) => Word = (written) => book.word(written),
): ReadRow {
  const row = splitRow(text, wordOf);
  if (text.includes('(')) settleSpelledOut(row);
  const hits = findPhrases(row);
  const found = new Set<number>();
  for (const hit of hits) found.add(hit.id);
  return { row, hits, marks: marksOf(row, hits), found };
}

/** Phrases that one part of the reading asks for. */
export interface Cue {
  readonly id: number;
}

export function cue(...phrases: readonly string[]): Cue {
  return { id: book.add(phrases) };
}

export function has(read: ReadRow, asked: Cue): boolean {
  return read.found.has(asked.id);
}

export function hitsOf(read: ReadRow, asked: Cue): readonly Hit[] {
  return read.found.has(asked.id) ? read.hits.filter((hit) => hit.id === asked.id) : [];
}
