import { appointmentRules } from './appointments.ts';
import { assessmentRules } from './assessment.ts';
import { careRules } from './care.ts';
import { childRules } from './child.ts';
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
import { visitRules } from './visits.ts';

/** A named group of rules, one file each. */
export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly ReadingRule[];
}

export const ruleGroups: readonly RuleGroup[] = [
  { title: 'Front door', rules: frontDoorRules },
  { title: 'Early help', rules: earlyHelpRules },
  { title: 'Assessment and enquiries', rules: assessmentRules },
  { title: 'Conferences, plans and actions', rules: planRules },
  { title: 'Visits', rules: visitRules },
  { title: 'The child', rules: childRules },
  { title: 'Oversight', rules: oversightRules },
  { title: 'Legal and care', rules: legalRules },
  { title: 'Health: appointments', rules: appointmentRules },
  { title: 'Health: contacts, emergencies and admissions', rules: healthContactRules },
  { title: 'Health: findings', rules: healthFindingRules },
  { title: 'Education: attendance and exclusion', rules: educationRules },
  { title: 'Education: support and presentation', rules: schoolLifeRules },
  { title: 'Police', rules: policeRules },
  { title: 'Home and community', rules: communityRules },
  { title: 'Care, concern and strengths', rules: careRules },
];

export const readingRules: readonly ReadingRule[] = ruleGroups.flatMap((group) => group.rules);
