import { z } from 'zod';
import { addMonths, daysBetween, fromDayNumber, toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { Chronology, Evidence, IsoDay } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import {
  accountsOfChild,
  between,
  concerns,
  hasType,
  isSocialWorkVisit,
  ofSocialCare,
  socialWorkVisits,
  wasSeen,
} from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { missingRecords } from '../support/coverage.ts';
import { toEvidence } from '../support/evidence.ts';
import { type Gap, type GapEnd, gapsIn, runsOfGaps } from '../support/gaps.ts';
import { localNumber } from '../support/parameters.ts';
import { type ChildPeriod, periodAccounts, planName, plansOfChild } from '../support/periods.ts';
import { isAttempt } from '../support/universal-contacts.ts';
import { toldPlanDrafts } from '../support/told-plans.ts';
import { capital, childNames, counted, plural, ukDate } from '../support/words.ts';
import { addWorkingDays, workingDaysBetween } from '../support/working-days.ts';

const parameters = z.object({
  protectionPlanWorkingDays: z.number().int().min(1).default(10),
  childInNeedWorkingDays: z.number().int().min(1).default(20),
  anyAgencyWeeks: z.number().int().min(1).default(6),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `more than ${values.protectionPlanWorkingDays} working days on a child protection plan, or ${values.childInNeedWorkingDays} on a child in need plan, between social work visits that saw the child; seen by no agency for more than ${values.anyAgencyWeeks} weeks is said too`;

/** F06: a child on an open plan not seen by a social worker for longer than the plan's visits allow. */
export const childNotSeen = definePattern<Values>({
  id: 'child-not-seen',
  number: 'F06',
  version: 1,
  name: 'Child not seen',
  question: 'When was this child last seen, and by whom?',
  tier: 'local',
  source:
    'Visits on a child protection plan (Liverpool, Central Bedfordshire), child in need visits (timescales 14, 16, 19); Ofsted 2011: the child was not seen often enough.',
  onByDefault: true,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    protectionPlanWorkingDays: localNumber(
      'Child protection plan: social work visit every',
      'working days',
      'Liverpool, Central Bedfordshire procedures: 10 working days; floor elsewhere 4 weeks. No national number',
    ),
    childInNeedWorkingDays: localNumber(
      'Child in need: social work visit every',
      'working days',
      'Local visiting guidance: 20 working days; 4 to 6 weeks elsewhere',
    ),
    anyAgencyWeeks: localNumber(
      'On a plan, seen by any agency within',
      'weeks',
      'Southwark, monitoring visits: action when not seen for 6 weeks',
    ),
  },
  checkFirst: [
    'Was the child away, and known to be?',
    'Was the child seen at school or elsewhere and not recorded?',
    'Was a visit recorded for the family without saying which child was seen?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap((child) =>
        plansOfChild(index, child.id)
          .flatMap((plan) => draftsOfPlan(index, afterBirth(index, plan), values))
          .concat(
            toldPlanDrafts(
              index,
              child.id,
              ['child-protection-plan', 'child-in-need'],
              (names) => `Whether social workers saw ${names}`,
            ),
          ),
      ),
    );
  },
  nearMiss,
});

/** Before birth there is no child to see. */
function afterBirth(index: ChronologyIndex, plan: ChildPeriod): ChildPeriod {
  const born = index.childById.get(plan.child)?.born ?? null;
  return born !== null && born > plan.from ? { ...plan, from: born } : plan;
}

function limitOf(plan: ChildPeriod, values: Values): number {
  return plan.kind === 'child-protection-plan'
    ? values.protectionPlanWorkingDays
    : values.childInNeedWorkingDays;
}

