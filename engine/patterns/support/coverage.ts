import type { AgencyKind } from '../../../shared/model/index.ts';
import { agencyKindFacts } from '../../../shared/model/index.ts';
import type { ChronologyIndex } from './chronology-index.ts';
import { coversWhole, outside, overlapWith, type Span, spanWords } from './spans.ts';

/** The records of this kind of agency are loaded for every day of the span. */
export function covers(index: ChronologyIndex, kind: AgencyKind, span: Span): boolean {
  return coversWhole(index.coverage.get(kind), span);
}

/** The parts of a span for which this kind of agency's records are loaded. */
export function coveredParts(index: ChronologyIndex, kind: AgencyKind, span: Span): Span[] {
  return overlapWith(index.coverage.get(kind), span);
}

/**
 * What would have to be loaded to judge an absence in this span, in plain words, one sentence a kind
 * of agency; empty when everything is there.
 */
export function missingRecords(index: ChronologyIndex, kinds: readonly AgencyKind[], span: Span): string[] {
  const missing: string[] = [];
  for (const kind of kinds) {
    const gaps = outside(index.coverage.get(kind), span);
    if (gaps.length > 0) {
      missing.push(
        `No records from ${lowerFirst(agencyKindFacts[kind].label)} for ${gaps.map(spanWords).join(', ')}.`,
      );
    }
  }
  return missing;
}

function lowerFirst(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
