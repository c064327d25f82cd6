import type { Features } from '../features.ts';
import { toConceptNumber } from '../lexicon.ts';
import { firstNamesSecond, hasConcept, hasType, ofKind } from '../pair.ts';
import type { MatchPass } from '../pass.ts';
import { sayDays, sayWho } from '../say.ts';

const visit = toConceptNumber('visit');
const noAccess = toConceptNumber('no access');

function isVisit(account: Features): boolean {
  return (
    account.meeting === null &&
    (account.ownAct ||
      hasType(account, 'no_access', 'child_seen', 'abe') ||
      account.main.includes(visit) ||
      account.main.includes(noAccess))
  );
}

/** A visit, and the note of the school, hostel or ward where the visitor came. */
export const hostedVisit: MatchPass = {
  name: 'visit and host',
  judge(pair) {
    if (pair.day.kind !== 'same') return null;
    for (const [visitor, host] of [
      [pair.a, pair.b],
      [pair.b, pair.a],
    ] as const) {
      if (!ofKind(host, 'school', 'housing', 'hospital', 'voluntary', 'domestic-abuse-service', 'early-help'))
        continue;
      if (
        ofKind(visitor, 'school', 'housing', 'gp', 'hospital') ||
        !isVisit(visitor) ||
        host.meeting !== null
      )
        continue;
      if (!firstNamesSecond(pair, host)) continue;
      const names = firstNamesSecond(pair, visitor);
      const sawVisit = hasConcept(host, visit) || hasConcept(host, noAccess);
      if (!names && !sawVisit && pair.likeness < 0.15) continue;
      const score = 0.56 + (names ? 0.1 : 0) + (sawVisit ? 0.1 : 0) + Math.min(0.16, pair.likeness * 0.5);
      return {
        score,
        reasons: () => [`${sayWho(visitor)} visited and ${sayWho(host)} noted the visitor.`, sayDays(pair)],
      };
    }
    return null;
  },
};
