import type { Concept } from './concept.ts';

/** Meetings that several agencies attend and each record. */
export const meetings: readonly Concept[] = [
  {
    name: 'meeting',
    kind: 'meeting',
    types: [],
    words: 'prof mtg;cp meeting;cp mtg;ma meeting',
    headings: 'meeting;mtg;cp meeting;review;review meeting;multi-agency meeting;professionals',
  },
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
      'cin review;cin meeting;cin mtg;cin rev;cin planning;cin planning meeting;child need review;cin;tac cin;child need meeting;child need planning;cin plan meeting',
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
    words:
      'lac review;cla review;cic review;looked after review;looked after child review;children care review;child care review;review children care;iro review;statutory review;lac rev;cla rev;first lac;second lac',
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
    name: 'education plan meeting',
    kind: 'meeting',
    types: [],
    words: 'pep;pep meeting;pep review',
    headings: 'pep',
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
    types: ['ehcp'],
    words:
      'ehcp review;ehcp meeting;ehc review;ehc annual review;ehc meeting;ehcp annual review;annual review;annual review meeting;reintegration meeting;attendance meeting;attendance panel',
  },
];
