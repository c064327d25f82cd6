import { daysBetween } from '../../../shared/calendar/iso-day.ts';
import type { Decision } from '../../../shared/model/index.ts';
import { hasType, ofSocialCare, ofTypes } from './accounts.ts';
import type { Account, ChronologyIndex } from './chronology-index.ts';
import { distinctIncidents, type Incident } from './incidents.ts';

const takenOn =
  /\breferral accepted\b|\baccepted as (?:a )?referral\b|\bprogress(?:ed|es)? to (?:a )?referral\b/i;

/** A contact is not a referral (reading 7), unless its outcome says that it was accepted as one. */
function isReferral(account: Account): boolean {
  return hasType(account, 'referral') || takenOn.test(account.entry.outcome);
}

/** Referrals that social care received, each once. */
export function referralsReceived(index: ChronologyIndex): Incident[] {
  return distinctIncidents(
    ofTypes(index, ['referral', 'contact', 'anonymous_concern', 'police_notification']).filter(
      (account) =>
        ofSocialCare(account) && !account.yearOnly && account.from <= index.reference && isReferral(account),
    ),
  );
}

/**
 * Entries by which social care closed its work: the case closed, child in need ended with no
 * protection plan in its place, or a decision of no further action.
 */
export function closures(index: ChronologyIndex): Account[] {
  return ofTypes(index, ['case_closed', 'cin_end', 'referral', 'referral_decision', 'assessment_end']).filter(
    (account) =>
      ofSocialCare(account) && account.from <= index.reference && closes(account) && !stepsUp(index, account),
  );
}

function closes(account: Account): boolean {
  if (hasType(account, 'case_closed')) return true;
  const { decision } = account.entry.reading.facts;
  if (hasType(account, 'cin_end')) return decision !== 'step-up';
  if (hasType(account, 'assessment_end')) return decision === 'close' || decision === 'no-further-action';
  return decision === 'no-further-action';
}

/** Child in need that ends because a protection plan starts is no closure. */
export function stepsUp(index: ChronologyIndex, account: Account): boolean {
  if (!hasType(account, 'cin_end')) return false;
  return (index.periods.get('child-protection-plan') ?? []).some(
    ({ from, children }) =>
      Math.abs(daysBetween(account.day, from)) <= 5 &&
      (children.length === 0 || children.some((child) => account.children.includes(child))),
  );
}

/** What was decided on a contact or referral: on the entry itself, or in a decision within three days. */
export function decisionOn(index: ChronologyIndex, incident: Incident): Decision | undefined {
  const own = incident.accounts.find(
    (account) => ofSocialCare(account) && account.entry.reading.facts.decision !== undefined,
  );
  if (own !== undefined) return own.entry.reading.facts.decision;
  return ofTypes(index, ['referral_decision']).find(
    (account) =>
      ofSocialCare(account) &&
      account.from >= incident.from &&
      account.from - incident.from <= 3 &&
      account.children.some((child) => incident.children.includes(child)),
  )?.entry.reading.facts.decision;
}

/** Starts or ends of social work assessments and enquiries; an early help assessment is none (reading 7). */
export function assessmentMarks(index: ChronologyIndex): Account[] {
  const marks = ofTypes(index, ['assessment_start', 'assessment_end', 's47_start']);
  const decided = ofTypes(index, ['referral', 'referral_decision']).filter(
    ({ entry }) =>
      entry.reading.facts.decision === 'assessment' || entry.reading.facts.decision === 'section-47',
  );
  return [...marks, ...decided].filter(ofSocialCare).sort((a, b) => a.from - b.from);
}

/** Children of several incidents together, in order. */
export function childrenOfAll(items: readonly { readonly children: readonly number[] }[]): number[] {
  return [...new Set(items.flatMap(({ children }) => children))].sort((a, b) => a - b);
}
