import { z } from 'zod';
import { addDays, toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { Chronology, Person } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { concerns, hasType } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { missingRecords } from '../support/coverage.ts';
import { toEvidence } from '../support/evidence.ts';
import { statutoryNumber, teamDefault } from '../support/parameters.ts';
import { saidIn } from '../support/said.ts';
import { between } from '../support/slices.ts';
import {
  isAttempt,
  isContactMade,
  type UniversalContact,
  universalContacts,
} from '../support/universal-contacts.ts';
import { capital, childNames, ukDate } from '../support/words.ts';

const parameters = z.object({
  graceDays: z.number().int().min(0).default(28),
  contacts: z.number().int().min(1).max(5).default(5),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `any of the first ${values.contacts} contacts not recorded by the end of its window and ${values.graceDays} days`;

/** F35: one of the five universal health contacts is not found by the end of its window and a grace. */
export const universalContactMissed = definePattern<Values>({
  id: 'universal-contact-missed',
  number: 'F35',
  version: 1,
  name: 'Universal contact missed',
  question: 'Was this health contact offered, and who has seen the child since?',
  tier: 'statutory',
  source:
    'Healthy Child Programme, health visiting: antenatal, 10 to 14 days, 6 to 8 weeks, 9 to 12 months, 2 to 2½ years.',
  onByDefault: false,
  needs: ['health-0-19'],
  parameters,
  parameterSources: {
    graceDays: teamDefault('Found by the end of the window and', 'days'),
    contacts: statutoryNumber(
      'Universal contacts looked for, in order of age',
      'contacts',
      'Healthy Child Programme',
    ),
  },
  checkFirst: [
    'Did the family move, and was it done elsewhere?',
    'Was it offered and declined, and is that documented?',
    'Was the baby in hospital?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    const health = healthRecords(index);
    return hitsByChildren(
      index,
      index.children.flatMap((child) => draftsOfChild(index, child, health, values)),
    );
  },
  nearMiss,
});

function healthRecords(index: ChronologyIndex): Account[] {
  return (index.byKind.get('health-0-19') ?? []).filter(({ from }) => from <= index.reference);
}

function draftsOfChild(
  index: ChronologyIndex,
  child: Person,
  health: readonly Account[],
  values: Values,
): ChildDraft[] {
  if (child.born === null) return [];
  const own = health.filter((account) => isOf(account, child));
  return universalContacts(child.born)
    .slice(0, values.contacts)
    .flatMap((contact) => draftOf(index, child, contact, own, values));
}

/** Rows that name the child, and rows of the pregnancy, which are the mother's. */
function isOf(account: Account, child: Person): boolean {
  if (concerns(account, child.id)) return true;
  const { children } = account.entry.reading;
  return (
    children.length === 0 &&
    child.born !== null &&
    account.day <= child.born &&
    account.day >= addDays(child.born, -294)
  );
}

function draftOf(
  index: ChronologyIndex,
  child: Person,
  contact: UniversalContact,
  own: readonly Account[],
  values: Values,
): ChildDraft[] {
  const limit = contact.grace ? addDays(contact.to, values.graceDays) : contact.to;
  if (
    contact.from > index.referenceDate ||
    own.some((account) => isContactMade(account, contact, limit) && account.day <= limit)
  )
    return [];
  const span = { from: toDayNumber(contact.from), to: Math.min(toDayNumber(limit), index.reference) };
  if (!isInLoadedTime(index, span)) return [];
  const missing = missingRecords(index, ['health-0-19'], span);
  const late = own.find(
    (account) =>
      account.day > limit &&
      isContactMade(account, contact, '9999-12-31') &&
      contact.words.test(saidIn(account)),
  );
  const status =
    missing.length > 0
      ? ('cannot-assess' as const)
      : limit >= index.referenceDate
        ? ('due' as const)
        : ('raised' as const);
  const attempts = between(own, span.from - 28, span.to + 28).filter(
    (account) => isAttempt(account) || contact.words.test(saidIn(account)),
  );
  const told = between(index.byKind.get('social-care') ?? [], span.from, span.to + 28).filter(
    (account) =>
      concerns(account, child.id) && contact.words.test(saidIn(account)) && account.from <= index.reference,
  );
  const before = heldBefore(own, child, contact);
  return [
    {
      child: child.id,
      status,
      missing,
      part: contact.kind,
      from: contact.from,
      to: late?.day ?? (limit < index.referenceDate ? limit : index.referenceDate),
      current: late === undefined,
      evidence: [
        ...before.map((account) =>
          toEvidence(account, hasType(account, 'birth_sibling') ? 'Birth' : 'The contact before it'),
        ),
        ...attempts.map((account) =>
          toEvidence(
            account,
            hasType(account, 'declined')
              ? 'Declined'
              : isAttempt(account)
                ? 'Tried, and did not come about'
                : 'Speaks of the contact',
          ),
        ),
        ...told.map((account) => toEvidence(account, 'Social care was told')),
        ...(late === undefined ? [] : [toEvidence(late, 'Done, after the limit')]),
      ],
      say: (children) => {
        const what = `${childNames(index, children)}'s ${contact.name}`;
        if (status === 'cannot-assess')
          return `Whether ${what} took place cannot be assessed. ${missing.join(' ')}`;
        if (status === 'due') return `${what} is to take place by ${ukDate(limit)}.`;
        return `Did ${what} take place? It is not recorded by ${ukDate(limit)}${late === undefined ? '' : `; it was done on ${ukDate(late.day)}`}.`;
      },
    },
  ];
}

/** From what the absence is counted: the record of the birth, and the last universal contact held before. */
function heldBefore(own: readonly Account[], child: Person, contact: UniversalContact): readonly Account[] {
  const birth = own.find((account) => hasType(account, 'birth_sibling'));
  const earlier = universalContacts(child.born ?? contact.from).filter((other) => other.to < contact.from);
  const last = own.findLast((account) =>
    earlier.some((other) => account.day < contact.from && isContactMade(account, other, contact.from)),
  );
  return [birth, last].filter((account) => account !== undefined);
}

/** Some agency's records reach into the span: a contact long before any record is no question of this case. */
function isInLoadedTime(
  index: ChronologyIndex,
  span: { readonly from: number; readonly to: number },
): boolean {
  return [...index.coverage.values()].some((spans) =>
    spans.some(({ from, to }) => from <= span.from && span.to <= to),
  );
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  const health = healthRecords(index);
  return index.children.flatMap((child) => {
    if (child.born === null || draftsOfChild(index, child, health, values).length > 0) return [];
    const own = health.filter((account) => isOf(account, child));
    const made = universalContacts(child.born)
      .slice(0, values.contacts)
      .flatMap((contact) => {
        const limit = contact.grace ? addDays(contact.to, values.graceDays) : contact.to;
        const account = own.find((one) => one.day <= limit && isContactMade(one, contact, limit));
        return account === undefined ? [] : [{ contact, account, limit }];
      });
    const last = made.at(-1);
    if (last === undefined) return [];
    return [
      {
        children: [child.id],
        summary: `${childNames(index, [child.id])}'s ${last.contact.name} was on ${ukDate(last.account.day)}.`,
        needed: `not recorded by ${ukDate(last.limit)}`,
        evidence: made.map(({ account, contact }) => toEvidence(account, capital(contact.name))),
      },
    ];
  });
}
