import { toConceptNumber } from '../lexicon.ts';
import type { MatchPass } from '../pass.ts';
import { sayCommon, sayDays } from '../say.ts';

const joint = /\bjoint(?:ly)?\b|\bwith (?:sw|social worker|hv|health visitor|police|pc|dc|officer)\b/i;
const ownSession = toConceptNumber('session');

/** One visit or interview made together, as each of the two agencies wrote it down. */
export const jointContact: MatchPass = {
  name: 'joint contact',
  judge(pair) {
    const { a, b, day } = pair;
    if (a.meeting !== null || b.meeting !== null || day.kind !== 'same' || pair.children === 'other')
      return null;
    if (!pair.aNamesB && !pair.bNamesA) return null;
    if (!joint.test(a.entry.text) && !joint.test(b.entry.text)) return null;
    if (a.main.includes(ownSession) !== b.main.includes(ownSession)) return null;
    const both = pair.aNamesB && pair.bNamesA;
    return {
      score: (both ? 0.64 : 0.48) + (pair.samePlace ? 0.05 : 0) + Math.min(0.2, pair.likeness * 0.6),
      reasons: () => ['The words speak of a joint visit or interview.', sayDays(pair), ...sayCommon(pair)],
    };
  },
};
