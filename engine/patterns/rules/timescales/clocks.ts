import { toDayNumber } from '../../../../shared/calendar/iso-day.ts';
import type { IsoDay } from '../../../../shared/model/index.ts';
import type { Timescale, TimescaleExpected } from '../../../../shared/timescales/index.ts';
import {
  between,
  concerns,
  firstFrom,
  hasType,
  ofSocialCare,
  ofTypes,
  socialWorkVisits,
} from '../../support/accounts.ts';
import type { Account, ChronologyIndex } from '../../support/chronology-index.ts';
import { covers } from '../../support/coverage.ts';
import { type ChildPeriod, periodAccounts, periodsOfChild } from '../../support/periods.ts';
import { firstWhere } from '../../support/slices.ts';
import { addWorkingDays } from '../../support/working-days.ts';

/** A clock that a timescale started for one child. */
export interface Clock {
  readonly day: IsoDay;
  /** Entries that started it. */
  readonly by: readonly Account[];
}

/** Working days within which two triggers start one clock, and a follow-up belongs to its trigger. */
const oneClockWorkingDays = 5;

/** A date vaguer than this many days does not answer a clock that started after its first day. */
const vagueDays = 366;

/** The clocks of a timescale for one child, by day. */
export function clocksOf(index: ChronologyIndex, timescale: Timescale, child: number): Clock[] {
  const { trigger } = timescale;
  if (trigger.on === 'birth-on-plan') return birthClock(index, child);
  if (trigger.on === 'status-start') {
    return periodsOfChild(index, child, [trigger.status])
      .filter(
        ({ period }) =>
          period.openedBy.length > 0 &&
          !period.remarks.some((remark) => /start is not recorded/.test(remark)),
      )
      .map((period) => ({
        day: timescale.expected.childSeen === true ? notBeforeBirth(index, period) : period.from,
        by: openers(index, period),
      }));
  }
  const words = trigger.words === undefined ? null : new RegExp(trigger.words, 'i');
  const clocks: Clock[] = [];
  for (const account of ofTypes(index, trigger.types)) {
    if (account.yearOnly || account.from > index.reference || !concerns(account, child)) continue;
    if (trigger.anyAgency !== true && !ofSocialCare(account) && !isOnlyKnownElsewhere(index, account))
      continue;
    const { decision } = account.entry.reading.facts;
    if (trigger.decisions !== undefined && (decision === undefined || !trigger.decisions.includes(decision)))
      continue;
    if (words !== null && !words.test(`${account.entry.text} ${account.entry.outcome}`)) continue;
    if (trigger.ifFollowedBy !== undefined && !isFollowed(index, account, child, trigger.ifFollowedBy))
      continue;
    const last = clocks.at(-1);
    const day = account.latest;
    if (
      last !== undefined &&
      timescale.repeats !== true &&
      day <= addWorkingDays(last.day, oneClockWorkingDays)
    )
      continue;
    clocks.push({ day, by: [account] });
  }
  return clocks;
}

/** Types that another agency records of its own part in them, not as news of what it sent. */
const jointTypes = ['strategy_discussion', 's47_start', 'icpc', 'rcpc', 'cpp_start', 'core_group'] as const;

/** A joint step in another agency's records for a day on which social care's are not loaded. */
function isOnlyKnownElsewhere(index: ChronologyIndex, account: Account): boolean {
  return (
    hasType(account, ...jointTypes) &&
    account.precise &&
    !covers(index, 'social-care', { from: account.from, to: account.from })
  );
}

/** The entries that opened a status; for a plan also the conference that made it. */
function openers(index: ChronologyIndex, period: ChildPeriod): Account[] {
  // A later record of the same start may be what the clock waits for (a planning meeting).
  const own = periodAccounts(index, period.period.openedBy).filter(({ day }) => day <= period.from);
  if (period.kind !== 'child-protection-plan') return own;
  const conferences = ofTypes(index, ['icpc']).filter(
    (account) =>
      !onlyAskedFor(account) &&
      concerns(account, period.child) &&
      account.day <= period.from &&
      toDayNumber(period.from) - account.from <= 3 &&
      !own.includes(account),
  );
  return [...conferences, ...own];
}

function notBeforeBirth(index: ChronologyIndex, period: ChildPeriod): IsoDay {
  const born = index.childById.get(period.child)?.born ?? null;
  return born !== null && born > period.from ? born : period.from;
}

