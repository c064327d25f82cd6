import type { EventLine } from '../../../shared/contract/chronology.ts';
import { parseWrittenDate } from '../../../shared/dates/index.ts';

/** An event with nothing remarkable about it, changed where a test needs it. */
export function plainEvent(number: number, change: Partial<EventLine> = {}): EventLine {
  const day = `2021-01-${String(((number - 1) % 28) + 1).padStart(2, '0')}`;
  return {
    id: number,
    number,
    happened: parseWrittenDate(day, { today: day }),
    accounts: [
      {
        entryId: number,
        agencyId: 1,
        agency: 'Police',
        agencyKind: 'police',
        text: 'Call to the address.',
        outcome: '',
      },
    ],
    types: [],
    polarity: 'neutral',
    childSeen: 'unknown',
    children: [],
    voices: [],
    impact: '',
    analysis: '',
    flags: [],
    openMatches: 0,
    planned: false,
    ...change,
  };
}
