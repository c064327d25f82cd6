import { eventType } from '../../shared/event-types/event-types.ts';
import type { Polarity, TypeLabel } from '../../shared/model/index.ts';
import { type ReadRow, cue, has, hitsOf } from './read-row.ts';
import { isRoutineCare } from './whose-appointment.ts';
import { markOver } from './words/marks.ts';

const POSITIVE = new Set(['improvement', 'strength', 'engaged', 'action_done']);
/** Types that stay as they are whatever else the row says. */
const PROCESS = new Set([
  'contact',
  'feedback_to_referrer',
  'allocated',
  'case_closed',
  'ico',
  'care_order',
  'supervision_order',
  's20',
  'bail_condition',
  'action_set',
  'appt_booked',
  'cancelled_service',
  'transfer',
  'referral_decision',
  'manager_decision',
  'assessment_start',
]);
const FROM_SEVERITY = 2;

const accident = cue(
  '(fell|fall|tripped|accident|accidental|slipped|trampoline|football|climbing frame|playground|scooter|bike|foreign body|bead|febrile|croup|bronchiolitis|wheeze|asthma|viral|chickenpox)',
);
const worrying = cue(
  '(unexplained|inconsistent|delay|delayed|suspicious|non accidental|nai|hit|slapped|belt|punched|kicked|abuse|neglect|worried|concern|concerned|concerns|safeguarding|worse|worsening|deteriorat*|frightened|scared|shouts|no change|little change|drift|overdue|third|again|repeat|repeated|poor|fails|failed|risk|withdrawn|hurts|hurt|shouted|not allowed)',
  '# (missed|failed)',
  '(broken down|does not know|not know|no date of birth|fifth|sixth|# addresses|lock on the door)',
  '(2nd|3rd|4th|second|third|fourth|another) .. (missed|cancelled|row|time|move|change|worker|sw)',
  'changed again',
  'without notice',
  'w o notice',
  'not seen',
  'no report',
  '(twists|twisted|smacks|smacked|locked|drunk|fighting|arguing|rowing|hungry|cries|crying|flinched|flinches|hid|clung|unhappy|lonely|bullied|nobody|worries|nightmares)',
  '(call|calls) (him|her) (daddy|mummy|dad|mum)',
  '(met|meeting) online',
  '(can|could|does|did) not cope',
  '(did not attend|dna|not present|no apologies)',
  '(i|we) (do|did|make|get|look after|feed) .. (bottles|tea|dinner|nappies|baby|breakfast)',
  'broke down',
  'breakdown',
  'serious',
  'substantiated',
  'significant harm',
  'continuing risk',
);
const reassuring = cue(
  '(excellent|lovely|thriving|brilliant|well controlled|doing well|great|good technique|all met|no concerns|happy|going well|up to date|pleased|bright|confident)',
  'all up to date',
);
const unsubstantiated = cue('(unsubstantiated|not substantiated|not met|consistent with|no further|nfa)');
const substantiated = cue('substantiated', 'continuing risk', 'significant harm');
const homeBad = cue('{dirty}', 'no (bedding|beds|food|heating|sheets|electric|gas)', '(cannot|can not) see');
const homeGood = cue('{clean}', '(better|improved|improving|mopped|stocked|full)');
const poorAttendance = cue(
  '(pa|persistent absence|severe absence|below 90|under 90|poor attendance|unauth|unauthorised|concern|dropped|fallen|declining)',
);
const goodAttendance = cue('(improved|up|100%|excellent|well done|good|best)');
const rangWell = cue('(rang to say|all fine|well|visited at home same day|rebooked same day)');
const pausedHealthily = cue('up to date', 'all well', 'no missed');

/** Polarity of the main event for the child: the type's usual polarity, unless the row says otherwise. */
export function polarityOf(read: ReadRow, types: readonly TypeLabel[]): Polarity {
  const primary = types[0];
  if (primary === undefined)
    return has(read, pausedHealthily) && hasCode(read, 'imms') ? 'strength' : 'neutral';
  const codes = types.map((type) => type.code);
  const own = ownPolarity(read, primary.code, codes);
  if (own !== null) return own;
  const usual = eventType(primary.code)?.polarity ?? 'neutral';
  if (usual !== 'neutral') return usual;
  const rest = codes.slice(1);
  if (rest.some((code) => isHeavy(read, code))) return 'concern';
  const positive = rest.some((code) => POSITIVE.has(code));
  if (positive && !PROCESS.has(primary.code) && !worried(read)) return 'strength';
  if (positive && (primary.code === 'case_closed' || primary.code === 'step_down')) return 'strength';
  if (PROCESS.has(primary.code)) return 'neutral';
  if (primary.code === 'appt_attended' && has(read, reassuring)) return 'strength';
  return worried(read) && LEANS.has(primary.code) ? 'concern' : 'neutral';
}

