import type { Entry, StatusKind } from '../../shared/model/index.ts';

/** What one entry says of one status. */
export interface StatusAct {
  readonly kind: StatusKind;
  /**
   * `open` and `close` are said by the entry; `open-unless` opens only where nothing is open; `continues` is an entry that can only be made while the
   * status is open (a child in need review); `replace` ends whatever is open and opens anew (another
   * worker, address or school).
   */
  readonly act: 'open' | 'open-unless' | 'close' | 'continues' | 'replace';
  readonly label: string;
  /** The entry names this very end or start, and does not only imply it (a closed case ends a plan). */
  readonly byName: boolean;
  /** Why, in plain words, where the entry does not say so outright. */
  readonly remark: string | null;
}

const cinWords = /\b(?:CIN|child(?:ren)? in need)\b/i;
const planWords = /\b(?:CPP?|CP plans?|child protection plans?)\b/i;
const noPlanWords =
  /\b(?:no|not|without)\b[^.;]{0,40}\b(?:CPP?|CP plans?|child protection plans?|plan|subject)\b|threshold not met/i;

/**
 * The statuses that an entry opens or closes, read from its event types and, where a conference or an
 * assessment has no plan type of its own, from its outcome. Closing acts come before opening ones.
 * Only social care opens or closes its own services; a plan start that another agency coded counts too.
 */
export function statusActs(entry: Entry): StatusAct[] {
  const codes = new Set(entry.reading.types.map((type) => type.code));
  const acts = [
    ...planActs(entry, codes),
    ...needActs(entry, codes),
    ...careActs(entry, codes),
    ...earlyHelpActs(entry, codes),
    ...enquiryActs(entry, codes),
    ...lifeActs(entry, codes),
  ];
  return acts.sort((a, b) => Number(a.act !== 'close') - Number(b.act !== 'close'));
}

function planActs(entry: Entry, codes: ReadonlySet<string>): StatusAct[] {
  const kind = 'child-protection-plan';
  const { category } = entry.reading.facts;
  const acts: StatusAct[] = [];
  const ended = conferenceEndedPlan(entry, codes);
  if (codes.has('cpp_end')) acts.push(act(kind, 'close'));
  else if (ended) acts.push(act(kind, 'close', '', 'the end is read from the outcome of the conference'));
  // A review that makes an unborn child subject to a plan says nothing new of those already on one.
  if (codes.has('cpp_start')) acts.push(act(kind, codes.has('rcpc') ? 'open-unless' : 'open', category));
  else if (!codes.has('cpp_end') && !ended && ofSocialCare(entry) && conferenceMadePlan(entry, codes)) {
    acts.push(act(kind, 'open', category, 'the start is read from the outcome of the conference'));
  }
  if (caseClosed(entry, codes)) {
    acts.push(act(kind, 'close', '', 'the case was closed; no end of the plan is recorded', false));
  }
  return acts;
}

