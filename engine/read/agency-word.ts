import type { AgencyKind } from '../../shared/model/index.ts';

/** Short agency words, as practitioners write them beside a note; abbreviations are settled by them. */
export const agencyWords = [
  'csc',
  'hv',
  'gp',
  'hospital',
  'school',
  'nursery',
  'police',
  'midwifery',
  'camhs',
  'amh',
  'dental',
  'early help',
  'housing',
  'ewo',
  'cafcass',
  'probation',
  'yjs',
  'idva',
  'vcs',
  'substance',
  'ambulance',
  'family',
  'other',
] as const;
export type AgencyWord = (typeof agencyWords)[number];

const byKind: Readonly<Record<AgencyKind, AgencyWord>> = {
  'social-care': 'csc',
  police: 'police',
  gp: 'gp',
  'health-0-19': 'hv',
  hospital: 'hospital',
  maternity: 'midwifery',
  'mental-health': 'camhs',
  school: 'school',
  housing: 'housing',
  'early-help': 'early help',
  'probation-youth-justice': 'probation',
  voluntary: 'vcs',
  'family-public': 'family',
  dental: 'dental',
  ambulance: 'ambulance',
  'substance-misuse': 'substance',
  'domestic-abuse-service': 'idva',
  court: 'cafcass',
  other: 'other',
};

/** Names under which one kind of agency divides further, and other short words in use. */
const byName: readonly (readonly [RegExp, AgencyWord])[] = [
  [/\b(nursery|pre-?school|child ?minder|playgroup|children'?s centre nursery|early years)\b/i, 'nursery'],
  [/\b(ewo|education welfare|attendance (team|service|officer)|ews)\b/i, 'ewo'],
  [/\b(camhs|child and adolescent mental)\b/i, 'camhs'],
  [/\b(adult mental health|amht?|cmht|crisis team|perinatal mental)\b/i, 'amh'],
  [/\b(yjs|yos|yot|youth (justice|offending))\b/i, 'yjs'],
  [/\b(midwi\w*|maternity)\b/i, 'midwifery'],
  [/\b(dental|dentist\w*|orthodont\w*)\b/i, 'dental'],
];

/** The short word for an agency, from its kind and, where a kind divides, its name. */
export function toAgencyWord(kind: AgencyKind, name: string): AgencyWord {
  if (
    kind === 'mental-health' ||
    kind === 'school' ||
    kind === 'probation-youth-justice' ||
    kind === 'hospital'
  ) {
    for (const [pattern, word] of byName) if (pattern.test(name) && fits(kind, word)) return word;
  }
  return byKind[kind];
}

function fits(kind: AgencyKind, word: AgencyWord): boolean {
  if (kind === 'mental-health') return word === 'camhs' || word === 'amh';
  if (kind === 'school') return word === 'nursery' || word === 'ewo';
  if (kind === 'probation-youth-justice') return word === 'yjs';
  return word === 'midwifery' || word === 'dental';
}

const otherWords: Readonly<Record<string, AgencyWord>> = {
  'social care': 'csc',
  "children's social care": 'csc',
  mash: 'csc',
  'health visiting': 'hv',
  'school nurse': 'hv',
  'school nursing': 'hv',
  sn: 'hv',
  '0-19': 'hv',
  ed: 'hospital',
  maternity: 'midwifery',
  midwife: 'midwifery',
  dentist: 'dental',
  'early-help': 'early help',
  eh: 'early help',
  yot: 'yjs',
  yos: 'yjs',
  da: 'idva',
  'substance misuse': 'substance',
  drugs: 'substance',
  public: 'family',
  voluntary: 'vcs',
  court: 'cafcass',
  cmht: 'amh',
  college: 'school',
};

/** Reads the agency column of a list of notes; an unknown word is "other". */
export function readAgencyWord(written: string): AgencyWord {
  const word = written.trim().toLowerCase();
  const known = agencyWords.find((candidate) => candidate === word);
  return known ?? otherWords[word] ?? 'other';
}
