import { z } from 'zod';
import { addDays, fromDayNumber, toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { Chronology } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { concerns, ofTypes } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { missingRecords } from '../support/coverage.ts';
import { evidenceOf, toEvidence } from '../support/evidence.ts';
import {
  hadContact,
  isCheck,
  type Man,
  menListed,
  mentions,
  namesHim,
  newAdultName,
  partnerNamed,
} from '../support/men.ts';
import { oncePerRun } from '../support/once.ts';
import { teamDefault } from '../support/parameters.ts';
import { type ChildPeriod, periodAccounts, planName, plansOfChild } from '../support/periods.ts';
import { between } from '../support/slices.ts';
import { planKinds, toldPlanDrafts } from '../support/told-plans.ts';
import { childNames, listWords, ukDate } from '../support/words.ts';
import { addWorkingDays } from '../support/working-days.ts';

const parameters = z.object({
  days: z.number().int().min(1).default(90),
  checkWorkingDays: z.number().int().min(1).default(20),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `no contact within ${values.days} days of an open plan, or a new adult with no check in ${values.checkWorkingDays} working days`;

/** F30: a known father or partner to whom nobody spoke on a plan, or a new adult nobody checked. */
export const fatherUnseen = definePattern<Values>({
  id: 'father-unseen',
  number: 'F30',
  version: 1,
  name: 'Father or male carer unseen',
  question: 'What is known of this father or partner, and who has spoken to him?',
  tier: 'team default',
  source:
    'NSPCC, Unseen men: learning from case reviews; Wandsworth (include birth fathers); Hillingdon. Numbers are team defaults.',
  onByDefault: true,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    days: teamDefault('A plan open this long without contact', 'days'),
    checkWorkingDays: teamDefault('A new adult checked within', 'working days'),
  },
  checkFirst: [
    'Does a court order or bail condition keep him away?',
    'Would contact have been unsafe for the mother or the child?',
    'Is his whereabouts truly unknown, and who looked?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    const told = toldOfMen(index);
    return hitsByChildren(
      index,
      index.children.flatMap(({ id }) =>
        unseenOnPlans(index, id, told, values)
          .concat(uncheckedAdults(index, id, values))
          .concat(unseenOnToldPlans(index, id, told)),
      ),
      { household: true },
    );
  },
  nearMiss,
});

const toldOfMen = oncePerRun((index): ToldOf[] => {
  return menListed(index).map((man) => {
    const accounts = index.accounts.filter(
      (account) => account.from <= index.reference && mentions(account, man),
    );
    return { man, mentioned: accounts, contacts: accounts.filter((account) => hadContact(account, man)) };
  });
});

interface ToldOf {
  readonly man: Man;
  readonly mentioned: readonly Account[];
  readonly contacts: readonly Account[];
}

function unseenOnPlans(
  index: ChronologyIndex,
  child: number,
  told: readonly ToldOf[],
  values: Values,
): ChildDraft[] {
  return plansOfChild(index, child).flatMap((plan) => {
    const from = toDayNumber(plan.from);
    const limit = from + values.days;
    const until = toDayNumber(plan.until);
    const unseen = told.filter(
      (one) => isKnown(one, limit) && between(one.contacts, from, limit).length === 0,
    );
    if (unseen.length === 0) return [];
    const due = limit >= index.reference;
    // A plan that ended by its ninetieth day was not open for longer.
    if (!plan.open && until <= limit) return [];
    const missing = missingRecords(index, ['social-care'], { from, to: Math.min(limit, index.reference) });
    // As long as one of the men stays unseen the question stands.
    const seenOn = unseen.map(
      ({ contacts }) =>
        contacts.find((account) => account.from > limit && account.from <= until)?.day ?? plan.until,
    );
    const to = seenOn.sort().at(-1) as string;
    const status =
      missing.length > 0 ? ('cannot-assess' as const) : due ? ('due' as const) : ('raised' as const);
    return [unseenDraft(index, { child, plan, unseen, to, missing, status, values, limit })];
  });
}

/** Men who are known, on a plan of which only other agencies tell. */
function unseenOnToldPlans(index: ChronologyIndex, child: number, told: readonly ToldOf[]): ChildDraft[] {
  const known = told.filter((one) => isKnown(one, index.reference));
  if (known.length === 0) return [];
  const names = listWords(known.map(({ man }) => man.name));
  return toldPlanDrafts(index, child, planKinds, () => `Whether social workers spoke to ${names}`);
}

/** A father on the people list is known; a partner from the first row that speaks of him. */
function isKnown({ man, mentioned }: ToldOf, limit: number): boolean {
  return (
    man.role === 'father' || mentioned.some((account) => account.from <= limit && namesHim(account, man))
  );
}

function unseenDraft(
  index: ChronologyIndex,
  found: {
    readonly child: number;
    readonly plan: ChildPeriod;
    readonly unseen: readonly ToldOf[];
    readonly to: string;
    readonly missing: readonly string[];
    readonly status: 'raised' | 'due' | 'cannot-assess';
    readonly values: Values;
    readonly limit: number;
  },
): ChildDraft {
  const { child, plan, unseen, to, missing, status, values, limit } = found;
  const names = listWords(unseen.map(({ man }) => man.name));
  const spoken = unseen.flatMap(({ mentioned }) =>
    between(mentioned, toDayNumber(plan.from), toDayNumber(to)),
  );
  const orders = ofTypes(index, ['bail_condition', 'care_order']).filter((account) =>
    concerns(account, child),
  );
  return {
    child,
    status,
    missing,
    part: 'contact',
    from: plan.from,
    to: status === 'due' ? index.referenceDate : to,
    current: plan.open && to === plan.until,
    evidence: [
      ...periodAccounts(index, plan.period.openedBy).map((account) =>
        toEvidence(account, `${planName(plan.kind)} starts`),
      ),
      ...evidenceOf([...new Set(spoken)], () => `Speaks of ${names}`),
    ],
    weakening: between(orders, toDayNumber(plan.from) - 365, toDayNumber(to)).map((account) =>
      toEvidence(account, 'An order or bail condition may have kept him away'),
    ),
    say: (children) => {
      const about = `${names} (${childNames(index, children)}, ${planName(plan.kind)} from ${ukDate(plan.from)})`;
      if (status === 'cannot-assess')
        return `Whether anybody spoke to ${about} cannot be assessed. ${missing.join(' ')}`;
      if (status === 'due')
        return `Contact with ${about} is to be recorded by ${ukDate(fromDayNumber(limit))}.`;
      return `Who has spoken to ${about}? No contact by an agency that works with the family is recorded within ${values.days} days.`;
    },
  };
}

function uncheckedAdults(index: ChronologyIndex, child: number, values: Values): ChildDraft[] {
  const plans = plansOfChild(index, child);
  if (plans.length === 0) return [];
  const news = ofTypes(index, ['new_adult']).filter(
    (account) => concerns(account, child) && account.from <= index.reference && !account.yearOnly,
  );
  const known = new Map<string, Account>();
  return news.flatMap((account) => {
    const name = newAdultName(account) ?? partnerNamed(index, account);
    const key = name?.split(' ')[0] ?? '';
    const before = known.get(key);
    // The same man again within a year, or an unnamed one right after, is no other adult.
    if (before !== undefined && addDays(before.day, 365) >= account.day) return [];
    known.set(key, account);
    // An adult first named as the plan ends is a matter of that decision, not of the plan.
    const plan = plans.find(({ from, until, open }) => from <= account.day && (open || account.day < until));
    return plan === undefined ? [] : uncheckedDraft(index, { child, plan, account, name, news, values });
  });
}

function uncheckedDraft(
  index: ChronologyIndex,
  found: {
    readonly child: number;
    readonly plan: ChildPeriod;
    readonly account: Account;
    readonly name: string | null;
    readonly news: readonly Account[];
    readonly values: Values;
  },
): ChildDraft[] {
  const { child, plan, account, name, news, values } = found;
  const limit = addWorkingDays(account.latest, values.checkWorkingDays);
  const until = plan.open ? index.referenceDate : plan.until;
  const within = between(index.accounts, account.from, toDayNumber(limit)).filter((one) =>
    concerns(one, child),
  );
  if (within.some((one) => isCheck(one, name))) return [];
  const missing = missingRecords(index, ['social-care'], {
    from: account.from,
    to: Math.min(toDayNumber(limit), index.reference),
  });
  const status =
    missing.length > 0
      ? ('cannot-assess' as const)
      : limit >= index.referenceDate
        ? ('due' as const)
        : ('raised' as const);
  const to = until > limit ? until : limit;
  const again = between(news, account.from + 1, toDayNumber(to));
  const who = name ?? 'The new adult in the household';
  return [
    {
      child,
      status,
      missing,
      part: 'check',
      from: account.day,
      to: status === 'due' ? index.referenceDate : to,
      current: plan.open,
      evidence: [
        toEvidence(account, 'A new adult in the household'),
        ...evidenceOf(again, () => 'Recorded again, without a check'),
        ...(plan.open
          ? []
          : periodAccounts(index, plan.period.closedBy).map((end) =>
              toEvidence(end, 'The plan ended without a recorded check'),
            )),
      ],
      say: (children) => {
        if (status === 'cannot-assess')
          return `Whether ${who} was checked cannot be assessed (${childNames(index, children)}). ${missing.join(' ')}`;
        if (status === 'due')
          return `${who} is to be checked by ${ukDate(limit)} (${childNames(index, children)}).`;
        return `Who is ${name ?? 'the new adult'}? First recorded on ${ukDate(account.day)} while the ${planName(plan.kind)} was open (${childNames(index, children)}); no check is recorded by ${ukDate(limit)}, ${values.checkWorkingDays} working days on.`;
      },
    },
  ];
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  const told = toldOfMen(index);
  return index.children.flatMap(({ id }) => {
    const hits = [...unseenOnPlans(index, id, told, values), ...uncheckedAdults(index, id, values)];
    const plan = plansOfChild(index, id).at(-1);
    if (hits.length > 0 || plan === undefined) return [];
    const from = toDayNumber(plan.from);
    return told.flatMap(({ man, contacts }) => {
      const first = between(contacts, from, from + values.days)[0];
      if (first === undefined) return [];
      return [
        {
          children: [id],
          summary: `${man.name} was spoken to or seen on ${ukDate(first.day)}, ${first.from - from} days into the ${planName(plan.kind)} (${childNames(index, [id])}).`,
          needed: rule(values),
          evidence: [toEvidence(first, `Contact with ${man.name}`)],
        },
      ];
    });
  });
}
