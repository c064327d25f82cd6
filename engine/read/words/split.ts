import { COMMA, NO_BREAK, PAUSE, type Row, SENTENCE } from './row.ts';
import type { Word } from './word.ts';

/** Short words after which a full stop does not end a sentence. */
const ABBREVIATED = new Set(
  'dr mr mrs ms st approx no wk ref tel ext resp unk min max vs eg ie etc prof insp sgt ds dc pc cllr fr rd ave'.split(
    ' ',
  ),
);
const LONGEST_WHOLE_QUOTE = 400;

/** Kinds of character below 128; anything above counts as a letter unless it is listed. */
const LETTER = 1;
const DIGIT = 2;
const kinds = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const character = String.fromCharCode(code);
  if (/[A-Za-z]/.test(character)) kinds[code] = LETTER;
  else if (/\d/.test(character)) kinds[code] = DIGIT;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return kinds[code] as number;
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code > 0x2bff) ? LETTER : 0;
}

/**
 * Splits a row into words with the breaks before them. One pass; `wordOf` says what is known of a
 * spelling. Breaks: a full stop, exclamation mark or new line ends a sentence; brackets, dashes,
 * colons, semicolons and question marks are pauses.
 */
export function splitRow(text: string, wordOf: (written: string) => Word): Row {
  const row: Row = {
    text,
    words: [],
    from: [],
    to: [],
    breakBefore: [],
    quote: [],
    queried: [],
    quotations: [],
  };
  const { length } = text;
  let at = 0;
  let pending = SENTENCE;
  let queried = false;
  let quoteEnd = -1;
  let quoteNumber = 0;

  const push = (word: Word, from: number, to: number): void => {
    if (word.parts !== null) {
      for (const part of word.parts) push(part.word, from + part.from, from + part.to);
      return;
    }
    row.words.push(word);
    row.from.push(from);
    row.to.push(to);
    row.breakBefore.push(pending);
    row.quote.push(from < quoteEnd ? quoteNumber : 0);
    row.queried.push(queried);
    pending = NO_BREAK;
    queried = false;
  };

  while (at < length) {
    const kind = kindAt(text, at);
    if (kind !== 0) {
      const end = wordEnd(text, at);
      push(wordOf(text.slice(at, end)), at, end);
      at = end;
      continue;
    }
    const code = text.charCodeAt(at);
    if (code === 32) {
      at += 1;
      continue;
    }
    const character = text[at] as string;
    if (QUOTES.has(character) && at >= quoteEnd) {
      const close = quotationEnd(text, at);
      if (close > 0) {
        quoteNumber += 1;
        quoteEnd = close;
        row.quotations.push({ from: at + 1, to: close });
      }
    }
    if ((character === '&' || character === '+') && standsAlone(text, at)) push(wordOf('&'), at, at + 1);
    const strength = breakOf(text, at, character, row);
    if (strength > pending) pending = strength;
    if (character === '?') queried = kindAt(text, at + 1) !== 0 || text[at + 1] === ' ';
    at += 1;
  }
  return row;
}

const QUOTES = new Set(["'", '"', '‘', '“']);

function standsAlone(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at + 1];
  return (before === ' ' || before === undefined) && (after === ' ' || kindAt(text, at + 1) !== 0);
}

/** One past the last character of the word that begins at `at`. */
function wordEnd(text: string, at: number): number {
  let end = at + 1;
  for (;;) {
    while (end < text.length && kindAt(text, end) !== 0) end += 1;
    const joined = joinedEnd(text, at, end);
    if (joined < 0) break;
    end = joined;
  }
  if (text[end] === '%' && kindAt(text, end - 1) === DIGIT) end += 1;
  return end;
}

/** Where the word goes on across a joining mark ("c&f", "6-8", "mum's", "12/05", "u/a"), or -1. */
function joinedEnd(text: string, from: number, end: number): number {
  const after = kindAt(text, end + 1);
  if (end + 1 >= text.length || after === 0) return -1;
  const mark = text[end] as string;
  const before = kindAt(text, end - 1);
  if (mark === "'" || mark === '’') return before === LETTER && after === LETTER ? end + 1 : -1;
  if (before === DIGIT && after === DIGIT) return '.,/:-+'.includes(mark) ? end + 1 : -1;
  if (mark === '&' || mark === '/') return end - from <= 3 ? end + 1 : -1;
  if (mark === '.') return end - from === 1 ? end + 1 : -1;
  if (mark === '-') return before === LETTER && after === LETTER && end - from <= 2 ? end + 1 : -1;
  return -1;
}

function breakOf(text: string, at: number, character: string, row: Row): number {
  if (character === '.') return fullStop(text, at, row);
  if (character === ',') return COMMA;
  if (character === '\n' || character === '\r' || character === '!' || character === '…') return SENTENCE;
  if (character === '-' || character === '/')
    return text[at + 1] === ' ' || text[at - 1] === ' ' ? PAUSE : NO_BREAK;
  return '(){}[];:?–—•|>=*'.includes(character) ? PAUSE : NO_BREAK;
}

/** Whether a full stop behind the last word ends its sentence whatever follows: no abbreviation, no initial. */
export function endsSentence(row: Row): boolean {
  const last = row.words.at(-1);
  return last !== undefined && last.lower.length > 1 && !ABBREVIATED.has(last.lower);
}

function fullStop(text: string, at: number, row: Row): number {
  const next = text[at + 1];
  if (
    next !== undefined &&
    next !== ' ' &&
    next !== '\n' &&
    next !== "'" &&
    next !== '"' &&
    next !== '.' &&
    next !== ')'
  )
    return PAUSE;
  const last = row.words.at(-1);
  if (last === undefined) return SENTENCE;
  if (ABBREVIATED.has(last.lower)) return NO_BREAK;
  if (last.lower.length === 1 && last.capital && text[at - 2] === ' ' && !/[a-z]/.test(text[at + 2] ?? 'a')) {
    return text[at - 1] === 'A' ? SENTENCE : PAUSE;
  }
  return SENTENCE;
}

/**
 * One past the end of the quotation that opens at `at`, or -1 where the mark is an apostrophe or
 * never closes. A quotation opens before a word and closes after one.
 */
function quotationEnd(text: string, at: number): number {
  const open = text[at] as string;
  if (at > 0 && kindAt(text, at - 1) !== 0) return -1;
  const next = text[at + 1];
  if (next === undefined || next === ' ') return -1;
  const close = open === '‘' ? '’' : open === '“' ? '”' : open;
  const limit = Math.min(text.length, at + LONGEST_WHOLE_QUOTE);
  for (let end = at + 2; end < limit; end += 1) {
    if (text[end] !== close) continue;
    if (end + 1 < text.length && kindAt(text, end + 1) !== 0) continue;
    if (open === "'" && text[end - 1] === ' ') continue;
    return end;
  }
  return -1;
}
