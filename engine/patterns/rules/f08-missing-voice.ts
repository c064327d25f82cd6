import { z } from 'zod';
import { addDays, daysBetween, fromDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { Chronology, Evidence, IsoDay } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import {
  accountsOfChild,
  between,
  concerns,
  hasType,
  ofSocialCare,
  ofTypes,
  remember,
  socialWorkVisits,
  wasSeen,
} from '../support/accounts.ts';
import { ageInMonths } from '../support/ages.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { covers, missingRecords } from '../support/coverage.ts';
import { toEvidence } from '../support/evidence.ts';
import { type Gap, gapsIn, runsOfGaps } from '../support/gaps.ts';
import { teamDefault } from '../support/parameters.ts';
import { type ChildPeriod, periodAccounts, planName, plansOfChild, spanOf } from '../support/periods.ts';
import { saidIn } from '../support/said.ts';
import { toldPlanDrafts } from '../support/told-plans.ts';
import { childNames, plural, ukDate } from '../support/words.ts';

const parameters = z.object({
  days: z.number().int().min(1).default(90),
  preVerbalMonths: z.number().int().min(0).default(24),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `more than ${values.days} days on an open plan (a described sight counts up to the age of ${values.preVerbalMonths} months), or none from one conference to the next`;

/** F08: no words, wishes or, for a baby, described expression of the child for months on an open plan. */
export const missingVoice = definePattern<Values>({
  id: 'missing-voice',
  number: 'F08',
  version: 1,
  name: "Missing child's voice",
  question: 'What has this child said, wished for or shown, and where is it written down?',
  tier: 'local',
  source:
    'Lambeth "Seen, Heard, Helped"; London South West 4.3; Ofsted 2011: practitioners did not listen to the child. The day count is a team default.',
  onByDefault: true,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    days: teamDefault('Open plan without a record of the voice for more than', 'days'),
    preVerbalMonths: teamDefault('A described sight of the child counts as voice up to age', 'months'),
  },
  checkFirst: [
    'Is the voice in a report that is not loaded?',
    'Did the child show it in another way: play, drawing, behaviour?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap((child) =>
        plansOfChild(index, child.id)
          .flatMap((plan) => draftsOfPlan(index, afterBirth(index, plan), values))
          .concat(
            toldPlanDrafts(
              index,
              child.id,
              ['child-protection-plan', 'child-in-need'],
              (names) => `Whether the voice of ${names} was recorded`,
            ),
          ),
      ),
    );
  },
  nearMiss,
});

function afterBirth(index: ChronologyIndex, plan: ChildPeriod): ChildPeriod {
  const born = index.childById.get(plan.child)?.born ?? null;
  return born !== null && born > plan.from ? { ...plan, from: born } : plan;
}

/** The account records what this child said, wished, felt or, before speech, was seen to show. */
function isVoice(index: ChronologyIndex, account: Account, child: number, values: Values): boolean {
  const { voices, ownChildren, children } = account.entry.reading;
  if (voices.some(({ personId }) => personId === child)) return true;
  const named = voices.length > 0 && voices.every(({ personId }) => personId !== null);
  if (!named && hasType(account, 'child_voice', 'direct_work')) {
    const spoken = ownChildren.length > 0 ? ownChildren : children;
    if (spoken.length === 0 ? concerns(account, child) : spoken.includes(child)) return true;
  }
  if (saysWishes(account) && (ownChildren.includes(child) || isNamedFirst(index, account, child)))
    return true;
  if (!ownChildren.includes(child) || !wasSeen(account, child)) return false;
  const months = ageInMonths(index.childById.get(child), account.day);
  return months !== null && months < values.preVerbalMonths;
}

const wishes =
  /\bwishes and feelings\s*(?::|-|–|are|were)\s*(?!not\b|none\b|n\/?a\b|to be\b|tbc\b|nil\b|unknown\b|outstanding\b)\w/i;

/** "Freya's wishes and feelings: she wants dad to visit more", in a row of any type. */
function saysWishes(account: Account): boolean {
  return wishes.test(saidIn(account));
}

/** The wishes stand with this child's own name before them. */
function isNamedFirst(index: ChronologyIndex, account: Account, child: number): boolean {
  const name = index.childById.get(child)?.name.split(' ')[0] ?? '';
  const words = saidIn(account);
  const at = words.search(wishes);
  return name !== '' && words.slice(Math.max(0, at - 40), at).includes(name);
}

const voiceMemo = new WeakMap<ChronologyIndex, Map<string, readonly Account[]>>();

/** Voices of the plan's child up to the plan's last day; a vague date counts for any of its days. */
function voicesOn(index: ChronologyIndex, plan: ChildPeriod, values: Values): Account[] {
  const all = remember(voiceMemo, index, `${plan.child} ${values.preVerbalMonths}`, () =>
    accountsOfChild(index, plan.child).filter(
      (account) => !account.yearOnly && isVoice(index, account, plan.child, values),
    ),
  );
  const { from, to } = spanOf(plan);
  return between(all, from - vagueDays, to).filter((account) => account.to >= from);
}

/** No date that counts is vaguer than this many days. */
const vagueDays = 366;

