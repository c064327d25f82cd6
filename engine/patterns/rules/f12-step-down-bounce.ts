import { z } from 'zod';
import { addMonths, daysBetween, toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { Chronology } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { concerns, hasType, ofSocialCare, ofTypes } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { toEvidence } from '../support/evidence.ts';
import { localNumber, teamDefault } from '../support/parameters.ts';
import { type ChildPeriod, periodAccounts, periodsOfChild, protectionPlans } from '../support/periods.ts';
import { isToSocialCare } from '../support/referrals.ts';
import { firstWhere } from '../support/slices.ts';
import { windowEnd, within } from '../support/windows.ts';
import { childNames, ukDate } from '../support/words.ts';

const parameters = z.object({
  stayMonths: z.number().int().min(1).default(3),
  returnMonths: z.number().int().min(1).default(6),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `child in need ended within ${values.stayMonths} months of a plan, or a new contact within ${values.returnMonths} months`;

/** F12: support ended soon after a child protection plan, or closure soon followed by a new contact. */
export const stepDownBounce = definePattern<Values>({
  id: 'step-down-bounce',
  number: 'F12',
  version: 1,
  name: 'Step-down bounce',
  question: 'Did support last long enough after the step down or the closure?',
  tier: 'local',
  source:
    'Hertfordshire: stays child in need at least 3 months after a plan; DfE: high re-referral may mean premature closure. The six months are a team default.',
  onByDefault: false,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    stayMonths: localNumber(
      'Child in need for at least, after a child protection plan',
      'months',
      'Hertfordshire, child in need plans and reviews',
    ),
    returnMonths: teamDefault('New contact, referral or police notification after closure within', 'months'),
  },
  checkFirst: ['Did the family move out of the area?', 'Is the new contact about something else?'],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap((child) => draftsOfChild(index, child.id, values)),
      { household: true },
    );
  },
  nearMiss,
});

interface Bounce {
  readonly from: string;
  to: string;
  readonly marks: { readonly account: Account; readonly note: string }[];
  readonly words: string[];
}

