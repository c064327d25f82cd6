import type { Evidence, IsoDay, PatternHit } from '../../../shared/model/index.ts';
import type { ChronologyIndex } from './chronology-index.ts';
import { joinEvidence } from './evidence.ts';

/** What a pattern says of one hit; everything left out is empty. */
export interface HitDraft {
  readonly children: readonly number[];
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly current: boolean;
  readonly summary: string;
  readonly evidence: readonly Evidence[];
  readonly weakening?: readonly Evidence[];
  readonly excluded?: readonly Evidence[];
  readonly missing?: readonly string[];
  readonly part?: string;
}

/** The question arises. */
export function raised(draft: HitDraft): PatternHit {
  return toHit('raised', draft);
}

/** The limit has not passed at the reference date. */
export function due(draft: HitDraft): PatternHit {
  return toHit('due', draft);
}

/** The records that would tell are not loaded; `missing` says which. */
export function cannotAssess(draft: HitDraft & { readonly missing: readonly string[] }): PatternHit {
  return toHit('cannot-assess', draft);
}

function toHit(status: PatternHit['status'], draft: HitDraft): PatternHit {
  const evidence = joinEvidence(draft.evidence);
  const counted = new Set(evidence.map(({ eventId }) => eventId));
  return {
    status,
    children: [...draft.children],
    from: draft.from,
    to: draft.to,
    current: draft.current,
    summary: draft.summary,
    evidence,
    weakening: joinEvidence(draft.weakening ?? []),
    excluded: joinEvidence(draft.excluded ?? []).filter(({ eventId }) => !counted.has(eventId)),
    missing: [...(draft.missing ?? [])],
    ...(draft.part === undefined ? {} : { part: draft.part }),
  };
}

/**
 * Children of a household question: empty where every child born by `day` (or spoken of before birth)
 * is among them, else as given (reading 18).
 */
export function householdOrChildren(
  index: ChronologyIndex,
  children: readonly number[],
  day: IsoDay,
): readonly number[] {
  const there = index.children.filter(({ born }) => born === null || born <= day);
  return there.every(({ id }) => children.includes(id)) ? [] : children;
}
