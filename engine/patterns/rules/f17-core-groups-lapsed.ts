import { z } from 'zod';
import { addDays, daysBetween, fromDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { Chronology, Evidence } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { concerns, hasType, ofTypes } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { missingRecords } from '../support/coverage.ts';
import { incidentEvidence, toEvidence } from '../support/evidence.ts';
import { type Gap, type GapEnd, gapsIn } from '../support/gaps.ts';
import { distinctIncidents, type Incident } from '../support/incidents.ts';
import { localNumber, teamDefault } from '../support/parameters.ts';
import { type ChildPeriod, periodAccounts, protectionPlans } from '../support/periods.ts';
import { windowHits } from '../support/windows.ts';
import { toldPlanDrafts } from '../support/told-plans.ts';
import { capital, childNames, counted, ukDate, fromTo } from '../support/words.ts';

const parameters = z.object({
  weeks: z.number().int().min(1).default(6),
  notHeld: z.number().int().min(1).default(2),
  months: z.number().int().min(1).default(6),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `more than ${values.weeks} weeks between core groups, or at least ${values.notHeld} cancelled or not quorate in ${values.months} months`;

/** F17: core groups too far apart, or called off again. A review conference starts the clock anew. */
export const coreGroupsLapsed = definePattern<Values>({
  id: 'core-groups-lapsed',
  number: 'F17',
  version: 1,
  name: 'Core groups lapsed',
  question: 'Who kept the plan going between these core groups?',
  tier: 'local',
  source: 'Core groups every 4 to 6 weeks (Newcastle, Liverpool, Blackpool; timescales 8 and 9); Lambeth.',
  onByDefault: false,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    weeks: localNumber(
      'Longest time between core groups',
      'weeks',
      'Local procedures: 4 weeks to 6 weeks; no single national number',
    ),
    notHeld: teamDefault('Core groups cancelled or not quorate', 'meetings'),
    months: teamDefault('Cancelled or not quorate within', 'months'),
  },
  checkFirst: ['Was the core group merged with a review conference?', 'Was it held and not recorded?'],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap((child) =>
        protectionPlans(index, child.id)
          .flatMap((plan) => draftsOfPlan(index, plan, values))
          .concat(
            toldPlanDrafts(
              index,
              child.id,
              ['child-protection-plan'],
              (names) => `Whether core groups for ${names} were held in time`,
            ),
          ),
      ),
      { household: true },
    );
  },
  nearMiss,
});

/** Core groups and conferences that were held while the plan was open. */
function meetingsHeld(index: ChronologyIndex, plan: ChildPeriod): Account[] {
  return ofTypes(index, ['core_group', 'icpc', 'rcpc']).filter(
    (account) =>
      account.day >= plan.from &&
      account.day <= plan.until &&
      concerns(account, plan.child) &&
      account.entry.reading.facts.held !== false &&
      !hasType(account, 'cancelled_service', 'cancelled_family'),
  );
}

/** Core groups cancelled, or held without enough people; a cancelled one is not a meeting held. */
function meetingsNotHeld(index: ChronologyIndex, plan: ChildPeriod): Incident[] {
  const found = ofTypes(index, ['core_group', 'cancelled_service', 'cancelled_family']).filter(
    (account) =>
      account.day >= plan.from &&
      account.day <= plan.until &&
      concerns(account, plan.child) &&
      !account.yearOnly &&
      isOffCoreGroup(account),
  );
  return distinctIncidents(found);
}

function isOffCoreGroup(account: Account): boolean {
  const { facts } = account.entry.reading;
  if (hasType(account, 'core_group')) {
    return facts.held === false || hasType(account, 'cancelled_service', 'cancelled_family');
  }
  return /\bcore (?:group|grp|gp)\b|\bCGM?\b/i.test(account.entry.text);
}

function draftsOfPlan(index: ChronologyIndex, plan: ChildPeriod, values: Values): ChildDraft[] {
  const { late, running, uncovered } = gapsIn(index, {
    kind: 'social-care',
    period: plan,
    points: meetingsHeld(index, plan),
    limitOf: (day) => addDays(day, values.weeks * 7),
  });
  const off = meetingsNotHeld(index, plan);
  const drafts: ChildDraft[] = late.map((gap) => gapDraft(index, plan, gap, off, values));
  const windows = windowHits(off, {
    length: { months: values.months },
    least: values.notHeld,
    referenceDate: index.referenceDate,
  });
  for (const { items, current } of windows) {
    const from = (items[0] as Incident).day;
    const to = (items.at(-1) as Incident).day;
    drafts.push({
      child: plan.child,
      part: 'not held',
      from,
      to,
      current: current && plan.open,
      evidence: items.flatMap((item) => incidentEvidence(item, 'Core group cancelled or not quorate')),
      say: (children) =>
        `Why were core groups for ${childNames(index, children)} not held? ${capital(counted(items.length, 'core group'))} cancelled or not quorate ${fromTo(from, to)}.`,
    });
  }
  if (running !== null) {
    drafts.push({
      child: plan.child,
      status: 'due',
      from: running.from,
      to: index.referenceDate,
      current: true,
      evidence: endEvidence(index, plan, running.start, 'Last core group or conference'),
      say: (children) =>
        `The next core group for ${childNames(index, children)} would be in time until ${ukDate(running.limit)}.`,
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
        toEvidence(account, 'The plan started'),
      ),
      say: (children) =>
        `Whether core groups for ${childNames(index, children)} were held cannot be assessed. ${missing.join(' ')}`,
    });
  }
  return drafts;
}

function gapDraft(
  index: ChronologyIndex,
  plan: ChildPeriod,
  gap: Gap,
  off: readonly Incident[],
  values: Values,
): ChildDraft {
  const cancelled = off.filter(({ day }) => day > gap.from && day < gap.to);
  const days = daysBetween(gap.from, gap.to);
  return {
    child: plan.child,
    from: gap.from,
    to: gap.to,
    current: gap.end.at === 'reference',
    evidence: [
      ...endEvidence(index, plan, gap.start, 'Last core group or conference before the gap'),
      ...cancelled.flatMap((item) => incidentEvidence(item, 'Core group cancelled or not quorate')),
      ...endEvidence(index, plan, gap.end, `Next, ${days} days on`),
    ],
    say: (children) =>
      `Who kept the plan of ${childNames(index, children)} going? ${days} days without a core group, ${ukDate(gap.from)} to ${ukDate(gap.to)} (limit ${values.weeks} weeks).`,
  };
}

function endEvidence(index: ChronologyIndex, plan: ChildPeriod, end: GapEnd, note: string): Evidence[] {
  if (end.at === 'account') return [toEvidence(end.account, note)];
  if (end.at !== 'period') return [];
  const ids = note.startsWith('Next') ? plan.period.closedBy : plan.period.openedBy;
  return periodAccounts(index, ids).map((account) =>
    toEvidence(account, note.startsWith('Next') ? 'The plan ended' : 'The plan started'),
  );
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap((child) =>
    protectionPlans(index, child.id).flatMap((plan) => {
      if (draftsOfPlan(index, plan, values).some(({ status }) => status === undefined)) return [];
      const days = [plan.from, ...meetingsHeld(index, plan).map(({ day }) => day), plan.until];
      const longest = Math.max(...days.slice(1).map((day, at) => daysBetween(days[at] as string, day)));
      return [
        {
          children: [child.id],
          summary: `Longest time between core groups or conferences for ${childNames(index, [child.id])}: ${longest} days.`,
          needed: rule(values),
          evidence: [],
        },
      ];
    }),
  );
}
