import { z } from 'zod';
import { addDays, daysBetween, fromDayNumber, toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { Chronology, Evidence } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { saidIn } from '../support/said.ts';
import { between, concerns, hasType, ofSocialCare, ofTypes, remember } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { covers, missingRecords } from '../support/coverage.ts';
import { toEvidence } from '../support/evidence.ts';
import { stepsUp } from '../support/front-door.ts';
import { type Gap, type GapEnd, gapsIn } from '../support/gaps.ts';
import { localNumber, teamDefault } from '../support/parameters.ts';
import { type ChildPeriod, periodAccounts, planName, plansOfChild } from '../support/periods.ts';
import { toldPlanDrafts } from '../support/told-plans.ts';
import { childNames, ukDate } from '../support/words.ts';

const parameters = z.object({
  protectionPlanDays: z.number().int().min(1).default(30),
  childInNeedDays: z.number().int().min(1).default(60),
  rationaleDays: z.number().int().min(0).default(28),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `more than ${values.protectionPlanDays} days on a child protection plan, or ${values.childInNeedDays} on a child in need plan, without supervision or a manager decision; or a closure without a manager's reason in the ${values.rationaleDays} days before`;

/** F18: a plan without supervision or a manager's decision for too long, or a closure nobody gave a reason for. */
export const oversightGap = definePattern<Values>({
  id: 'oversight-gap',
  number: 'F18',
  version: 1,
  name: 'Oversight gap',
  question: 'Who looked at this case with the worker, and who decided?',
  tier: 'local',
  source:
    'Supervision every 4 weeks (Nottinghamshire) or monthly (Walsall; timescale 24); Lambeth; Wandsworth vision; South West London 7.2.',
  onByDefault: true,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    protectionPlanDays: localNumber(
      'Child protection plan: supervision or manager decision every',
      'days',
      'Nottinghamshire 4 weeks, Walsall monthly; default 30 days',
    ),
    childInNeedDays: localNumber(
      'Child in need: supervision or manager decision every',
      'days',
      'Default 60 days beside 30 for child protection',
    ),
    rationaleDays: teamDefault(
      "A manager's decision counts as the reason for a closure within, before it",
      'days',
    ),
  },
  checkFirst: ['Is supervision kept in a personnel file?', 'Was the decision recorded on another form?'],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap((child) =>
        plansOfChild(index, child.id)
          .flatMap((plan) => gapDrafts(index, plan, values))
          .concat(closureDrafts(index, child.id, values))
          .concat(
            toldPlanDrafts(
              index,
              child.id,
              ['child-protection-plan', 'child-in-need'],
              (names) => `Whether there was supervision about ${names}`,
            ),
          ),
      ),
      { household: true },
    );
  },
  nearMiss,
});

const oversightMemo = new WeakMap<ChronologyIndex, Map<number, readonly Account[]>>();

/** Supervision and managers' decisions about one child that were held, by day; worked out once. */
function oversightOf(index: ChronologyIndex, child: number): readonly Account[] {
  return remember(oversightMemo, index, child, () =>
    ofTypes(index, ['supervision', 'manager_decision']).filter(
      (account) =>
        ofSocialCare(account) && concerns(account, child) && account.entry.reading.facts.held !== false,
    ),
  );
}

/** No date that counts is vaguer than this many days. */
const vagueDays = 366;

function oversight(index: ChronologyIndex, child: number, from: string, until: string): Account[] {
  return between(oversightOf(index, child), toDayNumber(from) - vagueDays, toDayNumber(until)).filter(
    (account) => account.latest >= from,
  );
}

function limitOf(plan: ChildPeriod, values: Values): number {
  return plan.kind === 'child-protection-plan' ? values.protectionPlanDays : values.childInNeedDays;
}

