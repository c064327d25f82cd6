import type { Features } from '../features.ts';
import { toConceptNumber } from '../lexicon.ts';
import { daysAfter, ofKind, type Pair } from '../pair.ts';
import type { MatchPass } from '../pass.ts';
import { sayDays, sayWho } from '../say.ts';
import { isConference, sameMeeting } from './meeting.ts';

const planCodes = new Set(['plan started', 'plan ended'].map(toConceptNumber));
const conference = toConceptNumber('conference');

/** A plan code or an outcome letter in one record, and the conference that made the plan. */
export const planCode: MatchPass = {
  name: 'plan code and conference',
  judge(pair) {
    const held = isConference(pair.a.meeting) ? pair.a : isConference(pair.b.meeting) ? pair.b : null;
    if (!held) return null;
    const coded = held === pair.a ? pair.b : pair.a;
    if (!isPlanNote(coded, held) || daysAfter(pair, coded) < 0) return null;
    const score = scoreOfDay(pair);
    if (score === 0) return null;
    return {
      score: score + Math.min(0.08, pair.likeness * 0.3),
      reasons: () => [`${sayWho(coded)} notes the plan that the conference made.`, sayDays(pair)],
    };
  },
};

function isPlanNote(coded: Features, held: Features): boolean {
  if (coded.meeting !== null && coded.meeting !== conference) return false;
  if (coded.main.some((number) => planCodes.has(number))) return true;
  return (
    coded.namedMeetings.some((named) => sameMeeting(named, held.meeting ?? conference)) &&
    ofKind(coded, 'gp', 'hospital', 'dental')
  );
}

function scoreOfDay(pair: Pair): number {
  const { kind, exact, gap, elsewhere } = pair.day;
  if (kind === 'told') return exact ? 0.86 : 0.6;
  if (kind === 'same') return 0.8;
  if (kind === 'within') return 0.62;
  if (kind === 'late' && !elsewhere) return gap <= 3 ? 0.64 : 0.6;
  return 0;
}
