import { z } from 'zod';
import type { Chronology, Evidence } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { concerns, hasType, ofTypes } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { incidentEvidence } from '../support/evidence.ts';
import { distinctIncidents, type Incident } from '../support/incidents.ts';
import { localNumber, teamDefault } from '../support/parameters.ts';
import { saidIn } from '../support/said.ts';
import { windowEnd, windowHits } from '../support/windows.ts';
import { capital, childName, childNames, counted, ukDate, fromTo } from '../support/words.ts';

const parameters = z.object({
  count: z.number().int().min(2).default(2),
  months: z.number().int().min(1).default(12),
  afterMaracMonths: z.number().int().min(1).default(12),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `at least ${values.count} incidents in ${values.months} months, or one within ${values.afterMaracMonths} months of MARAC`;

/** F32: domestic abuse again within a year with the children in the home, or any after MARAC. */
export const repeatDomesticAbuse = definePattern<Values>({
  id: 'repeat-domestic-abuse',
  number: 'F32',
  version: 1,
  name: 'Repeat domestic abuse',
  question: 'What is it like for the children to live with this, and who is keeping them safe?',
  tier: 'research',
  source:
    'SafeLives, definition of a repeat MARAC case: any further abuse within twelve months; Wandsworth: domestic abuse in 64% of reviews. The count of incidents is a team default.',
  onByDefault: false,
  needs: [],
  parameters,
  parameterSources: {
    count: teamDefault('Incidents with a child in the home', 'incidents'),
    months: teamDefault('Length of the window', 'months'),
    afterMaracMonths: localNumber(
      'Any further incident after MARAC within',
      'months',
      'SafeLives, repeat MARAC',
    ),
  },
  checkFirst: [
    'Is one a counter-allegation of the other?',
    'Do two notifications tell of one incident?',
    'Is it the same pair of people?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap(({ id }) => {
        const repeated = repeatDrafts(index, id, values);
        return repeated.concat(maracDrafts(index, id, values));
      }),
      { household: true },
    );
  },
  nearMiss,
});

type Home = 'in the home' | 'not in the home' | 'not recorded';

const away =
  /\b(?:no (?:children|child|kids)\b|(?:children|child|kids|both|\w+) (?:were |was )?(?:not (?:at|in|present|there|home)|away|elsewhere|at (?:mgm|mgf|pgm|nan|gran\w*|school|nursery|(?:his|her|their) (?:gran\w*|nan|father|dad|aunt)))|in (?:the )?(?:street|town|pub|car park|shop)|town centre|at (?:his|her) (?:work|workplace))/i;
const there =
  /\b(?:(?:children|child|kids|both|boy|girl|son|daughter|baby|toddler|sister|brother)\b[^.;·]{0,30}\b(?:in (?:the )?(?:home|house|bed|room|flat|property|corridor)|upstairs|present|asleep|witness\w*|at (?:the )?(?:address|home|property|top)|heard|saw|hiding|downstairs)|in front of (?:the )?(?:child|kids|baby)|upstairs in bed|witnessed by|\d x child)/i;

/** Whether a child was in the home at the incident: as the reading says, else in the words; not recorded is not no. */
function homeOf(account: Account): Home {
  const { childrenPresent } = account.entry.reading.facts;
  if (childrenPresent !== undefined) return childrenPresent ? 'in the home' : 'not in the home';
  const words = saidIn(account);
  if (away.test(words)) return 'not in the home';
  return there.test(words) ? 'in the home' : 'not recorded';
}

interface Abuse extends Incident {
  readonly home: Home;
}

/** Rows that weigh what was known (an assessment, a meeting, a decision) tell of an incident again; they are none. */
const weighing: ReadonlySet<string> = new Set([
  'assessment_start',
  'assessment_end',
  'case_closed',
  'cin_end',
  'cin_review',
  'cin_start',
  'core_group',
  'cpp_end',
  'cpp_start',
  'icpc',
  'lpm',
  'manager_decision',
  'marac',
  'plo_meeting',
  'rcpc',
  's47_outcome',
  'strategy_discussion',
  'supervision',
]);

const domestic = /\b(?:domestic|dv|da incident|dash)\b/i;

