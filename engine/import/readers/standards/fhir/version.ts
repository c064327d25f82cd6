import { isObject, objects, text } from './json.ts';
import type { Json } from './json.ts';

/**
 * The FHIR version of a resource if it is not R4, else null. Profiles and extensions name STU3 and
 * DSTU2; otherwise elements that exist in one version alone decide (HL7 FHIR, differences of
 * Appointment and Encounter between STU3, R4 and R5).
 */
export function otherVersion(resource: Json): string | null {
  const named = namedVersion(resource);
  if (named !== null) return named;
  const kind = resource.resourceType;
  if (kind !== 'Appointment' && kind !== 'Encounter') return null;
  if (r5Elements.some((name) => name in resource)) return 'R5';
  if (stu3Elements.some((name) => name in resource)) return 'STU3';
  if (kind === 'Encounter' && Array.isArray(resource.class)) return 'R5';
  if (kind === 'Encounter' && typeof resource.class === 'string') return 'DSTU2';
  if (objects(resource.reason).length > 0) {
    return objects(resource.reason).some(
      (each) => 'concept' in each || 'reference' in each || 'value' in each || 'use' in each,
    )
      ? 'R5'
      : 'STU3';
  }
  return objects(resource.serviceType).some((each) => 'concept' in each) ? 'R5' : null;
}

const r5Elements = [
  'actualPeriod',
  'cancellationReason',
  'plannedStartDate',
  'recurrenceId',
  'recurrenceTemplate',
  'virtualService',
  'subjectStatus',
  'admission',
];
const stu3Elements = ['incomingReferral', 'indication'];

function namedVersion(resource: Json): string | null {
  const meta = isObject(resource.meta) ? resource.meta : {};
  const profiles = Array.isArray(meta.profile) ? meta.profile.map(text) : [text(meta.profile)];
  const extensions = objects(resource.extension).map((extension) => text(extension.url));
  for (const url of [...profiles, ...extensions]) {
    const match = /\/(STU3|DSTU2|R5|R4B|R6)\/(?:StructureDefinition|Profile)/i.exec(url)?.[1];
    if (match !== undefined && match.toUpperCase() !== 'R4B') return match.toUpperCase();
  }
  return null;
}
