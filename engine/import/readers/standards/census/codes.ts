/**
 * Codes of the children in need census (DfE, CIN census specification 2022 to 2026: referral source,
 * primary need, reason for closure, category of abuse, assessment factors), in short words.
 */
type Codes = Readonly<Record<string, string>>;

export const referralSources: Codes = {
  '1A': 'family member, relative or carer',
  '1B': 'acquaintance, neighbour or childminder',
  '1C': 'the child',
  '1D': 'another individual',
  '2A': 'school',
  '2B': 'education services',
  '3A': 'GP',
  '3B': 'health visitor',
  '3C': 'school nurse',
  '3D': 'other primary health services',
  '3E': 'emergency department',
  '3F': 'other health services',
  '4': 'housing',
  '5A': 'social care service of the authority',
  '5B': 'other service of the authority',
  '5C': 'service of another authority',
  '5D': 'early help',
  '6': 'police',
  '7': 'court, probation or other legal agency',
  '8': 'voluntary or independent organisation, children’s centre or other',
  '9': 'anonymous',
  '10': 'unknown',
};

export const primaryNeeds: Codes = {
  N0: 'not stated',
  N1: 'abuse or neglect',
  N2: 'child’s disability',
  N3: 'parental disability or illness',
  N4: 'family in acute stress',
  N5: 'family dysfunction',
  N6: 'socially unacceptable behaviour',
  N7: 'low income',
  N8: 'absent parenting',
  N9: 'case other than child in need',
};

export const closureReasons: Codes = {
  RC1: 'adopted',
  RC2: 'died',
  RC3: 'child arrangements order',
  RC4: 'special guardianship order',
  RC5: 'transferred to another local authority',
  RC6: 'transferred to adult social care',
  RC7: 'services ceased for another reason, including child no longer in need',
  RC8: 'closed after assessment, no further action',
  RC9: 'closed after assessment, referred to early help',
};

export const abuseCategories: Codes = {
  NEG: 'neglect',
  PHY: 'physical abuse',
  SAB: 'sexual abuse',
  EMO: 'emotional abuse',
  MUL: 'multiple',
};

export const assessmentFactors: Codes = {
  '1A': 'alcohol misuse by the child',
  '1B': 'alcohol misuse by a parent or carer',
  '1C': 'alcohol misuse by another person in the household',
  '2A': 'drug misuse by the child',
  '2B': 'drug misuse by a parent or carer',
  '2C': 'drug misuse by another person in the household',
  '3A': 'domestic abuse, child the subject',
  '3B': 'domestic abuse, parent or carer the subject',
  '3C': 'domestic abuse, another person the subject',
  '4A': 'mental health of the child',
  '4B': 'mental health of a parent or carer',
  '4C': 'mental health of another person in the household',
  '5A': 'learning disability of the child',
  '5B': 'learning disability of a parent or carer',
  '5C': 'learning disability of another person in the household',
  '6A': 'physical disability or illness of the child',
  '6B': 'physical disability or illness of a parent or carer',
  '6C': 'physical disability or illness of another person in the household',
  '7A': 'young carer',
  '8B': 'privately fostered',
  '8C': 'privately fostered',
  '8D': 'privately fostered',
  '8E': 'privately fostered',
  '8F': 'privately fostered',
  '9A': 'unaccompanied asylum-seeking child',
  '10A': 'going missing',
  '11A': 'child sexual exploitation',
  '12A': 'trafficking',
  '13A': 'gangs',
  '14A': 'socially unacceptable behaviour',
  '15A': 'self-harm',
  '16A': 'neglect',
  '17A': 'emotional abuse',
  '18A': 'physical abuse',
  '18B': 'physical abuse, child on child',
  '18C': 'physical abuse, adult on child',
  '19A': 'sexual abuse',
  '19B': 'sexual abuse, child on child',
  '19C': 'sexual abuse, adult on child',
  '20': 'other',
  '21': 'no factors identified',
  '22A': 'female genital mutilation',
  '23A': 'abuse linked to faith or belief',
  '24A': 'child criminal exploitation',
};

/** "police (6)"; the bare code where it is not in the list; empty for an empty code. */
export function inWords(codes: Codes, code: string): string {
  const words = Object.hasOwn(codes, code.toUpperCase()) ? codes[code.toUpperCase()] : undefined;
  return words === undefined ? code : `${words} (${code})`;
}
