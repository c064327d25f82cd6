import type { Facts, HealthNeed } from '../../../shared/model/index.ts';
import { cue, has, hitsOf } from '../read-row.ts';
import { markOver } from '../words/marks.ts';
import { type FactInput, type FactsFound, allWords, anyOf } from './input.ts';

const APPOINTMENTS = [
  'wnb',
  'appt_attended',
  'appt_booked',
  'cancelled_family',
  'cancelled_service',
  'discharged_unseen',
  'declined',
  'imms_overdue',
  'hcp_contact',
] as const;

/** Services by the words that name them; the written words are kept where they say more. */
const services: readonly (readonly [RegExp, string])[] = [
  [/\b(speech (and|&) language|salt|slt)\b/i, 'Speech and language'],
  [/\b(audiolog\w*|hearing (test|clinic))\b/i, 'Audiology'],
  [/\b(ophthalmolog\w*|orthopt\w*|eye clinic)\b/i, 'Ophthalmology'],
  [/\b(asthma)\b/i, 'Asthma review'],
  [/\b(primary imm\w*|imms?|immunisations?|mmr\d?|booster)\b/i, 'Immunisations'],
  [/\b(dental|dentist|max-?fax)\b/i, 'Dental'],
  [/\b(hip (scan|ultrasound))\b/i, 'Hip ultrasound'],
  [/\b(physio\w*)\b/i, 'Physiotherapy'],
  [/\b(paediatric\w*|paeds?) (clinic|opa|review|outpatients?)\b/i, 'Paediatric clinic'],
  [/\b(dietiti?c?ian|dietetics)\b/i, 'Dietetics'],
  [/\b(burns?|dressings?) (clinic|dressing)\b/i, 'Burns dressing'],
  [/\b(flu vaccine|flu)\b/i, 'Flu vaccine'],
  [/\b(camhs)\b/i, 'CAMHS'],
];

const contacts: readonly (readonly [RegExp, NonNullable<Facts['contactKind']>])[] = [
  [/\b(nbv|new ?birth (visit|contact)|primary visit)\b/i, 'new-birth'],
  [/\b(6\s?[-–/]\s?8|6 ?wk|six week|8 ?week|6\/52|8\/52)\b/i, '6-8-week'],
  [/\b(9\s?[-–]\s?12|1 ?y(ea)?r|one year|12 ?m(on)?th|10 ?m(on)?th)s?\b/i, '9-12-month'],
  [/\b(2(\.5|½)?\s?(-\s?2\.5)?\s?y(ea)?r?|two year|24 ?month|27 ?month|2-2\.5)\b/i, '2-2.5-year'],
  [/\bantenatal (visit|contact|review)\b/i, 'antenatal'],
];

const needWords: readonly (readonly [HealthNeed, ReturnType<typeof cue>])[] = [
  [
    'dental',
    cue(
      '(caries|carious|decay|decayed|toothache|rotten|extractions|cavities)',
      'dental (abscess|pain|decay|infection)',
      'decayed teeth',
      'tooth (pain|abscess)',
    ),
  ],
  [
    'immunisation',
    cue(
      '(imms|mmr|mmr1|mmr2|booster|boosters|unimmunised) [#|are|still|status] .. (overdue|behind|due|outstanding|incomplete|missed|wnb|not)',
      '(overdue|behind|incomplete|missed) .. (imms|mmr|boosters)',
      '(not brought|wnb|dna|fta) .. (imms|mmr)',
      'imms .. (not brought|wnb|dna)',
    ),
  ],
  [
    'medication',
    cue(
      '(prescription|medication|inhaler|preventer|clenil|insulin) .. (not collected|not given|not used|missed|run out|out of date)',
      '(not collected|not taking|no) .. (preventer|inhaler|medication)',
    ),
  ],
  ['pain', cue('(pain|painful|sore|toothache|earache)')],
  [
    'growth',
    cue(
      '(faltering growth|weight loss|lost weight|static weight|underweight)',
      'dropped .. centile*',
      'weight (static|falling|below)',
    ),
  ],
];
const treatedWords: readonly (readonly [HealthNeed, ReturnType<typeof cue>])[] = [
  [
    'dental',
    cue(
      '(# extractions|extractions ga|extractions done|extracted|fillings done|filling done|teeth (out|removed|extracted)|dental treatment (completed|done)|day surgery)',
      '# extractions [under] ga',
      '(had|under) ga [for] [dental|extractions]',
    ),
  ],
  [
    'immunisation',
    cue(
      '(imms|mmr|mmr1|mmr2|booster|boosters|vaccine|injections) [#|now|were|was|all] (given|done|completed|up to date)',
      '(given|had|received) [her|his|their|first|#] (imms|mmr|mmr1|mmr2|booster|injections)',
    ),
  ],
  [
    'medication',
    cue(
      '(prescription|inhaler|medication) [now] (collected|given|used|issued and collected)',
      'using .. preventer',
      'preventer .. daily',
    ),
  ],
  [
    'growth',
    cue(
      '(regained|catching up|weight up|back on .. centile)',
      'weight (gained|gain good|good|up)',
      'centile catching',
    ),
  ],
];
/** Treatment that is still to come: "needs extractions under GA, mum to ring for a date". */
const stillToTreat = cue(
  '(needs|need|needed|needing|requires|require|required|awaiting|waiting|waitlist|list|listed|referred|refer|referral|booked|due|offered|recommend*|advised|planned|should have|to have|to be|will have|will need) ... (extraction|extractions|ga|filling|fillings|treatment|extracted|removed)',
  '(extraction|extractions|ga|filling|fillings|treatment) .. (needed|required|advised|recommended|planned|booked|outstanding|list|waiting|awaited|not (done|started|had)|to be (booked|arranged|done))',
  'for (extraction|extractions) (under|with) ga',
);
const treatmentGiven = cue(
  '(extracted|extractions done|fillings done|filling done|teeth out|treatment (completed|done)) [today|under|by]',
  '(had|went well|recovered) .. (extraction|extractions|ga|fillings)',
);

