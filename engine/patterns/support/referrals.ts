import { hasType } from './accounts.ts';
import type { Account } from './chronology-index.ts';
import { saidIn } from './said.ts';

const socialCareWords =
  /\b(?:children['’]?s? (?:social care|services|social work)|social (?:care|services|work(?:ers?)?)|csc|mash|marf|social worker|front door|safeguarding hub|first (?:response|contact)|duty (?:team|social work\w*)|marf|sw duty)\b/i;
/** "referral sent to CAMHS", "referred him to the dietitian": what stands after "to". */
const addressed = /\b(?:refer\w*|ref['’]?d|r\/r|sent)\b[^.;:·]{0,40}?\bto (?:the )?([^.;:,·]{2,50})/gi;

const service =
  "(?:camhs|salt|speech (?:and|&) language|paediatric\\w*|physio\\w*|dietitian|dietetics|audiology|orthoptics|optician|dentist|ophthalmology|ent|dermatology|early help|family support|school nurs\\w*|health visit\\w*|ed psych\\w*|educational psycholog\\w*|senco|young carers?|food ?bank|housing|idva|domestic abuse service|substance misuse|cgl|iapt|talking therapies|counselling|bereavement|mentor\\w*|play therapy|portage|children[’']?s centre|parenting|homestart|ehcp|ewo|education welfare|prevent|nspcc|cruse|occupational therapy|ot|community paed\\w*)";
/** "CAMHS referral form", "ref to SALT": another service, named right beside the referral. */
const toAnotherService = new RegExp(
  `\\b${service}\\b[^.;·]{0,12}\\b(?:referral|refer|referred|ref|form)\\b|\\b(?:referral|refer|referred|ref|re-?referred|r/r)\\b(?: (?:form|made|sent|done|emailed|completed))* (?:to|for) (?:the )?(?:\\w+ )?${service}\\b`,
  'i',
);

/**
 * Whether a referral went to children's social care: as the reading says, else by whom the words name
 * after "to". A row that names no other addressee is taken to mean social care.
 */
export function isToSocialCare(account: Account): boolean {
  if (toAnotherService.test(saidIn(account)) && !socialCareWords.test(saidIn(account))) return false;
  const { sentTo } = account.entry.reading.facts;
  const named = sentTo ?? (account.entry.cells.sentTo === undefined ? [] : [account.entry.cells.sentTo]);
  if (named.some((name) => name.trim() !== '')) return named.some((name) => socialCareWords.test(name));
  const words = saidIn(account);
  if (socialCareWords.test(words)) return true;
  return [...words.matchAll(addressed)].length === 0;
}

const madeByOthers =
  /\brefer(?:ral|red)\b[^.;·]{0,12}\b(?:made|sent|done|completed|submitted) by (?!(?:us|me|myself|this|our)\b)|\balready referred by\b/i;

/** The row tells of a referral that another agency made: "SG referral made by ED". */
export function isOthersReferral(account: Account): boolean {
  return madeByOthers.test(saidIn(account));
}

const feedbackWords =
  /\b(?:(?:told|informed|telephoned|phoned|rang|emailed|wrote to|advised|updated|feedback(?: given)?(?: to)?|outcome letter to|letter to)\b[^.;·]{0,40}\b(?:referrer|school|dsl|gp|surgery|hospital|ed|health visitor|hv|nursery|police|ward|midwi\w+)|(?:referrer|school|dsl|gp|surgery|hospital|ed|health visitor|hv|nursery|midwi\w+)\b[^.;·]{0,25}\b(?:told|informed|telephoned|rung|phoned|emailed|notified|updated|advised))\b/i;

const answerNoted =
  /\b(?:mash|csc|social (?:care|worker|services)|sw|duty|front door)\b(?! (?:referral )?(?:form|referral)\b)[^.;·]{0,12}\b(?:rang|phoned|called|emailed|replied|wrote|informed us|told us|confirmed|let us know)\b|\btold (?:by|that) (?:mash|csc|social care)\b/i;

/** The sender's own note that social care answered: "MASH rang - C&F". */
export function isAnswerNoted(account: Account): boolean {
  return account.entry.agencyKind !== 'social-care' && answerNoted.test(saidIn(account));
}

/** The referrer was told what became of the referral, by type or in social care's own words. */
export function isFeedback(account: Account): boolean {
  if (hasType(account, 'feedback_to_referrer') || isAnswerNoted(account)) return true;
  return (
    account.entry.agencyKind === 'social-care' &&
    hasType(
      account,
      'referral',
      'referral_decision',
      'assessment_start',
      's47_start',
      'strategy_discussion',
    ) &&
    feedbackWords.test(saidIn(account))
  );
}

const chaseWords =
  /\b(?:chas(?:e|ed|ing|es)|no (?:reply|response|answer|feedback|news|outcome)|nothing heard|not heard (?:back|anything)|still (?:waiting|awaiting)|heard nothing)\b/i;

/** A sender asks after a referral that had no reply. */
export function isChase(account: Account): boolean {
  return account.entry.reading.facts.chase === true || chaseWords.test(saidIn(account));
}
