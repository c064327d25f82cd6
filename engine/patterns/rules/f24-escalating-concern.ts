import { z } from 'zod';
import { fromDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { AgencyKind } from '../../../shared/model/index.ts';
import { definePattern } from '../pattern.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { type Concern, concernsOfChild } from '../support/concern-events.ts';
import { covers } from '../support/coverage.ts';
import { incidentEvidence } from '../support/evidence.ts';
import { teamDefault } from '../support/parameters.ts';
import { firstAt } from '../support/slices.ts';
import { within } from '../support/windows.ts';
import { capital, childNames, counted, ukDate } from '../support/words.ts';

const parameters = z.object({
  count: z.number().int().min(2).default(4),
  days: z.number().int().min(1).default(90),
  times: z.number().min(1).default(2),
  rising: z.number().int().min(2).default(3),
  risingMonths: z.number().int().min(1).default(12),
});
type Values = z.infer<typeof parameters>;

/** F24: concerns come at twice the rate of the time before, or each is more serious than the last. */
export const escalatingConcern = definePattern<Values>({
  id: 'escalating-concern',
  number: 'F24',
  version: 1,
  name: 'Escalating concern',
  question: 'What changed for the family when concerns grew?',
  tier: 'team default',
  source:
    'Wandsworth strategy section 3: low-level concerns followed by a sudden escalation in risk. Counts are team defaults.',
  onByDefault: false,
  needs: [],
  parameters,
  parameterSources: {
    count: teamDefault('Concerns in the later span', 'concerns'),
    days: teamDefault('Length of each of the two spans', 'days'),
    times: teamDefault('Times as many as in the span before', 'times'),
    rising: teamDefault('Concerns in a row, each more serious than the one before', 'concerns'),
    risingMonths: teamDefault('Longest time in which they rise', 'months'),
  },
  checkFirst: [
    'Were more records loaded for the later months?',
    'Did a new service start to visit, and so to record?',
    'Did a life event come before the rise (birth, move, new partner, loss)?',
  ],
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap(({ id }) => {
        const found = concernsOfChild(index, id);
        return rateDrafts(index, id, found, values).concat(risingDrafts(index, id, found, values));
      }),
      { household: true },
    );
  },
});

/** Spans whose count is high and at least so many times that of the span before; joined where they share a concern. */
function rateDrafts(
  index: ChronologyIndex,
  child: number,
  found: readonly Concern[],
  values: Values,
): ChildDraft[] {
  const holders = byHolders(found);
  const ends = [...new Set([...found.map(({ from }) => from), index.reference])];
  const runs: { start: number; end: number; first: Rise }[] = [];
  for (const end of ends) {
    const rise = riseAt(index, holders, end, values);
    if (rise === null) continue;
    const start = firstAt(found, end - values.days);
    const last = runs.at(-1);
    if (last !== undefined && start < firstAt(found, last.end + 1)) last.end = end;
    else runs.push({ start, end, first: rise });
  }
  return runs.map(({ start, end, first }) => {
    const items = found.slice(start, firstAt(found, end + 1));
    const from = (items[0] as Concern).day;
    const to = (items.at(-1) as Concern).day;
    return {
      child,
      part: 'rate',
      from,
      to,
      current: end === index.reference,
      evidence: items.flatMap((concern) =>
        incidentEvidence(concern, `Concern, ${concern.head.entry.agency}`),
      ),
      say: (children) =>
        `What changed for ${childNames(index, children)}? ${capital(counted(first.count, 'concern'))} in the ${values.days} days to ${ukDate(fromDayNumber(first.end))}, ${counted(first.before, 'concern')} in the ${values.days} days before.`,
    };
  });
}

interface Rise {
  readonly end: number;
  readonly count: number;
  readonly before: number;
}

/** Concerns by the kinds of agency that hold them. */
interface Holders {
  readonly kinds: readonly AgencyKind[];
  readonly concerns: Concern[];
}

function byHolders(found: readonly Concern[]): Holders[] {
  const groups = new Map<string, Holders>();
  for (const concern of found) {
    const kinds = [...new Set(concern.accounts.map(({ entry }) => entry.agencyKind))].sort();
    const group = groups.get(kinds.join(' ')) ?? { kinds, concerns: [] };
    group.concerns.push(concern);
    groups.set(kinds.join(' '), group);
  }
  return [...groups.values()];
}

/**
 * The rise in the days up to `end`, or null. Only agencies whose records are loaded for both spans
 * are compared: more records is not more concern.
 */
function riseAt(
  index: ChronologyIndex,
  holders: readonly Holders[],
  end: number,
  values: Values,
): Rise | null {
  const start = end - values.days;
  // The span before is as long: the days that come before the later span's first day.
  const earlier = start - values.days;
  let count = 0;
  let before = 0;
  for (const { kinds, concerns } of holders) {
    if (!kinds.some((kind) => covers(index, kind, { from: earlier, to: end }))) continue;
    const split = firstAt(concerns, start);
    count += firstAt(concerns, end + 1) - split;
    before += split - firstAt(concerns, earlier);
  }
  return count >= values.count && count >= values.times * before ? { end, count, before } : null;
}

/** Concerns one after the other, each more serious than the one before. */
function risingDrafts(
  index: ChronologyIndex,
  child: number,
  found: readonly Concern[],
  values: Values,
): ChildDraft[] {
  const runs: Concern[][] = [];
  let run: Concern[] = [];
  for (const concern of found) {
    const last = run.at(-1);
    if (last !== undefined && concern.severity <= last.severity) {
      runs.push(run);
      run = [];
    }
    run.push(concern);
  }
  runs.push(run);
  return runs
    .filter((items) => isRise(items, values))
    .map((items) => {
      const from = (items[0] as Concern).day;
      const to = (items.at(-1) as Concern).day;
      return {
        child,
        part: 'severity',
        from,
        to,
        current:
          (items.at(-1) as Concern) === found.at(-1) &&
          within(from, index.referenceDate, { months: values.risingMonths }),
        evidence: items.flatMap((concern) =>
          incidentEvidence(concern, `Severity ${concern.severity}, ${concern.head.entry.agency}`),
        ),
        say: (children) =>
          `What changed for ${childNames(index, children)}? ${capital(counted(items.length, 'concern'))} in a row from ${ukDate(from)} to ${ukDate(to)}, each more serious than the one before.`,
      };
    });
}

function isRise(items: readonly Concern[], values: Values): boolean {
  if (items.length < values.rising) return false;
  return within((items[0] as Concern).day, (items.at(-1) as Concern).day, { months: values.risingMonths });
}