function draftsOfChild(index: ChronologyIndex, child: number, values: Values): ChildDraft[] {
  const bounces: Bounce[] = [];
  for (const ended of endings(index, child)) {
    const early = ended.plan === null ? null : closedEarly(index, child, ended.plan, values);
    if (early !== null && ended.plan !== null) {
      bounces.push({
        from: ended.day,
        to: early.until,
        marks: [
          ...ended.accounts.map((account) => ({ account, note: 'The child protection plan ended' })),
          ...periodAccounts(index, early.period.closedBy).map((account) => ({
            account,
            note: 'Child in need ended',
          })),
        ],
        words: [
          `child in need ended on ${ukDate(early.until)}, less than ${values.stayMonths} months after the plan ended on ${ukDate(ended.day)}`,
        ],
      });
    }
    const back = returned(index, child, ended.day, values);
    if (back !== undefined) {
      bounces.push({
        from: ended.day,
        to: back.day,
        marks: [
          ...ended.accounts.map((account) => ({
            account,
            note: ended.plan === null ? 'Case closed' : 'The child protection plan ended',
          })),
          { account: back, note: 'Contact again' },
        ],
        words: [
          `${hasType(back, 'referral') ? 'a new referral' : 'a new contact'} on ${ukDate(back.day)}, ${daysBetween(ended.day, back.day)} days after ${ended.plan === null ? 'the closure' : 'the end of the plan'} on ${ukDate(ended.day)}`,
        ],
      });
    }
  }
  return joinChains(bounces).map((bounce) => ({
    child,
    sharedBy: bounce.words.join('; '),
    from: bounce.from,
    to: bounce.to,
    current: within(bounce.to, index.referenceDate, { months: values.returnMonths }),
    evidence: [...bounce.marks]
      .sort((a, b) => a.account.from - b.account.from)
      .map(({ account, note }) => toEvidence(account, note)),
    say: (children) =>
      `Did support for ${childNames(index, children)} last long enough? ${capitalised(bounce.words.join('; '))}.`,
  }));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

interface Ending {
  readonly day: string;
  readonly accounts: readonly Account[];
  /** The child protection plan that ended; null for the end of child in need, or a closed case. */
  readonly plan: ChildPeriod | null;
}

/** Ends of plans and closures of the case, with the entries that say so; an end by stepping up is none. */
function endings(index: ChronologyIndex, child: number): Ending[] {
  const protection = protectionPlans(index, child);
  const plans = protection
    .filter(({ open }) => !open)
    .map((plan) => ({ day: plan.until, accounts: periodAccounts(index, plan.period.closedBy), plan }));
  const needs = periodsOfChild(index, child, ['child-in-need'])
    .filter(({ open, until }) => !open && !protection.some(({ from }) => from === until))
    .map((need) => ({ day: need.until, accounts: periodAccounts(index, need.period.closedBy), plan: null }));
  const closed = ofTypes(index, ['case_closed'])
    .filter((account) => ofSocialCare(account) && concerns(account, child) && account.from <= index.reference)
    .map((account) => ({ day: account.day, accounts: [account], plan: null }));
  const known = new Set<string>();
  return [...plans, ...needs, ...closed]
    .filter(({ day }) => !known.has(day) && known.add(day))
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

/** The child in need period after the plan, where it ended too soon; null where none was opened. */
function closedEarly(
  index: ChronologyIndex,
  child: number,
  plan: ChildPeriod,
  values: Values,
): ChildPeriod | null {
  const after = periodsOfChild(index, child, ['child-in-need']).find(
    ({ from, until }) => from <= addMonths(plan.until, 1) && until >= plan.until && from >= plan.from,
  );
  if (after === undefined || after.open) return null;
  // Stepping up again is not an end of support.
  if (protectionPlans(index, child).some(({ from }) => from === after.until)) return null;
  return after.until < addMonths(plan.until, values.stayMonths) ? after : null;
}

/** The first contact, referral or police notification after an end, while nothing was open for the child. */
function returned(index: ChronologyIndex, child: number, ended: string, values: Values): Account | undefined {
  const open = periodsOfChild(index, child, ['child-in-need', 'child-protection-plan']);
  const last = windowEnd(ended, { months: values.returnMonths });
  const first = (codes: readonly string[], reaches: (account: Account) => boolean): Account | undefined => {
    const later = firstWhere(
      ofTypes(index, codes),
      toDayNumber(ended) + 1,
      (account) =>
        account.day > last ||
        (account.from <= index.reference &&
          !account.yearOnly &&
          reaches(account) &&
          concerns(account, child) &&
          !open.some(({ from, until }) => from <= account.day && account.day < until)),
    );
    return later === undefined || later.day > last ? undefined : later;
  };
  // Social care's own record tells when it was; a sender's stands in for it.
  return (
    first(['contact', 'referral', 'police_notification', 'anonymous_concern'], ofSocialCare) ??
    first(['referral_sent', 'police_notification'], isSentToSocialCare)
  );
}

/** The sender's own record of a police notification, or of a referral that went to social care. */
function isSentToSocialCare(account: Account): boolean {
  if (ofSocialCare(account)) return false;
  if (account.entry.agencyKind === 'police') return hasType(account, 'police_notification');
  return hasType(account, 'referral_sent') && isToSocialCare(account);
}

/** A plan's end, early closure and return that follow one another are one bounce. */
function joinChains(bounces: readonly Bounce[]): Bounce[] {
  const joined: Bounce[] = [];
  for (const bounce of bounces) {
    const last = joined.at(-1);
    if (last !== undefined && bounce.from <= last.to) {
      const known = new Set(last.marks.map(({ account }) => account));
      last.marks.push(...bounce.marks.filter(({ account }) => !known.has(account)));
      last.words.push(...bounce.words.filter((words) => !last.words.includes(words)));
      if (bounce.to > last.to) last.to = bounce.to;
    } else {
      joined.push({ ...bounce, marks: [...bounce.marks], words: [...bounce.words] });
    }
  }
  return joined;
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap((child) => {
    const last = endings(index, child.id).at(-1);
    if (last === undefined || draftsOfChild(index, child.id, values).length > 0) return [];
    const next = ofTypes(index, ['contact', 'referral', 'police_notification']).find(
      (account) => ofSocialCare(account) && concerns(account, child.id) && account.day > last.day,
    );
    const found =
      next === undefined
        ? 'no contact recorded since'
        : `next contact ${daysBetween(last.day, next.day)} days on`;
    return [
      {
        children: [child.id],
        summary: `Support for ${childNames(index, [child.id])} ended on ${ukDate(last.day)}; ${found}.`,
        needed: rule(values),
        evidence: last.accounts.map((account) => toEvidence(account, 'Ended')),
      },
    ];
  });
}
