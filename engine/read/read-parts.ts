import type { Hit } from './words/find-phrases.ts';
import type { Lexicon } from './words/lexicon.ts';
import { type Mark, marksOf } from './words/marks.ts';
import type { Row } from './words/row.ts';
import { book } from './words/shared-book.ts';
import { endsSentence } from './words/split.ts';
import { type ReadRow, readRow } from './read-row.ts';

/** Text and outcome of an entry, each read by itself, and both as one row, sentence after sentence. */
export interface ReadParts {
  readonly text: ReadRow;
  readonly outcome: ReadRow;
  readonly whole: ReadRow;
  /** The words of the whole. */
  readonly words: string;
}

/** A cell with what is found in it where it follows other sentences: phrases for a row's start do not fit there. */
interface ReadCell {
  readonly alone: ReadRow;
  readonly hitsBehind: readonly Hit[];
  readonly marksBehind: readonly Mark[];
}

const LONGEST_KEPT = 120;
const MOST_KEPT = 5000;
/** Outcomes come again in many rows ("NFA"); they are read once for each people list. */
const kept = new WeakMap<Lexicon, Map<string, ReadCell>>();

/**
 * Reads text and outcome. No phrase crosses the end of a sentence, so that the whole can be put
 * together from its two parts; where something could reach across (a quotation, an abbreviation, a
 * question mark), the whole is read on its own.
 */
export function readParts(writtenText: string, writtenOutcome: string, lexicon: Lexicon): ReadParts {
  const text = readRow(writtenText, lexicon);
  const outcome = readCell(writtenOutcome, lexicon);
  const words = asSentences(writtenText, writtenOutcome);
  const whole = together(text, outcome, words) ?? readRow(words, lexicon);
  return { text, outcome: outcome.alone, whole, words };
}

function asSentences(text: string, outcome: string): string {
  const parts = [text.trim(), outcome.trim()].filter((part) => part !== '');
  return parts.map((part) => (/[.!?]$/.test(part) ? part : `${part}.`)).join(' ');
}

function readCell(written: string, lexicon: Lexicon): ReadCell {
  let cells = kept.get(lexicon);
  if (cells === undefined) kept.set(lexicon, (cells = new Map()));
  const known = cells.get(written);
  if (known !== undefined) return known;
  const alone = readRow(written, lexicon);
  const hitsBehind = book.find(alone.row, 'behind other words');
  const cell = { alone, hitsBehind, marksBehind: marksOf(alone.row, hitsBehind) };
  if (written.length <= LONGEST_KEPT) {
    if (cells.size >= MOST_KEPT) cells.clear();
    cells.set(written, cell);
  }
  return cell;
}

function together(text: ReadRow, outcome: ReadCell, words: string): ReadRow | null {
  const { alone } = outcome;
  if (!isTrimmed(text.row.text) || !isTrimmed(alone.row.text)) return null;
  if (alone.row.text === '') return text;
  if (!standApart(text.row, alone.row)) return null;
  const offset = text.row.words.length;
  const row = joined(text.row, alone.row, words);
  const hits = [...text.hits, ...outcome.hitsBehind.map((hit) => moved(hit, offset))];
  const marks = [
    ...text.marks,
    ...outcome.marksBehind.map((mark) => ({
      kind: mark.kind,
      from: mark.from + offset,
      to: mark.to + offset,
      cue: moved(mark.cue, offset),
    })),
  ];
  return { row, hits, marks };
}

function isTrimmed(written: string): boolean {
  return written === written.trim();
}

const ANY_QUOTE = /['"‘’“”]/;
const PLAIN_END = /[\p{L}\p{N}]\)?[.!]?$/u;
const INITIAL_FIRST = /^\p{Lu}\./u;

/** Nothing reaches from the text into the outcome: the first ends a sentence, and no quotation goes on. */
function standApart(text: Row, outcome: Row): boolean {
  if (!PLAIN_END.test(text.text) || !endsSentence(text) || INITIAL_FIRST.test(outcome.text)) return false;
  return !(ANY_QUOTE.test(outcome.text) && ANY_QUOTE.test(text.text));
}

function joined(text: Row, outcome: Row, words: string): Row {
  const shift = words.length - asSentences('', outcome.text).length;
  return {
    text: words,
    words: [...text.words, ...outcome.words],
    from: [...text.from, ...outcome.from.map((from) => from + shift)],
    to: [...text.to, ...outcome.to.map((to) => to + shift)],
    breakBefore: [...text.breakBefore, ...outcome.breakBefore],
    quote: [...text.quote, ...outcome.quote],
    queried: [...text.queried, ...outcome.queried],
    hints: text.hints | outcome.hints,
    quotations: [
      ...text.quotations,
      ...outcome.quotations.map(({ from, to }) => ({ from: from + shift, to: to + shift })),
    ],
  };
}

function moved(hit: Hit, by: number): Hit {
  return { id: hit.id, first: hit.first + by, last: hit.last + by };
}
