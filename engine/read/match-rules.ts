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

interface Role {
  readonly rule: number;
  readonly role: 'when' | 'unless' | 'unless-in-row';
}

const roles: (Role | undefined)[] = [];
readingRules.forEach((rule, index) => {
  roles[book.add(rule.when)] = { rule: index, role: 'when' };
  if (rule.unless) roles[book.add(rule.unless)] = { rule: index, role: 'unless' };
  if (rule.unlessInRow) roles[book.add(rule.unlessInRow)] = { rule: index, role: 'unless-in-row' };
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
  const silencing: Found[] = [];
  const saying: Found[] = [];
  for (const hit of hits) {
    const role = roles[hit.id];
    if (role === undefined) continue;
    if (role.role === 'when') saying.push({ role, hit });
    else silencing.push({ role, hit });
  }
  const speaking = new Map<number, Speaking>();
  for (const { role, hit } of saying) {
    const rule = readingRules[role.rule] as ReadingRule;
    if (rule.agencies && !rule.agencies.includes(agency)) continue;
    if (rule.notAgencies?.includes(agency)) continue;
    const known = speaking.get(role.rule);
    if (known !== undefined && known.hit.first <= hit.first) continue;
    if (silencing.some((other) => silences(row, role.rule, other, hit))) continue;
    if (isMarked(rule, row, marks, hit)) continue;
    speaking.set(role.rule, { rule, hit });
  }
  return [...speaking.entries()].sort((a, b) => a[0] - b[0]).map((entry) => entry[1]);
}

interface Found {
  readonly role: Role;
  readonly hit: Hit;
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

function silences(row: Row, rule: number, other: Found, hit: Hit): boolean {
  if (other.role.rule !== rule) return false;
  return other.role.role === 'unless-in-row' || sameSentence(row, other.hit, hit);
}

export function sameSentence(row: Row, a: Hit, b: Hit): boolean {
  const first = Math.min(a.first, b.first);
  const last = Math.max(a.first, b.first);
  for (let at = first + 1; at <= last; at += 1) if (row.breakBefore[at] === SENTENCE) return false;
  return true;
}
