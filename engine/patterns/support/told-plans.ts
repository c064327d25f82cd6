import { fromDayNumber, toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { StatusKind } from '../../../shared/model/index.ts';
import { accountsOfChild, hasType, ofSocialCare, remember } from './accounts.ts';
import type { ChildDraft } from './child-drafts.ts';
import type { Account, ChronologyIndex } from './chronology-index.ts';
import { covers, missingRecords } from './coverage.ts';
import { toEvidence } from './evidence.ts';
import { openOn, planName, plansOfChild } from './periods.ts';
import { asserts, saidIn } from './said.ts';
import type { Span } from './spans.ts';
import { childNames, listWords } from './words.ts';

export type PlanKind = Extract<StatusKind, 'child-protection-plan' | 'child-in-need'>;
export const planKinds: readonly PlanKind[] = ['child-protection-plan', 'child-in-need'];

/** A plan of which only other agencies tell, at a time for which social care's records are not loaded. */
export interface ToldPlan {
  readonly kind: PlanKind;
  readonly child: number;
  /** From the first sign of it to the reference date, or to the word that it ended. */
  readonly span: Span;
  readonly signs: readonly Account[];
}

/** Types that other agencies record only while such a plan is open. */
const signTypes: Readonly<Record<PlanKind, readonly string[]>> = {
  'child-protection-plan': ['core_group', 'rcpc', 'cpp_start'],
  'child-in-need': ['cin_review', 'cin_start'],
};
const endTypes = ['cpp_end', 'cin_end'];

const nouns: Readonly<Record<PlanKind, string>> = {
  'child-protection-plan': '(?:CPP|CP|child protection|protection plan)(?: plans?| register)?',
  'child-in-need': '(?:CIN|CHIN|child(?:ren)? in need|s\\.? ?17|section 17)(?: plans?| support)?',
};

/** "On a CP plan", "is child in need", "has a CIN plan", "CP plan in place", "CIN meeting". */
const signWords: Readonly<Record<PlanKind, RegExp>> = {
  'child-protection-plan': wordsOf(nouns['child-protection-plan'], '(?:plans?|register)'),
  'child-in-need': wordsOf(nouns['child-in-need'], '(?:plans?|support)'),
};

function wordsOf(noun: string, plan: string): RegExp {
  const article =
    '(?:an? |the |his |her |their |our |open |current |still |now |both |all |under |on |to |as )*';
  const notOther =
    '(?![-\\w])(?! (?:of|concerns?|issues?|referrals?|conference|training|lead|file|team|enquir\\w+|threshold|medical|investigation))';
  return new RegExp(
    [
      `\\b(?:on|onto|under|subject (?:to|of)|open (?:to|on|as|under)|remains?|stays?|held (?:on|under)|known (?:as|under)) ${article}${noun}${notOther}`,
      `\\b(?:is|are|['’]s|['’]re) ${article}${noun}${notOther}`,
      `\\b(?:has|have|with) (?:an? |the |open )*${noun} ${plan}\\b`,
      `\\b${noun} (?:in place|is open|open|active|in force|flag|alert|marker|coded?|reviews?|meetings?|visits?|continues?)\\b`,
    ].join('|'),
    'i',
  );
}

const notNow =
  /\b(?:previous\w*|historic\w*|in the past|years ago|as a child|used to be|formerly|ended|closed|came off|come off|removed|stepped down|no longer|(?:was|were) on|not (?:on|open|subject)|consider\w*|discussed whether|threshold (?:for|not)|refer(?:red|ral)? (?:to|for)|if|may|might|should|request\w*)\b/i;
const endWords =
  /\b(?:CPP?|CIN|child protection|child(?:ren)? in need|plans?|core groups?|case)\b[^.;]{0,25}\b(?:ended|closed|finished|ceased|discontinued|removed)\b|\b(?:came|come|taken|now) off (?:the |an? |his |her |their )?(?:CPP?|CIN|plans?|child protection|register)\b|\bno longer (?:on|subject to|under|open|child(?:ren)? in need|CIN)\b/i;

function isSign(account: Account, kind: PlanKind): boolean {
  if (ofSocialCare(account) || account.yearOnly || hasType(account, ...endTypes)) return false;
  if (account.entry.reading.subject === 'parent') return false;
  if (hasType(account, ...signTypes[kind])) return true;
  const words = `${account.entry.cells.type ?? ''} · ${saidIn(account)}`;
  return words.split(/[.;\n]/).some((part) => !notNow.test(part) && asserts(part, signWords[kind]));
}

function isEnd(account: Account): boolean {
  return !account.yearOnly && (hasType(account, ...endTypes) || endWords.test(saidIn(account)));
}

const memo = new WeakMap<ChronologyIndex, Map<number, readonly ToldPlan[]>>();

/**
 * Plans of a child that no status period shows: other agencies speak of one (a core group attended, "on
 * a CIN plan", a flag on the system) on days for which social care's records are not loaded. Nothing is
 * known of such a plan but that it was open; it serves to say what cannot be assessed.
 */
export function toldPlans(index: ChronologyIndex, child: number): readonly ToldPlan[] {
  return remember(memo, index, child, () => planKinds.flatMap((kind) => findTold(index, child, kind)));
}

function findTold(index: ChronologyIndex, child: number, kind: PlanKind): ToldPlan[] {
  const known = plansOfChild(index, child);
  const found: { signs: Account[]; until: number }[] = [];
  let open: { signs: Account[]; until: number } | null = null;
  for (const account of accountsOfChild(index, child)) {
    if (account.from > index.reference) break;
    if (open !== null && !ofSocialCare(account) && isEnd(account)) {
      open.until = account.from;
      open = null;
      continue;
    }
    const day = { from: account.from, to: account.from };
    if (!isSign(account, kind) || covers(index, 'social-care', day)) continue;
    if (openOn(known, account.day) !== undefined) continue;
    if (open === null) {
      open = { signs: [], until: index.reference };
      found.push(open);
    }
    open.signs.push(account);
  }
  return found.map(({ signs, until }) => {
    const first = signs[0] as Account;
    const next = known.find(({ from }) => from > first.day);
    const to = next === undefined ? until : Math.min(until, toDayNumber(next.from) - 1);
    return { kind, child, signs, span: { from: first.from, to } };
  });
}

/**
 * For a question about what social care did on a plan: it cannot be assessed where only other agencies
 * tell of the plan and social care's records are not loaded.
 *
 * @param what what cannot be assessed, for the names of the children: "Whether core groups for Mia were held"
 */
export function toldPlanDrafts(
  index: ChronologyIndex,
  child: number,
  kinds: readonly PlanKind[],
  what: (names: string) => string,
): ChildDraft[] {
  return toldPlans(index, child).flatMap((plan) => {
    if (!kinds.includes(plan.kind)) return [];
    const missing = missingRecords(index, ['social-care'], plan.span);
    if (missing.length === 0) return [];
    const [from, to] = [fromDayNumber(plan.span.from), fromDayNumber(plan.span.to)];
    const agencies = [...new Set(plan.signs.map(({ entry }) => entry.agency))];
    return [
      {
        child,
        status: 'cannot-assess' as const,
        part: `told of ${plan.kind}`,
        sharedBy: `told ${plan.kind} ${from} ${to}`,
        from,
        to,
        current: plan.span.to === index.reference,
        missing,
        evidence: plan.signs.map((account) => toEvidence(account, `Tells of a ${planName(plan.kind)}`)),
        say: (children: readonly number[]) =>
          `${what(childNames(index, children))} cannot be assessed: only ${listWords(agencies)} ${agencies.length === 1 ? 'tells' : 'tell'} of the ${planName(plan.kind)}. ${missing.join(' ')}`,
      },
    ];
  });
}
