import { ofKind, type Pair } from '../pair.ts';
import type { MatchPass } from '../pass.ts';
import { sayCommon, sayDays } from '../say.ts';
import { minutesApart } from './type-people-time.ts';

/** Minutes within which one agency's part follows the other's (police, ambulance, hospital; team default). */
const oneCourse = 180;

/** One course of events: agencies that act within hours of each other and name each other. */
export const sameNight: MatchPass = {
  name: 'within hours',
  judge(pair) {
    const { a, b, day } = pair;
    if (day.kind !== 'same' && day.kind !== 'overnight') return null;
    if (a.meeting !== null || b.meeting !== null || a.ownAct || b.ownAct || pair.children === 'other')
      return null;
    if (a.followUp || b.followUp || (!pair.aNamesB && !pair.bNamesA)) return null;
    const apart = minutesApart(pair);
    if (apart === null || apart > oneCourse) return null;
    const topics = pair.events.length + pair.clinics.length;
    const conveyed = isConveyed(pair);
    if (topics === 0 && !conveyed && pair.likeness < 0.15) return null;
    const both = pair.aNamesB && pair.bNamesA ? 0.08 : 0;
    const score =
      0.5 + both + (conveyed ? 0.1 : 0) + Math.min(0.12, topics * 0.06) + Math.min(0.2, pair.likeness * 0.6);
    return {
      score,
      reasons: () => [`The times lie ${apart} minutes apart.`, sayDays(pair), ...sayCommon(pair)],
    };
  },
};

/** An ambulance and the hospital that it took somebody to. */
function isConveyed({ a, b }: Pair): boolean {
  return (
    (ofKind(a, 'ambulance') && ofKind(b, 'hospital')) || (ofKind(b, 'ambulance') && ofKind(a, 'hospital'))
  );
}
