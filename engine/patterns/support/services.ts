import type { Account } from './chronology-index.ts';

/** Words of a clinic's name that say which appointment it was, not which service. */
const appointmentWords =
  /\b(initial|first|second|third|final|1st|2nd|3rd|4th|[2-9]th|new|annual|routine|follow[- ]?up|review|reviews|appointment|appt|clinic|admin|assessment|discharge|triage|session|dept|department|repeat|rebooked|re-?booked)\b/g;

/**
 * The service of an appointment: agency plus clinic (reading 5). Two appointments with the same key
 * are in one service: "Speech & language - initial" and "Speech & language - initial (2nd)".
 */
export function serviceKey(account: Account): string {
  return `${account.entry.agencyId} ${clinicKey(clinicOf(account))}`;
}

/** What people call the service: the clinic where it is named, else the agency. */
export function serviceName(account: Account): string {
  const clinic = clinicOf(account);
  return clinic === '' ? account.entry.agency : clinic;
}

function clinicOf(account: Account): string {
  return (account.entry.reading.facts.clinic ?? account.entry.cells.clinic ?? '').trim();
}

function clinicKey(clinic: string): string {
  const plain = clinic
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll('&', ' and ');
  const head = plain.split(/\s[-–—]\s|[:;,]/)[0] ?? plain;
  const bare = head
    .replaceAll(appointmentWords, ' ')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
  return bare === '' ? plain.replaceAll(/[^a-z0-9]+/g, ' ').trim() : bare;
}
