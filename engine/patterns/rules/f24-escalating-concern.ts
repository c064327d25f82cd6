import { z } from 'zod';
import { fromDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { AgencyKind, Chronology } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { remember } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { type Concern, concernsOfChild } from '../support/concern-events.ts';
import { covers } from '../support/coverage.ts';
import { childrenShown, type Episode, sharedEpisodes } from '../support/episodes.ts';
import { incidentEvidence } from '../support/evidence.ts';
import { raised } from '../support/hits.ts';
import { teamDefault } from '../support/parameters.ts';
import { firstAt } from '../support/slices.ts';
import { fullestWindow, within } from '../support/windows.ts';
import { capital, childName, childNames, counted, ukDate, fromTo } from '../support/words.ts';

const parameters = z.object({
  count: z.number().int().min(2).default(4),
  days: z.number().int().min(1).default(90),
  times: z.number().min(1).default(2),
  rising: z.number().int().min(2).default(3),
  risingMonths: z.number().int().min(1).default(12),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `at least ${values.count} concerns in ${values.days} days and at least ${values.times === 2 ? 'twice' : `${values.times} times`} as many as in the ${values.days} days before, or ${values.rising} in a row, each more serious, in ${values.risingMonths} months`;

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
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    const rises = index.children.flatMap(({ id }) => rateEpisodes(index, id, values));
    const rising = index.children.flatMap(({ id }) =>
      risingDrafts(index, id, concernsOfChild(index, id), values),
    );
    return [
      ...sharedEpisodes(rises).map((episode) => rateHit(index, episode, values)),
      ...hitsByChildren(index, rising, { household: true }),
    ];
  },
  nearMiss,
});

/** Spans whose count is high and at least so many times that of the span before; joined where they share a concern. */
function rateEpisodes(index: ChronologyIndex, child: number, values: Values): Episode<Concern>[] {
  const found = concernsOfChild(index, child);
  const holders = holdersOf(index, child);
  const ends = [...new Set([...found.map(({ from }) => from), index.reference])];
  const runs: { start: number; end: number }[] = [];
  for (const end of ends) {
    const rise = riseAt(index, holders, end, values);
    if (!isRateHit(rise, values)) continue;
    const start = firstAt(found, end - values.days);
    const last = runs.at(-1);
    if (last !== undefined && start < firstAt(found, last.end + 1)) last.end = end;
    else runs.push({ start, end });
  }
  return runs.map(({ start, end }) => ({
    children: [child],
    items: found.slice(start, firstAt(found, end + 1)),
    current: end === index.reference,
  }));
}

function rateHit(index: ChronologyIndex, episode: Episode<Concern>, values: Values) {
  const { children, items, current } = episode;
  const from = (items[0] as Concern).day;
  const to = (items.at(-1) as Concern).day;
  const ends = [...new Set([...items.map((item) => item.from), ...(current ? [index.reference] : [])])];
  const steepest = children
    .flatMap((child) => ends.map((end) => riseAt(index, holdersOf(index, child), end, values)))
    .filter((rise) => isRateHit(rise, values))
    .reduce((best, rise) => (rise.count - rise.before > best.count - best.before ? rise : best));
  const span = `the ${values.days} days`;
  return raised({
    children: childrenShown(index, episode, to),
    part: 'rate',
    from,
    to,
    current,
    evidence: items.flatMap((concern) => incidentEvidence(concern, `Concern, ${concern.head.entry.agency}`)),
    summary: `What changed for ${childNames(index, children)}? ${capital(counted(steepest.count, 'concern'))} in ${span} to ${ukDate(fromDayNumber(steepest.end))}, ${counted(steepest.before, 'concern')} in ${span} before.`,
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

const holdersMemo = new WeakMap<ChronologyIndex, Map<number, readonly Holders[]>>();

function holdersOf(index: ChronologyIndex, child: number): readonly Holders[] {
  return remember(holdersMemo, index, child, () => byHolders(concernsOfChild(index, child)));
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
 * Concerns in the days up to `end` and in as many days before. Only agencies whose records are loaded for both spans
 * are compared: more records is not more concern.
 */
function riseAt(index: ChronologyIndex, holders: readonly Holders[], end: number, values: Values): Rise {
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
  return { end, count, before };
}

function isRateHit({ count, before }: Rise, values: Values): boolean {
  return count >= values.count && count >= values.times * before;
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
          `What changed for ${childNames(index, children)}? ${capital(counted(items.length, 'concern'))} in a row ${fromTo(from, to)}, each more serious than the one before.`,
      };
    });
}

function isRise(items: readonly Concern[], values: Values): boolean {
  if (items.length < values.rising) return false;
  return within((items[0] as Concern).day, (items.at(-1) as Concern).day, { months: values.risingMonths });
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap(({ id }) => {
    const found = concernsOfChild(index, id);
    if (rateEpisodes(index, id, values).length > 0 || risingDrafts(index, id, found, values).length > 0)
      return [];
    const best = fullestWindow(found, { days: values.days });
    const last = best.at(-1);
    if (last === undefined || best.length < 2) return [];
    const { before } = riseAt(index, holdersOf(index, id), last.from, values);
    return [
      {
        children: [id],
        summary: `${capital(counted(best.length, 'concern'))} in ${values.days} days, ${counted(before, 'concern')} in the ${values.days} days before (${childName(index, id)}).`,
        needed: rule(values),
        evidence: best.flatMap((concern) =>
          incidentEvidence(concern, `Concern, ${concern.head.entry.agency}`),
        ),
      },
    ];
  });
}
