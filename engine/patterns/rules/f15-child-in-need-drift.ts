import { z } from 'zod';
import { addMonths, daysBetween } from '../../../shared/calendar/iso-day.ts';
import type { Chronology } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { concerns, hasType, ofSocialCare, ofTypes } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { covers, missingRecords } from '../support/coverage.ts';
import { clearedMonths, legalPlanning, passedTiers } from '../support/drift.ts';
import { toEvidence } from '../support/evidence.ts';
import { localNumber, teamDefault } from '../support/parameters.ts';
import { type ChildPeriod, periodAccounts, periodsOfChild, spanOf } from '../support/periods.ts';
import { toldPlanDrafts } from '../support/told-plans.ts';
import { childNames, counted, ukDate } from '../support/words.ts';

const tier = z.number().int().min(1);
const parameters = z.object({
  firstMonths: tier.default(6),
  secondMonths: tier.default(9),
  thirdMonths: tier.default(12),
  continueReviews: z.number().int().min(1).default(2),
  clearedMonths: tier.default(clearedMonths),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `open more than ${values.firstMonths}, ${values.secondMonths} or ${values.thirdMonths} months with no manager review and no legal planning in the last ${values.clearedMonths} months, or at least ${values.continueReviews} reviews that decided to continue`;

/** F15: a child in need plan that runs on without a manager's review, or with reviews that only say "continue". */
export const childInNeedDrift = definePattern<Values>({
  id: 'child-in-need-drift',
  number: 'F15',
  version: 1,
  name: 'CIN drift',
  question: 'What is this child in need plan still for, and who has reviewed it?',
  tier: 'local',
  source:
    'Derbyshire: above 6 months a manager reviews; Knowsley: legal planning considered where there is no progress. Other numbers are team defaults.',
  onByDefault: false,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    firstMonths: localNumber(
      'Manager review when open more than',
      'months',
      'Derbyshire, child in need plans and reviews',
    ),
    secondMonths: teamDefault('Asked again when open more than', 'months'),
    thirdMonths: teamDefault('Asked again when open more than', 'months'),
    continueReviews: teamDefault('Reviews that decided to continue', 'reviews'),
    clearedMonths: teamDefault('A legal planning meeting clears the question for', 'months'),
  },
  checkFirst: [
    'Is it disability support that is meant to last?',
    'Has the family no recourse to public funds?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap((child) =>
        periodsOfChild(index, child.id, ['child-in-need'])
          .flatMap((plan) => draftOfPlan(index, plan, values))
          .concat(
            toldPlanDrafts(
              index,
              child.id,
              ['child-in-need'],
              (names) => `Whether a manager reviewed the child in need plan of ${names}`,
            ),
          ),
      ),
    );
  },
  nearMiss,
});

function inPlan(index: ChronologyIndex, plan: ChildPeriod, codes: readonly string[]): Account[] {
  return ofTypes(index, codes).filter(
    (account) =>
      ofSocialCare(account) &&
      concerns(account, plan.child) &&
      account.day >= plan.from &&
      account.day <= plan.until &&
      !account.yearOnly,
  );
}

/** A manager's decision, or supervision that records a decision about the plan (reading 9). */
function managerReviews(index: ChronologyIndex, plan: ChildPeriod): Account[] {
  return inPlan(index, plan, ['manager_decision', 'supervision']).filter(
    (account) =>
      hasType(account, 'manager_decision') ||
      account.entry.reading.facts.decision !== undefined ||
      account.entry.reading.facts.rationale === true,
  );
}

/** A short-break plan for a disabled child is meant to last. */
function isShortBreak(index: ChronologyIndex, plan: ChildPeriod): boolean {
  const words = periodAccounts(index, plan.period.openedBy).map(
    ({ entry }) => `${entry.text} ${entry.outcome}`,
  );
  return [plan.period.label, ...words].some(
    (text) => /\bshort[- ]breaks?\b/i.test(text) && !/\b(?:no|not)\b[^.]{0,15}\bshort[- ]break/i.test(text),
  );
}

function draftOfPlan(index: ChronologyIndex, plan: ChildPeriod, values: Values): ChildDraft[] {
  if (isShortBreak(index, plan)) return [];
  const legal = legalPlanning(index, plan.child).filter(({ day }) => day >= plan.from && day <= plan.until);
  const tiers = [values.firstMonths, values.secondMonths, values.thirdMonths];
  const passed = passedTiers(plan, tiers, legal, values.clearedMonths);
  if (passed === null) return [];
  const reviewed = managerReviews(index, plan);
  const continued = inPlan(index, plan, ['cin_review']).filter(
    ({ entry }) => entry.reading.facts.decision === 'continue',
  );
  if (reviewed.length > 0 && continued.length < values.continueReviews) return [];
  const base = {
    child: plan.child,
    from: plan.from,
    to: plan.until,
    current: plan.open && passed.toTheEnd,
    evidence: [
      ...periodAccounts(index, plan.period.openedBy).map((account) =>
        toEvidence(account, 'Child in need started'),
      ),
      ...continued.map((account) => toEvidence(account, 'Review decided to continue')),
      ...periodAccounts(index, plan.period.closedBy).map((account) =>
        toEvidence(account, 'Child in need ended'),
      ),
    ],
  };
  const span = { from: spanOf(plan).from, to: spanOf({ from: passed.since, until: passed.since }).to };
  if (
    reviewed.length === 0 &&
    continued.length < values.continueReviews &&
    !covers(index, 'social-care', span)
  ) {
    const missing = missingRecords(index, ['social-care'], span);
    return [
      {
        ...base,
        status: 'cannot-assess',
        missing,
        say: (children) =>
          `Whether a manager reviewed the child in need plan of ${childNames(index, children)} cannot be assessed. ${missing.join(' ')}`,
      },
    ];
  }
  const why = [
    ...(reviewed.length === 0 ? ['no manager review recorded'] : []),
    ...(continued.length >= values.continueReviews
      ? [`${counted(continued.length, 'review')} decided to continue`]
      : []),
  ];
  return [
    {
      ...base,
      weakening: [...reviewed, ...legal].map((account) =>
        toEvidence(account, 'Reviewed by a manager or in legal planning'),
      ),
      say: (children) =>
        `What is the child in need plan of ${childNames(index, children)} still for? Open ${daysBetween(plan.from, plan.until)} days from ${ukDate(plan.from)}, past ${passed.highest} months; ${why.join('; ')}.`,
    },
  ];
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap((child) =>
    periodsOfChild(index, child.id, ['child-in-need']).flatMap((plan) => {
      if (draftOfPlan(index, plan, values).length > 0) return [];
      const why = isShortBreak(index, plan)
        ? ', a short-break plan'
        : `, ${counted(managerReviews(index, plan).length, 'manager review')}`;
      return [
        {
          children: [child.id],
          summary: `Child in need open ${daysBetween(plan.from, plan.until)} days from ${ukDate(plan.from)} (${childNames(index, [child.id])})${why}.`,
          needed: `more than ${values.firstMonths} months (after ${ukDate(addMonths(plan.from, values.firstMonths))}) with no manager review, or ${values.continueReviews} reviews that decided to continue`,
          evidence: periodAccounts(index, plan.period.openedBy).map((account) =>
            toEvidence(account, 'Child in need started'),
          ),
        },
      ];
    }),
  );
}
