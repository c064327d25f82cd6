import { DIGIT, LETTER, OTHER, charactersOf, kindOfCharacter } from './characters.ts';
import type { Lexicon } from './lexicon.ts';
import { COMMA, NO_BREAK, PAUSE, type Row, SENTENCE } from './row.ts';
import type { Word } from './word.ts';

/** Short words after which a full stop does not end a sentence. */
const ABBREVIATED = new Set(
  'dr mr mrs ms st approx no wk ref tel ext resp unk min max vs eg ie etc prof insp sgt ds dc pc cllr fr rd ave'.split(
    ' ',
  ),
);
const LONGEST_WHOLE_QUOTE = 400;

const SPACE = 32;
const [AND, PLUS, QUESTION, STOP, PERCENT] = [38, 43, 63, 46, 37];
const [APOSTROPHE, CURLY_APOSTROPHE, HYPHEN, SLASH] = [0x27, 0x2019, 45, 47];

/** Breaks that a character makes whatever stands beside it, and those for which that counts. */
const breaks = new Uint8Array(0x10000);
const BY_NEIGHBOURS = 4;
for (const character of '.-/') breaks[character.charCodeAt(0)] = BY_NEIGHBOURS;
for (const character of '(){}[];:?–—•|>=*') breaks[character.charCodeAt(0)] = PAUSE;
for (const character of '\n\r!…') breaks[character.charCodeAt(0)] = SENTENCE;
breaks[','.charCodeAt(0)] = COMMA;

/** For each mark that opens a quotation the mark that closes it, else 0. */
const closing = new Uint16Array(0x10000);
for (const [open, close] of ["''", '""', '‘’', '“”'])
  closing[(open as string).charCodeAt(0)] = (close as string).charCodeAt(0);

/** Between digits these join ("12/05", "6-8", "2.5"). */
const joinsDigits = new Uint8Array(0x10000);
for (const character of '.,/:-+') joinsDigits[character.charCodeAt(0)] = 1;

/**
 * Splits a row into words with the breaks before them, in one pass over its characters; the lexicon
 * says what is known of a spelling. Breaks: a full stop, exclamation mark or new line ends a sentence;
 * brackets, dashes, colons, semicolons and question marks are pauses.
 */
export function splitRow(text: string, lexicon: Lexicon): Row {
  const row: Row = {
    text,
    words: [],
    from: [],
    to: [],
    breakBefore: [],
    quote: [],
    queried: [],
    hints: 0,
    quotations: [],
  };
  const { length } = text;
  const codes = charactersOf(text);
  let at = 0;
  let pending = SENTENCE;
  let queried = false;
  let quoteEnd = -1;
  let quoteNumber = 0;
  while (at < length) {
    const code = codes[at] as number;
    if (code === SPACE) {
      at += 1;
      continue;
    }
    const isWord = kindOfCharacter[code] !== OTHER;
    if (isWord || standsForAnd(codes, at)) {
      const end = isWord ? wordEnd(codes, length, at) : at + 1;
      const word = lexicon.at(text, codes, at, end);
      row.hints |= word.hints;
      add(row, word, at, end, pending, at < quoteEnd ? quoteNumber : 0, queried);
      pending = NO_BREAK;
      queried = false;
      at = end;
      continue;
    }
    if (at >= quoteEnd && closing[code] !== 0) {
      const close = quotationEnd(codes, length, at);
      if (close > 0) {
        quoteNumber += 1;
        quoteEnd = close;
        row.quotations.push({ from: at + 1, to: close });
      }
    }
    const usual = breaks[code] as number;
    const strength = usual === BY_NEIGHBOURS ? breakOf(codes, length, at, row) : usual;
    if (strength > pending) pending = strength;
    if (code === QUESTION) queried = isWordAt(codes, at + 1) || codes[at + 1] === SPACE;
    at += 1;
  }
  return row;
}

function isWordAt(codes: Uint16Array, at: number): boolean {
  return kindOfCharacter[codes[at] as number] !== OTHER;
}

/** Adds a word, or the words it stands for; the first of these alone has the break and the question mark. */
function add(
  row: Row,
  word: Word,
  from: number,
  to: number,
  breakBefore: number,
  quote: number,
  queried: boolean,
): void {
  if (word.parts !== null) {
    word.parts.forEach((part, index) => {
      const [first, last] = [from + part.from, from + part.to];
      add(row, part.word, first, last, index === 0 ? breakBefore : NO_BREAK, quote, index === 0 && queried);
    });
    return;
  }
  row.words.push(word);
  row.from.push(from);
  row.to.push(to);
  row.breakBefore.push(breakBefore);
  row.quote.push(quote);
  row.queried.push(queried);
}

