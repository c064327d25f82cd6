import { z } from 'zod';
import { addDays, toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { Chronology, Evidence, StatusKind } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { concerns, hasType, ofTypes } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { type Concern, concernsOfChild } from '../support/concern-events.ts';
import { incidentEvidence, toEvidence } from '../support/evidence.ts';
import { stepsUp } from '../support/front-door.ts';
import { teamDefault } from '../support/parameters.ts';
import { periodAccounts, plansOfChild, protectionPlans } from '../support/periods.ts';
import { saidIn } from '../support/said.ts';
import { between } from '../support/slices.ts';
import { childNames, counted, ukDate } from '../support/words.ts';

const parameters = z.object({
  count: z.number().int().min(1).default(2),
  days: z.number().int().min(1).default(60),
  oneDecisionDays: z.number().int().min(0).default(14),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `at least ${values.count} concerns from other agencies in ${values.days} days, or goals recorded as unmet`;

const decisionTypes = ['case_closed', 'cin_end', 'cpp_end', 'eh_closed', 'step_down'] as const;
const decisionWords: Readonly<Record<(typeof decisionTypes)[number], string>> = {
  case_closed: 'the case was closed',
  cin_end: 'the child in need plan ended',
  cpp_end: 'the plan ended',
  eh_closed: 'early help was closed',
  step_down: 'support was stepped down',
};

/** F21: a closure, step down or plan end soon after concerns from other agencies, or with goals unmet. */
export const optimisticDecision = definePattern<Values>({
  id: 'optimistic-decision',
  number: 'F21',
  version: 1,
  name: 'Optimistic decision (rule of optimism)',
  question: 'Did this decision weigh what the other agencies had recorded shortly before?',
  tier: 'team default',
  source: 'Lambeth strategy, rule of optimism. Counts are team defaults.',
  onByDefault: false,
  needs: [],
  parameters,
  parameterSources: {
    count: teamDefault('Concerns from other agencies', 'concerns'),
    days: teamDefault('Time before the decision', 'days'),
    oneDecisionDays: teamDefault('Decisions this close are one', 'days'),
  },
  checkFirst: [
    'Do the concerns predate a change that has held since?',
    'Were they known to the chair or manager, and weighed?',
    'Does support go on elsewhere?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      weighedDecisions(index, values).flatMap((weighed) =>
        weighed.children.map((child) => draft(index, child, weighed, values)),
      ),
      { household: true },
    );
  },
  nearMiss,
});

/** Decisions before which enough was recorded about any of the children whom they concern. */
function weighedDecisions(index: ChronologyIndex, values: Values): Weighed[] {
  const found = oneEach(index.children.flatMap(({ id }) => weighedOf(index, id, values)));
  return found.filter(({ others, unmet }) => others.length >= values.count || unmet.length > 0);
}

/** One decision about several children is one question, with what was known of any of them. */
function oneEach(found: readonly Weighed[]): Weighed[] {
  const groups = Map.groupBy(found, ({ decision }) => decision.map(({ entry }) => entry.id).join(' '));
  return [...groups.values()].map((same) => {
    const first = same[0] as Weighed;
    return {
      decision: first.decision,
      children: same.flatMap(({ children }) => children),
      others: inDayOrder(same.flatMap(({ others }) => others)),
      unmet: inDayOrder(same.flatMap(({ unmet }) => unmet)),
      better: inDayOrder(same.flatMap(({ better }) => better)),
      from: same.map(({ from }) => from).sort()[0] as string,
    };
  });
}

function inDayOrder<Item extends { readonly from: number }>(items: readonly Item[]): Item[] {
  return [...new Set(items)].sort((a, b) => a.from - b.from);
}

function weighedOf(index: ChronologyIndex, child: number, values: Values): Weighed[] {
  const about = (codes: readonly string[]): Account[] =>
    ofTypes(index, codes).filter((account) => concerns(account, child));
  const told = concernsOfChild(index, child);
  const reviews = about(['rcpc', 'cin_review', 'core_group']);
  const strengths = about(['improvement', 'strength', 'engaged']);
  return decisionsOf(index, child, values).flatMap((decision) => {
    const first = decision[0] as Account;
    const span = { from: first.from - values.days, to: (decision.at(-1) as Account).from };
    const others = between(told, span.from, span.to).filter(
      (concern) => concern.head.to <= span.to && fromOthers(concern, decision),
    );
    const unmet = unmetGoals(decision, between(reviews, span.from, span.to));
    const days = [...others, ...unmet, ...decision].map(({ day }) => day).sort();
    const from = days[0] as string;
    const better = between(strengths, toDayNumber(from), span.to);
    return [{ decision, children: [child], others, unmet, better, from }];
  });
}

interface Weighed {
  readonly decision: readonly Account[];
  readonly children: readonly number[];
  readonly others: readonly Concern[];
  readonly unmet: readonly Account[];
  readonly better: readonly Account[];
  readonly from: string;
}

function draft(
  index: ChronologyIndex,
  child: number,
  { decision, others, unmet, better, from }: Weighed,
  values: Values,
): ChildDraft {
  const last = decision.at(-1) as Account;
  const what =
    decisionWords[decisionTypes.find((code) => hasType(decision[0] as Account, code)) ?? 'cpp_end'];
  const enough = others.length >= values.count;
  const evidence: Evidence[] = [
    ...decision.map((account) => toEvidence(account, 'The decision')),
    ...others.flatMap((concern) =>
      incidentEvidence(concern, `Concern recorded by ${concern.head.entry.agency} before the decision`),
    ),
    ...unmet.map((account) => toEvidence(account, 'Goals or actions said to be unmet')),
  ];
  const why = [
    ...(enough
      ? [`${counted(others.length, 'concern')} from other agencies in the ${values.days} days before`]
      : []),
    ...(unmet.length > 0 ? ['goals recorded as unmet'] : []),
  ].join(' and ');
  return {
    child,
    sharedBy: decision.map(({ entry }) => entry.id).join(' '),
    from,
    to: last.day,
    current: addDays(last.day, values.days) >= index.referenceDate,
    evidence,
    weakening: better.map((account) => toEvidence(account, 'An improvement or strength in the same weeks')),
    say: (children) =>
      `Was this known when it was decided? On ${ukDate((decision[0] as Account).day)} ${what} (${childNames(index, children)}), with ${why}.`,
  };
}

/** Decisions of social care or early help about one child; those a few days apart are one. */
function decisionsOf(index: ChronologyIndex, child: number, values: Values): Account[][] {
  const groups: Account[][] = [];
  // Child in need that ends because a protection plan starts is a step up, no optimistic one.
  const endings = plansOfChild(index, child)
    .filter(({ kind, open, until }) => open || !isSteppedUp(index, child, kind, until))
    .flatMap(({ period }) => periodAccounts(index, period.closedBy));
  const decisions = new Set([...ofTypes(index, decisionTypes), ...endings]);
  for (const account of [...decisions].sort((a, b) => a.from - b.from)) {
    const { agencyKind } = account.entry;
    if (agencyKind !== 'social-care' && agencyKind !== 'early-help') continue;
    if (!concerns(account, child) || account.from > index.reference || !account.precise) continue;
    if (stepsUp(index, account)) continue;
    const group = groups.at(-1);
    const head = group?.[0];
    if (group !== undefined && head !== undefined && account.from - head.from <= values.oneDecisionDays)
      group.push(account);
    else groups.push([account]);
  }
  return groups;
}

function isSteppedUp(index: ChronologyIndex, child: number, kind: StatusKind, until: string): boolean {
  return kind === 'child-in-need' && protectionPlans(index, child).some(({ from }) => from === until);
}

function fromOthers(concern: Concern, decision: readonly Account[]): boolean {
  const deciding = new Set(decision.map(({ entry }) => entry.agencyId));
  return concern.agencies.some((agency) => !deciding.has(agency));
}

const unmetWords =
  /\b(?:goals?|targets?|aims|outcomes?|actions?|plan)\b[^.;·]{0,25}\b(?:not (?:yet )?(?:met|achieved|completed|done)|unmet|outstanding|partly met|incomplete)\b|\bunmet (?:goals?|needs?)\b/i;

/** The decision, or a review shortly before it, records goals or actions that were not reached. */
function unmetGoals(decision: readonly Account[], reviews: readonly Account[]): Account[] {
  const accounts = new Set([...decision, ...reviews]);
  const met = decision.some((account) => /\bgoals? (?:all )?(?:met|achieved)\b/i.test(saidIn(account)));
  return [...accounts].filter((account) => {
    const deciding = decision.includes(account);
    const actions = account.entry.reading.facts.actions ?? [];
    // Actions carried forward at an earlier review may be done by now; at the decision they are not.
    const open = actions.some(({ state }) => state === 'overdue' || state === 'carried-forward');
    return (deciding && open) || ((deciding || !met) && unmetWords.test(saidIn(account)));
  });
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  const weighed = weighedDecisions(index, values);
  return index.children.flatMap(({ id }) => {
    if (weighed.some(({ children }) => children.includes(id))) return [];
    return decisionsOf(index, id, values)
      .slice(-1)
      .map((decision) => {
        const last = decision.at(-1) as Account;
        const before = between(
          concernsOfChild(index, id),
          (decision[0] as Account).from - values.days,
          last.from,
        ).filter((concern) => concern.head.to <= last.from && fromOthers(concern, decision));
        return {
          children: [id],
          summary: `Decision of ${ukDate(last.day)}: ${counted(before.length, 'concern')} from other agencies in the ${values.days} days before (${childNames(index, [id])}).`,
          needed: rule(values),
          evidence: [
            ...decision.map((account) => toEvidence(account, 'The decision')),
            ...before.flatMap((concern) => incidentEvidence(concern, 'Concern before the decision')),
          ],
        };
      });
  });
}
