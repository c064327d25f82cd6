import type { Vocabulary } from './phrase.ts';

/**
 * Lists of words that rules share. A list may name other lists. Words stand in their plain spelling;
 * short forms and misspellings come to it by `spelling.ts`.
 */
const written = {
  mother: 'mum|mother|stepmum|mother-to-be|mam',
  father: 'dad|father|stepdad|daddies',
  grandparent: 'nan|grandad|grandparent|grandparents|mgparents|pgparents|mgps|pgps',
  relative:
    '{grandparent}|aunt|auntie|aunty|uncle|cousin|great-aunt|niece|nephew|kinship|relative|relatives|mat|paternal|maternal|pat|aunts|uncles',
  partner: 'partner|boyfriend|girlfriend|husband|wife|fiance|fiancee|ex|ex-partner|partners',
  parent: '{mother}|{father}|parent|parents|carer|carers|caregiver|guardian|tenant|client|patient',
  adult:
    '{parent}|{relative}|{partner}|family|adult|adults|mr|mrs|ms|miss|lodger|neighbour|male|female|man|woman|mr.',
  child:
    'child|children|baby|babies|infant|newborn|toddler|boy|boys|girl|girls|lad|lads|son|sons|daughter|daughters|twin|twins|pupil|pupils|student|sibling|siblings|brother|sister|brothers|sisters|teen|teenager|teenagers|youngster|youngest|eldest|oldest|middle|tot|unborn|bub|teens|schoolboy|schoolgirl|student|siblings|minor|lo|sibs|triplets',
  sibling: 'brother|sister|sibling|brothers|sisters|siblings|half-brother|half-sister|stepbrother|stepsister',
  pronoun: 'he|she|they|him|her|them',
  kid: '{child}|he|she|they|him|her|them|@name|both|all|older|younger|little|everyone',
  someone: '{kid}|{adult}',
  worker:
    'sw|sws|hv|gp|senco|sencos|salt|cpn|camhs|midwife|midwives|school|police|teacher|ta|dsl|iro|chair|tm|manager|ewo|officer|officers|health|housing|nurse|sn|consultant|paediatrician|idva|ehw|fsw|worker|practitioner|therapist|counsellor|psychologist|psychiatrist|dentist|doctor|doctors|pcso|pc|ds|dc|solicitor|guardian|staff|nursery|clinician|keyworker|probation|yjs|cafcass|agency|agencies|professional|professionals|headteacher|ht|head|pharmacist|mentor|tutor|cpo|lead|advocate|physio|ot|dietitian|dietician|dt',
  clinic:
    'appt|clinic|outpatient|outpatients|opa|op|review|check|scan|assessment|session|audiology|ophthalmology|orthoptics|orthoptist|physio|physiotherapy|salt|slt|dental|dentist|paediatric|paediatrics|paediatrician|dietitian|dietician|dermatology|ent|cardiology|neurology|genetics|orthopaedic|orthopaedics|ultrasound|xray|x-ray|mri|eeg|imms|immunisation|bloods|asthma|eczema|epilepsy|diabetes|diabetic|camhs|therapy|counselling|ot|eye|squint|tongue-tie|heart|renal|bowel|cleft|neuro|neurodevelopmental|cdc|orthodontist|orthodontics|hygienist|phlebotomy|uss|follow-up|smear|medical|vision|growth|weigh|weighing|allergy|optician|opticians|podiatry|enuresis|continence|nurse|gp|doctor|consultant|slot|booster|mmr|preschool|pre-school|developmental|hospital|surgery|procedure|operation|pre-assessment|preassessment|baseline|flu|hpv|urology|surgical|plastics|burns|dressing|dressings|hip',
  missed: 'dna|fta|wnb|cnb|nbi|ncna|dnas|wnbs',
  with: 'with|alongside',
  seen: 'seen|sighted|observed|saw|see',
  turn: 'but|however|although|though|yet|except|despite|whereas|now',
  today: 'today|yesterday|tonight|am|pm|morning|afternoon|evening',
  home: 'home|house|flat|property|accommodation|bedroom|bedrooms|kitchen|lounge|bathroom|living|room|rooms|caravan|maisonette|bedsit|hallway|hall|stairs|landing|garden|toilet|address|hostel',
  dirty:
    'dirty|filthy|squalid|squalor|unhygienic|insanitary|unsanitary|grubby|cluttered|clutter|hoarded|hoarding|mouldy|mould|damp|smelly|messy|untidy|chaotic|unsafe|hazardous|unfit|sticky|stained|soiled|infested|infestation|cockroaches|bedbugs|rats|mice|vermin|fleas|flies|maggots|rubbish|faeces|excrement|urine|poo|broken|cold|dangerous|uninhabitable|sparse|bare|bleak|poor|appalling|awful|dreadful|terrible|concerning|unacceptable|inadequate|shocking|grim|deteriorated|declined|worse|disgusting|foul|overcrowded|cramped|unclean|unkempt|neglected|nappies|ashtrays|stinks|stank|reeks|reeked',
  clean:
    'clean|tidy|warm|spotless|immaculate|lovely|fine|good|ok|okay|cosy|homely|adequate|acceptable|appropriate|organised|decorated|welcoming|safe|satisfactory|pristine|hygienic|comfortable|furnished|nice|excellent|cleaner|tidier|warmer|presentable|well-kept|orderly|uncluttered|tidied|cleaned|hoovered',
  lead: "csc|mash|cspoc|childrens|children's|social|front|sc|cs|fdt|mast|ssd|hub|iaa|irt|contact|edt|cass",
  sendverb:
    'sent|send|sending|submitted|submitting|made|making|completed|emailed|faxed|raised|raising|filed|uploaded|posted|lodged|forwarded|placed|done|put',
  referralform:
    'marf|marfs|r/r|referral|re-referral|irf|rfs|ceaf|arf|mars|msr|safeguarding referral|cp referral|child protection referral|multi-agency referral|multi agency referral|multi agency referral form|inter-agency referral|inter agency referral|referral form|request for service|request for support|safeguarding alert|safeguarding notification',
  frontdoor:
    '{lead}|social care|social services|children services|children social care|children social services|front door|first response|first contact|first point of contact|duty|social work|sw|spa|single point|local authority|safeguarding hub|social worker|duty team|assessment team|csws',
  service:
    'salt|slt|speech|paediatric|paediatrician|paediatrics|camhs|community|dietitian|dietetics|dietician|audiology|orthoptics|ophthalmology|ot|physio|portage|cdc|homestart|home-start|idva|iapt|dental|hearing|eye|ent|continence|cgl|ehwp|mhst|elsa|counselling|counsellor|epwp|fgc|rise|nspcc|barnardos|advocacy|advocate|perinatal|dermatology|enuresis|podiatry|cypmhs|emhp|autism|asd|adhd|neurodevelopmental|bereavement|womens|refuge|foodbank|young carers|early help|family support|school nurse|family hub|mental health|talking therapies|food bank|social prescriber|specialist|parenting|drug|alcohol|substance|children centre|play therapy|play therapist|freedom programme|nursery|educational psychology|ed psych|hv|health visitor|health visiting|healthy weight|weight management|housing|citizens advice|debt advice|drugs|dental hospital|eating disorder',
  calledoff:
    'cancelled|cancel|cancels|cancelling|postponed|postpone|postponing|rearranged|rearrange|rescheduled|reschedule|rebooked|deferred|abandoned|scrapped|shelved|bumped|called off|call off|calling off|stood down|stand down|stood it down|put off|putting off|put back|pulled out|pull out|pulled|moved|move',
  drug: 'paracetamol|ibuprofen|amitriptyline|sertraline|fluoxetine|citalopram|codeine|cocodamol|co-codamol|tablets|tablet|pills|pill|capsules|antidepressants|propranolol|melatonin|antihistamines|piriton|nurofen|calpol|aspirin|medication|insulin|bleach|diazepam|tramadol|painkillers|sleeping',
  centile: '0.4th|.4th|2nd|9th|25th|50th|75th|91st|98th|99.6th|second|ninth|twenty-fifth|fiftieth',
  bodypart:
    'arm|arms|leg|legs|face|cheek|cheeks|forehead|head|ear|ears|eye|neck|back|chest|tummy|stomach|abdomen|thigh|thighs|shin|shins|knee|knees|elbow|wrist|hand|hands|foot|feet|bottom|buttock|buttocks|shoulder|shoulders|lip|lips|nose|chin|jaw|rib|ribs|skull|femur|humerus|tibia|clavicle|forearm|forearms|ankle|finger|fingers|thumb|torso|temple|eyelid|mouth|gum|side|hip',
  drunk: 'drunk|intoxicated|inebriated|hungover|stoned|slurring|slurred|unsteady|drinking|high',
  done: 'completed|done|finished|concluded|finalised|signed|authorised|undertaken|closed|ended|submitted|written|shared',
  began:
    'live|active|opened|started|commenced|initiated|began|begun|open|begins|starts|start|launched|underway|agreed|instigated|triggered',
  heard:
    'said|says|saying|told|tells|telling|disclosed|discloses|stated|states|reported|reports|whispered|shouted|described|describes|explained|explains|mentioned|confided|replied|answered|asked|drew|wrote|shared|expressed|commented|talked|spoke|admitted|alleged|repeated|repeats|blurted',
} as const;

