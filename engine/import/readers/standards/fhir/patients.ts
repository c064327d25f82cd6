import { isObject, objects, text } from './json.ts';
import type { Json } from './json.ts';

/** A patient of the file, as far as it says. */
export interface Patient {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string;
}

/** Patients by every way a reference can name them. */
export type Patients = ReadonlyMap<string, Patient>;

/** Age from which a missed appointment is the person's own (Children Act 1989, section 105: under 18). */
const adultAge = 18;

/** Collects the patients among the resources. */
export function patientsOf(resources: readonly Json[]): Patients {
  const patients = new Map<string, Patient>();
  for (const resource of resources) {
    if (resource.resourceType !== 'Patient') continue;
    const id = text(resource.id);
    const fullUrl = text(resource.fullUrl);
    const patient = { id: id || fullUrl, name: nameOf(resource), birthDate: text(resource.birthDate) };
    for (const key of [`Patient/${id}`, `urn:uuid:${id}`, id, fullUrl])
      if (key !== '') patients.set(key, patient);
  }
  return patients;
}

function nameOf(patient: Json): string {
  const names = objects(patient.name);
  const name = names.find((each) => each.use === 'official') ?? names[0];
  if (name === undefined) return '';
  const given = Array.isArray(name.given) ? name.given.map(text) : [];
  return text(name.text) || [...given, text(name.family)].filter((part) => part !== '').join(' ');
}

/** Columns of the person a record is about: a child, or an adult by the date of birth in the file. */
interface About {
  readonly childId?: string;
  readonly child?: string;
  readonly person?: string;
  readonly birthDate?: string;
  readonly adult: boolean;
}

/** Whom a reference means. Somebody without a date of birth in the file is taken for a child. */
export function aboutReference(reference: unknown, patients: Patients, day: string): About {
  if (!isObject(reference)) return { adult: false };
  const target = text(reference.reference);
  const patient =
    patients.get(target) ??
    patients.get(target.replace(/\/_history\/.*$/, '').replace(/^.*\/(?=Patient\/)/, ''));
  const id = patient?.id ?? target.replace(/^.*Patient\//, '');
  const name = patient?.name || text(reference.display) || id;
  const birthDate = patient?.birthDate ?? '';
  if (ageAt(birthDate, day) >= adultAge) return { childId: id, person: name, birthDate, adult: true };
  return { childId: id, child: name, birthDate, adult: false };
}

/** Whole years between two ISO days; -1 where one of them is not a full date. */
function ageAt(birthDate: string, day: string): number {
  if (!/^\d{4}-\d{2}-\d{2}/.test(birthDate) || !/^\d{4}-\d{2}-\d{2}/.test(day)) return -1;
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5, 10) < birthDate.slice(5, 10) ? years - 1 : years;
}
