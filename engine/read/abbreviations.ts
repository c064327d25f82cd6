import type { Row } from './words/row.ts';
import type { Word } from './words/word.ts';
import { NO_BREAK, PAUSE } from './words/row.ts';
import { book } from './words/shared-book.ts';

const LONGEST_ABBREVIATION = 5;
const LONGEST_EXPANSION = 6;

/** A word of which nothing is known: stands in for an abbreviation that the row itself spells out. */
let silent: Word | null = null;

/**
 * "PA (personal adviser)", "SO (sex offender)", "MO (mother)": where a row spells out an abbreviation
 * in brackets, the spelled-out words decide and the abbreviation itself says nothing (practice rules,
 * trap 10). Changes the words of the row in place.
 */
export function settleSpelledOut(row: Row): void {
  const { words, breakBefore, text, from, to } = row;
  for (let at = 0; at + 1 < words.length; at += 1) {
    if (breakBefore[at + 1] !== PAUSE || text[(from[at + 1] as number) - 1] !== '(') continue;
    const written = text.slice(from[at], to[at]);
    if (written.length < 2 || written.length > LONGEST_ABBREVIATION || written !== written.toUpperCase())
      continue;
    if (/\d/.test(written)) continue;
    if (spellsOut(row, at + 1, written.toLowerCase())) words[at] = silentWord();
  }
}

function silentWord(): Word {
  silent ??= book.lexicon.word('·');
  return silent;
}

function spellsOut(row: Row, first: number, letters: string): boolean {
  const initials: string[] = [];
  for (let at = first; at < row.words.length && at < first + LONGEST_EXPANSION; at += 1) {
    if (at > first && (row.breakBefore[at] as number) > NO_BREAK) break;
    const word = row.text.slice(row.from[at], row.to[at]).toLowerCase();
    if (word === '&' || word === 'and' || word === 'of' || word === 'the') continue;
    initials.push(word);
  }
  const joined = initials.map((word) => word[0]).join('');
  return joined === letters || (initials.length === 1 && (initials[0] as string).startsWith(letters));
}
