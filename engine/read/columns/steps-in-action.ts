import type { TypeLabel } from '../../../shared/model/index.ts';
import type { AgencyWord } from '../agency-word.ts';
import { readRow } from '../read-row.ts';
import { typesFromWords } from '../read-types.ts';

/** Steps of process that an Action cell may tell as done, and in whose records. */
const STEPS: ReadonlyMap<string, (agency: AgencyWord) => boolean> = new Map([
  ['referral_sent', (agency) => agency !== 'csc'],
  ['dsl_concern', (agency) => agency === 'school' || agency === 'nursery'],
  ['police_notification', (agency) => agency === 'police'],
]);

/** Meetings and reviews: what stands under "Action" there was agreed, not yet done. */
const AGREED: ReadonlySet<string> = new Set([
  'action_set',
  'cin_review',
  'core_group',
  'icpc',
  'lac_review',
  'manager_decision',
  'marac',
  'rcpc',
  'strategy_discussion',
  'supervision',
  'tac_taf_meeting',
]);

const STILL_TO_COME =
  '(?:complete|send|make|refer|ring|call|phone|contact|monitor|discuss|speak|talk|follow|chase|review|submit|raise|check|consider|invite|arrange|meet|see|be|do|update|inform|notify|pass|email|write|report|attend|keep|ask|offer|share|log|seek|liaise|escalate)';
/** A clause about what is still to come, was weighed or refused, lies back, or was done by somebody else. */
const NOT_DONE = new RegExp(
  String.raw`^(?:to|please|pls) |^(?:re-?)?${STILL_TO_COME}\b(?! (?:made|sent|done)\b)|\bto ${STILL_TO_COME}\b|\b(?:will|would|should|may|might|could|if|unless|when|consider\w*|next|plan(?:ned|s)?|needs?|tbc|pending|await\w*|due|tomorrow|monitor|threshold|not|no|never|without|declined|refused|previous(?:ly)?|already|last (?:week|month|term|year)|advised|suggest\w*|recommend\w*|draft\w*|hold(?:ing)? off|discuss(?:ed)? (?:at|in|whether)|query|possible|\?)(?!\w)|\?`,
  'i',
);
/** A clause that is nothing but the name of the step, as a log's column has it. */
const BARE_REFERRAL =
  /^(?:urgent |online |telephone )?(?:(?:mash|csc|(?:children['’]?s )?social care|safeguarding|child protection|cp) )?(?:referral|marf)(?: (?:form|made|done|sent|completed|submitted|in))*$|^(?:re-?)?referred(?: on)?$/i;

/**
 * Steps that the Action cell of a log tells as done ("Action taken: MARF to MASH"), clause by clause and
 * by the same rules as the text; plans, conditions and refusals give nothing.
 * @param labels what type, text and outcome said of the row
 */
export function stepsInAction(
  action: string | undefined,
  labels: readonly TypeLabel[],
  agency: AgencyWord,
): readonly TypeLabel[] {
  const written = (action ?? '').trim();
  if (written === '' || labels.some(({ code }) => AGREED.has(code))) return [];
  const known = new Set(labels.map(({ code }) => code));
  return clausesOf(written)
    .filter((clause) => !NOT_DONE.test(clause))
    .flatMap((clause) => stepsOf(clause, agency))
    .filter(({ code }) => {
      const isNew = !known.has(code) && (STEPS.get(code)?.(agency) ?? false);
      known.add(code);
      return isNew;
    });
}

function clausesOf(written: string): readonly string[] {
  return written
    .split(/[;\n]|\.(?=\s|$)|,? (?:and|then) (?=[a-z]+ed\b|rang\b|spoke\b|sent\b|will\b|to\b)/i)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

function stepsOf(clause: string, agency: AgencyWord): readonly TypeLabel[] {
  if (BARE_REFERRAL.test(clause)) return [{ code: 'referral_sent', rule: 'action-column', because: clause }];
  return typesFromWords(readRow(clause), agency).map(({ code, because }) => ({
    code,
    rule: 'action-column',
    because,
  }));
}
