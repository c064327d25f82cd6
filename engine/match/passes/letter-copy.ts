import { toConceptNumber } from '../lexicon.ts';
import { firstNamesSecond, hasConcept } from '../pair.ts';
import type { MatchPass } from '../pass.ts';
import { sayDays, sayWho } from '../say.ts';

const letter = toConceptNumber('letter');
/** A copy is filed within a working week (team default). */
const longestPost = 7;

/** A letter as its sender noted it, and the copy as another agency filed it. */
export const letterCopy: MatchPass = {
  name: 'letter and copy',
  judge(pair) {
    const { a, b, day } = pair;
    if (!hasConcept(a, letter) || !hasConcept(b, letter) || a.meeting !== null || b.meeting !== null)
      return null;
    if (!['same', 'told', 'late'].includes(day.kind) || day.gap > longestPost || day.elsewhere) return null;
    const filed = day.later === 'a' ? a : day.later === 'b' ? b : a.teller ? a : b;
    const sent = filed === a ? b : a;
    if (!firstNamesSecond(pair, filed) || pair.likeness < 0.14) return null;
    return {
      score: 0.5 + Math.min(0.3, pair.likeness * 0.6),
      reasons: () => [`${sayWho(filed)} filed a letter that ${sayWho(sent)} sent.`, sayDays(pair)],
    };
  },
};
