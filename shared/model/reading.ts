import { z } from 'zod';
import { isoDay } from './dates.ts';

/**
 * What was read from one entry, with the words that caused it. The conventions are those of the
 * practice guidance on labelling: the row alone is the evidence; history, negation and plans are
 * not events. Everything here can be corrected by a person.
 */

export const subjects = ['child', 'parent', 'sibling', 'professional', 'other'] as const;
export const subject = z.enum(subjects);
export type Subject = z.infer<typeof subject>;

export const polarities = ['concern', 'neutral', 'strength'] as const;
export const polarity = z.enum(polarities);
export type Polarity = z.infer<typeof polarity>;

/** `unknown` means nothing is said, which is never the same as "not seen". */
export const childSeenValues = ['alone', 'with_others', 'not_seen', 'unknown'] as const;
export const childSeen = z.enum(childSeenValues);
export type ChildSeen = z.infer<typeof childSeen>;

/** One event type given to an entry, the rule that gave it and the words it rests on. */
export const typeLabel = z.object({
  code: z.string(),
  rule: z.string(),
  /** The words in the row that caused it, verbatim; the column's name where a column decided. */
  because: z.string(),
});
export type TypeLabel = Readonly<z.infer<typeof typeLabel>>;

/** Who a mention is resolved to; `personId` null where the name is not on the people list. */
export const personMention = z.object({
  personId: z.number().int().nullable(),
  words: z.string(),
  /** The record says that the agency saw, spoke to or otherwise had contact with this person. */
  contact: z.boolean(),
});
export type PersonMention = Readonly<z.infer<typeof personMention>>;

/** One child, and whether this entry says that the child was seen. */
export const sighting = z.object({
  personId: z.number().int(),
  seen: z.enum(['alone', 'with_others', 'not_seen']),
  because: z.string(),
});
export type Sighting = Readonly<z.infer<typeof sighting>>;

/** A child's own words, or described expression. `personId` null where it is unclear whose. */
export const voice = z.object({
  personId: z.number().int().nullable(),
  words: z.string(),
  quoted: z.boolean(),
});
export type Voice = Readonly<z.infer<typeof voice>>;

/** Domains of care, for improvement and relapse (London SW profile, Hillingdon; home conditions added). */
export const careDomains = [
  'physical',
  'emotional',
  'educational',
  'medical',
  'nutritional',
  'supervisory',
  'home',
] as const;
export const careDomain = z.enum(careDomains);
export type CareDomain = z.infer<typeof careDomain>;

export const healthNeeds = ['dental', 'immunisation', 'medication', 'pain', 'growth', 'other'] as const;
export const healthNeed = z.enum(healthNeeds);
export type HealthNeed = z.infer<typeof healthNeed>;

export const attendanceMeasure = z.object({
  from: isoDay.nullable(),
  to: isoDay.nullable(),
  possible: z.number().nullable(),
  attended: z.number().nullable(),
  authorised: z.number().nullable(),
  unauthorised: z.number().nullable(),
  percent: z.number().nullable(),
});
export type AttendanceMeasure = Readonly<z.infer<typeof attendanceMeasure>>;

export const decisions = [
  'no-further-action',
  'advice',
  'early-help',
  'assessment',
  'accepted',
  'section-47',
  'continue',
  'close',
  'step-down',
  'step-up',
] as const;
export const decision = z.enum(decisions);
export type Decision = z.infer<typeof decision>;

/** An agreed action as a meeting or supervision leaves it. */
export const actionNote = z.object({
  text: z.string(),
  owner: z.string(),
  due: isoDay.nullable(),
  state: z.enum(['set', 'done', 'carried-forward', 'overdue']),
});
export type ActionNote = Readonly<z.infer<typeof actionNote>>;

/** Presence of one agency at a meeting. `report` null: not recorded whether a report came. */
export const meetingAgency = z.object({
  agency: z.string(),
  invited: z.boolean().nullable(),
  present: z.boolean().nullable(),
  report: z.boolean().nullable(),
});
export type MeetingAgency = Readonly<z.infer<typeof meetingAgency>>;

/**
 * Facts that the patterns need beyond the type. Each is optional: left out means "not recorded",
 * which never means "no".
 */
