/**
 * The field's words for one thing. Several agencies write one event in their own words ("A&E", "ED",
 * "casualty"); entries are compared by concept first and by the remaining words second. A concept
 * follows from an event type of the reading or from the words, so that one untyped row does not hide
 * a match.
 */

/**
 * `meeting`: a meeting that several agencies attend and each record.
 * `clinic`: which service or department an appointment was with.
 * `event`: something that happened to the family.
 * `process`: a step of a service that others are told of.
 * `manner`: how the record came about (a letter, a call, a visit): never enough to match by itself.
 * `detail`: an everyday synonym, worth a little.
 */
export type ConceptKind = 'meeting' | 'clinic' | 'event' | 'process' | 'manner' | 'detail';

export interface Concept {
  readonly name: string;
  readonly kind: ConceptKind;
  /** Event type codes that carry it. */
  readonly types: readonly string[];
  /** Words and phrases of up to three words, lower case, separated by `;`. */
  readonly words: string;
  /** Words that count only in a heading cell ("Court", "Address"), because elsewhere they say little. */
  readonly headings?: string;
}

const meetings: readonly Concept[] = [
  {
    name: 'initial conference',
    kind: 'meeting',
    types: ['icpc'],
    words:
      'icpc;initial conference;initial conf;initial child protection;initial cp conference;initial cp conf;pre birth conference;transfer in conference',
  },
  {
    name: 'review conference',
    kind: 'meeting',
    types: ['rcpc'],
    words: 'rcpc;review conference;review conf;review child protection;review cp conference;review cp conf',
  },
  {
    name: 'conference',
    kind: 'meeting',
    types: [],
    words: 'conference;conf;cp conference;cp conf;case conference',
  },
  {
    name: 'strategy discussion',
    kind: 'meeting',
    types: ['strategy_discussion'],
    words:
      'strat;strategy discussion;strategy disc;strategy meeting;strategy mtg;strategy call;strat mtg;strat meeting;strat call;strat discussion;strat disc;strategy held;strategy;strategy mtgs',
  },
  {
    name: 'core group',
    kind: 'meeting',
    types: ['core_group'],
    words: 'core group;core grp;core groups;cg mtg;cg meeting',
  },
  {
    name: 'child in need meeting',
    kind: 'meeting',
    types: ['cin_review'],
    words:
      'cin review;cin meeting;cin mtg;cin rev;cin planning;cin planning meeting;child need review;child need meeting;child need planning;cin plan meeting',
    headings: 'cin;cin mtg;child in need',
  },
  {
    name: 'team around the family',
    kind: 'meeting',
    types: ['tac_taf_meeting'],
    words:
      'taf;tac;team around;taf mtg;taf meeting;tac meeting;tafm;eh review;early help review;early help meeting;eh meeting;early help mtg',
  },
  { name: 'MARAC', kind: 'meeting', types: ['marac'], words: 'marac' },
  {
    name: 'legal planning meeting',
    kind: 'meeting',
    types: ['lpm'],
    words: 'lpm;legal planning;legal gateway',
  },
  {
    name: 'pre-proceedings meeting',
    kind: 'meeting',
    types: ['plo_meeting'],
    words: 'plo meeting;plo mtg;pre proceedings meeting;plo review',
  },
  {
    name: 'looked-after review',
    kind: 'meeting',
    types: ['lac_review'],
    words: 'lac review;cla review;cic review;looked after review',
  },
  {
    name: 'family group conference',
    kind: 'meeting',
    types: ['fgc'],
    words: 'fgc;family group conference;family group',
  },
  {
    name: 'professionals meeting',
    kind: 'meeting',
    types: [],
    words:
      'professionals meeting;professionals mtg;prof meeting;network meeting;multi agency meeting;discharge planning meeting;discharge planning;planning meeting',
  },
  {
    name: 'exploitation panel',
    kind: 'meeting',
    types: [],
    words: 'mace;mace panel;mace meeting;mecc;exploitation panel;mash panel;cmec;vemt',
  },
  {
    name: 'court hearing',
    kind: 'meeting',
    types: [],
    words:
      'court hearing;youth court;family court;magistrates court;crown court;court result;court today;court yesterday;at court',
    headings: 'court;court result;hearing',
  },
  {
    name: 'education meeting',
    kind: 'meeting',
    types: [],
    words: 'pep meeting;ehcp review;ehcp meeting;reintegration meeting;attendance meeting;attendance panel',
  },
];

