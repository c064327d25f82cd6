import { z } from 'zod';
import { fromDayNumber, toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { Chronology } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { concerns } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { coveredParts, missingRecords } from '../support/coverage.ts';
import { toEvidence } from '../support/evidence.ts';
import { type Holder, holdersOf, saysUnallocated } from '../support/holders.ts';
import { teamDefault } from '../support/parameters.ts';
import { windowEnd, within } from '../support/windows.ts';
import { capital, childName, childNames, counted, listWords, ukDate, fromTo } from '../support/words.ts';
import { addWorkingDays, workingDaysBetween } from '../support/working-days.ts';

const parameters = z.object({
  workers: z.number().int().min(2).default(3),
  months: z.number().int().min(1).default(12),
  unallocatedWorkingDays: z.number().int().min(0).default(10),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `at least ${values.workers} holders in ${values.months} months, or unallocated for more than ${values.unallocatedWorkingDays} working days`;

/** F36: several social workers within a year, or a case without one. */
export const workerChurn = definePattern<Values>({
  id: 'worker-churn',
  number: 'F36',
  version: 1,
  name: 'Worker churn',
  question: 'Who has kept the child’s story together through the changes of worker?',
  tier: 'team default',
  source:
    'Tayside chronology guidance lists frequent change of staff as significant; Wigan 5.1: few, lasting workers. Counts are team defaults.',
  onByDefault: true,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    workers: teamDefault('Different social care holders', 'workers'),
    months: teamDefault('Length of the window', 'months'),
    unallocatedWorkingDays: teamDefault('Unallocated for more than', 'working days'),
  },
  checkFirst: [
    'Was it a planned handover, for example from duty to a long-term team?',
    'Did the change come from the family or from the service?',
    'Did one colleague stay throughout?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    const unallocated = (index.byKind.get('social-care') ?? []).filter(
      (account) => account.from <= index.reference && !account.yearOnly && saysUnallocated(account),
    );
    return hitsByChildren(
      index,
      index.children.flatMap(({ id }) => {
        const holders = holdersOf(index, id);
        return churnDrafts(index, id, holders, values).concat(
          unallocatedDrafts(index, id, { holders, unallocated }, values),
        );
      }),
      { household: true },
    );
  },
  nearMiss,
});

/**
 * Runs of holders of whom so many different ones held the case inside one window: the first counts
 * to the last day of holding it, the last from the day of allocation.
 */
function churnDrafts(
  index: ChronologyIndex,
  child: number,
  holders: readonly Holder[],
  values: Values,
): ChildDraft[] {
  const runs: { from: number; to: number }[] = [];
  let first = 0;
  for (let last = 0; last < holders.length; last += 1) {
    const { day } = holders[last] as Holder;
    while (!within((holders[first] as Holder).until, day, { months: values.months })) first += 1;
    const different = new Set(holders.slice(Math.max(first, last - 50), last + 1).map(({ key }) => key)).size;
    if (different < values.workers) continue;
    const run = runs.at(-1);
    if (run !== undefined && first <= run.to) run.to = last;
    else runs.push({ from: first, to: last });
  }
  return runs.map(({ from, to }) => {
    const items = holders.slice(from, to + 1);
    const start = items[0] as Holder;
    const end = items.at(-1) as Holder;
    const names = [...new Set(items.map(({ name }) => name ?? 'a worker not named'))];
    return {
      child,
      part: 'changes',
      from: start.day,
      to: end.day,
      current: windowEnd(end.day, { months: values.months }) >= index.referenceDate,
      evidence: items.map(({ account, name }) =>
        toEvidence(account, `Allocated to ${name ?? 'a worker not named'}`),
      ),
      say: (children) =>
        `Who has kept the story together for ${childNames(index, children)}? ${capital(counted(items.length, 'social worker'))} ${fromTo(start.day, end.day)}: ${listWords(names)}.`,
    };
  });
}

/** Most different holders in any one window. */
function mostDifferent(holders: readonly Holder[], values: Values): number {
  let most = 0;
  let first = 0;
  for (let last = 0; last < holders.length; last += 1) {
    const { day } = holders[last] as Holder;
    while (!within((holders[first] as Holder).until, day, { months: values.months })) first += 1;
    most = Math.max(most, new Set(holders.slice(first, last + 1).map(({ key }) => key)).size);
  }
  return most;
}

function unallocatedDrafts(
  index: ChronologyIndex,
  child: number,
  found: { readonly holders: readonly Holder[]; readonly unallocated: readonly Account[] },
  values: Values,
): ChildDraft[] {
  let covered = '';
  return found.unallocated.flatMap((account) => {
    if (!concerns(account, child) || account.day <= covered) return [];
    const next = found.holders.find(({ from }) => from > account.from);
    const limit = addWorkingDays(account.day, values.unallocatedWorkingDays);
    const until = next?.day ?? lastLoadedDay(index, account, limit);
    covered = until;
    const days = workingDaysBetween(account.day, until);
    if (next !== undefined && days <= values.unallocatedWorkingDays) return [];
    // Past the limit the question stands, though the records may end before another worker is named.
    const missing = missingRecords(index, ['social-care'], {
      from: account.from,
      to: Math.min(toDayNumber(until), toDayNumber(limit) + 1),
    });
    const late = days > values.unallocatedWorkingDays;
    const status = late
      ? missing.length > 0
        ? ('cannot-assess' as const)
        : ('raised' as const)
      : ('due' as const);
    return [
      {
        child,
        status,
        missing: status === 'cannot-assess' ? missing : [],
        part: 'unallocated',
        from: account.day,
        to: until,
        current: next === undefined,
        evidence: [
          toEvidence(account, 'The case is unallocated'),
          ...(next === undefined ? [] : [toEvidence(next.account, 'Allocated again')]),
        ],
        say: (children: readonly number[]) => {
          const who = `the case of ${childNames(index, children)}`;
          if (status === 'cannot-assess')
            return `How long ${who} was unallocated cannot be assessed. ${missing.join(' ')}`;
          if (status === 'due')
            return `${capital(who)} is unallocated since ${ukDate(account.day)}; a worker is to be named by ${ukDate(limit)}.`;
          return `Who held ${who} between? It was unallocated for ${days} working days from ${ukDate(account.day)} to ${ukDate(until)}.`;
        },
      },
    ];
  });
}

/** The last day up to which social care's records show that no worker was named; the reference date where they stop too soon. */
function lastLoadedDay(index: ChronologyIndex, account: Account, limit: string): string {
  const part = coveredParts(index, 'social-care', { from: account.from, to: index.reference })[0];
  if (part === undefined || part.from > account.from || part.to <= toDayNumber(limit))
    return index.referenceDate;
  return fromDayNumber(part.to);
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap(({ id }) => {
    const holders = holdersOf(index, id);
    if (holders.length < 2 || churnDrafts(index, id, holders, values).length > 0) return [];
    const last = holders.slice(-2);
    return [
      {
        children: [id],
        summary: `${capital(counted(mostDifferent(holders, values), 'social worker'))} in ${values.months} months (${childName(index, id)}).`,
        needed: rule(values),
        evidence: last.map(({ account }) => toEvidence(account, 'Allocated')),
      },
    ];
  });
}
