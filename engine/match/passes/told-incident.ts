import type { Features } from '../features.ts';
import { toConceptNumber } from '../lexicon.ts';
import { daysAfter, firstNamesSecond, ofKind, mainOf, type Pair } from '../pair.ts';
import type { MatchPass, Verdict } from '../pass.ts';
import { sayCommon, sayConcepts, sayDays } from '../say.ts';

const notice = toConceptNumber('notice');
const pushing = new Set(
  ['assault', 'fall', 'intoxication', 'home conditions', 'hunger', 'soiled', 'head lice'].map(
    toConceptNumber,
  ),
);

/**
 * An incident and the notification, call or note that passes it on: the police account and the
 * notification at social care, the school's early notice, the neighbour's call to housing.
 */
export const toldIncident: MatchPass = {
  name: 'incident and notification',
  judge(pair) {
    if (pair.a.meeting !== null || pair.b.meeting !== null) return null;
    const teller = tellerOf(pair);
    if (!teller) return null;
    const other = teller === pair.a ? pair.b : pair.a;
    if (daysAfter(pair, teller) < 0) return null;
    return judge(pair, teller, other);
  },
};

/** The account that passes the incident on: by its words, or because it names the other's day. */
function tellerOf(pair: Pair): Features | null {
  const { a, b, day } = pair;
  if (a.teller && b.teller) return day.later === 'b' ? b : a;
  if (a.teller || b.teller) return a.teller ? a : b;
  if (day.kind !== 'told') return null;
  const later = day.later === 'a' ? a : b;
  const called = firstNamesSecond(pair, later) && ofKind(later === a ? b : a, 'police', 'ambulance');
  return called || mainOf(pair, pair.events).length > 0 || pair.likeness >= 0.2 ? later : null;
}

function judge(pair: Pair, teller: Features, other: Features): Verdict | null {
  const day = scoreOfDay(pair, teller);
  const named = firstNamesSecond(pair, teller);
  if (day === 0 || teller.ownAct || (other.ownAct && !named)) return null;
  const events = pair.events;
  const telling = events.filter((event) => !pushing.has(event));
  const policeNotice = ofKind(other, 'police') && teller.concepts.includes(notice);
  const topic = telling.length > 0 ? 0.12 + 0.03 * (events.length - 1) : 0.05 * events.length;
  const calledOut = named && pair.day.kind === 'told' && ofKind(other, 'police', 'ambulance');
  if (other.ownAct && telling.length === 0 && pair.likeness < 0.2) return null;
  if (topic === 0 && !policeNotice && !calledOut && pair.likeness < 0.22) return null;
  if (pair.day.kind === 'late' && !named && pair.likeness < 0.2) return null;
  const score =
    day +
    Math.min(0.2, topic) +
    Math.min(0.16, pair.likeness * 0.5) +
    (named ? 0.06 : 0) +
    (policeNotice || calledOut ? 0.08 : 0) +
    (pair.samePlace ? 0.05 : 0);
  const about = events.length > 0 ? [`Both tell of: ${sayConcepts(events)}.`] : [];
  return { score, reasons: () => [...about, sayDays(pair), ...sayCommon(pair)] };
}

function scoreOfDay(pair: Pair, teller: Features): number {
  switch (pair.day.kind) {
    case 'told':
      return pair.day.exact ? 0.58 : 0.52;
    case 'same':
    case 'overnight':
      return 0.46;
    case 'both-told':
      return pair.day.exact ? 0.5 : 0.46;
    case 'within':
      return pair.day.width <= 10 ? 0.4 : 0.26;
    case 'late':
      return pair.day.gap <= 3 && daysAfter(pair, teller) > 0 ? 0.4 : 0;
    default:
      return 0;
  }
}
