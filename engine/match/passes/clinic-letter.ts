import type { Features } from '../features.ts';
import { toConceptNumber } from '../lexicon.ts';
import { daysAfter, isHealth, mainOf, type Pair } from '../pair.ts';
import type { MatchPass, Verdict } from '../pass.ts';
import { sayCommon, sayConcepts, sayDays } from '../say.ts';

const letter = toConceptNumber('letter');

/**
 * An attendance, a missed appointment or a medical, and the letter or call that tells of it. Two
 * health services on one day are two contacts unless one of them passes the other's on.
 */
export const clinicLetter: MatchPass = {
  name: 'clinic and letter',
  judge(pair) {
    const { a, b } = pair;
    if (a.meeting !== null || b.meeting !== null) return null;
    const clinics = pair.clinics;
    if (clinics.length === 0 || (a.ownAct && b.ownAct)) return null;
    const teller =
      a.teller && b.teller ? (pair.day.later === 'a' ? a : b) : a.teller ? a : b.teller ? b : null;
    const told = pair.day.kind === 'told' ? (pair.day.later === 'a' ? a : b) : null;
    if (!teller && told && mainOf(pair, clinics).length > 0) return judge(pair, clinics, told);
    if (teller && daysAfter(pair, teller) < 0) return null;
    if (!teller && isHealth(a) && isHealth(b)) return null;
    return judge(pair, clinics, teller);
  },
};

function judge(pair: Pair, clinics: readonly number[], teller: Features | null): Verdict | null {
  const day = scoreOfDay(pair, teller);
  if (day === 0) return null;
  const main = clinics.filter((clinic) => pair.a.main.includes(clinic) && pair.b.main.includes(clinic));
  const sameOutcome = pair.a.notBrought === pair.b.notBrought;
  const score =
    day +
    (main.length > 0 ? 0.08 : 0) +
    Math.min(0.08, (clinics.length - 1) * 0.04) +
    (pair.a.notBrought && pair.b.notBrought ? 0.08 : sameOutcome ? 0.02 : 0) +
    Math.min(0.16, pair.likeness * 0.4) +
    (pair.aNamesB || pair.bNamesA ? 0.05 : 0) +
    (pair.processes.length > 0 ? 0.05 : 0);
  return {
    score,
    reasons: () => [`Both are about: ${sayConcepts(clinics)}.`, sayDays(pair), ...sayCommon(pair)],
  };
}

function scoreOfDay(pair: Pair, teller: Features | null): number {
  switch (pair.day.kind) {
    case 'told':
      return pair.day.exact ? 0.66 : 0.56;
    case 'same':
      return teller ? 0.5 : 0.6;
    case 'overnight':
      return 0.48;
    case 'both-told':
      return pair.day.exact ? 0.56 : 0.5;
    case 'within':
      return pair.day.width <= 10 ? 0.46 : 0.34;
    case 'late':
      if (!teller || pair.day.elsewhere) return 0;
      return pair.day.gap <= 3 ? 0.42 : teller.concepts.includes(letter) ? 0.36 : 0;
    default:
      return 0;
  }
}
