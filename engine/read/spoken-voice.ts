import type { AgencyWord } from './agency-word.ts';
import { inSpeech, type Speaking } from './match-rules.ts';
import { type Cue, type ReadRow, cue, has, hitsOf } from './read-row.ts';
import type { ReadingRule } from './rules/rule.ts';
import type { Hit } from './words/find-phrases.ts';
import { type MarkKind, markKinds } from './words/marks.ts';
import { COMMA, NO_BREAK, SENTENCE } from './words/row.ts';

/** Given where a child is said to have said, wanted or felt something. */
export const spokenChild: ReadingRule = { name: 'child-says', code: 'child_voice', when: [], examples: [] };

const ADVERBS = '[also|then|has|who|just|again|quietly|later|often|always|still|openly|had|#|#y|#yo|and|did]';
/** Words of saying, wishing and feeling, with the words that may stand between them and who speaks. */
const SAYING = cue(
  `${ADVERBS} {heard}`,
  `${ADVERBS} (wants|wanted|wishes|wished|feels|felt|thinks|thought|loves|loved|likes|liked|hates|hated|misses|worries|enjoys|enjoyed|prefers|hopes|fears|drew|wrote|whispered|sobbed|screamed|begged|pleaded|confided|chose|rated|finds|was clear|were clear|is clear|are clear|was adamant|is adamant|were adamant|volunteered|insisted|would like|opened up|spoke about|talks about|talked about)`,
);
const NOT_VOICE = cue(
  'said to (be|have)',
  '^ (told|asked|explained|stated|reported|described|shared|mentioned) [to|the|with|this] ({worker}|{parent}|mash|csc|conference|court|panel|reception|police|duty|group|meeting|social care|dsl|everyone)',
  'says (something|nothing|little|to|on|it|there)',
  '(policy|guidance|procedure|report|plan|letter|law|protocol|order|court) (says|said|states|stated)',
  'said (nothing|little|something|no more)',
  '(wants|wanted|feels|felt|wishes|hopes) (different|better|more|it) for',
  'told (off|to|by|that mum|that dad|mum|dad|mother|father|parents|class|we)',
  'shared (with|by|bed|room|care|a|his|her|the)',
  'asked (to|by|if mum|for (help|name|more sessions|support))',
  '(reported|alleged|described|repeated|explained|mentioned|stated) (by|as|to|missing|on|in|that (mum|dad))',
  '(reported|reports) (missing|to dsl|to police)',
  'self (disclosed|reported|referred)',
  'enjoyed (school|the|a|his|her)',
  '(spoke|talked) (to|with)',
  '(talked|spoken|described|explained|discussed) (through|over|in (full|detail)|at length)',
  '(thought|felt) (to|that|by|threshold)',
  'wants? (to (move|know|see sw))',
  '(feels|felt) (well|fine|unwell|hot|better|sick|warm)',
  '(wrote|asked|explained) (off|to|on|up)',
  'admitted (to|on|for|with|overnight|via|from)',
  'answered (the|door)',
);
const CHILD = cue(
  '{child}',
  '@name',
  'young person',
  '(#y|#yo|#yr)',
  '# year old',
  '(on|by) (his|her|their) own',
  '(seen|spoke|met|spoken to|interviewed) (alone|individually|separately)',
);
/** Names of places and of workers, which are no child's. */
const OTHER_NAME = cue(
  '(sw|hv|gp|ta|ht|dsl|fsw|ewo|worker|officer|nurse|tm|iro|dc|pc|ehw|midwife|mr|mrs|ms|miss|dr) @name [@name]',
  '({relative}|{partner}|{mother}|{father}|{worker}|carer|carers|friend|neighbour|lodger|landlord|judge|sister-in-law) @name [@name]',
  '@name [@name] ({worker}|fsw|tm|atm|hv|sw|senco|dsl|ta|host|foster|chair)',
  '(chair|chaired by|author|lead|by|cc) @name [@name]',
  '@name (team|school|house|primary|nursery|academy|ward|centre|suite|road|street|close|infants|high|lane|court|hospital|surgery)',
  '(at|to|in|from|near|off|via) [the] @name',
);
/** Who can speak, but is never who "he" or "she" stands for. */
const ITSELF = cue(
  '(v|s|ip|op|we|i|court|judge|csc|mash|cps|trust|la|hospital|service|team|office|council|something|nothing|everything|anything|it|report|note|letter|email|text|form|cpoms|records|nobody|analysis|summary|chronology|log|entry|file|data|score|chart|poster|diary|guidance|policy|which|that|who)',
);
const EITHER_ADULT = [
  '(parent|parents|carer|carers|caregiver|guardian|tenant|client|patient|cousin|kinship|relative|relatives|partner|partners|ex|ex-partner)',
  '{worker}',
  '(dr) [@name]',
  '(neighbour|neighbours|caller|tenant|client|op|adult|adults|friend|friends|anon|group|family|reporter|referrer|resident|informant|patient|staff|witness|victim|suspect|lodger|teacher|reg|registrar|crew|nspcc|foster|professionals)',
];
const WOMEN = [
  '{mother}',
  '(nan|aunt|aunts|niece|girlfriend|wife|fiancee|female|woman|lady)',
  '(mrs|ms|miss) [@name]',
];
const MEN = [
  '{father}',
  '(grandad|uncle|uncles|nephew|boyfriend|husband|fiance|male|man|bloke|landlord)',
  '(mr) [@name]',
];
const ADULT = cue(...EITHER_ADULT, ...WOMEN, ...MEN);
const ADULT_BUT_WOMEN = cue(...EITHER_ADULT, ...MEN);
const ADULT_BUT_MEN = cue(...EITHER_ADULT, ...WOMEN);
/** Somebody told, asked or accompanied is not the one who speaks. */
const BESIDE = cue(
  '(told|tell|tells|telling|to|with|asked|about|at|by|for|without|when|of|from|after|because|that|says|his|her|over) [his|her|their|the|class|school|new|own|both] ({parent}|{relative}|{worker}|{partner}|friend|friends|class|staff|patient|group)',
  '({parent}|{relative}|{worker}) (present|there|waited|outside|out of|in room|left)',
);
/** Roles as police write them: victim, suspect, injured party. */
const ROLE_IN_POLICE = cue('(v|s|m|f|w|ip|op|vic|inf|sus|aggrieved)');
/** A child spoken of by a grown-up ("Mum says baby is well") is not the one who speaks next. */
const SPOKEN_OF = cue(
  '({parent}|{relative}|{partner}) (says|said|reports|reported|states|stated|thinks|feels|describes|denies|tells) [that|me|me that|us|us that] [her|his|the|their|all|both] ({child}|@name)',
);
/** A child held, fed or brought is not the one who speaks, where a grown-up is named besides. */
const CHILD_BESIDE = cue(
  '(with|for|to|of|towards|holding|feeding|bringing|brought|about|and) [her|his|the|their] (baby|child|children|toddler|son|daughter|twins|newborn|infant)',
);
const PRONOUN = new Set(['he', 'she', 'they', 'him', 'her']);
const OWN = new Set(
  'said says told tells disclosed states stated describes described wants feels wishes'.split(' '),
);

