import type { ReadingRule } from './rule.ts';

export const toolAndAgreementRules: readonly ReadingRule[] = [
  {
    name: 'neglect-tool',
    code: 'neglect_tool',
    when: [
      '(hc|home conditions|clutter|home condition|cleanliness|neglect|gcp|qoc) (scale|score|tool|chart|checklist|rating|assessment|image) [was|done|completed|used|scored|now|today|with|:|#]',
      '(gcp2|gcp|graded care profile|qoc|quality of care|neglect toolkit) .. (refreshed|redone|repeated|revisited|section|jointly|with mum|with dad|with parents|marking|scores)',
      '(home conditions tool|clutter|conditions tool|neglect tool|gcp2|gcp|home conditions assessment) [tool|assessment] (scored|score|rated|completed|#)',
      '(gcp|gcp2|gcp2a|gcpa|graded care profile|graded care|qoc|quality of care|neglect toolkit|neglect tool|neglect assessment tool|neglect screening tool|neglect assessment|daycare|day in my life|home conditions tool|home conditions assessment|home conditions checklist|home conditions scale|hcat|neglect identification tool|nit|nst|brief neglect|snat|home condition assessment|conditions tool|neglect matrix|care profile) [#|tool|assessment|score|scores|scoring|score sheet] .. (completed|done|scored|score|scores|repeated|updated|finished|with|jointly|shared|redone|graded|shows|showed|signed|undertaken|graded|used|#|reviewed|physical|carried out)',
      '(gcp|gcp2|graded care profile|qoc|quality of care|clutter scale|clutter image rating|clutter rating|cir|neglect toolkit|home conditions tool|home conditions assessment) [kitchen|bedroom|lounge|score|scores|rating|assessment|hallway|tool|#|level|was|is|hall|living room|of|at|rated] (#|level|completed|done|kitchen|bedroom|lounge|scored|living|hall|score|physical)',
      '(completed|done|repeated|updated|scored|did|redid|used|undertook|finished|redone) [the|a|my|with mum|with mother|our|joint|second|first|new|initial] (gcp|gcp2|graded care profile|qoc|quality of care|neglect toolkit|neglect tool|clutter scale|home conditions|home conditions tool|neglect screening|daycare|day in my life|neglect assessment|neglect screening tool|clutter rating|clutter image rating)',
      'gcp2 (repeat|repeated|completed|done)',
      '^ (gcp|gcp2|qoc|clutter scale|graded care profile)',
    ],
    unless: [
      '(gcp2|gcp|gcp2a|tool|profile|qoc|toolkit) [repeat] (to be|due|not|required|needed|planned|booked|recommended|requested|declined|training|trained|outstanding|started|licence|will)',
      '(start|begin|consider|plan*|train*|offer*) .. (gcp|gcp2|tool)',
    ],
    examples: [
      ['GCP2 completed jointly with HV: physical 3, safety 4, love 2, stimulation 3.', 'yes', 'csc'],
      ['Clutter scale bedroom 5, hallway 6. Cot clear.', 'yes', 'hv'],
      ['GCP2 to be done.', 'no', 'csc'],
    ],
  },
  {
    name: 'family-group-conference',
    code: 'fgc',
    when: [
      '(family meeting|family network) .. fgc',
      'fgc (process|route|service|coordinator|co-ordinator) .. (relations|relatives|wrote|held|met)',
      '(under|through|via) the fgc',
      '(held|offered|attended|convened|agreed to|declined|refused|accepted|completed|had) [a|an|the|their|to have] (fgc|family group conference|fgdm|family network meeting)',
      '(fgc|family group conference|family network meeting) .. (offered|happy|agreed|accepted|went ahead|go ahead|said yes|said no|willing|keen|turned down|took place|met|plan|relatives)',
      '(fgc|family group conference|family group conferencing|family network meeting|fgdm|family group decision making|family group) [meeting|conference|service|review] .. (held|offered|took place|completed|convened|agreed|done|declined|made|attended|discussed|accepted|referred|referral|plan|happened|today|went)',
      '^ (fgc|family group conference|fgdm)',

      'fgc (held|offered|plan|review|meeting)',
    ],
    unless: ['fgc (to be|not|cancelled|postponed|due)', 'consider .. fgc'],
    even: [],
    examples: [
      ['FGC held. Uncle Pete and both grans made plan for weekends.', 'yes', 'csc'],
      ['FGC offered, mum thinking about it.', 'yes', 'csc'],
      ['To consider FGC.', 'no', 'csc'],
    ],
  },
  {
    name: 'written-agreement',
    code: 'written_agreement',
    when: [
      '(signed|signs|sign) [a|an|the|new|our] (agreement|contract of expectations|safety plan|working agreement)',
      '(signed|agreed in writing|put in writing|signs) .. (not|never|no longer) (come|to come|be|go|stay|have|see|let|allow|contact)',
      'signed to say',
      '(working|written) agmt [drawn|signed|done|made|in place|agreed]',
      '(review|review of|reviewed) [of] [the] (written|working) agreement',
      '(written|working) agreement .. (re-signed|renewed|refreshed|extended|gone through|signed again)',
      'agreement (re-signed|signed) by',
      '(written|working|contact|safety|signed) agreement [was|has been|drawn up and|now|in place|with|re|by|for|again|updated|reviewed|between] (signed|made|agreed|in place|completed|drawn|with|by|between|updated|put|reviewed|re-signed|done)',
      '(signed|made|agreed|drew up|drawn up|completed|put in place|entered into|re-signed) [a|the|new|an|up|to|updated|revised|our] (written|working|safety) (agreement|plan)',
      '^ (written agreement|working agreement)',
      'wa signed',
      '(signed|agreed) .. (written agreement|working agreement|safety plan)',
      '(written agreement|working agreement|safety plan) .. (signed|in place|agreed by)',
      'agreed .. (contact|dad|father|mother|mum|partner) .. (be supervised|supervised by|not to|no unsupervised|not stay) ... signed',
    ],
    unless: [
      '(has|have|had) (broken|breached|broke) .. agreement',
      'agreement (broken|breached)',
      'tenancy',
      'acceptable behaviour',
      'unsigned',
      'not (signed|sign)',
      '(refus*|declin*) to sign',
      'breach*',

      'home school agreement',
      'acceptable use',
      'repayment',
    ],
    notAgencies: ['housing'],
    examples: [
      [
        'Written agreement signed by mother and Mr Dray: Mr Dray not to be alone with the girls.',
        'yes',
        'csc',
      ],
      ['Agreed contact to be supervised by MGM, parents signed.', 'yes', 'csc'],
      ['Mother refused to sign working agreement.', 'no', 'csc'],
    ],
    even: [],
  },
];
