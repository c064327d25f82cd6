import { toConceptNumber } from '../lexicon.ts';
import { daysAfter, firstNamesSecond, hasConcept, hasType, ofKind, split } from '../pair.ts';
import type { MatchPass } from '../pass.ts';
import { sayDays, sayWho } from '../say.ts';

const referralConcept = toConceptNumber('referral');

/** A referral sent and the same referral received. */
export const referral: MatchPass = {
  name: 'referral sent and received',
  judge(pair) {
    const sides = split(pair, (account) => ofKind(account, 'social-care', 'early-help'));
    if (!sides || sides.other.meeting !== null || sides.one.meeting !== null) return null;
    const { one: receiver, other: sender } = sides;
    if (ofKind(sender, 'social-care')) return null;
    if (!hasType(receiver, 'referral', 'contact') && !receiver.main.includes(referralConcept)) return null;
    const sent = hasType(sender, 'referral_sent') || sender.main.includes(referralConcept);
    if (!sent && !hasConcept(sender, referralConcept)) return null;
    const after = daysAfter(pair, receiver);
    const names = firstNamesSecond(pair, receiver);
    const told = pair.day.kind === 'told' && pair.day.later === (sides.oneIsA ? 'a' : 'b');
    if (after < 0 || (after > 5 && !told) || (!sent && !names)) return null;
    const day = told ? 0.76 : after === 0 ? 0.62 : after <= 3 ? 0.56 : 0.46;
    const score = day + (names ? 0.12 : 0) + (sent ? 0.04 : 0) + Math.min(0.16, pair.likeness * 0.5);
    const origin = names ? [`${sayWho(receiver)} names where it came from.`] : [];
    return {
      score,
      reasons: () => [
        `${sayWho(sender)} sent a referral and ${sayWho(receiver)} received one.`,
        sayDays(pair),
        ...origin,
      ],
    };
  },
};
