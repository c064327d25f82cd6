import type { EventLine } from '../../../shared/contract/chronology.ts';
import { formatReadDate } from '../../words/dates.ts';

/** What a line of the table shows: an event by its position, or the heading above the undated ones. */
export type TableLine =
  | { readonly kind: 'event'; readonly position: number }
  | { readonly kind: 'undated-heading' };

/** Lines of the table: all events, and one heading more when some have no date. */
export function lineCount(total: number, undated: number): number {
  return undated > 0 ? total + 1 : total;
}

/** What stands on a line, counted from 0. Undated events come last, under their heading. */
export function lineAt(line: number, total: number, undated: number): TableLine {
  const dated = total - undated;
  if (undated === 0 || line < dated) return { kind: 'event', position: line };
  return line === dated ? { kind: 'undated-heading' } : { kind: 'event', position: line - 1 };
}

/** True where an event stands under the same written date as the one before it. */
export function sharesDate(event: EventLine, before: EventLine | undefined): boolean {
  return (
    before !== undefined &&
    event.happened.earliest !== null &&
    event.happened.earliest === before.happened.earliest &&
    formatReadDate(event.happened) === formatReadDate(before.happened)
  );
}
