/**
 * Types that exclude one another in one entry (practice guidance on labelling). Each line: where
 * `when` was found, `drop` goes, and why. Listed in docs/reading-rules.md.
 */
export interface Settlement {
  readonly when: string;
  readonly drop: readonly string[];
  readonly because: string;
}

const FITS_NO_OTHER: readonly Settlement[] = [
  'presentation',
  'injury',
  'home_conditions',
  'parental_supervision',
  'da_incident',
  'exploitation',
  'self_harm',
  'growth',
  'dental_decay',
  'medication_missed',
  'imms_overdue',
  'ebsa',
  'attendance_period',
  'substance_misuse',
  'parent_mental_health',
  'crime_victim',
  'missing_start',
  'anonymous_concern',
  'dsl_concern',
  'disagreement',
  'escalation',
  'not_engaging',
  'no_access',
  'wnb',
  'antenatal_missed',
  'new_adult',
  'arrest',
].map((when) => ({ when, drop: ['concern'], because: 'a concern of its own kind is recorded' }));

export const settlements: readonly Settlement[] = [
  ...FITS_NO_OTHER,
  { when: 'placement_move', drop: ['house_move'], because: 'the child moved, not the family' },
  { when: 'crime_victim', drop: ['appt_attended'], because: 'the attendance is about the crime' },
  { when: 'arrest', drop: ['not_engaging'], because: 'the breach led to the arrest' },
  { when: 'visit_unannounced', drop: ['visit_announced'], because: 'the visit was unannounced' },
  {
    when: 'no_access',
    drop: ['visit_announced', 'visit_unannounced', 'child_seen', 'hcp_contact', 'home_conditions'],
    because: 'nobody let the worker in',
  },
  {
    when: 'cancelled_service',
    drop: [
      'wnb',
      'not_engaging',
      'no_access',
      'visit_announced',
      'visit_unannounced',
      'core_group',
      'cin_review',
      'tac_taf_meeting',
      'lac_review',
      'rcpc',
      'icpc',
      'cancelled_family',
      'direct_work',
      'hcp_contact',
      'appt_attended',
    ],
    because: 'the service called it off',
  },
  {
    when: 'cancelled_family',
    drop: ['wnb', 'antenatal_missed', 'appt_attended', 'visit_announced', 'hcp_contact', 'not_engaging'],
    because: 'the family moved it ahead of time',
  },
  {
    when: 'antenatal_missed',
    drop: ['wnb', 'appt_attended', 'booking', 'not_engaging'],
    because: "an antenatal appointment is the mother's",
  },
  {
    when: 'wnb',
    drop: ['appt_attended', 'hcp_contact', 'child_seen', 'iha_rha'],
    because: 'the child was not brought',
  },
  {
    when: 'hcp_contact',
    drop: ['visit_announced', 'visit_unannounced', 'appt_attended', 'assessment_end'],
    because: 'a mandated contact is not also a visit',
  },
  {
    when: 'ed',
    drop: ['appt_attended', 'visit_announced'],
    because: 'an emergency attendance is not also an appointment',
  },
  {
    when: 'admission',
    drop: ['appt_attended', 'appt_booked'],
    because: 'an admission is not also an appointment',
  },
  { when: 'cp_medical', drop: ['appt_attended', 'child_seen'], because: 'the medical is the attendance' },
  {
    when: 'iha_rha',
    drop: ['appt_attended', 'hcp_contact', 'assessment_end'],
    because: 'the health assessment is the attendance',
  },
  {
    when: 'declined',
    drop: ['wnb', 'imms_overdue', 'consent_declined', 'appt_booked', 'appt_attended', 'ed'],
    because: 'offered and refused is not missed',
  },
  {
    when: 'private_fostering',
    drop: ['visit_announced'],
    because: 'the visit is the private fostering visit',
  },
  { when: 'permanent_exclusion', drop: ['suspension'], because: 'the exclusion is permanent' },
  { when: 'ico', drop: ['care_order'], because: 'the order is interim' },
  { when: 'rcpc', drop: ['icpc'], because: 'the conference is a review' },
  { when: 'transfer', drop: ['reallocated', 'house_move', 'icpc'], because: 'the case moved between areas' },
  { when: 'reallocated', drop: ['allocated'], because: 'another worker held the case before' },
  { when: 'eh_closed', drop: ['case_closed', 'step_down'], because: 'the service closed is early help' },
  { when: 'cin_end', drop: ['case_closed', 'cin_start'], because: 'the plan ended' },
  { when: 's47_outcome', drop: ['s47_start'], because: 'the enquiry ended' },
  {
    when: 'assessment_end',
    drop: ['assessment_start', 'cin_start', 'referral_decision'],
    because: 'the assessment ended',
  },
  { when: 'assessment_start', drop: ['referral_decision'], because: 'the assessment itself is recorded' },
  {
    when: 'feedback_to_referrer',
    drop: ['referral_decision', 'assessment_start', 'assessment_end', 'contact', 'referral'],
    because: 'the row is about telling the referrer',
  },
  { when: 'referral_sent', drop: ['referral', 'contact'], because: 'this agency sent it' },
  {
    when: 'referral',
    drop: ['contact', 'police_notification'],
    because: 'a referral is more than a contact',
  },
  { when: 'referral_decision', drop: ['contact', 'arrest'], because: 'the decision is recorded' },
  {
    when: 'anonymous_concern',
    drop: ['contact', 'referral', 'no_access', 'child_voice'],
    because: 'the contact is the anonymous call',
  },
  { when: 'police_notification', drop: ['contact'], because: 'the contact is the notification' },
  {
    when: 'discharged_unseen',
    drop: ['case_closed', 'appt_attended'],
    because: 'discharged after missed appointments',
  },
  {
    when: 'strategy_discussion',
    drop: [],
    because: 'the discussion decides on the enquiry; its start is recorded on its own',
  },
  { when: 'lpm', drop: ['plo_letter'], because: 'the letter follows later' },
  { when: 'birth_sibling', drop: ['child_seen', 'admission'], because: 'the birth is the event' },
  { when: 'fine', drop: ['attendance_period'], because: 'the figure explains the penalty' },
  { when: 'ehe', drop: ['managed_move'], because: 'the child left for home education' },
  { when: 'medication_missed', drop: ['declined'], because: 'medicine not given' },
  {
    when: 'imms_overdue',
    drop: ['medication_missed'],
    because: 'an immunisation is not a medicine not given',
  },
  { when: 'self_harm', drop: [], because: '' },
  {
    when: 'consent_declined',
    drop: ['eha', 'not_engaging', 'appt_booked'],
    because: 'the offer was declined',
  },
  { when: 'supervision', drop: [], because: 'the decision was made in supervision' },
  {
    when: 'rhi',
    drop: ['missing_end', 'missing_start', 'visit_announced'],
    because: 'the interview is about the episode',
  },
  { when: 'cancelled_service', drop: ['cancelled_family'], because: 'the service called it off' },
  { when: 'marac', drop: ['da_incident'], because: 'the incident was recorded before' },
  {
    when: 'cme',
    drop: ['managed_move', 'attendance_period', 'referral_sent'],
    because: 'no school is known',
  },
  { when: 'step_up', drop: ['cin_start'], because: 'the step is recorded' },
  { when: 'abe', drop: ['child_seen'], because: 'the interview is the contact' },
  { when: 'written_agreement', drop: ['action_set', 'bail_condition'], because: 'the agreement is recorded' },
  { when: 'icpc', drop: ['referral_decision'], because: 'the conference decides' },
];

/** Drops what another type of the same entry excludes; settlements apply in their order. */
export function settle(codes: ReadonlySet<string>): ReadonlySet<string> {
  const left = new Set(codes);
  for (const settlement of settlements) {
    if (!left.has(settlement.when)) continue;
    for (const code of settlement.drop) left.delete(code);
  }
  return left;
}
