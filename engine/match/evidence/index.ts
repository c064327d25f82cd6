import type { Evidence } from './evidence.ts';
import { days } from './days.ts';
import { people } from './people.ts';
import { telling } from './telling.ts';
import { topics } from './topics.ts';
import { words } from './words.ts';

export type { Evidence } from './evidence.ts';

/** All evidence, in the order in which its sentences are shown. */
export const evidence: readonly Evidence[] = [...topics, ...telling, ...days, ...words, ...people];

/** What two accounts start with before any evidence: most pairs that stand near each other are two events. */
export const startingPoints = -5.1;
