import { z } from 'zod';
import { toDayNumber } from '../../../shared/calendar/iso-day.ts';
import { eventType } from '../../../shared/event-types/event-types.ts';
import type { Chronology, IsoDay } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { accountsOfChild, concerns, hasType, ofSocialCare, ofTypes } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { severityOf, statedSeverity } from '../support/concern-events.ts';
import { missingRecords } from '../support/coverage.ts';
import { incidentEvidence, toEvidence } from '../support/evidence.ts';
import { distinctIncidents, type Incident } from '../support/incidents.ts';
import { namesDay, topicsOf } from '../support/mentions.ts';
import { birthMark, isNonMobile, nonMobileMonths } from '../support/mobility.ts';
import { oncePerRun } from '../support/once.ts';
import { teamDefault } from '../support/parameters.ts';
import { openOn, planName, plansOfChild } from '../support/periods.ts';
import { saidIn } from '../support/said.ts';
import { between, firstAt } from '../support/slices.ts';
import { childNames, ukDate } from '../support/words.ts';
import { addWorkingDays } from '../support/working-days.ts';

const parameters = z.object({
  severity: z.number().int().min(1).max(3).default(3),
  workingDays: z.number().int().min(0).default(10),
  nonMobileMonths: z.number().int().min(1).default(nonMobileMonths),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `severity ${values.severity} or an injury to a baby under ${values.nonMobileMonths} months, and no mention within ${values.workingDays} working days, or by the next meeting if that is later`;

/** F27: something serious that one agency knew, of which the lead agency's records say nothing. */
export const informationNotJoinedUp = definePattern<Values>({
  id: 'information-not-joined-up',
  number: 'F27',
  version: 1,
  name: 'Information not joined up',
  question: 'Did the lead agency know of this, and what did it make of it?',
  tier: 'team default',
  source:
    'Lambeth: information takes on a different meaning when laid alongside what others hold; Wandsworth section 10; SCIE learning from case reviews. Numbers are team defaults.',
  onByDefault: false,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    severity: teamDefault('Severity from which an event counts', 'severity (0 to 3)'),
    workingDays: teamDefault('Mentioned within, or at the next meeting if that is later', 'working days'),
    nonMobileMonths: teamDefault('Babies under this age are taken not to be mobile', 'months'),
  },
  checkFirst: [
    'Was there a question of consent to share it?',
    'Did the police ask for it to be kept back for a time?',
    'Was it said in a telephone call or a meeting without a note?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    const lead = leadRecords(index);
    return hitsByChildren(
      index,
      index.children.flatMap(({ id }) => draftsOfChild(index, id, lead, values)),
      { household: true },
    );
  },
  nearMiss,
});

interface LeadRecords {
  readonly byTopic: ReadonlyMap<string, readonly Account[]>;
  readonly all: readonly Account[];
  readonly meetings: readonly Account[];
}

const leadRecords = oncePerRun((index): LeadRecords => {
  const all = (index.byKind.get('social-care') ?? []).filter(({ from }) => from <= index.reference);
  const byTopic = new Map<string, Account[]>();
  for (const account of all) {
    for (const topic of topicsOf(account)) {
      const told = byTopic.get(topic);
      if (told === undefined) byTopic.set(topic, [account]);
      else told.push(account);
    }
  }
  const meetings = ofTypes(index, ['core_group', 'rcpc', 'icpc', 'cin_review', 'strategy_discussion']).filter(
    (account) => ofSocialCare(account) && account.entry.reading.facts.held !== false,
  );
  return { byTopic, all, meetings };
});

/** Groups of types that are steps of social care or of a process, not news of harm. */
const processGroups = new Set([
  'assessment and child protection',
  'legal and care',
  'oversight',
  'early help',
  'front door',
]);

function seriousAccounts(index: ChronologyIndex, child: number, values: Values): Account[] {
  return accountsOfChild(index, child).filter((account) => {
    const { polarity, types } = account.entry.reading;
    if (
      ofSocialCare(account) ||
      account.from > index.reference ||
      account.yearOnly ||
      polarity === 'strength'
    )
      return false;
    const news = types.filter(({ code }) => !processGroups.has(eventType(code)?.group ?? ''));
    if (news.length === 0) return false;
    return severityOfNews(account, news) >= values.severity || isInjuredBaby(index, account, child, values);
  });
}

/** In a row that is a step of a process too, only what is news counts. */
function severityOfNews(account: Account, news: readonly { readonly code: string }[]): number {
  if (news.length === account.entry.reading.types.length) return severityOf(account);
  return statedSeverity(account) ?? Math.max(...news.map(({ code }) => eventType(code)?.severity ?? 0));
}

/** An injury to a baby who cannot move is serious whatever its size. */
function isInjuredBaby(index: ChronologyIndex, account: Account, child: number, values: Values): boolean {
  return (
    hasType(account, 'injury') &&
    !birthMark.test(saidIn(account)) &&
    isNonMobile(index, account, child, values.nonMobileMonths)
  );
}

function draftsOfChild(
  index: ChronologyIndex,
  child: number,
  lead: LeadRecords,
  values: Values,
): ChildDraft[] {
  const plans = plansOfChild(index, child);
  if (plans.length === 0) return [];
  return distinctIncidents(seriousAccounts(index, child, values)).flatMap((incident) => {
    const plan = openOn(plans, incident.day);
    if (plan === undefined) return [];
    const limit = limitOf(incident, child, lead, values);
    const told = mentionsBy(incident, child, lead, toDayNumber(limit));
    if (told) return [];
    const span = { from: incident.from, to: Math.min(toDayNumber(limit), index.reference) };
    const missing = missingRecords(index, ['social-care'], span);
    const since = between(lead.all, incident.from, span.to).filter(
      (account) =>
        concerns(account, child) &&
        hasType(
          account,
          'core_group',
          'rcpc',
          'icpc',
          'cin_review',
          'visit_announced',
          'visit_unannounced',
          'child_seen',
        ),
    );
    const status =
      missing.length > 0
        ? ('cannot-assess' as const)
        : limit >= index.referenceDate
          ? ('due' as const)
          : ('raised' as const);
    return [
      {
        child,
        status,
        missing,
        from: incident.day,
        to: limit,
        current: plan.open,
        evidence: [
          ...incidentEvidence(
            incident,
            `Known to ${incident.head.entry.agency}; not found in social care records`,
          ),
          ...since.map((account) =>
            toEvidence(account, 'Social care records of the same weeks say nothing of it'),
          ),
        ],
        say: (children: readonly number[]) =>
          sentence(childNames(index, children), incident, limit, planName(plan.kind), status, missing),
      },
    ];
  });
}

/** The later of the working days and the lead agency's next meeting about the child. */
function limitOf(incident: Incident, child: number, lead: LeadRecords, values: Values): IsoDay {
  const limit = addWorkingDays(incident.day, values.workingDays);
  for (let at = firstAt(lead.meetings, incident.from + 1); at < lead.meetings.length; at += 1) {
    const meeting = lead.meetings[at] as Account;
    // A meeting long after is not the next one about this (team default: 90 days).
    if (meeting.from - incident.from > 90) break;
    if (concerns(meeting, child)) return meeting.day > limit ? meeting.day : limit;
  }
  return limit;
}

/** Social care's records, up to the limit, speak of the same thing or name its day. */
function mentionsBy(incident: Incident, child: number, lead: LeadRecords, limit: number): boolean {
  const about = new Set(incident.accounts.flatMap((account) => [...topicsOf(account)]));
  const told = [...about].some((topic) =>
    between(lead.byTopic.get(topic) ?? [], incident.from, limit).some((account) => concerns(account, child)),
  );
  if (told) return true;
  const events = new Set(incident.accounts.map(({ event }) => event.id));
  return between(lead.all, incident.from - 1, limit).some(
    (account) =>
      concerns(account, child) && (events.has(account.event.id) || namesDay(account, incident.day)),
  );
}

function sentence(
  names: string,
  incident: Incident,
  limit: IsoDay,
  plan: string,
  status: 'raised' | 'due' | 'cannot-assess',
  missing: readonly string[],
): string {
  const what = `What ${incident.head.entry.agency} recorded on ${ukDate(incident.day)} (${names}, ${plan} open)`;
  if (status === 'cannot-assess')
    return `${what}: whether social care knew cannot be assessed. ${missing.join(' ')}`;
  if (status === 'due') return `${what} is to be known to social care by ${ukDate(limit)}.`;
  return `Did social care know? ${what} is not mentioned in its records up to ${ukDate(limit)}.`;
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  const lead = leadRecords(index);
  return index.children.flatMap(({ id }) => {
    const plans = plansOfChild(index, id);
    if (plans.length === 0 || draftsOfChild(index, id, lead, values).length > 0) return [];
    const last = distinctIncidents(seriousAccounts(index, id, values)).findLast(
      ({ day }) => openOn(plans, day) !== undefined,
    );
    if (last === undefined) return [];
    return [
      {
        children: [id],
        summary: `What ${last.head.entry.agency} recorded on ${ukDate(last.day)} (${childNames(index, [id])}) is spoken of in social care records.`,
        needed: rule(values),
        evidence: incidentEvidence(last, `Known to ${last.head.entry.agency}`),
      },
    ];
  });
}
