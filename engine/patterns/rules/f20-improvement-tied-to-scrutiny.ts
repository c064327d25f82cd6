import { z } from 'zod';
import { addDays, addMonths } from '../../../shared/calendar/iso-day.ts';
import type { CareDomain, Chronology } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { accountsOfChild, concerns, domainStates, hasType, ofTypes, remember } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { toEvidence } from '../support/evidence.ts';
import { teamDefault } from '../support/parameters.ts';
import { firstWhere } from '../support/slices.ts';
import { within } from '../support/windows.ts';
import { capital, childNames, counted, ukDate, fromTo } from '../support/words.ts';

const parameters = z.object({
  cycles: z.number().int().min(1).default(2),
  months: z.number().int().min(1).default(12),
  improvedDays: z.number().int().min(1).default(28),
  relapseDays: z.number().int().min(1).default(60),
  contradictedDays: z.number().int().min(1).default(14),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `at least ${values.cycles} cycles about the same domain in ${values.months} months (better within ${values.improvedDays} days of a challenge, a concern within ${values.relapseDays} days of that), or a parent's report contradicted within ${values.contradictedDays} days`;

/** F20: care that improves after a challenge and slips back, more than once; or a report another agency contradicts. */
export const improvementTiedToScrutiny = definePattern<Values>({
  id: 'improvement-tied-to-scrutiny',
  number: 'F20',
  version: 1,
  name: 'Improvement tied to scrutiny',
  question: 'Does care hold when nobody is looking, and what would help it to hold?',
  tier: 'research',
  source:
    'Lambeth; Wandsworth section 3, peaks and troughs; NSPCC: records may say "disguised compliance", a term that can blame: describe the behaviour. Windows are team defaults.',
  onByDefault: false,
  needs: [],
  parameters,
  parameterSources: {
    cycles: teamDefault('Cycles of challenge, improvement and concern', 'cycles'),
    months: teamDefault('Cycles within', 'months'),
    improvedDays: teamDefault('Improvement after a challenge within', 'days'),
    relapseDays: teamDefault('Concern of the same kind after the improvement within', 'days'),
    contradictedDays: teamDefault("A parent's report contradicted by another agency within", 'days'),
  },
  checkFirst: [
    'Is it fear of losing the children?',
    'Is it poverty, for example the days before benefits are paid?',
    'Is it mental ill health?',
    'Is it real change that is still fragile?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap((child) => {
        const care = careOf(index, child.id);
        return cycleDrafts(index, child.id, care, values).concat(reportDrafts(index, child.id, care, values));
      }),
      { household: true },
    );
  },
  nearMiss,
});

/** What kind of care or co-operation an account speaks of; engagement is a domain of its own here. */
type Kind = CareDomain | 'engagement';

interface CareTold {
  readonly account: Account;
  /** First day of the account, as days since 1970. */
  readonly from: number;
  readonly kinds: ReadonlySet<Kind>;
}

interface Care {
  readonly positives: readonly CareTold[];
  readonly concerns: readonly CareTold[];
}

/** Improvements and concerns about one child by domain, in order of day. */
function careOf(index: ChronologyIndex, child: number): Care {
  return remember(careMemo, index, child, () => findCare(index, child));
}

const careMemo = new WeakMap<ChronologyIndex, Map<number, Care>>();

function findCare(index: ChronologyIndex, child: number): Care {
  const positives: CareTold[] = [];
  const worries: CareTold[] = [];
  for (const account of accountsOfChild(index, child)) {
    if (account.yearOnly || account.from > index.reference) continue;
    const states = domainStates(account);
    const co = hasType(account, 'engaged', 'not_engaging', 'no_access');
    if (states.length === 0 && !co) continue;
    const good = new Set<Kind>();
    const bad = new Set<Kind>();
    for (const { domain, state } of states) (state === 'concern' ? bad : good).add(domain);
    if (hasType(account, 'engaged')) good.add('engagement');
    if (hasType(account, 'not_engaging', 'no_access')) bad.add('engagement');
    if (good.size > 0) positives.push({ account, from: account.from, kinds: good });
    if (bad.size > 0) worries.push({ account, from: account.from, kinds: bad });
  }
  return { positives, concerns: worries };
}

