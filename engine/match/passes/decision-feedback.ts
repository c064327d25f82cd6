import { toConceptNumber } from '../lexicon.ts';
import { daysAfter, firstNamesSecond, hasType, ofKind, split } from '../pair.ts';
import type { MatchPass } from '../pass.ts';
import { sayDays, sayWho } from '../say.ts';

const assessment = toConceptNumber('assessment');
const feedback = toConceptNumber('feedback');

/** The decision on a referral, and the referrer's note of being told. */
export const decisionFeedback: MatchPass = {
  name: 'decision and feedback',
  judge(pair) {
    const sides = split(pair, (account) => ofKind(account, 'social-care'));
    if (!sides || pair.a.meeting !== null || pair.b.meeting !== null) return null;
    const { one: decider, other } = sides;
    const decides =
      hasType(decider, 'referral_decision', 'feedback_to_referrer', 'assessment_start') ||
      decider.main.includes(feedback);
    if (!decides) return null;
    const after = daysAfter(pair, other);
    if (after < 0 || after > 2 || pair.day.kind === 'within') return null;
    const told = hasType(other, 'feedback_to_referrer') || (other.teller && firstNamesSecond(pair, other));
    if (!told) return null;
    const topic = pair.processes.some((number) => number === assessment || number === feedback);
    const names = firstNamesSecond(pair, decider);
    const score =
      (after === 0 ? 0.6 : 0.5) +
      (topic ? 0.1 : 0) +
      (names ? 0.06 : 0) +
      (hasType(other, 'feedback_to_referrer') ? 0.05 : 0) +
      Math.min(0.12, pair.likeness * 0.4);
    return {
      score,
      reasons: () => [
        `${sayWho(decider)} decided on a referral and ${sayWho(other)} was told of it.`,
        sayDays(pair),
      ],
    };
  },
};
