import type { Facts } from '../../../shared/model/index.ts';
import { hintsOfCell } from '../words/hints.ts';
import { appointmentFacts } from './appointments.ts';
import { decisionFacts } from './decisions.ts';
import { domainFacts } from './domains.ts';
import { healthFacts } from './health.ts';
import { letterFacts } from './letters.ts';
import type { FactInput } from './input.ts';
import { meetingFacts } from './meetings.ts';
import { attendanceFacts } from './attendance.ts';
import { householdFacts } from './household.ts';
import { workFacts } from './work.ts';

export type { FactInput } from './input.ts';

const readers = [
  appointmentFacts,
  decisionFacts,
  meetingFacts,
  workFacts,
  healthFacts,
  domainFacts,
  letterFacts,
  householdFacts,
  attendanceFacts,
];

/** Facts beyond the types, as far as the entry says so; what is left out is not recorded. */
export function factsOf(known: Omit<FactInput, 'hints'>): Facts {
  const { type, action } = known.entry.cells;
  const input: FactInput = {
    ...known,
    hints: known.read.row.hints | hintsOfCell(type) | hintsOfCell(action),
  };
  const facts: Facts = {};
  for (const read of readers) Object.assign(facts, read(input));
  return facts;
}
