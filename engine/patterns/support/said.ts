import type { Account } from './chronology-index.ts';

/** All words of an account: what happened, the outcome and the action, as written. */
export function saidIn({ entry }: Account): string {
  const { text, outcome } = entry;
  const action = entry.cells.action ?? '';
  // Most rows have nothing but a text: no list is built for them.
  if (outcome === '' && action === '') return text;
  return [text, outcome, action].filter((part) => part !== '').join(' · ');
}

const negated =
  /\b(?:no|not|never|nil|none|without|neither|nor|nobody|cannot|unable|isn't|wasn't|didn't|hasn't|rather than|to be|awaiting)\b[^.;:·]{0,30}$/i;

/**
 * Whether the words say this of what happened: a match that a negation or a plan ("not", "to be") in
 * the same clause stands before does not count. A last resort for rows whose reading has no such fact.
 */
export function asserts(words: string, pattern: RegExp): boolean {
  const all = pattern.global ? pattern : new RegExp(pattern.source, `${pattern.flags}g`);
  for (const match of words.matchAll(all)) {
    if (!negated.test(words.slice(Math.max(0, match.index - 40), match.index))) return true;
  }
  return false;
}
