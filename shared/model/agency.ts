import { z } from 'zod';

/**
 * Kinds of organisation that keep records about a family. A name ("Larkspur Lane Primary") is the
 * agency; its kind ("school") decides how its abbreviations are read, its colour and its mark.
 */
export const agencyKinds = [
  'social-care',
  'police',
  'gp',
  'health-0-19',
  'hospital',
  'maternity',
  'mental-health',
  'school',
  'housing',
  'early-help',
  'probation-youth-justice',
  'voluntary',
  'family-public',
  'dental',
  'ambulance',
  'substance-misuse',
  'domestic-abuse-service',
  'court',
  'other',
] as const;
export const agencyKind = z.enum(agencyKinds);
export type AgencyKind = z.infer<typeof agencyKind>;

export const agency = z.object({
  id: z.number().int(),
  name: z.string(),
  kind: agencyKind,
});
export type Agency = Readonly<z.infer<typeof agency>>;

interface AgencyKindFacts {
  /** What people call this kind of agency. */
  readonly label: string;
  /** Two letters shown beside the colour, so that colour never stands alone. */
  readonly mark: string;
  /** White text on this colour passes 4.5:1. */
  readonly colour: string;
}

export const agencyKindFacts: Readonly<Record<AgencyKind, AgencyKindFacts>> = {
  'social-care': { label: "Children's social care", mark: 'SC', colour: '#0F5C6E' },
  police: { label: 'Police', mark: 'PO', colour: '#2F3E8C' },
  gp: { label: 'GP', mark: 'GP', colour: '#2E7D32' },
  'health-0-19': { label: 'Health visiting and school nursing', mark: 'HV', colour: '#6B7A0F' },
  hospital: { label: 'Hospital', mark: 'HO', colour: '#00796B' },
  maternity: { label: 'Maternity', mark: 'MA', colour: '#8E4585' },
  'mental-health': { label: 'Mental health', mark: 'MH', colour: '#6A3FA0' },
  school: { label: 'School', mark: 'SH', colour: '#B45309' },
  housing: { label: 'Housing', mark: 'HG', colour: '#7A5230' },
  'early-help': { label: 'Early help', mark: 'EH', colour: '#9D3C5A' },
  'probation-youth-justice': { label: 'Probation and youth justice', mark: 'PJ', colour: '#4A5568' },
  voluntary: { label: 'Voluntary and community', mark: 'VC', colour: '#5B6B1F' },
  'family-public': { label: 'Family and public', mark: 'FP', colour: '#6D5D4B' },
  dental: { label: 'Dental', mark: 'DE', colour: '#00696B' },
  ambulance: { label: 'Ambulance', mark: 'AM', colour: '#2C6E49' },
  'substance-misuse': { label: 'Substance misuse service', mark: 'SM', colour: '#5A4A86' },
  'domestic-abuse-service': { label: 'Domestic abuse service', mark: 'DA', colour: '#7A3B69' },
  court: { label: 'Court and Cafcass', mark: 'CT', colour: '#3F4C5C' },
  other: { label: 'Other', mark: 'OT', colour: '#5A6472' },
};
