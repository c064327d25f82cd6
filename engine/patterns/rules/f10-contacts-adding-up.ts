import { z } from 'zod';
import { toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { Chronology, PatternHit } from '../../../shared/model/index.ts';
import { callerOf } from '../../read/columns/caller-column.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { firstType, ofSocialCare, ofTypes } from '../support/accounts.ts';
import { type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { missingRecords } from '../support/coverage.ts';
import { incidentEvidence, toEvidence } from '../support/evidence.ts';
import { assessmentMarks, childrenOfAll, decisionOn } from '../support/front-door.ts';
import { cannotAssess, householdOrChildren, raised } from '../support/hits.ts';
import { distinctIncidents, type Incident, incidentTypes, sameEventDays } from '../support/incidents.ts';
import { teamDefault } from '../support/parameters.ts';
import { fullestWindow, windowHits } from '../support/windows.ts';
import { capital, childNames, counted, fromTo } from '../support/words.ts';

const parameters = z.object({
  count: z.number().int().min(1).default(3),
  months: z.number().int().min(1).default(12),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `at least ${values.count} closed in ${values.months} months, with no assessment between`;

const contactTypes = new Set(['contact', 'police_notification', 'anonymous_concern']);

/** F10: contacts and notifications, each closed by itself, that nobody put together in an assessment. */
export const contactsAddingUp = definePattern<Values>({
  id: 'contacts-adding-up',
  number: 'F10',
  version: 1,
  name: 'Contacts adding up',
  question: 'What do these contacts say when they are read together?',
  tier: 'research',
  source:
    'Lambeth: a series of minor incidents; SCIE, learning from case reviews: contact or referral. The count is a team default.',
  onByDefault: false,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    count: teamDefault('Contacts closed with advice or no further action', 'contacts'),
    months: teamDefault('Length of the window', 'months'),
  },
  checkFirst: ['Do several callers tell of the same incident?', 'Was a decision recorded elsewhere?'],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    const { closed, open } = contactsOf(index);
    const options = {
      length: { months: values.months },
      least: values.count,
      referenceDate: index.referenceDate,
    };
    return stretches(index, closed)
      .flatMap((stretch) => windowHits(stretch, options))
      .map(({ items, current }) => toHit(index, items, current, open));
  },
  nearMiss,
});

/** Contacts at the front door, each incident once, with every account of it. */
function contactsOf(index: ChronologyIndex): { closed: Incident[]; open: Incident[] } {
  const told = ofTypes(index, [...incidentTypes]).filter(
    (account) => !account.yearOnly && account.from <= index.reference,
  );
  const incidents = joinCalls(distinctIncidents(told).flatMap(frontDoorPart));
  const closed: Incident[] = [];
  const open: Incident[] = [];
  for (const incident of incidents) {
    (isEnded(index, incident) ? closed : open).push(incident);
  }
  return { closed, open };
}

const advised =
  /\b(?:advi[sc]e[ds]?|signpost\w*|suggest\w*|recommend\w*|leaflet|information given|nfa|no further action|closed)\b/i;

/** Closed with advice or no further action; "early help advised" is advice, a case passed to early help is not. */
function isEnded(index: ChronologyIndex, incident: Incident): boolean {
  const decision = decisionOn(index, incident);
  if (decision !== 'early-help')
    return decision === 'no-further-action' || decision === 'advice' || decision === 'close';
  return incident.accounts.some((account) => ofSocialCare(account) && advised.test(account.entry.outcome));
}

/** Calls to the front door within three days about the same child tell of one incident (reading 3). */
function joinCalls(incidents: readonly Incident[]): Incident[] {
  const joined: Incident[] = [];
  for (const incident of incidents) {
    const at = joined.findLastIndex(
      (known) =>
        incident.from - known.from <= sameEventDays &&
        incident.children.some((child) => known.children.includes(child)),
    );
    const known = joined[at];
    if (known === undefined) joined.push(incident);
    else
      joined[at] = {
        ...known,
        accounts: [...known.accounts, ...incident.accounts],
        children: childrenOfAll([known, incident]),
      };
  }
  return joined;
}

/** Incidents that reached social care's front door, headed by social care's own record. */
function frontDoorPart(incident: Incident): Incident[] {
  const head = incident.accounts.find(
    (account) => ofSocialCare(account) && firstType(account, contactTypes) !== undefined,
  );
  return head === undefined ? [] : [{ ...incident, head, day: head.day, from: head.from }];
}

/** Contacts cut wherever an assessment of the household began or ended. */
function stretches(index: ChronologyIndex, contacts: readonly Incident[]): Incident[][] {
  const marks = assessmentMarks(index);
  return [...Map.groupBy(contacts, ({ from }) => marks.filter((mark) => mark.from <= from).length).values()];
}

function toHit(
  index: ChronologyIndex,
  items: readonly Incident[],
  current: boolean,
  open: readonly Incident[],
): PatternHit {
  const from = (items[0] as Incident).day;
  const to = (items.at(-1) as Incident).day;
  const children = householdOrChildren(index, childrenOfAll(items), to);
  const entries = items.flatMap(({ accounts }) => accounts.map(({ entry }) => entry));
  const callers = new Set(entries.flatMap(({ cells }) => callerOf(cells)?.toLowerCase() ?? []));
  const sources = new Set(entries.map(({ agency }) => agency));
  const toldBy =
    callers.size > 0 ? counted(callers.size, 'caller') : counted(sources.size, 'agency', 'agencies');
  const evidence = items.flatMap((item) => incidentEvidence(item, noteOf(item)));
  // An assessment may lie where social care's records are not loaded.
  const missing = missingRecords(index, ['social-care'], { from: toDayNumber(from), to: toDayNumber(to) });
  if (missing.length > 0) {
    return cannotAssess({
      children,
      from,
      to,
      current,
      evidence,
      missing,
      summary: `Whether these contacts about ${childNames(index, children)} were assessed together cannot be assessed. ${missing.join(' ')}`,
    });
  }
  return raised({
    children,
    from,
    to,
    current,
    summary: `What do these contacts about ${childNames(index, children)} say together? ${capital(counted(items.length, 'contact'))} closed with advice or no further action ${fromTo(from, to)}, told by ${toldBy}, no assessment.`,
    evidence,
    excluded: open
      .filter(({ day }) => day >= from && day <= to)
      .map(({ head }) =>
        toEvidence(head, 'Not counted: closed with advice or no further action is not recorded'),
      ),
  });
}

function noteOf({ head }: Incident): string {
  const outcome = head.entry.outcome.trim();
  return outcome === '' ? 'Contact' : `Contact; outcome: ${outcome}`;
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  const { closed } = contactsOf(index);
  const best = stretches(index, closed)
    .map((stretch) => fullestWindow(stretch, { months: values.months }))
    .sort((a, b) => b.length - a.length)[0];
  if (best === undefined || best.length === 0 || best.length >= values.count) return [];
  return [
    {
      children: householdOrChildren(index, childrenOfAll(best), (best.at(-1) as Incident).day),
      summary: `${capital(counted(best.length, 'contact'))} closed with advice or no further action in ${values.months} months without an assessment between.`,
      needed: rule(values),
      evidence: best.flatMap((item) => incidentEvidence(item, noteOf(item))),
    },
  ];
}
