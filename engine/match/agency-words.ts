import type { AgencyKind } from '../../shared/model/index.ts';

/**
 * How records speak of other agencies. An account that names the other agency ("school rang", "SW in
 * to see") is strong evidence that both wrote of the same call, visit or meeting.
 */
const kindWords: Readonly<Partial<Record<AgencyKind, string>>> = {
  'social-care': "csc mash sw social edt children's council fst assessment s/w duty front",
  police: 'police ppn merlin officers officer pcso encompass pc ds dc insp sgt ppu 999 custody pcsos cid mit',
  gp: 'gp surgery dr doctor practice',
  'health-0-19': 'hv sn health visitor nurse school-nurse 0-19',
  hospital:
    'hospital ed ward a&e salt paeds maxfax audiology infirmary consultant physio outpatient conveyed',
  maternity: 'midwife midwives midwifery maternity booking cmw',
  'mental-health': 'camhs cypmhs cmht amht crisis psychiatrist',
  school: 'school schools dsl nursery head teacher preschool academy senco playgroup class primary marf',
  housing: 'housing landlord tenancy hostel warden ta rent neighbourhood caretaker',
  'early-help': 'early eh family-support fsw',
  'probation-youth-justice': 'probation yjs yot offender',
  voluntary: "homestart home-start charity foodbank children's-centre",
  dental: 'dentist dental cds orthodontist',
  ambulance: 'ambulance paramedic paramedics crew 999',
  'substance-misuse': 'drug alcohol recovery methadone keyworker script',
  'domestic-abuse-service': "idva refuge outreach women's",
  court: 'court cafcass guardian judge',
};

const kindNumbers = Object.keys(kindWords) as AgencyKind[];
const wordBits = new Map<string, number>();
for (const [number, kind] of kindNumbers.entries()) {
  for (const word of (kindWords[kind] ?? '').replaceAll("'", '').split(' ')) {
    wordBits.set(word, (wordBits.get(word) ?? 0) | (1 << number));
  }
}

/** How a record reached a practice: where such a word stands for the agency, the file is the agency. */
const channels = new Set('letter surgery nurse telephone phone admin email online text fax task'.split(' '));

/** The row's agency is only a channel ("Letter", "Nurse") of the record that the file holds. */
export function isChannel(agency: string): boolean {
  return channels.has(agency.toLowerCase());
}

/**
 * The kind by which an account is compared: where an import could not tell, a council's children's
 * service is known by its name.
 */
export function toComparedKind(kind: AgencyKind, agency: string, source: string): AgencyKind {
  if (kind !== 'other') return kind;
  if (isChannel(agency)) {
    const mask = mentionedKinds(source.toLowerCase().match(/[a-z]+/g) ?? []);
    return kindNumbers.find((_, number) => (mask & (1 << number)) !== 0) ?? kind;
  }
  return /child(?:ren)?'?s? (?:services?|social)|social (?:care|services|work)/i.test(
    agency.replaceAll('’', "'"),
  )
    ? 'social-care'
    : kind;
}

/** The bit of a kind of agency in a mention mask; 0 for kinds that have no words of their own. */
export function bitOfKind(kind: AgencyKind): number {
  const number = kindNumbers.indexOf(kind);
  return number < 0 ? 0 : 1 << number;
}

/** Which kinds of agency one word speaks of, as a mask of `bitOfKind`. */
export function kindsOfWord(word: string): number {
  return wordBits.get(word) ?? 0;
}

/** Which kinds of agency these words speak of, as a mask of `bitOfKind`. */
export function mentionedKinds(words: readonly string[]): number {
  let mask = 0;
  for (const word of words) mask |= wordBits.get(word) ?? 0;
  return mask;
}

const plainNameWords = new Set(
  (
    'the of and for council county borough city district children childrens social care services service police force ' +
    'constabulary nhs trust foundation health community primary secondary school academy college nursery infant ' +
    'infants junior hospital general royal infirmary surgery practice medical centre clinic housing homes ' +
    'association visiting family families early help team probation youth justice gp csc'
  ).split(' '),
);

/** Words of an agency's name that point to it alone ("larkspur"), and its initials ("qmi"). */
export function nameMarks(agency: string): readonly string[] {
  const words = agency.toLowerCase().match(/[a-z]+/g) ?? [];
  const own = words.filter((word) => word.length > 3 && !plainNameWords.has(word));
  const initials = words.filter((word) => !['of', 'the', 'and', 'for'].includes(word)).map((word) => word[0]);
  return initials.length >= 3 ? [...own, initials.join('')] : own;
}
