import type { Subject, TypeLabel } from '../../shared/model/index.ts';
import type { AgencyWord } from './agency-word.ts';
import { type ReadRow, cue, has, hitsOf } from './read-row.ts';
import { parentsOwn } from './whose-appointment.ts';

/** Whom a type is about where the row does not say otherwise (practice guidance on labelling). */
const usual: Readonly<Record<string, Subject>> = {
  supervision: 'professional',
  manager_decision: 'professional',
  allocated: 'professional',
  reallocated: 'professional',
  escalation: 'professional',
  disagreement: 'professional',
  not_engaging: 'parent',
  antenatal_missed: 'parent',
  booking: 'parent',
  parent_mental_health: 'parent',
  substance_misuse: 'parent',
  da_incident: 'parent',
  marac: 'parent',
  fine: 'parent',
  consent_declined: 'parent',
  engaged: 'parent',
  written_agreement: 'parent',
  bail_condition: 'parent',
  arrest: 'parent',
  home_conditions: 'other',
  house_move: 'other',
  eviction: 'other',
  new_adult: 'other',
};

/** Whom a row without a type is about where it names nobody: services for adults write of adults. */
const WITHOUT_TYPE: Readonly<Partial<Record<AgencyWord, Subject>>> = {
  housing: 'other',
  police: 'other',
  substance: 'parent',
  idva: 'parent',
  amh: 'parent',
  probation: 'parent',
  midwifery: 'parent',
};

/** Types whose subject is whoever the row first speaks of. */
const FIRST_NAMED = new Set(['strength', 'concern', 'improvement']);
/** Types that happen to one person, who may be a brother or sister named in the row. */
const OWN_DEEDS = new Set(['arrest', 'bail_condition', 'substance_misuse', 'crime_victim']);
const APPOINTMENTS = new Set([
  'appt_booked',
  'appt_attended',
  'wnb',
  'cancelled_family',
  'cancelled_service',
  'declined',
  'discharged_unseen',
]);

const householdHarmed = cue(
  '(family|familys|house|home|window|windows|door|car) .. (smashed|burgled|broken|bricked|put through|put in|attacked|torched)',
);
const letterInHand = cue(
  '(handed|given|read|explained|served|delivered|posted) .. (mother|mum|father|dad|parents|both)',
  '(mother|mum|father|dad|parents|both) .. (served|handed|given) ',
);
const siblingFirst = cue(
  '(their|his|her|childs|new|baby) [older|younger|elder|big|little|baby|half|new] {sibling} [@name] [#|#y] (wnb|dna|fta|not brought|born|arrested|charged|excluded|suspended|missing|admitted|reported|delivered|arrived|permanently|moved|has|was|is)',
  '(born|excluded|arrested|charged|suspended|missing|brought|admitted) [today|again|on #|last night|:] (his|her|their) [older|younger|elder|big|little|half|twin] {sibling}',
  '^^ (elder|eldest|youngest|middle) {sibling}',
  'mother of index child',
  '^^ [older|younger|baby|half|step|twin|eldest|little|big|new|his|her|the] {sibling}',
  're [older|younger|his|her|the|baby] [half] {sibling}',
);
const youngAge = cue(
  '(#|aged|age) (10|11|12|13|14|15|16|17)',
  '(10|11|12|13|14|15|16|17|10y|11y|12y|13y|14y|15y|16y|17y|10yo|11yo|12yo|13yo|14yo|15yo|16yo|17yo)',
  '(pupil|student|child|yp|lad|teenager|young person)',
  'appropriate adult',
  'on child',
);
const pupil = cue(
  '(pupil|student|he|she|@name) [was|had|has|found|came|admitted|been|is|in] [in|possession|using|smoking|vaping|caught|under|drunk|intoxicated|smelling]',
  '(found|caught) (smoking|vaping|drinking|with (cannabis|vape))',
  '(at|in) school',
);
const parentsNamed = cue('{parent}', '(mr|mrs|ms|tenant|client|patient)');
const relativesNamed = cue(
  '{grandparent}',
  '(aunt|auntie|uncle|neighbour|friend|lodger|boyfriend|partner|landlord|op|hostel|male)',
);
const childrenNamed = cue(
  '{child}',
  '@name',
  '(imms|school|placement|lac|s47|strategy|rcpc|icpc|cin|cp|cpp|core|suspended|paediatric|genetics)',
);
const workersNamed = cue('(teacher|lado|staff|tm|worker|supervision|dsl|fte|iro|manager|head)');
const firstPerson = [
  ['parent', parentsNamed],
  ['other', relativesNamed],
  ['child', childrenNamed],
  ['professional', workersNamed],
] as const;

