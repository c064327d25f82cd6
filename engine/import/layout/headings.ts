import type { ColumnRole } from '../model.ts';

/**
 * What a heading says of its column. Headings are those of agency exports (case systems, school and
 * police logs, clinic lists), of the Public Law Outline chronology and of this program's own exports.
 */
export interface HeadingMeaning {
  readonly role: ColumnRole;
  /** Higher wins where a role is given once (the day on which it happened). */
  readonly weight: number;
  /** The word alone ("event", "contact") heads a type as often as a text: content decides. */
  readonly typeOrText?: boolean;
}

interface Rule {
  readonly pattern: RegExp;
  readonly meaning: HeadingMeaning;
}

function rule(role: ColumnRole, weight: number, pattern: RegExp, typeOrText = false): Rule {
  return { pattern, meaning: typeOrText ? { role, weight, typeOrText } : { role, weight } };
}

/** For columns that hold dates. The first rule that matches decides. */
const dateRules: readonly Rule[] = [
  rule(
    'ignore',
    5,
    /\b(?:dob|d o b|date of birth|birth ?date|born|edd|expected date of (?:delivery|birth))\b/,
  ),
  rule('measure', 3, /\b(?:due|next|target|deadline|expiry|expires|planned|date required)\b/),
  rule(
    'recorded',
    5,
    /\b(?:recorded|entered|created|logged|written|inputted|input|added|authori[sz]ed|authori[sz]ation|signed|typed|uploaded|submitted|reported|received|rec d|modified|updated|amended|booked|booking|scheduled)\b/,
  ),
  rule(
    'end',
    4,
    /^(?:to|until|till|end|ended|ends|finish|finished|closed|ceased|dec)$|\b(?:end|to|finish|closure|completion|discharge|ceased|ended)(?: date| day| datetime)?$|\bdate (?:to|closed|ended|ceased|completed|discharged|of (?:closure|discharge|completion))\b|\bend (?:date|day)\b/,
  ),
  rule(
    'happened',
    6,
    /^(?:date|when|day|dates|date time|datetime|date and time|date of (?:event|incident|contact|entry)|event date|incident date|incident start|contact date)$/,
  ),
  rule(
    'happened',
    5,
    /\b(?:event|incident|occurr\w*|contact|visit|consultation|appointment|appt|attendance|referral|meeting|activity|episode|session|start|started|from|began|commenced|admission|admitted|arrival|decom|seen)\b/,
  ),
  rule('happened', 3, /\bdate\b|\bwhen\b|\bday\b/),
];

/** For all other columns. The first rule that matches decides. */
const wordRules: readonly Rule[] = [
  rule('time', 5, /^(?:time|start time|time of \w+|event time|incident time|hour)$/),
  rule(
    'measure',
    5,
    /\b(?:seen|spoken to|y n|yes no|age|gender|sex|ethnicity|nationality|percent|sessions?|possible|present|absen\w+|lates?|marks?|score|weight|centile|days since|number of|no of|count|total|year group|academic year|school year|half term|term)\b|%|^(?:yr|year)$/,
  ),
  rule(
    'sent-to',
    5,
    /\b(?:letters? to|shared with|sent to|copied to|copy to|cc|distribution|circulated|shared)\b/,
  ),
  rule(
    'author',
    5,
    /\bby$|\b(?:author|officer|worker|practitioner|clinician|staff|social worker|health visitor|recorder|completed by|consultant|teacher|initials|doctor|caseworker|keyworker|user name|username)\b|^(?:team|professional|gp|lead)$/,
  ),
  rule('reference', 4, /\b(?:person|case|group|family|system|record|incident) (?:id|no|number|ref)\b/),
  rule('text', 4, /\b(?:impact|voice|views|wishes|feelings|lived experience|strengths|worries)\b/),
  rule(
    'child',
    4,
    /^(?:(?:the|linked|primary|main|index|which|other|names? of|family) )?(?:child|children|pupil|student|patient|young person|yp|client|service user|baby|infant|learner)(?:s| s| ren)?(?: (?:or )?young persons?)?(?: (?:full|first|legal|preferred))?(?: unique)?(?: (?:id|identifier|ref|names?|surname|forename|concerned|involved|affected|details?))?$|^(?:name|full name|who|subject|subjects|subject s|surname|for whom|re)$/,
  ),
  rule(
    'person',
    4,
    /\b(?:nominals?|people|persons?|attendees|invited|family members?|adults?|parents?|carers?|mother|father|involved|victim|suspect|tenant|relationship|linked)\b/,
  ),
  rule(
    'reference',
    4,
    /\b(?:refs?|references?|ids?|serial|nos?$|number|nr|urn|upn|uprn|key|identifier|uid|guid|exhibit|page)\b|#/,
  ),
  rule('text', 4, /\b(?:coded|code description|read code|snomed)\b/),
  rule(
    'type',
    4,
    /\b(?:types?|categor(?:y|ies)|classifications?|kind|nature|method|themes?|keyword|keywords|tag|tags)\b/,
  ),
  rule('agency', 4, /\b(?:agency|agencies|organisation|organization)\b|^source$/),
  rule('clinic', 3, /\b(?:clinic|department|dept|ward|specialty|speciality)\b/),
  rule(
    'outcome',
    4,
    /\b(?:outcomes?|results?|disposal|no show|attended|decision|disposition|conclusion|status)\b/,
  ),
  rule('action', 4, /\b(?:actions?|follow up|followup|next steps?|plan|response|recommendations?)\b/),
  rule(
    'text',
    5,
    /\b(?:details?|notes?|summary|narrative|description|comments?|free text|text|presentation|content|information|observations?|what happened|account|remarks?|event detail|case note)\b/,
  ),
  rule(
    'place',
    3,
    /\b(?:location|address|place|venue|property|premises|site|where|setting|postcode|neighbourhood|district)\b/,
  ),
  rule('text', 3, /\b(?:log|record|records|entry|message|analysis|concerns?|significant|chronology|issue)\b/),
  rule(
    'type',
    2,
    /^(?:event|events|contact|contacts|episode|episode event|activity|incident|incidents|what|reason|subject matter|service)$/,
    true,
  ),
];

/** A heading in lower case, its words parted: `occurrence_ref`, `IncidentStart`, "Event-detail". */
export function normaliseHeading(heading: string): string {
  return heading
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%#]+/gu, ' ')
    .trim();
}

/** What a heading says of a column of dates; null when it says nothing of dates. */
export function dateMeaning(heading: string): HeadingMeaning | null {
  return match(dateRules, heading);
}

/** What a heading says of a column of words or numbers; null when it is not known. */
export function wordMeaning(heading: string): HeadingMeaning | null {
  return match(wordRules, heading);
}

/** Whether a text is a heading that tables of this kind use. */
export function isKnownHeading(text: string): boolean {
  return text.length <= 60 && (dateMeaning(text) !== null || wordMeaning(text) !== null);
}

function match(rules: readonly Rule[], heading: string): HeadingMeaning | null {
  const whole = normaliseHeading(heading);
  const lastPart = normaliseHeading(heading.split(' / ').at(-1) ?? '');
  for (const { pattern, meaning } of rules) {
    if (pattern.test(whole)) return meaning;
  }
  for (const { pattern, meaning } of rules) {
    if (pattern.test(lastPart)) return meaning;
  }
  return null;
}
