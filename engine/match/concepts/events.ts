import type { Concept } from './concept.ts';

/** What happens to a family. */
export const events: readonly Concept[] = [
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
      'born;birth notification;svd;delivered;delivery;gave birth;baby born;lscs;birth;baby girl;baby boy;vaginal del;newborn;boy born;girl born;labour ward;neonatal',
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
      'foster;fostering;foster care;foster carers;placed with;placed;placement;accommodated;emergency carers;moved to;new carer;new carers;respite;kinship;connected carer;arrived;moved on;went today;left today;came with;moved in with',
  },
  {
    name: 'collapse',
    kind: 'event',
    types: [],
    words: 'collapsed;collapse;unconscious;passed out;found floor;unrousable;not rousable',
  },
  { name: 'fire', kind: 'event', types: [], words: 'fire;smoke;fire brigade;fire service' },
];
