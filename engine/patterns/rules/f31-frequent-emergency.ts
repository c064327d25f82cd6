import { z } from 'zod';
import { toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { Chronology, Evidence } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { concerns, ofTypes } from '../support/accounts.ts';
import { ageInYears } from '../support/ages.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { missingRecords } from '../support/coverage.ts';
import { incidentEvidence, toEvidence } from '../support/evidence.ts';
import { distinctIncidents, type Incident } from '../support/incidents.ts';
import { birthMark, isNonMobile, nonMobileMonths } from '../support/mobility.ts';
import { localNumber, teamDefault } from '../support/parameters.ts';
import { saidIn } from '../support/said.ts';
import { between } from '../support/slices.ts';
import { fullestWindow, windowHits } from '../support/windows.ts';
import { capital, childName, childNames, counted, ukDate, fromTo } from '../support/words.ts';
import { addWorkingDays } from '../support/working-days.ts';

const parameters = z.object({
  moreThan: z.number().int().min(0).default(3),
  months: z.number().int().min(1).default(6),
  followUpWorkingDays: z.number().int().min(0).default(1),
  nonMobileMonths: z.number().int().min(1).default(nonMobileMonths),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `more than ${values.moreThan} attendances in ${values.months} months, or an injury to a baby under ${values.nonMobileMonths} months with no referral or strategy discussion in ${values.followUpWorkingDays} working day${values.followUpWorkingDays === 1 ? '' : 's'}`;

/** F31: many emergency attendances, or an injury to a baby who cannot move that nobody referred. */
export const frequentEmergency = definePattern<Values>({
  id: 'frequent-emergency',
  number: 'F31',
  version: 1,
  name: 'Frequent emergency attendance, or an injury not followed up',
  question: 'What do these attendances or this injury say together, and what was done about them?',
  tier: 'local',
  source:
    'Leeds Teaching Hospitals: more than three attendances of an under-18 in six months, not counting recalls; SW London section 8, bruising protocols; SCIE learning from case reviews.',
  onByDefault: false,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    moreThan: localNumber('More emergency attendances than', 'attendances', 'Leeds Teaching Hospitals'),
    months: localNumber('Length of the window', 'months', 'Leeds Teaching Hospitals'),
    followUpWorkingDays: teamDefault('Referral or strategy discussion within', 'working days'),
    nonMobileMonths: teamDefault('Babies under this age are taken not to be mobile', 'months'),
  },
  checkFirst: [
    'Has the child a chronic illness that explains the attendances?',
    'Was the family told to come back?',
    'Is the mark a birth mark, and did a doctor say so?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap(({ id }) => {
        const frequent = attendanceDrafts(index, id, values);
        return frequent.concat(injuryDrafts(index, id, values));
      }),
    );
  },
  nearMiss,
});

const recallWords =
  /\b(?:recall(?:ed)?|told to (?:return|come back)|asked to (?:return|come back|re-?attend)|planned (?:return|review|re-?attendance)|return(?:ed)? as (?:asked|advised|planned)|review appointment|as (?:advised|requested) by (?:the )?(?:hospital|ed))\b/i;

/** A return that the hospital itself asked for. "Told to return if worse" at an attendance is advice, not a recall. */
function isRecall(account: Account): boolean {
  const { recalled } = account.entry.reading.facts;
  if (recalled !== undefined) return recalled;
  return recallWords.test(
    account.entry.text.replaceAll(/\b(?:told|asked|advised) to (?:return|come back) if\b/gi, ''),
  );
}

function attendancesOf(index: ChronologyIndex, child: number): { counted: Incident[]; excluded: Evidence[] } {
  const all = ofTypes(index, ['ed']).filter(
    (account) =>
      concerns(account, child) &&
      account.from <= index.reference &&
      account.entry.reading.subject !== 'parent',
  );
  const excluded: Evidence[] = [];
  const incidents = distinctIncidents(all).filter((incident) => {
    const age = ageInYears(index.childById.get(child), incident.day);
    const why = incident.accounts.some(isRecall)
      ? 'Not counted: the hospital asked for this return'
      : incident.yearOnly
        ? 'Not counted: only the year is known'
        : age !== null && age >= 18
          ? 'Not counted: 18 or over'
          : null;
    if (why !== null) excluded.push(...incidentEvidence(incident, why));
    return why === null;
  });
  return { counted: incidents, excluded };
}

