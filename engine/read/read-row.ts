import { settleSpelledOut } from './abbreviations.ts';
import { HitIndex } from './hit-index.ts';
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
}

export function readRow(text: string, lexicon: Lexicon = book.lexicon): ReadRow {
  const row = splitRow(text, lexicon);
  if (text.includes('(')) settleSpelledOut(row);
  const hits = book.find(row);
  return { row, hits, marks: marksOf(row, hits) };
}

/** Phrases that one part of the reading asks for. */
export interface Cue {
  readonly id: number;
}

export function cue(...phrases: readonly string[]): Cue {
  return { id: book.add(phrases) };
}

const index = new HitIndex();

export function has(read: ReadRow, asked: Cue): boolean {
  return index.has(read.hits, asked.id, book.count);
}

const NONE: readonly Hit[] = [];

export function hitsOf(read: ReadRow, asked: Cue): readonly Hit[] {
  return index.hitsOf(read.hits, asked.id, book.count) ?? NONE;
}
