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
    'sw|sws|hv|gp|senco|sencos|salt|cpn|camhs|midwife|midwives|school|police|teacher|ta|dsl|iro|chair|tm|manager|ewo|officer|officers|health|housing|nurse|sn|consultant|paediatrician|idva|ehw|fsw|worker|practitioner|therapist|counsellor|psychologist|psychiatrist|dentist|doctor|doctors|pcso|pc|ds|dc|solicitor|guardian|staff|nursery|clinician|keyworker|probation|yjs|cafcass|agency|agencies|professional|professionals|headteacher|ht|head|pharmacist|mentor|tutor|cpo|lead|advocate|physio|ot|dietitian|dietician|dt|ep|mw|cmw|paramedic|paramedics|sergeant|sgt|inspector|registrar|psych|pastoral|governor|coach|receptionist|crew|cpn|ehco|lado|houseparent|barrister|sols|solicitors|driver|postman|host|cllr|councillor|caretaker|cook|supervisor|leader',
  clinic:
    'appt|clinic|outpatient|outpatients|opa|op|review|check|scan|assessment|session|audiology|ophthalmology|orthoptics|orthoptist|physio|physiotherapy|salt|slt|dental|dentist|paediatric|paediatrics|paediatrician|dietitian|dietician|dermatology|ent|cardiology|neurology|genetics|orthopaedic|orthopaedics|ultrasound|xray|x-ray|mri|eeg|imms|immunisation|bloods|asthma|eczema|epilepsy|diabetes|diabetic|camhs|therapy|counselling|ot|eye|squint|tongue-tie|heart|renal|bowel|cleft|neuro|neurodevelopmental|cdc|orthodontist|orthodontics|hygienist|phlebotomy|uss|follow-up|smear|medical|vision|growth|weigh|weighing|allergy|optician|opticians|podiatry|enuresis|continence|nurse|gp|doctor|consultant|slot|booster|mmr|preschool|pre-school|developmental|hospital|surgery|procedure|operation|pre-assessment|preassessment|baseline|flu|hpv|urology|surgical|plastics|burns|dressing|dressings|hip',
  day: 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun',
  month:
    'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|christmas|easter|spring|summer|autumn|winter|half-term|half',
  letter:
    'call|calls|text|letter|letters|message|messages|email|emails|voicemail|voicemails|phone|phoning|invite|invites|invitations|whatsapp|whatsapps|contact|attempts',
  silence:
    'no reply|no response|no answer|nothing back|no word back|not answered|unanswered|ignored|not replied|not responded|not returned|unreturned|no contact back|nothing heard|not heard back|without reply|without response|without answer',
  refusing:
    'declined|declines|declining|decline|refused|refuses|refusing|refuse|turned down|turns down|did not want|does not want|do not want|not want|said no to|says no to|opted out of|would not have|will not have|would not take|not keen on|rejected|against having|no thanks to|no thank you to',
  place:
    'cot|pram|highchair|chair|bouncer|sofa|settee|rug|floor|mat|playmat|carpet|lap|knee|arms|table|bath|bed|beds|bedroom|room|garden|walker|swing|basket|playpen|kitchen|lounge|window|stairs|trampoline|park|buggy|sling|cushion|step|doorway|corner|tent|den|hall|sandpit',
  doing:
    'playing|eating|watching|drawing|colouring|painting|building|doing|having|reading|sleeping|napping|asleep|awake|crawling|sat|sitting|lying|running|dancing|bouncing|jumping|helping|baking|cooking|feeding|chatting|laughing|dressed|washed|curled|snuggled|cuddled|wrapped|strapped|tucked|fed|settled|busy|gaming|bathing|singing|making|getting|finishing|wearing',
  remedy:
    'inhaler|inhalers|preventer|clenil|prescription|medication|insulin|epipen|epipens|keppra|cream|creams|emollient|emollients|antibiotics|antibiotic|tablets|melatonin|methylphenidate|movicol|laxido|iron|vitamins|drops|patch|glasses|spacer|thickener|supplements|hearing aids|eye drops|auto-injector|adrenaline pen|dose|doses|ointment|steroid|antihistamine',
  nottaken:
    'not collected|uncollected|never collected|not picked up|never picked up|not been picked up|not been collected|not given|never given|not been given|not taken|not being given|skipped|missed|run out|ran out|running out|forgotten|forgot|expired|out of date|unopened|unused|not used|never used|not worn|not wearing|not cashed|not ordered|not reordered|not requested|last issued|last collected|last requested|lapsed|left at home|not in school|not sent in|not renewed|stopped giving|not giving',
  jab: 'imms|mmr|mmr1|mmr2|booster|boosters|primaries|preschool booster|pre-school booster|menb|6 in 1',
  overdue:
    'overdue|outstanding|behind|not had|never had|not given|never given|not up to date|incomplete|still due|late|lapsed|not done|missed|none since|unimmunised|no record of|defaulted',
  treatment:
    'mmr|imms|booster|hpv|flu|acwy|extractions|extraction|fillings|filling|treatment|medication|counselling|counsellor|therapy|therapist|camhs|advocate|advocacy|referral|screening|scan|bloods|operation|surgery|admission|examination|vitamin|varnish|physio|play therapy|assessment|x-ray|antibiotics|contraception|implant|weighing|dietitian|salt|mentor|mentoring|support group|sleep clinic|sertraline|antidepressants|cbt',
  helpoffer:
    'early help|eha|family support|family worker|support worker|family support worker|outreach|homestart|home-start|parenting course|parenting support|family hub|eh assessment|information sharing|sharing information|consent|targeted support|fsw',
  managertitle:
    'tm|atm|team manager|service manager|head of service|hos|group manager|practice manager|practice lead|duty manager|senior manager|assistant director|agency decision maker|mash manager|sm|manager',
  missed: 'dna|fta|wnb|cnb|nbi|ncna|dnas|wnbs',
  with: 'with|alongside',
  seen: 'seen|sighted|observed|saw|see',
  statement: 'has|have|had|was|were|is|are|he|she|they|i|we|then|now|mum|dad',
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
