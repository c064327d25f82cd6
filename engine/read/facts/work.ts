import type { Facts } from '../../../shared/model/index.ts';
import { cue, has } from '../read-row.ts';
import { hint } from '../words/hints.ts';
import { type FactInput, type FactsFound, allWords, anyOf } from './input.ts';

const NAME = "([A-Z][a-z'’]+(?: [A-Z][a-z'’-]+){0,2}|[A-Z] [A-Z][a-z'’-]+)";
const TO_WORKER = new RegExp(
  `(?:allocated|reallocated|assigned|transferred|handed over|passed)(?: today| case)?(?: to)?(?: new)?(?: sw| social worker| worker)?:? ${NAME}`,
);
const NEW_WORKER = new RegExp(
  `(?:new (?:sw|SW|social worker|worker|HV|hv)|[Nn]ow|SW|worker|taken on by|picked up by),?:? ${NAME}`,
);
const TEAM =
  /\b((?:Family Safeguarding|Assessment|Safeguarding|Family Help|Long[- ]term|Court|Locality|Duty|CIN|LAC|Children Looked After|Intake|Early Help)(?: and \w+)? Team(?: [A-Z]\w*| \d+)?|Team \d+|team \d+|FST\d|Family Help [A-Z]\w+|Assessment \d+|Assessment Team [A-Z]\w+|AT (?:West|East|North|South))/;
const VISITS = ['visit_announced', 'visit_unannounced', 'no_access', 'child_seen', 'hcp_contact'] as const;
const bedroom = cue(
  '(bedroom|bedrooms) [was|were|also] (seen|viewed|shown|checked)',
  '(seen|saw|viewed|alone) .. [his|her|their|the] (bedroom|bedrooms)',
  'showed .. (bedroom|room)',
  'in (his|her|their) (bedroom|room)',
  'beds (made|seen)',
);
const noBedroom = cue('(bedroom|bedrooms) not seen', 'not (see|seen|shown) .. (bedroom|bedrooms)');
const historyCited = cue(
  '(previously|prev|earlier|past|history|historical) [cpp|cin|plan|involvement|assessment|referrals|records|concerns] .. (noted|considered|read|reviewed|included|taken into|shared)',
  'history of .. (noted|considered)',
  '(previously|prev) (cpp|cin|involvement|assessment|plan|assessments)',
  'second time',
  'same (worries|concerns) as',
  'chronology (completed|updated|considered|read)',
  '(read|reviewed|considered|studied|went through|gone through|looked at|drawing on|draws on|building on|builds on|taking account of|takes account of|sets out|referred to|refers to) ... (# assessment|last assessment|previous assessment|earlier assessment|first assessment|old assessment|past assessments|chronology|case history|closing summary|old file|whole file|file history|previous file)',
  '(last time|that time|previously|in #) .. (was|were) (tried|offered|completed|done|attended)',

  'prev cin',
  'prev .. referred',
  'updated assessment',
);
const historyNot = cue(
  'no (significant|previous|previously|known|relevant) history',
  'history (not|was not) (considered|read|accessed|available|covered|noted)',
  'not accessed',
  '(records|files|notes|older records) .. not (accessed|read|seen|available|requested)',
  'does not cover',
  'without (reading|the) (history|chronology)',
  '^ first assessment',
  '(this is|as) [the|a] first assessment',
  'not (read|seen|reviewed|looked at) .. (assessment|chronology|file|history)',
);
const PROGRAMMES =
  /\b(Freedom Programme|Triple P|Incredible Years|Solihull|Caring Dads|parenting (?:course|programme|group|assessment)|Early Help|homestart|Home-?Start|family support|IDVA|foodbank|food ?bank|breakfast club|New Leaf|CGL|Turning Point|talking therap\w+|counselling|ELSA|play therapy|reward chart|nursery place|Strengthening Families|FGC|family group conference|young carers?|written agreement|Graded Care Profile|GCP2|bereavement (?:group|sessions)|Freedom)\b/gi;

const ALLOCATION_HINT = hint(/allocat|\bsw\b|\bsocial\b/i);
const PROGRAMME_HINT = hint(
  /freedom|triple|incredible|solihull|caring|parenting|early|start|support|idva|food|breakfast|leaf|cgl|turning|talking|counselling|elsa|therap|reward|nursery|strengthening|fgc|conference|carer|written|graded|gcp|bereavement/i,
);

/** Visits, workers and teams, history in assessments, services offered. */
export function workFacts(input: FactInput): Facts {
  const facts: FactsFound = {};
  const words = allWords(input.entry);
  if (anyOf(input, ...VISITS)) {
    if (anyOf(input, 'visit_unannounced')) facts.announced = false;
    else if (/\bunannounced\b|\bu\/a\b/i.test(words)) facts.announced = false;
    else if (/\b(announced|planned|by arrangement|arranged|agreed by|as booked|appointment)\b/i.test(words))
      facts.announced = true;
    if (has(input.read, noBedroom)) facts.bedroomSeen = false;
    else if (has(input.read, bedroom)) facts.bedroomSeen = true;
  }
  if (
    anyOf(
      input,
      'allocated',
      'reallocated',
      'assessment_start',
      'referral',
      'referral_decision',
      'transfer',
    ) ||
    (input.hints & ALLOCATION_HINT && /\ballocat/i.test(words))
  )
    workers(input, words, facts);
  if (
    input.hints & ALLOCATION_HINT &&
    /\bunallocated\b|\bno (allocated )?(sw|social worker)\b|awaiting allocation/i.test(words)
  )
    facts.unallocated = true;
  if (
    anyOf(
      input,
      'assessment_start',
      'assessment_end',
      'referral_decision',
      'referral',
      'icpc',
      'strategy_discussion',
      's47_start',
      'eha',
    )
  ) {
    if (has(input.read, historyNot)) facts.historyCited = false;
    else if (has(input.read, historyCited)) facts.historyCited = true;
  }
  if (input.hints & PROGRAMME_HINT) {
    const interventions = [...new Set([...words.matchAll(PROGRAMMES)].map((match) => match[0]))];
    if (interventions.length > 0) facts.interventions = interventions;
  }
  return facts;
}

function workers(input: FactInput, words: string, facts: FactsFound): void {
  const team = TEAM.exec(words)?.[0];
  if (team !== undefined) facts.team = team;
  const to =
    TO_WORKER.exec(words)?.[1] ??
    (anyOf(input, 'allocated', 'reallocated')
      ? (nameAfterTeam(words, team) ?? NEW_WORKER.exec(words)?.[1])
      : undefined);
  if (to !== undefined && !NOT_WORKERS.test(to)) facts.worker = to;
  else if (anyOf(input, 'allocated', 'reallocated')) {
    const listed = nameAfterTeam(words, team);
    if (listed !== undefined) facts.worker = listed;
  }
}

const NOT_WORKERS =
  /^(Family|Team|Assessment|Early|Safeguarding|Duty|Long|New|Case|Locality|Court|Monday|Tuesday|Wednesday|Thursday|Friday)/;

/** "Transferred to Family Safeguarding Team 2, Hannah Wicks." */
function nameAfterTeam(words: string, team: string | undefined): string | undefined {
  if (team === undefined) return undefined;
  const after = words.slice(words.indexOf(team) + team.length);
  return new RegExp(`^[,:]? (?:new SW |SW )?${NAME}`).exec(after)?.[1];
}
