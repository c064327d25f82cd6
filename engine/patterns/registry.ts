import type { Pattern } from './pattern.ts';
import { patternsF21ToF40 } from './rules-b.ts';
import { wasNotBrought } from './rules/f01-was-not-brought.ts';
import { cancelAndRebook } from './rules/f02-cancel-and-rebook.ts';
import { dischargedUnseen } from './rules/f03-discharged-unseen.ts';
import { untreatedHealthNeed } from './rules/f04-untreated-health-need.ts';
import { noAccess } from './rules/f05-no-access.ts';
import { childNotSeen } from './rules/f06-child-not-seen.ts';
import { notSeenAlone } from './rules/f07-not-seen-alone.ts';
import { missingVoice } from './rules/f08-missing-voice.ts';
import { repeatReferral } from './rules/f09-repeat-referral.ts';
import { contactsAddingUp } from './rules/f10-contacts-adding-up.ts';
import { repeatPlan } from './rules/f11-repeat-plan.ts';
import { stepDownBounce } from './rules/f12-step-down-bounce.ts';
import { startAgain } from './rules/f13-start-again.ts';
import { planDrift } from './rules/f14-plan-drift.ts';
import { childInNeedDrift } from './rules/f15-child-in-need-drift.ts';
import { timescaleNotEvidenced } from './rules/f16-timescale-not-evidenced.ts';
import { coreGroupsLapsed } from './rules/f17-core-groups-lapsed.ts';
import { oversightGap } from './rules/f18-oversight-gap.ts';
import { actionsRollingOver } from './rules/f19-actions-rolling-over.ts';
import { improvementTiedToScrutiny } from './rules/f20-improvement-tied-to-scrutiny.ts';

/**
 * All patterns, by their number in the practice rules. A pattern is added by one import and one line.
 * Parameters are checked by each pattern's own schema before it runs, so the list may forget their types.
 */
export const patterns: readonly Pattern[] = [
  wasNotBrought,
  cancelAndRebook,
  dischargedUnseen,
  untreatedHealthNeed,
  noAccess,
  childNotSeen,
  notSeenAlone,
  missingVoice,
  repeatReferral,
  contactsAddingUp,
  repeatPlan,
  stepDownBounce,
  startAgain,
  planDrift,
  childInNeedDrift,
  timescaleNotEvidenced,
  coreGroupsLapsed,
  oversightGap,
  actionsRollingOver,
  improvementTiedToScrutiny,
  ...patternsF21ToF40,
];

const byId = new Map(patterns.map((pattern) => [pattern.id, pattern]));

/** The pattern with this slug; undefined for an unknown one. */
export function patternById(id: string): Pattern | undefined {
  return byId.get(id);
}
