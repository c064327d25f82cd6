import { rule } from './heading-rule.ts';
import type { HeadingRule } from './heading-rule.ts';

/** Words for the child whom a record is about, in the systems of the agencies. */
const child =
  '(?:child(?: ?ren)?|children|cyp|c yp|pupil|student|patient|pt|young (?:person|people)|yp|y p|client|service user|su|baby|infant|learner|sibling|looked after child|lac|cla)';

/** What headings say of columns of words or numbers. The first rule that matches decides. */
export const wordRules: readonly HeadingRule[] = [
  rule(
    'time',
    5,
    /^(?:(?!travel|total|waiting|response|lead|journey)[a-z]+ ){0,2}time$|^time (?:of \w+|seen|started|start|occurred|in|24 ?hrs?|24 hour|hh ?mm)$|^(?:hour|hours|hrs|hh ?mm|t)$/,
  ),
  rule('author', 5, /^(?:seen|visited|observed) by$/),
  rule('child', 4, /^(?:children|child ren) present$/, { needs: 'people' }),
  rule(
    'person',
    4,
    /^(?:present|(?:who|adults?|others?|persons?|people|professionals?|family|those|parents?)(?: (?:was|were))?(?: also)? present|(?:persons?|people|who(?: was)?) seen|seen with)$/,
    { needs: 'people' },
  ),
  // The register of a meeting: lists of those at the table, kept under their headings.
  rule(
    'measure',
    5,
    /^(?:(?:agencies|professionals|who(?: was| were)?|those|members|core group|persons?|people) )*(?:(?:not )?(?:invited|present|attended|attending|in attendance|represented)|did not attend|invitees|invites|invitations|attendees|attendance|attendance list|members|membership|apologies|apols|absent|absentees|absences|non attendees|non attendance|dna)(?: (?:from|by|to|received|given|sent|agencies|professionals))*$/,
    { needs: 'lists-of-agencies' },
  ),
  rule(
    'measure',
    5,
    /^(?:(?:written|agency|agencies|professionals?|no|outstanding|missing|awaited) )*reports?(?: (?:received|submitted|sent|provided|shared|available|outstanding|awaited|missing|not received|not submitted|not sent|in|from|by|to conference))*$/,
    { needs: 'lists-of-agencies' },
  ),
  rule('outcome', 4, /^(?:attendance|attendance outcome)$/),
  rule('outcome', 4, /^(?:resolution|finali[sz]ation|consequences?|impact outcome)$/),
  rule('reference', 4, /^(?:cad|mrn|pnc|uln|chi|row|s n|exhibit)$/),
  // "Item" counts the rows in one export and names the entry ("Referral", "Contact") in another.
  rule('reference', 4, /^item$/, { needs: 'identifiers' }),
  rule('type', 4, /^(?:meeting|meeting held|conference)$/, { typeOrText: true }),
  rule('text', 4, /^(?:minutes?|minuted|minutes? of meeting)$/),
  rule('type', 4, /^item$/, { typeOrText: true }),
  rule(
    'measure',
    5,
    /\b(?:seen|spoken to|y n|yes no|age|gender|sex|ethnicity|nationality|percent|sessions?|possible|present|absen\w+|lates?|marks?|score|weight|centile|days since|number of|no of|count|total|year group|academic year|school year|half term|term)\b|%|^(?:yr|year)$/,
  ),
  rule(
    'sent-to',
    5,
    /\b(?:letters? to|shared with|sent to|copied to|copy to|copies to|forwarded to|passed to|disclosed to|cc|distribution|circulated|shared|recipients?)\b|^(?:sent|notified|informed|(?:who|agency|agencies) (?:informed|notified)|addressee)$/,
  ),
  rule(
    'action',
    4,
    /^(?:agency|agencies|service|our|school) (?:response|actions?|decision)\b|\bactions? (?:by|taken by) (?:the )?agency$/,
  ),
  rule('sent-to', 4, /^agenc(?:y|ies) (?:alerted|contacted|told|copied)$/),
  rule('type', 4, /\b(?:sub ?)?categor(?:y|ies)\b/),
  rule('agency', 4, /^(?:provided|supplied|contributed|held) by$/, { needs: 'agencies' }),
  rule('person', 4, /^(?:accompanied|attended|brought) by$/),
  // Maternity and clinic lists: the woman, what she came for, who saw her.
  rule('person', 4, /^(?:woman|lady|women|pregnant woman|birthing person|mother to be)(?: ?s)?(?: name)?$/),
  rule(
    'author',
    5,
    /^(?:named |seen by )?(?:midwife|midwives|mw|dentist|therapist|hygienist|optometrist|pharmacist)$/,
  ),
  rule('type', 4, /^(?:appointment|appt|booking|attended for|came for|visit)$/, { typeOrText: true }),
  rule('text', 4, /\b(?:key|significant) events?\b/),
  rule('reference', 4, /\b(?:document|evidence) (?:ref|reference|number)\b/),
  rule(
    'child',
    4,
    /^(?:child|pupil|student|patient|yp|subject)(?: ?s)? initials$|^initials of (?:the )?(?:child|pupil|student|patient|yp|subject)$/,
  ),
  rule(
    'child',
    4,
    new RegExp(
      `^(?:(?:the|linked|primary|main|index|which|relevant|subject|other|names? of|family|focus) )*${child}(?: ?s)?(?: (?:or )?(?:${child}|young persons?))?(?: (?:full|first|legal|preferred|fore|sur))?(?: unique)?(?: (?:id|identifier|ref|names?|surname|forename|concerned|involved|affected|details?|forename surname|\\d))?$`,
    ),
  ),
  rule('child', 4, /^(?:name|full name|surname)$/),
  rule(
    'child',
    4,
    /^(?:who|subjects?|subject s|for whom|re|about|regarding|concerning|for|applies to|relat(?:es|ing|ed) to|who is (?:this|it) about|who does (?:this|it) (?:relate to|concern)|whom|individual|subject (?:name|of record)|case (?:name|subject)|(?:fore|first|legal|preferred|given|last|family) ?name|kids?)$/,
    { needs: 'people' },
  ),
  rule(
    'author',
    5,
    /\bby$|\bby whom\b|\b(?:author|officer|worker|practitioner|clinician|staff|social worker|health visitor|recorder|completed by|consultant|teacher|initials|doctor|caseworker|keyworker|user name|username|nurse|oic|dsl|hcp|originator|inputter|supervisor|case ?holder|case ?manager|manager|co ?ordinator|(?:care|lead|name of) professional)\b|^(?:team|professional|gp|lead|user|sw|hv|sn|pc|owner|signed|signature|job title|(?:assigned|allocated) to|reporting person)$/,
  ),
  rule('reference', 4, /\b(?:person|case|group|family|system|record|incident) (?:id|no|number|ref)\b/),
  rule('text', 4, /\b(?:impact|voice|views|wishes|feelings|lived experience|strengths|worries)\b/),
  rule('agency', 4, /^(?:agency|agencies|organi[sz]ation)s?(?: involved)?$/),
  rule(
    'person',
    4,
    /\b(?:nominals?|people|persons?|attendees|invited|family members?|adults?|parents?|carers?|mother|father|involved|victim|suspect|offender|perpetrator|aggrieved|witness(?:es)?|parties|participants|household|tenant|relationship|linked)\b|^(?:contact (?:name|with|person)|who contacted|spoke(?:n)? (?:to|with)|others present|ip|informant(?: name)?)$/,
  ),
  // Who made the contact, not who holds the record.
  rule(
    'measure',
    4,
    /\b(?:contact|referral|request|enquiry) (?:source|origin)\b|\bsource of (?:the )?(?:contact|referral|request|enquiry)\b/,
  ),
  rule('agency', 4, /\b(?:sources?|origin|data from|information from)\b|^(?:from|sourced from)$/, {
    needs: 'agencies',
  }),
  rule('agency', 3, /^(?:service|setting|sector|partner|contributor|org|by agency)$/, {
    needs: 'several-agencies',
  }),
  // Without names of agencies, "Source" tells the way by which it came, or the paper it stands on.
  rule('measure', 2, /^(?:record |data |information )?(?:sources?|origin)$/),
  rule(
    'reference',
    4,
    /\b(?:refs?|references?|ids?|serial|nos?$|number|nr|urn|upn|uprn|key|identifier|uid|guid|exhibit|page)\b|#/,
  ),
  rule('text', 4, /\b(?:coded|code description|read code|snomed)\b/),
  rule(
    'type',
    4,
    /\b(?:types?|classifications?|kind|nature|method|mode|channel|themes?|keyword|keywords|tag|tags)\b|^(?:level of concern|workflow step|step)$/,
  ),
  rule('type', 4, /^(?:medium|form|purpose|(?:case ?note|event|entry) (?:title|heading|name|code))$/),
  rule('agency', 4, /\b(?:agency|agencies|organisation|organization)\b/),
  rule(
    'clinic',
    3,
    /\b(?:clinic|department|dept|ward|speciali?ty|specialism|treatment function|service line)\b/,
  ),
  rule(
    'outcome',
    4,
    /\b(?:outcomes?|results?|disposal|no show|attended|decisions?|disposition|conclusion|status)\b|\b(?:closure|end|ending|closing) reason\b|\breason (?:for (?:closure|closing|ending)|closed|ended)\b/,
  ),
  rule(
    'action',
    4,
    /\b(?:actions?|follow up|followup|next steps?|plan|response|recommendations?|steps taken|tasks?|to do)\b|^(?:interventions?|what (?:was done|we did)|(?:support|help) offered|advice given|referred to)$/,
  ),
  rule('place', 3, /^(?:location|place|venue) (?:description|details?)$/),
  rule(
    'text',
    5,
    /\b(?:details?|notes?|summary|narrative|discussions?|discussed|description|comments?|free text|text|presentation|content|information|observations?|what happened|account|remarks?|event detail|case note)\b/,
  ),
  rule(
    'place',
    3,
    /\b(?:location|address|place|venue|property|premises|site|where|setting|postcode|neighbourhood|district)\b|^(?:town|beat)$/,
  ),
  rule('text', 3, /\b(?:log|record|records|entry|message|analysis|concerns?|significant|chronology|issue)\b/),
  rule(
    'type',
    2,
    /^(?:event|events|contact|contacts|episode|episode event|activity|incident|incidents|what|reason|subject matter|service|offence|title|heading|subject|subject line|reason for (?:contact|visit|appointment)|(?:contact|visit) reason|purpose of (?:contact|visit))$/,
    { typeOrText: true },
  ),
];
