import { z } from 'zod';
import { toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { Chronology, Evidence, IsoDay } from '../../../shared/model/index.ts';
import { type Timescale, timescalesOf } from '../../../shared/timescales/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { between, ofSocialCare } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { missingRecords } from '../support/coverage.ts';
import { toEvidence } from '../support/evidence.ts';
import { type Gap, gapsIn, runsOfGaps } from '../support/gaps.ts';
import { oncePerRun } from '../support/once.ts';
import { localNumber, teamDefault } from '../support/parameters.ts';
import { openOn, periodsOfChild } from '../support/periods.ts';
import { capital, childNames, counted, ukDate, fromTo } from '../support/words.ts';
import { answerTo, type Clock, clocksOf, expectedAccounts, stoppedBy } from './timescales/clocks.ts';
import { limitDay, limitWords, tookWords } from './timescales/limits.ts';

const parameters = z.object({
  localTimescales: z.boolean().default(true),
  askedElsewhere: z.boolean().default(false),
  nation: z.enum(['England', 'Scotland']).default('England'),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `${values.localTimescales ? 'statutory and local timescales' : 'statutory timescales'} of ${values.nation}; each question names its own limit`;

/** F16: an event that a timescale expects is not recorded by its limit. */
export const timescaleNotEvidenced = definePattern<Values>({
  id: 'timescale-not-evidenced',
  number: 'F16',
  version: 1,
  name: 'Timescale not evidenced',
  question: 'Did this happen in time, and where is it recorded?',
  tier: 'statutory',
  source: 'The timescales of section A; each flag names its own number, tier and source.',
  onByDefault: true,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    localTimescales: localNumber(
      'Ask local timescales too',
      'yes or no',
      "Other councils' procedures, named with each timescale",
    ),
    askedElsewhere: teamDefault(
      'Ask again what another pattern asks (visits, core groups, supervision)',
      'yes or no',
    ),
    nation: teamDefault('Timescales of', 'nation'),
  },
  checkFirst: [
    'Was it held and not recorded here?',
    'Was the delay agreed, with a reason?',
    'Is the date that of recording, not of the event?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      asked(values).flatMap((timescale) =>
        index.children.flatMap((child) => draftsOf(index, timescale, child.id)),
      ),
      { household: true },
    );
  },
  nearMiss,
});

function asked(values: Values): Timescale[] {
  return timescalesOf(values.nation).filter(
    ({ tier, askedBy }) =>
      (values.localTimescales || tier === 'statutory') && (values.askedElsewhere || askedBy === undefined),
  );
}

function draftsOf(index: ChronologyIndex, timescale: Timescale, child: number): ChildDraft[] {
  const clocks = clocksOf(index, timescale, child);
  if (clocks.length === 0) return [];
  if (timescale.repeats === true) return repeatingDrafts(index, timescale, child, clocks);
  const candidates = expectedAccounts(index, timescale.expected, child);
  return clocks.flatMap((clock) => clockDraft(index, timescale, child, clock, candidates));
}

