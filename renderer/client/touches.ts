/**
 * Groups of questions the screens ask. A query's key starts with its group; a command names the
 * groups whose answers it may change, and those alone are asked again.
 */
export type QueryGroup =
  | 'case'
  | 'recent'
  | 'chronology'
  | 'matches'
  | 'patterns'
  | 'people'
  | 'sources'
  | 'reports'
  | 'log'
  | 'settings';

const everything: readonly QueryGroup[] = [
  'case',
  'recent',
  'chronology',
  'matches',
  'patterns',
  'people',
  'sources',
  'reports',
  'log',
  'settings',
];

/** Everything inside an open case that rests on its records. */
const records: readonly QueryGroup[] = everything.filter(
  (group) => group !== 'recent' && group !== 'settings',
);

/** The one place that says which answers each command may change. */
export const touches = {
  'caseFile.create': everything,
  'caseFile.open': everything,
  'caseFile.openSample': everything,
  'caseFile.lock': everything,
  'caseFile.undo': everything,
  'caseFile.redo': everything,
  'caseFile.verify': ['log'],
  'importing.commit': records,
  'chronology.correct': ['case', 'chronology', 'patterns', 'reports', 'log'],
  'chronology.setAside': records,
  'chronology.setPeriod': ['case', 'chronology', 'patterns', 'reports', 'log'],
  'chronology.takeBackPeriod': ['case', 'chronology', 'patterns', 'reports', 'log'],
  'matching.decide': ['case', 'chronology', 'matches', 'patterns', 'reports', 'log'],
  'matching.head': ['case', 'chronology', 'matches', 'patterns', 'reports', 'log'],
  'matching.split': ['case', 'chronology', 'matches', 'patterns', 'reports', 'log'],
  'patterns.decide': ['case', 'patterns', 'reports', 'log'],
  'patterns.set': ['case', 'chronology', 'patterns', 'reports', 'log', 'settings'],
  'people.add': records,
  'people.change': records,
  'people.remove': records,
  'people.importList': records,
  'sources.undo': records,
  'sources.renameAgency': records,
  'sources.setCoverage': ['case', 'chronology', 'patterns', 'sources', 'reports', 'log'],
  'reports.build': ['log'],
  'settings.set': everything,
  'settings.setWord': ['case', 'settings', 'reports', 'log'],
  'settings.exportProfile': ['log'],
  'settings.importProfile': everything,
} as const satisfies Record<string, readonly QueryGroup[]>;

export type Command = keyof typeof touches;