function gapDrafts(index: ChronologyIndex, plan: ChildPeriod, values: Values): ChildDraft[] {
  const limit = limitOf(plan, values);
  const { late, running, uncovered } = gapsIn(index, {
    kind: 'social-care',
    period: plan,
    points: oversight(index, plan.child, plan.from, plan.until),
    limitOf: (day) => addDays(day, limit),
  });
  const drafts: ChildDraft[] = late.map((gap) => ({
    child: plan.child,
    from: gap.from,
    to: gap.to,
    current: gap.end.at === 'reference',
    evidence: [
      ...endEvidence(index, plan, gap, gap.start, true),
      ...milestones(index, plan, gap),
      ...endEvidence(index, plan, gap, gap.end, false),
    ],
    weakening: otherLooks(index, plan, gap),
    say: (children) =>
      `Who looked at this ${planName(plan.kind)} with the worker? ${daysBetween(gap.from, gap.to)} days without supervision or a manager decision for ${childNames(index, children)}, ${ukDate(gap.from)} to ${ukDate(gap.to)} (limit ${limit} days).`,
  }));
  if (running !== null) {
    drafts.push({
      child: plan.child,
      status: 'due',
      from: running.from,
      to: index.referenceDate,
      current: true,
      evidence: endEvidence(index, plan, running, running.start, true),
      say: (children) =>
        `The next supervision about ${childNames(index, children)} would be in time until ${ukDate(running.limit)}.`,
    });
  }
  for (const span of uncovered) {
    const missing = missingRecords(index, ['social-care'], span);
    drafts.push({
      child: plan.child,
      status: 'cannot-assess',
      from: fromDayNumber(span.from),
      to: fromDayNumber(span.to),
      current: span.to === index.reference,
      missing,
      evidence: periodAccounts(index, plan.period.openedBy).map((account) =>
        toEvidence(account, `The ${planName(plan.kind)} started`),
      ),
      say: (children) =>
        `Whether there was supervision about ${childNames(index, children)} cannot be assessed. ${missing.join(' ')}`,
    });
  }
  return drafts;
}

function endEvidence(
  index: ChronologyIndex,
  plan: ChildPeriod,
  gap: Gap,
  end: GapEnd,
  opens: boolean,
): Evidence[] {
  if (end.at === 'account') {
    return [
      toEvidence(
        end.account,
        opens
          ? 'Last supervision or manager decision before the gap'
          : `Next, ${daysBetween(gap.from, gap.to)} days on`,
      ),
    ];
  }
  if (end.at !== 'period') return [];
  const ids = opens ? plan.period.openedBy : plan.period.closedBy;
  return periodAccounts(index, ids).map((account) =>
    toEvidence(account, `The ${planName(plan.kind)} ${opens ? 'started' : 'ended'}`),
  );
}

/** Decisions about the plan taken in the gap without it. */
function milestones(index: ChronologyIndex, plan: ChildPeriod, gap: Gap): Evidence[] {
  const decisions = ofTypes(index, ['rcpc', 'case_closed', 'cin_review']);
  return between(decisions, toDayNumber(gap.from) + 1, toDayNumber(gap.to) - 1)
    .filter((account) => ofSocialCare(account) && concerns(account, plan.child))
    .map((account) => toEvidence(account, 'Decision about the plan in the gap'));
}

/** Other looks from above: legal planning is not supervision, yet it is a look. */
function otherLooks(index: ChronologyIndex, plan: ChildPeriod, gap: Gap): Evidence[] {
  return between(ofTypes(index, ['lpm', 'plo_meeting']), toDayNumber(gap.from), toDayNumber(gap.to))
    .filter((account) => concerns(account, plan.child))
    .map((account) => toEvidence(account, 'Legal planning held; it is not supervision'));
}

const managerWords =
  /\b(?:TM|team manager|service manager|assistant team manager|ATM|head of service|manager|HoS)\b/i;

