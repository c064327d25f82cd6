import { toConceptNumber } from '../lexicon.ts';
import { hasConcept } from '../pair.ts';
import type { MatchPass } from '../pass.ts';
import { sayCommon, sayDays } from '../say.ts';

const call = toConceptNumber('call');
const disclosure = toConceptNumber('disclosure');
const referral = toConceptNumber('referral');

/** A disclosure or worry, and the call about it as the other agency wrote it down. */
export const disclosureCall: MatchPass = {
  name: 'disclosure and call',
  judge(pair) {
    const { a, b, day } = pair;
    if (a.meeting !== null || b.meeting !== null || (!pair.aNamesB && !pair.bNamesA)) return null;
    const calls = [a, b].some(
      (account) =>
        hasConcept(account, call) || hasConcept(account, disclosure) || hasConcept(account, referral),
    );
    if (!calls || (!a.teller && !b.teller)) return null;
    const onDay =
      day.kind === 'same'
        ? 0.44
        : day.kind === 'told'
          ? 0.42
          : day.kind === 'late' && day.gap <= 1
            ? 0.34
            : 0;
    if (onDay === 0) return null;
    const both = pair.aNamesB && pair.bNamesA;
    if (!both && pair.likeness < 0.12) return null;
    const score =
      onDay +
      (both ? 0.16 : 0.04) +
      (pair.children === 'same' || pair.children === 'some' ? 0.04 : 0) +
      Math.min(0.24, pair.likeness * 0.7);
    return {
      score,
      reasons: () => ['One agency spoke to the other about it.', sayDays(pair), ...sayCommon(pair)],
    };
  },
};