const clinics: readonly Concept[] = [
  {
    name: 'emergency department',
    kind: 'clinic',
    types: ['ed'],
    words:
      'ed;a&e;ae;casualty;utc;miu;emergency department;emergency dept;urgent care;urgent treatment;minor injuries;minor injury;walk in;resus;lwbs;seen in a&e;seen ed;went hospital;taken hospital;took hospital;hospital last night;rushed hospital;ambulance hospital',
  },
  {
    name: 'ward',
    kind: 'clinic',
    types: ['admission'],
    words: 'ward;admitted;admission;inpatient;adm;discharge;discharged home;in patient',
  },
  {
    name: 'speech and language',
    kind: 'clinic',
    types: [],
    words: 'salt;slt;speech;speech language;speech therapy',
  },
  {
    name: 'audiology',
    kind: 'clinic',
    types: [],
    words: 'audiology;hearing;grommets;glue ear;audiologist;ent',
  },
  {
    name: 'dental',
    kind: 'clinic',
    types: ['dental_decay'],
    words:
      'dental;dentist;dentists;teeth;tooth;toothache;caries;decayed;abscess;max fax;maxfax;extractions;extraction;cds',
  },
  {
    name: 'eye clinic',
    kind: 'clinic',
    types: [],
    words:
      'ophthalmology;orthoptic;orthoptics;orthoptist;squint;eye clinic;optician;optometrist;vision screening;glasses;eye hospital;eye;eyes;patch;squint clinic',
  },
  { name: 'hip', kind: 'clinic', types: [], words: 'hip;hips;ddh' },
  {
    name: 'child protection medical',
    kind: 'clinic',
    types: ['cp_medical'],
    words: 'cp medical;child protection medical;nai medical;medical report;safeguarding medical',
  },
  {
    name: 'immunisation',
    kind: 'clinic',
    types: ['imms_overdue'],
    words:
      'imms;immunisation;immunisations;vaccine;vaccination;vaccinations;mmr;jabs;jab;booster;primary imms',
  },
  {
    name: 'growth',
    kind: 'clinic',
    types: ['growth'],
    words:
      'weigh;weighed;centile;weight;faltering;faltering growth;growth check;weight clinic;static weight;birth weight;birth wt;birthweight',
  },
  {
    name: 'asthma',
    kind: 'clinic',
    types: [],
    words: 'asthma;wheeze;wheezy;inhaler;salbutamol;clenil;preventer',
  },
  { name: 'diabetes', kind: 'clinic', types: [], words: 'diabetes;diabetic;insulin;hba1c;dka' },
  {
    name: 'epilepsy',
    kind: 'clinic',
    types: [],
    words: 'epilepsy;seizure;seizures;febrile convulsion;eeg;fit;fits;fitting;convulsion',
  },
  {
    name: 'child mental health',
    kind: 'clinic',
    types: [],
    words: 'camhs;cypmhs;mental health assessment;crisis team;child psychiatrist;psychology;psychologist',
  },
  {
    name: 'paediatrics',
    kind: 'clinic',
    types: [],
    words: 'paeds;paediatric;paediatrics;paediatrician;community paeds',
  },
  { name: 'dermatology', kind: 'clinic', types: [], words: 'eczema;dermatology;impetigo;skin clinic' },
  {
    name: 'physiotherapy',
    kind: 'clinic',
    types: [],
    words: 'physio;physiotherapy;orthopaedic;orthopaedics;fracture clinic',
  },
  { name: 'dietetics', kind: 'clinic', types: [], words: 'dietitian;dietetic;dietetics;dietician' },
  { name: 'continence', kind: 'clinic', types: [], words: 'continence;enuresis;constipation;soiling clinic' },
  { name: 'heart', kind: 'clinic', types: [], words: 'cardiology;murmur;echo' },
  {
    name: 'dressing',
    kind: 'clinic',
    types: [],
    words: 'dressing;dressings;burns dressing;dressings clinic',
  },
  {
    name: 'antenatal',
    kind: 'clinic',
    types: ['booking', 'antenatal_missed'],
    words: 'antenatal;booking;booked late;late booking;late booker;midwife;midwives;midwifery;maternity;scan',
  },
  {
    name: 'universal health review',
    kind: 'clinic',
    types: ['hcp_contact'],
    words: 'nbv;new birth visit;hcp;developmental review;asq;8 week review;year review',
  },
];