function clockDraft(
  index: ChronologyIndex,
  timescale: Timescale,
  child: number,
  clock: Clock,
  candidates: readonly Account[],
): ChildDraft[] {
  const limit = limitDay(clock.day, timescale.limit);
  const answer = answerTo(index, clock, timescale.expected, candidates, child);
  if (answer !== undefined && answer.day <= limit) return [];
  if (!isCalledFor(index, timescale, child, clock, limit)) return [];
  if (hasUndated(index, timescale, child)) return [];
  const base = {
    child,
    part: timescale.id,
    from: clock.day,
    evidence: clock.by.map((account) => toEvidence(account, `${timescale.name}: the clock starts`)),
  };
  const missing = missingRecords(index, ['social-care'], {
    from: toDayNumber(clock.day),
    to: Math.min(toDayNumber(limit), index.reference),
  });
  const known = clock.by.length === 0 || clock.by.some(ofSocialCare) || missing.length === 0;
  if (index.referenceDate <= limit && known) {
    return [
      {
        ...base,
        status: 'due',
        to: index.referenceDate,
        current: true,
        say: (children) =>
          `${capital(timescale.expected.words)} (${childNames(index, children)}) is due by ${ukDate(limit)} (${limitLine(timescale)}).`,
      },
    ];
  }
  if (missing.length > 0) {
    return [
      {
        ...base,
        status: 'cannot-assess',
        to: limit,
        current: false,
        missing,
        say: (children) =>
          `Whether ${timescale.expected.words} (${childNames(index, children)}) was in time cannot be assessed. ${missing.join(' ')}`,
      },
    ];
  }
  const to = answer?.day ?? limit;
  return [
    {
      ...base,
      to,
      current: answer === undefined && stillAsked(index, timescale, child),
      evidence: [
        ...base.evidence,
        ...reasons(index, child, clock.day, to, base.evidence),
        ...(answer === undefined
          ? []
          : [toEvidence(answer, `Recorded ${tookWords(clock.day, answer.day, timescale.limit)} on`)]),
      ],
      say: (children) => sentence(index, children, timescale, clock.day, limit, answer),
    },
  ];
}

function sentence(
  index: ChronologyIndex,
  children: readonly number[],
  timescale: Timescale,
  from: IsoDay,
  limit: IsoDay,
  answer: Account | undefined,
): string {
  const what = `Was ${timescale.expected.words} in time (${childNames(index, children)})?`;
  const found =
    answer === undefined
      ? `Not recorded by ${ukDate(limit)}`
      : `Recorded ${tookWords(from, answer.day, timescale.limit)} after ${ukDate(from)}, on ${ukDate(answer.day)}`;
  return `${what} ${found} (${limitLine(timescale)}).`;
}

/** "limit 45 working days, statutory: source". */
function limitLine({ limit, tier, source }: Timescale): string {
  return `limit ${limitWords(limit)}, ${tier}: ${source}`;
}

/** The status that the timescale belongs to is open up to the limit, and nothing ended the clock. */
function isCalledFor(
  index: ChronologyIndex,
  timescale: Timescale,
  child: number,
  clock: Clock,
  limit: IsoDay,
): boolean {
  if (
    timescale.unless !== undefined &&
    openOn(periodsOfChild(index, child, [timescale.unless]), clock.day) !== undefined
  ) {
    const began = openOn(periodsOfChild(index, child, [timescale.unless]), clock.day);
    if (began !== undefined && began.from < clock.day) return false;
  }
  if (timescale.while !== undefined) {
    const period = openOn(periodsOfChild(index, child, [timescale.while]), clock.day);
    if (period === undefined || (!period.open && period.until <= limit)) return false;
  }
  return stoppedBy(index, timescale, clock, limit, child) === undefined;
}

function stillAsked(index: ChronologyIndex, timescale: Timescale, child: number): boolean {
  if (timescale.while === undefined) return false;
  return openOn(periodsOfChild(index, child, [timescale.while]), index.referenceDate)?.open ?? false;
}

/** An undated record of the expected event satisfies the timescale: "evidenced, undated". */
function hasUndated(index: ChronologyIndex, timescale: Timescale, child: number): boolean {
  return index.undated.some(
    ({ entry }) =>
      entry.agencyKind === 'social-care' &&
      entry.reading.types.some(({ code }) => timescale.expected.types.includes(code)) &&
      (entry.reading.children.length === 0 || entry.reading.children.includes(child)),
  );
}

const reasonWords =
  /\b(?:agreed|because|due to|reason|out of timescale|availab\w+|delay(?:ed)?|postponed|over (?:the )?\d+)\b/i;

