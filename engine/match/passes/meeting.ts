import type { Features } from '../features.ts';
import { toConceptNumber } from '../lexicon.ts';
import type { Pair } from '../pair.ts';
import { daysAfter } from '../pair.ts';
import type { MatchPass, Verdict } from '../pass.ts';
import { sayCommon, sayConcepts, sayDays } from '../say.ts';

const conference = toConceptNumber('conference');
const conferences = new Set([
  conference,
  toConceptNumber('initial conference'),
  toConceptNumber('review conference'),
]);

/** One kind of meeting; "conference" may be either conference. */
export function sameMeeting(a: number, b: number): boolean {
  if (a === b) return true;
  return (a === conference && conferences.has(b)) || (b === conference && conferences.has(a));
}

export function isConference(meeting: number | null): boolean {
  return meeting !== null && conferences.has(meeting);
}

/** Meetings by kind on the day: each agency that came keeps its own note of one meeting. */
export const meeting: MatchPass = {
  name: 'meeting',
  judge(pair) {
    const { a, b } = pair;
    if (a.meeting !== null && b.meeting !== null) {
      if (!sameMeeting(a.meeting, b.meeting)) return null;
      return judgeHeld(pair, a.meeting === conference ? b.meeting : a.meeting);
    }
    if (a.meeting !== null) return judgeNamed(pair, a, b);
    return b.meeting === null ? null : judgeNamed(pair, b, a);
  },
};

function judgeHeld(pair: Pair, kind: number): Verdict | null {
  const score = scoreOfDay(pair);
  if (score === 0) return null;
  return {
    score,
    reasons: () => [`Both record a ${sayConcepts([kind])}.`, sayDays(pair), ...sayCommon(pair)],
  };
}

function scoreOfDay(pair: Pair): number {
  switch (pair.day.kind) {
    case 'same':
      return 0.93;
    case 'told':
      return pair.day.exact ? 0.85 : 0.6;
    case 'both-told':
      return 0.5;
    case 'within':
      return pair.day.width <= 10 ? 0.8 : 0.7;
    case 'overnight':
    case 'late':
      return pair.day.gap === 1 ? 0.48 + pair.likeness * 0.3 : 0;
    default:
      return 0;
  }
}

/** One account is of the meeting, the other names it as something that took place that day. */
function judgeNamed(pair: Pair, held: Features, other: Features): Verdict | null {
  if (held.meeting === null || daysAfter(pair, other) < 0) return null;
  const kind = held.meeting;
  if (!other.namedMeetings.some((named) => sameMeeting(named, kind))) return null;
  const onDay = pair.day.kind === 'same' ? 0.64 : pair.day.kind === 'told' && pair.day.exact ? 0.66 : 0;
  if (onDay === 0) return null;
  return {
    score: onDay + Math.min(0.12, pair.likeness * 0.4),
    reasons: () => [
      `One account is of a ${sayConcepts([kind])} and the other names it.`,
      sayDays(pair),
      ...sayCommon(pair),
    ],
  };
}
