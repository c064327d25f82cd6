import { clinics } from './clinics.ts';
import { details } from './details.ts';
import { events } from './events.ts';
import { manners } from './manners.ts';
import { meetings } from './meetings.ts';
import { processes } from './processes.ts';
import type { Concept } from './concept.ts';

export type { Concept, ConceptKind } from './concept.ts';

/** All concepts; a concept's number is its place in this list. */
export const concepts: readonly Concept[] = [
  ...meetings,
  ...clinics,
  ...events,
  ...processes,
  ...manners,
  ...details,
];