/** Entries of social care on the way that give a reason for the delay. */
function reasons(
  index: ChronologyIndex,
  child: number,
  from: IsoDay,
  to: IsoDay,
  known: readonly Evidence[],
): Evidence[] {
  const told = new Set(known.map(({ eventId }) => eventId));
  return between(reasonsIn(index), toDayNumber(from) + 1, toDayNumber(to) - 1)
    .filter((account) => !told.has(account.event.id) && account.children.includes(child))
    .map((account) => toEvidence(account, 'A reason for the delay is given here'));
}

/** Entries of social care that give a reason for a delay, by day. */
const reasonsIn = oncePerRun((index): readonly Account[] =>
  (index.byKind.get('social-care') ?? []).filter(
    ({ entry }) =>
      /timescale|out of time|chair availab|over 45|over 15/i.test(entry.text) && reasonWords.test(entry.text),
  ),
);

/** Timescales that start again with each event: gaps while the status is open, one hit a run of gaps. */
function repeatingDrafts(
  index: ChronologyIndex,
  timescale: Timescale,
  child: number,
  clocks: readonly Clock[],
): ChildDraft[] {
  const candidates = expectedAccounts(index, timescale.expected, child);
  const own = timescale.trigger.on === 'event' ? clocks.flatMap(({ by }) => by) : [];
  const points = [...new Set([...candidates, ...own])].sort((a, b) => a.from - b.from || a.to - b.to);
  const status = timescale.while;
  if (status === undefined) return [];
  return periodsOfChild(index, child, [status]).flatMap((period) => {
    const first = clocks.find(({ day }) => day >= period.from && day <= period.until);
    if (first === undefined) return [];
    const { late } = gapsIn(index, {
      kind: 'social-care',
      period: { from: first.day, until: period.until, open: period.open },
      points: points.filter((account) => account.day >= first.day && account.day <= period.until),
      limitOf: (day) => limitDay(day, timescale.limit),
    });
    // A status that ends within the limit asks for nothing more; gapsIn has seen to that.
    return runsOfGaps(late).map((run) => runDraft(index, timescale, child, first, run));
  });
}

function runDraft(
  index: ChronologyIndex,
  timescale: Timescale,
  child: number,
  first: Clock,
  run: readonly Gap[],
): ChildDraft {
  const from = (run[0] as Gap).from;
  const to = (run.at(-1) as Gap).to;
  const ends = run.flatMap(({ start, end }) => [start, end]);
  const marks = ends.flatMap((end) => (end.at === 'account' ? [end.account] : []));
  const opened = (run[0] as Gap).start.at === 'period' ? first.by : [];
  return {
    child,
    part: timescale.id,
    from,
    to,
    current: (run.at(-1) as Gap).end.at === 'reference',
    evidence: [...new Set([...opened, ...marks])].map((account) => toEvidence(account, timescale.name)),
    say: (children) =>
      `Was ${timescale.expected.words} in time (${childNames(index, children)})? ${capital(counted(run.length, 'gap'))} longer than ${limitWords(timescale.limit)} ${fromTo(from, to)} (${limitLine(timescale)}).`,
  };
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return asked(values).flatMap((timescale) => {
    if (timescale.repeats === true) return [];
    return index.children.flatMap((child) => {
      const candidates = expectedAccounts(index, timescale.expected, child.id);
      return clocksOf(index, timescale, child.id).flatMap((clock) => {
        const limit = limitDay(clock.day, timescale.limit);
        const answer = answerTo(index, clock, timescale.expected, candidates, child.id);
        if (answer === undefined || answer.day > limit) return [];
        return [
          {
            children: [child.id],
            summary: `${capital(timescale.expected.words)} (${childNames(index, [child.id])}): recorded ${answer.day <= clock.day ? `by ${ukDate(clock.day)}, the day the clock starts` : `${tookWords(clock.day, answer.day, timescale.limit)} after ${ukDate(clock.day)}`}.`,
            needed: `later than ${limitWords(timescale.limit)} (${ukDate(limit)}), or not recorded`,
            evidence: [toEvidence(answer, timescale.name)],
          },
        ];
      });
    });
  });
}