const events: readonly Concept[] = [
  {
    name: 'domestic abuse',
    kind: 'event',
    types: ['da_incident'],
    words:
      'da;dv;dash;domestic;encompass;op encompass;domestic abuse;domestic violence;domestic incident;ex partner;dvpn;dvpo;dvd;non fatal strangulation;nfs;partner violence;coercive;coercive control;controlling',
  },
  {
    name: 'child alone',
    kind: 'event',
    types: ['parental_supervision'],
    words:
      'home alone;left alone;unsupervised;wandering;wandered;found outside;found alone;on own;unattended;children alone;kids alone',
  },
  {
    name: 'missing',
    kind: 'event',
    types: ['missing_start', 'missing_end'],
    words:
      'missing;mfh;misper;absconded;absent missing;not come home;not returned;overnight missing;located;prevention interview;found safe;missing notification;reported missing',
  },
  { name: 'bruise', kind: 'event', types: [], words: 'bruise;bruises;bruised;bruising;mark;marks;black eye' },
  {
    name: 'scald or burn',
    kind: 'event',
    types: [],
    words: 'scald;scalds;scalded;burn;burns;burnt;burned;hot drink',
  },
  {
    name: 'fracture',
    kind: 'event',
    types: [],
    words:
      'fracture;fractured;broken arm;broken leg;broken wrist;plaster cast;clavicle;broke wrist;broke arm;broke leg;broken;splint;buckle;broke;cast',
  },
  {
    name: 'head injury',
    kind: 'event',
    types: [],
    words: 'head injury;bumped head;forehead;bang head;banged head;hit head',
  },
  { name: 'cut', kind: 'event', types: [], words: 'laceration;cut;stitches;sutured;steristrips;glued' },
  { name: 'bite', kind: 'event', types: [], words: 'bite;bitten;dog bite;bit' },
  {
    name: 'poisoning',
    kind: 'event',
    types: [],
    words: 'ingested;ingestion;swallowed;poisoning;methadone;tablets taken',
  },
  {
    name: 'self-harm',
    kind: 'event',
    types: ['self_harm'],
    words: 'overdose;od;self harm;self harmed;cutting;ligature;suicidal',
  },
  { name: 'fall', kind: 'event', types: [], words: 'fell;fall;fallen;stairs' },
  { name: 'injury', kind: 'event', types: ['injury'], words: 'injury;injuries;injured' },
  { name: 'pregnancy', kind: 'event', types: [], words: 'pregnant;pregnancy;edd;gestation;g3p2;unborn' },
  {
    name: 'birth',
    kind: 'event',
    types: ['birth_sibling'],
    words:
      'born;birth notification;svd;delivered;delivery;gave birth;baby born;lscs;birth;baby girl;baby boy;vaginal del;arrived',
  },
  {
    name: 'death',
    kind: 'event',
    types: ['bereavement'],
    words: 'died;death;passed away;bereaved;bereavement;funeral',
  },
  {
    name: 'house move',
    kind: 'event',
    types: ['house_move'],
    words:
      'moved;moving;new address;change address;address change;tenancy;temp accom;temporary accommodation;ta placement;rehoused;moved out;sign up;new tenancy;refuge;placed ta;homeless;moving out;keys;keys given;bandb;b&b;hostel;hotel;moved in',
    headings: 'address;change of details;accommodation;placement;sign up;tenancy',
  },
  {
    name: 'eviction',
    kind: 'event',
    types: ['eviction'],
    words: 'eviction;evicted;arrears;nsp;sec 21;section 21;s21;ntq;notice seeking',
  },
  {
    name: 'arrest',
    kind: 'event',
    types: ['arrest'],
    words: 'arrested;arrest;charged;custody;interview under caution;taken off;cuffs;handcuffs;in cells;cells',
  },
  {
    name: 'bail',
    kind: 'event',
    types: ['bail_condition'],
    words: 'bail;bailed;nmo;non molestation;restraining order',
  },
  {
    name: 'police protection',
    kind: 'event',
    types: ['ppo'],
    words: 'police protection;police powers;powers of protection;ppo;s46;ppop',
  },
  {
    name: 'assault',
    kind: 'event',
    types: ['crime_victim'],
    words:
      'assault;assaulted;slapped;slap;punched;pushed;strangled;hit;kicked;grabbed;grab;hurt;hurting;throat;strangle;strangulation;headbutt;headbutted;hair pulled;shoved;push;beaten',
  },
  {
    name: 'criminal damage',
    kind: 'event',
    types: [],
    words:
      'smashed;criminal damage;broken window;kicked door;broke door;broke window;spindle;damage;damaged;smashing;kicked panel;kicking;slat',
  },
  {
    name: 'suspension',
    kind: 'event',
    types: ['suspension', 'permanent_exclusion'],
    words: 'suspended;suspension;excluded;exclusion;fte;pex;permanently excluded;permanent exclusion;suspend',
  },
  { name: 'new partner', kind: 'event', types: ['new_adult'], words: 'new partner;boyfriend;bf' },
  {
    name: 'home conditions',
    kind: 'event',
    types: ['home_conditions'],
    words: 'home conditions;faeces;filthy;clutter;cluttered;mattress',
  },
  {
    name: 'intoxication',
    kind: 'event',
    types: ['substance_misuse'],
    words:
      'intoxicated;drunk;alcohol;cannabis;heroin;drinking;drugs;drug;weed;crack;cocaine;sober;vodka;wraps;smelt drink;under influence',
  },
  {
    name: 'mental illness',
    kind: 'event',
    types: ['parent_mental_health'],
    words: 'sectioned;low mood;psychosis;mental health crisis;suicide;s136',
  },
  {
    name: 'exploitation',
    kind: 'event',
    types: ['exploitation'],
    words: 'cce;cse;county lines;nrm;exploitation',
  },
  {
    name: 'hunger',
    kind: 'event',
    types: ['presentation'],
    words: 'hungry;hunger;starving;no breakfast;no lunch;taking food;stealing food',
  },
  { name: 'head lice', kind: 'event', types: [], words: 'lice;nits;head lice' },
  {
    name: 'soiled',
    kind: 'event',
    types: [],
    words:
      'soiled;unkempt;dirty;unwashed;smelt of urine;smelly;grubby;smell urine;urine smell;smelling;head to toe',
  },
  {
    name: 'stabbing',
    kind: 'event',
    types: [],
    words: 'stabbed;stab;stabbing;knifed;knife wound;stab wound;wounding;slashed;s18;s20 wounding',
  },
  {
    name: 'weapon',
    kind: 'event',
    types: [],
    words: 'knife;blade;machete;weapon;zombie knife;bladed article',
  },
  {
    name: 'drugs',
    kind: 'event',
    types: [],
    words: 'cannabis;wraps;grinder;possession;dealing;pwits;supply',
  },
  {
    name: 'sexual harm',
    kind: 'event',
    types: [],
    words:
      'sexual;sexually;rape;raped;touched;indecent;nudes;sexting;images;csa;sarc;grooming;sexual offence;pants;private parts;touching;inappropriate touching',
  },
  {
    name: 'theft',
    kind: 'event',
    types: [],
    words: 'shoplifting;theft;stole;stolen;robbery;burglary;robbed',
  },
  {
    name: 'traffic collision',
    kind: 'event',
    types: [],
    words: 'rtc;collision;hit by car;knocked down;car accident',
  },
  { name: 'animal', kind: 'event', types: [], words: 'dog;dogs;rspca;xl bully;puppy' },
  { name: 'no heating', kind: 'event', types: [], words: 'no heating;no electric;no gas;cut off' },
  {
    name: 'choking',
    kind: 'event',
    types: [],
    words: 'choked;choking;drowned;drowning;stopped breathing',
  },
  { name: 'warrant', kind: 'event', types: [], words: 'warrant;raid;raided;search warrant' },
  { name: 'release', kind: 'event', types: [], words: 'prison;released;recall;remanded;custodial' },
  { name: 'threat', kind: 'event', types: [], words: 'threat;threats;threatened;threatening;hoods' },
  { name: 'fight', kind: 'event', types: [], words: 'fight;fighting;fought;fought with' },
  { name: 'bullying', kind: 'event', types: [], words: 'bullied;bullying' },
  {
    name: 'faith or radicalisation',
    kind: 'event',
    types: [],
    words: 'fgm;forced marriage;prevent referral;radicalisation;channel',
  },
  { name: 'poor food', kind: 'event', types: [], words: 'foodbank;food bank;food parcel;no food' },
  {
    name: 'placement',
    kind: 'event',
    types: ['placement_move', 's20'],
    words:
      'foster;fostering;foster care;foster carers;placed with;placed;placement;accommodated;emergency carers',
  },
  {
    name: 'collapse',
    kind: 'event',
    types: [],
    words: 'collapsed;collapse;unconscious;passed out;found floor;unrousable;not rousable',
  },
  { name: 'fire', kind: 'event', types: [], words: 'fire;smoke;fire brigade;fire service' },
];

