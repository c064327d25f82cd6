import type { AgencyWord } from './agency-word.ts';
import { SHORTEST_SPEECH, type Speaking } from './match-rules.ts';
import { type ReadRow, cue, hitsOf } from './read-row.ts';
import type { ReadingRule } from './rules/rule.ts';
import { NO_BREAK, SENTENCE } from './words/row.ts';

/** Given where a row quotes a child and no other rule already found the child's voice. */
export const quotedChild: ReadingRule = {
  name: 'child-quoted',
  code: 'child_voice',
  when: [],
  examples: [],
};

/** Grown-up speakers; whoever stands nearest before the quotation spoke it. */
const ADULT = cue(
  '(mum|mother|dad|father|parents|parent|carer|carers|nan|grandad|neighbour|neighbours|caller|tenant|client|op|adult|partner|boyfriend|aunt|uncle|stepdad|email|letter|mr|mrs|ms|landlord|dads sister|consultant|judge|chair|says baby|friend|professional|anon|therapist|group)',
);
/** Somebody told or asked is a listener, not the speaker. */
const LISTENER = cue(
  '(told|tell|tells|telling|to|with|asked|wants|miss|misses|about|at|when|by|and|why) [his|her|their|the|class|school] ({parent}|{relative}|{worker}|friend|class|staff)',
);
const SPEECH = cue('(i|i am|my|me|we|mum|dad|he|she|him|mummy|daddy|our|nobody|nan|you|it)');
const PRONOUN = cue('(he|she|they|him|her|them)');
const YOUNG = cue(
  '{child}',
  '@name',
  '(her|his) own words',
  '(abe|vri|video interview|rhi|return interview|return home interview|direct work|#|#y|voice|wishes|disclos*)',
);
/** Services whose notes quote their adult clients. */
const ADULT_SERVICES: ReadonlySet<AgencyWord> = new Set([
  'housing',
  'probation',
  'idva',
  'substance',
  'amh',
  'family',
  'ambulance',
]);

/** A quotation of a child: long enough to be speech, in the first person, no grown-up speaking before it. */
export function quotedVoice(read: ReadRow, agency: AgencyWord): Speaking | null {
  const { row } = read;
  for (const [index] of row.quotations.entries()) {
    const first = row.quote.indexOf(index + 1);
    const last = row.quote.lastIndexOf(index + 1);
    if (first < 0 || last - first + 1 < SHORTEST_SPEECH) continue;
    if (!hitsOf(read, SPEECH).some((hit) => hit.first >= first && hit.last <= last)) continue;
    if (speakerIsAdult(read, first) || goesOnAbout(read, first)) continue;
    const young = spokenOfChild(read, first);
    if (!young && ADULT_SERVICES.has(agency)) continue;
    if (!young && first > 0 && agency !== 'school' && agency !== 'camhs' && agency !== 'nursery') continue;
    return { rule: quotedChild, hit: { id: -1, first, last } };
  }
  return null;
}

const GENERIC_CHILD = cue('(child|children|baby|babies|boys|girls|twins|siblings|toddler|lads)');
const OWN_START = cue(
  '(i|i am|my|we|it|mum|dad|mummy|daddy|he|she|they|no|yes|please|when|because|nobody|if|do|can|why)',
);

/** "Kids 'keep me going'": the quotation goes on about the children and is somebody else's. */
function goesOnAbout(read: ReadRow, at: number): boolean {
  if (at === 0 || read.row.breakBefore[at] !== NO_BREAK) return false;
  if (!hitsOf(read, GENERIC_CHILD).some((hit) => hit.last === at - 1)) return false;
  return !hitsOf(read, OWN_START).some((hit) => hit.first === at);
}

/** A child is named before, or a pronoun stands where no grown-up was named. */
function spokenOfChild(read: ReadRow, at: number): boolean {
  if (hitsOf(read, YOUNG).some((hit) => hit.first < at)) return true;
  const pronoun = hitsOf(read, PRONOUN).some((hit) => hit.first < at);
  return pronoun && !hitsOf(read, ADULT).some((hit) => hit.first < at);
}

function speakerIsAdult(read: ReadRow, at: number): boolean {
  const start = sentenceStart(read, at);
  const listeners = hitsOf(read, LISTENER);
  const adults = hitsOf(read, ADULT).filter(
    (hit) =>
      hit.first >= start &&
      hit.first < at &&
      read.row.quote[hit.first] === 0 &&
      !listeners.some((listener) => listener.first < hit.first && listener.last >= hit.first),
  );
  return adults.length > 0;
}

function sentenceStart(read: ReadRow, at: number): number {
  let start = at;
  while (start > 0 && read.row.breakBefore[start] !== SENTENCE) start -= 1;
  return start;
}
