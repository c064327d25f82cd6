import { z } from 'zod';
import { fromDayNumber, toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { AgencyKind, Chronology } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { concerns, ofTypes, remember } from '../support/accounts.ts';
import { ageInMonths, ageInYears } from '../support/ages.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { covers, missingRecords } from '../support/coverage.ts';
import { evidenceOf, toEvidence } from '../support/evidence.ts';
import { distinctIncidents } from '../support/incidents.ts';
import {
  isGpChange,
  isOffRoll,
  isToNewArea,
  isUnplannedSchoolChange,
  type Move,
  movesOf,
} from '../support/moves.ts';
import { teamDefault } from '../support/parameters.ts';
import { between, firstWhere } from '../support/slices.ts';
import { fullestWindow, windowHits } from '../support/windows.ts';
import { capital, childName, childNames, counted, countWord, ukDate, fromTo } from '../support/words.ts';

const parameters = z.object({
  addresses: z.number().int().min(2).default(3),
  addressMonths: z.number().int().min(1).default(24),
  authorities: z.number().int().min(2).default(2),
  authorityMonths: z.number().int().min(1).default(24),
  schoolOrGpChanges: z.number().int().min(1).default(2),
  changeMonths: z.number().int().min(1).default(12),
  settleDays: z.number().int().min(1).default(20),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `at least ${values.addresses} addresses in ${values.addressMonths} months, ${values.authorities} local authorities in ${values.authorityMonths} months, ${values.schoolOrGpChanges} unplanned changes of school or GP in ${values.changeMonths} months, or no GP or school ${values.settleDays} days after a move to another area`;

/** F29: homes, areas, schools or GPs that change often, or a move after which no service is found. */
export const frequentMoves = definePattern<Values>({
  id: 'frequent-moves',
  number: 'F29',
  version: 1,
  name: 'Frequent moves',
  question: 'What lies behind the moves, and did the records and services follow the child?',
  tier: 'team default',
  source:
    'Wandsworth strategy: a transient lifestyle in 31% of reviews; Milton Keynes and Lincolnshire procedures on mobile families; Hull: ask for the addresses of the last two years. Counts are team defaults.',
  onByDefault: true,
  needs: ['gp', 'school'],
  parameters,
  parameterSources: {
    addresses: teamDefault('Addresses, the first counted', 'addresses'),
    addressMonths: teamDefault('Addresses counted over', 'months'),
    authorities: teamDefault('Local authorities, the first counted', 'authorities'),
    authorityMonths: teamDefault('Authorities counted over', 'months'),
    schoolOrGpChanges: teamDefault('Unplanned changes of school or GP', 'changes'),
    changeMonths: teamDefault('Changes counted over', 'months'),
    settleDays: teamDefault('A GP and a school found within', 'days'),
  },
  checkFirst: [
    'Was it an eviction, or temporary accommodation that the council chose?',
    'Was it a refuge, or a move for safety?',
    'Is it a Forces family, an asylum dispersal, or a Traveller family?',
    'Did GP and school stay the same?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap(({ id }) => draftsOfChild(index, id, values)),
      { household: true },
    );
  },
  nearMiss,
});

function draftsOfChild(index: ChronologyIndex, child: number, values: Values): ChildDraft[] {
  const moves = movesOf(index, child);
  return [
    ...addressDrafts(index, child, moves, values),
    ...authorityDrafts(index, child, values),
    ...changeDrafts(index, child, values),
    ...moves.flatMap((move) => unsettledDraft(index, child, move, values)),
  ];
}

function addressDrafts(
  index: ChronologyIndex,
  child: number,
  moves: readonly Move[],
  values: Values,
): ChildDraft[] {
  const { referenceDate } = index;
  const length = { months: values.addressMonths };
  return windowHits(moves, { length, least: values.addresses - 1, referenceDate }).map(
    ({ items, current }) => {
      const from = (items[0] as Move).day;
      const to = (items.at(-1) as Move).day;
      const pushed = ofTypes(index, ['eviction']).filter((account) => concerns(account, child));
      return {
        child,
        part: 'addresses',
        from,
        to,
        current,
        evidence: items.flatMap(({ accounts }) => evidenceOf(accounts, () => 'The family moved')),
        weakening: between(pushed, toDayNumber(from) - 180, toDayNumber(to)).map((account) =>
          toEvidence(account, 'The home was being lost: the move may not have been a choice'),
        ),
        say: (children) =>
          `What lies behind the moves? ${capital(counted(items.length + 1, 'address', 'addresses'))} ${fromTo(from, to)} (${childNames(index, children)}).`,
      };
    },
  );
}

/** A transfer to another local authority, or a row that names another authority as where the family lives. */
function authorityDrafts(index: ChronologyIndex, child: number, values: Values): ChildDraft[] {
  const told = ofTypes(index, ['transfer', 'house_move']).filter(
    (account) =>
      concerns(account, child) &&
      account.from <= index.reference &&
      !account.yearOnly &&
      changesAuthority(account),
  );
  const transfers = distinctIncidents(told);
  const options = {
    length: { months: values.authorityMonths },
    least: values.authorities - 1,
    referenceDate: index.referenceDate,
  };
  return windowHits(transfers, options).map(({ items, current }) => {
    const from = (items[0] as (typeof items)[number]).day;
    const to = (items.at(-1) as (typeof items)[number]).day;
    return {
      child,
      part: 'authorities',
      from,
      to,
      current,
      evidence: items.flatMap(({ accounts }) =>
        evidenceOf(accounts, () => 'Moved between local authorities'),
      ),
      say: (children) =>
        `Did the records follow ${childNames(index, children)}? ${capital(counted(items.length + 1, 'local authority', 'local authorities'))} ${fromTo(from, to)}.`,
    };
  });
}

const teamTransfer = /\b(?:to|from) (?:the )?[\w ]{0,30}\bteam\b|\bteam transfer\b/i;

/** A transfer between teams of one authority is none between authorities. */
function changesAuthority({ entry }: Account): boolean {
  if (entry.reading.facts.authority !== undefined) return true;
  return entry.reading.types.some(({ code }) => code === 'transfer') && !teamTransfer.test(entry.text);
}

function changeDrafts(index: ChronologyIndex, child: number, values: Values): ChildDraft[] {
  const changes = changesOf(index, child);
  const options = {
    length: { months: values.changeMonths },
    least: values.schoolOrGpChanges,
    referenceDate: index.referenceDate,
  };
  return windowHits(changes, options).map(({ items, current }) => {
    const from = (items[0] as Account).day;
    const to = (items.at(-1) as Account).day;
    return {
      child,
      part: 'school-or-gp',
      from,
      to,
      current,
      evidence: evidenceOf(items, (account) =>
        account.entry.agencyKind === 'gp' ? 'Another GP' : 'Another school, not recorded as planned',
      ),
      say: (children) =>
        `What lies behind the changes? ${capital(counted(items.length, 'unplanned change'))} of school or GP ${fromTo(from, to)} (${childNames(index, children)}).`,
    };
  });
}

const changesMemo = new WeakMap<ChronologyIndex, Map<number, readonly Account[]>>();

function changesOf(index: ChronologyIndex, child: number): readonly Account[] {
  return remember(changesMemo, index, child, () => findChanges(index, child));
}

function findChanges(index: ChronologyIndex, child: number): Account[] {
  const person = index.childById.get(child);
  const schools = ofTypes(index, ['managed_move']).filter(isUnplannedSchoolChange);
  const gps = (index.byKind.get('gp') ?? []).filter((account) =>
    isGpChange(account, ageInMonths(person, account.day)),
  );
  const usable = [...schools, ...gps].filter(
    (account) => concerns(account, child) && account.from <= index.reference && !account.yearOnly,
  );
  const heads = distinctIncidents(usable.sort((a, b) => a.from - b.from)).map(({ head }) => head);
  // Two rows of one service in one week tell of one change.
  return heads.filter(
    (head, position) =>
      !heads
        .slice(0, position)
        .some((one) => one.entry.agencyId === head.entry.agencyId && head.from - one.from <= 7),
  );
}

/** A move to another area after which neither GP, or for a child of school age no school, records the child. */
function unsettledDraft(index: ChronologyIndex, child: number, move: Move, values: Values): ChildDraft[] {
  if (!move.head.precise || !(isToNewArea(move) || leftSchoolBefore(index, child, move))) return [];
  const limit = move.from + values.settleDays;
  const age = ageInYears(index.childById.get(child), move.day);
  const kinds: AgencyKind[] = age !== null && (age < 5 || age >= 16) ? ['gp'] : ['gp', 'school'];
  const found = new Map(kinds.map((kind) => [kind, firstAfter(index, kind, child, move.from)]));
  const lacking = kinds.filter((kind) => (found.get(kind)?.from ?? Infinity) > limit);
  if (lacking.length === 0) return [];
  const span = { from: move.from, to: Math.min(limit, index.reference) };
  const loaded = lacking.filter((kind) => covers(index, kind, span));
  const limitDay = fromDayNumber(limit);
  const waiting = limitDay >= index.referenceDate;
  const missing = loaded.length === 0 && !waiting ? missingRecords(index, lacking, span) : [];
  const late = lacking.map((kind) => found.get(kind)).filter((account) => account !== undefined);
  const names = (waiting ? lacking : loaded).map((kind) => (kind === 'gp' ? 'GP' : 'school')).join(' or ');
  return [
    {
      child,
      status: waiting ? 'due' : missing.length > 0 ? 'cannot-assess' : 'raised',
      missing,
      part: 'no-service',
      from: move.day,
      to: late.at(-1)?.day ?? limitDay,
      current: late.length === 0,
      evidence: [
        ...evidenceOf(move.accounts, () => 'The family moved to another area'),
        ...late.map((account) => toEvidence(account, 'The first entry after the move')),
      ],
      say: (children) => {
        if (missing.length > 0)
          return `Whether a GP and a school knew of ${childNames(index, children)} after the move of ${ukDate(move.day)} cannot be assessed. ${missing.join(' ')}`;
        return waiting
          ? `A ${names} is to be found for ${childNames(index, children)} by ${ukDate(limitDay)}, ${values.settleDays} days after the move of ${ukDate(move.day)}.`
          : `Who knew of ${childNames(index, children)} after the move of ${ukDate(move.day)}? No ${names} is recorded by ${ukDate(limitDay)} (${values.settleDays} days).`;
      },
    },
  ];
}

function leftSchoolBefore(index: ChronologyIndex, child: number, move: Move): boolean {
  return between(index.byKind.get('school') ?? [], move.from - 60, move.from + 7).some(
    (account) => concerns(account, child) && isOffRoll(account),
  );
}

function firstAfter(
  index: ChronologyIndex,
  kind: AgencyKind,
  child: number,
  day: number,
): Account | undefined {
  const first = firstWhere(
    index.byKind.get(kind) ?? [],
    day,
    (account) => concerns(account, child) && !(kind === 'school' && isOffRoll(account)),
  );
  return first === undefined || first.from > index.reference ? undefined : first;
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap(({ id }) => {
    const moves = movesOf(index, id);
    if (draftsOfChild(index, id, values).length > 0 || moves.length === 0) return [];
    const best = fullestWindow(moves, { months: values.addressMonths });
    return [
      {
        children: [id],
        summary: `${capital(countWord(best.length + 1))} addresses in ${values.addressMonths} months (${childName(index, id)}).`,
        needed: rule(values),
        evidence: best.flatMap(({ accounts }) => evidenceOf(accounts, () => 'The family moved')),
      },
    ];
  });
}