function draftsOfPlan(index: ChronologyIndex, plan: ChildPeriod, values: Values): ChildDraft[] {
  if (plan.from > plan.until) return [];
  const { child } = plan;
  const limit = limitOf(plan, values);
  const points = socialWorkVisits(index, child).filter(({ day }) => day >= plan.from && day <= plan.until);
  const { late, running, uncovered } = gapsIn(index, {
    kind: 'social-care',
    period: plan,
    points,
    limitOf: (day) => addWorkingDays(day, limit),
  });
  const drafts = runsOfGaps(late)
    .flatMap(inParts)
    .map((run) => raisedDraft(index, plan, run, limit, values));
  if (running !== null) drafts.push(dueDraft(index, plan, running));
  for (const span of uncovered) {
    const [from, to] = [fromDayNumber(span.from), fromDayNumber(span.to)];
    const missing = missingRecords(index, ['social-care'], span);
    drafts.push({
      child,
      status: 'cannot-assess',
      from,
      to,
      current: to === index.referenceDate,
      missing,
      evidence: periodAccounts(index, plan.period.openedBy).map((account) =>
        toEvidence(account, `The ${planName(plan.kind)} started`),
      ),
      say: (children) =>
        `How often ${childNames(index, children)} ${plural(index, children, 'was', 'were')} seen on the ${planName(plan.kind)} cannot be assessed. ${missing.join(' ')}`,
    });
  }
  return drafts;
}

/** Gaps that follow one another are told together up to so many months (team default), then anew. */
const togetherMonths = 3;

function inParts(run: readonly Gap[]): Gap[][] {
  const parts: Gap[][] = [];
  for (const gap of run) {
    const part = parts.at(-1);
    const first = part?.[0];
    if (part !== undefined && first !== undefined && gap.to <= addMonths(first.from, togetherMonths))
      part.push(gap);
    else parts.push([gap]);
  }
  return parts;
}

function raisedDraft(
  index: ChronologyIndex,
  plan: ChildPeriod,
  run: readonly Gap[],
  limit: number,
  values: Values,
): ChildDraft {
  const { child } = plan;
  const from = (run[0] as Gap).from;
  const to = (run.at(-1) as Gap).to;
  const lengths = run.map((gap) => workingDaysBetween(gap.from, gap.to));
  const longest = Math.max(...lengths);
  const others = seenByOthers(index, child, from, to);
  const unseen = longestUnseen(run, others);
  return {
    child,
    from,
    to,
    current: (run.at(-1) as Gap).end.at === 'reference',
    evidence: run.flatMap((gap, position) => [
      ...endEvidence(index, plan, gap.start, 'Last seen before the gap'),
      ...visitsWithout(index, child, gap),
      ...endEvidence(index, plan, gap.end, `Next, ${lengths[position]} working days on (limit ${limit})`),
    ]),
    weakening: others.map((account) => toEvidence(account, `Seen by ${account.entry.agency}`)),
    say: (children) => {
      const names = childNames(index, children);
      const gaps =
        run.length === 1
          ? `${longest} working days without a social work visit that saw ${plural(index, children, names, 'them')}, ${ukDate(from)} to ${ukDate(to)}`
          : `${capital(counted(run.length, 'gap'))} of more than ${limit} working days between social work visits, ${ukDate(from)} to ${ukDate(to)}, the longest ${longest}`;
      const any =
        unseen > values.anyAgencyWeeks * 7
          ? ` No loaded record of any agency sees ${plural(index, children, names, 'them')} for ${unseen} days.`
          : '';
      return `When ${plural(index, children, 'was', 'were')} ${names} seen on the ${planName(plan.kind)}? ${gaps} (limit ${limit}).${any}`;
    },
  };
}

function dueDraft(index: ChronologyIndex, plan: ChildPeriod, gap: Gap): ChildDraft {
  return {
    child: plan.child,
    status: 'due',
    from: gap.from,
    to: index.referenceDate,
    current: true,
    evidence: endEvidence(index, plan, gap.start, 'Last seen'),
    say: (children) =>
      `When will ${childNames(index, children)} next be seen on the ${planName(plan.kind)}? Last seen ${ukDate(gap.from)}; in time until ${ukDate(gap.limit)}.`,
  };
}

