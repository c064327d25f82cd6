import { z } from 'zod';
import { addDays, toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { Chronology, HealthNeed, IsoDay } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { accountsOfChild, hasType, remember } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { covers, missingRecords } from '../support/coverage.ts';
import { incidentEvidence, toEvidence } from '../support/evidence.ts';
import { distinctIncidents, type Incident } from '../support/incidents.ts';
import { teamDefault } from '../support/parameters.ts';
import { windowHits } from '../support/windows.ts';
import { capital, childName, childNames, counted, countWord, listWords, ukDate } from '../support/words.ts';

const parameters = z.object({
  count: z.number().int().min(1).default(2),
  months: z.number().int().min(1).default(6),
  treatmentDays: z.number().int().min(1).default(60),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `at least ${values.count} needs in ${values.months} months, each untreated after ${values.treatmentDays} days`;

type Need = 'dental' | 'immunisation' | 'medication' | 'pain';
const needWords: Readonly<Record<Need, string>> = {
  dental: 'dental decay',
  immunisation: 'immunisations overdue',
  medication: 'medication missed',
  pain: 'pain',
};
const needOfType: Readonly<Record<string, Need>> = {
  dental_decay: 'dental',
  imms_overdue: 'immunisation',
  medication_missed: 'medication',
};

/** F04: health needs recorded within half a year, each without treatment two months on. */
export const untreatedHealthNeed = definePattern<Values>({
  id: 'untreated-health-need',
  number: 'F04',
  version: 1,
  name: 'Untreated health need',
  question: 'What happened about these health needs?',
  tier: 'research',
  source:
    'Wandsworth section 8; Hillingdon, medical neglect; dental neglect (BDJ s41415-019-0621-z). Counts are team defaults.',
  onByDefault: false,
  needs: [],
  parameters,
  parameterSources: {
    count: teamDefault('Untreated needs in the window', 'needs'),
    months: teamDefault('Length of the window', 'months'),
    treatmentDays: teamDefault('Treatment expected within', 'days'),
  },
  checkFirst: [
    'Is the child on a waiting list?',
    'Was consent, or a question of consent, the reason?',
    'Is there an allergy or another medical reason?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap((child) => draftsOfChild(index, child.id, values)),
    );
  },
  nearMiss,
});

interface NeedIncident extends Incident {
  readonly need: Need;
  readonly limit: IsoDay;
  readonly state: 'treated' | 'untreated' | 'due' | 'unknown';
  readonly treatedBy: Account | undefined;
}

function needsIn(account: Account): Need[] {
  const found = new Set<Need>();
  for (const { code } of account.entry.reading.types) {
    const need = needOfType[code];
    if (need !== undefined) found.add(need);
  }
  for (const need of account.entry.reading.facts.needs ?? []) if (need in needWords) found.add(need as Need);
  // "Decayed teeth, in pain": the pain is that of the need it stands with.
  if (found.size > 1) found.delete('pain');
  return [...found];
}

const needsMemo = new WeakMap<ChronologyIndex, Map<number, readonly Account[]>>();

/** Entries about a child that can tell of a need or of its treatment. */
function aboutNeeds(index: ChronologyIndex, child: number): readonly Account[] {
  return remember(needsMemo, index, child, () =>
    accountsOfChild(index, child).filter(
      (account) =>
        needsIn(account).length > 0 ||
        account.entry.reading.facts.treated !== undefined ||
        (account.entry.agencyKind === 'dental' && hasType(account, 'appt_attended')),
    ),
  );
}

function needsOf(index: ChronologyIndex, child: number, values: Values): NeedIncident[] {
  const accounts = aboutNeeds(index, child).filter(
    (account) => account.from <= index.reference && !account.yearOnly,
  );
  const found: NeedIncident[] = [];
  for (const need of Object.keys(needWords) as Need[]) {
    const told = accounts.filter((account) => needsIn(account).includes(need));
    const treatments = told.length === 0 ? [] : accounts.filter((account) => treats(account, need));
    for (const incident of distinctIncidents(told)) {
      const limit = addDays(incident.day, values.treatmentDays);
      const treatedBy = treatments.find((account) => account.day >= incident.day && account.day <= limit);
      found.push({ ...incident, need, limit, treatedBy, state: stateOf(index, incident, limit, treatedBy) });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function stateOf(
  index: ChronologyIndex,
  incident: Incident,
  limit: IsoDay,
  treatedBy: Account | undefined,
): NeedIncident['state'] {
  if (treatedBy !== undefined) return 'treated';
  if (limit >= index.referenceDate) return 'due';
  const span = { from: incident.from, to: toDayNumber(limit) };
  // The agency that recorded the need is the one whose records would show what became of it.
  const covered = incident.accounts.some(({ entry }) => covers(index, entry.agencyKind, span));
  return covered ? 'untreated' : 'unknown';
}

/** The entry says that this need was treated; a visit to a dentist treats a dental need. */
function treats(account: Account, need: Need): boolean {
  const treated: readonly HealthNeed[] = account.entry.reading.facts.treated ?? [];
  if (treated.includes(need)) return true;
  return (
    need === 'dental' &&
    account.entry.agencyKind === 'dental' &&
    hasType(account, 'appt_attended') &&
    !hasType(account, 'dental_decay')
  );
}

function draftsOfChild(index: ChronologyIndex, child: number, values: Values): ChildDraft[] {
  const needs = needsOf(index, child, values);
  const options = {
    length: { months: values.months },
    least: values.count,
    referenceDate: index.referenceDate,
  };
  const untreated = needs.filter(({ state }) => state === 'untreated');
  const drafts: ChildDraft[] = windowHits(untreated, options).map(({ items, current }) => {
    const from = (items[0] as NeedIncident).day;
    const to = items.reduce((last, { limit }) => (limit > last ? limit : last), from);
    const kinds = listWords([...new Set(items.map(({ need }) => needWords[need]))]);
    return {
      child,
      from,
      to,
      current,
      evidence: items.flatMap((item) =>
        incidentEvidence(
          item,
          `${capital(needWords[item.need])}; no treatment recorded by ${ukDate(item.limit)}`,
        ),
      ),
      weakening: needs
        .filter(({ treatedBy, day }) => treatedBy !== undefined && day >= from && day <= to)
        .map(({ treatedBy, need }) => toEvidence(treatedBy as Account, `Treated: ${needWords[need]}`)),
      say: (children) =>
        `What happened about ${childNames(index, children)}'s health needs? ${capital(counted(items.length, 'record'))} of ${kinds} from ${ukDate(from)} to ${ukDate((items.at(-1) as NeedIncident).day)}, none treated within ${values.treatmentDays} days.`,
    };
  });
  return [
    ...drafts,
    ...unknownDrafts(index, child, needs, options, drafts),
    ...dueDrafts(index, child, needs, options, drafts),
  ];
}

/** Needs whose time for treatment still runs, where with them there would be enough. */
function dueDrafts(
  index: ChronologyIndex,
  child: number,
  needs: readonly NeedIncident[],
  options: { length: { months: number }; least: number; referenceDate: IsoDay },
  drafts: readonly ChildDraft[],
): ChildDraft[] {
  const possible = needs.filter(({ state }) => state === 'untreated' || state === 'due');
  return windowHits(possible, options)
    .filter(({ items }) => items.some(({ state }) => state === 'due'))
    .filter(({ items }) => !drafts.some(({ from, to }) => items.some(({ day }) => from <= day && day <= to)))
    .map(({ items }) => {
      const open = items.filter(({ state }) => state === 'due');
      const kinds = listWords([...new Set(open.map(({ need }) => needWords[need]))]);
      const last = open.reduce((latest, { limit }) => (limit > latest ? limit : latest), '');
      return {
        child,
        status: 'due' as const,
        from: (items[0] as NeedIncident).day,
        to: index.referenceDate,
        current: true,
        evidence: items.flatMap((item) =>
          incidentEvidence(
            item,
            `${capital(needWords[item.need])}; treatment in time until ${ukDate(item.limit)}`,
          ),
        ),
        say: (children) =>
          `When will ${childNames(index, children)} be treated? ${capital(kinds)}: treatment is in time until ${ukDate(last)}.`,
      };
    });
}

/** Needs whose records stop too early, where they could make up the number. */
function unknownDrafts(
  index: ChronologyIndex,
  child: number,
  needs: readonly NeedIncident[],
  options: { length: { months: number }; least: number; referenceDate: IsoDay },
  drafts: readonly ChildDraft[],
): ChildDraft[] {
  const possible = needs.filter(({ state }) => state === 'untreated' || state === 'unknown');
  return windowHits(possible, options)
    .filter(({ items }) => items.some(({ state }) => state === 'unknown'))
    .filter(({ items }) => !drafts.some(({ from, to }) => items.some(({ day }) => from <= day && day <= to)))
    .map(({ items, current }) => {
      const missing = [
        ...new Set(
          items
            .filter(({ state }) => state === 'unknown')
            .flatMap(({ head, from, limit }) =>
              missingRecords(index, [head.entry.agencyKind], { from, to: toDayNumber(limit) }),
            ),
        ),
      ];
      return {
        child,
        status: 'cannot-assess' as const,
        from: (items[0] as NeedIncident).day,
        to: (items.at(-1) as NeedIncident).limit,
        current,
        missing,
        evidence: items.flatMap((item) => incidentEvidence(item, capital(needWords[item.need]))),
        say: (children) =>
          `Whether ${childNames(index, children)}'s health needs were treated cannot be assessed. ${missing.join(' ')}`,
      };
    });
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap((child) => {
    if (draftsOfChild(index, child.id, values).length > 0) return [];
    const needs = needsOf(index, child.id, values);
    if (needs.length === 0) return [];
    const untreated = needs.filter(({ state }) => state === 'untreated').length;
    return [
      {
        children: [child.id],
        summary: `${capital(counted(needs.length, 'health need'))} recorded, ${countWord(untreated)} of them without treatment in ${values.treatmentDays} days (${childName(index, child.id)}).`,
        needed: rule(values),
        evidence: needs.flatMap((item) => incidentEvidence(item, capital(needWords[item.need]))),
      },
    ];
  });
}
