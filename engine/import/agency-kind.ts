import type { AgencyKind } from '../../shared/model/index.ts';
import { normaliseHeading } from './layout/headings.ts';

type KindRule = readonly [AgencyKind, RegExp];

/**
 * Words that name a kind of agency; the first rule that matches decides, so that the narrower stands
 * before the wider: a school nurse before a school, a county court before a county council.
 */
const rules: readonly KindRule[] = [
  [
    'police',
    /\b(?:police|policing|constabulary|ppu|public protection|child abuse investigation|caiu|cait|mps|pvp|niche|occurrences?|cpt)\b/,
  ],
  ['ambulance', /\b(?:ambulance|paramedics?|nwas|swasft|emas|wmas|eeast|secamb|scas|neas|yas)\b|^999\b/],
  ['dental', /\b(?:dental|dentists?|dentistry|orthodont\w+)\b/],
  ['maternity', /\b(?:midwi\w+|maternity|antenatal|obstetric\w*|birth centre|badger ?net)\b/],
  ['school', /\b(?:education(?:al)? psycholog\w+|virtual school)\b/],
  [
    'mental-health',
    /\b(?:camhs|cypmhs|mhst|mental health|psychiatr\w+|cmht|psycholog\w+|psychosis|eating disorders?|crisis (?:team|resolution)|talking therap\w+|iapt)\b/,
  ],
  [
    'health-0-19',
    /\b(?:health visit\w*|school nurs\w*|public health nurs\w*|family nurse|fnp|0 (?:to )?(?:5|19|25)|healthy child|hv|sn|community health|child health|communit?y (?:child\w* )?nurs\w*|child\w*(?: s)? (?:community )?nurs\w*|(?:looked after|lac|cla) (?:child\w* )?(?:nurs\w+|health)|speech (?:and|&)? ?language|s ?a ?l ?t|therap(?:y|ies)|physio\w*)\b/,
  ],
  [
    'gp',
    /\b(?:gp|gps|surgery|general pract\w+|family doctors?|medical (?:centre|practice|group)s?|health centre|primary care|pcn|systm ?one|emis)\b|\bpractice$/,
  ],
  [
    'hospital',
    /\b(?:hospitals?|infirmary|ed|a e|a and e|accident and emergency|emergency department|minor injur\w+|urgent (?:treatment|care)|walk in cent\w+|neonatal|nicu|outpatients?|children s ward|paediatrics?|paediatrician|acute|nhs (?:foundation )?trust)\b/,
  ],
  [
    'substance-misuse',
    /\b(?:substance|drugs?|alcohol|addictions?|addaction|change grow live|cgl|turning point|recovery (?:service|hub|partnership)|dars)\b/,
  ],
  ['domestic-abuse-service', /\b(?:domestic (?:abuse|violence)|dv service|idva|marac|women ?s aid|refuge)\b/],
  ['social-care', /\b(?:child\w*(?: s)? (?:residential )?homes?|residential child\w*)\b/],
  [
    'housing',
    /\b(?:housing|homes|tenanc\w+|tenants?|landlord|homeless\w*|temporary accommodation|almo|hpu|lettings)\b/,
  ],
  [
    'early-help',
    /\b(?:early help|family hubs?|family support|(?:troubled|supporting) families|child\w*(?: s)? cent(?:re|er)s?|sure ?start|youth (?:service|support|work\w*))\b/,
  ],
  ['probation-youth-justice', /\b(?:probation|youth (?:justice|offending)|yots?|yos|yjs|child ?view|crc)\b/],
  [
    'school',
    /\b(?:schools?|primary|secondary|academy|nursery|nurseries|pre ?school|college|pru|alternative provision|education|ewos?|attendance (?:service|team)|sen ?co|send (?:team|service)|pupil referral|cpoms|my ?concern|infants|juniors?|childminders?|c of e|rc)\b/,
  ],
  ['court', /\b(?:court|cafcass|hmcts)\b(?! teams?\b)/],
  [
    'voluntary',
    /\b(?:voluntary|charity|charitable|home ?start|barnardo ?s|nspcc|childline|family (?:centre|action)|food ?bank|action for children|child\w*(?: s)? society|save the children|salvation army|samaritans|young carers|catch ?22|community (?:trust|project|group))\b/,
  ],
  [
    'family-public',
    /\b(?:family account|family members?|neighbours?|anonymous|members? of the public)\b|^(?:(?:maternal|paternal|great|step) )*(?:mother|father|parents?|grand(?:mother|father|parents?)|aunt|uncle|mgm|pgm|mgf|pgf)$/,
  ],
  [
    'social-care',
    /\b(?:social (?:care|services?|work|workers?)|children and (?:families|young people)|child\w*(?: s)? (?:services|directorate|department)|csc|mash|multi agency safeguarding hub|front door|emergency duty|edt|independent review\w+|fostering|adoption|leaving care|lado|local authority|council|mosaic|liquid ?logic|care ?first|lcs|ics)\b|\b(?:safeguarding|assessment|cin|lac|cla|child protection|duty|referral|court|looked after(?: child\w*)?|child\w*(?: s)?|disabilit\w+) (?:team|unit|service)s?\b/,
  ],
];

/** The kind of agency that a name or line speaks of; null when it names none. */
export function agencyKindOf(text: string): AgencyKind | null {
  const words = normaliseHeading(text);
  return rules.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
