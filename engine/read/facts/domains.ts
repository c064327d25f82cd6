import type { CareDomain, Facts } from '../../../shared/model/index.ts';
import { type ReadRow, cue, hitsOf } from '../read-row.ts';
import { markOver } from '../words/marks.ts';
import type { FactInput } from './input.ts';

type State = 'concern' | 'improved' | 'good';

/** Types that say by themselves in which domain of care there is concern. */
const byCode: Readonly<Record<string, CareDomain>> = {
  injury: 'physical',
  presentation: 'physical',
  dental_decay: 'medical',
  imms_overdue: 'medical',
  medication_missed: 'medical',
  wnb: 'medical',
  discharged_unseen: 'medical',
  growth: 'nutritional',
  late: 'educational',
  suspension: 'educational',
  permanent_exclusion: 'educational',
  cme: 'educational',
  ebsa: 'educational',
  fine: 'educational',
  parental_supervision: 'supervisory',
  missing_start: 'supervisory',
  self_harm: 'emotional',
  da_incident: 'emotional',
};

const words: readonly (readonly [CareDomain, State, ReturnType<typeof cue>])[] = [
  [
    'home',
    'concern',
    cue(
      '(home|house|flat|property|kitchen|bedroom|floor|bed|mattress|living room|landing|fridge|conditions|cooker|bath|yard) .. {dirty}',
      '{dirty} .. (home|house|flat|kitchen|bedroom|floor|living room|pots|conditions|mattress|cooker)',
      'no (bedding|sheets|beds|heating|duvet|food prepared)',
      '(bin bags|dog faeces|faeces|mould|clutter|cluttered) [on|in]',
      '(slipped back|very poor|home smelt)',
      '(cannot|can not) see [the] floor',
      'cupboards (low|very low|empty|v low)',
    ),
  ],
  [
    'home',
    'good',
    cue(
      '(home|house|flat|property|conditions|home conditions|rooms|kitchen|bedrooms) [is|was|were|looked|looks] [now|very|all|much|so|so much|still|again] {clean}',
      '(beds made|food in|floors mopped|freezer full|fridge full|fridge stocked|home good enough|house tidy|home lovely|flat spotless)',
      '{clean} (home|house|flat)',
      'boxes gone',
      'stairs clear',
    ),
  ],
  [
    'home',
    'improved',
    cue(
      '(home|house|flat|property|conditions|home conditions) .. (improved|improving|better|transformed|cleaner|cleared)',
      '(much|so much) (better|improved) .. (home|house|flat)',
    ),
  ],
  [
    'nutritional',
    'concern',
    cue(
      '(hungry|starving|ravenous)',
      'no (food|lunch|breakfast)',
      '(asked|asking) for (extra|more|toast|food)',
      '(fridge|cupboards|cupboard|freezer|larder) [was|were|is|are|again|very|nearly|both] (empty|bare|low|v low)',
      '(nothing|little|not much) .. (to eat|in [the] (fridge|cupboards|cupboard|freezer|kitchen))',
      '(toast|crisps|cereal|biscuits|noodles) only',
      '(taking|stealing|took|hiding|hidden) .. food',
      'food (hidden|taken)',
      'very thin',
      'weight (loss|static|below)',
    ),
  ],
  [
    'nutritional',
    'good',
    cue(
      '(eating well|food in|fridge full|freezer full|well fed|feeding well|fridge stocked|plenty of food)',
      '(lots of|loads of|enough|good supply of) food',
      '(fridge|freezer|cupboard|cupboards|larder|kitchen|fruit bowl) [was|were|is|are|now|all|both] (full|stocked|well stocked|restocked)',
      '[well] stocked again',
      '(cooking|dinner on|tea on|meal on|stew on) .. (when (i|we)|the (stove|hob|cooker)|arriv*)',
      '(big|full|weekly|food) shop (done|in|delivered|put away)',
    ),
  ],
  ['nutritional', 'improved', cue('(weight up|weight back|regained|catching up|ate # lunches)')],
  [
    'physical',
    'concern',
    cue(
      '(unkempt|dirty|smelly|lice|nits|nappy rash|soiled|unwashed|grubby|no coat|smelt of urine|strong smell|impetigo)',
      'damp vest',
      'heavy nappy',
      '(same|yesterdays) (jumper|shirt|clothes|nappy)',
    ),
  ],
  [
    'physical',
    'good',
    cue(
      '(clean and|well dressed|clean clothes|clean uniform|both clean|appropriately dressed|well presented|clean and well)',
    ),
  ],
  ['physical', 'improved', cue('(clean|on time) .. (every day|all week|since)', 'rash gone', 'hair brushed')],
  [
    'educational',
    'concern',
    cue(
      'attendance (dropping|dropped|poor|falling|low|below|86|8#)',
      '(late x #|unauthorised absence|persistent absence|late collection|collected late)',
    ),
  ],
  [
    'educational',
    'good',
    cue(
      '(on time every day|full time|attendance good|attendance (95|96|97|98|99|100|100%))',
      'back at school full time',
      'in lessons all day',
    ),
  ],
  [
    'educational',
    'improved',
    cue(
      'attendance .. (up|improved|improving)',
      'school .. improved',
      'reading up',
      'back at school on time',
    ),
  ],
  [
    'emotional',
    'concern',
    cue(
      '(withdrawn|frightened|scared|tearful|anxious|shaking|flinches|watchful|bad dreams|wets bed|wet herself|wet himself)',
      'would not speak',
      'did not look up',
      '(shouts|screams|shouting)',
    ),
  ],
  [
    'emotional',
    'good',
    cue(
      '(warm interaction|affectionate|gentle|responsive|bonding|lights up|lovely eye contact|warm|smiling|attentive)',
    ),
  ],
  ['emotional', 'improved', cue('(calmer|happier|settled|more confident|sleeping better)')],
  [
    'supervisory',
    'concern',
    cue(
      '(unsupervised|left alone|on their own|home alone|wandering|unattended)',
      '(minding|looking after) [the] baby',
    ),
  ],
  [
    'medical',
    'concern',
    cue('(toothache|untreated|decayed teeth|imms behind|overdue imms|not registered .. dentist)'),
  ],
  ['medical', 'improved', cue('(imms done|imms given|dental treatment done|extractions done|all imms)')],
];

