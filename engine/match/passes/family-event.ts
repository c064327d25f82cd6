import { toConceptNumber } from '../lexicon.ts';
import type { Pair } from '../pair.ts';
import type { MatchPass } from '../pass.ts';
import { sayConcepts, sayDays } from '../say.ts';

const birth = toConceptNumber('birth');
const death = toConceptNumber('death');
const move = toConceptNumber('house move');

/** A move, a birth or a death, told to several agencies, each of which wrote it down when it heard. */
export const familyEvent: MatchPass = {
  name: 'move, birth or death',
  judge(pair) {
    if (pair.a.meeting !== null || pair.b.meeting !== null) return null;
    const shared = [birth, death, move].filter(
      (number) =>
        pair.a.main.includes(number) &&
        pair.b.main.includes(number) &&
        (pair.a.headed.includes(number) || pair.b.headed.includes(number)),
    );
    if (shared.length === 0) return null;
    const day = scoreOfDay(pair, shared.includes(birth));
    if (day === 0) return null;
    return {
      score: day + Math.min(0.18, pair.likeness * 0.5) + (pair.samePlace ? 0.08 : 0),
      reasons: () => [`Both record a ${sayConcepts(shared)}.`, sayDays(pair)],
    };
  },
};

function scoreOfDay(pair: Pair, isBirth: boolean): number {
  const { kind, gap, exact, width } = pair.day;
  if (kind === 'same') return 0.72;
  if (kind === 'told') return exact ? 0.76 : 0.66;
  if (kind === 'both-told') return 0.66;
  if (kind === 'overnight') return 0.64;
  if (kind === 'within') return width <= 14 ? 0.64 : 0.54;
  if (kind !== 'late') return 0;
  if (gap <= 3) return 0.6;
  return gap <= 10 ? (isBirth ? 0.58 : 0.52) : 0;
}
