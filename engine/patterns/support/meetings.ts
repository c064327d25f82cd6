import type { Account } from './chronology-index.ts';
import { saidIn } from './said.ts';

/** One agency at one meeting, as far as recorded; null: not recorded. */
export interface Attendance {
  /** Agency as written. */
  readonly agency: string;
  /** Same for all spellings of one agency. */
  readonly key: string;
  readonly present: boolean | null;
  readonly invited: boolean | null;
  readonly report: boolean | null;
}

const spellings: readonly (readonly [string, RegExp])[] = [
  ['housing', /\bhousing\b|\bhomes\b|\blandlord\b/i],
  ['gp', /\bgps?\b|\bsurgery\b|\bdoctor\b/i],
  ['health visitor', /\bhvs?\b|\bhealth visit\w*/i],
  ['school nurse', /\bsn\b|\bschool nurs\w*/i],
  ['school', /\bschools?\b|\bprimary\b|\bacademy\b|\bdsl\b|\bhead ?teacher\b/i],
  ['nursery', /\bnursery\b|\bpre-?school\b/i],
  ['police', /\bpolice\b|\bppu\b/i],
  ['midwife', /\bmidwi\w+|\bmaternity\b/i],
  ['camhs', /\bcamhs\b/i],
  ['adult mental health', /\bamhs?\b|\badult mental health\b|\bcpn\b/i],
  ['probation', /\bprobation\b/i],
  ['idva', /\bidva\b|\bdomestic abuse service\b/i],
  ['substance misuse service', /\bsubstance\b|\bdrug and alcohol\b|\balcohol service\b/i],
  ['hospital', /\bhospital\b|\bpaediatric\w*/i],
  ['early help', /\bearly help\b|\bfamily support\b/i],
  ['education welfare', /\bewo\b|\beducation welfare\b/i],
];

/** Key of the seat that a record of full attendance gives to all. */
export const everybody = 'everybody';

/** One name for all spellings of an agency; null where the words name none. */
export function agencyKey(words: string): string | null {
  return spellings.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/**
 * Which agencies were at a meeting, were invited, or sent a report: from the reading's facts, else
 * from the usual wordings "Present: SW, school", "Invited: housing (no report, apologies)",
 * "Housing did not attend, no report".
 */
export function attendances(account: Account): Attendance[] {
  const known = account.entry.reading.facts.meeting ?? [];
  if (known.length > 0) {
    return known.map(({ agency, present, invited, report }) => {
      const key = agencyKey(agency) ?? agency.trim().toLowerCase();
      return { agency, key, present, invited, report };
    });
  }
  return inWords(saidIn(account));
}

function inWords(words: string): Attendance[] {
  const found = new Map<string, Attendance>();
  const present = /\b(?:present|attended|attending|in attendance)\s*:\s*([^.;·]*)/i.exec(words)?.[1] ?? '';
  for (const part of present.split(/,|\band\b/))
    add(found, part, { present: true, invited: true, report: null });
  const invited = /\binvited\s*:\s*([^.;·]*(?:\([^)]*\)[^.;·]*)*)/i.exec(words)?.[1] ?? '';
  for (const match of invited.matchAll(/([^,()]+)(?:\(([^)]*)\))?/g)) {
    add(found, match[1] ?? '', { present: false, invited: true, report: reportIn(match[2] ?? '') });
  }
  for (const clause of words.split(/[.;·]/)) {
    const absent =
      /^(.{0,40}?)\b(?:did not attend|not present|not in attendance|absent|apologies|no show|invited, not present|not represented)\b(.*)$/i.exec(
        clause,
      );
    if (absent === null || /\b(?:present|invited)\s*:/i.test(clause)) continue;
    add(found, absent[1] ?? '', { present: false, invited: true, report: reportIn(absent[2] ?? '') });
  }
  return [...found.values()];
}

function add(
  found: Map<string, Attendance>,
  words: string,
  rest: Pick<Attendance, 'present' | 'invited' | 'report'>,
): void {
  const key = agencyKey(words);
  if (key !== null && !found.has(key)) found.set(key, { agency: words.trim(), key, ...rest });
}

/** "no report" is no, "report sent" is yes, nothing said is not recorded. */
function reportIn(words: string): boolean | null {
  if (/\b(?:no|without) (?:written )?report\b|\breport (?:not|never) (?:sent|received)\b/i.test(words))
    return false;
  return /\breport\b/i.test(words) ? true : null;
}
