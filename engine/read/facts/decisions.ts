import type { Decision, Facts } from '../../../shared/model/index.ts';
import { type FactInput, allWords, anyOf } from './input.ts';

/** What was decided, from the outcome column first, then from the words; the first that fits. */
const wordings: readonly (readonly [RegExp, Decision])[] = [
  [/\bs\.?\s?47\b|\bsection 47\b/i, 'section-47'],
  [/\bstep(ped|ping)?[- ]?up\b|escalated to (cin|cp|statutory)/i, 'step-up'],
  [/\bstep(ped|ping)?[- ]?down\b|\bcp to cin\b/i, 'step-down'],
  [/\b(nfa|no further action)\b/i, 'no-further-action'],
  [/\b(advice|info(rmation)? only|signpost)/i, 'advice'],
  [
    /\b(c ?& ?f|child and family|single assessment|s\.?w\.? assessment|saa|progress to (an )?assessment)\b/i,
    'assessment',
  ],
  [/\b(early help|eha?|eh)\b/i, 'early-help'],
  [/\baccepted\b/i, 'accepted'],
  [/\b(continue[sd]?|remain(s|ed)?|stay(s|ing)? in place|plan to stay)\b/i, 'continue'],
  [/\b(case )?(closed|closure|closing|ended|ceased|de-?registered)\b/i, 'close'],
];
const FRONT_DOOR = [
  'contact',
  'referral',
  'referral_decision',
  'police_notification',
  'anonymous_concern',
  'feedback_to_referrer',
  'da_incident',
] as const;
const REVIEWS = [
  'icpc',
  'rcpc',
  'core_group',
  'cin_review',
  'lac_review',
  'supervision',
  'manager_decision',
  'tac_taf_meeting',
  'strategy_discussion',
  'cpp_end',
  'cin_end',
  'case_closed',
  'step_down',
  'step_up',
  'assessment_end',
  's47_outcome',
  'eh_closed',
  'cin_start',
] as const;
const RATIONALE =
  /\b(rationale|because|reason(s|ing)?( is| for|:)|due to|in view of|given that|as (mother|mum|parents|family|child|risk|concerns?|no ongoing|goals)|goals met|on balance|no ongoing role|threshold (not )?met|no concerns from)\b/i;

/** What was decided about a contact, referral, review or closure, and whether a reason stands with it. */
export function decisionFacts(input: FactInput): Facts {
  const frontDoor = anyOf(input, ...FRONT_DOOR) && (input.agency === 'csc' || input.agency === 'early help');
  const review = anyOf(input, ...REVIEWS);
  if (!frontDoor && !review) return {};
  const decision = decide(input, frontDoor);
  if (decision === undefined) return {};
  return RATIONALE.test(allWords(input.entry)) ? { decision, rationale: true } : { decision };
}

function decide(input: FactInput, frontDoor: boolean): Decision | undefined {
  const outcome = input.entry.outcome.trim();
  const fits = (words: string): Decision | undefined =>
    wordings.find(([pattern, decision]) => allowed(decision, frontDoor) && pattern.test(words))?.[1];
  const fromOutcome = outcome === '' ? undefined : fits(outcome);
  if (fromOutcome !== undefined) return fromOutcome;
  if (anyOf(input, 'step_down')) return 'step-down';
  if (anyOf(input, 'step_up')) return 'step-up';
  if (anyOf(input, 'case_closed', 'cpp_end', 'cin_end', 'eh_closed')) return 'close';
  if (
    !anyOf(
      input,
      'referral_decision',
      'contact',
      'referral',
      'rcpc',
      'cin_review',
      'manager_decision',
      'police_notification',
      'supervision',
      'assessment_end',
      'feedback_to_referrer',
    )
  )
    return undefined;
  if (anyOf(input, 'supervision', 'manager_decision', 'rcpc', 'cin_review'))
    return reviewDecision(input.entry.text);
  return fits(input.entry.text);
}

/** Reviews and supervision: only what is said of the plan itself. */
function reviewDecision(text: string): Decision | undefined {
  if (/\b(agree(d)? to|consider|decision|recommend\w*|ready to) ?(step(ped)?[- ]?down|close)\b/i.test(text))
    return /close/i.test(text) ? 'close' : 'step-down';
  if (
    /\b(plans?|cpp|cp|cin|remain\w*)\b[^.]{0,40}\b(continues?|to continue|stays?|remain\w*|in place)\b|^continue|\. continue\b/i.test(
      text,
    )
  )
    return 'continue';
  return undefined;
}

function allowed(decision: Decision, frontDoor: boolean): boolean {
  if (decision === 'continue' || decision === 'close') return !frontDoor;
  return true;
}
