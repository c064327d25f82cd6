import { toConceptNumber } from '../lexicon.ts';
import { daysAfter, firstNamesSecond, ofKind } from '../pair.ts';
import type { MatchPass } from '../pass.ts';
import { sayDays, sayWho } from '../say.ts';

const closed = toConceptNumber('closure');

/** A case closed, and the closing letter as others filed it. */
export const closure: MatchPass = {
  name: 'closure and letter',
  judge(pair) {
    if (pair.a.meeting !== null || pair.b.meeting !== null) return null;
    if (!pair.a.concepts.includes(closed) || !pair.b.concepts.includes(closed)) return null;
    const byService = [pair.a, pair.b].filter((account) => ofKind(account, 'social-care', 'early-help'));
    const closer = byService.length === 1 ? byService[0]! : pair.a.teller ? pair.b : pair.a;
    const other = closer === pair.a ? pair.b : pair.a;
    if (!closer.main.includes(closed)) return null;
    const after = daysAfter(pair, other);
    if (after < 0 || after > 14) return null;
    const names = firstNamesSecond(pair, other);
    if (!names && !other.main.includes(closed)) return null;
    const score = (after <= 3 ? 0.6 : 0.54) + (names ? 0.12 : 0) + Math.min(0.12, pair.likeness * 0.4);
    return {
      score,
      reasons: () => [
        `${sayWho(closer)} closed the case and ${sayWho(other)} was told of it.`,
        sayDays(pair),
      ],
    };
  },
};
