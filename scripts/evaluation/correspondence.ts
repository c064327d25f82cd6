/** Which patterns answer to what a review calls it, and why the two may differ. */
export interface Correspondence {
  readonly patterns: readonly string[];
  readonly note: string;
}

const table: readonly (readonly [RegExp, Correspondence])[] = [
  [
    /^repeat (?:contacts|referrals)/i,
    {
      patterns: ['repeat-referral', 'contacts-adding-up'],
      note: 'A repeat referral needs a referral, a closure and a second referral within a year; contacts adding up needs three contacts closed with advice or no further action.',
    },
  ],
  [
    /^assessment drift/i,
    {
      patterns: ['timescale-not-evidenced'],
      note: 'The assessment clock starts at a referral that social care records; the delay here is told in words and relative dates.',
    },
  ],
  [
    /^child not spoken to|^child "?invisible/i,
    {
      patterns: ['missing-voice', 'not-seen-alone', 'child-not-seen'],
      note: 'These questions are about an open child protection or child in need plan; none was open.',
    },
  ],
  [
    /^information not shared|not joined up/i,
    {
      patterns: ['information-not-joined-up', 'repeat-domestic-abuse'],
      note: 'Information not joined up needs an open plan and the lead agency’s records up to ten working days on. Incidents dated by the year alone never count in a window of twelve months.',
    },
  ],
  [
    /^missing from education/i,
    {
      patterns: ['left-school-while-open', 'school-absence'],
      note: 'No record of the time in England says that the child was to be at a school; that a school is missing from the records is shown on the sources screen.',
    },
  ],
  [
    /^repeated assessments/i,
    {
      patterns: ['start-again'],
      note: 'Start-again needs two assessments in the records; the text read dates one of the four.',
    },
  ],
  [
    /^disguised compliance/i,
    {
      patterns: ['improvement-tied-to-scrutiny'],
      note: 'The rule needs challenge, improvement and concern again, twice, or a report of improvement that another agency contradicts.',
    },
  ],
  [
    /^drift \/ unallocated/i,
    { patterns: ['worker-churn', 'oversight-gap', 'child-in-need-drift'], note: '' },
  ],
  [
    /^worker changes/i,
    {
      patterns: ['worker-churn'],
      note: 'Three named holders in a year are needed, or the word unallocated.',
    },
  ],
  [
    /^avoidant behaviour/i,
    {
      patterns: ['no-access', 'was-not-brought', 'cancel-and-rebook'],
      note: 'The two visits without access in September are two days apart at two agencies, which counts as one; the first is written without a year, so its day is not read.',
    },
  ],
  [
    /explanation|self-harm explanation/i,
    {
      patterns: [],
      note: 'Whether an explanation was rightly accepted is a judgement of the single event; no dated rule asks it. The injuries stand in the chronology and count in cumulative and escalating concern.',
    },
  ],
  [
    /dismissed as malicious|superficial/i,
    {
      patterns: [],
      note: 'The quality of an assessment or a conversation is a judgement; no dated rule asks it.',
    },
  ],
  [
    /^history not checked/i,
    {
      patterns: ['father-unseen', 'start-again'],
      note: 'The check on a new partner is asked while a plan is open; none was open, and the text read dates no new partner’s first mention by an agency.',
    },
  ],
  [
    /^focus on the adults/i,
    {
      patterns: [],
      note: 'No dated event shows it; the share of entries with the child’s voice is a measure of the audit.',
    },
  ],
];

/** The patterns that correspond to an item of a review, by its wording; none where the wording is unknown. */
export function correspondenceOf(item: string): Correspondence {
  return (
    table.find(([wording]) => wording.test(item))?.[1] ?? {
      patterns: [],
      note: 'No pattern corresponds to this wording.',
    }
  );
}