const processes: readonly Concept[] = [
  {
    name: 'referral',
    kind: 'process',
    types: ['referral', 'referral_sent'],
    words:
      'marf;referral;referred;referral sent;referral received;r r;mash referral;marf sent;ref to csc;cause concern form;concern form;safeguarding form;safeguarding referral;mash form;self referred;interagency referral',
  },
  {
    name: 'section 47',
    kind: 'process',
    types: ['s47_start', 's47_outcome'],
    words: 's47;s 47;section 47;sec 47',
  },
  {
    name: 'assessment',
    kind: 'process',
    types: ['assessment_start', 'assessment_end', 'referral_decision'],
    words: 'c&f;single assessment;social work assessment;c&f opened;family assessment',
  },
  {
    name: 'plan started',
    kind: 'process',
    types: ['cpp_start'],
    words: 'cp plan;cp plans;cpp;child protection plan;subject child;subject cp;made subject;registered',
  },
  {
    name: 'plan ended',
    kind: 'process',
    types: ['cpp_end'],
    words: 'plan ended;plans ended;cpp ended;off plan;removed plan;removed from plan;end plan;deregistered',
  },
  {
    name: 'closure',
    kind: 'process',
    types: ['case_closed', 'cin_end', 'eh_closed'],
    words: 'closed;closing;closure;cin closed;case closed;closed to csc;closing letter',
  },
  { name: 'early help', kind: 'process', types: ['eha'], words: 'early help;eha;eh' },
  { name: 'step down', kind: 'process', types: ['step_down'], words: 'step down;stepped down;stepdown' },
  {
    name: 'private law or court',
    kind: 'process',
    types: ['ico', 'epo', 'care_order', 'supervision_order'],
    words:
      'court;hearing;ico;epo;care order;interim order;youth court;magistrates;referral order;sentenced;sentence',
  },
  {
    name: 'feedback',
    kind: 'process',
    types: ['feedback_to_referrer'],
    words: 'feedback;outcome of referral',
  },
  {
    name: 'discharged unseen',
    kind: 'process',
    types: ['discharged_unseen'],
    words: 'discharged unseen;discharged per policy;discharged back',
  },
];

