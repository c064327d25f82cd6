import { z } from 'zod';
import { toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { Chronology, IsoDay } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { concerns, hasType } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { missingRecords } from '../support/coverage.ts';
import { isDisagreement, isEscalation, isSettled, namedStep } from '../support/disagreements.ts';
import { incidentEvidence, toEvidence } from '../support/evidence.ts';
import { distinctIncidents, type Incident } from '../support/incidents.ts';
import { oncePerRun } from '../support/once.ts';
import { localNumber } from '../support/parameters.ts';
import { between } from '../support/slices.ts';
import { childNames, ukDate } from '../support/words.ts';
import { addWorkingDays } from '../support/working-days.ts';

const source = 'Lincolnshire joint professional escalation and resolution protocol';
const parameters = z.object({
  firstStep: z.number().int().min(0).default(2),
  secondStep: z.number().int().min(0).default(5),
  thirdStep: z.number().int().min(0).default(2),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `no outcome within ${values.firstStep} working days, then ${values.secondStep} and ${values.thirdStep} for each step`;

/** F39: a professional disagreement or escalation without an outcome in the time of its step. */
export const unresolvedDisagreement = definePattern<Values>({
  id: 'unresolved-disagreement',
  number: 'F39',
  version: 1,
  name: 'Unresolved disagreement',
  question: 'How did this disagreement between professionals end, and what did it change for the child?',
  tier: 'local',
  source: `${source}; Lambeth and Wandsworth on professional differences; SCIE learning from case reviews.`,
  onByDefault: false,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    firstStep: localNumber('Settled or taken further within', 'working days', source),
    secondStep: localNumber('After the first escalation, settled within', 'working days', source),
    thirdStep: localNumber('After the next, settled within', 'working days', source),
  },
  checkFirst: [
    'Was it settled in a telephone call that nobody wrote down?',
    'Was the difference noted only, with no wish to take it further?',
    'Did later events settle it?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    const { told, settling } = gathered(index);
    return hitsByChildren(
      index,
      index.children.flatMap(({ id }) => draftsOfChild(index, id, told, settling, values)),
      { household: true },
    );
  },
  nearMiss,
});

/** Rows that record a disagreement, and rows that record how one ended. */
const gathered = oncePerRun((index): { told: Account[]; settling: Account[] } => {
  const dated = index.accounts.filter((account) => account.from <= index.reference && !account.yearOnly);
  return { told: dated.filter(isDisagreement), settling: dated.filter(isSettled) };
});

/** A disagreement and the escalations that followed it. */
interface Course {
  readonly steps: Incident[];
}

function draftsOfChild(
  index: ChronologyIndex,
  child: number,
  disagreements: readonly Account[],
  settling: readonly Account[],
  values: Values,
): ChildDraft[] {
  const told = disagreements.filter((account) => concerns(account, child));
  // An outcome that is itself typed as escalation or disagreement is not another one.
  const opened = told.filter(
    (account) => !isSettled(account) || (hasType(account, 'disagreement') && settlesItself(account)),
  );
  const outcomes = settling.filter((account) => concerns(account, child));
  return coursesOf(distinctIncidents(opened, sameKind), outcomes).flatMap((course) =>
    draftOf(index, child, course, outcomes, values),
  );
}

/** A disagreement that was settled where it arose: one row tells both. */
function settlesItself(account: Account): boolean {
  return isSettled(account) && namedStep(account) === null;
}

function sameKind(a: Account, b: Account): boolean {
  return isEscalation(a) === isEscalation(b);
}

/** How long after a disagreement an escalation still belongs to it, in days (team default). */
const courseDays = 60;

function coursesOf(incidents: readonly Incident[], outcomes: readonly Account[]): Course[] {
  const courses: Course[] = [];
  for (const incident of incidents) {
    const last = courses.at(-1)?.steps.at(-1);
    const settled = last !== undefined && between(outcomes, last.from, incident.from - 1).length > 0;
    const follows =
      last !== undefined && isEscalation(incident.head) && incident.from - last.from <= courseDays;
    if (follows && !settled) courses.at(-1)?.steps.push(incident);
    else courses.push({ steps: [incident] });
  }
  return courses;
}

/** Days of the step that an incident opens: a disagreement the first, each escalation the next. */
function limitOf(step: Incident, position: number, values: Values): IsoDay {
  const limits = [values.firstStep, values.secondStep, values.thirdStep];
  const named = namedStep(step.head);
  const escalated = isEscalation(step.head);
  const at = escalated ? Math.max(position, 1, (named ?? 1) - 1) : 0;
  return addWorkingDays(step.day, limits[Math.min(at, 2)] as number);
}

function draftOf(
  index: ChronologyIndex,
  child: number,
  { steps }: Course,
  outcomes: readonly Account[],
  values: Values,
): ChildDraft[] {
  const first = steps[0] as Incident;
  const outcome = between(outcomes, first.from, index.reference)[0];
  for (const [position, step] of steps.entries()) {
    const limit = limitOf(step, position, values);
    if (outcome !== undefined && outcome.day <= limit) return [];
    const next = steps[position + 1];
    if (next !== undefined && next.day <= limit) continue;
    const span = { from: first.from, to: Math.min(toDayNumber(limit), index.reference) };
    const missing = missingRecords(index, ['social-care'], span);
    const status =
      missing.length > 0
        ? ('cannot-assess' as const)
        : limit >= index.referenceDate
          ? ('due' as const)
          : ('raised' as const);
    return [draft(index, child, { steps, outcome, limit, missing, status })];
  }
  return [];
}

function draft(
  index: ChronologyIndex,
  child: number,
  found: {
    readonly steps: readonly Incident[];
    readonly outcome: Account | undefined;
    readonly limit: IsoDay;
    readonly missing: readonly string[];
    readonly status: 'raised' | 'due' | 'cannot-assess';
  },
): ChildDraft {
  const { steps, outcome, limit, missing, status } = found;
  const first = steps[0] as Incident;
  const lastStep = steps.at(-1) as Incident;
  return {
    child,
    status,
    missing,
    from: first.day,
    to: status === 'due' ? index.referenceDate : lastStep.day > limit ? lastStep.day : limit,
    current: outcome === undefined,
    evidence: [
      ...steps.flatMap((step) =>
        incidentEvidence(step, isEscalation(step.head) ? 'Escalated' : 'Disagreement recorded'),
      ),
      ...(outcome === undefined ? [] : [toEvidence(outcome, 'Settled, after the limit')]),
    ],
    say: (children) => {
      const what = `the disagreement of ${ukDate(first.day)} (${first.head.entry.agency}; ${childNames(index, children)})`;
      if (status === 'cannot-assess')
        return `Whether ${what} was settled cannot be assessed. ${missing.join(' ')}`;
      if (status === 'due') return `An outcome of ${what} is to be recorded by ${ukDate(limit)}.`;
      return `How did it end? No outcome of ${what} is recorded by ${ukDate(limit)}${outcome === undefined ? '' : `; it was settled on ${ukDate(outcome.day)}`}.`;
    },
  };
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  const { told, settling } = gathered(index);
  return index.children.flatMap(({ id }) => {
    const first = told.find((account) => concerns(account, id));
    if (first === undefined || draftsOfChild(index, id, told, settling, values).length > 0) return [];
    const outcome = settling.find((account) => concerns(account, id) && account.from >= first.from);
    if (outcome === undefined) return [];
    return [
      {
        children: [id],
        summary: `The disagreement of ${ukDate(first.day)} (${childNames(index, [id])}) was settled on ${ukDate(outcome.day)}.`,
        needed: rule(values),
        evidence: [toEvidence(first, 'Disagreement recorded'), toEvidence(outcome, 'Settled')],
      },
    ];
  });
}
