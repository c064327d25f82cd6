import { sentences } from '../known-table.ts';
import type { KnownRecord } from '../known-table.ts';
import { conceptWords, dayOf, isObject, objects, text } from './json.ts';
import type { Json } from './json.ts';
import { aboutReference } from './patients.ts';
import type { Patients } from './patients.ts';

/** An R4 encounter as a record; null for one entered in error. */
export function encounterRecord(resource: Json, patients: Patients): KnownRecord | null {
  const status = text(resource.status);
  if (status === 'entered-in-error') return null;
  const period = isObject(resource.period) ? resource.period : {};
  const happened = text(period.start);
  const end = text(period.end);
  const { adult: _, ...about } = aboutReference(resource.subject, patients, dayOf(happened));
  const encounterClass = isObject(resource.class) ? resource.class : {};
  const provider = isObject(resource.serviceProvider) ? text(resource.serviceProvider.display) : '';
  return {
    ...about,
    happened,
    // A visit within one day is a point in time; only a stay has an end.
    end: dayOf(end) === dayOf(happened) ? '' : end,
    type: typeOf(status, text(encounterClass.code)),
    text: sentences(
      conceptWords(resource.type) || text(encounterClass.display) || 'Encounter',
      labelled('Reason', conceptWords(resource.reasonCode)),
      status === 'cancelled' || status === 'planned' ? `Status: ${status}` : '',
    ),
    outcome: status,
    clinic: conceptWords(resource.serviceType) || provider,
    place: placeOf(resource),
    author: text(
      objects(resource.participant)
        .map((each) => each.individual)
        .find(isObject)?.display,
    ),
    record: `Encounter/${text(resource.id)}`,
  };
}

/** Classes of HL7 v3 ActCode: EMER emergency, IMP, ACUTE and NONAC inpatient; the others are visits. */
function typeOf(status: string, encounterClass: string): string {
  if (status === 'planned') return 'appt_booked';
  if (!/^(?:arrived|triaged|in-progress|onleave|finished)$/.test(status)) return '';
  if (encounterClass === 'EMER') return 'ed';
  if (/^(?:IMP|ACUTE|NONAC)$/.test(encounterClass)) return 'admission';
  return 'appt_attended';
}

function placeOf(resource: Json): string {
  const location = objects(resource.location)
    .map((each) => each.location)
    .find(isObject);
  return text(location?.display);
}

function labelled(label: string, value: string): string {
  return value === '' ? '' : `${label}: ${value}`;
}
