import { isHealth } from '../pair.ts';
import type { MatchPass } from '../pass.ts';
import { sayCommon, sayDays } from '../say.ts';

/** Different words for the same thing: rare words and concepts in common, on the day or told of it. */
export const paraphrase: MatchPass = {
  name: 'paraphrase',
  judge(pair) {
    const { a, b, day } = pair;
    if ((a.meeting === null) !== (b.meeting === null) || (a.ownAct && b.ownAct)) return null;
    const near = ['same', 'overnight', 'told', 'both-told'].includes(day.kind);
    if (!near && !(day.kind === 'late' && day.gap === 1) && !(day.kind === 'within' && day.width <= 14))
      return null;
    if (pair.shared < 0.9 || pair.likeness < 0.16) return null;
    if (isHealth(a) && isHealth(b) && !a.teller && !b.teller) return null;
    const base = day.kind === 'same' || day.kind === 'told' ? 0.36 : 0.3;
    const score = base + Math.min(0.4, pair.likeness * 0.9) + Math.min(0.06, pair.shared * 0.02);
    return { score, reasons: () => ['The words have much in common.', sayDays(pair), ...sayCommon(pair)] };
  },
};
