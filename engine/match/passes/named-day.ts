import { daysAfter, firstNamesSecond } from '../pair.ts';
import type { MatchPass } from '../pass.ts';
import { sayCommon, sayDays } from '../say.ts';

/**
 * A letter, call or notice that names both the other agency and the day, whatever its words for the
 * thing itself ("Letter CAMHS: not brought 1 Dec").
 */
export const namedDay: MatchPass = {
  name: 'agency and day named',
  judge(pair) {
    const { a, b, day } = pair;
    if (day.kind !== 'told' || !day.exact || a.meeting !== null || b.meeting !== null) return null;
    const teller = day.later === 'a' ? a : b;
    const other = teller === a ? b : a;
    if (!teller.teller || other.ownAct || pair.children === 'other') return null;
    if (!firstNamesSecond(pair, teller) || daysAfter(pair, teller) < 0) return null;
    const sameType = teller.types[0] !== undefined && teller.types[0] === other.types[0];
    const sameOutcome = teller.notBrought && other.notBrought;
    if (!sameType && !sameOutcome && pair.likeness < 0.1) return null;
    const score = 0.5 + (sameType || sameOutcome ? 0.12 : 0) + Math.min(0.24, pair.likeness * 0.6);
    return { score, reasons: () => [sayDays(pair), ...sayCommon(pair)] };
  },
};
