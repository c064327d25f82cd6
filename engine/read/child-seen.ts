import type { ChildSeen, Subject, TypeLabel } from '../../shared/model/index.ts';
import type { AgencyWord } from './agency-word.ts';
import { type ReadRow, cue, has, hitsOf } from './read-row.ts';
import { inSpeech } from './match-rules.ts';
import { markOver } from './words/marks.ts';

const ALONE_WORDS =
  '(alone|on his own|on her own|on their own|by himself|by herself|by themselves|individually|separately|1:1|1-1|one to one|privately|in private|by self|on own|one at a time|one by one|in turn|nobody else|just us|only us|us two|no adults|without (mum|dad|parents|mother|father|parent|carer))';

/** Seen or spoken to without carers. */
export const seenAlone = cue(
  `(seen|spoken|spoke|met|saw|interviewed|see|chat|chatted|talked|talk|observed|visited|time|word|session|examined|sat|work|walk) ... ${ALONE_WORDS}`,
  `${ALONE_WORDS} .. (seen|spoken to|said|told|says)`,
  '(just|only) (him|her|us|{kid} and me|me and {kid}|the two of us|{kid} and i|them)',
  '{kid} alone [in|at|on|:]',
  'each on (their|his|her) own',
  '(nobody else|no one else|no adult|no adults) (in|there|with us|around|present)',
  '(only|just) us two',
  '(interview|rhi|session) .. (on his own|on her own|on their own|alone|one to one|1:1)',
  '^^ (1:1|one to one|1-1) (session|work|time|chat)',
  '(with|took|saw|met) {kid} (alone|on his own|on her own|on their own|by himself|by herself)',
  'mum (waited|stayed|went) (outside|out)',
);
const notAlone = cue(
  '(not|never|nobody|mum|mother|dad|father|parent|client|patient|carer) [been|be|was|is] (seen|spoken to|met|saw) .. alone',
  'refused to be seen alone',
  'would not be seen alone',
  'not seen alone',
  '(left|home) alone',
);
/** The child is said not to have been seen. */
export const childNotSeen = cue(
  '{child} [was|were|has|have|again|still|both|all|both] not [been] (seen|sighted|present|home|in|there|spoken to|brought|observed)',
  'not (seen|sighted|home|present|in|brought)',
  'did not see {child}',
  '{child} .. (asleep upstairs|in bed) .. not seen',
  '{child} [is|was|were|are|still|all|both|already|away] (with|at|in|out|staying at|staying with) (nan|nans|grandparents|grandad|football|swimming|cubs|brownies|party|work|contact|school|nursery|dad|dads|aunt|friends|auntie|mums|bed|friend|holiday|college|club|football|out|relatives|granny|neighbour|a friend|the park|her|his)',
  'unable to (see|sight) {child}',
  'never seen',
  '(mum|mother|dad|father|parent|carer) seen .. {child} (at|with|in|out)',
  'not seen',
);
const seenWithOthers = cue(
  '{child} [were|was|both|all] (seen|present|there)',
  'seen (with|w|at|in|together)',
);

const IN_PERSON = new Set([
  'ed',
  'admission',
  'hcp_contact',
  'iha_rha',
  'cp_medical',
  'abe',
  'appt_attended',
  'direct_work',
]);
const NOT_SEEN = new Set(['wnb', 'discharged_unseen', 'no_access']);
const HEALTH: ReadonlySet<AgencyWord> = new Set([
  'hospital',
  'gp',
  'hv',
  'dental',
  'camhs',
  'midwifery',
  'ambulance',
  'other',
]);
const appointmentOrVisit = cue(
  '(therapy|theatre|list|operation|come (another|instead|{day}|later))',
  '(clinic|appt|visit|session|surgery|visited|check|review|physio|salt|camhs|audiology|ophthalmology|dental)',
);
const meeting = cue(
  '(core group|conference|meeting|taf|tac|cin review|lac review|icpc|rcpc|panel|strategy|group|course)',
);

/** Whether the row says that the child was seen; `unknown` where it says nothing. */
export function childSeenOf(
  read: ReadRow,
  types: readonly TypeLabel[],
  agency: AgencyWord,
  subject: Subject,
): ChildSeen {
  const codes = new Set(types.map((type) => type.code));
  const primary = types[0]?.code ?? '';
  if (
    saysAlone(read) &&
    (codes.has('child_seen') ||
      codes.has('rhi') ||
      codes.has('private_fostering') ||
      codes.has('direct_work') ||
      codes.has('child_voice'))
  )
    return 'alone';
  if (codes.has('child_seen')) return 'with_others';
  if (subject === 'parent' && !codes.has('child_voice'))
    return saysNotSeen(read) ? 'not_seen' : seenElse(codes, read);
  if (NOT_SEEN.has(primary) || codes.has('no_access') || codes.has('wnb')) return 'not_seen';
  if (codes.has('cancelled_family') || codes.has('cancelled_service')) return cancelledSeen(read, agency);
  if (IN_PERSON.has(primary)) return 'with_others';
  if (codes.has('ed') || codes.has('admission') || codes.has('cp_medical')) return 'with_others';
  if (codes.has('injury') && (agency === 'hospital' || agency === 'gp' || agency === 'ambulance'))
    return 'with_others';
  if ((codes.has('injury') || codes.has('self_harm')) && codes.has('child_voice')) return 'with_others';
  if (saysNotSeen(read)) return 'not_seen';
  if (
    codes.has('child_voice') &&
    shown(types) &&
    (agency === 'hv' || agency === 'csc' || agency === 'early help')
  )
    return 'with_others';
  if (codes.has('crime_victim') && agency === 'hospital') return 'with_others';
  return 'unknown';
}

function seenElse(codes: ReadonlySet<string>, read: ReadRow): ChildSeen {
  if (codes.has('no_access')) return 'not_seen';
  return has(read, seenWithOthers) && codes.has('child_seen') ? 'with_others' : 'unknown';
}

function cancelledSeen(read: ReadRow, agency: AgencyWord): ChildSeen {
  if (has(read, meeting) && !has(read, appointmentOrVisit)) return 'unknown';
  return HEALTH.has(agency) || has(read, appointmentOrVisit) ? 'not_seen' : 'unknown';
}

function shown(types: readonly TypeLabel[]): boolean {
  return types.some((type) => type.rule === 'child-shows');
}

function saysAlone(read: ReadRow): boolean {
  if (has(read, notAlone)) return false;
  return hitsOf(read, seenAlone).some(
    (hit) =>
      !inSpeech(read.row, hit) &&
      markOver(read.marks, 'negated', hit) === undefined &&
      markOver(read.marks, 'plan', hit) === undefined,
  );
}

function saysNotSeen(read: ReadRow): boolean {
  return hitsOf(read, childNotSeen).some(
    (hit) =>
      !inSpeech(read.row, hit) &&
      markOver(read.marks, 'history', hit) === undefined &&
      markOver(read.marks, 'plan', hit) === undefined,
  );
}
