import type { TypeLabel } from '../../shared/model/index.ts';
import type { AgencyWord } from './agency-word.ts';

/**
 * What a conference or review of social care decided, where its own minutes say it in bare words
 * ("Plans for both", "All off plan", "Step down", "Close"): beside that meeting no other plan is meant.
 */
interface Decided {
  readonly code: string;
  readonly rule: string;
  readonly at: readonly string[];
  readonly unless: readonly string[];
  readonly words: RegExp;
}

const ENDING =
  '(?:end(?:s|ed|ing)?|ceas(?:e|es|ed)|discontinu(?:e|es|ed)|remov(?:e|ed)|lapses?|stop(?:s|ped)?|close[sd]?)';

const decided: readonly Decided[] = [
  {
    code: 'cpp_start',
    rule: 'plan-made-at-conference',
    at: ['icpc'],
    unless: ['cpp_start', 'cpp_end', 'cancelled_service'],
    words:
      /\b(?:on|onto) (?:an? |the )?(?:CP |child protection )?plans?\b|\b(?:CP |child protection )?plans?(?: (?:for|made|agreed|start\w*|needed|required|in place|from today|to start|on \w+ only|\(?(?:neglect|emotional|physical|sexual))| ?:)|\b(?:made|becomes?|became|now|both|all|children|unborn|is|are|was|were) (?:the )?subject\b|\bsubject (?:to|of) (?:an? )?(?:CP |child protection )?plans?\b|\b(?:re-?)?registered\b|\b(?:needs?|requires?|to have|have|has|given|agreed|decision) (?:is |was )?(?:for )?(?:an? )?(?:CP |child protection )?plans?\b|\bplans?[:,]? ?[-–]? ?(?:under )?(?:the )?(?:category|neglect|emotional|physical|sexual)|\b(?:outcome|decision|result)s?\b[ :–-]{1,4}(?:an? )?(?:CPP?|CP plans?|child protection plans?|plans?)\b|(?:^|[-–:.;,>] ?)(?:CPP?s?|(?:CP |child protection )?plans?)(?: x ?\d| \(\w+\))?\s*(?=[.;,-]|$)/gi,
  },
  {
    code: 'cpp_end',
    rule: 'plan-ended-at-conference',
    at: ['rcpc', 'icpc'],
    unless: ['cpp_start', 'cpp_end', 'cancelled_service'],
    words: new RegExp(
      `(?:^|[-–:.;>] ?)(?:to |agreed to )?(?:cease|end|discontinue|remove)[sd]?(?:ed)?\\b(?! of)|\\b(?:plans?|CPPs?|CP)\\b[^.;]{0,24}\\b(?:to )?${ENDING}\\b|\\b${ENDING} (?:the |their |his |her |both |all |of |\\w+['’]s )*(?:CP |child protection )?plans?\\b|\\b(?:off|removed from|come off|came off|taken off|no longer (?:on|subject (?:to|of)|needs?|requires?)) (?:an? |the |their )?(?:CPP?|CP plans?|child protection plans?|plans?)\\b|\\bde-?regist\\w+|\\bstep(?:ped|ping|s)?[- ]?down\\b|\\bdown to (?:CIN|child in need)\\b|(?:^|[-–:.;>] ?)(?:to )?(?:CIN|child in need)(?: plans?)?(?: x ?\\d)?\\s*(?=[.;]|$)`,
      'gi',
    ),
  },
  {
    code: 'cin_end',
    rule: 'child-in-need-ended-at-review',
    at: ['cin_review'],
    unless: ['cin_end', 'cin_start', 'case_closed', 'step_up', 'cancelled_service'],
    words: new RegExp(
      `(?:^|[-–:.;,>] ?)(?:all )?(?:agree[sd]? )?(?:to |can |ready to )?(?:close|closed|closing|closure|end|ended|step(?:ped)? down)\\b(?! (?:monitor|eye|to (?:home|school)|contact|work))|\\bplan[^.;]{0,16}\\b(?:to )?(?:${ENDING})\\b|\\bcase (?:can |to )?close[sd]?\\b|\\bstep(?:ped|ping)? ?down to (?:early help|EH|TAF|universal)\\b`,
      'gi',
    ),
  },
];

/** Words in the same clause by which nothing was decided yet, or the contrary. */
const UNDECIDED =
  /\b(?:not|no|cannot|n['’]t|without|too (?:early|soon)|before|until|unless|if|consider\w*|aim\w*|hope\w*|hoping|towards?|discuss\w*|likely|may|might|could|next (?:review|conference|rcpc|time|meeting)|threshold|against|wants?|wanted|asked|request\w*|previous\w*|was on|were on|last|remain\w*|continue\w*|stays?|carry on|carries on)\b/i;

/** Types that the bare words of a meeting add to those found already. */
export function decidedAtMeeting(
  text: string,
  outcome: string,
  labels: readonly TypeLabel[],
  agency: AgencyWord,
): readonly TypeLabel[] {
  if (agency !== 'csc') return [];
  const has = (code: string): boolean => labels.some((label) => label.code === code);
  return decided.flatMap(({ code, rule, at, unless, words }) => {
    if (!at.some(has) || unless.some(has)) return [];
    const because = firstDecided(outcome, code, words) ?? firstDecided(text, code, words);
    return because === null ? [] : [{ code, rule, because }];
  });
}

const OTHER_PLANS =
  /\b(?:CIN|child(?:ren)? in need|early help|EH|TAF|safety|support|care|s\.?17|contingency|health|action|written|education|behaviour|danger|outline)(?: support)? plans?\b/gi;

function firstDecided(written: string, code: string, words: RegExp): string | null {
  const blanked = written.replaceAll(OTHER_PLANS, (plan) =>
    code !== 'cpp_start' && /^(?:CIN|child)/i.test(plan) ? plan : ' '.repeat(plan.length),
  );
  for (const match of blanked.matchAll(words)) {
    if (!UNDECIDED.test(clauseAround(written, match.index, match.index + match[0].length)))
      return match[0].replace(/^[-–:.;,> ]+/, '').trim();
  }
  return null;
}

/** The clause around a place: up to the next full stop, semicolon, comma, dash or "but". */
function clauseAround(written: string, from: number, to: number): string {
  const ahead =
    written
      .slice(0, from)
      .split(/[.;,]|\s[-–]\s|\bbut\b/i)
      .at(-1) ?? '';
  const behind = written.slice(to).split(/[.;,]|\s[-–]\s|\bbut\b|\band\b(?= \p{Lu})/iu)[0] ?? '';
  return `${ahead}${written.slice(from, to)}${behind}`;
}