export const facts = z.object({
  /** Clinic, department or named service of an appointment ("Hip ultrasound"). */
  clinic: z.string().optional(),
  /** Who an appointment letter or closing letter went to, as written. */
  lettersTo: z.array(z.string()).optional(),
  /** Child protection plan category, as written ("Neglect"). */
  category: z.string().optional(),
  /** What was decided about a contact, referral, review or closure. */
  decision: decision.optional(),
  /** A reason or rationale is recorded with the decision. */
  rationale: z.boolean().optional(),
  /** False where a meeting was cancelled or not quorate. */
  held: z.boolean().optional(),
  meeting: z.array(meetingAgency).optional(),
  actions: z.array(actionNote).optional(),
  announced: z.boolean().optional(),
  bedroomSeen: z.boolean().optional(),
  /** Assessment: earlier history considered, said not to have been, or (left out) not recorded. */
  historyCited: z.boolean().optional(),
  /** Services or programmes offered or tried ("Freedom Programme"). */
  interventions: z.array(z.string()).optional(),
  worker: z.string().optional(),
  team: z.string().optional(),
  unallocated: z.boolean().optional(),
  address: z.string().optional(),
  /** Another local authority named as where the family lives or lived. */
  authority: z.string().optional(),
  gestationWeeks: z.number().optional(),
  ageMonths: z.number().optional(),
  nonMobile: z.boolean().optional(),
  /** An emergency attendance that the hospital itself asked for. */
  recalled: z.boolean().optional(),
  /** Which mandated contact of the Healthy Child Programme. */
  contactKind: z.enum(['antenatal', 'new-birth', '6-8-week', '9-12-month', '2-2.5-year']).optional(),
  attendance: attendanceMeasure.optional(),
  /** Tool grades by area, 1 (best) to 5, as recorded. */
  toolGrades: z.record(z.string(), z.number()).optional(),
  tool: z.string().optional(),
  weightKg: z.number().optional(),
  centile: z.string().optional(),
  needs: z.array(healthNeed).optional(),
  treated: z.array(healthNeed).optional(),
  /** State of care by domain as this entry describes it. */
  domains: z
    .array(z.object({ domain: careDomain, state: z.enum(['concern', 'improved', 'good']) }))
    .optional(),
  /** Children said to be at the place of an incident. */
  childrenPresent: z.boolean().optional(),
  /** A referral, letter or notification says which agency it went to or came from, as written. */
  sentTo: z.array(z.string()).optional(),
  receivedFrom: z.string().optional(),
  /** Day on which another document was sent or written ("sent 18/09", "dated Fri 22/01"). */
  mentionedDays: z.array(isoDay).optional(),
  /** Reference numbers as written. */
  references: z.array(z.string()).optional(),
  /** A check on a new adult is recorded. */
  checkDone: z.boolean().optional(),
  /** A disagreement or escalation is said to be settled. */
  resolved: z.boolean().optional(),
  /** The entry says that the word or category neglect applies. */
  neglect: z.boolean().optional(),
  /** A sender chases an earlier referral that had no reply. */
  chase: z.boolean().optional(),
});
export type Facts = Readonly<z.infer<typeof facts>>;

export const basis = z.enum(['observed', 'reported', 'opinion', 'not-recorded']);
export type Basis = z.infer<typeof basis>;

export const reading = z.object({
  /** Primary type first; empty when nothing is evidenced. */
  types: z.array(typeLabel),
  subject,
  polarity,
  /** 0 none, 1 low, 2 moderate, 3 high: from the row where it says so, else the type's default (team default). */
  severity: z.number().int().min(0).max(3),
  childSeen,
  /** Children whom the row concerns (named, or all when it speaks of "the children" or the family). */
  children: z.array(z.number().int()),
  /** Children of whom the row says something of their own. */
  ownChildren: z.array(z.number().int()),
  people: z.array(personMention),
  sightings: z.array(sighting),
  voices: z.array(voice),
  basis,
  facts,
  /** Names found that nobody on the people list answers to. */
  unknownNames: z.array(z.string()),
});
export type Reading = Readonly<z.infer<typeof reading>>;