const FIRST_YEAR = 1970;
const LAST_YEAR = 2035;
const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_none, index) => FIRST_YEAR + index);

/** Written years, and spans of two ("2015-16", "2015/16", "2015-2016"). */
const LONGEST_MONTH = 31;

/** 1st, 2nd, 3rd, 4th ... as days are written. */
function ordinal(day: number): string {
  const teen = day > 10 && day < 14;
  return `${day}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`;
}

const yearLists = {
  ordinalday: Array.from({ length: LONGEST_MONTH }, (_none, index) => ordinal(index + 1)).join('|'),
  year: years.join('|'),
  yearspan: years
    .flatMap((year) => {
      const next = String(year + 1).slice(2);
      return [`${year}-${next}`, `${year}/${next}`, `${year}-${year + 1}`];
    })
    .join('|'),
};

type Name = keyof typeof written;

/** A list of single words and other such lists becomes one flat list of single words. */
function flat(name: Name, lists: Readonly<Record<string, string>>): string {
  const list = lists[name] as string;
  const flattened = list.replace(/\{(\w+)\}/g, (_whole, inner: string) => flat(inner as Name, lists));
  return /\s/.test(flattened) ? list : [...new Set(flattened.split('|'))].join('|');
}

export const vocabulary: Vocabulary = {
  ...Object.fromEntries((Object.keys(written) as Name[]).map((name) => [name, flat(name, written)])),
  ...yearLists,
};