const homeByRule: Readonly<Record<string, State>> = {
  'home-conditions-poor': 'concern',
  'home-conditions-good': 'good',
};

/** How the entry describes care, by domain: concern, improved or good. */
export function domainFacts(input: FactInput): Facts {
  const states = new Map<CareDomain, State>();
  for (const [domain, state, asked] of words) {
    if (said(input.read, asked)) states.set(domain, stronger(states.get(domain), state));
  }
  for (const code of input.codes) {
    const domain = byCode[code];
    if (domain !== undefined && !states.has(domain)) states.set(domain, 'concern');
  }
  // A state of the home is told in more words than these; the rule that found it says which it was.
  const home = input.labels.find(({ code }) => code === 'home_conditions')?.rule;
  const told = home === undefined ? undefined : homeByRule[home];
  if (told !== undefined && !states.has('home') && !states.has('nutritional')) states.set('home', told);
  if (states.size === 0) return {};
  return { domains: [...states].map(([domain, state]) => ({ domain, state })) };
}

/** Concern outweighs good in one entry; "improved" says more than either. */
function stronger(known: State | undefined, found: State): State {
  if (known === undefined || found === 'improved') return found;
  if (known === 'improved') return known;
  return known === 'concern' ? known : found;
}

function said(read: ReadRow, asked: ReturnType<typeof cue>): boolean {
  return hitsOf(read, asked).some((hit) =>
    (['negated', 'history', 'plan'] as const).every((kind) => markOver(read.marks, kind, hit) === undefined),
  );
}