function birthClock(index: ChronologyIndex, child: number): Clock[] {
  const born = index.childById.get(child)?.born ?? null;
  if (born === null || born > index.referenceDate) return [];
  const plan = periodsOfChild(index, child, ['child-protection-plan']).find(
    ({ from, until }) => from < born && born <= until,
  );
  return plan === undefined ? [] : [{ day: born, by: periodAccounts(index, plan.period.openedBy) }];
}

/** "referral_decision:assessment" is that type with that decision. */
function isFollowed(
  index: ChronologyIndex,
  account: Account,
  child: number,
  wanted: readonly string[],
): boolean {
  const last = toDayNumber(addWorkingDays(account.day, oneClockWorkingDays));
  return wanted.some((one) => {
    const [code, decision] = one.split(':') as [string, string | undefined];
    const list = index.byType.get(code) ?? [];
    for (let at = firstFrom(list, account.from); at < list.length; at += 1) {
      const next = list[at] as Account;
      if (next.from > last) return false;
      const fits = decision === undefined || next.entry.reading.facts.decision === decision;
      if (fits && ofSocialCare(next) && concerns(next, child)) return true;
    }
    return false;
  });
}

/** Accounts that can be the expected event for one child, by day. */
export function expectedAccounts(
  index: ChronologyIndex,
  expected: TimescaleExpected,
  child: number,
): Account[] {
  const fromTypes = ofTypes(index, expected.types).filter(
    (account) =>
      concerns(account, child) &&
      (expected.anyAgency === true || ofSocialCare(account)) &&
      account.entry.reading.facts.held !== false &&
      !onlyAskedFor(account),
  );
  const seen = expected.childSeen === true ? socialWorkVisits(index, child) : [];
  return [...new Set([...fromTypes, ...seen])].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** "S47 concluded, outcome ICPC": the conference is asked for, not held. */
function onlyAskedFor(account: Account): boolean {
  return hasType(account, 'icpc') && hasType(account, 's47_outcome', 'strategy_discussion', 's47_start');
}

/** The account that answers a clock: the first on or after it; an entry can answer itself only by its decision. */
export function answerTo(
  index: ChronologyIndex,
  clock: Clock,
  expected: TimescaleExpected,
  candidates: readonly Account[],
  child: number,
): Account | undefined {
  const decided = clock.by.find((account) => hasDecision(account, expected));
  if (decided !== undefined) return decided;
  const start = toDayNumber(clock.day);
  const mine = new Set(clock.by);
  // A vague date that could be in time is taken to be: "evidenced, date not exact".
  const found = firstWhere(
    candidates,
    start - vagueDays,
    (account) => account.to >= start && !mine.has(account),
  );
  const own =
    expected.childSeen === true ? clock.by.find((account) => candidates.includes(account)) : undefined;
  return (
    own ?? found ?? (expected.wording === undefined ? undefined : told(index, clock, expected.wording, child))
  );
}

function hasDecision(account: Account, expected: TimescaleExpected): boolean {
  const { decision } = account.entry.reading.facts;
  return decision !== undefined && (expected.orDecisions?.includes(decision) ?? false);
}

/** A later entry that tells of the expected event in passing. */
function told(index: ChronologyIndex, clock: Clock, wording: string, child: number): Account | undefined {
  const words = new RegExp(wording, 'i');
  const list = index.byKind.get('social-care') ?? [];
  return firstWhere(
    list,
    toDayNumber(clock.day),
    (account) => concerns(account, child) && !clock.by.includes(account) && words.test(account.entry.text),
  );
}

/** The clock was stopped: an entry within the limit says that the expected event is not called for. */
export function stoppedBy(
  index: ChronologyIndex,
  timescale: Timescale,
  clock: Clock,
  limit: IsoDay,
  child: number,
): Account | undefined {
  const { endedBy } = timescale;
  if (endedBy === undefined) return undefined;
  const words = endedBy.words === undefined ? null : new RegExp(endedBy.words, 'i');
  return between(ofTypes(index, endedBy.types), toDayNumber(clock.day), toDayNumber(limit)).find(
    (account) =>
      concerns(account, child) &&
      ofSocialCare(account) &&
      !hasType(account, ...timescale.expected.types) &&
      (words === null || words.test(`${account.entry.text} ${account.entry.outcome}`)),
  );
}
