import { hasType, remember } from './accounts.ts';
import type { Account, ChronologyIndex } from './chronology-index.ts';
import { stateInWords } from './described-state.ts';
import { distinctIncidents, type Incident, incidentTypes } from './incidents.ts';
import { topicsOf } from './mentions.ts';
import { saidIn } from './said.ts';

/**
 * Types that are a concern in themselves, as the questions on cumulative, escalating and overlooked
 * concern count them (team default). Steps of a process (referral, strategy discussion, plan start,
 * escalation) are not: they answer concerns. School avoidance and part-time timetables are not
 * counted: they are the service's side (practice rules, trap 14).
 */
export const concernTypes: readonly string[] = [
  'anonymous_concern',
  'antenatal_missed',
  'arrest',
  'cme',
  'concern',
  'consent_declined',
  'da_incident',
  'dental_decay',
  'discharged_unseen',
  'dsl_concern',
  'eviction',
  'exploitation',
  'growth',
  'imms_overdue',
  'injury',
  'late',
  'medication_missed',
  'missing_start',
  'no_access',
  'not_engaging',
  'parent_mental_health',
  'parental_supervision',
  'permanent_exclusion',
  'police_notification',
  'presentation',
  'self_harm',
  'substance_misuse',
  'suspension',
  'wnb',
];

/** Types that count only where the row itself tells of a concern. */
export const carrierTypes: readonly string[] = [
  'admission',
  'appt_attended',
  'booking',
  'child_seen',
  'child_voice',
  'contact',
  'core_group',
  'crime_victim',
  'ed',
  'hcp_contact',
  'home_conditions',
  'referral_sent',
  'visit_announced',
  'visit_unannounced',
];

/** Rows that are first of all a step of the process tell over again what was known. */
const stepsFirst: ReadonlySet<string> = new Set([
  'allocated',
  'assessment_end',
  'assessment_start',
  'case_closed',
  'cin_end',
  'cin_review',
  'cin_start',
  'cpp_end',
  'cpp_start',
  'disagreement',
  'eha',
  'escalation',
  'feedback_to_referrer',
  'icpc',
  'lac_review',
  'lpm',
  'manager_decision',
  'plo_letter',
  'plo_meeting',
  'rcpc',
  'reallocated',
  'referral',
  'referral_decision',
  's47_outcome',
  's47_start',
  'strategy_discussion',
  'supervision',
  'tac_taf_meeting',
  'transfer',
]);

const counts = new Set(concernTypes);
const carries = new Set(carrierTypes);
/** An incident that others are told of; their records of it are accounts of the same. */
const toldOn: ReadonlySet<string> = new Set([
  'police_notification',
  'contact',
  'anonymous_concern',
  'da_incident',
  'ed',
]);

/** Severity as the row states it ("severity 2", "low level"); null where it does not. */
export function statedSeverity(account: Account): number | null {
  const words = saidIn(account);
  const stated = /\bseverity\s*[:=]?\s*([0-3])\b/i.exec(words);
  if (stated !== null) return Number(stated[1]);
  return /\blow[- ]level\b/i.test(words) ? 1 : null;
}

/** Severity from the row where it says so, else as read (the type's default); a concern is at least 1. */
export function severityOf(account: Account): number {
  return statedSeverity(account) ?? Math.max(account.entry.reading.severity, isConcern(account) ? 1 : 0);
}

/** The account tells of a concern that the counting patterns count. */
export function isConcern(account: Account): boolean {
  const { types, polarity, subject } = account.entry.reading;
  if (subject === 'professional' || polarity === 'strength' || stepsFirst.has(types[0]?.code ?? ''))
    return false;
  if (types.some(({ code }) => counts.has(code))) return !isStepAfterArrest(account);
  if (hasType(account, 'home_conditions') && polarity === 'neutral') {
    return stateInWords(account) === 'concern';
  }
  return polarity === 'concern' && types.some(({ code }) => carries.has(code));
}

/** Bail, an interview or a decision of the police answers the incident; the incident is the concern. */
function isStepAfterArrest({ entry }: Account): boolean {
  const { types, polarity } = entry.reading;
  const others = types.filter(({ code }) => counts.has(code) && code !== 'arrest');
  if (others.length > 0) return false;
  return polarity === 'neutral' || types.some(({ code }) => code === 'bail_condition');
}

/** One concern with every agency's account of it. */
export interface Concern extends Incident {
  readonly severity: number;
  readonly agencies: readonly number[];
}

const memo = new WeakMap<ChronologyIndex, readonly Concern[]>();

/** All concerns up to the reference date, each counted once, in order of day; year-only dates left out. */
export function concernsIn(index: ChronologyIndex): readonly Concern[] {
  const known = memo.get(index);
  if (known !== undefined) return known;
  const accounts = index.accounts.filter(
    (account) => account.from <= index.reference && !account.yearOnly && isConcern(account),
  );
  const found = distinctIncidents(accounts, couldBeOne).map((incident) =>
    Object.assign(incident, {
      severity: Math.max(...incident.accounts.map(severityOf)),
      agencies: [...new Set(incident.accounts.map(({ entry }) => entry.agencyId))],
    }),
  );
  memo.set(index, found);
  return found;
}

const ofChild = new WeakMap<ChronologyIndex, Map<number, readonly Concern[]>>();

/** The concerns that touch one child; worked out once. */
export function concernsOfChild(index: ChronologyIndex, child: number): readonly Concern[] {
  return remember(ofChild, index, child, () =>
    concernsIn(index).filter(({ children }) => children.includes(child)),
  );
}

/** The same type, or an incident and the news of it (reading 3). */
function couldBeOne(a: Account, b: Account): boolean {
  const mine = a.entry.reading.types;
  const theirs = b.entry.reading.types;
  if (mine.some(({ code }) => theirs.some((other) => other.code === code))) return true;
  const [one, other] = [mine.some(isIncident), theirs.some(isIncident)];
  if (one && other && (mine.some(isToldOn) || theirs.some(isToldOn))) return true;
  // A school log is often of another type than the incident it tells of: then the topic has to be one.
  return (one || other) && sharesTopic(topicsOf(a), topicsOf(b));
}

interface Coded {
  readonly code: string;
}

function isIncident({ code }: Coded): boolean {
  return incidentTypes.has(code);
}

function isToldOn({ code }: Coded): boolean {
  return toldOn.has(code);
}

function sharesTopic(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const topic of a) if (b.has(topic)) return true;
  return false;
}
