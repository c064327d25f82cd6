import type { EventLine } from '../../../shared/contract/chronology.ts';
import { eventTypeLabel } from '../../../shared/event-types/event-types.ts';
import { dateShape } from '../../words/dates.ts';

/** What an event is drawn as. A ring and a bracket may stand round any of them. */
export type Symbol = 'dot' | 'not-brought' | 'voice' | 'seen' | 'strength';

/** Types that say a child was not brought or an antenatal contact was missed. */
const notBrought: ReadonlySet<string> = new Set(['wnb', 'antenatal_missed']);

/** The one symbol of an event: what a reader looks for first comes first (team default). */
export function symbolOf(event: EventLine): Symbol {
  if (event.types.some((code) => notBrought.has(code))) return 'not-brought';
  if (event.voices.length > 0) return 'voice';
  if (event.childSeen === 'alone' || event.childSeen === 'with_others') return 'seen';
  return event.polarity === 'strength' ? 'strength' : 'dot';
}

/** All that the shapes of an event say, in words, for those who do not see them. */
export function symbolWords(event: EventLine): readonly string[] {
  return [
    event.planned ? 'planned' : '',
    dateShape(event.happened) === 'vague' ? 'date not exact' : '',
    event.types.some((code) => notBrought.has(code)) ? 'not brought' : '',
    event.voices.length > 0 ? 'child’s words' : '',
    event.childSeen === 'alone' ? 'child seen alone' : '',
    event.childSeen === 'with_others' ? 'child seen' : '',
    event.polarity === 'neutral' ? '' : event.polarity,
    event.accounts.length > 1 ? `${event.accounts.length} accounts` : '',
    event.flags.length > 0 ? 'evidence of a question' : '',
  ].filter((words) => words !== '');
}

/** The short words beside an event when there is room: its first type, else the start of its text. */
export function labelOf(event: EventLine): string {
  const [code] = event.types;
  return code === undefined ? (event.accounts[0]?.text.slice(0, 28) ?? '') : eventTypeLabel(code);
}

/** Outlines of the symbols in a box of 16 by 16, filled with the colour of the agency. */
export const symbolPaths: Readonly<Record<Symbol, string>> = {
  dot: 'M8 3.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6z',
  'not-brought':
    'M4.6 2.8L8 6.2l3.4-3.4l1.8 1.8L9.8 8l3.4 3.4l-1.8 1.8L8 9.8l-3.4 3.4l-1.8-1.8L6.2 8L2.8 4.6z',
  voice: 'M3.4 2.6h9.2a1 1 0 0 1 1 1v6.2a1 1 0 0 1-1 1H8.4L5 14v-3.2H3.4a1 1 0 0 1-1-1V3.6a1 1 0 0 1 1-1z',
  seen: 'M8 3.4c3.4 0 5.8 2.6 6.8 4.6c-1 2-3.4 4.6-6.8 4.6S2.2 10 1.2 8C2.2 6 4.6 3.4 8 3.4zM8 5.6a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 1 0 0-4.8z',
  strength:
    'M13.4 2.4c.6 5.6-1.2 9.6-5.2 9.8c-1.2 0-2.2-.4-2.8-1L3.6 13.6l-1-1L5 10.2c-.8-4 2.4-7.4 8.4-7.8z',
};
/** The ring of several accounts and the bracket of a flag, as strokes in the same box. */
export const ringPath = 'M8 .9a7.1 7.1 0 1 0 0 14.2A7.1 7.1 0 1 0 8 .9z';
export const bracketPath = 'M.6 12.4v3h14.8v-3';
