import { hasType, ofTypes } from './accounts.ts';
import type { Account } from './chronology-index.ts';
import { inOrder } from './chronology-index.ts';
import { oncePerRun } from './once.ts';

const missed =
  /\b(?:(?:was|were)? ?not brought|not attended|did not attend|failed to attend|dna|wnb|cnb|nbi|fta)\b/i;

/** Appointments missed, by day: by type, or booked ones whose outcome column says so. */
export const missedAppointments = oncePerRun((index): readonly Account[] =>
  [...ofTypes(index, ['wnb']), ...ofTypes(index, ['appt_booked']).filter(isMissedBooking)].sort(inOrder),
);

/** "Eye clinic" booked, with "DNA" for its outcome. */
function isMissedBooking(account: Account): boolean {
  return (
    missed.test(account.entry.outcome) &&
    !hasType(account, 'wnb', 'appt_attended', 'cancelled_service', 'cancelled_family')
  );
}
