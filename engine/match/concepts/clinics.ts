import type { Concept } from './concept.ts';

/** Services and departments that an appointment can be with. */
export const clinics: readonly Concept[] = [
  {
    name: 'tube feeding',
    kind: 'clinic',
    types: [],
    words:
      'gastrostomy;peg;peg feed;button;feeding tube;feed tube;tube feed;tube feeds;ng tube;nasogastric;stoma;gastro;gastroenterology;videofluoroscopy',
  },
  {
    name: 'orthotics',
    kind: 'clinic',
    types: [],
    words: 'orthotics;orthotist;afo;afos;splints;insoles;gait',
  },
  {
    name: 'botulinum toxin',
    kind: 'clinic',
    types: [],
    words: 'botulinum;botulinum toxin;botox;leg injections;injections',
  },
  {
    name: 'occupational therapy',
    kind: 'clinic',
    types: [],
    words: 'occupational therapy;occupational therapist;ot visit;hoist;wheelchair;wheelchair service;seating',
  },
  { name: 'kidney', kind: 'clinic', types: [], words: 'renal;kidney;kidneys;ultrasound;nephrology' },
  { name: 'hormones', kind: 'clinic', types: [], words: 'endocrine;endocrinology;thyroid;growth hormone' },
  {
    name: 'blood',
    kind: 'clinic',
    types: [],
    words: 'haematology;sickle;sickle cell;anaemia;transfusion;oncology',
  },
  { name: 'genetics', kind: 'clinic', types: [], words: 'genetics;genetic;microarray;chromosome' },
  { name: 'allergy', kind: 'clinic', types: [], words: 'allergy;allergies;anaphylaxis;epipen' },
  {
    name: 'neurodevelopment',
    kind: 'clinic',
    types: [],
    words: 'autism;asd;adhd;neurodevelopmental;ados;cdc clinic',
  },
  {
    name: 'sexual health',
    kind: 'clinic',
    types: [],
    words: 'sexual health;contraception;gum clinic;implant;sti',
  },
  {
    name: 'looked-after health assessment',
    kind: 'clinic',
    types: ['iha_rha'],
    words:
      'iha;rha;health assessment;initial health assessment;review health assessment;lac medical;lac health',
  },
  {
    name: 'drug or alcohol service',
    kind: 'clinic',
    types: [],
    words:
      'methadone;buprenorphine;script;opioid;opiate;detox;key worker session;recovery service;needle exchange',
  },
  {
    name: 'newborn screening',
    kind: 'clinic',
    types: [],
    words: 'heel prick;newborn hearing;hearing screen;nipe;blood spot',
  },
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
    words:
      'respiratory;resp;chest clinic;respiratory clinic;chest;bronchiolitis;croup;asthma;wheeze;wheezy;inhaler;salbutamol;clenil;preventer',
  },
  { name: 'diabetes', kind: 'clinic', types: [], words: 'diabetes;diabetic;insulin;hba1c;dka' },
  {
    name: 'epilepsy',
    kind: 'clinic',
    types: [],
    words:
      'epilepsy;epileptic;seizure;seizures;febrile convulsion;eeg;fit;fits;fitting;convulsion;convulsions;neurology;neuro;neurologist;neurological;gtc;midazolam;buccal;status epilepticus',
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
  {
    name: 'continence',
    kind: 'clinic',
    types: [],
    words: 'continence;bladder;bowel clinic;urology;enuresis;constipation;soiling clinic',
  },
  { name: 'heart', kind: 'clinic', types: [], words: 'cardiology;cardiac;heart;murmur;echo' },
  {
    name: 'dressing',
    kind: 'clinic',
    types: [],
    words:
      'wound clinic;wound check;burns clinic;plastics;dressing;dressings;burns dressing;dressings clinic',
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