function endEvidence(index: ChronologyIndex, plan: ChildPeriod, end: GapEnd, note: string): Evidence[] {
  if (end.at === 'account') return [toEvidence(end.account, note)];
  if (end.at !== 'period') return [];
  const name = planName(plan.kind);
  if (!note.startsWith('Last seen')) {
    return periodAccounts(index, plan.period.closedBy).map((account) =>
      toEvidence(account, `The ${name} ended. ${note}`),
    );
  }
  const before = socialWorkVisits(index, plan.child).findLast(({ day }) => day <= plan.from);
  return [
    ...(before === undefined ? [] : [toEvidence(before, `Last seen before the ${name} started`)]),
    ...periodAccounts(index, plan.period.openedBy).map((account) =>
      toEvidence(account, `The ${name} started`),
    ),
  ];
}

/** Visits and attempts in the gap that did not see this child. */
function visitsWithout(index: ChronologyIndex, child: number, gap: Gap): Evidence[] {
  return between(index.byKind.get('social-care') ?? [], toDayNumber(gap.from) + 1, toDayNumber(gap.to) - 1)
    .filter((account) => concernsVisit(account) && !isSocialWorkVisit(index, account, child))
    .map((account) =>
      toEvidence(
        account,
        hasType(account, 'no_access') ? 'No access' : 'Visit; this child is not said to have been seen',
      ),
    );
}

function concernsVisit(account: Account): boolean {
  return hasType(account, 'no_access', 'visit_announced', 'visit_unannounced', 'child_seen');
}

/** Types that an agency can only record of a child who was there. */
const presenceTypes = [
  'appt_attended',
  'ed',
  'admission',
  'cp_medical',
  'child_seen',
  'direct_work',
  'presentation',
  'child_voice',
] as const;

/** The child was there: by type, or by a health contact that came about. */
function isPresence(account: Account): boolean {
  return hasType(account, ...presenceTypes) || (hasType(account, 'hcp_contact') && !isAttempt(account));
}

function seenByOthers(index: ChronologyIndex, child: number, from: IsoDay, to: IsoDay): Account[] {
  return between(accountsOfChild(index, child), toDayNumber(from) + 1, toDayNumber(to) - 1).filter(
    (account) =>
      !ofSocialCare(account) &&
      !account.yearOnly &&
      (wasSeen(account, child) || (concerns(account, child) && isPresence(account))),
  );
}

/** Longest stretch of the run, in days, in which no agency saw the child. */
function longestUnseen(run: readonly Gap[], others: readonly Account[]): number {
  let longest = 0;
  for (const gap of run) {
    const days = [
      gap.from,
      ...others.map(({ day }) => day).filter((day) => day > gap.from && day < gap.to),
      gap.to,
    ];
    for (let at = 1; at < days.length; at += 1) {
      longest = Math.max(longest, daysBetween(days[at - 1] as IsoDay, days[at] as IsoDay));
    }
  }
  return longest;
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap((child) =>
    plansOfChild(index, child.id).flatMap((whole) => {
      const plan = afterBirth(index, whole);
      const limit = limitOf(plan, values);
      if (
        plan.from > plan.until ||
        draftsOfPlan(index, plan, values).some(({ status }) => status === undefined)
      )
        return [];
      const points = socialWorkVisits(index, child.id).filter(
        ({ day }) => day >= plan.from && day <= plan.until,
      );
      const days = [plan.from, ...points.map(({ day }) => day), plan.until];
      const gaps = days.slice(1).map((day, at) => workingDaysBetween(days[at] as IsoDay, day));
      const longest = Math.max(0, ...gaps);
      return [
        {
          children: [child.id],
          summary: `Longest time between social work visits on the ${planName(plan.kind)}: ${longest} working days (${childNames(index, [child.id])}).`,
          needed: `more than ${limit} working days`,
          evidence: [],
        },
      ];
    }),
  );
}