function abuseOf(index: ChronologyIndex, child: number): Abuse[] {
  const accounts = ofTypes(index, ['da_incident', 'police_notification', 'dsl_concern']).filter(
    (account) =>
      concerns(account, child) &&
      account.from <= index.reference &&
      !account.yearOnly &&
      !weighing.has(account.entry.reading.types[0]?.code ?? '') &&
      (hasType(account, 'da_incident') || domestic.test(saidIn(account))),
  );
  return distinctIncidents(accounts)
    .filter((incident) => incident.accounts.some((account) => hasType(account, 'da_incident')))
    .map((incident) => Object.assign(incident, { home: homeOfIncident(incident) }));
}

/** The accounts together: one that saw the child there outweighs one that says nothing. */
function homeOfIncident(incident: Incident): Home {
  const said = new Set(incident.accounts.map(homeOf));
  if (said.has('in the home')) return 'in the home';
  return said.has('not in the home') ? 'not in the home' : 'not recorded';
}

function note({ home }: Abuse): string {
  return home === 'not recorded'
    ? 'Domestic abuse incident; whether the children were in the home is not recorded'
    : `Domestic abuse incident, children ${home}`;
}

function repeatDrafts(index: ChronologyIndex, child: number, values: Values): ChildDraft[] {
  const all = abuseOf(index, child);
  const counting = all.filter(({ home }) => home !== 'not in the home');
  const options = {
    length: { months: values.months },
    least: values.count,
    referenceDate: index.referenceDate,
  };
  return windowHits(counting, options).map(({ items, current }) => {
    const from = (items[0] as Abuse).day;
    const to = (items.at(-1) as Abuse).day;
    return {
      child,
      part: 'repeat',
      from,
      to,
      current,
      evidence: items.flatMap((item) => incidentEvidence(item, note(item))),
      excluded: all
        .filter(({ home, day }) => home === 'not in the home' && from <= day && day <= to)
        .flatMap((item): Evidence[] => incidentEvidence(item, 'Not counted: the children were elsewhere')),
      say: (children) =>
        `What is it like for ${childNames(index, children)}? ${capital(counted(items.length, 'domestic abuse incident'))} ${fromTo(from, to)} with children in the home or not recorded as elsewhere.`,
    };
  });
}

/** Any further abuse within a year of MARAC, whether or not a child was there. */
function maracDrafts(index: ChronologyIndex, child: number, values: Values): ChildDraft[] {
  const all = abuseOf(index, child);
  const heard = ofTypes(index, ['marac']).filter(
    // A row that tells of an incident and a referral to MARAC is not the conference.
    (account) =>
      concerns(account, child) &&
      account.from <= index.reference &&
      !account.yearOnly &&
      !hasType(account, 'da_incident'),
  );
  const conferences = distinctIncidents(heard);
  return conferences.flatMap((conference, position) => {
    const until = windowEnd(conference.day, { months: values.afterMaracMonths });
    const next = conferences[position + 1]?.day ?? '9999-12-31';
    const later = all.filter(({ day }) => day > conference.day && day <= until && day <= next);
    const first = later[0];
    if (first === undefined) return [];
    return [
      {
        child,
        part: 'after-marac',
        from: conference.day,
        to: (later.at(-1) as Abuse).day,
        current: index.referenceDate <= until,
        evidence: [
          ...incidentEvidence(conference, 'Heard at MARAC'),
          ...later.flatMap((item) =>
            incidentEvidence(item, `${note(item)}; within ${values.afterMaracMonths} months of MARAC`),
          ),
        ],
        say: (children: readonly number[]) =>
          `Was it heard at MARAC again? A further incident on ${ukDate(first.day)}, within ${values.afterMaracMonths} months of MARAC on ${ukDate(conference.day)} (${childNames(index, children)}).`,
      },
    ];
  });
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap(({ id }) => {
    const all = abuseOf(index, id);
    if (all.length === 0 || repeatDrafts(index, id, values).length > 0) return [];
    const last = all.at(-1) as Abuse;
    return [
      {
        children: [id],
        summary: `${capital(counted(all.length, 'domestic abuse incident'))} recorded, never ${values.count} in ${values.months} months with children in the home (${childName(index, id)}).`,
        needed: rule(values),
        evidence: incidentEvidence(last, note(last)),
      },
    ];
  });
}
