import type { Concept } from './concept.ts';

/** Steps of a service that others are told of. */
export const processes: readonly Concept[] = [
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
    words:
      'cp plan;cp plans;cin plan;cin plans;cpp;child protection plan;subject child;subject cp;made subject;registered',
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
    words:
      'closed;closing;closure;cin closed;close cin;cin ended;cin ending;end cin;cin closure;case closed;closed to csc;closing letter',
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