/** Services whose notes are mostly about a child; an unnamed speaker there is the child. */
const CHILD_SERVICES: ReadonlySet<AgencyWord> = new Set([
  'school',
  'nursery',
  'camhs',
  'yjs',
  'ewo',
  'vcs',
  'cafcass',
  'csc',
]);
/** Services whose notes quote their adult clients, or that do not hear children. */
const ADULT_SERVICES: ReadonlySet<AgencyWord> = new Set([
  'housing',
  'probation',
  'amh',
  'midwifery',
  'substance',
  'idva',
]);

const REPORTED = cue(
  '({parent}|{relative}) [also|then|again] (says|said|reports|reported|states|stated|thinks|feels|felt|believes|describes|described)',
);

/** A child's mood told by a grown-up ("Mum said the children were happy") is not what a worker saw. */
export function reportedByAdult(read: ReadRow, hit: Hit): boolean {
  return hitsOf(read, REPORTED).some((other) => {
    if (other.last >= hit.first) return false;
    for (let at = other.last + 1; at <= hit.first; at += 1)
      if ((read.row.breakBefore[at] as number) >= COMMA) return false;
    return true;
  });
}

/** The first word of saying whose speaker is a child, or null. */
export function spokenVoice(read: ReadRow, agency: AgencyWord): Speaking | null {
  if (!has(read, SAYING) || ADULT_SERVICES.has(agency)) return null;
  const silent = hitsOf(read, NOT_VOICE);
  for (const hit of [...hitsOf(read, SAYING)].sort((a, b) => a.last - b.last || a.first - b.first)) {
    if (inSpeech(read.row, hit)) continue;
    if (silent.some((other) => other.first <= hit.last && reaches(read, other, hit))) continue;
    if (markKinds.some((kind) => markedFromBefore(read, kind, hit))) continue;
    if (speaks(read, hit, agency)) return { rule: spokenChild, hit };
  }
  return null;
}