const NEED_CODES = ['dental_decay', 'imms_overdue', 'medication_missed', 'growth'] as const;
const needOfCode: Readonly<Record<string, HealthNeed>> = {
  dental_decay: 'dental',
  imms_overdue: 'immunisation',
  medication_missed: 'medication',
  growth: 'growth',
};

/** Clinic, kind of mandated contact, health needs named and treated. */
export function appointmentFacts(input: FactInput): Facts {
  const facts: FactsFound = {};
  if (anyOf(input, ...APPOINTMENTS) || input.entry.cells.clinic !== undefined) {
    const clinic = clinicOf(input);
    if (clinic !== undefined) facts.clinic = clinic;
  }
  const asksForContact =
    anyOf(input, 'hcp_contact') ||
    (anyOf(input, 'wnb', 'no_access', 'cancelled_family', 'declined') && input.agency === 'hv');
  if (asksForContact) {
    const words = allWords(input.entry);
    const kind = contacts.find(([pattern]) => pattern.test(words))?.[1];
    if (kind !== undefined) facts.contactKind = kind;
  }
  const needs = needsOf(input);
  if (needs.length > 0) facts.needs = needs;
  const untreated = has(input.read, stillToTreat) && !has(input.read, treatmentGiven);
  const treated = treatedWords
    .filter(([need]) => need !== 'dental' || !untreated)
    .filter(([, asked]) =>
      hitsOf(input.read, asked).some(
        (hit) => !markOver(input.read.marks, 'plan', hit) && !markOver(input.read.marks, 'negated', hit),
      ),
    )
    .map(([need]) => need);
  if (treated.length > 0) facts.treated = treated;
  if (anyOf(input, 'ed') && has(input.read, recalled)) facts.recalled = true;
  return facts;
}

const recalled = cue(
  '(recalled|called back|asked to return|planned return|review in ed|told to return)',
  'return (visit|for review) [as] (planned|advised)',
  '(back|returned|returns|return|reattended|re-attended|brought) [in|to us] as (asked|arranged|planned|advised|requested|instructed|told)',
  '(back|returned|returns|here|seen|brought|attended) .. for [planned|arranged|his|her|booked] (wound check|dressing change|suture removal|stitches out|removal of sutures|plaster check|review by us)',
);

function clinicOf(input: FactInput): string | undefined {
  const cell = input.entry.cells.clinic?.trim();
  if (cell !== undefined && cell !== '') return cell;
  const words = allWords(input.entry);
  return services.find(([pattern]) => pattern.test(words))?.[1];
}

function needsOf(input: FactInput): HealthNeed[] {
  const needs = new Set<HealthNeed>();
  for (const code of NEED_CODES) if (input.codes.has(code)) needs.add(needOfCode[code] as HealthNeed);
  for (const [need, asked] of needWords) {
    if (need === 'pain' && !anyOf(input, ...NEED_CODES)) continue;
    const said = hitsOf(input.read, asked).some(
      (hit) => !markOver(input.read.marks, 'negated', hit) && !markOver(input.read.marks, 'history', hit),
    );
    if (said && need !== 'immunisation') needs.add(need);
  }
  return [...needs];
}
