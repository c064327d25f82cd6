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

const goesUp =
  /\b(?:taken|takes|took|taking|went|gone|moved|passed|put|raised|sent|referred) (?:it |this |the matter |on |up )*to (?:both |the |our |their |each )?(?:team |service |senior |area )?(?:managers?|heads?|(?:next|second|third) (?:step|stage|level)|(?:step|stage|level) (?:two|three|2|3))\b|\b(?:step|stage|level) (?:two|three|2|3)\b/i;
const upHeading = /^\W*(?:formal |professional )?escalat(?:ion|ed)\b/i;

/** The row takes a disagreement a step further, by its type or in plain words under such a heading. */
export function isEscalation(account: Account): boolean {
  if (hasType(account, 'escalation')) return true;
  const { cells, text } = account.entry;
  const headed = upHeading.test(cells.type ?? '') || upHeading.test(text);
  if (!headed && !aboutIt.test(text) && !/\bnot agreed\b|\bno agreement\b/i.test(text)) return false;
  const parts = saidIn(account).split(/[,.;()\n]/);
  return parts.some((part) => asserts(part, goesUp)) && !isSettled(account);
}

/** The row records that professionals disagreed, by its type or in plain words. */
export function isDisagreement(account: Account): boolean {
  if (hasType(account, 'disagreement') || isEscalation(account)) return true;
  const words = saidIn(account);
  return /agree|dissent/i.test(words) && asserts(words, differs);
}

/** The step of the escalation policy that a row names (1 to 3); null where it names none. */
export function namedStep(account: Account): number | null {
  const written = /\b(?:step|stage|level)\s*([1-4]|one|two|three|four)\b/i.exec(saidIn(account))?.[1];
  if (written === undefined) return null;
  const at = ['one', 'two', 'three', 'four'].indexOf(written.toLowerCase());
  return at < 0 ? Number(written) : at + 1;
}
