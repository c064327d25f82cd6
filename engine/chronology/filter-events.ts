import type { Filter } from '../../shared/contract/filter.ts';
import type { ChronologyEvent, Entry } from '../../shared/model/index.ts';

/** What a filter needs beyond the events: ids that hold the words, and events a flag cites. */
export interface FilterContext {
  readonly entriesWithWords: ReadonlySet<number> | null;
  readonly eventsOfFlag: ReadonlySet<number> | null;
}

function accountPasses(account: Entry, filter: Filter): boolean {
  const { reading } = account;
  return (
    (!filter.agencies || filter.agencies.includes(account.agencyId)) &&
    (!filter.agencyKinds || filter.agencyKinds.includes(account.agencyKind)) &&
    (!filter.types || reading.types.some((type) => filter.types?.includes(type.code))) &&
    (!filter.polarity || filter.polarity.includes(reading.polarity))
  );
}

function inDates(event: ChronologyEvent, filter: Filter): boolean {
  const { earliest, latest } = event.happened;
  if (!filter.from && !filter.to) return true;
  if (earliest === null && latest === null) return false;
  return (
    (!filter.from || (latest ?? '9999-12-31') >= filter.from) &&
    (!filter.to || (earliest ?? '0000-01-01') <= filter.to)
  );
}

/**
 * Events that pass the filter, whole: an event stays with all its accounts when one of them passes.
 * A vague date passes where it possibly lies in the span. A child passes with events about that child
 * and with events that name no child (the household).
 */
export function filterEvents(
  events: readonly ChronologyEvent[],
  filter: Filter,
  { entriesWithWords, eventsOfFlag }: FilterContext,
): readonly ChronologyEvent[] {
  return events.filter(
    (event) =>
      inDates(event, filter) &&
      (!eventsOfFlag || eventsOfFlag.has(event.id)) &&
      event.accounts.some((account) => accountPasses(account, filter)) &&
      (!filter.children ||
        event.accounts.some(
          ({ reading }) =>
            reading.children.length === 0 || reading.children.some((id) => filter.children?.includes(id)),
        )) &&
      (!entriesWithWords || event.accounts.some((account) => entriesWithWords.has(account.id))),
  );
}