function draftsOfPlan(index: ChronologyIndex, plan: ChildPeriod, values: Values): ChildDraft[] {
  if (plan.from > plan.until) return [];
  const voices = voicesOn(index, plan, values);
  const { late, running, uncovered } = gapsIn(index, {
    kind: 'social-care',
    period: plan,
    points: voices,
    limitOf: (day) => addDays(day, values.days),
  });
  const silent = runsOfGaps(late);
  const drafts = silent.map((run) =>
    raisedDraft(index, plan, (run[0] as Gap).from, run.at(-1) as Gap, voices),
  );
  for (const [first, next] of silentConferences(index, plan, voices)) {
    const known = drafts.some(({ from, to }) => from <= first.day && next.day <= to);
    if (!known) drafts.push(conferenceDraft(index, plan, first, next));
  }
  if (running !== null) drafts.push(dueDraft(index, plan, running, voices));
  for (const span of uncovered) {
    const missing = missingRecords(index, ['social-care'], span);
    drafts.push({
      child: plan.child,
      status: 'cannot-assess',
      from: fromDayNumber(span.from),
      to: fromDayNumber(span.to),
      current: span.to === index.reference,
      missing,
      evidence: openers(index, plan),
      say: (children) =>
        `Whether ${childNames(index, children)}'s voice was recorded on the ${planName(plan.kind)} cannot be assessed. ${missing.join(' ')}`,
    });
  }
  return drafts;
}

function raisedDraft(
  index: ChronologyIndex,
  plan: ChildPeriod,
  from: IsoDay,
  last: Gap,
  voices: readonly Account[],
): ChildDraft {
  const to = last.to;
  const before = voices.findLast(({ day }) => day <= from);
  return {
    child: plan.child,
    from,
    to,
    current: last.end.at === 'reference',
    evidence: [
      ...(before === undefined
        ? openers(index, plan)
        : [toEvidence(before, 'Last words or expression recorded')]),
      ...silentVisits(index, plan, from, to),
    ],
    say: (children) => {
      const since =
        before === undefined ? `since the ${planName(plan.kind)} started` : `since ${ukDate(from)}`;
      return `What has ${childNames(index, children)} said or shown? No words, wishes or expression recorded for ${daysBetween(from, to)} days ${since}, to ${ukDate(to)}.`;
    },
  };
}

function conferenceDraft(
  index: ChronologyIndex,
  plan: ChildPeriod,
  first: Account,
  next: Account,
): ChildDraft {
  return {
    child: plan.child,
    from: first.day,
    to: next.day,
    current: false,
    part: 'between conferences',
    evidence: [
      toEvidence(first, 'Conference'),
      ...silentVisits(index, plan, first.day, next.day),
      toEvidence(next, 'Next conference'),
    ],
    say: (children) =>
      `What did ${childNames(index, children)} say or show before the conference of ${ukDate(next.day)}? Nothing recorded since the one of ${ukDate(first.day)}.`,
  };
}

function dueDraft(
  index: ChronologyIndex,
  plan: ChildPeriod,
  gap: Gap,
  voices: readonly Account[],
): ChildDraft {
  const last = voices.at(-1);
  return {
    child: plan.child,
    status: 'due',
    from: gap.from,
    to: index.referenceDate,
    current: true,
    evidence:
      last === undefined ? openers(index, plan) : [toEvidence(last, 'Last words or expression recorded')],
    say: (children) =>
      `What ${plural(index, children, 'does', 'do')} ${childNames(index, children)} say or show now? Last recorded ${ukDate(gap.from)}; asked again after ${ukDate(gap.limit)}.`,
  };
}

function openers(index: ChronologyIndex, plan: ChildPeriod): Evidence[] {
  return periodAccounts(index, plan.period.openedBy)
    .slice(0, 1)
    .map((account) => toEvidence(account, `The ${planName(plan.kind)} started`));
}

/** Conferences that follow one another with no voice from the one to the other. */
function silentConferences(
  index: ChronologyIndex,
  plan: ChildPeriod,
  voices: readonly Account[],
): (readonly [Account, Account])[] {
  const conferences = ofTypes(index, ['icpc', 'rcpc']).filter(
    (account) =>
      ofSocialCare(account) &&
      account.precise &&
      account.day >= plan.from &&
      account.day <= plan.until &&
      concerns(account, plan.child) &&
      account.entry.reading.facts.held !== false,
  );
  return conferences.flatMap((first, at) => {
    const next = conferences[at + 1];
    if (next === undefined || next.day === first.day) return [];
    if (!covers(index, 'social-care', { from: first.from, to: next.from })) return [];
    const heard = voices.some(({ day, latest }) => latest >= first.day && day <= next.day);
    return heard ? [] : [[first, next] as const];
  });
}

/** Visits at which the child was there, or spoken of, and nothing of the child's own was written down. */
function silentVisits(index: ChronologyIndex, plan: ChildPeriod, from: IsoDay, to: IsoDay): Evidence[] {
  return socialWorkVisits(index, plan.child)
    .filter(({ day }) => day > from && day <= to)
    .map((account) => toEvidence(account, 'Visit that saw the child; no words or expression recorded'));
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap((child) =>
    plansOfChild(index, child.id).flatMap((whole) => {
      const plan = afterBirth(index, whole);
      if (plan.from > plan.until) return [];
      if (draftsOfPlan(index, plan, values).some(({ status }) => status === undefined)) return [];
      const days = [plan.from, ...voicesOn(index, plan, values).map(({ day }) => day), plan.until];
      const longest = Math.max(...days.slice(1).map((day, at) => daysBetween(days[at] as IsoDay, day)));
      return [
        {
          children: [child.id],
          summary: `Longest time without the voice of ${childNames(index, [child.id])} on the ${planName(plan.kind)}: ${longest} days.`,
          needed: rule(values),
          evidence: [],
        },
      ];
    }),
  );
}
