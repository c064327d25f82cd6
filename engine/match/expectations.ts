import type { AgencyKind } from '../../shared/model/index.ts';

/**
 * Which kinds of agency might be expected to have recorded an event of a type, where their records
 * are loaded (team default, after the usual membership of the meetings and the usual notifications).
 * A question to ask, never a failing: a record may be held elsewhere, or the agency was not told.
 */
export const expectedKinds: Readonly<Record<string, readonly AgencyKind[]>> = {
  referral_sent: ['social-care'],
  police_notification: ['police', 'social-care'],
  strategy_discussion: ['social-care', 'police', 'health-0-19'],
  s47_start: ['social-care', 'police'],
  cp_medical: ['hospital', 'social-care', 'gp'],
  icpc: ['social-care', 'school', 'health-0-19', 'police', 'gp'],
  rcpc: ['social-care', 'school', 'health-0-19'],
  core_group: ['social-care', 'school', 'health-0-19'],
  cin_review: ['social-care', 'school', 'health-0-19'],
  tac_taf_meeting: ['school', 'health-0-19', 'early-help'],
  marac: ['police', 'social-care', 'domestic-abuse-service'],
  cpp_start: ['social-care', 'gp', 'school', 'health-0-19'],
  cpp_end: ['social-care', 'gp', 'school', 'health-0-19'],
  case_closed: ['school', 'health-0-19'],
  ed: ['hospital', 'gp'],
  admission: ['hospital', 'gp'],
  da_incident: ['police', 'social-care'],
  ppo: ['police', 'social-care'],
  missing_start: ['police', 'social-care'],
  arrest: ['police'],
  booking: ['maternity', 'gp'],
  birth_sibling: ['maternity', 'gp', 'health-0-19'],
  house_move: ['social-care', 'school', 'gp', 'health-0-19'],
  eviction: ['housing', 'social-care'],
  suspension: ['school'],
  permanent_exclusion: ['school', 'social-care'],
};