const manners: readonly Concept[] = [
  {
    name: 'visit',
    kind: 'manner',
    types: ['visit_announced', 'visit_unannounced', 'child_seen'],
    words: 'home visit;visit;visited;visitor;hv planned;school visit',
  },
  {
    name: 'return interview',
    kind: 'manner',
    types: ['rhi'],
    words: 'return interview;rhi;return home interview;debrief;prevention interview',
  },
  {
    name: 'session',
    kind: 'manner',
    types: ['direct_work'],
    words: 'session;sessions;key work;keywork;direct work;mentoring;elsa',
  },
  {
    name: 'no access',
    kind: 'manner',
    types: ['no_access'],
    words: 'no access;nav;no reply;no answer;nobody in;not at home;card left;knocked;card put',
  },
  {
    name: 'not brought',
    kind: 'manner',
    types: ['wnb'],
    words:
      'wnb;dna;not brought;fta;nbi;cnb;did not attend;failed to attend;missed appt;missed appointment;missed check;missed scan;missed review;missed jabs;missed clinic;was missed;appointment missed;appt missed;no show',
  },
  { name: 'attended', kind: 'manner', types: ['appt_attended'], words: 'attended;brought;seen ed' },
  {
    name: 'cancelled',
    kind: 'manner',
    types: ['cancelled_family', 'cancelled_service'],
    words: 'cancelled;canc;postponed;rearranged;stood down',
  },
  {
    name: 'letter',
    kind: 'manner',
    types: [],
    words:
      'letter;letters;scanned;discharge summary;report received;clinic letter;outcome letter;letter received;minutes;copy letter;report',
  },
  {
    name: 'notice',
    kind: 'manner',
    types: ['police_notification'],
    words:
      'ppn;merlin;notification;notified;op encompass;encompass;vist;pac;cp is;ed notification;alert;copy;vulnerability report;info share;information report',
  },
  {
    name: 'call',
    kind: 'manner',
    types: ['contact'],
    words:
      'rang;phoned;telephoned;call;called;t c;tc;tel;telephone;email;emailed;message;text;texted;spoke;info from;rings;ringing;phone call;spoke with;edt',
  },
  { name: 'disclosure', kind: 'manner', types: [], words: 'disclosed;disclosure;disclosures' },
];

