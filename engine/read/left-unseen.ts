import type { TypeLabel } from '../../shared/model/index.ts';
import type { AgencyWord } from './agency-word.ts';

const HEALTH: ReadonlySet<AgencyWord> = new Set(['hospital', 'camhs', 'hv', 'dental', 'midwifery', 'gp']);
const ENDED =
  /\bdischarged?\b|\boff (?:the |our )?(?:caseload|list|waiting list|books)\b|\b(?:removed|taken) (?:from|off) (?:the |our )?(?:caseload|(?:waiting )?list|books)\b|\b(?:file|case|referral|episode) closed\b|\bclosed to (?:the )?service\b/i;
const UNSEEN =
  /\b(?:not|never|without(?: being)?|un)[- ]?(?:been |being )?(?:assess(?:ed|ment)|seen|examined|brought)\b|\bunseen\b|\b(?:did|does) not (?:attend|opt in|respond)\b|\bnon[- ]?attendance\b|\b(?:DNA|WNB|FTA|NBI)['’]?s?\b/i;
const SEEN_AFTER = /\b(?:attended|seen (?:today|by|with|and)|goals met|treatment complete)\b/i;

/**
 * A health service's row that ends its care of a child whom it has not seen, though the two stand in
 * different sentences or columns: "Off caseload, not assessed. | Discharged".
 */
export function leftUnseen(
  written: string,
  labels: readonly TypeLabel[],
  agency: AgencyWord,
): readonly TypeLabel[] {
  const has = (code: string): boolean => labels.some((label) => label.code === code);
  if (!HEALTH.has(agency) || has('discharged_unseen') || has('appt_attended') || has('ed')) return labels;
  const ended = ENDED.exec(written);
  if (ended === null || !UNSEEN.test(written) || SEEN_AFTER.test(written)) return labels;
  if (/\bnot (?:yet )?discharged\b|\b(?:will|would|may|if|be) (?:be )?discharged\b/i.test(written))
    return labels;
  const label = { code: 'discharged_unseen', rule: 'discharged-without-being-seen', because: ended[0] };
  return [label, ...labels.filter(({ code }) => code !== 'case_closed')];
}