/** Neutral types that words of worry in the row turn into a concern. */
const LEANS = new Set([
  'core_group',
  'placement_move',
  'reallocated',
  'cancelled_family',
  'child_voice',
  'child_seen',
  'abe',
  'cp_medical',
  'referral',
  'referral_sent',
  'rcpc',
  'icpc',
  'booking',
  'cin_review',
  'hcp_contact',
  'managed_move',
  'new_adult',
  'house_move',
  'direct_work',
]);

const imms = cue('imms');
const noAction = cue('(nfa|no further action|insufficient evidence|discontinued)');
const charged = cue('(charged|arrested|remanded|convicted|sentenced)');
const planned = cue('(was|were|a) planned', '(planned|positive) move', 'planned over');
const onlyFiled = cue('(filed|nothing for|nil else|noted only|for info)');
function hasCode(read: ReadRow, _which: 'imms'): boolean {
  return has(read, imms);
}

/** Lighter concerns that still turn a neutral step into one for concern. */
const MATTERS = new Set([
  'presentation',
  'concern',
  'disagreement',
  'medication_missed',
  'ebsa',
  'not_engaging',
  'imms_overdue',
  'late',
  'eviction',
]);

function worried(read: ReadRow): boolean {
  return hitsOf(read, worrying).some(
    (hit) =>
      markOver(read.marks, 'negated', hit) === undefined &&
      markOver(read.marks, 'history', hit) === undefined,
  );
}

function isHeavy(read: ReadRow, code: string): boolean {
  if (code === 'injury') return !has(read, accident) || worried(read);
  if (code === 'home_conditions') return homePolarity(read) === 'concern';
  const type = eventType(code);
  if (type?.polarity !== 'concern') return false;
  return type.severity >= FROM_SEVERITY || MATTERS.has(code);
}

function ownPolarity(read: ReadRow, code: string, codes: readonly string[]): Polarity | null {
  if (code === 'home_conditions') return homePolarity(read, codes.includes('improvement'));
  if (code === 's47_outcome')
    return has(read, unsubstantiated) || !has(read, substantiated) ? 'neutral' : 'concern';
  if (code === 'not_engaging' && isRoutineCare(read)) return 'neutral';
  if (code === 'antenatal_missed' && has(read, rangWell) && codes.includes('visit_announced'))
    return 'neutral';
  if (code === 'attendance_period') return attendancePolarity(read, codes);
  if (code === 'arrest' && has(read, noAction) && !has(read, charged)) return 'neutral';
  if (code === 'abe' && codes.includes('child_voice')) return 'concern';
  if (code === 'cp_medical' && !codes.includes('injury')) return 'neutral';
  if (code === 'placement_move' && has(read, planned)) return 'neutral';
  if (code === 'police_notification' && codes.length === 1 && has(read, onlyFiled)) return 'neutral';
  if (code === 'booking') return lateBooking(read) ? 'concern' : 'neutral';
  return null;
}

function homePolarity(read: ReadRow, improving = false): Polarity {
  const bad = hitsOf(read, homeBad).some((hit) => markOver(read.marks, 'negated', hit) === undefined);
  const good = has(read, homeGood);
  if (bad && improving) return 'neutral';
  if (bad) return 'concern';
  if (improving) return 'strength';
  return good ? 'neutral' : 'concern';
}

/** Persistent absence: a tenth or more of sessions missed (DfE). */
const PERSISTENT_ABSENCE_PERCENT = 90;

function attendancePolarity(read: ReadRow, codes: readonly string[]): Polarity {
  if (codes.includes('improvement')) return 'strength';
  const percent = read.row.words.find((word) => word.percent)?.number;
  if (percent !== undefined && percent > 50 && percent < PERSISTENT_ABSENCE_PERCENT) return 'concern';
  if (percent !== undefined && percent >= 97) return 'strength';
  if (has(read, poorAttendance) && percent === undefined) return 'concern';
  if (percent !== undefined && percent <= 50 && has(read, poorAttendance)) return 'concern';
  return has(read, goodAttendance) && percent !== undefined && percent >= 95 ? 'strength' : 'neutral';
}

const lateBookingWords = cue('(late|concealed|unbooked|did not know|not sure|denied)');
/** Booking after 20 weeks counts as late (practice rules, timescale 39). */
const LATE_BOOKING_WEEKS = 20;

function lateBooking(read: ReadRow): boolean {
  if (has(read, lateBookingWords)) return true;
  const weeks = /\b(\d{1,2})\s*(?:\+\d|\/40|weeks?|wks?|w\b)/i.exec(read.row.text)?.[1];
  return weeks !== undefined && Number(weeks) > LATE_BOOKING_WEEKS;
}
