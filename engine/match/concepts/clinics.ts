import type { Concept } from './concept.ts';

/** Services and departments that an appointment can be with. */
export const clinics: readonly Concept[] = [
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
