import type { ChronologyEvent, Person, StatusPeriod } from '../../shared/model/index.ts';

/** Status periods of the children, from the typed entries that open and close them. */
export function deriveStatusPeriods(
  _events: readonly ChronologyEvent[],
  _people: readonly Person[],
): StatusPeriod[] {
  return [];
}
