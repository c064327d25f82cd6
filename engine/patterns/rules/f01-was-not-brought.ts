import { z } from 'zod';
import type { Chronology, Evidence, PatternHit } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { concerns, hasType, ofTypes } from '../support/accounts.ts';
import { ageInYears } from '../support/ages.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { incidentEvidence, toEvidence } from '../support/evidence.ts';
import { distinctIncidents, type Incident } from '../support/incidents.ts';
import { missedAppointments } from '../support/missed.ts';
import { isParentsOwn } from '../support/parents-own.ts';
import { localNumber, teamDefault } from '../support/parameters.ts';
import { isNeglectPlan, protectionPlans } from '../support/periods.ts';
import { serviceKey, serviceName } from '../support/services.ts';
import { fullestWindow, joinOverlapping, windowHits, within } from '../support/windows.ts';
import { capital, childName, childNames, counted, countWord, plural, fromTo } from '../support/words.ts';

const parameters = z.object({
  count: z.number().int().min(1).default(3),
  months: z.number().int().min(1).default(12),
  consecutive: z.number().int().min(2).default(2),
  onNeglectPlan: z.number().int().min(1).default(1),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `at least ${values.count} in ${values.months} months, ${values.consecutive} one after the other in one service, or ${values.onNeglectPlan} on a child protection plan for neglect`;

/** F01: several appointments to which the child was not brought, at one service or across all. */
export const wasNotBrought = definePattern<Values>({
  id: 'was-not-brought',
  number: 'F01',
  version: 1,
  name: 'Repeatedly was not brought',
  question: 'Was the child brought to appointments, and does anybody see all the missed ones together?',
  tier: 'local',
  source:
    'One miss is rarely a concern, a pattern is; one on a neglect plan raises concern (RCGP safeguarding toolkit); Lambeth, Wandsworth, Wigan strategies. Counts are team defaults.',
  onByDefault: true,
  needs: [],
  parameters,
  parameterSources: {
    count: teamDefault('Missed appointments in the window', 'appointments'),
    months: teamDefault('Length of the window', 'months'),
    consecutive: teamDefault('Missed one after the other in one service', 'appointments'),
    onNeglectPlan: localNumber(
      'Missed while a child protection plan for neglect is open',
      'appointments',
      'RCGP safeguarding toolkit: one on a neglect plan raises concern',
    ),
  },
  checkFirst: [
    'Did the letter go to an old address, or to one parent only?',
    'Was it in a language the parents read?',
    'Could the family afford to get there?',
    'Was the child already better?',
    'Did the appointment clash with school, work or another appointment?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap((child) => hitsOfChild(index, child.id, values)),
    );
  },
  nearMiss,
});

/** Missed appointments of one child, each once, and what was left out. */
function missesOf(index: ChronologyIndex, child: number): { misses: Incident[]; excluded: Evidence[] } {
  const all = missedAppointments(index).filter((account) => concerns(account, child));
  const reasons = new Map(all.map((account) => [account, reasonToExclude(account)]));
  const misses = distinctIncidents(all.filter((account) => reasons.get(account) === null));
  const excluded = all.flatMap((account) => {
    const reason = reasons.get(account) ?? null;
    return reason === null ? [] : [toEvidence(account, reason)];
  });
  for (const account of ofTypes(index, ['cancelled_service', 'cancelled_family'])) {
    if (!concerns(account, child) || hasType(account, 'wnb')) continue;
    const by = hasType(account, 'cancelled_service')
      ? 'cancelled by the service'
      : 'cancelled or moved ahead by the family';
    excluded.push(toEvidence(account, `Not counted: ${by}`));
  }
  return { misses, excluded };
}

function reasonToExclude(account: Account): string | null {
  const { subject } = account.entry.reading;
  if (isParentsOwn(account)) return "Not counted: the parent's own appointment";
  if (subject === 'professional') return 'Not counted: a professional did not come';
  if (hasType(account, 'cancelled_service')) return 'Not counted: cancelled by the service';
  if (account.yearOnly) return 'Not counted: only the year is known';
  return null;
}

function hitsOfChild(index: ChronologyIndex, child: number, values: Values): ChildDraft[] {
  const { misses, excluded } = missesOf(index, child);
  const { referenceDate } = index;
  const past = misses.filter(({ day }) => day <= referenceDate);
  const attended = attendances(index, child);
  const window = { months: values.months };
  const windows = windowHits(past, { length: window, least: values.count, referenceDate });
  const runs = consecutiveRuns(past, attended, values.consecutive);
  const plans = protectionPlans(index, child)
    .filter((plan) => isNeglectPlan(index, plan))
    .map((plan) => ({ plan, items: past.filter(({ day }) => plan.from <= day && day <= plan.until) }))
    .filter(({ items }) => items.length >= values.onNeglectPlan);
  const sets = [...windows.map(({ items }) => items), ...runs, ...plans.map(({ items }) => items)];
  return joinOverlapping(sets).map((items) => {
    const from = (items[0] as Incident).day;
    const to = (items.at(-1) as Incident).day;
    const brought = attended.filter(({ day }) => from <= day && day <= to);
    const has = (set: readonly Incident[]): boolean => set.some((item) => items.includes(item));
    const onPlan = plans.filter((plan) => has(plan.items));
    const current =
      windows.some((hit) => hit.current && has(hit.items)) ||
      onPlan.some(({ plan }) => plan.open) ||
      runs.some((run) => has(run) && stillRunning(run, attended) && within(to, referenceDate, window));
    return {
      child,
      from,
      to,
      current,
      evidence: items.flatMap((item) => incidentEvidence(item, noteOf(item))),
      weakening: brought.map((account) => toEvidence(account, `Brought: ${serviceName(account)}`)),
      excluded: excluded.filter((piece) => isBetween(index, piece, from, to)),
      say: (children) => sentence(index, children, items, brought.length, onPlan.length > 0),
    };
  });
}

function attendances(index: ChronologyIndex, child: number): Account[] {
  return ofTypes(index, ['appt_attended']).filter(
    (account) => concerns(account, child) && !isParentsOwn(account) && !account.yearOnly,
  );
}

/** Misses one after the other in one service; an attendance breaks the run, a cancellation does not. */
function consecutiveRuns(
  misses: readonly Incident[],
  attended: readonly Account[],
  least: number,
): Incident[][] {
  const byService = Map.groupBy(misses, ({ head }) => serviceKey(head));
  const runs: Incident[][] = [];
  for (const [service, items] of byService) {
    const breaks = attended.filter((account) => serviceKey(account) === service);
    let run: Incident[] = [];
    for (const item of items) {
      const last = run.at(-1);
      if (last !== undefined && breaks.some(({ day }) => last.day < day && day <= item.day)) {
        if (run.length >= least) runs.push(run);
        run = [];
      }
      run.push(item);
    }
    if (run.length >= least) runs.push(run);
  }
  return runs;
}

function stillRunning(run: readonly Incident[], attended: readonly Account[]): boolean {
  const last = run.at(-1) as Incident;
  return !attended.some((account) => account.day > last.day && serviceKey(account) === serviceKey(last.head));
}

function noteOf({ head }: Incident): string {
  const letters = head.entry.reading.facts.lettersTo ?? [];
  const letter = letters.length === 0 ? '' : `; letter to ${letters.join(', ')}`;
  return `Not brought: ${serviceName(head)}${letter}`;
}

function isBetween(index: ChronologyIndex, { entryIds }: Evidence, from: string, to: string): boolean {
  return entryIds.some((id) => {
    const account = index.byEntryId.get(id);
    return account !== undefined && account.latest >= from && account.day <= to;
  });
}

function sentence(
  index: ChronologyIndex,
  children: readonly number[],
  items: readonly Incident[],
  brought: number,
  onPlan: boolean,
): string {
  const from = (items[0] as Incident).day;
  const to = (items.at(-1) as Incident).day;
  const own = children.some((child) => (ageInYears(index.childById.get(child), to) ?? 0) >= 16);
  const names = childNames(index, children);
  const ask = own ? `Did ${names} attend?` : `${plural(index, children, 'Was', 'Were')} ${names} brought?`;
  const services = new Set(items.map(({ head }) => serviceKey(head))).size;
  const missed = own ? 'not attended' : 'missed';
  const count =
    brought === 0
      ? `${capital(counted(items.length, 'appointment'))} ${missed}`
      : `${capital(countWord(items.length))} of ${counted(items.length + brought, 'appointment')} ${missed}`;
  const when = fromTo(from, to);
  const plan = onPlan ? ', on a child protection plan for neglect' : '';
  return `${ask} ${count} ${when} at ${counted(services, 'service')}${plan}.`;
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap((child) => {
    const hits: readonly PatternHit[] = hitsByChildren(index, hitsOfChild(index, child.id, values));
    if (hits.length > 0) return [];
    const { misses } = missesOf(index, child.id);
    const best = fullestWindow(misses, { months: values.months });
    if (best.length === 0) return [];
    return [
      {
        children: [child.id],
        summary: `${capital(counted(best.length, 'appointment'))} missed in ${values.months} months (${childName(index, child.id)}).`,
        needed: rule(values),
        evidence: best.flatMap((item) => incidentEvidence(item, noteOf(item))),
      },
    ];
  });
}