const HOUSEHOLD_AGENCIES: ReadonlySet<AgencyWord> = new Set(['housing']);

/** Whom the entry is about: for appointments whose appointment it was; else whom the event is about. */
export function subjectOf(read: ReadRow, types: readonly TypeLabel[], agency: AgencyWord): Subject {
  const primary = types[0]?.code;
  if (primary === undefined) return firstNamed(read, WITHOUT_TYPE[agency] ?? 'child');
  if (primary === 'plo_letter') return has(read, letterInHand) ? 'parent' : 'child';
  if (primary === 'neglect_tool' && agency === 'housing') return 'other';
  if (primary === 'appt_attended') return siblingOr(read, 'child');
  if (APPOINTMENTS.has(primary) || isMissedUnanswered(primary, types))
    return has(read, parentsOwn) ? 'parent' : siblingOr(read, 'child');
  if (FIRST_NAMED.has(primary)) return siblingOr(read, firstNamed(read, 'child'));
  if (OWN_DEEDS.has(primary) && has(read, siblingFirst)) return 'sibling';
  if (primary === 'arrest' && (agency === 'yjs' || has(read, youngAge))) return 'child';
  if (primary === 'bail_condition' && agency === 'yjs') return 'child';
  if (primary === 'substance_misuse' && (agency === 'yjs' || has(read, youngAge)) && !has(read, parentsNamed))
    return 'child';
  if (primary === 'substance_misuse' && agency === 'school' && has(read, pupil) && !has(read, parentsNamed))
    return 'child';
  if (primary === 'crime_victim' && has(read, householdHarmed)) return 'other';
  if (primary === 'crime_victim' && HOUSEHOLD_AGENCIES.has(agency)) return 'other';
  if (
    primary === 'visit_announced' &&
    !types.some((type) => type.code === 'child_seen' || type.code === 'child_voice')
  )
    return has(read, adultsSeen) ? 'parent' : 'child';
  return usual[primary] ?? siblingOr(read, 'child');
}

/** An appointment missed, and no answer from the parent about it: the row is about whose appointment it was. */
function isMissedUnanswered(primary: string, types: readonly TypeLabel[]): boolean {
  return (
    primary === 'not_engaging' && types.some(({ code }) => code === 'wnb' || code === 'discharged_unseen')
  );
}

const adultsSeen = cue(
  '(mum|mother|dad|father|parents|adults|family|carer) [and i|only|alone] seen',
  'adults and i',
  'with (mum|mother|parents|dad) only',
  '(saw|met|seen) (mum|dad|mother|father|parents) (only|alone)',
  '(stepdad|partner|tenant|mr|mrs|ms|client) .. seen',
  '(kids|children|child|boys|girls|both|all|stepchildren|@name) [#|were|was|are|is|both|all] (away|out|at (school|nursery|swimming|college|their|nans|dads|club|football)|with (nan|dad|aunt|gran|grandparents))',
  '(kids|children|child|boys|girls) .. (so not seen|not seen|not there|not home|not in)',
  'seen (mum|mother|parents)',
);

function siblingOr(read: ReadRow, otherwise: Subject): Subject {
  return has(read, siblingFirst) ? 'sibling' : otherwise;
}

function firstNamed(read: ReadRow, otherwise: Subject): Subject {
  let best: Subject = otherwise;
  let at = Number.POSITIVE_INFINITY;
  for (const [subject, asked] of firstPerson) {
    const first = hitsOf(read, asked).reduce(
      (least, hit) => Math.min(least, hit.first),
      Number.POSITIVE_INFINITY,
    );
    if (first < at) [best, at] = [subject, first];
  }
  return best;
}