/** Words that silence a saying do not stand in what is quoted: "says 'there was no bread'". */
function reaches(read: ReadRow, silent: Hit, saying: Hit): boolean {
  return silent.last >= saying.last && read.row.quote[silent.last] === read.row.quote[saying.last];
}

/** Only a cue before the saying counts: in "said it would have to stop" the saying itself took place. */
function markedFromBefore(read: ReadRow, kind: MarkKind, hit: Hit): boolean {
  return read.marks.some(
    (mark) => mark.kind === kind && mark.cue.last < hit.first && mark.from <= hit.last && mark.to >= hit.last,
  );
}

function speaks(read: ReadRow, hit: Hit, agency: AgencyWord): boolean {
  const { row } = read;
  const before = hit.first - 1;
  const startsSentence = before < 0 || row.breakBefore[hit.first] === SENTENCE;
  const word = row.words[before];
  if (!startsSentence && word !== undefined && !PRONOUN.has(word.lower)) {
    const who = personAt(read, before, agency);
    if (who !== null) return who === 'child';
    if (!OWN.has(row.words[hit.last]?.lower ?? '')) return false;
  }
  if (startsSentence && !OWN.has(row.words[hit.last]?.lower ?? '')) return false;
  return ofChild(read, hit.first, agency);
}

/** Whether the person whom the words before `at` speak of is a child. */
export function ofChild(read: ReadRow, at: number, agency: AgencyWord): boolean {
  const nearest = nearestPerson(read, at, adultOf(read.row.words[at - 1]?.lower), agency);
  return nearest === null ? CHILD_SERVICES.has(agency) : nearest === 'child';
}

/** Grown-ups for whom a pronoun can stand: "he" is not the mother, "she" not the father. */
function adultOf(pronoun: string | undefined): Cue {
  if (pronoun === 'he' || pronoun === 'him') return ADULT_BUT_WOMEN;
  return pronoun === 'she' || pronoun === 'her' ? ADULT_BUT_MEN : ADULT;
}

function personAt(read: ReadRow, at: number, agency: AgencyWord): 'child' | 'adult' | null {
  const over = (hit: Hit): boolean => hit.first <= at && hit.last >= at;
  if (agency === 'police' && hitsOf(read, ROLE_IN_POLICE).some(over)) return 'adult';
  if ([ADULT, ITSELF, OTHER_NAME].some((asked) => hitsOf(read, asked).some(over))) return 'adult';
  return hitsOf(read, CHILD).some(over) ? 'child' : null;
}

/** The grown-up or child named last before a word, outside speech; grown-ups told or beside do not count. */
function nearestPerson(read: ReadRow, at: number, adults: Cue, agency: AgencyWord): 'child' | 'adult' | null {
  const beside = hitsOf(read, BESIDE);
  let best = -1;
  let who: 'child' | 'adult' | null = null;
  const look = (hits: readonly Hit[], as: 'child' | 'adult'): void => {
    for (const hit of hits) {
      if (hit.last >= at || hit.last < best || read.row.quote[hit.first] !== 0) continue;
      if (as === 'adult' && beside.some((other) => other.first <= hit.first && other.last >= hit.last))
        continue;
      if (hit.last === best && as === 'child') continue;
      [best, who] = [hit.last, as];
    }
  };
  look(hitsOf(read, adults), 'adult');
  if (agency === 'police') look(hitsOf(read, ROLE_IN_POLICE), 'adult');
  const others = hitsOf(read, OTHER_NAME).filter((hit) => !crossesBreak(read, hit));
  const adultNamed = best >= 0;
  const held = adultNamed ? [...hitsOf(read, CHILD_BESIDE), ...hitsOf(read, SPOKEN_OF)] : [];
  look(
    hitsOf(read, CHILD).filter(
      (hit) => ![...others, ...held].some((other) => other.first <= hit.first && other.last >= hit.last),
    ),
    'child',
  );
  return who;
}

function crossesBreak(read: ReadRow, hit: Hit): boolean {
  for (let at = hit.first + 1; at <= hit.last; at += 1)
    if (read.row.breakBefore[at] !== NO_BREAK) return true;
  return false;
}
