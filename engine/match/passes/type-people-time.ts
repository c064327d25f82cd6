import type { MatchPass } from '../pass.ts';
import { isHealth, mainOf, type Pair } from '../pair.ts';
import { sayConcepts, sayDays } from '../say.ts';

/** Minutes between two times on one night or day; null where one of them has no time. */
export function minutesApart(pair: Pair): number | null {
  const { a, b } = pair;
  if (a.minutes === null || b.minutes === null) return null;
  const days = b.from - a.from;
  return Math.abs(days * 1440 + b.minutes - a.minutes);
}

/** Times this close are one incident (team default). */
const closeTimes = 90;

/** The same kind of incident, the same people and nearly the same time, each seen first hand. */
export const typePeopleTime: MatchPass = {
  name: 'type, people and time',
  judge(pair) {
    if (pair.day.kind !== 'same' && pair.day.kind !== 'overnight') return null;
    const apart = minutesApart(pair);
    if (apart === null || apart > closeTimes || pair.children === 'other') return null;
    if (isHealth(pair.a) && isHealth(pair.b) && !pair.aNamesB && !pair.bNamesA) return null;
    const events = mainOf(pair, pair.events);
    if (events.length === 0) return null;
    return {
      score: Math.min(0.95, 0.84 + pair.likeness * 0.3),
      reasons: () => [`Both record ${sayConcepts(events)} within ${apart} minutes.`, sayDays(pair)],
    };
  },
};
