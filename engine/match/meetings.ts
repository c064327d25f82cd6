import type { Features } from './features.ts';
import { toConceptNumber } from './lexicon.ts';

/**
 * How two accounts stand to a meeting: `same` both record one kind; `maybe` one of them does not say which
 * kind; `other` each records another kind;
 * `named` one records it and the other names it; `plan` one is a conference and the other notes the plan
 * that it made; `one` only one records a meeting; `none` neither does.
 */
export type MeetingRelation = 'same' | 'maybe' | 'other' | 'named' | 'plan' | 'one' | 'none';

/** A meeting whose kind the row does not say. */
const unnamed = toConceptNumber('meeting');
const conference = toConceptNumber('conference');
const conferences = new Set([
  conference,
  toConceptNumber('initial conference'),
  toConceptNumber('review conference'),
]);
const planCodes = new Set(['plan started', 'plan ended'].map(toConceptNumber));

/** One kind of meeting; "conference" may be either conference. */
function sameKind(a: number, b: number): boolean {
  if (a === b) return true;
  return (a === conference && conferences.has(b)) || (b === conference && conferences.has(a));
}

export function relateMeetings(a: Features, b: Features): MeetingRelation {
  if (a.meeting !== null && b.meeting !== null) {
    if (sameKind(a.meeting, b.meeting)) return a.meeting === unnamed ? 'maybe' : 'same';
    if (a.meeting === unnamed || b.meeting === unnamed) return 'maybe';
    return 'other';
  }
  const held = a.meeting === null ? b : a;
  if (held.meeting === null) return 'none';
  const kind = held.meeting;
  const other = held === a ? b : a;
  if (conferences.has(kind) && other.main.some((number) => planCodes.has(number))) return 'plan';
  return other.namedMeetings.some((named) => sameKind(named, kind)) ? 'named' : 'one';
}

/** The meeting that both speak of. */
export function meetingOf(a: Features, b: Features): number | null {
  if (a.meeting === null) return b.meeting;
  return (a.meeting === conference || a.meeting === unnamed) && b.meeting !== null ? b.meeting : a.meeting;
}
