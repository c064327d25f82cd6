import { z } from 'zod';
import { daysBetween } from '../../../shared/calendar/iso-day.ts';
import type { Chronology, PatternHit } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { ofTypes } from '../support/accounts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { dayAndAgency, incidentEvidence, toEvidence } from '../support/evidence.ts';
import { childrenOfAll, closures, referralsReceived } from '../support/front-door.ts';
import { householdOrChildren, raised } from '../support/hits.ts';
import type { Incident } from '../support/incidents.ts';
import { statutoryNumber } from '../support/parameters.ts';
import { within } from '../support/windows.ts';
import { childNames, plural, ukDate } from '../support/words.ts';

const parameters = z.object({ months: z.number().int().min(1).default(12) });
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string => `a second referral within ${values.months} months, closed between`;

/** F09: referred again within a year, the case having been closed in between. */
export const repeatReferral = definePattern<Values>({
  id: 'repeat-referral',
  number: 'F09',
  version: 1,
  name: 'Repeat referral',
  question: 'What was different when the case was closed, and what came back?',
  tier: 'statutory',
  source:
    'DfE children in need census: referrals within 12 months of a previous referral; measures of Wandsworth, Hillingdon, Wigan and South West London.',
  onByDefault: true,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    months: statutoryNumber('Second referral within', 'months', 'DfE, children in need: re-referrals'),
  },
  checkFirst: ['Is it a different issue?', "Was a brother's or sister's referral copied?"],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return pairs(index)
      .filter(({ first, second }) => within(first.day, second.day, { months: values.months }))
      .map((pair) => toHit(index, pair, values));
  },
  nearMiss,
});

interface Pair {
  readonly first: Incident;
  readonly second: Incident;
  readonly closed: readonly Account[];
}

/** Each referral with the nearest earlier one that was closed before it came. */
function pairs(index: ChronologyIndex): Pair[] {
  const referrals = referralsReceived(index);
  const ends = closures(index);
  return referrals.flatMap((second, at) => {
    const earlier = referrals.slice(0, at).toReversed();
    for (const first of earlier) {
      const closed = ends.filter(
        (account) =>
          account.day >= first.day && account.day <= second.day && !second.accounts.includes(account),
      );
      if (closed.length > 0) return [{ first, second, closed }];
    }
    return [];
  });
}

function toHit(index: ChronologyIndex, { first, second, closed }: Pair, values: Values): PatternHit {
  const children = childrenOfAll([first, second]);
  const shown = householdOrChildren(index, children, second.day);
  const apart = first.children.every((child) => !second.children.includes(child));
  return raised({
    children: shown,
    from: first.day,
    to: second.day,
    current: within(second.day, index.referenceDate, { months: values.months }),
    summary: `Why ${plural(index, shown, 'was', 'were')} ${childNames(index, shown)} referred again? Referred on ${ukDate(first.day)} and on ${ukDate(second.day)}, ${daysBetween(first.day, second.day)} days apart, closed between.${apart ? ' The two referrals name different children of the household.' : ''}`,
    evidence: [
      ...incidentEvidence(first, 'Referral'),
      ...closed.map((account) => toEvidence(account, closureNote(account))),
      ...incidentEvidence(second, 'Referred again'),
      ...ofTypes(index, ['referral_sent'])
        .filter((account) => isSentFor(account, first) || isSentFor(account, second))
        .map((account) => toEvidence(account, `The referral as sent by ${account.entry.agency}`)),
    ],
  });
}

function closureNote({ entry }: Account): string {
  const { rationale } = entry.reading.facts;
  return rationale === true ? 'Closed, with a reason recorded' : 'Closed; no reason read from the entry';
}

/** Another agency's record that it sent this very referral. */
function isSentFor(account: Account, incident: Incident): boolean {
  return incident.from - account.from >= 0 && incident.from - account.from <= 3;
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  const referrals = referralsReceived(index);
  const last = referrals.at(-1);
  const before = referrals.at(-2);
  const hit = pairs(index).some(({ first, second }) =>
    within(first.day, second.day, { months: values.months }),
  );
  if (hit || last === undefined || before === undefined) return [];
  const closed = pairs(index).some(({ second }) => second === last);
  return [
    {
      children: [],
      summary: `Two referrals ${daysBetween(before.day, last.day)} days apart (${dayAndAgency(before.head)}; ${dayAndAgency(last.head)})${closed ? '' : ', not closed between'}.`,
      needed: rule(values),
      evidence: [...incidentEvidence(before, 'Referral'), ...incidentEvidence(last, 'Referral')],
    },
  ];
}
