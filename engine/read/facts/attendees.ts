import type { MeetingAgency } from '../../../shared/model/index.ts';

/** Agencies as they stand in minutes, the longer spelling first. */
const AGENCY =
  '(?:early help|school nurs\\w+|health visitor|midwi\\w*|drug (?:and alcohol )?\\w+|substance \\w+|alcohol \\w+|adult mental health|family support|housing|schools?|nursery|pre-?school|college|gp|hv|sn|police|idva|camhs|probation|dentist|ewo|salt|paediatric\\w*|amh\\w*|hospital|education|cafcass|youth (?:justice|offending)\\w*|yjs|yot|ys|landlord|health)';
const NAMED = new RegExp(`\\b${AGENCY}\\b`, 'gi');
/** What may stand between two agencies that are spoken of together, other people at the table included. */
const JOINED =
  /^(?:[\s,/&+:-]|\band\b|\bor\b|\bthe\b|\b(?:mum|mother|dad|father|parents?|sw|csc|mgm|chair|social worker|worker|service|team|advisor|teacher|ta|rep|officer)\b|\([^)]*\))*$/i;

const ABSENT =
  /\b(?:(?:did|does|do) not|didn['’]?t) (?:attend|come|turn up|show|join|make it)|\bnot (?:present|there|here|in attendance|attending|represented|at (?:the )?meeting)|\b(?:absent|dna|did not send anyone|no[- ]show|apologies|apols|unable to (?:attend|come|make)|failed to (?:attend|come)|missing|non[- ]attendance|not seen at)\b/i;
const PRESENT =
  /\b(?:present|attended|attending|came|joined|here|there|dialled in|in attendance|by teams|on teams|gave (?:an? )?(?:verbal )?update)\b/i;
const NOT_INVITED = /\bnot (?:yet )?(?:been )?invited\b/i;
const INVITED = /\b(?:invited|invitation|invite sent)\b/i;
const NO_REPORT =
  /\b(?:no|without(?: an?| any)?|nor) (?:written )?(?:\w+ )?(?:report|update)s?\b|\breports? (?:was |were )?(?:not|never) (?:sent|received|provided|shared|submitted)|\b(?:sent|send|provided|received|heard) (?:nothing|anything)\b|\bnothing (?:sent|received|heard)\b/i;
const REPORT =
  /\b(?:report|update) (?:was |were |had been )?(?:sent|received|read|shared|provided|submitted|circulated|in|given|instead|available)|\b(?:sent|sends|provided|submitted|gave) (?:an? |their |its |the )?(?:written )?(?:report|update)|\bwritten report\b|^\W*report\W*$/i;

/** Headings of lists, and words before an agency, that say what the names after them were. */
const leads: readonly (readonly [RegExp, Partial<MeetingAgency>])[] = [
  [/\b(?:not invited)\s*[:-]?\s*$/i, { invited: false, present: false }],
  [
    /\b(?:apologies|apols|absent|not present|not in attendance|did not attend|no show|dna|missing|not there)\b[^.:]{0,12}[:-]\s*$/i,
    { invited: true, present: false },
  ],
  [
    /\b(?:apologies|apols)(?: (?:were |was )?(?:received |given |sent )?(?:from|by)| for)?\s*$/i,
    { invited: true, present: false },
  ],
  [
    /\bno (?:written )?(?:report|update)s? (?:received |sent |in )?(?:from|by)(?: the)?\s*$/i,
    { report: false },
  ],
  [
    /\b(?:no(?:body|[- ]one)|no (?:rep\w*|attendance|attendee)|none)\s+(?:\w+\s+)?(?:from|for)(?: the)?\s*$/i,
    { present: false },
  ],
  [/\bnothing (?:\w+ )?from(?: the)?\s*$/i, { present: false, report: false }],
  [
    /\b(?:written )?(?:report|update)s? (?:received |sent |read )?(?:from|by)(?: the)?\s*$/i,
    { report: true },
  ],
  [
    /\b(?:invited|invitees|invites?(?: sent)?(?: to)?|core group members?|members|membership)\s*[:-]\s*$/i,
    { invited: true },
  ],
  [
    /\b(?:present|attended|attending|in attendance|attendees|attendance|here|there)(?: (?:was|were|by))?\s*[:-]?\s*$/i,
    { invited: true, present: true },
  ],
];
const EVERYBODY =
  /\b(?:all (?:(?:\d|two|three|four|five|six|seven|eight) )?(?:agencies |professionals |members |invitees )?(?:were )?(?:present|attended|here|there|represented)|(?:present|attended|attendance|here)\s*[:-]\s*(?:all|everyone|everybody|full)\b|full (?:attendance|house|turn-?out)|every(?:one|body) (?:was )?(?:present|attended|came|there|here|turned up))\b/i;
const EXCEPT = /\b(?:except|apart from|but (?:not )?(?:for)?|bar|other than)\b/i;

/** The name under which a meeting's record says that everybody was there. */
export const everybody = 'everybody';

/** One agency, or several spoken of together, where they stand in a sentence. */
interface Group {
  readonly names: string[];
  readonly from: number;
  to: number;
}

/**
 * Which agencies the words of a meeting name, and whether they were invited, came, or sent a report;
 * null where that is not said.
 */
export function attendeesIn(text: string): MeetingAgency[] {
  const found = new Map<string, MeetingAgency>();
  const put = (agency: string, what: Partial<MeetingAgency>): void => {
    const key = agency.toLowerCase();
    const known = found.get(key) ?? { agency, invited: null, present: null, report: null };
    found.set(key, { ...known, ...what });
  };
  let absent: readonly string[] = [];
  for (const sentence of text.split(/[.;\n](?=\s|$)/)) {
    const groups = groupsIn(sentence);
    if (EVERYBODY.test(sentence)) {
      for (const known of found.values()) put(known.agency, { present: true });
      put(everybody, { present: true });
      const exception = EXCEPT.exec(sentence);
      if (exception === null) continue;
      for (const { names, from } of groups)
        if (from > exception.index)
          for (const name of names) put(name, { invited: true, present: false, ...reportIn(sentence) });
      continue;
    }
    if (groups.length === 0) {
      for (const name of absent) put(name, reportIn(sentence));
      continue;
    }
    const listed = groups.map((group, at) => ofGroup(sentence, group, groups[at - 1], groups[at + 1]));
    for (const [at, group] of groups.entries()) {
      for (const name of group.names) put(name, { ...listed[at], ...inBrackets(sentence, name) });
    }
    absent = [...found.values()].filter(({ present }) => present === false).map(({ agency }) => agency);
  }
  markUnlisted(text, found, put);
  return [...found.values()].filter(
    ({ invited, present, report }) => invited !== null || present !== null || report !== null,
  );
}

/** The agencies that a list names, each once, as written there. */
export function agenciesNamed(list: string): readonly string[] {
  return [...new Map([...list.matchAll(NAMED)].map(([name]) => [name.toLowerCase(), name])).values()];
}

/** "Invited: a, b, c. Present: a, b": who was invited and is not in the list of those present was not there. */
function markUnlisted(
  text: string,
  found: ReadonlyMap<string, MeetingAgency>,
  put: (agency: string, what: Partial<MeetingAgency>) => void,
): void {
  if (!/\b(?:present|attended|attend\w+|here)\s*[:-]/i.test(text)) return;
  for (const { agency, invited, present } of found.values())
    if (invited === true && present === null) put(agency, { present: false });
}

function groupsIn(sentence: string): Group[] {
  const groups: Group[] = [];
  for (const match of sentence.matchAll(NAMED)) {
    const last = groups.at(-1);
    const to = match.index + match[0].length;
    if (last !== undefined && JOINED.test(sentence.slice(last.to, match.index))) {
      last.names.push(match[0]);
      last.to = to;
    } else groups.push({ names: [match[0]], from: match.index, to });
  }
  return groups;
}

/** What the words before and after a group say of it, up to the groups beside it. */
function ofGroup(
  sentence: string,
  group: Group,
  before: Group | undefined,
  after: Group | undefined,
): Partial<MeetingAgency> {
  const ahead = sentence.slice(before?.to ?? 0, group.from);
  const behind = sentence.slice(group.to, after?.from ?? sentence.length).replace(/^\s*\([^)]*\)/, '');
  const bare = ahead.replace(
    /(?:\b(?:mum|mother|dad|father|parents?|sw|csc|mgm|chair|social worker|the)\b|[,&/\s]|\band\b)+$/i,
    ' ',
  );
  const lead = leads.find(([pattern]) => pattern.test(ahead) || pattern.test(bare))?.[1];
  const listHeadAhead = after !== undefined && leads.some(([pattern]) => pattern.test(behind));
  const said = listHeadAhead ? {} : inWords(behind);
  if (/\b(?:no|without)\s*$/i.test(ahead) && /^\s*(?:report|update)/i.test(behind)) return { report: false };
  if (lead !== undefined) return { ...said, ...lead };
  if (Object.keys(said).length > 0) return said;
  return isList(sentence, group) ? { invited: true, present: true } : {};
}

/** "Mum, SW, HV, nursery.": a sentence of nothing but those at the table lists who was there. */
function isList(sentence: string, group: Group): boolean {
  const people = /\b(?:mum|mother|dad|father|parents?|sw|csc|mgm|chair|social worker|homestart)\b/gi;
  const around = `${sentence.slice(0, group.from)} ${sentence.slice(group.to)}`;
  const count = group.names.length + (sentence.match(people)?.length ?? 0);
  const rest = around
    .replace(/\([^)]*\)/g, ' ')
    .replace(people, ' ')
    .replace(/\b(?:held|teams|virtual|at home|at school|core group|cg|meeting|and|with|all)\b/gi, ' ');
  return count >= 3 && !/[a-z]{2}/i.test(rest);
}

function inWords(words: string): Partial<MeetingAgency> {
  const told: { -readonly [Key in keyof MeetingAgency]?: MeetingAgency[Key] } = { ...reportIn(words) };
  if (NOT_INVITED.test(words)) return { ...told, invited: false };
  if (INVITED.test(words) || /\b(?:apologies|apols)\b/i.test(words)) told.invited = true;
  if (ABSENT.test(words)) told.present = false;
  else if (PRESENT.test(words)) told.present = true;
  return told;
}

function reportIn(words: string): Partial<MeetingAgency> {
  if (NO_REPORT.test(words)) return { report: false };
  return REPORT.test(words) ? { report: true } : {};
}

/** "school (report)", "housing (invited, no report)": what stands in brackets behind the name is of that agency. */
export function inBrackets(sentence: string, name: string): Partial<MeetingAgency> {
  const at = sentence.indexOf(name) + name.length;
  const inside = /^\s*\(([^)]*)\)/.exec(sentence.slice(at))?.[1];
  return inside === undefined ? {} : inWords(inside);
}