/** Closures and steps down for which no manager's reason is recorded. */
function closureDrafts(index: ChronologyIndex, child: number, values: Values): ChildDraft[] {
  return ofTypes(index, ['case_closed', 'cin_end', 'cpp_end', 'step_down']).flatMap((account) => {
    if (!ofSocialCare(account) || !concerns(account, child) || account.from > index.reference) return [];
    if (isReasoned(index, child, account, values) || stepsUp(index, account)) return [];
    const from = addDays(account.day, -values.rationaleDays);
    const span = { from: account.from - values.rationaleDays, to: account.from };
    const draft = {
      child,
      part: 'closure',
      from: account.day,
      to: account.day,
      current: account.day === index.referenceDate,
      evidence: [toEvidence(account, "Closed or stepped down; no manager's reason recorded")],
    };
    if (!covers(index, 'social-care', span)) {
      const missing = missingRecords(index, ['social-care'], span);
      return [
        {
          ...draft,
          status: 'cannot-assess' as const,
          missing,
          say: (children: readonly number[]) =>
            `Whether a manager decided the closure for ${childNames(index, children)} on ${ukDate(account.day)} cannot be assessed. ${missing.join(' ')}`,
        },
      ];
    }
    return [
      {
        ...draft,
        say: (children: readonly number[]) =>
          `Who decided, and why? Closed or stepped down for ${childNames(index, children)} on ${ukDate(account.day)}; no manager's reason recorded from ${ukDate(from)}.`,
      },
    ];
  });
}

/** A reason by a manager on the entry, a decision shortly before, or a conference that ended the plan. */
function isReasoned(index: ChronologyIndex, child: number, closing: Account, values: Values): boolean {
  const { facts } = closing.entry.reading;
  if (hasType(closing, 'rcpc', 'icpc', 'manager_decision', 'supervision')) return true;
  if (facts.rationale === true) return true;
  const author = `${closing.entry.cells.author ?? ''} ${closing.entry.cells.person ?? ''}`;
  if (managerWords.test(author)) return true;
  const from = addDays(closing.day, -values.rationaleDays);
  if (hasType(closing, 'cpp_end', 'step_down') && conferenceOn(index, child, closing, from)) return true;
  return oversight(index, child, from, closing.day).some((account) => !decidesToGoOn(account));
}

const goesOn =
  /\b(?:carry on|carries on|continu\w+|keep (?:open|going|on)|remain\w* open|stays? open|not (?:to )?clos\w+|no closure|look again|too (?:early|soon))\b/i;
const endsIt = /\b(?:clos(?:e[ds]?|ing|ure)|end(?:s|ed|ing)?|step(?:ping|ped)? down)\b/i;

/** A look from above that decided to carry on gives no reason for a closure after it. */
function decidesToGoOn(account: Account): boolean {
  const words = saidIn(account);
  if (/\bnot (?:to )?clos\w+|\bno closure\b/i.test(words)) return true;
  if (endsIt.test(words)) return false;
  return account.entry.reading.facts.decision === 'continue' || goesOn.test(words);
}

/** A conference's decision is the reason for a plan's end (reading 11). */
function conferenceOn(index: ChronologyIndex, child: number, closing: Account, from: string): boolean {
  return between(ofTypes(index, ['rcpc', 'icpc']), toDayNumber(from), closing.from).some((account) =>
    concerns(account, child),
  );
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap((child) =>
    plansOfChild(index, child.id).flatMap((plan) => {
      if (gapDrafts(index, plan, values).some(({ status }) => status === undefined)) return [];
      const days = [
        plan.from,
        ...oversight(index, child.id, plan.from, plan.until).map(({ day }) => day),
        plan.until,
      ];
      const longest = Math.max(...days.slice(1).map((day, at) => daysBetween(days[at] as string, day)));
      return [
        {
          children: [child.id],
          summary: `Longest time without supervision or a manager decision on the ${planName(plan.kind)} of ${childNames(index, [child.id])}: ${longest} days.`,
          needed: `more than ${limitOf(plan, values)} days, or a closure without a manager's reason`,
          evidence: [],
        },
      ];
    }),
  );
}
