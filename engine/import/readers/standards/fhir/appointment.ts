import { sentences } from '../known-table.ts';
import type { KnownRecord } from '../known-table.ts';
import { conceptCodes, conceptWords, dayOf, isObject, objects, text } from './json.ts';
import type { Json } from './json.ts';
import { aboutReference } from './patients.ts';
import type { Patients } from './patients.ts';

/** Words for the statuses of an R4 appointment, as a reader of the record would say them. */
const statusWords: Readonly<Record<string, string>> = {
  proposed: 'Appointment proposed',
  pending: 'Appointment pending',
  booked: 'Appointment booked',
  arrived: 'Arrived for appointment',
  fulfilled: 'Appointment attended',
  cancelled: 'Appointment cancelled',
  'checked-in': 'Checked in for appointment',
  waitlist: 'On the waiting list',
};

/** An R4 appointment as a record; null for one entered in error. */
export function appointmentRecord(resource: Json, patients: Patients): KnownRecord | null {
  const status = text(resource.status);
  if (status === 'entered-in-error') return null;
  const happened = text(resource.start) || requestedStart(resource);
  const { adult, ...about } = aboutReference(patientOf(resource, patients), patients, dayOf(happened));
  const reason = conceptWords(resource.cancelationReason);
  const type = typeOf(status, conceptCodes(resource.cancelationReason), adult);
  const missed = adult ? 'Did not attend appointment' : 'Was not brought to appointment';
  return {
    ...about,
    happened,
    recorded: text(resource.created),
    type,
    text: sentences(
      status === 'noshow' ? missed : (statusWords[status] ?? `Appointment, status ${status || 'not given'}`),
      conceptWords(resource.serviceType) || conceptWords(resource.specialty),
      text(resource.description),
      conceptWords(resource.reasonCode),
      text(resource.comment),
      reason === '' ? '' : `Reason for cancelling: ${reason}`,
    ),
    outcome: status,
    clinic: conceptWords(resource.serviceType) || conceptWords(resource.specialty),
    place: displayOf(resource, /Location\//),
    author: displayOf(resource, /Practitioner(?:Role)?\//),
    record: `Appointment/${text(resource.id)}`,
  };
}

function typeOf(status: string, cancelCodes: readonly string[], adult: boolean): string {
  if (status === 'noshow') return adult ? '' : 'wnb';
  if (status === 'fulfilled' || status === 'arrived' || status === 'checked-in') return 'appt_attended';
  if (status === 'booked' || status === 'pending' || status === 'proposed') return 'appt_booked';
  return status === 'cancelled' ? cancelledType(cancelCodes) : '';
}

/** HL7 appointment cancellation reasons: `pat` the patient's side, `prov`, `maint`, `oth` the service's. */
function cancelledType(codes: readonly string[]): string {
  if (codes.some((code) => /^pat(?!-dec\b)/i.test(code))) return 'cancelled_family';
  if (codes.some((code) => /^(?:prov|maint|meds-inc|oth)/i.test(code))) return 'cancelled_service';
  // The record does not say who cancelled.
  return '';
}

function requestedStart(resource: Json): string {
  return text(objects(resource.requestedPeriod)[0]?.start);
}

/** The participant who is a patient; failing that, the attender whom the file does not describe. */
function patientOf(resource: Json, patients: Patients): unknown {
  const actors = objects(resource.participant)
    .map((participant) => participant.actor)
    .filter(isObject);
  return (
    actors.find((actor) => actor.type === 'Patient' || /(?:^|\/)Patient\//.test(text(actor.reference))) ??
    actors.find((actor) => patients.has(text(actor.reference))) ??
    actors.find((actor) => text(actor.reference).startsWith('urn:uuid:'))
  );
}

function displayOf(resource: Json, kind: RegExp): string {
  const actor = objects(resource.participant)
    .map((participant) => participant.actor)
    .filter(isObject)
    .find((each) => kind.test(text(each.reference)));
  return text(actor?.display);
}
