import { z } from 'zod';
import type { AgencyKind, Chronology, StatusKind } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { concerns, hasType, ofTypes } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { missingRecords } from '../support/coverage.ts';
import { incidentEvidence, toEvidence } from '../support/evidence.ts';
import { distinctIncidents, type Incident } from '../support/incidents.ts';
import { isOffRoll } from '../support/moves.ts';
import { oncePerRun } from '../support/once.ts';
import { teamDefault } from '../support/parameters.ts';
import { type ChildPeriod, openOn, periodAccounts, periodsOfChild } from '../support/periods.ts';
import { asserts, saidIn } from '../support/said.ts';
import { between, firstWhere } from '../support/slices.ts';
import { childNames, listWords, ukDate } from '../support/words.ts';

const parameters = z.object({ newPlaceDays: z.number().int().min(0).default(20) });
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `left while a child protection plan, child in need plan or section 47 enquiry is open; another place within ${values.newPlaceDays} days is shown beside it`;

const openKinds: readonly StatusKind[] = ['child-protection-plan', 'child-in-need', 'section-47'];
const kindWords: Partial<Record<StatusKind, string>> = {
  'child-protection-plan': 'child protection plan',
  'child-in-need': 'child in need plan',
  'section-47': 'section 47 enquiry',
};

/** F40: a child taken out of school or nursery while a plan or a section 47 enquiry is open. */
export const leftSchoolWhileOpen = definePattern<Values>({
  id: 'left-school-while-open',
  number: 'F40',
  version: 1,
  name: 'Left school while a plan is open',
  question: 'Who sees the child now that school does not?',
  tier: 'research',
  source: 'Ofsted analysis of serious case reviews, 2011: children taken out of sight of school.',
  onByDefault: false,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    newPlaceDays: teamDefault('Another school found within is shown as weakening', 'days'),
  },
  checkFirst: [
    'Is it a lawful choice, made with a plan that the workers know?',
    'Did the child only move to another school or area?',
    'Did the plan end, or the child start elsewhere, on the same day?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    const left = leavings(index);
    return hitsByChildren(
      index,
      index.children.flatMap(({ id }) => draftsOfChild(index, id, left, values)),
    );
  },
  nearMiss,
});

const leavings = oncePerRun((index): Account[] => {
  // A nursery that notes "place given up" has no type of its own for it.
  const noted = index.byKind.get('school') ?? [];
  const typed = ofTypes(index, ['ehe', 'cme', 'attendance_period', 'dsl_concern', 'managed_move', 'concern']);
  return [...new Set([...typed, ...noted])]
    .filter((account) => account.from <= index.reference && !account.yearOnly && isLeaving(account))
    .sort((a, b) => a.from - b.from);
});

const leaverKinds: ReadonlySet<AgencyKind> = new Set(['school', 'early-help', 'social-care', 'health-0-19']);

/** What only the school or nursery itself would write of a place that ended. */
const placeEnded =
  /\bplace (?:has |was |is |now )?(?:been )?(?:given up|ended|ends|withdrawn|cancelled|terminated|relinquished|surrendered)\b|\b(?:not|n['’]t|no longer) (?:be )?(?:coming|returning|attending|sending (?:him|her|them))(?: in| back| here| to (?:nursery|school|us|the setting))*(?: any ?more| again| from (?:now|today|monday)| back)\b|\b(?:won['’]t|will not) be (?:back|returning)\b|\bwithdrawn (?:by|from roll)\b|\b(?:gave|given|giving) notice\b|\btaken (?:him|her|them|out) (?:out )?of (?:school|nursery|the setting)\b|\b(?:has |have )?left (?:the )?(?:nursery|setting|pre-?school)\b(?! (?:at|early|with|in))|\bleaver\b/i;

const stopped =
  /\b(?:off[- ]roll|taken off (?:the )?roll|removed from (?:the )?roll|de-?registered|nursery (?:place )?(?:stopped|ended|withdrawn|cancelled|given up)|(?:stopped|no longer) (?:attending|going to) (?:nursery|pre-?school|school)|withdrawn from (?:nursery|school|pre-?school)|electively? home educat\w*)\b/i;
const placeOver = new RegExp(`${stopped.source}|${placeEnded.source}`, 'i');
const elsewhere =
  /\b(?:transferr?ed to|moved to|starts? at|started at|on roll at|new school (?:is|:|named))\b/i;

