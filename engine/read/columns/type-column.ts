import { eventTypes } from '../../../shared/event-types/event-types.ts';
import type { TypeLabel } from '../../../shared/model/index.ts';
import type { AgencyWord } from '../agency-word.ts';
import { readRow } from '../read-row.ts';
import { typesFromWords } from '../read-types.ts';

/** What the Type column says: whole types that decide outright, or local wording that is read first. */
export interface TypeColumn {
  readonly labels: readonly TypeLabel[];
  /**
   * The column holds codes of the type list: words may add nothing. Or labels of it, which are also what
   * people call such an entry: words may say that it was called off, or what came of it.
   */
  readonly decides: 'code' | 'label' | null;
}

const byName = new Map(
  eventTypes.flatMap((type) => [[type.code, type.code] as const, [type.label, type.code] as const]),
);

const codes = new Set(eventTypes.map(({ code }) => code));

type LocalHeading = readonly [heading: RegExp, code: string, agencies?: readonly AgencyWord[]];

/** Headings that a service's own system uses, where the words alone would not tell (all team defaults). */
const local: readonly LocalHeading[] = [
  [
    /^referral( made| out)?$/i,
    'referral_sent',
    ['school', 'nursery', 'hv', 'gp', 'hospital', 'midwifery', 'police', 'ewo', 'dental', 'housing', 'vcs'],
  ],
  [/^(re-?)?referral( in)?$/i, 'referral', ['csc', 'early help', 'camhs']],
  [/^feedback$/i, 'feedback_to_referrer'],
  [/^(?:new |initial |mash |front door |further )?contact(?: (?:record|received|in))?$/i, 'contact', ['csc']],
  [
    /^contact(?: \(?(?:from|by|re|with) (?:the )?|, | ?[-–:/(] ?)(?:school|nursery|gp|surgery|neighbou?rs?|health visitor|hv|hospital|midwi\w+|housing|public|member of (?:the )?public|family|relative|mother|mum|father|dad|nan|gran\w*|anonymous|dentist|college|charity|landlord|parent|other la)\b/i,
    'contact',
    ['csc'],
  ],
  [/^contact from police/i, 'police_notification', ['csc']],
  [/^(?:formal |professional )?escalat(?:ion|ed)(?: to [\w ]+)?$/i, 'escalation'],
  [/^(?:professional )?(?:disagreement|difference of opinion|dispute)$/i, 'disagreement'],
  [/^(ppn|contact ?[-–:] ?(ppn|police)|pac|merlin|op(eration)? encompass)/i, 'police_notification'],
  [/^anonymous/i, 'anonymous_concern'],
  [
    /^(cause for )?concern$|^(cpoms|disclosure|safeguarding|welfare concern|child protection concern)$/i,
    'dsl_concern',
    ['school', 'nursery'],
  ],
  [/^attendance$/i, 'attendance_period', ['school', 'nursery', 'ewo']],
  [/^suspension|^fixed[- ]term/i, 'suspension'],
  [/^home visit ?[-–] ?no reply|no access/i, 'no_access'],
  [/^(school visit|visit ?[-–] ?school)/i, 'visit_announced', ['csc']],
  [/^(cp|cin|lac|cla|s47|stat(utory)?) visit/i, 'visit_announced', ['csc']],
  [/^gcp2?/i, 'neglect_tool'],
  [/^change of (address|details)|^address( change)?$/i, 'house_move'],
  [/^ta placement|^sign[- ]up$/i, 'house_move', ['housing']],
  [
    /^(?:house |home )?mov(?:e|ed|ing)(?: (?:in|on|out|home|house|of address))?$|^(?:mutual exchange|rehoused|tenancy start(?:ed)?|new tenancy|decant(?:ed)?)$/i,
    'house_move',
    ['housing'],
  ],
  [/^arrears/i, 'eviction', ['housing']],
  [/^birth( notification)?$/i, 'birth_sibling'],
  [/^re-?allocat/i, 'reallocated'],
  [/^allocat/i, 'allocated'],
  [/^supervision/i, 'supervision'],
  [/^manage(r|ment) (review|decision|oversight)/i, 'manager_decision'],
  [/^clos(?:ed|ure|ing)(?: (?:summary|visit|meeting|form))?$/i, 'eh_closed', ['early help']],
  [/^early help closed|^closed to early help/i, 'eh_closed'],
  [/^(domestic)\b/i, 'da_incident', ['police']],
  [/^(missing person|misper|mfh)/i, 'missing_start', ['police']],
  [/^custody|^arrest/i, 'arrest', ['police']],
  [/^(?:cp |child protection )?initial conf(?:erence)?$/i, 'icpc', ['csc']],
  [
    /^(?:(?:cp |child protection )?review|(?:1st|2nd|3rd|first|second|third) review) conf(?:erence)?$/i,
    'rcpc',
    ['csc'],
  ],
  [/^cin planning meeting/i, 'cin_start'],
  [
    /^(?:cpp?|cp plan|child protection(?: plan)?)\b[ :–-]*(?:start(?:s|ed)?|began|commenced|opened|made|new|registration)\b|^(?:start of|new|subject (?:to|of)(?: an?)?) (?:cpp?|child protection)(?: plan)?$/i,
    'cpp_start',
  ],
  [
    /^(?:cpp?|cp plan|child protection(?: plan)?)\b[ :–-]*(?:end(?:s|ed)?|ceased?|closed|discontinued|removed|de-?regist\w+)\b|^end of (?:cpp?|child protection)(?: plan)?$/i,
    'cpp_end',
  ],
  [
    /^(?:cin|child(?:ren)? in need)(?: plan)?\b[ :–-]*(?:start(?:s|ed)?|began|commenced|opened|agreed|made|new)\b/i,
    'cin_start',
    ['csc'],
  ],
  [
    /^(?:cin|child(?:ren)? in need)(?: plan)?\b[ :–-]*(?:end(?:s|ed)?|ceased?|closed|closure|discontinued)\b/i,
    'cin_end',
    ['csc'],
  ],
  [
    /^(?:case )?clos(?:ed|ure|ing)(?: (?:summary|record|form))?$/i,
    'case_closed',
    ['csc', 'camhs', 'probation'],
  ],
  [/^nbv$|^new birth visit$|^(6-8|9-12|2|2-2.5)[- ](wk|week|mth|month|yr|year) review/i, 'hcp_contact'],
  [/^antenatal (visit|contact)/i, 'hcp_contact', ['hv']],
  [/^did not attend|^(dna|wnb|fta|not brought|was not brought)$/i, 'wnb'],
  [/^attended$|^arrived$/i, 'appt_attended', ['hospital', 'gp', 'dental', 'camhs']],
];

/** Reads a Type cell; several values may be joined with `;` or `|`. */
export function readTypeColumn(cell: string | undefined, agency: AgencyWord): TypeColumn {
  const written = (cell ?? '').trim();
  if (written === '') return { labels: [], decides: null };
  const parts = written
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const known = parts.map((part) => byName.get(part));
  if (known.every((code) => code !== undefined)) {
    return {
      labels: unique(known.map((code, index) => columnLabel(code, parts[index] as string))),
      decides: parts.every((part) => codes.has(part)) ? 'code' : 'label',
    };
  }
  const labels = parts.flatMap((part, index) => {
    const code = known[index] ?? localCode(part, agency);
    const fromWords = typesFromWords(readRow(part), agency).map((label) => columnLabel(label.code, part));
    return code === undefined ? fromWords : [columnLabel(code, part), ...fromWords];
  });
  return { labels: unique(labels), decides: null };
}

function localCode(part: string, agency: AgencyWord): string | undefined {
  return local.find(
    ([pattern, , agencies]) => pattern.test(part) && (agencies?.includes(agency) ?? true),
  )?.[1];
}

function columnLabel(code: string, part: string): TypeLabel {
  return { code, rule: 'type-column', because: `Type column: ${part}` };
}

export function unique(labels: readonly TypeLabel[]): readonly TypeLabel[] {
  const seen = new Set<string>();
  return labels.filter((label) => !seen.has(label.code) && seen.add(label.code));
}
