import { appointmentRules } from './appointments.ts';
import { assessmentRules } from './assessment.ts';
import { callingOffRules } from './calling-off.ts';
import { homeRules } from './home.ts';
import { missingRules } from './missing.ts';
import { faintRules } from './faint.ts';
import { engagementRules } from './engagement.ts';
import { challengeAndClosingRules } from './challenge-and-closing.ts';
import { mindAndSubstanceRules } from './mind-and-substances.ts';
import { childInNeedRules } from './child-in-need.ts';
import { toolAndAgreementRules } from './tools-and-agreements.ts';
import { newsAndAnswerRules } from './news-and-answers.ts';
import { careRules } from './care.ts';
import { childRules } from './child.ts';
import { childVoiceRules } from './child-voice.ts';
import { coreGroupAndActionRules } from './core-groups-and-actions.ts';
import { lookedAfterRules } from './looked-after.ts';
import { schoolMoveRules } from './school-moves.ts';
import { communityRules } from './community.ts';
import { earlyHelpRules } from './early-help.ts';
import { educationRules } from './education.ts';
import { frontDoorRules } from './front-door.ts';
import { healthFindingRules } from './health-findings.ts';
import { healthContactRules } from './health-contacts.ts';
import { legalRules } from './legal.ts';
import { oversightRules } from './oversight.ts';
import { planRules } from './plans.ts';
import { policeRules } from './police.ts';
import type { ReadingRule } from './rule.ts';
import { schoolLifeRules } from './school-life.ts';
import { shortNoteRules } from './short-notes.ts';
import { visitRules } from './visits.ts';

/** A named group of rules, one file each. */
export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly ReadingRule[];
}

export const ruleGroups: readonly RuleGroup[] = [
  { title: 'Front door', rules: frontDoorRules },
  { title: 'Front door: notifications, feedback, anonymous concerns', rules: newsAndAnswerRules },
  { title: 'Early help', rules: earlyHelpRules },
  { title: 'Assessment and enquiries', rules: assessmentRules },
  { title: 'Tools, family group conferences, agreements', rules: toolAndAgreementRules },
  { title: 'Conferences, plans and actions', rules: [...planRules, ...coreGroupAndActionRules] },
  { title: 'Child in need', rules: childInNeedRules },
  { title: 'Visits', rules: visitRules },
  { title: 'The child', rules: [...childRules, ...childVoiceRules] },
  { title: 'Oversight', rules: oversightRules },
  { title: 'Challenge, closing and transfer', rules: challengeAndClosingRules },
  { title: 'Legal and care', rules: [...legalRules, ...lookedAfterRules] },
  { title: 'Health: appointments', rules: appointmentRules },
  { title: 'Health: called off, declined, discharged unseen', rules: callingOffRules },
  { title: 'Health: contacts, emergencies and admissions', rules: healthContactRules },
  { title: 'Health: findings', rules: healthFindingRules },
  { title: 'Health: mind and substances', rules: mindAndSubstanceRules },
  { title: 'Education: attendance and exclusion', rules: [...educationRules, ...schoolMoveRules] },
  { title: 'Education: support and presentation', rules: schoolLifeRules },
  { title: 'Police', rules: policeRules },
  { title: 'Missing', rules: missingRules },
  { title: 'Home and community', rules: communityRules },
  { title: 'Home', rules: homeRules },
  { title: 'Care, concern and strengths', rules: careRules },
  { title: 'Engagement', rules: engagementRules },
  { title: 'Short notes of services', rules: shortNoteRules },
  { title: 'Faint words', rules: faintRules },
];

export const readingRules: readonly ReadingRule[] = ruleGroups.flatMap((group) => group.rules);
