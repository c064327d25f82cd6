import type { AgencyWord } from './agency-word.ts';
import { readingRules } from './rules/index.ts';
import type { ReadingRule } from './rules/rule.ts';
import type { Hit } from './words/find-phrases.ts';
import { type Mark, markKinds, markOver } from './words/marks.ts';
import { type Row, SENTENCE } from './words/row.ts';
import { book } from './words/shared-book.ts';

/** A rule that speaks, and the words it rests on. */
export interface Speaking {
  readonly rule: ReadingRule;
  readonly hit: Hit;
}

/** A rule with its place among all, and the numbers of the phrases that silence it. */
interface Saying {
  readonly rule: ReadingRule;
  readonly order: number;
  readonly unless: number;
  readonly unlessInRow: number;
}

const NO_PHRASES = -1;
/** Rules by the number of the phrases that make them speak. */
const sayings: (Saying | undefined)[] = [];
readingRules.forEach((rule, order) => {
  const when = book.add(rule.when);
  const unless = rule.unless ? book.add(rule.unless) : NO_PHRASES;
  const unlessInRow = rule.unlessInRow ? book.add(rule.unlessInRow) : NO_PHRASES;
  sayings[when] = { rule, order, unless, unlessInRow };
});

/** Shortest quotation, in words, that counts as somebody's speech and not as a word in quotes (team default). */
export const SHORTEST_SPEECH = 3;

/** The rules that speak for a row, in order of the rules; at most one hit each, the first in the row. */
export function matchRules(
  row: Row,
  hits: readonly Hit[],
  marks: readonly Mark[],
  agency: AgencyWord,
): readonly Speaking[] {
  const speaking: (Speaking & { readonly order: number })[] = [];
  for (const hit of hits) {
    const saying = sayings[hit.id];
    if (saying === undefined) continue;
    const { rule, order } = saying;
    if (rule.agencies && !rule.agencies.includes(agency)) continue;
    if (rule.notAgencies?.includes(agency)) continue;
    const known = speaking.findIndex((one) => one.order === order);
    if (known >= 0 && (speaking[known] as Speaking).hit.first <= hit.first) continue;
    if (isSilenced(row, saying, hits, hit) || isMarked(rule, row, marks, hit)) continue;
    speaking[known >= 0 ? known : speaking.length] = { rule, hit, order };
  }
  return speaking.sort((a, b) => a.order - b.order);
}

function isSilenced(row: Row, saying: Saying, hits: readonly Hit[], hit: Hit): boolean {
  if (saying.unless === NO_PHRASES && saying.unlessInRow === NO_PHRASES) return false;
  for (const other of hits) {
    if (other.id === saying.unlessInRow) return true;
    if (other.id === saying.unless && sameSentence(row, other, hit)) return true;
  }
  return false;
}

function isMarked(rule: ReadingRule, row: Row, marks: readonly Mark[], hit: Hit): boolean {
  if (row.queried[hit.first] && !rule.even?.includes('plan')) return true;
  if (!rule.even?.includes('quoted') && inSpeech(row, hit)) return true;
  return markKinds.some((kind) => !rule.even?.includes(kind) && markOver(marks, kind, hit) !== undefined);
}

/** The words stand inside somebody's speech, not merely around a word in quotation marks. */
export function inSpeech(row: Row, hit: Hit): boolean {
  const quote = row.quote[hit.first] as number;
  if (quote === 0 || row.quote[hit.last] !== quote) return false;
  let words = 0;
  for (const number of row.quote) if (number === quote) words += 1;
  return words >= SHORTEST_SPEECH;
}

export function sameSentence(row: Row, a: Hit, b: Hit): boolean {
  const first = Math.min(a.first, b.first);
  const last = Math.max(a.first, b.first);
  for (let at = first + 1; at <= last; at += 1) if (row.breakBefore[at] === SENTENCE) return false;
  return true;
}
