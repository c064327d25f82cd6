import type { StructuredCells, TypeLabel } from '../../../shared/model/index.ts';
import type { AgencyWord } from '../agency-word.ts';

const callerHeading =
  /^(?:(?:contact |call |referral |info(?:rmation)? )?(?:received )?from|(?:contact|referral) source|source(?: of (?:the )?(?:contact|referral))?|origin|caller|called by|contacted by|who (?:called|contacted(?: us)?)|referr(?:er|ed by)|(?:referring|contacting|calling|reporting) agency|agency making (?:the )?(?:contact|referral))$/;
/** Of these a referral list has none: who stands there made contact, whatever came of it. */
const contactHeading = /\b(?:from|contact\w*|call\w*)\b/;
const ENDED_THERE =
  /^\W*(?:nfa|no further action|advice(?: only| given)?|info(?:rmation)?(?: only| given| shared)?|signpost\w*|logged only)\b/i;
const OF_FRONT_DOOR: ReadonlySet<string> = new Set([
  'contact',
  'referral',
  'police_notification',
  'anonymous_concern',
  'feedback_to_referrer',
]);

/** Who made a contact, as the log of whoever received it says ("From: Neighbour"); null where it does not. */
export function callerOf(cells: StructuredCells): string | null {
  return callerCell(cells)?.caller ?? null;
}

function callerCell(cells: StructuredCells): { heading: string; caller: string } | null {
  for (const [written, cell] of Object.entries(cells.other ?? {})) {
    const heading = written
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, ' ')
      .trim();
    const caller = cell.trim();
    if (callerHeading.test(heading) && /\p{L}{2}/u.test(caller)) return { heading, caller };
  }
  return null;
}

/** A row of social care's log that names who called, and that ended with advice or nothing, is a contact. */
export function contactByCaller(
  row: { readonly cells: StructuredCells; readonly outcome: string },
  labels: readonly TypeLabel[],
  agency: AgencyWord,
): readonly TypeLabel[] {
  const cell = agency === 'csc' ? callerCell(row.cells) : null;
  if (cell === null || !contactHeading.test(cell.heading) || !ENDED_THERE.test(row.outcome)) return labels;
  if (labels.some(({ code }) => OF_FRONT_DOOR.has(code))) return labels;
  return [{ code: 'contact', rule: 'caller-column', because: cell.caller }, ...labels];
}