/** "&" and "+" are words where they stand alone. */
function standsForAnd(codes: Uint16Array, at: number): boolean {
  if (codes[at] !== AND && codes[at] !== PLUS) return false;
  const opens = at === 0 || codes[at - 1] === SPACE;
  return opens && (codes[at + 1] === SPACE || isWordAt(codes, at + 1));
}

/** One past the last character of the word that begins at `at`. */
function wordEnd(codes: Uint16Array, length: number, at: number): number {
  let end = at + 1;
  for (;;) {
    while (isWordAt(codes, end)) end += 1;
    if (codes[end] === SPACE || !joins(codes, length, at, end)) break;
    end += 1;
  }
  if (codes[end] === PERCENT && kindOfCharacter[codes[end - 1] as number] === DIGIT) end += 1;
  return end;
}

/** Whether the word goes on across the mark at `end` ("c&f", "6-8", "mum's", "12/05", "u/a"). */
function joins(codes: Uint16Array, length: number, from: number, end: number): boolean {
  if (end + 1 >= length) return false;
  const after = kindOfCharacter[codes[end + 1] as number] as number;
  if (after === OTHER) return false;
  const mark = codes[end] as number;
  const before = kindOfCharacter[codes[end - 1] as number] as number;
  if (mark === APOSTROPHE || mark === CURLY_APOSTROPHE) return before === LETTER && after === LETTER;
  if (before === DIGIT && after === DIGIT) return joinsDigits[mark] === 1;
  if (mark === AND || mark === SLASH) return end - from <= 3;
  if (mark === STOP) return end - from === 1;
  return mark === HYPHEN && before === LETTER && after === LETTER && end - from <= 2;
}

/** Break that a full stop, hyphen or slash makes. */
function breakOf(codes: Uint16Array, length: number, at: number, row: Row): number {
  if (codes[at] === STOP) return fullStop(codes, length, at, row);
  return codes[at + 1] === SPACE || codes[at - 1] === SPACE ? PAUSE : NO_BREAK;
}

/** Whether a full stop behind the last word ends its sentence whatever follows: no abbreviation, no initial. */
export function endsSentence(row: Row): boolean {
  const last = row.words.at(-1);
  return last !== undefined && last.lower.length > 1 && !ABBREVIATED.has(last.lower);
}

/** 1 for what stands behind a full stop that ends a sentence. */
const behindStop = new Uint8Array(0x10000);
for (const character of ' \n\'".)') behindStop[character.charCodeAt(0)] = 1;

function fullStop(codes: Uint16Array, length: number, at: number, row: Row): number {
  if (at + 1 < length && behindStop[codes[at + 1] as number] !== 1) return PAUSE;
  const last = row.words.at(-1);
  if (last === undefined) return SENTENCE;
  if (ABBREVIATED.has(last.lower)) return NO_BREAK;
  if (
    last.lower.length === 1 &&
    last.capital &&
    codes[at - 2] === SPACE &&
    !isSmallLetter(codes, length, at + 2)
  )
    return codes[at - 1] === CAPITAL_A ? SENTENCE : PAUSE;
  return SENTENCE;
}

const CAPITAL_A = 65;
const [SMALL_A, SMALL_Z] = [97, 122];

/** A small letter, or the end of the row. */
function isSmallLetter(codes: Uint16Array, length: number, at: number): boolean {
  const code = codes[at] as number;
  return at >= length || (code >= SMALL_A && code <= SMALL_Z);
}

/**
 * One past the end of the quotation that opens at `at`, or -1 where the mark is an apostrophe or
 * never closes. A quotation opens before a word and closes after one.
 */
function quotationEnd(codes: Uint16Array, length: number, at: number): number {
  if (at > 0 && isWordAt(codes, at - 1)) return -1;
  if (at + 1 >= length || codes[at + 1] === SPACE) return -1;
  const close = closing[codes[at] as number];
  const limit = Math.min(length, at + LONGEST_WHOLE_QUOTE);
  for (let end = at + 2; end < limit; end += 1) {
    if (codes[end] !== close || isWordAt(codes, end + 1)) continue;
    if (close === APOSTROPHE && codes[end - 1] === SPACE) continue;
    return end;
  }
  return -1;
}
