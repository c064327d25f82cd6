import { z } from 'zod';
import { addDays, daysBetween, fromDayNumber, toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { Chronology, IsoDay, Person } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { concerns, ofSocialCare, ofTypes, remember } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { isConcern } from '../support/concern-events.ts';
import { missingRecords } from '../support/coverage.ts';
import { evidenceOf, toEvidence } from '../support/evidence.ts';
import { gapsIn } from '../support/gaps.ts';
import { isOwnEntry } from '../support/own-entries.ts';
import { oncePerRun } from '../support/once.ts';
import { teamDefault } from '../support/parameters.ts';
import { between } from '../support/slices.ts';
import { childNames, listWords, ukDate } from '../support/words.ts';

const parameters = z.object({ days: z.number().int().min(1).default(90) });
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `more than ${values.days} days, with concerns about the household and entries about a brother or sister`;

/** F37: concerns about the household while one child has no entry of their own. */
export const quietSibling = definePattern<Values>({
  id: 'quiet-sibling',
  number: 'F37',
  version: 1,
  name: 'Quiet sibling',
  question: 'What is life like for this child, of whom nobody writes?',
  tier: 'team default',
  source:
    'Wandsworth strategy section 5: siblings with less obvious signs may be overlooked. The number is a team default.',
  onByDefault: false,
  needs: ['social-care'],
  parameters,
  parameterSources: { days: teamDefault('Without an entry of the child’s own for more than', 'days') },
  checkFirst: [
    'Does this child live elsewhere?',
    'Is there a record that is not loaded, for example of a nursery?',
    'Is the child well known to a service that writes little?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    if (index.children.length < 2) return [];
    const own = ownEntries(index);
    return hitsByChildren(
      index,
      index.children.flatMap((child) => draftsOfChild(index, child, own, values)),
    );
  },
  nearMiss,
});

const ownEntries = oncePerRun((index): OwnEntries => {
  return new Map(
    index.children.map((child) => [
      child.id,
      index.accounts.filter((account) => account.from <= index.reference && isOwnEntry(account, child)),
    ]),
  );
});

type OwnEntries = ReadonlyMap<number, readonly Account[]>;

function draftsOfChild(index: ChronologyIndex, child: Person, own: OwnEntries, values: Values): ChildDraft[] {
  const first = index.accounts[0]?.day;
  if (first === undefined) return [];
  const from = child.born !== null && child.born > first ? child.born : first;
  if (from > index.referenceDate) return [];
  const household = householdWithout(index, child);
  const { late, uncovered } = gapsIn(index, {
    kind: 'social-care',
    period: { from, until: index.referenceDate, open: true },
    points: own.get(child.id) ?? [],
    limitOf: (day) => addDays(day, values.days),
  });
  const drafts = late.flatMap(({ from: start, to, start: begins, end: ends }): ChildDraft[] => {
    const inside = between(household, toDayNumber(start), toDayNumber(to));
    const concern = inside.filter(isConcern);
    const siblings = siblingsHeard(index, child, own, start, to);
    if (concern.length === 0 || siblings.length === 0) return [];
    const bounds = [begins, ends].flatMap((bound) => (bound.at === 'account' ? [bound.account] : []));
    return [
      {
        child: child.id,
        from: start,
        to,
        current: ends.at === 'reference',
        evidence: [
          ...evidenceOf(inside, (account) =>
            isConcern(account)
              ? 'A concern about the household or a sibling'
              : 'About the family, nothing of this child',
          ),
          ...bounds.map((account) => toEvidence(account, 'An entry of the child’s own')),
        ],
        weakening: between(
          ofTypes(index, ['placement_move', 'house_move']),
          toDayNumber(start) - 90,
          toDayNumber(to),
        )
          .filter((account) => account.entry.reading.children.length === 1 && concerns(account, child.id))
          .map((account) => toEvidence(account, 'The child may have lived elsewhere')),
        say: (children) =>
          `What is life like for ${childNames(index, children)}? No entry of the child's own from ${ukDate(start)} to ${ukDate(to)}, while there were concerns about the household; ${listWords(siblings)} had entries.`,
      },
    ];
  });
  return drafts.concat(unknown(index, child, household, uncovered, values));
}

const householdMemo = new WeakMap<ChronologyIndex, Map<number, readonly Account[]>>();

/** Entries about the family or a sibling that say nothing of this child; worked out once. */
function householdWithout(index: ChronologyIndex, child: Person): readonly Account[] {
  return remember(householdMemo, index, child.id, () =>
    index.accounts.filter(
      (account) => account.from <= index.reference && !account.yearOnly && isOfHousehold(account, child),
    ),
  );
}

/** Household concerns where no social care records are loaded: nothing can be said of the child's absence. */
function unknown(
  index: ChronologyIndex,
  child: Person,
  household: readonly Account[],
  uncovered: readonly { readonly from: number; readonly to: number }[],
  values: Values,
): ChildDraft[] {
  // With some social care records loaded, the spans without are plain on the sources screen.
  if ((index.coverage.get('social-care') ?? []).length > 0) return [];
  return uncovered.flatMap((span) => {
    const concern = between(household, span.from, span.to).filter(isConcern);
    if (span.to - span.from <= values.days || concern.length === 0) return [];
    const missing = missingRecords(index, ['social-care'], span);
    return [
      {
        child: child.id,
        status: 'cannot-assess' as const,
        missing,
        from: fromDayNumber(span.from),
        to: fromDayNumber(span.to),
        current: span.to >= index.reference,
        evidence: evidenceOf(concern.slice(-5), () => 'A concern about the household or a sibling'),
        say: (children: readonly number[]) =>
          `Whether ${childNames(index, children)} went without an entry of the child's own cannot be assessed. ${missing.join(' ')}`,
      },
    ];
  });
}

/** About the family or a sibling, and not of this child alone. */
function isOfHousehold(account: Account, child: Person): boolean {
  if (isOwnEntry(account, child)) return false;
  const { children } = account.entry.reading;
  return children.length !== 1 || isConcern(account) || ofSocialCare(account);
}

function siblingsHeard(
  index: ChronologyIndex,
  child: Person,
  own: OwnEntries,
  from: IsoDay,
  to: IsoDay,
): string[] {
  return index.children
    .filter(
      ({ id }) =>
        id !== child.id && between(own.get(id) ?? [], toDayNumber(from), toDayNumber(to)).length > 0,
    )
    .map(({ name }) => name.split(' ')[0] as string);
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  if (index.children.length < 2) return [];
  const own = ownEntries(index);
  return index.children.flatMap((child) => {
    if (draftsOfChild(index, child, own, values).length > 0) return [];
    const days = [...(own.get(child.id) ?? []).map(({ day }) => day), index.referenceDate];
    const longest = Math.max(0, ...days.slice(1).map((day, at) => daysBetween(days[at] as IsoDay, day)));
    if (days.length < 2) return [];
    return [
      {
        children: [child.id],
        summary: `Longest time without an entry of ${childNames(index, [child.id])}'s own: ${longest} days.`,
        needed: rule(values),
        evidence: [],
      },
    ];
  });
}
