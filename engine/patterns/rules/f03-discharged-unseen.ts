import { z } from 'zod';
import { addDays, toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { Chronology } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { concerns, hasType, ofTypes } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { missingRecords } from '../support/coverage.ts';
import { toEvidence } from '../support/evidence.ts';
import { isParentsOwn } from '../support/parents-own.ts';
import { teamDefault } from '../support/parameters.ts';
import { serviceKey, serviceName } from '../support/services.ts';
import { between, firstAt } from '../support/slices.ts';
import { childName, childNames, ukDate } from '../support/words.ts';

const parameters = z.object({
  dischargeDays: z.number().int().min(1).default(60),
  noticeDays: z.number().int().min(1).default(28),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `discharged within ${values.dischargeDays} days of a missed appointment, with no referral or notice in ${values.noticeDays} days`;

/** F03: discharged after missed appointments without having been seen, and nobody was told or asked. */
export const dischargedUnseen = definePattern<Values>({
  id: 'discharged-unseen',
  number: 'F03',
  version: 1,
  name: 'Discharged unseen',
  question: 'Was the child discharged without being seen, and who knew of it?',
  tier: 'research',
  source:
    'Wandsworth appendix 3: re-refer if prematurely discharged; GPs are poorly told (PMC5565855). Day counts are team defaults.',
  onByDefault: false,
  needs: ['gp', 'social-care'],
  parameters,
  parameterSources: {
    dischargeDays: teamDefault('Discharge after a missed appointment within', 'days'),
    noticeDays: teamDefault('New referral, or notice to GP or social worker, within', 'days'),
  },
  checkFirst: ['Was the appointment no longer needed?', 'Was the child seen privately or elsewhere?'],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap((child) =>
        discharges(index, child.id).flatMap((discharge) => draftOf(index, child.id, discharge, values)),
      ),
    );
  },
  nearMiss,
});

/** Discharges recorded by the service itself; a GP's or social worker's record of one is the notice. */
function discharges(index: ChronologyIndex, child: number): Account[] {
  return ofTypes(index, ['discharged_unseen']).filter(
    (account) => concerns(account, child) && !isTold(account) && account.from <= index.reference,
  );
}

function isTold({ entry }: Account): boolean {
  return entry.agencyKind === 'gp' || entry.agencyKind === 'social-care';
}

function sameService(a: Account, b: Account): boolean {
  if (a.entry.agencyId !== b.entry.agencyId) return false;
  const named = [a, b].map(({ entry }) => entry.reading.facts.clinic ?? entry.cells.clinic ?? '');
  return named.includes('') || serviceKey(a) === serviceKey(b);
}

/** Misses in the service that led to the discharge, back to the last time the child was brought there. */
function missesBefore(index: ChronologyIndex, child: number, discharge: Account): Account[] {
  const all = ofTypes(index, ['wnb', 'appt_attended']);
  const misses: Account[] = [];
  for (let at = firstAt(all, discharge.from + 1) - 1; at >= 0; at -= 1) {
    const account = all[at] as Account;
    if (
      !concerns(account, child) ||
      account === discharge ||
      account.yearOnly ||
      !sameService(account, discharge) ||
      isParentsOwn(account)
    )
      continue;
    if (hasType(account, 'appt_attended')) break;
    misses.push(account);
  }
  return misses.toReversed();
}

function draftOf(index: ChronologyIndex, child: number, discharge: Account, values: Values): ChildDraft[] {
  const misses = missesBefore(index, child, discharge);
  const last = misses.at(-1);
  if (last === undefined || discharge.from - last.from > values.dischargeDays) return [];
  const limit = addDays(discharge.day, values.noticeDays);
  if (notices(index, child, discharge, toDayNumber(limit)).length > 0) return [];
  const service = serviceName(discharge);
  const base = {
    child,
    from: (misses[0] as Account).day,
    to: limit,
    current: limit >= index.referenceDate,
    evidence: [
      ...misses.map((account) => toEvidence(account, `Not brought: ${serviceName(account)}`)),
      toEvidence(discharge, dischargeNote(discharge)),
    ],
  };
  if (limit >= index.referenceDate) {
    return [
      {
        ...base,
        status: 'due',
        to: index.referenceDate,
        say: (children) =>
          `Who has been told that ${childNames(index, children)} was discharged from ${service} unseen on ${ukDate(discharge.day)}? A new referral or notice would be in time until ${ukDate(limit)}.`,
      },
    ];
  }
  const missing = missingRecords(index, ['gp', 'social-care'], {
    from: discharge.from,
    to: toDayNumber(limit),
  });
  if (missing.length > 0) {
    return [
      {
        ...base,
        status: 'cannot-assess',
        missing,
        say: (children) =>
          `${childNames(index, children)} was discharged from ${service} unseen on ${ukDate(discharge.day)}; whether anybody was told cannot be assessed. ${missing.join(' ')}`,
      },
    ];
  }
  return [
    {
      ...base,
      say: (children) =>
        `Was ${childNames(index, children)} discharged from ${service} without being seen? Discharged on ${ukDate(discharge.day)}; no new referral and no notice to GP or social worker by ${ukDate(limit)}.`,
    },
  ];
}

function dischargeNote({ entry }: Account): string {
  const letters = entry.reading.facts.lettersTo ?? [];
  return letters.length === 0
    ? 'Discharged without being seen'
    : `Discharged without being seen; letter to ${letters.join(', ')}`;
}

const toldWords = /\b(GP|surgery|practice|social (?:care|worker|services)|CSC|SW)\b/i;

/** Referred again, seen after all, or made known to GP or social worker, up to the limit. */
function notices(index: ChronologyIndex, child: number, discharge: Account, limit: number): Account[] {
  const { facts } = discharge.entry.reading;
  const addressed = [...(facts.lettersTo ?? []), ...(facts.sentTo ?? [])].some((to) => toldWords.test(to));
  if (addressed) return [discharge];
  const inTime = (codes: readonly string[]): Account[] =>
    between(ofTypes(index, codes), discharge.from, limit).filter(
      (account) => account !== discharge && concerns(account, child),
    );
  const again = inTime(['referral_sent', 'referral', 'appt_booked', 'appt_attended']).filter(
    (account) => hasType(account, 'referral_sent', 'referral') || sameService(account, discharge),
  );
  const told = inTime(['discharged_unseen', 'wnb']).filter(
    (account) => isTold(account) && tellsOf(account, discharge),
  );
  const sameEvent = discharge.event.accounts.some(
    (entry) => entry.agencyKind === 'gp' || entry.agencyKind === 'social-care',
  );
  return sameEvent ? [discharge, ...again, ...told] : [...again, ...told];
}

/** A GP's or social worker's record speaks of the discharge, not of an appointment of its own. */
function tellsOf(account: Account, discharge: Account): boolean {
  return (
    hasType(account, 'discharged_unseen') ||
    /discharg/i.test(account.entry.text) ||
    account.event.id === discharge.event.id
  );
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap((child) =>
    discharges(index, child.id).flatMap((discharge) => {
      if (draftOf(index, child.id, discharge, values).length > 0) return [];
      const last = missesBefore(index, child.id, discharge).at(-1);
      const limit = toDayNumber(addDays(discharge.day, values.noticeDays));
      const notice = notices(index, child.id, discharge, limit)[0];
      const because =
        last === undefined
          ? 'no missed appointment in the service before it'
          : discharge.from - last.from > values.dischargeDays
            ? `${discharge.from - last.from} days after the missed appointment`
            : `followed up or made known on ${ukDate((notice ?? discharge).day)}`;
      return [
        {
          children: [child.id],
          summary: `${childName(index, child.id)} was discharged from ${serviceName(discharge)} on ${ukDate(discharge.day)}: ${because}.`,
          needed: rule(values),
          evidence: [toEvidence(discharge, 'Discharged without being seen')],
        },
      ];
    }),
  );
}
