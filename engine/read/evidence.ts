import type { Speaking } from './match-rules.ts';
import { type ReadRow, cue, has, hitsOf } from './read-row.ts';
import type { Hit } from './words/find-phrases.ts';

/** Words of a service's own affairs: staff, premises, equipment, papers for everybody. */
const ownAffairs = cue(
  '(staff|volunteer|volunteers|trainee|governor|governors|team|matron|caretaker|sho) .. (training|meeting|injured|sickness|absence|rota|resigned|leave|interview|interviews|away|wanted|vacancy|post|left|starter|starters)',
  '(training|course|workshop|conference|awards|away day|open day|fun day) .. (staff|delivered|booked|volunteers|new starters|joint|attended by)',
  '(whole school|all classes|year group|all parents|all staff)',
  '(photocopier|printer|minibus|fire alarm|fire drill|newsletter|rota|inbox|noticeboard|lost property|bin store|vaccine fridge|gazebo|server|wifi|switchboard|phone line|phone lines)',
  '(policy|procedure|protocol|guidance|handbook|template|working together|legislation|strategy document) .. (says|states|sets|must|should|may|updated|changed|reviewed|reads|requires)',
  '(window|carpet|gutter|grass|hedge|lift|communal|bin|bins) .. (cleaner|cleaning|cutting|complaint|collection|cleared)',
  '(leaflets|reminder|reminders|poster|posters|toothbrush|packs|forms|stationery) .. (sent|restocked|ordered|posted|printed|delivered|given out)',
  '(lice|nits|flu|norovirus|measles) letter',
  '(dog|cat|purse|wallet|keys|passport|bike|parcel) (reported|handed|found|missing)',
  'missing (dog|cat|purse|wallet|keys|passport|bike|parcel|property|file|post)',
  '(list|register|rota|caseload|stock|nominal list) (reviewed|updated|removed|cleansed)',
  'life story book ordered',
);
/** A member of a family, or a name. */
const somebody = cue(
  '{child}',
  '{mother}',
  '{father}',
  '{relative}',
  '{partner}',
  '(parent|carer|carers|client|patient|tenant|family|yp|male|female|household|victim)',
);

/** One try to reach a family, as it stands in almost every row of a missed appointment or a locked door. */
const oneTry = cue(
  '(rang|phoned|called|text|tried|ph|contacted|call to) [to] [{parent}|family|home|@name] (no answer|no reply|no response|voicemail|not answered|no pick up)',
  '(phone|mobile|line) (off|dead|barred|switched off)',
  '(phone|mobile|call|rang) [went|goes|going|rang] [straight] to voicemail',
  '(no|nil|without) (call|word|message|contact|reason|explanation|reply|response|apology|notice) [given|received|left] [from|by] [the] [family|{parent}|them|home]',
  'nothing [heard] from [the] ({parent}|family|home|them)',
);
/** Where a visit or an appointment failed, the same words do not also say that a family keeps away. */
const FAILED = new Set(['wnb', 'antenatal_missed', 'no_access']);

function saysMore(one: Speaking, failed: readonly Speaking[], tries: readonly Hit[]): boolean {
  if (one.rule.code !== 'not_engaging') return true;
  const shared = (other: Hit): boolean => other.first <= one.hit.last && other.last >= one.hit.first;
  return !failed.some(({ hit }) => shared(hit)) && !tries.some(shared);
}

/**
 * Leaves out rules whose words are not enough by themselves: some speak only beside a type that makes
 * sense of them ("boys at the table" on a visit), some only where no other rule speaks, and none where
 * the row is of the service's own affairs and speaks of nobody.
 */
export function withEnoughEvidence(said: readonly Speaking[], read: ReadRow): readonly Speaking[] {
  if (has(read, ownAffairs) && !has(read, somebody)) return [];
  const failed = said.filter(({ rule }) => FAILED.has(rule.code));
  const tries = failed.length > 0 ? hitsOf(read, oneTry) : [];
  const speaking = failed.length > 0 ? said.filter((one) => saysMore(one, failed, tries)) : said;
  const firm = new Set(speaking.filter(({ rule }) => isFirm(rule)).map(({ rule }) => rule.code));
  const beside = speaking.filter(
    ({ rule }) => rule.beside === undefined || rule.beside.some((code) => firm.has(code)),
  );
  const others = beside.some(({ rule }) => rule.fallback !== true);
  return others ? beside.filter(({ rule }) => rule.fallback !== true) : beside;
}

function isFirm(rule: Speaking['rule']): boolean {
  return rule.beside === undefined && rule.fallback !== true;
}
