import type { ReadRow } from '../read-row.ts';
import { NO_BREAK, SENTENCE, wordsVerbatim } from '../words/row.ts';
import { book } from '../words/shared-book.ts';
import type { FamilyIndex } from './family-index.ts';
import { type Mention, isTaken } from './mentions.ts';

const name = book.test('@name');
const TITLES = new Set(
  'mr mrs ms miss dr sw hv uncle aunt auntie nan grandad insp ds dc pc sgt prof'.split(' '),
);
const PLACES = new Set(
  'road street lane close court house school primary academy nursery college hospital infirmary surgery practice ward hostel centre avenue drive way place park flat team council clinic unit gardens crescent terrace row estate church'.split(
    ' ',
  ),
);

/** Names in a row that nobody on the people list answers to; places, teams and schools are left out. */
export function unknownNamesIn(
  read: ReadRow,
  mentions: readonly Mention[],
  family: FamilyIndex,
): readonly string[] {
  if (family.people.length === 0) return [];
  const { words, breakBefore, quote } = read.row;
  const found: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!isName(read, at) || quote[at] !== 0 || isTaken(mentions, at, at)) continue;
    let last = at;
    while (
      last + 1 < words.length &&
      breakBefore[last + 1] === NO_BREAK &&
      words[last + 1]?.capital &&
      isName(read, last + 1) &&
      !isTaken(mentions, last + 1, last + 1)
    )
      last += 1;
    const place = PLACES.has(words[last + 1]?.lower ?? '') && words[last + 1]?.capital;
    const starts = breakBefore[at] === SENTENCE && last === at && !TITLES.has(words[at - 1]?.lower ?? '');
    const preposition = /^(in|at|from|to|near|of)$/.test(words[at - 1]?.lower ?? '');
    if (!place && !starts && !preposition) found.push(wordsVerbatim(read.row, at, last));
    at = last;
  }
  return [...new Set(found)];
}

function isName(read: ReadRow, at: number): boolean {
  const word = read.row.words[at];
  return (
    word !== undefined &&
    word.capital &&
    word.lower.length > 2 &&
    word.people.length === 0 &&
    book.passes(word, name)
  );
}
