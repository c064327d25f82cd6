import type { Chronology, IsoDay } from '../../shared/model/index.ts';
import { concerns, hasType } from '../patterns/support/accounts.ts';
import type { Account } from '../patterns/support/chronology-index.ts';
import { distinctIncidents, type Incident } from '../patterns/support/incidents.ts';
import { saidIn } from '../patterns/support/said.ts';
import { serviceName } from '../patterns/support/services.ts';
import { between } from '../patterns/support/slices.ts';
import { eventIdsOf, upToReference } from './lens.ts';

/**
 * The seven responses to a missed appointment (Wandsworth strategy, primary care statement of best
 * practice): waiting and doing nothing are responses too, where a reason is given.
 */
export const missedResponses = [
  { key: 'await', label: 'Await the follow-up already arranged' },
  { key: 'follow-up', label: 'Assertive follow-up with parents or carers' },
  { key: 're-refer', label: 'Re-referral' },
  { key: 'practice-meeting', label: 'Discussion in a practice safeguarding meeting' },
  { key: 'escalate', label: 'Escalation to others of the safeguarding team' },
  { key: 'agency-enquiry', label: 'Enquiry with another agency' },
  { key: 'none-with-reason', label: 'No action, with a reason' },
] as const;
export type MissedResponse = (typeof missedResponses)[number]['key'];

export interface MissedAppointment {
  readonly day: IsoDay;
  readonly children: readonly number[];
  readonly service: string;
  readonly agencies: readonly string[];
  /** The miss itself, with every agency's account. */
  readonly eventIds: readonly number[];
  /** Responses found, with the events that show them; empty: no response is recorded. */
  readonly responses: readonly { readonly response: MissedResponse; readonly eventIds: readonly number[] }[];
  /** Events by which the service discharged the child afterwards. */
  readonly dischargedBy: readonly number[];
}

/** Days after a miss in which an entry may be the response to it (team default). */
export const responseDays = 28;

const inWords: readonly (readonly [MissedResponse, RegExp])[] = [
  [
    'await',
    /\b(?:await(?:s|ing)?|2nd appt|second (?:appointment|appt)|(?:another|new|further|one more) (?:appointment|appt|date)?\s?(?:sent|booked|will be sent|to be sent)|will be sent|rebook\w*|re-?booked|next appointment)\b/i,
  ],
  [
    'follow-up',
    /\b(?:(?:t\/c|tel(?:ephone)?(?: call)?|phone(?:d)?|rang|called|text(?:ed)?|letter|spoke|contact(?:ed)?|home visit) (?:sent )?(?:to|with)? ?(?:mum|mother|dad|father|parents?|carer|family|nan)|text sent|letter sent to (?:parent|mum|mother))\b/i,
  ],
  ['re-refer', /\bre-?refer\w*\b|\bnew referral\b/i],
  [
    'practice-meeting',
    /\b(?:practice (?:safeguarding )?meeting|safeguarding meeting|discussed at (?:practice|mdt)|mdt)\b/i,
  ],
  [
    'escalate',
    /\b(?:escalat\w*|safeguarding lead|named (?:nurse|gp|doctor)|safeguarding (?:nurse|team) (?:informed|told))\b/i,
  ],
  [
    'agency-enquiry',
    /\b(?:(?:hv|health visitor|school|sn|school nurse|sw|social (?:worker|care)|midwife|nursery)\b[^.;·]{0,15}\b(?:informed|told|asked|contacted|emailed|notified)|(?:informed|told|asked|emailed|rang|letter to|task to) (?:the )?(?:hv|health visitor|school|sn|sw|social (?:worker|care)|midwife|nursery))\b/i,
  ],
  [
    'none-with-reason',
    /\bno (?:further )?action\b[^.;·]{0,40}\b(?:as|because|since|reason|better|seen elsewhere|not needed)\b/i,
  ],
];

/** Every missed appointment with what was done about it. A blank answer is not recorded, not "nothing". */
export function missedAppointments(chronology: Chronology): MissedAppointment[] {
  const { index, accounts } = upToReference(chronology);
  const missed = accounts.filter((account) => hasType(account, 'wnb', 'antenatal_missed'));
  const byAgency = Map.groupBy(accounts, ({ entry }) => entry.agencyId);
  return distinctIncidents(missed).map((incident) => {
    const agencies = [...new Set(incident.accounts.map(({ entry }) => entry.agencyId))];
    const later = agencies
      .flatMap((agency) => between(byAgency.get(agency) ?? [], incident.from, incident.from + responseDays))
      .filter((account) => mayAnswer(account, incident))
      .sort((a, b) => a.from - b.from);
    const responses = inWords.flatMap(([response, words]) => {
      const found = later.filter(
        (account) => words.test(saidIn(account)) || byType(account, response, incident),
      );
      return found.length === 0 ? [] : [{ response, eventIds: eventIdsOf(found) }];
    });
    const discharges = (index.byType.get('discharged_unseen') ?? []).filter(
      (account) =>
        account.from >= incident.from && account.from <= incident.from + 60 && mayAnswer(account, incident),
    );
    return {
      day: incident.day,
      children: incident.children,
      service: serviceName(incident.head),
      agencies: [...new Set(incident.accounts.map(({ entry }) => entry.agency))],
      eventIds: eventIdsOf(incident.accounts),
      responses,
      dischargedBy: eventIdsOf(discharges),
    };
  });
}

/** The miss's own row, or a later entry of an agency that knew of it, about the same child. */
function mayAnswer(account: Account, incident: Incident): boolean {
  if (incident.accounts.includes(account)) return true;
  if (hasType(account, 'wnb')) return false;
  return (
    incident.children.some((child) => concerns(account, child)) &&
    incident.accounts.some(({ entry }) => entry.agencyId === account.entry.agencyId)
  );
}

function byType(account: Account, response: MissedResponse, incident: Incident): boolean {
  if (incident.accounts.includes(account)) return false;
  if (response === 'await') return hasType(account, 'appt_booked');
  if (response === 're-refer') return hasType(account, 'referral_sent');
  return response === 'escalate' && hasType(account, 'escalation');
}
