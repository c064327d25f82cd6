import type { StructuredCells, TypeLabel } from '../../../shared/model/index.ts';
import type { AgencyWord } from '../agency-word.ts';

const EMERGENCY =
  /^\W*(?:A\s?(?:&|and|\+)\s?E|E\.?D\.?|C\.?E\.?D\.?|paed(?:iatric)?s? (?:ED|A&E|emergency)|(?:children['’]?s )?emergency(?: (?:dept|department|medicine|unit))?|accident (?:and|&) emergency|casualty|minor injur(?:y|ies)(?: unit)?|MIU|UTC|urgent (?:treatment|care) centre|walk[- ]?in(?: centre)?)\b/i;
const NOT_ATTENDED =
  /\b(?:did not (?:wait|attend)|DNW|left before|LWBS|call(?:ed)? only|telephone|phone advice|review clinic|follow[- ]?up)\b/i;

/** An emergency department named by the Clinic, Place or Type column of a hospital: an attendance there. */
function emergency(cells: StructuredCells, words: string, agency: AgencyWord): TypeLabel | null {
  if (agency !== 'hospital' && agency !== 'ambulance') return null;
  const named = [cells.clinic, cells.place, cells.type].find(
    (cell) => cell !== undefined && EMERGENCY.test(cell),
  );
  if (named === undefined || NOT_ATTENDED.test(`${named} · ${words}`)) return null;
  return { code: 'ed', rule: 'clinic-column', because: named };
}

const RETURNED =
  /\b(?:returned|return(?:s)? home|brought (?:home|back)|found|located|traced|walked in|came (?:home|back)|back (?:home|at|in)|safe(?: and|&) well|picked up|collected)\b/i;
const WENT =
  /\b(?:left|went|gone|ran|run (?:off|away)|out of|climbed|not (?:back|home|returned|come|seen)|has not|failed to|since|reports?|reported|last seen|absconded|overdue|missing from|snuck|slipped out)\b/i;

const HEADED_MISSING = /^\W*(?:missing (?:person|from home|child)|misper|mfh)\b\W*(?:\n|[-–:] )\s*/i;

/** Under the heading "Missing person", a row that tells of the return alone is the end of the episode. */
function endOfMissing(labels: readonly TypeLabel[], text: string, outcome: string): readonly TypeLabel[] {
  const told = text.replace(HEADED_MISSING, '');
  const start = labels.find(
    ({ code, rule }) => code === 'missing_start' && (rule === 'type-column' || told !== text),
  );
  if (start === undefined || !RETURNED.test(`${told} · ${outcome}`) || WENT.test(told)) return labels;
  const end = { code: 'missing_end', rule: 'type-column', because: start.because };
  return [end, ...labels.filter(({ code }) => code !== 'missing_start' && code !== 'missing_end')];
}

const MISSED: ReadonlySet<string> = new Set([
  'wnb',
  'appt_booked',
  'appt_attended',
  'cancelled_family',
  'declined',
]);

/** In a row whose column names a grown-up the appointment is that person's own. */
function ofGrownUp(labels: readonly TypeLabel[]): readonly TypeLabel[] {
  const missed = labels.find(({ code }) => code === 'wnb');
  const others = labels.filter(({ code }) => !MISSED.has(code) && code !== 'not_engaging');
  return missed === undefined ? others : [{ ...missed, code: 'not_engaging' }, ...others];
}

const DNA_SAMPLE =
  /\bDNA[- ](?:sample|test|swab|result|profile|analysis|paternity|kit|blood)|\b(?:for|of|genetic|genomic|paternity|extracted?) DNA\b/i;

/** What the columns of a row add to the types of its words, or take from them. */
export function whatColumnsAdd(
  labels: readonly TypeLabel[],
  row: {
    readonly cells: StructuredCells;
    readonly text: string;
    readonly outcome: string;
    readonly agency: AgencyWord;
    /** The Child or Person column names a grown-up of the family and no child. */
    readonly grownUp: boolean;
  },
): readonly TypeLabel[] {
  const words = `${row.text} · ${row.outcome}`;
  let found = endOfMissing(labels, row.text, row.outcome);
  if (DNA_SAMPLE.test(words)) found = found.filter(({ code }) => code !== 'wnb');
  const at = emergency(row.cells, words, row.agency);
  if (at !== null && !found.some(({ code }) => code === 'ed')) {
    const instead = new Set(['case_closed', 'appt_attended', 'discharged_unseen']);
    found = [at, ...found.filter(({ code }) => !instead.has(code))];
  }
  return row.grownUp ? ofGrownUp(found) : found;
}
