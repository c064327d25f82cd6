import type { Sighting, TypeLabel } from '../../../shared/model/index.ts';
import { inSpeech, sameSentence } from '../match-rules.ts';
import { type ReadRow, cue, hitsOf } from '../read-row.ts';
import type { Hit } from '../words/find-phrases.ts';
import { markOver } from '../words/marks.ts';
import { wordsVerbatim } from '../words/row.ts';
import type { FamilyIndex } from './family-index.ts';
import type { Mention } from './mentions.ts';

type Seen = Sighting['seen'];

/** Types of entries whose writer was with the child, or tried to be; others tell of where children were. */
const IN_PERSON = new Set([
  'visit_announced',
  'visit_unannounced',
  'no_access',
  'child_seen',
  'child_voice',
  'direct_work',
  'hcp_contact',
  'appt_attended',
  'ed',
  'admission',
  'cp_medical',
  'iha_rha',
  'abe',
  'rhi',
  'private_fostering',
  'assessment_end',
  'injury',
  'growth',
  'core_group',
  'lac_review',
  'missing_end',
  'presentation',
]);

const SEEN = cue(
  '(seen|observed|sighted|saw|met|spoken|spoke)',
  '(asleep|sleeping|awake|playing|drawing|in high chair|in cot|in bed|in moses basket|babbling|waved|walking|smiling|chatty|feeding|alert|settled|reaching|told sw|said|showed|crawling|cartwheeling|pulling to stand|behind curtain|on rug|cooing|in damp vest|at table|follows)',
  '(examined|weighed|measured)',
  'video',
);
const ALONE = cue(
  '(seen|spoken to|spoke|saw|met|each|interviewed) .. (alone|on (his|her|their) own|by himself|by herself|individually|separately|1:1)',
  '{kid} alone',
  '(alone|on (his|her|their) own) [at|in|on|:]',
  'each on their own',
);
const NOT_SEEN = cue(
  'not (seen|spoken to|home|present|there|in|at it|met|sighted)',
  '(was|were) in (pe|class|school|nursery)',
  '(out|away)',
  'at (school|nursery|holiday club|club|football|nans|nan|work|friends|college)',
  '(out to|taken to) football',
  'with (nan|dad|grandparents) at',
  'unseen',
  'did not see',
  'did not come',
);

/** Per child, whether the row says that the child was seen, and how. Nothing said: no sighting. */
export function sightingsOf(
  read: ReadRow,
  mentions: readonly Mention[],
  family: FamilyIndex,
  labels: readonly TypeLabel[],
): readonly Sighting[] {
  if (labels.length > 0 && !labels.some((label) => IN_PERSON.has(label.code))) return [];
  const found = new Map<number, Sighting>();
  const put = (person: number, seen: Seen, hit: Hit, mention: Mention): void => {
    const known = found.get(person);
    if (known !== undefined && rank(known.seen) >= rank(seen)) return;
    const because = wordsVerbatim(
      read.row,
      Math.min(hit.first, mention.first),
      Math.max(hit.last, mention.last),
    );
    found.set(person, { personId: person, seen, because });
  };
  const children = mentions.filter((mention) =>
    mention.people.some((id) => family.byId.get(id)?.role === 'child'),
  );
  for (const [asked, seen] of [
    [NOT_SEEN, 'not_seen'],
    [SEEN, 'with_others'],
    [ALONE, 'alone'],
  ] as const) {
    for (const hit of hitsOf(read, asked)) {
      if (inSpeech(read.row, hit)) continue;
      if (seen !== 'not_seen' && (markOver(read.marks, 'negated', hit) || markOver(read.marks, 'plan', hit)))
        continue;
      for (const mention of nearest(read, children, hit)) {
        for (const person of mention.people) {
          if (family.byId.get(person)?.role === 'child') put(person, seen, hit, mention);
        }
      }
    }
  }
  return [...found.values()];
}

/** Alone says more than seen; seen says more than not seen elsewhere in the same row. */
function rank(seen: Seen): number {
  return seen === 'alone' ? 3 : seen === 'with_others' ? 2 : 1;
}

const LIST_REACH = 4;

/** The children a word of seeing belongs to: those in a list just before it, else the first after it. */
function nearest(read: ReadRow, children: readonly Mention[], hit: Hit): readonly Mention[] {
  const inSentence = children.filter((mention) =>
    sameSentence(read.row, hit, { id: 0, first: mention.first, last: mention.last }),
  );
  const inside = inSentence.filter((mention) => mention.first >= hit.first && mention.last <= hit.last);
  if (inside.length > 0) return inside;
  const before = inSentence.filter((mention) => mention.last < hit.first).toReversed();
  const list: Mention[] = [];
  let edge = hit.first;
  for (const mention of before) {
    if (edge - mention.last > (list.length === 0 ? LIST_REACH : 3)) break;
    list.push(mention);
    edge = mention.first;
  }
  if (list.length > 0) return list;
  return inSentence
    .filter((mention) => mention.first > hit.last && mention.first - hit.last <= LIST_REACH)
    .slice(0, 1);
}
