import { z } from 'zod';
import { addDays, toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { Chronology, IsoDay } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { concerns, ofSocialCare, ofTypes } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { missingRecords } from '../support/coverage.ts';
import { evidenceOf, toEvidence } from '../support/evidence.ts';
import {
  gradesWords,
  isNoBetter,
  mentionsTool,
  saysNeglect,
  type ToolResult,
  toolResult,
} from '../support/neglect.ts';
import { oncePerRun } from '../support/once.ts';
import { teamDefault } from '../support/parameters.ts';
import { type ChildPeriod, isNeglectPlan, periodAccounts, plansOfChild } from '../support/periods.ts';
import { between } from '../support/slices.ts';
import { windowEnd } from '../support/windows.ts';
import { childNames, ukDate } from '../support/words.ts';

const parameters = z.object({
  weeks: z.number().int().min(1).default(6),
  repeatMonths: z.number().int().min(1).default(6),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `no tool within ${values.weeks} weeks, no repeat within ${values.repeatMonths} months, or a repeat no better`;

/** F38: child neglect named and no neglect tool used, none repeated, or a repeat no better. */
export const neglectToolAbsent = definePattern<Values>({
  id: 'neglect-tool-absent',
  number: 'F38',
  version: 1,
  name: 'Neglect tool absent, or no change',
  question: 'What does a neglect tool show of the child’s care, and has it changed?',
  tier: 'team default',
  source:
    'Wandsworth appendix 1 (Graded Care Profile 2); Wigan 3.1: in all cases of suspected child neglect; Hillingdon neglect tool. Numbers are team defaults.',
  onByDefault: false,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    weeks: teamDefault('A tool used within', 'weeks'),
    repeatMonths: teamDefault('And repeated within', 'months'),
  },
  checkFirst: [
    'Is the tool licensed and are workers trained here?',
    'Was another tool used under another name?',
    'Do the same grades hide a change in one area?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    const named = namedNeglect(index);
    return hitsByChildren(
      index,
      index.children.flatMap(({ id }) => draftsOfChild(index, id, named, values)),
      { household: true },
    );
  },
  nearMiss,
});

/** Rows of social care and early help that name neglect, by day. */
const namedNeglect = oncePerRun((index): Account[] => {
  return (index.byKind.get('social-care') ?? [])
    .concat(index.byKind.get('early-help') ?? [])
    .filter((account) => account.from <= index.reference && !account.yearOnly && saysNeglect(account))
    .sort((a, b) => a.from - b.from);
});

/** A time in which child neglect is the concern: from the plan or the word that names it to its end. */
interface Episode {
  readonly from: IsoDay;
  /** The plan's end; six months (the repeat's own limit) after the last word where there is no plan. */
  readonly until: IsoDay;
  readonly open: boolean;
  readonly openedBy: readonly Account[];
  readonly closedBy: readonly Account[];
}

function draftsOfChild(
  index: ChronologyIndex,
  child: number,
  named: readonly Account[],
  values: Values,
): ChildDraft[] {
  const mine = named.filter((account) => concerns(account, child));
  const tools = toolsOf(index, child);
  const episodes = episodesOf(index, child, mine, values);
  return [
    ...episodes.flatMap((episode) => absentDrafts(index, child, episode, tools, values)),
    ...unchangedDrafts(index, child, tools),
  ];
}

function toolsOf(index: ChronologyIndex, child: number): ToolResult[] {
  return ofTypes(index, ['neglect_tool'])
    .filter((account) => concerns(account, child) && account.from <= index.reference && !account.yearOnly)
    .map(toolResult)
    .filter((result) => result !== null);
}

function episodesOf(
  index: ChronologyIndex,
  child: number,
  named: readonly Account[],
  values: Values,
): Episode[] {
  const plans = plansOfChild(index, child);
  const episodes: Episode[] = plans.flatMap((plan) => {
    const first = neglectFrom(index, plan, named);
    if (first === null) return [];
    return [
      {
        from: first,
        until: plan.until,
        open: plan.open,
        openedBy: startedBy(index, plan, named, first),
        closedBy: periodAccounts(index, plan.period.closedBy),
      },
    ];
  });
  for (const account of named) {
    const inside = episodes.some(
      ({ from, until }) => account.day <= until && addDays(account.day, 45) >= from,
    );
    if (inside) continue;
    const until = windowEnd(account.day, { months: values.repeatMonths });
    episodes.push({
      from: account.day,
      until: until < index.referenceDate ? until : index.referenceDate,
      open: until >= index.referenceDate,
      openedBy: [account],
      closedBy: [],
    });
  }
  return episodes.sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** From when neglect is the concern of a plan: its start where it is the category, else the first word in it. */
function neglectFrom(index: ChronologyIndex, plan: ChildPeriod, named: readonly Account[]): IsoDay | null {
  const opened = periodAccounts(index, plan.period.openedBy);
  if (isNeglectPlan(index, plan) || opened.some(saysNeglect)) return plan.from;
  return between(named, toDayNumber(plan.from), toDayNumber(plan.until))[0]?.day ?? null;
}

function startedBy(
  index: ChronologyIndex,
  plan: ChildPeriod,
  named: readonly Account[],
  first: IsoDay,
): Account[] {
  const opened = periodAccounts(index, plan.period.openedBy);
  if (first === plan.from) return opened;
  return [...opened, ...between(named, toDayNumber(first), toDayNumber(first))];
}

/** No tool in time at the start of an episode, and no repeat in time while it lasts. */
function absentDrafts(
  index: ChronologyIndex,
  child: number,
  episode: Episode,
  tools: readonly ToolResult[],
  values: Values,
): ChildDraft[] {
  // A tool completed in the six months before still stands.
  const standing = tools.findLast(
    ({ day }) => day <= episode.from && windowEnd(day, { months: values.repeatMonths }) >= episode.from,
  );
  const used = tools.filter(({ day }) => day >= episode.from && day <= episode.until);
  const drafts: ChildDraft[] = [];
  const limit = addDays(episode.from, values.weeks * 7);
  const first = used[0];
  if (
    standing === undefined &&
    (first === undefined || first.day > limit) &&
    (episode.open || episode.until >= limit)
  ) {
    drafts.push(
      ...toDraft(
        index,
        child,
        episode,
        { part: 'none', from: episode.from, limit, next: first, last: undefined },
        values,
      ),
    );
  }
  const done = [...(standing === undefined ? [] : [standing]), ...used];
  for (const [position, last] of done.entries()) {
    const repeatBy = windowEnd(last.day, { months: values.repeatMonths });
    const next = done[position + 1];
    if ((next !== undefined && next.day <= repeatBy) || (repeatBy > episode.until && !episode.open)) continue;
    drafts.push(
      ...toDraft(
        index,
        child,
        episode,
        { part: 'not-repeated', from: last.day, limit: repeatBy, next, last },
        values,
      ),
    );
  }
  return drafts;
}

interface Absence {
  readonly part: 'none' | 'not-repeated';
  readonly from: IsoDay;
  readonly limit: IsoDay;
  /** The first tool after the limit. */
  readonly next: ToolResult | undefined;
  /** The tool that was to be repeated. */
  readonly last: ToolResult | undefined;
}

function toDraft(
  index: ChronologyIndex,
  child: number,
  episode: Episode,
  absence: Absence,
  values: Values,
): ChildDraft[] {
  const { part, from, limit, next, last } = absence;
  const late = limit < index.referenceDate;
  // A repeat that is not due for months is no question yet; within the last weeks it is.
  if (!late && part === 'not-repeated' && addDays(limit, -values.weeks * 7) > index.referenceDate) return [];
  const until = next?.day ?? episode.until;
  const to = late ? (until > limit ? until : limit) : index.referenceDate;
  const span = { from: toDayNumber(from), to: Math.min(toDayNumber(limit), index.reference) };
  const missing = missingRecords(index, ['social-care'], span);
  const status =
    missing.length > 0 ? ('cannot-assess' as const) : late ? ('raised' as const) : ('due' as const);
  const spoken = between(index.byKind.get('social-care') ?? [], span.from, toDayNumber(to)).filter(
    (account) => concerns(account, child) && mentionsTool(account) && account !== last?.account,
  );
  return [
    {
      child,
      status,
      missing,
      part,
      from,
      to,
      current: episode.open && next === undefined,
      evidence: [
        ...(last === undefined
          ? evidenceOf(episode.openedBy, () => 'Child neglect is named')
          : [toEvidence(last.account, `Tool used: ${gradesWords(last) || 'grades not recorded'}`)]),
        ...spoken.map((account) => toEvidence(account, 'Speaks of the tool')),
        ...(next === undefined
          ? evidenceOf(episode.closedBy, () => 'The plan ended without it')
          : [toEvidence(next.account, 'Used after the limit')]),
      ],
      say: (children) => {
        const names = childNames(index, children);
        const what =
          last === undefined
            ? `neglect tool since child neglect was named on ${ukDate(from)}`
            : `repeat of the neglect tool of ${ukDate(from)}`;
        if (status === 'cannot-assess')
          return `Whether there was a ${what} cannot be assessed (${names}). ${missing.join(' ')}`;
        if (status === 'due') {
          return last === undefined
            ? `A neglect tool is due by ${ukDate(limit)}: child neglect was named on ${ukDate(from)} (${names}).`
            : `A ${what} is due by ${ukDate(limit)} (${names}).`;
        }
        return `What would a tool show? No ${what} is recorded by ${ukDate(limit)} (${names})${next === undefined ? '' : `; one was used on ${ukDate(next.day)}`}.`;
      },
    },
  ];
}

function unchangedDrafts(index: ChronologyIndex, child: number, tools: readonly ToolResult[]): ChildDraft[] {
  return tools.slice(1).flatMap((after, position) => {
    const before = tools[position] as ToolResult;
    if (isNoBetter(before, after) !== true || after.day === before.day) return [];
    return [
      {
        child,
        part: 'no-better',
        from: before.day,
        to: after.day,
        current: after === tools.at(-1) && ofSocialCare(after.account) && after.from >= index.reference - 365,
        evidence: [
          toEvidence(before.account, `First: ${gradesWords(before)}`),
          toEvidence(after.account, `Repeated: ${gradesWords(after)}`),
        ],
        say: (children: readonly number[]) =>
          `What has changed for ${childNames(index, children)}? The neglect tool of ${ukDate(after.day)} is no better than that of ${ukDate(before.day)} (1 is best).`,
      },
    ];
  });
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  const named = namedNeglect(index);
  return index.children.flatMap(({ id }) => {
    if (draftsOfChild(index, id, named, values).length > 0) return [];
    const episode = episodesOf(
      index,
      id,
      named.filter((account) => concerns(account, id)),
      values,
    ).at(-1);
    if (episode === undefined) return [];
    const tool = toolsOf(index, id).at(-1);
    const found = tool === undefined ? 'no tool used yet' : `a neglect tool was used on ${ukDate(tool.day)}`;
    return [
      {
        children: [id],
        summary: `Child neglect was named on ${ukDate(episode.from)} (${childNames(index, [id])}); ${found}.`,
        needed: rule(values),
        evidence: [
          ...episode.openedBy.map((account) => toEvidence(account, 'Child neglect named')),
          ...(tool === undefined ? [] : [toEvidence(tool.account, 'Tool used')]),
        ],
      },
    ];
  });
}