/** Home education, missing education, or words that say that a place ended with no other named. */
function isLeaving(account: Account): boolean {
  if (hasType(account, 'ehe', 'cme'))
    return !/\b(?:back on roll|returned to school|located|found on roll)\b/i.test(saidIn(account));
  const { agencyKind, cells } = account.entry;
  if (!leaverKinds.has(agencyKind)) return false;
  const words = `${cells.type ?? ''} · ${saidIn(account)}`;
  const ofSchool = agencyKind === 'school';
  if (!asserts(words, ofSchool ? placeOver : stopped) && !(ofSchool && isOffRoll(account))) return false;
  return !elsewhere.test(words);
}

function draftsOfChild(
  index: ChronologyIndex,
  child: number,
  left: readonly Account[],
  values: Values,
): ChildDraft[] {
  const periods = periodsOfChild(index, child, openKinds);
  return distinctIncidents(
    left.filter((account) => concerns(account, child)),
    () => true,
  ).flatMap((incident) => {
    const open = openKinds
      .map((kind) =>
        openOn(
          periods.filter((period) => period.kind === kind),
          incident.day,
        ),
      )
      .filter((period) => period !== undefined);
    return open.length === 0
      ? unknownDraft(index, child, incident)
      : [draft(index, child, incident, open, values)];
  });
}

/** Without social care's records of the day, an open plan can be neither shown nor ruled out. */
function unknownDraft(index: ChronologyIndex, child: number, incident: Incident): ChildDraft[] {
  const missing = missingRecords(index, ['social-care'], { from: incident.from, to: incident.from });
  if (missing.length === 0) return [];
  return [
    {
      child,
      status: 'cannot-assess',
      missing,
      from: incident.day,
      to: incident.day,
      current: true,
      evidence: incidentEvidence(incident, 'No longer at school or nursery'),
      say: (children) =>
        `Whether a plan was open when ${childNames(index, children)} left school or nursery on ${ukDate(incident.day)} cannot be assessed. ${missing.join(' ')}`,
    },
  ];
}

function draft(
  index: ChronologyIndex,
  child: number,
  incident: Incident,
  open: readonly ChildPeriod[],
  values: Values,
): ChildDraft {
  const from = open.map((period) => period.from).sort()[0] as string;
  const next = between(
    ofTypes(index, ['managed_move', 'house_move', 'placement_move']),
    incident.from - values.newPlaceDays,
    incident.from + values.newPlaceDays,
  );
  const seen = ofTypes(index, ['child_seen']);
  const since = firstWhere(
    seen,
    incident.from + 1,
    (account) => account.from <= index.reference && concerns(account, child),
  );
  const what = listWords(open.map(({ kind }) => kindWords[kind] ?? kind));
  return {
    child,
    from,
    to: incident.day,
    current: open.some((period) => period.open),
    evidence: [
      ...open.flatMap(({ period, kind }) =>
        periodAccounts(index, period.openedBy).map((account) =>
          toEvidence(account, `${kindWords[kind] ?? kind} open from here`),
        ),
      ),
      ...incidentEvidence(
        incident,
        hasType(incident.head, 'ehe') ? 'Home education' : 'No longer at school or nursery',
      ),
    ],
    weakening: [
      ...next
        .filter((account) => concerns(account, child) && !incident.accounts.includes(account))
        .map((account) => toEvidence(account, 'A move about the same time')),
      ...(since === undefined ? [] : [toEvidence(since, 'Seen since')]),
    ],
    say: (children) =>
      `Who sees ${childNames(index, children)} now? Left school or nursery on ${ukDate(incident.day)} while a ${what} was open.`,
  };
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  const left = leavings(index);
  return index.children.flatMap(({ id }) => {
    const last = left.findLast((account) => concerns(account, id));
    if (last === undefined || draftsOfChild(index, id, left, values).length > 0) return [];
    return [
      {
        children: [id],
        summary: `${childNames(index, [id])} left school or nursery on ${ukDate(last.day)}; no plan or enquiry was open.`,
        needed: 'a child protection plan, child in need plan or section 47 enquiry open on that day',
        evidence: [toEvidence(last, 'No longer at school or nursery')],
      },
    ];
  });
}
