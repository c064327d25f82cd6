import type { ColumnRole } from './desk-types.ts';

/** What a column is taken for, in the words of the screen, in the order of the menu. */
export const roleWords: Readonly<Record<ColumnRole, string>> = {
  happened: 'Date it happened',
  time: 'Time',
  end: 'End date',
  recorded: 'Date recorded',
  text: 'What happened',
  outcome: 'Outcome',
  action: 'Action taken',
  child: 'Child',
  person: 'People',
  type: 'Type of entry',
  subject: 'About whom',
  agency: 'Agency',
  author: 'Written by',
  place: 'Place',
  clinic: 'Clinic or service',
  'sent-to': 'Sent to',
  reference: 'Reference',
  measure: 'Figures',
  ignore: 'Kept, not read',
};

export const roles = Object.keys(roleWords) as ColumnRole[];
