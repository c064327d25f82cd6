import type { TypeLabel } from '../../shared/model/index.ts';
import type { AgencyWord } from './agency-word.ts';
import { readRow } from './read-row.ts';
import { typesFromWords } from './read-types.ts';

/** Types whose noun may stand in the Type column and whose verb in the text: "Core group | Cancelled". */
const JOINT: ReadonlySet<string> = new Set([
  'allocated',
  'assessment_end',
  'assessment_start',
  'cancelled_family',
  'cancelled_service',
  'cin_end',
  'cin_start',
  'cpp_end',
  'cpp_start',
  'eh_closed',
  'eha',
  'missing_end',
  'no_access',
  'plo_letter',
  'reallocated',
  'rhi',
  's47_outcome',
  's47_start',
  'wnb',
]);

/** Meetings and visits whose label people also use for one that was called off, or that came to more. */
const NAMED_LOOSELY: ReadonlySet<string> = new Set([
  'cin_review',
  'core_group',
  'direct_work',
  'icpc',
  'lac_review',
  'lpm',
  'plo_meeting',
  'rcpc',
  'strategy_discussion',
  'supervision',
  'tac_taf_meeting',
  'visit_announced',
  'visit_unannounced',
]);

/** Whether the words may add this type although the Type column names these by their labels. */
export function mayAdd(named: readonly TypeLabel[], { code }: TypeLabel): boolean {
  if (!named.every((label) => NAMED_LOOSELY.has(label.code)) || code === 'wnb') return false;
  return JOINT.has(code) || code === 'child_seen' || code === 'child_voice';
}

const LONGEST_SENTENCE = 90;

/** What the Type cell and the first sentence of the text say only together. */
export function typesOfBoth(
  type: string | undefined,
  text: string,
  agency: AgencyWord,
): readonly TypeLabel[] {
  const heading = (type ?? '').trim();
  if (heading === '' || heading.length > 40) return [];
  const sentence = /^[^.;\n]*/.exec(text.trim())?.[0] ?? '';
  if (sentence === '' || sentence.length > LONGEST_SENTENCE) return [];
  return typesFromWords(
    readRow(`${heading} ${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`),
    agency,
  ).filter(({ code }) => JOINT.has(code));
}