/** "Plans for both", "Logan on plan too": what a conference decides is a child protection plan. */
const onPlanWords =
  /\b(?:on|onto) (?:an? |the )?plans?\b|\bplans? (?:for|made|agreed|start\w*|needed|in place|from today|to start|\(?(?:neglect|emotional|physical|sexual))|\b(?:made|becomes?|became|now|both|all|children|unborn|is|are|was|were) (?:the )?subject\b|\b(?:re-?)?registered\b|\b(?:needs?|requires?|to have|have|has|given) (?:an? )?plans?\b|\bplans?[:,]? (?:under )?(?:the )?(?:category|neglect|emotional|physical|sexual)|^\W*plans?\W*$/i;
const otherPlanWords =
  /\b(?:CIN|child(?:ren)? in need|early help|EH|TAF|safety|support|care|s\.?17|contingency|health|action) plans?\b/i;

/** "ICPC ... CPP - Neglect": an initial conference whose outcome is a plan. */
function conferenceMadePlan(entry: Entry, codes: ReadonlySet<string>): boolean {
  const words = `${entry.text} ${entry.outcome}`;
  if (codes.has('icpc')) {
    if (entry.reading.facts.held === false || noPlanWords.test(words)) return false;
    if (planWords.test(entry.outcome === '' ? words : entry.outcome)) return true;
    const bare = words.replace(new RegExp(otherPlanWords, 'gi'), ' ');
    return onPlanWords.test(bare);
  }
  return codes.has('rcpc') && /\bmade (?:the )?subject\b/i.test(words) && !noPlanWords.test(words);
}

const endWords =
  /\b(?:CPP?s?|CP plans?|child protection plans?)(?: (?:was|were|has been|have been|now))? (?:ended|discontinued|removed|ceased)|\b(?:ended|removed from|end of) (?:the )?(?:CPP?|CP plans?|child protection plans?)\b|\bde-?registered\b/i;

/** "RCPC ... CPP ended": a conference whose own words end the plan. */
function conferenceEndedPlan(entry: Entry, codes: ReadonlySet<string>): boolean {
  if (!ofSocialCare(entry) || !(codes.has('rcpc') || codes.has('icpc'))) return false;
  return endWords.test(entry.outcome === '' ? entry.text : entry.outcome);
}

function needActs(entry: Entry, codes: ReadonlySet<string>): StatusAct[] {
  const kind = 'child-in-need';
  const acts: StatusAct[] = [];
  const words = `${entry.text} ${entry.outcome}`;
  const steppedDown =
    ofSocialCare(entry) &&
    (codes.has('cpp_end') || conferenceEndedPlan(entry, codes)) &&
    stepsDownToNeed(entry, words);
  // "Ended subject to CIN": the step down is where child in need begins, not where it ends.
  if (codes.has('cin_end') && !steppedDown) acts.push(act(kind, 'close'));
  else if (caseClosed(entry, codes)) acts.push(act(kind, 'close', '', null, false));
  if (codes.has('cpp_start'))
    acts.push(act(kind, 'close', '', 'stepped up to a child protection plan', false));
  if (codes.has('cin_start')) return [...acts, act(kind, 'open')];
  if (!ofSocialCare(entry)) return acts;
  if (codes.has('step_down') && !steppedDown && /\b(?:early help|EHA?|TAF|TAC|universal)\b/i.test(words))
    acts.push(act(kind, 'close', '', 'stepped down', false));
  if (steppedDown) {
    acts.push(act(kind, 'open', '', 'opened by the step down from child protection'));
  } else if (
    codes.has('assessment_end') &&
    (cinWords.test(outcomeOf(entry)) || cinDecided.test(entry.text)) &&
    !/\b(?:no|not|without|previous\w*)\b[^.;]{0,20}\b(?:CIN|child in need)/i.test(words)
  ) {
    acts.push(act(kind, 'open', '', 'opened by the outcome of the assessment'));
  } else if (
    codes.has('cin_review') &&
    entry.reading.facts.held !== false &&
    !acts.some(({ act }) => act === 'close')
  ) {
    acts.push(act(kind, 'continues'));
  }
  return acts;
}

/** "Needs met by CIN plan", "CIN recommended": what an assessment came to. */
const cinDecided =
  /\b(?:outcome|recommend\w*|recs?|met (?:by|through|under)|progress(?:es|ed)? to|move to|goes to|open(?:ed)? (?:as|to|on)|under|threshold for|result|decision|for|as|=)[ :–>-]*(?:an? )?(?:CIN|child(?:ren)? in need)\b|\b(?:CIN|child(?:ren)? in need)(?: (?:plan|support))? (?:needed|required|recommended|agreed|to (?:start|be)|opened|starts?|threshold)|(?:^|[-–:.;>] ?)(?:CIN|child in need)(?: plan)?\s*(?:[.;]|$)/i;

function stepsDownToNeed(entry: Entry, words: string): boolean {
  return entry.reading.facts.decision === 'step-down'
    ? !/early help/i.test(words) || cinWords.test(words)
    : cinWords.test(words);
}

/** The outcome of an assessment: its own column, else what stands after "outcome" in the text. */
function outcomeOf(entry: Entry): string {
  if (entry.outcome.trim() !== '') return entry.outcome;
  return /outcome\b[:\s-]*(.*)$/is.exec(entry.text)?.[1] ?? '';
}

function careActs(entry: Entry, codes: ReadonlySet<string>): StatusAct[] {
  const acts: StatusAct[] = [];
  const closed = caseClosed(entry, codes);
  const orders = [...codes].filter((code) => code in careLabels);
  if (closed || codes.has('supervision_order')) acts.push(act('looked-after', 'close', '', null, false));
  for (const code of orders) acts.push(act('looked-after', 'open', careLabels[code]));
  if (closed || ['ico', 'care_order', 'supervision_order'].some((code) => codes.has(code))) {
    acts.push(act('pre-proceedings', 'close', '', null, false));
  }
  if (codes.has('plo_letter')) acts.push(act('pre-proceedings', 'open'));
  else if (codes.has('plo_meeting')) acts.push(act('pre-proceedings', 'continues'));
  return acts;
}

const careLabels: Readonly<Record<string, string>> = {
  s20: 'Section 20',
  epo: 'Emergency protection order',
  ico: 'Interim care order',
  care_order: 'Care order',
};

const fromNeed =
  /\bfrom (?:an? )?(?:CIN|child(?:ren)? in need)\b|\b(?:CIN|child(?:ren)? in need) to (?:CPP?|child protection)\b/i;

function earlyHelpActs(entry: Entry, codes: ReadonlySet<string>): StatusAct[] {
  if (codes.has('eh_closed')) return [act('early-help', 'close')];
  // From child in need to child protection is no step up out of early help.
  if (codes.has('step_up') && !fromNeed.test(`${entry.text} ${entry.outcome}`))
    return [act('early-help', 'close')];
  if (codes.has('consent_declined')) return [];
  if (codes.has('eha')) return [act('early-help', 'open')];
  return codes.has('tac_taf_meeting') ? [act('early-help', 'continues')] : [];
}

function enquiryActs(entry: Entry, codes: ReadonlySet<string>): StatusAct[] {
  const acts: StatusAct[] = [];
  const closed = caseClosed(entry, codes);
  if (codes.has('assessment_end')) acts.push(act('assessment', 'close'));
  else if (closed) acts.push(act('assessment', 'close', '', null, false));
  else if (codes.has('assessment_start')) acts.push(act('assessment', 'open'));
  else if (
    ofSocialCare(entry) &&
    entry.reading.facts.decision === 'assessment' &&
    (codes.has('referral_decision') || codes.has('referral'))
  ) {
    acts.push(act('assessment', 'open', '', 'opened by the decision on the referral'));
  }
  if (codes.has('s47_outcome') || codes.has('icpc') || closed)
    acts.push(act('section-47', 'close', '', null, false));
  if (codes.has('s47_start')) acts.push(act('section-47', 'open'));
  return acts;
}

function lifeActs(entry: Entry, codes: ReadonlySet<string>): StatusAct[] {
  const { facts } = entry.reading;
  const acts: StatusAct[] = [];
  if (ofSocialCare(entry)) {
    if (caseClosed(entry, codes)) acts.push(act('worker', 'close', '', null, false));
    if (facts.unallocated === true) acts.push(act('worker', 'replace', 'unallocated'));
    else if (codes.has('allocated') || codes.has('reallocated') || saysAllocated(entry)) {
      acts.push(act('worker', 'replace', facts.worker ?? facts.team));
    }
  }
  if (codes.has('house_move')) acts.push(act('address', 'replace', facts.address));
  if (codes.has('ehe')) acts.push(act('school', 'replace', 'home educated'));
  else if (codes.has('cme')) acts.push(act('school', 'replace', 'missing education'));
  else if (codes.has('permanent_exclusion')) acts.push(act('school', 'replace', 'permanently excluded'));
  else if (codes.has('managed_move')) acts.push(act('school', 'replace', entry.cells.place));
  return acts;
}

/** "C&F opened today, allocated Priya Nandra": the worker is named in another entry. */
function saysAllocated(entry: Entry): boolean {
  return entry.reading.facts.worker !== undefined && /\b(?:re-?)?allocated\b/i.test(entry.text);
}

function act(
  kind: StatusKind,
  what: StatusAct['act'],
  label: string | undefined = '',
  remark: string | null = null,
  byName = true,
): StatusAct {
  return { kind, act: what, label, remark, byName };
}

/** Social care closed the case; that a hospital or a clinic discharged the child ends no plan. */
function caseClosed(entry: Entry, codes: ReadonlySet<string>): boolean {
  return (
    ofSocialCare(entry) &&
    codes.has('case_closed') &&
    entry.reading.types.some(({ code, because }) => code === 'case_closed' && !/\bdischarg/i.test(because))
  );
}

function ofSocialCare(entry: Entry): boolean {
  return entry.agencyKind === 'social-care';
}
