import type { TypeLabel } from '../../../shared/model/index.ts';
import type { AgencyWord } from '../agency-word.ts';
import { readTypeColumn } from './type-column.ts';

/** "Core group - Actions: ...", "Escalation\nNot agreed ...": what stands before the dash is the type. */
const HEADED = /^\W{0,2}(\p{Lu}[\p{L}\d&'’/(), -]{1,38}?)(?:\s+[-–—]\s+|\s*\n\s*)(?=\S)/u;
/** "Contact. Children out till ten", "Contact: ...": social care's front door heads its rows so. */
const FRONT_DOOR_HEADED =
  /^\W{0,2}((?:(?:new|initial|further|repeat) )?contact(?: (?:record|received|in))?|police notification|ppn)\s*[.:]\s+(?=\S)/i;
const MOST_WORDS = 5;
const NOT_YET =
  /^(?:not (?:yet|held|needed|required|done|made|convened|arranged|booked|sent)\b|cancelled|canx|postponed|rearranged|rescheduled|due|booked|to be|tbc|requested|report|invite|minutes|next|date|agenda|no )/i;
/** Meetings and steps that a heading may name although the words after it silence their rule. */
const BY_HEADING: ReadonlySet<string> = new Set([
  'contact',
  'core_group',
  'cin_review',
  'escalation',
  'disagreement',
  'icpc',
  'lpm',
  'manager_decision',
  'plo_meeting',
  'police_notification',
  'rcpc',
  'referral',
  'strategy_discussion',
  'supervision',
  'tac_taf_meeting',
  'visit_announced',
]);

/** Types that the heading at the start of a text names, where a file has no column for them. */
export function typesInHeading(
  type: string | undefined,
  text: string,
  agency: AgencyWord,
): readonly TypeLabel[] {
  if ((type ?? '').trim() !== '') return [];
  const match = HEADED.exec(text) ?? (agency === 'csc' ? FRONT_DOOR_HEADED.exec(text) : null);
  const heading = match?.[1]?.trim() ?? '';
  if (heading === '' || heading.split(/\s+/).length > MOST_WORDS) return [];
  if (NOT_YET.test(text.slice(match?.[0].length ?? 0))) return [];
  return readTypeColumn(heading, agency).labels.filter(({ code }) => BY_HEADING.has(code));
}
