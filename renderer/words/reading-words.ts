import type { Basis, ChildSeen, Polarity, Subject } from '../../shared/model/reading.ts';

/* What was read from an entry, in the words of the screen. */

export const childSeenWords: Readonly<Record<ChildSeen, string>> = {
  alone: 'Child seen alone',
  with_others: 'Child seen with others',
  not_seen: 'Child not seen',
  unknown: 'Not recorded',
};

export const polarityWords: Readonly<Record<Polarity, string>> = {
  concern: 'Concern',
  neutral: 'Neither',
  strength: 'Strength',
};

export const subjectWords: Readonly<Record<Subject, string>> = {
  child: 'A child',
  parent: 'A parent',
  sibling: 'A sibling',
  professional: 'A professional',
  other: 'Somebody else',
};

export const basisWords: Readonly<Record<Basis, string>> = {
  observed: 'Observed',
  reported: 'Reported by somebody',
  opinion: 'Opinion',
  'not-recorded': 'Not recorded',
};
