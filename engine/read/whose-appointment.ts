import type { AgencyWord } from './agency-word.ts';
import { withEnoughEvidence } from './evidence.ts';
import type { Speaking } from './match-rules.ts';
import { type ReadRow, cue, has } from './read-row.ts';
import { missedByParent } from './rules/parents-own.ts';

/** Services whose clients are adults: who misses there is the parent. */
const ADULT_SERVICES: ReadonlySet<AgencyWord> = new Set(['substance', 'probation', 'amh', 'idva']);

/** Words that make an appointment the parent's own. */
export const parentsOwn = cue(
  '(mum|mother|dad|father|parent|mums|her|his|their|client|parents|carer) [has|have] [not] (own|herself|himself)',
  '(own|her own|his own) (appt|smear|check|check-up|check up|counselling|gp|dental|dentist|mental|therapy|scan|review|clinic|bloods|health|appointment)',
  '(smear|parenting|keywork|key work|talking therapies|iapt|cgl|aa|na|perpetrator|freedom programme|freedom|postnatal check|cervical|postnatal|psychiatry|psychiatric|depot|detox|recovery|triple p|incredible years|anger management|caring dads|probation|jobcentre|job centre|coil|contraception|adult mental|stay and play|baby massage|course|parenting group)',
  '(mum|mother|dad|father) [has|have|again|did|also] (dna|fta|not attended|not attend|failed to attend|missed|not attending|did not attend) .. (her|his|own|appt|smear|psychiatr*|counselling|review|session|course|group|medical)',
);

const smear = cue(
  '(smear|dental|dentist|coil|cervical|contraception|check up|eye test|opticians|well woman|nhs health check|flu jab)',
);
const baby = cue(
  '(baby|child|children|both|son|daughter|he|she) [was|were] (not brought|wnb)',
  'not brought',
  'wnb',
  'nbi',
);

/** The parent's missed appointment is routine care of their own (a smear, a dental check). */
export function isRoutineCare(read: ReadRow): boolean {
  return has(read, smear);
}

/**
 * Whose appointment was missed or moved decides the type: a parent's own missed appointment is the
 * parent not engaging, never "was not brought".
 */
export function adjustAppointments(
  said: readonly Speaking[],
  read: ReadRow,
  agency: AgencyWord,
): readonly Speaking[] {
  const speaking = withEnoughEvidence(said, read);
  const adult = ADULT_SERVICES.has(agency) || (has(read, parentsOwn) && !has(read, baby));
  if (!adult) return speaking;
  return speaking
    .filter((one) => one.rule.code !== 'appt_booked')
    .map((one) => (isMissed(one, agency) ? { rule: missedByParent, hit: one.hit } : one));
}

function isMissed(one: Speaking, agency: AgencyWord): boolean {
  return one.rule.code === 'wnb' || (one.rule.code === 'antenatal_missed' && ADULT_SERVICES.has(agency));
}
