import { fromDayNumber, toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { AgencyKind, Coverage } from '../../../shared/model/index.ts';

/** Days from `from` to `to`, both included, as days since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Joins spans that overlap or touch; the result is in order. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.from - b.from || a.to - b.to);
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= last.to + 1) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

/** Loaded spans by kind of agency; two agencies of one kind count together. */
export function coverageByKind(coverage: readonly Coverage[]): Map<AgencyKind, Span[]> {
  const byKind = new Map<AgencyKind, Span[]>();
  for (const { agencyKind, from, to } of coverage) {
    const spans = byKind.get(agencyKind) ?? [];
    spans.push({ from: toDayNumber(from), to: toDayNumber(to) });
    byKind.set(agencyKind, spans);
  }
  for (const [kind, spans] of byKind) byKind.set(kind, mergeSpans(spans));
  return byKind;
}

/** Every day of `span` is inside one of `spans` (merged, in order). */
export function coversWhole(spans: readonly Span[] | undefined, span: Span): boolean {
  return spans?.some((covered) => covered.from <= span.from && span.to <= covered.to) ?? false;
}

/** The parts of `span` that lie inside `spans`. */
export function overlapWith(spans: readonly Span[] | undefined, span: Span): Span[] {
  return (spans ?? [])
    .map((covered) => ({ from: Math.max(covered.from, span.from), to: Math.min(covered.to, span.to) }))
    .filter(({ from, to }) => from <= to);
}

/** The parts of `span` that lie outside `spans` (merged, in order). */
export function outside(spans: readonly Span[] | undefined, span: Span): Span[] {
  const gaps: Span[] = [];
  let next = span.from;
  for (const covered of overlapWith(spans, span)) {
    if (covered.from > next) gaps.push({ from: next, to: covered.from - 1 });
    next = covered.to + 1;
  }
  if (next <= span.to) gaps.push({ from: next, to: span.to });
  return gaps;
}

/** A span written out, for example in a list of missing records: "01/02/2021 to 05/03/2021". */
export function spanWords(span: Span): string {
  const from = ukDate(fromDayNumber(span.from));
  return span.from === span.to ? from : `${from} to ${ukDate(fromDayNumber(span.to))}`;
}

/** A day as it is written in the United Kingdom: 05/03/2021. */
export function ukDate(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
