import { settleSpelledOut } from './abbreviations.ts';
import type { Hit } from './words/find-phrases.ts';
import type { Lexicon } from './words/lexicon.ts';
import { type Mark, marksOf } from './words/marks.ts';
import type { Row } from './words/row.ts';
import { book } from './words/shared-book.ts';
import { splitRow } from './words/split.ts';

/** A row's words with every phrase found in them and what stands under negation, history or plan. */
export interface ReadRow {
  readonly row: Row;
  readonly hits: readonly Hit[];
  readonly marks: readonly Mark[];
  /** 1 for the number of every phrase found, for quick questions. */
  readonly found: Uint8Array;
}

export function readRow(text: string, lexicon: Lexicon = book.lexicon): ReadRow {
  const row = splitRow(text, lexicon);
  if (text.includes('(')) settleSpelledOut(row);
  const hits = book.find(row);
  return toReadRow(row, hits, marksOf(row, hits));
}

export function toReadRow(row: Row, hits: readonly Hit[], marks: readonly Mark[]): ReadRow {
  const found = new Uint8Array(book.count);
  for (const hit of hits) found[hit.id] = 1;
  return { row, hits, marks, found };
}

/** Phrases that one part of the reading asks for. */
export interface Cue {
  readonly id: number;
}

export function cue(...phrases: readonly string[]): Cue {
  return { id: book.add(phrases) };
}

export function has(read: ReadRow, asked: Cue): boolean {
  return read.found[asked.id] === 1;
}

const NONE: readonly Hit[] = [];

export function hitsOf(read: ReadRow, asked: Cue): readonly Hit[] {
  return read.found[asked.id] === 1 ? read.hits.filter((hit) => hit.id === asked.id) : NONE;
}
