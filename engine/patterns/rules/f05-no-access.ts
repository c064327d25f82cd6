import { z } from 'zod';
import { toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { Chronology, Evidence } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import {
  accountsOfChild,
  between,
  concerns,
  hasType,
  isSocialWorkVisit,
  ofSocialCare,
  ofTypes,
  wasSeen,
} from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf, inOrder } from '../support/chronology-index.ts';
import { missingRecords } from '../support/coverage.ts';
import { incidentEvidence, toEvidence } from '../support/evidence.ts';
import { distinctIncidents, type Incident } from '../support/incidents.ts';
import { oncePerRun } from '../support/once.ts';
import { localNumber, teamDefault } from '../support/parameters.ts';
import { openOn, planName, plansOfChild } from '../support/periods.ts';
import { asserts } from '../support/said.ts';
import { firstWhere } from '../support/slices.ts';
import { isAttempt as cameToNothing } from '../support/universal-contacts.ts';
import { fullestWindow, joinOverlapping, windowHits } from '../support/windows.ts';
import { capital, childName, childNames, counted, plural, ukDate, fromTo } from '../support/words.ts';
import { addWorkingDays, workingDaysBetween } from '../support/working-days.ts';

const parameters = z.object({
  count: z.number().int().min(1).default(2),
  weeks: z.number().int().min(1).default(8),
  seenWithinWorkingDays: z.number().int().min(1).default(5),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `at least ${values.count} visits without access in ${values.weeks} weeks, or one on an open plan with the child not seen in ${values.seenWithinWorkingDays} working days`;

/** F05: visits without access that add up, or one after which a child on a plan was not seen. */
export const noAccess = definePattern<Values>({
  id: 'no-access',
  number: 'F05',
  version: 1,
  name: 'No-access pattern',
  question: 'When nobody let the worker in, when was the child next seen?',
  tier: 'local',
  source:
    'Knowsley, no access to children: child seen within 5 working days; "closure" pattern (NE Lincolnshire). Counts are team defaults.',
  onByDefault: true,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    count: teamDefault('Visits without access in the window', 'visits'),
    weeks: teamDefault('Length of the window', 'weeks'),
    seenWithinWorkingDays: localNumber(
      'Child on an open plan seen after a visit without access within',
      'working days',
      'Knowsley, no access to children (p_no_access)',
    ),
  },
  checkFirst: [
    'Was the time or the address wrong?',
    'Were the parents at work, or had they said so?',
    'Was the visit announced?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap((child) => draftsOfChild(index, child.id, values)),
      { household: true },
    );
  },
  nearMiss,
});

interface Unseen {
  readonly incident: Incident;
  readonly limit: string;
  readonly seen: Account | undefined;
  readonly status: 'raised' | 'due' | 'cannot-assess';
  readonly missing: readonly string[];
}

function attempts(index: ChronologyIndex, child: number): Incident[] {
  return distinctIncidents(
    withoutAccess(index).filter(
      (account) => concerns(account, child) && !account.yearOnly && account.from <= index.reference,
    ),
  );
}

const nobodyIn = /\b(?:nobody|no[- ]?one) (?:was )?(?:in|home|at home|there)\b/i;
const visiting: ReadonlySet<string> = new Set(['social-care', 'early-help', 'health-0-19', 'maternity']);

/** Visits without access, by type or in the words of an agency that visits: "Nobody in, post behind door". */
const withoutAccess = oncePerRun((index): readonly Account[] => {
  const told = index.accounts.filter(
    (account) =>
      visiting.has(account.entry.agencyKind) &&
      !hasType(account, 'no_access', 'child_seen') &&
      nobodyIn.test(account.entry.text) &&
      asserts(account.entry.text, nobodyIn),
  );
  return [...ofTypes(index, ['no_access']), ...told].sort(inOrder);
});

function draftsOfChild(index: ChronologyIndex, child: number, values: Values): ChildDraft[] {
  const incidents = attempts(index, child);
  const windows = windowHits(incidents, {
    length: { days: values.weeks * 7 },
    least: values.count,
    referenceDate: index.referenceDate,
  });
  const unseen = incidents.flatMap((incident) => unseenAfter(index, child, incident, values));
  const late = unseen.filter(({ status }) => status === 'raised');
  const sets = joinOverlapping([
    ...windows.map(({ items }) => items),
    ...late.map(({ incident }) => [incident]),
  ]);
  const raisedDrafts = sets.map((items) => {
    const lateHere = late.filter(({ incident }) => items.includes(incident));
    const from = (items[0] as Incident).day;
    const to = (items.at(-1) as Incident).day;
    return {
      child,
      sharedBy: items.map(({ head }) => head.event.id).join(' '),
      from,
      to,
      current:
        windows.some((hit) => hit.current && hit.items.some((item) => items.includes(item))) ||
        lateHere.some(
          ({ seen, incident }) =>
            seen === undefined &&
            openOn(plansOfChild(index, child), index.referenceDate) !== undefined &&
            incident.day <= index.referenceDate,
        ),
      evidence: [
        ...items.flatMap((item) => incidentEvidence(item, noteOf(item))),
        ...lateHere.flatMap(({ seen, limit, incident }) =>
          seen === undefined
            ? []
            : [
                toEvidence(
                  seen,
                  `First seen after it, ${workingDaysBetween(incident.day, seen.day)} working days on (in time until ${ukDate(limit)})`,
                ),
              ],
        ),
      ],
      weakening: seenBetween(index, child, from, to),
      say: (children: readonly number[]) => sentence(index, children, items, lateHere, values),
    };
  });
  const raisedIn = (incident: Incident): boolean => sets.some((items) => items.includes(incident));
  const others = unseen
    .filter(({ status, incident }) => status !== 'raised' && !raisedIn(incident))
    .map(({ incident, limit, status, missing }) => ({
      child,
      status,
      from: incident.day,
      to: status === 'due' ? index.referenceDate : limit,
      current: status === 'due',
      missing,
      evidence: incidentEvidence(incident, noteOf(incident)),
      say: (children: readonly number[]) =>
        status === 'due'
          ? `When will ${childNames(index, children)} be seen after the visit without access on ${ukDate(incident.day)}? In time until ${ukDate(limit)}.`
          : `Whether ${childNames(index, children)} ${plural(index, children, 'was', 'were')} seen after the visit without access on ${ukDate(incident.day)} cannot be assessed. ${missing.join(' ')}`,
    }));
  return [...raisedDrafts, ...others];
}