function attendanceDrafts(index: ChronologyIndex, child: number, values: Values): ChildDraft[] {
  const { counted: attendances, excluded } = attendancesOf(index, child);
  const options = {
    length: { months: values.months },
    least: values.moreThan + 1,
    referenceDate: index.referenceDate,
  };
  return windowHits(attendances, options).map(({ items, most, current }) => {
    const from = (items[0] as Incident).day;
    const to = (items.at(-1) as Incident).day;
    return {
      child,
      part: 'attendances',
      from,
      to,
      current,
      evidence: items.flatMap((item) => incidentEvidence(item, 'Emergency attendance')),
      excluded: excluded.filter(({ entryIds }) => {
        const account = index.byEntryId.get(entryIds[0] as number);
        return account !== undefined && account.day >= from && account.day <= to;
      }),
      say: (children) =>
        `What do these attendances say together? ${capital(counted(items.length, 'emergency attendance'))} ${fromTo(from, to)} (${childNames(index, children)}), up to ${most} within ${values.months} months.`,
    };
  });
}

const followUps = [
  'referral_sent',
  'referral',
  'strategy_discussion',
  's47_start',
  'ppo',
  'epo',
  'cp_medical',
] as const;

function injuryDrafts(index: ChronologyIndex, child: number, values: Values): ChildDraft[] {
  const injuries = ofTypes(index, ['injury']).filter(
    (account) =>
      concerns(account, child) &&
      account.from <= index.reference &&
      !account.yearOnly &&
      isNonMobile(index, account, child, values.nonMobileMonths),
  );
  const marks = injuries.filter((account) => birthMark.test(saidIn(account)));
  const steps = ofTypes(index, followUps).filter((account) => concerns(account, child));
  return distinctIncidents(injuries.filter((account) => !marks.includes(account))).flatMap((incident) => {
    const limit = addWorkingDays(incident.day, values.followUpWorkingDays);
    const next = between(steps, incident.from, index.reference).filter(
      (step) => step.from <= incident.from + 60,
    );
    if (next.some(({ day }) => day <= limit)) return [];
    const span = { from: incident.from, to: Math.min(toDayNumber(limit), index.reference) };
    const missing = missingRecords(index, ['social-care'], span);
    const status =
      missing.length > 0
        ? ('cannot-assess' as const)
        : limit >= index.referenceDate
          ? ('due' as const)
          : ('raised' as const);
    const to = incident.accounts.reduce((last, { day }) => (day > last ? day : last), limit);
    return [
      {
        child,
        status,
        missing,
        part: 'injury',
        from: incident.day,
        to,
        current: next.length === 0,
        evidence: [
          ...incidentEvidence(incident, 'Injury to a baby who cannot move without help'),
          ...next.slice(0, 1).map((step) => toEvidence(step, 'The first step, after the limit')),
        ],
        excluded: marks.map((account) => toEvidence(account, 'Not counted: said to be a birth mark')),
        say: (children: readonly number[]) => {
          const what = `the injury of ${ukDate(incident.day)} to ${childNames(index, children)}, not yet mobile`;
          if (status === 'cannot-assess')
            return `Whether ${what}, was followed up cannot be assessed. ${missing.join(' ')}`;
          if (status === 'due')
            return `A referral or strategy discussion about ${what}, is to follow by ${ukDate(limit)}.`;
          return `What was done about ${what}? No referral or strategy discussion is recorded by ${ukDate(limit)}.`;
        },
      },
    ];
  });
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap(({ id }) => {
    if (attendanceDrafts(index, id, values).length > 0) return [];
    const best = fullestWindow(attendancesOf(index, id).counted, { months: values.months });
    if (best.length < 2) return [];
    return [
      {
        children: [id],
        summary: `${capital(counted(best.length, 'emergency attendance'))} in ${values.months} months (${childName(index, id)}).`,
        needed: rule(values),
        evidence: best.flatMap((item) => incidentEvidence(item, 'Emergency attendance')),
      },
    ];
  });
}
