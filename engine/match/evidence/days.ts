import { toConceptNumber } from '../lexicon.ts';
import { daysAfter, hasConcept, type Pair } from '../pair.ts';
import { sayDays } from '../say.ts';
import { holds, type Evidence } from './evidence.ts';

const letter = toConceptNumber('letter');

function late(pair: Pair, from: number, to: number): boolean {
  return pair.day.kind === 'late' && pair.day.gap >= from && pair.day.gap <= to;
}

/** What passes something on cannot stand before it, by day or by hour. */
function isToldBefore(pair: Pair): boolean {
  const { teller, doer, day } = pair;
  if (!teller || !doer || pair.meetings !== 'none' || day.kind === 'told') return false;
  if (daysAfter(pair, teller) < 0) return true;
  if (day.kind !== 'same' || doer.teller || teller.minutes === null || doer.minutes === null) return false;
  return teller.minutes + 60 < doer.minutes;
}

/** Both name days of the time before, and none of them is the same. */
function isOtherDay({ a, b, day }: Pair): boolean {
  if (day.bothName || !a.teller || !b.teller) return false;
  return a.told.some((one) => one.to < a.from) && b.told.some((one) => one.to < b.from);
}

/** How the days stand to each other: exactly one of the first eleven holds of every pair. */
export const days: readonly Evidence[] = [
  holds('same day', 2.1, ({ day }) => day.kind === 'same', sayDays),
  holds('one night', 2.1, ({ day }) => day.kind === 'overnight', sayDays),
  holds('day named', 2.6, ({ day }) => day.kind === 'told' && day.exact && day.first, sayDays),
  holds('day named in passing', 0.1, ({ day }) => day.kind === 'told' && day.exact && !day.first, sayDays),
  holds('weekday named', 1.6, ({ day }) => day.kind === 'told' && !day.exact, sayDays),
  holds('dates apart, same day named', 1, ({ day }) => day.kind === 'both-told', sayDays),
  holds('same day named', 1.5, ({ day }) => day.bothName),
  holds('covered by a vague date', 0.3, ({ day }) => day.kind === 'within' && day.width <= 10, sayDays),
  holds('covered by a wide date', 0.2, ({ day }) => day.kind === 'within' && day.width > 10, sayDays),
  holds('up to three days late', -0.3, (pair) => late(pair, 1, 3), sayDays),
  holds('up to a week late', -1.1, (pair) => late(pair, 4, 7), sayDays),
  holds('up to two weeks late', -2.5, (pair) => late(pair, 8, 16), sayDays),
  holds('more than two weeks late', -2.7, (pair) => late(pair, 17, 99), sayDays),
  holds(
    'letter after the day',
    1,
    ({ day, teller }) => day.kind === 'late' && teller !== null && hasConcept(teller, letter),
  ),
  holds(
    'told before it happened',
    -2.1,
    isToldBefore,
    () => 'The account that passes it on is the earlier one.',
  ),
  holds('different days named', -1.6, isOtherDay, () => 'The two accounts name different days.'),
  holds(
    'another day named',
    -1.1,
    ({ day }) => day.elsewhere,
    () => 'One account names another day than that of the other.',
  ),
];
