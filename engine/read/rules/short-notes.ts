import type { ReadingRule } from './rule.ts';

const SOCIAL_CARE =
  '(mash|csc|social care|social services|childrens services|childrens social care|children social care|front door|first response|duty team|duty social worker)';

/** The clipped wording of logs and exports: "MASH form emailed", "Heard back from CSC: threshold not met". */
export const shortNoteRules: readonly ReadingRule[] = [
  {
    name: 'form-sent-to-social-care',
    code: 'referral_sent',
    when: [
      `(mash|marf|csc|social care|safeguarding|front door|child protection|cp) [referral] (form|forms|referral) [was|has been|now] (emailed|sent|submitted|done|uploaded|faxed|completed and sent|filled in and sent|gone|posted)`,
      `(emailed|sent|submitted|uploaded|faxed|completed) [a|the|our] (mash|marf|csc|social care|safeguarding|front door) [referral] (form|referral)`,
      `letter [sent] to ${SOCIAL_CARE} .. (worried|worry|concern|concerns|concerned|request*|neglect|asking)`,
      `${SOCIAL_CARE} (called|rung|rang|phoned|telephoned|contacted) .. (referral|referred)`,
      `(rang|phoned|called|telephoned) ${SOCIAL_CARE} .. (referral|refer|referred)`,
    ],
    unless: [
      '(not|no|never|if|whether|consider*|decide*|should|will|advice|chase*|chasing) .. (referral|form|referred|refer)',
      '(chase*|chasing|no reply|no response|outcome|update|heard)',
      'declined',
    ],
    notAgencies: ['csc'],
    examples: [
      ['MASH form emailed.', 'yes', 'school'],
      ['Rang MASH, referral taken over the phone.', 'yes', 'school'],
      ['MASH form not sent yet.', 'no', 'school'],
    ],
  },
  {
    name: 'social-care-answered',
    code: 'feedback_to_referrer',
    when: [
      `(heard back|heard|answer|reply|response|call back|feedback|outcome) [received] from ${SOCIAL_CARE}`,
      `${SOCIAL_CARE} (write|wrote|writes|say|said|says|advise|advised|confirm|confirms|confirmed|state|replied|rang|rang back|emailed|called) .. (referral|accepted|nfa|threshold|assessment|allocated|no further|not met|c&f|s47|early help)`,
    ],
    unless: [
      '(not|no|never|still|nothing|await*|waiting|chase*|without) .. (heard|answer|reply|response|feedback|outcome|from)',
      '(still|awaiting|chased|chasing|no reply|no answer)',
      '(marf|form|referral) (emailed|sent|submitted)',
    ],
    notAgencies: ['csc', 'police'],
    examples: [
      ['Heard back from CSC: threshold not met.', 'yes', 'school'],
      ['CSC write: referral accepted, SW allocated.', 'yes', 'gp'],
      ['Still not heard back from MASH.', 'no', 'school'],
    ],
  },
  {
    name: 'plan-told-of',
    code: 'cpp_start',
    when: [
      '(both|all|all three|children|@name|he|she|siblings) [are|is|now|went|put|placed|children] on [a|cp] (plan|plans) (from|since|as of) (yesterday|today|last|monday|tuesday|wednesday|thursday|friday|#|this)',
      '(both|all|all three|children|@name|he|she|siblings) [are|is|now|went|put|placed|children] on [a|cp] (plan|plans) [from|since|as of] [yesterday|today] (neglect|emotional|physical|sexual)',
      '(conf|conference|icpc) [:|-|held|today|yesterday|outcome] .. (on|onto|for|made) [a|cp] (plan|plans)',
    ],
    unless: [
      '(remain*|continue*|still|not|no|behaviour|support|early help|cin|care|meal|payment|health|ehcp|safety|eating|revision|off|ended|end|review)',
    ],
    notAgencies: ['police', 'probation'],
    examples: [
      ['Both on a plan from yesterday, emotional abuse.', 'yes', 'school'],
      ['Remains on a plan.', 'no', 'school'],
    ],
  },
  {
    name: 'home-now-elsewhere',
    code: 'house_move',
    when: [
      '(have|has|had) moved [out|home|house] from .. (to|into) ',
      '^ (family|mum|mother|they|household|tenant|tenants) [and children|and kids] moved from',
      '(now|currently) (residing|resident|living) (at|in) #',
      '(transferred|transfer|moved|move|decanted|rehoused) to [a] # bed',
      '(new address|address now|change of address) [is|:|-|given|of|to] [flat] #',
      '(tenancy|tenancies) (ended|terminated|surrendered|ends)',
    ],
    unless: [
      '(year|class|group|set|table|school|centile|band|ward|bed|room|desk|nursery|key stage) ... (to|into)',
      '(suspect|offender|nominal|male|witness) .. (residing|living)',
      'tenancy ended .. (prev*|years ago)',
    ],
    notAgencies: ['hospital', 'dental'],
    examples: [
      ['Family have moved from 3 Elm Close to 18 Birch Court.', 'yes', 'school'],
      ['Family now residing at 8 Back Lane.', 'yes', 'police'],
      ['He has moved from table 3 to table 5.', 'no', 'school'],
    ],
  },
  {
    name: 'case-handed-over',
    code: 'reallocated',
    when: [
      '(case|family|children|file) [was|is|has been|now|to be] (handed over|handed|passed|passing|transferred|transferring|handing) [over] (from @name .. to|to) @name',
      '(case|family) (handed over|passing|passed|handing over|moves) to .. (sw|social worker|worker|colleague|@name)',
      '(sw|social worker|worker) .. (left|leaving|leaves) .. (duty|cover*|new|until|allocat*)',
    ],
    unless: [
      '(la|authority|area|council|borough|hospital|early help|camhs|police|legal|mash|school|court)',
      'not',
    ],
    agencies: ['csc', 'early help', 'hv'],
    examples: [
      ['Case handed over from J Tate to M Okell.', 'yes', 'csc'],
      ['Case passed to legal.', 'no', 'csc'],
    ],
  },
  {
    name: 'nobody-let-in',
    code: 'no_access',
    when: [
      '(spoke|spoken|talked|shouted|answered) .. through .. (letterbox|letter box|door|window|intercom)',
      '(mum|mother|dad|father|she|he|parent|someone) [came to|at|answered|opened] [the] door .. (said|says) (not today|no|come back|go away|another day)',
      '^ not in [when|at|as|.]',
      '(nobody|no one|not|none) in when (called|visited|i called|i visited)',
    ],
    unless: ['let (me|us) in', 'then (let|opened)', '(seen|saw) [at|in|alone]'],
    agencies: ['csc', 'hv', 'early help', 'ewo', 'school', 'housing', 'probation', 'midwifery'],
    examples: [
      ['Mum at door, said not today. Children not seen.', 'yes', 'csc'],
      ['Mum spoke through the letterbox, would not open door.', 'yes', 'csc'],
      ['Mum answered the door and let me in.', 'no', 'csc'],
    ],
  },
];
