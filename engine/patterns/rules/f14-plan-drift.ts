import { z } from 'zod';
import { addMonths, daysBetween } from '../../../shared/calendar/iso-day.ts';
import type { Chronology, Evidence } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { concerns, ofSocialCare, ofTypes } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { covers, missingRecords } from '../support/coverage.ts';
import { clearedMonths, legalPlanning, passedTiers } from '../support/drift.ts';
import { toEvidence } from '../support/evidence.ts';
import { localNumber, statutoryNumber, teamDefault } from '../support/parameters.ts';
import { type ChildPeriod, periodAccounts, protectionPlans, spanOf } from '../support/periods.ts';
import { toldPlanDrafts } from '../support/told-plans.ts';
import { childNames, ukDate } from '../support/words.ts';

const tier = z.number().int().min(1);
const parameters = z.object({
  challengeMonths: tier.default(9),
  midpointMonths: tier.default(12),
  legalMonths: tier.default(15),
  aimMonths: tier.default(21),
  dfeMonths: tier.default(24),
  clearedMonths: tier.default(clearedMonths),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `open more than ${values.challengeMonths}, ${values.midpointMonths}, ${values.legalMonths}, ${values.aimMonths} or ${values.dfeMonths} months without legal planning in the last ${values.clearedMonths} months`;

/** F14: a child protection plan that runs on past the months at which others ask for legal planning. */
export const planDrift = definePattern<Values>({
  id: 'plan-drift',
  number: 'F14',
  version: 1,
  name: 'CPP drift',
  question: 'What has changed for the child on this plan, and has legal planning been considered?',
  tier: 'local',
  source:
    'Swindon: challenge at 9, mid-point at 12, legal planning at 15, aim 21 months; West Sussex: above 9 months; DfE counts plans of 2 years; Lambeth, drift.',
  onByDefault: true,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    challengeMonths: localNumber(
      'Harder challenge when open more than',
      'months',
      'Swindon, reducing plans; West Sussex above 9 months',
    ),
    midpointMonths: localNumber('Mid-point review when open more than', 'months', 'Swindon, reducing plans'),
    legalMonths: localNumber('Legal planning when open more than', 'months', 'Swindon, reducing plans'),
    aimMonths: localNumber('Aim: ended by', 'months', 'Swindon, reducing plans'),
    dfeMonths: statutoryNumber(
      'Counted nationally as a long plan from',
      'months',
      'DfE, children in need census: plans of 2 years or more',
    ),
    clearedMonths: teamDefault(
      'A legal planning meeting or pre-proceedings step clears the question for',
      'months',
    ),
  },
  checkFirst: ['Did something new come to light late?', 'Is the case in court already?'],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap((child) =>
        protectionPlans(index, child.id)
          .flatMap((plan) => draftOfPlan(index, plan, values))
          .concat(
            toldPlanDrafts(
              index,
              child.id,
              ['child-protection-plan'],
              (names) => `How long ${names} has been on the plan, and whether legal planning was held,`,
            ),
          ),
      ),
    );
  },
  nearMiss,
});

function tiersOf(values: Values): number[] {
  return [
    values.challengeMonths,
    values.midpointMonths,
    values.legalMonths,
    values.aimMonths,
    values.dfeMonths,
  ];
}

function draftOfPlan(index: ChronologyIndex, plan: ChildPeriod, values: Values): ChildDraft[] {
  const legal = legalPlanning(index, plan.child).filter(({ day }) => day >= plan.from && day <= plan.until);
  const passed = passedTiers(plan, tiersOf(values), legal, values.clearedMonths);
  if (passed === null) return [];
  const base = {
    child: plan.child,
    from: plan.from,
    to: plan.until,
    current: plan.open && passed.toTheEnd,
    evidence: evidenceOf(index, plan),
  };
  // Absence of legal planning means nothing where social care's records stop before the tier.
  const span = { from: spanOf(plan).from, to: spanOf({ from: passed.since, until: passed.since }).to };
  if (!covers(index, 'social-care', span)) {
    const missing = missingRecords(index, ['social-care'], span);
    return [
      {
        ...base,
        status: 'cannot-assess',
        missing,
        say: (children) =>
          `Whether legal planning was held for ${childNames(index, children)} cannot be assessed. ${missing.join(' ')}`,
      },
    ];
  }
  const days = daysBetween(plan.from, plan.until);
  return [
    {
      ...base,
      weakening: legal.map((account) => toEvidence(account, 'Legal planning or pre-proceedings')),
      say: (children) =>
        `What has changed for ${childNames(index, children)} on this plan? Open ${days} days from ${ukDate(plan.from)}${plan.open ? '' : `, ended ${ukDate(plan.until)}`}: past ${passed.highest} months without legal planning from ${ukDate(passed.since)}.`,
    },
  ];
}

/** Start, review conferences, supervision that weighs the plan, and end. */
function evidenceOf(index: ChronologyIndex, plan: ChildPeriod): Evidence[] {
  const along = ofTypes(index, ['rcpc', 'supervision', 'manager_decision']).filter(
    (account) =>
      ofSocialCare(account) &&
      concerns(account, plan.child) &&
      account.day > plan.from &&
      account.day <= plan.until &&
      (account.entry.reading.types.some(({ code }) => code === 'rcpc') ||
        account.day >= addMonths(plan.from, 9)),
  );
  return [
    ...periodAccounts(index, plan.period.openedBy).map((account) => toEvidence(account, 'The plan started')),
    ...along.map((account) => toEvidence(account, 'Reviewed')),
    ...periodAccounts(index, plan.period.closedBy).map((account) => toEvidence(account, 'The plan ended')),
  ];
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap((child) =>
    protectionPlans(index, child.id).flatMap((plan) => {
      if (draftOfPlan(index, plan, values).length > 0) return [];
      const first = Math.min(...tiersOf(values));
      return [
        {
          children: [child.id],
          summary: `The plan of ${childNames(index, [child.id])} was open ${daysBetween(plan.from, plan.until)} days from ${ukDate(plan.from)}.`,
          needed: `more than ${first} months (after ${ukDate(addMonths(plan.from, first))}) without legal planning in the last ${values.clearedMonths} months`,
          evidence: evidenceOf(index, plan).slice(0, 1),
        },
      ];
    }),
  );
}