const details: readonly Concept[] = [
  { name: 'mother', kind: 'detail', types: [], words: 'mum;mam;mummy;mother;mums;mothers' },
  { name: 'father', kind: 'detail', types: [], words: 'dad;daddy;father;dads' },
  {
    name: 'grandmother',
    kind: 'detail',
    types: [],
    words: 'nan;nana;nanna;gran;grandma;grandmother;mgm;pgm;nans',
  },
  { name: 'grandfather', kind: 'detail', types: [], words: 'grandad;granddad;grandfather;mgf;pgf' },
  {
    name: 'child',
    kind: 'detail',
    types: [],
    words: 'child;children;chn;kids;kid;boy;girl;lad;toddler;baby;infant;son;daughter;pupil',
  },
  {
    name: 'argument',
    kind: 'detail',
    types: [],
    words: 'argument;arg;row;shouting;verbal;altercation;arguing;screaming;swearing;shouted',
  },
  { name: 'home', kind: 'detail', types: [], words: 'home;house;flat;property' },
  { name: 'neighbour', kind: 'detail', types: [], words: 'neighbour;neighbours;next door;neighbor' },
  { name: 'police', kind: 'detail', types: [], words: 'police;officers;officer;pcso;pc' },
  { name: 'social worker', kind: 'detail', types: [], words: 'sw;social worker;allocated worker' },
];

export const concepts: readonly Concept[] = [
  ...meetings,
  ...clinics,
  ...events,
  ...processes,
  ...manners,
  ...details,
];
