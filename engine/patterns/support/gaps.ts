import { fromDayNumber, toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { AgencyKind, IsoDay } from '../../../shared/model/index.ts';
import type { Account, ChronologyIndex } from './chronology-index.ts';
import { coveredParts } from './coverage.ts';
import { outside, type Span } from './spans.ts';

/** Where a gap begins or ends: an account, the period's own start or end, the reference date, or the edge of the loaded records. */
export type GapEnd =
  | { readonly at: 'account'; readonly account: Account }
  | { readonly at: 'period' | 'reference' | 'records' };

/** A stretch without any of the looked-for events, from `from` to `to`. */
export interface Gap {
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly start: GapEnd;
  readonly end: GapEnd;
  /** Last day on which the next event would have been in time. */
  readonly limit: IsoDay;
}

export interface Gaps {
  /** Gaps that went past their limit. */
  readonly late: readonly Gap[];
  /** The gap still running at the reference date, inside its limit; null when there is none. */
  readonly running: Gap | null;
  /**
   * Parts of the period for which the records are not loaded and that could hide a gap past the limit:
   * what is known on either side of them lies further apart than the limit allows.
   */
  readonly uncovered: readonly Span[];
}

/**
 * Gaps between events in a period, from the period's start to its end or the reference date. Only
 * stretches for which the records of `kind` are loaded are looked at: at the edge of the records a
 * gap is at least as long as what is seen of it. A vague date may be any of its days, so it ends a
 * gap at its first day and begins the next at its last.
 *
 * @param limitOf the last day in time after a given day
 */
export function gapsIn(
  index: ChronologyIndex,
  options: {
    readonly kind: AgencyKind;
    readonly period: { readonly from: IsoDay; readonly until: IsoDay; readonly open: boolean };
    readonly points: readonly Account[];
    readonly limitOf: (day: IsoDay) => IsoDay;
  },
): Gaps {
  const { kind, period, points, limitOf } = options;
  const span = { from: toDayNumber(period.from), to: toDayNumber(period.until) };
  const late: Gap[] = [];
  let running: Gap | null = null;
  for (const part of coveredParts(index, kind, span)) {
    const inside = points.filter(({ from, to, yearOnly }) => !yearOnly && to >= part.from && from <= part.to);
    let start: GapEnd = { at: part.from === span.from ? 'period' : 'records' };
    let from = part.from;
    const step = (end: GapEnd, to: number): void => {
      const fromDay = fromDayNumber(from);
      const gap = { from: fromDay, to: fromDayNumber(to), start, end, limit: limitOf(fromDay) };
      if (gap.to > gap.limit) late.push(gap);
      else if (end.at === 'reference') running = gap;
    };
    for (const account of inside) {
      if (account.from > from) step({ at: 'account', account }, account.from);
      if (account.to >= from) {
        from = Math.min(account.to, part.to);
        start = { at: 'account', account };
      }
    }
    const lastEnd = part.to < span.to ? 'records' : period.open ? 'reference' : 'period';
    step({ at: lastEnd }, part.to);
  }
  const unknown = outside(index.coverage.get(kind), span);
  if (unknown.length === 0) return { late, running, uncovered: [] };
  const hidden = stretchesPast(span, points, limitOf);
  const uncovered = unknown.flatMap((part) => {
    const within = hidden.filter(({ from, to }) => part.from < to && from < part.to);
    const left = within.filter((stretch) => !late.some((gap) => lies(gap, stretch)) || isLong(part, limitOf));
    if (left.length === 0) return [];
    return [{ from: Math.max(part.from, Math.min(...left.map(({ from }) => from))), to: part.to }];
  });
  // Counted from the edge of the records a gap may look shorter than it is.
  const sure = running !== null && !hidden.some((stretch) => lies(running as Gap, stretch));
  return { late, running: sure ? running : null, uncovered };
}

/** Stretches between known events, or the ends of the period, that are longer than the limit. */
function stretchesPast(
  span: Span,
  points: readonly Account[],
  limitOf: (day: IsoDay) => IsoDay,
): readonly Span[] {
  const inside = points.filter(({ from, to, yearOnly }) => !yearOnly && to >= span.from && from <= span.to);
  const found: Span[] = [];
  let start = span.from;
  for (const end of [...inside, null]) {
    const to = end?.from ?? span.to;
    if (to > start && fromDayNumber(to) > limitOf(fromDayNumber(start))) found.push({ from: start, to });
    start = Math.max(start, end?.to ?? span.to);
  }
  return found;
}

function lies(gap: Gap, stretch: Span): boolean {
  return toDayNumber(gap.from) >= stretch.from && toDayNumber(gap.to) <= stretch.to;
}

function isLong(part: Span, limitOf: (day: IsoDay) => IsoDay): boolean {
  return fromDayNumber(part.to) > limitOf(fromDayNumber(part.from));
}

/** Gaps that follow one another without a break, as runs. */
export function runsOfGaps(gaps: readonly Gap[]): Gap[][] {
  const runs: Gap[][] = [];
  for (const gap of gaps) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (
      run !== undefined &&
      last !== undefined &&
      last.end.at === 'account' &&
      gap.start.at === 'account' &&
      last.end.account === gap.start.account
    ) {
      run.push(gap);
    } else {
      runs.push([gap]);
    }
  }
  return runs;
}