interface Cycle {
  readonly challenge: Account;
  readonly improved: Account;
  readonly concern: Account;
  readonly kind: Kind;
}

/** Challenge, improvement within four weeks, concern of the same kind within 60 days of the improvement. */
function cyclesOf(index: ChronologyIndex, child: number, care: Care, values: Values): Cycle[] {
  const challenges = ofTypes(index, ['rcpc', 'plo_letter', 'visit_unannounced']).filter(
    (account) => !account.yearOnly && concerns(account, child),
  );
  const cycles: Cycle[] = [];
  for (const { account: improved, kinds } of care.positives) {
    const latest = challenges.findLast((account) => account.from < improved.from);
    if (latest === undefined || improved.day > addDays(latest.day, values.improvedDays)) continue;
    const latestRelapse = addDays(improved.day, values.relapseDays);
    const relapse = firstWhere(
      care.concerns,
      improved.from + 1,
      ({ account, kinds: bad }) => account.day > latestRelapse || sharesKind(kinds, bad),
    );
    if (relapse === undefined || relapse.account.day > latestRelapse) continue;
    const kind = [...kinds].find((one) => relapse.kinds.has(one)) as Kind;
    cycles.push({ challenge: latest, improved, concern: relapse.account, kind });
  }
  return distinct(cycles);
}

/** A cycle ends with its concern; the next needs an improvement after it. Two cycles may share a concern. */
function distinct(cycles: readonly Cycle[]): Cycle[] {
  const kept: Cycle[] = [];
  for (const cycle of cycles) {
    const last = kept.findLast(({ kind }) => kind === cycle.kind);
    if (last === undefined || cycle.improved.from > last.concern.from) kept.push(cycle);
  }
  return kept;
}

function cycleDrafts(index: ChronologyIndex, child: number, care: Care, values: Values): ChildDraft[] {
  const drafts: ChildDraft[] = [];
  for (const [kind, cycles] of Map.groupBy(cyclesOf(index, child, care, values), (cycle) => cycle.kind)) {
    let run: Cycle[] = [];
    const runs: Cycle[][] = [];
    for (const cycle of cycles) {
      const start = run.at(1 - values.cycles) ?? run[0];
      if (start !== undefined && cycle.concern.day > addMonths(start.challenge.day, values.months)) {
        runs.push(run);
        run = [];
      }
      run.push(cycle);
    }
    runs.push(run);
    for (const found of runs)
      if (found.length >= values.cycles) drafts.push(runDraft(index, child, kind, found, care, values));
  }
  return drafts;
}

function runDraft(
  index: ChronologyIndex,
  child: number,
  kind: Kind,
  run: readonly Cycle[],
  care: Care,
  values: Values,
): ChildDraft {
  const from = (run[0] as Cycle).challenge.day;
  const to = (run.at(-1) as Cycle).concern.day;
  const marks = run.flatMap(({ challenge, improved, concern }) => [
    { account: challenge, note: 'Challenge' },
    { account: improved, note: `Improved: ${words(kind)}` },
    { account: concern, note: `Concern again: ${words(kind)}` },
  ]);
  const seen = new Set(marks.map(({ account }) => account));
  const others = confirmations(care, kind, run, seen);
  return {
    child,
    part: kind,
    from,
    to,
    current: within(from, index.referenceDate, { months: values.months }),
    evidence: [...marks.map(({ account, note }) => toEvidence(account, note)), ...others],
    say: (children) =>
      `Does ${words(kind)} for ${childNames(index, children)} hold when nobody is looking? ${capital(counted(run.length, 'cycle'))} of challenge, improvement and concern again ${fromTo(from, to)}.`,
  };
}

