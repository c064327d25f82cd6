import type { DateProblem } from '../../shared/model/dates.ts';

/** What is wrong with a written date, as a sentence. */
export const dateProblemWords: Readonly<Record<DateProblem, string>> = {
  'weekday-mismatch': 'The weekday written beside it is not the weekday of that date.',
  'impossible-date': 'There is no such day in the calendar.',
  'missing-year': 'The year is missing.',
  'reversed-range': 'The end comes before the beginning.',
  'no-date': 'There is no date here.',
};
