import { hasType } from './accounts.ts';
import type { Account } from './chronology-index.ts';
import { asserts, saidIn } from './said.ts';

const settled =
  /\b(?:resolved|settled|agreement reached|agreed way forward|decision (?:changed|upheld|stands|reversed)|escalation (?:closed|concluded|outcome|ended)|outcome of (?:the )?(?:escalation|disagreement|challenge)|(?:challenge|disagreement|dissent) (?:withdrawn|closed|upheld))\b/i;
const unsettled =
  /\b(?:not (?:yet )?(?:been )?(?:resolved|settled)|unresolved|remains? (?:unresolved|open)|to be resolved)\b/i;
const aboutIt = /\b(?:disagree\w*|escalat\w*|dissent\w*|challeng\w*|professional difference|dispute)\b/i;

/** The row says that a disagreement or an escalation was settled. */
export function isSettled(account: Account): boolean {
  if (account.entry.reading.facts.resolved !== undefined) return account.entry.reading.facts.resolved;
  const words = saidIn(account);
  if (unsettled.test(words) || !asserts(words, settled)) return false;
  return hasType(account, 'disagreement', 'escalation') || aboutIt.test(words);
}

const differs =
  /\bdissent\w*\b|\b(?:school|nursery|hv|health visitor|gp|police|midwife|housing|dsl|chair|agenc\w+|professionals?|i|we)\b[^.;·]{0,20}\b(?:did not|does not|do not|didn['’]t) agree\b|\bdisagree\w*\b[^.;·]{0,40}\b(?:decision|outcome|plan|nfa|no further action|threshold|clos\w+|end\w*|escalat\w*|step(?:ping)? down)\b/i;

/** The row records that professionals disagreed, by its type or in plain words. */
export function isDisagreement(account: Account): boolean {
  if (hasType(account, 'disagreement', 'escalation')) return true;
  const words = saidIn(account);
  return /agree|dissent/i.test(words) && asserts(words, differs);
}

/** The step of the escalation policy that a row names (1 to 3); null where it names none. */
export function namedStep(account: Account): number | null {
  const match = /\b(?:step|stage|level)\s*([1-4])\b/i.exec(saidIn(account));
  return match === null ? null : Number(match[1]);
}
