import { toConceptNumber } from '../lexicon.ts';
import { isHealth, mainOf } from '../pair.ts';
import type { MatchPass } from '../pass.ts';
import { sayCommon, sayConcepts, sayDays } from '../say.ts';

const everyday = new Set(
  [
    'hunger',
    'soiled',
    'head lice',
    'home conditions',
    'intoxication',
    'mental illness',
    'new partner',
    'eviction',
  ].map(toConceptNumber),
);

/** The same kind of happening on the same day, each agency having seen or heard it for itself. */
export const sameKindDay: MatchPass = {
  name: 'same kind on the day',
  judge(pair) {
    const { a, b, day } = pair;
    if (a.meeting !== null || b.meeting !== null || pair.children === 'other') return null;
    if (day.kind !== 'same' && day.kind !== 'overnight' && !(day.kind === 'within' && day.width <= 7))
      return null;
    const events = mainOf(pair, pair.events).filter((number) => !everyday.has(number));
    if (events.length === 0 || (isHealth(a) && isHealth(b) && !pair.aNamesB && !pair.bNamesA)) return null;
    const score =
      (day.kind === 'within' ? 0.42 : 0.5) +
      Math.min(0.1, events.length * 0.05) +
      Math.min(0.2, pair.likeness * 0.6);
    return {
      score,
      reasons: () => [`Both record: ${sayConcepts(events)}.`, sayDays(pair), ...sayCommon(pair)],
    };
  },
};