/** Further accounts of an improvement between it and the concern that follows. */
function confirmations(care: Care, kind: Kind, run: readonly Cycle[], seen: ReadonlySet<Account>) {
  return care.positives
    .filter(
      ({ account, kinds }) =>
        kinds.has(kind) &&
        !seen.has(account) &&
        run.some(({ improved, concern }) => account.from >= improved.from && account.from < concern.from),
    )
    .map(({ account }) => toEvidence(account, `Improved, as ${account.entry.agency} saw it`));
}

function words(kind: Kind): string {
  const names: Partial<Record<Kind, string>> = {
    home: 'the state of the home',
    engagement: 'engagement',
    nutritional: 'food',
  };
  return names[kind] ?? `${kind} care`;
}

/** A parent's report of improvement that another agency's own observation contradicts within two weeks. */
function reportDrafts(index: ChronologyIndex, child: number, care: Care, values: Values): ChildDraft[] {
  return care.positives.flatMap(({ account: report, kinds }) => {
    if (!isParentsReport(report)) return [];
    const latest = addDays(report.day, values.contradictedDays);
    const against = firstWhere(
      care.concerns,
      report.from,
      ({ account, kinds: bad }) =>
        account.day > latest ||
        (account.entry.agencyId !== report.entry.agencyId &&
          account.entry.reading.basis !== 'reported' &&
          sharesKind(kinds, bad)),
    );
    if (against === undefined || against.account.day > latest) return [];
    const kind = [...kinds].find((one) => against.kinds.has(one)) as Kind;
    return [
      {
        child,
        part: 'reported and observed',
        from: report.day,
        to: against.account.day,
        current: against.account.day === index.referenceDate,
        evidence: [
          toEvidence(report, `Reported by a parent: ${words(kind)} improved`),
          toEvidence(against.account, `Observed by ${against.account.entry.agency}: concern`),
        ],
        say: (children: readonly number[]) =>
          `What was reported and what was seen of ${words(kind)} for ${childNames(index, children)}? A parent reported improvement on ${ukDate(report.day)}; ${against.account.entry.agency} recorded concern on ${ukDate(against.account.day)}.`,
      },
    ];
  });
}

function sharesKind(kinds: ReadonlySet<Kind>, others: ReadonlySet<Kind>): boolean {
  for (const kind of kinds) if (others.has(kind)) return true;
  return false;
}

const parentSays =
  /\b(?:mother|father|mum|dad|parents?|carers?|stepfather|stepmother)\b[^.;]{0,40}\b(?:says?|said|reports?|reported|told|tells|states?|stated|rang)\b/i;

/** "The house is spotless now", "all sorted": a good state told as news is an improvement. */
const changed =
  /\b(?:now|sorted|gone|cleared|done|finished|turned (?:it|things|everything) (?:a)?round|all (?:clean|tidy|good|fine)|no longer|back to|since)\b/i;

/** An improvement that a parent reported and nobody of the agency saw. */
function isParentsReport(account: Account): boolean {
  const { basis, subject, facts } = account.entry.reading;
  const improved =
    hasType(account, 'improvement', 'strength', 'engaged') ||
    (facts.domains ?? []).some(
      ({ state }) => state === 'improved' || (state === 'good' && changed.test(account.entry.text)),
    );
  if (!improved || basis === 'observed') return false;
  return parentSays.test(account.entry.text) || (subject === 'parent' && basis === 'reported');
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap((child) => {
    const care = careOf(index, child.id);
    if (cycleDrafts(index, child.id, care, values).length > 0) return [];
    const cycles = cyclesOf(index, child.id, care, values);
    if (cycles.length === 0) return [];
    return [
      {
        children: [child.id],
        summary: `${capital(counted(cycles.length, 'cycle'))} of challenge, improvement and concern (${childNames(index, [child.id])}).`,
        needed: rule(values),
        evidence: cycles.flatMap(({ challenge, improved, concern }) => [
          toEvidence(challenge, 'Challenge'),
          toEvidence(improved, 'Improved'),
          toEvidence(concern, 'Concern again'),
        ]),
      },
    ];
  });
}
