import { daysBetween } from '../../../shared/calendar/iso-day.ts';
import type { IsoDay } from '../../../shared/model/dates.ts';
import type { Person } from '../../../shared/model/person.ts';
import { formatDay } from '../../words/dates.ts';
import { countOf, listOf } from '../../words/numbers.ts';

/** First name of a person on the list. */
export function firstName(people: readonly Person[], id: number): string {
  return people.find((person) => person.id === id)?.name.split(' ')[0] ?? 'A child';
}

/** First names of children, or the family where none is named. */
export function firstNames(people: readonly Person[], ids: readonly number[]): string {
  return ids.length === 0 ? 'Household' : listOf(ids.map((id) => firstName(people, id)));
}

/** How long before the day the case is looked at: "12 days before", "on that day". */
export function daysBefore(day: IsoDay, reference: IsoDay): string {
  const days = daysBetween(day, reference);
  if (days === 0) return `on ${formatDay(reference)}`;
  return days > 0 ? `${countOf(days, 'day')} before` : `${countOf(-days, 'day')} after`;
}

/** Words of a child without the quotation marks that the row already has. */
export function withoutMarks(words: string): string {
  return words.replaceAll(/^['"‘“]|['"’”]$/g, '');
}
