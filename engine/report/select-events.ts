import type { ChronologyEvent } from '../../shared/model/index.ts';
import type { ReportInput } from './model.ts';

export interface SelectedEvents {
  readonly events: readonly ChronologyEvent[];
  /** Sentences on what the user's choice leaves out. */
  readonly leftOut: readonly string[];
}

function concerns(event: ChronologyEvent, child: number): boolean {
  return event.accounts.some(
    ({ reading }) => reading.children.length === 0 || reading.children.includes(child),
  );
}

/** The events of a report: in the span asked for, about the child asked for or the household. */
export function selectEvents({ chronology, options }: ReportInput): SelectedEvents {
  const { child, from, to } = options;
  const leftOut: string[] = [];
  const count = (dropped: number, why: string): void => {
    if (dropped > 0) leftOut.push(`${dropped} ${dropped === 1 ? 'event' : 'events'} ${why}.`);
  };
  let events: readonly ChronologyEvent[] = chronology.events;
  if (child !== undefined) {
    const kept = events.filter((event) => concerns(event, child));
    count(events.length - kept.length, 'about other children alone (the report is for one child)');
    events = kept;
  }
  if (from !== undefined || to !== undefined) {
    const kept = events.filter(({ happened }) => {
      if (happened.earliest === null && happened.latest === null) return true;
      return (
        (happened.latest ?? '9999-12-31') >= (from ?? '0000-01-01') &&
        (happened.earliest ?? '0000-01-01') <= (to ?? '9999-12-31')
      );
    });
    count(
      events.length - kept.length,
      `outside the dates asked for (${from ?? 'the first record'} to ${to ?? 'the last record'})`,
    );
    events = kept;
  }
  return { events, leftOut };
}
