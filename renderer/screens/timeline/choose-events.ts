import type { EventLine } from '../../../shared/contract/chronology.ts';
import { toPictureTime } from '../../words/dates.ts';
import type { TimeWindow } from './time-window.ts';
import { oneDay } from './time-window.ts';

/** The most events drawn one by one: beyond it drawing is slow (measured) and nobody can tell them apart. */
export const mostDrawn = 300;

/** First and last moment of an event in the picture; null without a date. A day lasts to its end. */
export function spanOf(event: EventLine): TimeWindow | null {
  const { earliest, latest } = event.happened;
  const from = earliest ?? latest;
  const to = latest ?? earliest;
  return from === null || to === null ? null : { from: toPictureTime(from), to: toPictureTime(to) + oneDay };
}

/** The events that the window shows any part of. */
export function inWindow(events: readonly EventLine[], window: TimeWindow): readonly EventLine[] {
  return events.filter((event) => {
    const span = spanOf(event);
    return span !== null && span.to > window.from && span.from < window.to;
  });
}

/** Which event is drawn first when not all can be (team default): what a reader looks for. */
function weight(event: EventLine, litFlag: string | null): number {
  return (
    (litFlag !== null && event.flags.includes(litFlag) ? 16 : 0) +
    (event.flags.length > 0 ? 8 : 0) +
    (event.voices.length > 0 ? 4 : 0) +
    (event.accounts.length > 1 ? 2 : 0) +
    (event.polarity === 'neutral' ? 0 : 1)
  );
}

/**
 * The events to draw one by one: all of them up to `most`, else those that carry evidence, a child's
 * words or several accounts first. The order of the chronology is kept.
 */
export function chooseEvents(
  events: readonly EventLine[],
  litFlag: string | null,
  most: number = mostDrawn,
): readonly EventLine[] {
  if (events.length <= most) return events;
  const chosen = new Set(
    [...events].sort((a, b) => weight(b, litFlag) - weight(a, litFlag) || a.number - b.number).slice(0, most),
  );
  return events.filter((event) => chosen.has(event));
}