/** A child on an open plan who was not seen in time after a visit without access. */
function unseenAfter(index: ChronologyIndex, child: number, incident: Incident, values: Values): Unseen[] {
  if (!incident.precise) return [];
  const plan = openOn(plansOfChild(index, child), incident.day);
  if (plan === undefined) return [];
  const limit = addWorkingDays(incident.day, values.seenWithinWorkingDays);
  const seen = firstWhere(
    accountsOfChild(index, child),
    incident.from,
    (account) => !isAttempt(account, incident) && counts(index, account, incident, child),
  );
  if (seen !== undefined && seen.day <= limit) return [];
  // A plan that ended before the limit asks for no further visit.
  if (!plan.open && plan.until < limit) return [];
  if (index.referenceDate <= limit) return [{ incident, limit, seen: undefined, status: 'due', missing: [] }];
  const missing = missingRecords(index, ['social-care'], { from: incident.from, to: toDayNumber(limit) });
  return [{ incident, limit, seen, status: missing.length > 0 ? 'cannot-assess' : 'raised', missing }];
}

function isAttempt(account: Account, incident: Incident): boolean {
  return incident.accounts.includes(account);
}

/** Seen by social care at a visit, or by the agency that was not let in. */
function counts(index: ChronologyIndex, account: Account, incident: Incident, child: number): boolean {
  if (isSocialWorkVisit(index, account, child)) return true;
  return (
    account.entry.agencyId === incident.head.entry.agencyId &&
    !ofSocialCare(account) &&
    (wasSeen(account, child) || (concerns(account, child) && wasThere(account)))
  );
}

/** A kept appointment or a health contact that came about: "No answer, man at window" did not. */
function wasThere(account: Account): boolean {
  return hasType(account, 'appt_attended') || (hasType(account, 'hcp_contact') && !cameToNothing(account));
}

function seenBetween(index: ChronologyIndex, child: number, from: string, to: string): Evidence[] {
  return between(accountsOfChild(index, child), toDayNumber(from), toDayNumber(to))
    .filter((account) => wasSeen(account, child))
    .map((account) => toEvidence(account, `Seen in between by ${account.entry.agency}`));
}

function noteOf({ head }: Incident): string {
  const { announced } = head.entry.reading.facts;
  const kind =
    announced === undefined ? 'not recorded whether announced' : announced ? 'announced' : 'unannounced';
  return `No access, ${head.entry.agency} (${kind})`;
}

function sentence(
  index: ChronologyIndex,
  children: readonly number[],
  items: readonly Incident[],
  late: readonly Unseen[],
  values: Values,
): string {
  const names = childNames(index, children);
  const from = (items[0] as Incident).day;
  const to = (items.at(-1) as Incident).day;
  const when = fromTo(from, to);
  const visits = `${capital(counted(items.length, 'visit'))} without access ${when}`;
  const first = late[0];
  if (first === undefined) return `Why could ${names} not be visited? ${visits}.`;
  const plan = openOn(
    plansOfChild(index, (children[0] ?? index.children[0]?.id) as number),
    first.incident.day,
  );
  const name = plan === undefined ? 'plan' : planName(plan.kind);
  const seen =
    first.seen === undefined
      ? 'no sight of the child recorded since'
      : `next seen on ${ukDate(first.seen.day)}`;
  return `When ${plural(index, children, 'was', 'were')} ${names} seen after the visit without access? ${visits}, on a ${name}; ${seen} (limit ${values.seenWithinWorkingDays} working days, ${ukDate(first.limit)}).`;
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap((child) => {
    if (draftsOfChild(index, child.id, values).length > 0) return [];
    const best = fullestWindow(attempts(index, child.id), { days: values.weeks * 7 });
    if (best.length === 0) return [];
    return [
      {
        children: [child.id],
        summary: `${capital(counted(best.length, 'visit'))} without access in ${values.weeks} weeks (${childName(index, child.id)}).`,
        needed: rule(values),
        evidence: best.flatMap((item) => incidentEvidence(item, noteOf(item))),
      },
    ];
  });
}
