import { z } from 'zod';
import type { Chronology, Person } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { seenState, socialWorkVisits } from '../support/accounts.ts';
import { ageInYears } from '../support/ages.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { coveredParts, missingRecords } from '../support/coverage.ts';
import { toEvidence } from '../support/evidence.ts';
import { localNumber, teamDefault } from '../support/parameters.ts';
import { type ChildPeriod, periodAccounts, protectionPlans, spanOf } from '../support/periods.ts';
import { toldPlanDrafts } from '../support/told-plans.ts';
import { capital, childNames, counted, plural, ukDate } from '../support/words.ts';

const parameters = z.object({
  visits: z.number().int().min(1).default(3),
  fromAge: z.number().int().min(0).default(4),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `at least ${values.visits} visits running, from age ${values.fromAge}`;

/** F07: a child old enough to speak for himself or herself, not seen alone at several visits running. */
export const notSeenAlone = definePattern<Values>({
  id: 'not-seen-alone',
  number: 'F07',
  version: 1,
  name: 'Not seen alone',
  question: 'Has this child had the chance to speak without the carers?',
  tier: 'local',
  source:
    'Alone at least at alternate visits (Southwark, quoting the London procedures); "alone regularly" from age 4 (Central Bedfordshire).',
  onByDefault: false,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    visits: teamDefault('Visits running without the child seen alone', 'visits'),
    fromAge: localNumber('From age', 'years', 'Central Bedfordshire procedures, monitoring visits'),
  },
  checkFirst: [
    'Did the child decline?',
    'Is a brother or sister a support to the child?',
    'Was it so, and not written down?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap((child) =>
        protectionPlans(index, child.id)
          .flatMap((plan) => draftsOfPlan(index, plan, values))
          .concat(toldDrafts(index, child, values)),
      ),
    );
  },
  nearMiss,
});

/** A plan of which only others tell, for a child old enough. */
function toldDrafts(index: ChronologyIndex, child: Person, values: Values): ChildDraft[] {
  const age = ageInYears(child, index.referenceDate);
  if (age !== null && age < values.fromAge) return [];
  return toldPlanDrafts(
    index,
    child.id,
    ['child-protection-plan'],
    (names) => `Whether social workers saw ${names} alone`,
  );
}

/** Social work visits that saw the child on the plan, from the age on. */
function visitsOn(index: ChronologyIndex, plan: ChildPeriod, values: Values): Account[] {
  const child = index.childById.get(plan.child);
  return socialWorkVisits(index, plan.child).filter((account) => {
    if (account.day < plan.from || account.day > plan.until || account.yearOnly) return false;
    const age = ageInYears(child, account.day);
    return age === null || age >= values.fromAge;
  });
}

/** Runs of visits in which the child was never seen alone, long enough to ask. */
function runsWithout(visits: readonly Account[], child: number, least: number): Account[][] {
  const runs: Account[][] = [[]];
  for (const visit of visits) {
    if (seenState(visit, child) === 'alone') runs.push([]);
    else (runs.at(-1) as Account[]).push(visit);
  }
  return runs.filter((run) => run.length >= least);
}

function draftsOfPlan(index: ChronologyIndex, plan: ChildPeriod, values: Values): ChildDraft[] {
  const { child } = plan;
  const age = ageInYears(index.childById.get(child), plan.until);
  if (age !== null && age < values.fromAge) return [];
  if (coveredParts(index, 'social-care', spanOf(plan)).length === 0) {
    const missing = missingRecords(index, ['social-care'], spanOf(plan));
    return [
      {
        child,
        status: 'cannot-assess',
        from: plan.from,
        to: plan.until,
        current: plan.open,
        missing,
        evidence: periodAccounts(index, plan.period.openedBy).map((account) =>
          toEvidence(account, 'The child protection plan started'),
        ),
        say: (children) =>
          `Whether ${childNames(index, children)} ${plural(index, children, 'was', 'were')} seen alone cannot be assessed. ${missing.join(' ')}`,
      },
    ];
  }
  const visits = visitsOn(index, plan, values);
  return runsWithout(visits, child, values.visits).map((run) => {
    const from = (run[0] as Account).day;
    const to = (run.at(-1) as Account).day;
    return {
      child,
      from,
      to,
      current: plan.open && run.at(-1) === visits.at(-1),
      evidence: run.map((visit) => toEvidence(visit, seenNote(visit, child))),
      weakening: visits
        .filter((visit) => seenState(visit, child) === 'alone')
        .map((visit) => toEvidence(visit, 'Seen alone at this visit')),
      say: (children) =>
        `${plural(index, children, 'Was', 'Were')} ${childNames(index, children)} seen alone? Not said at ${counted(run.length, 'social work visit')} running, ${ukDate(from)} to ${ukDate(to)}.`,
    };
  });
}

function seenNote(visit: Account, child: number): string {
  return seenState(visit, child) === 'with_others'
    ? 'Seen, not said to be alone'
    : 'Seen; alone or not is not recorded';
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap((child) =>
    protectionPlans(index, child.id).flatMap((plan) => {
      if (draftsOfPlan(index, plan, values).length > 0) return [];
      const longest = runsWithout(visitsOn(index, plan, values), child.id, 1).sort(
        (a, b) => b.length - a.length,
      )[0];
      if (longest === undefined) return [];
      return [
        {
          children: [child.id],
          summary: `${capital(counted(longest.length, 'visit'))} running without being seen alone (${childNames(index, [child.id])}).`,
          needed: rule(values),
          evidence: longest.map((visit) => toEvidence(visit, seenNote(visit, child.id))),
        },
      ];
    }),
  );
}
