import { z } from 'zod';
import { addDays, daysBetween, toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { ActionNote, Chronology, IsoDay } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { accountsOfChild, hasType, remember } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { covers, missingRecords } from '../support/coverage.ts';
import { toEvidence } from '../support/evidence.ts';
import { teamDefault } from '../support/parameters.ts';
import { saidIn } from '../support/said.ts';
import { capital, childNames, counted, ukDate } from '../support/words.ts';
import { aboutSameAction, actionWords } from './actions/same-action.ts';

const parameters = z.object({
  overdueDays: z.number().int().min(0).default(28),
  meetings: z.number().int().min(2).default(3),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `at least ${values.meetings} meetings, or more than ${values.overdueDays} days overdue`;

/** F19: an agreed action long overdue, or carried unchanged from meeting to meeting. */
export const actionsRollingOver = definePattern<Values>({
  id: 'actions-rolling-over',
  number: 'F19',
  version: 1,
  name: 'Actions rolling over',
  question: 'What stands in the way of this action, and does the plan still need it?',
  tier: 'team default',
  source: 'Lambeth: SMART plans, drift. Counts are team defaults.',
  onByDefault: false,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    overdueDays: teamDefault('Overdue by more than', 'days'),
    meetings: teamDefault('Repeated unchanged in', 'meetings'),
  },
  checkFirst: ['Is there a waiting list?', 'Was it done and not recorded?'],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap((child) => draftsOfChild(index, child.id, values)),
      { household: true },
    );
  },
  nearMiss,
});

interface Mention {
  readonly account: Account;
  readonly action: ActionNote;
}

/** One action through the meetings, up to the entry that says it was done. */
interface Thread {
  readonly words: ReadonlySet<string>;
  readonly text: string;
  readonly mentions: Mention[];
  due: IsoDay | null;
  done: Account | null;
}

const threadsMemo = new WeakMap<ChronologyIndex, Map<number, readonly Thread[]>>();

function threadsOf(index: ChronologyIndex, child: number): readonly Thread[] {
  return remember(threadsMemo, index, child, () => findThreads(index, child));
}

function findThreads(index: ChronologyIndex, child: number): Thread[] {
  const threads: Thread[] = [];
  for (const account of accountsOfChild(index, child)) {
    const actions = actionsIn(account);
    if (actions.length === 0 || account.from > index.reference) continue;
    for (const action of actions) {
      follow(threads, { account, action: actions.length === 1 ? withDueDay(account, action) : action });
    }
  }
  return threads;
}

/** Actions of an entry; a type without a note of its own is read as the entry's text. */
function actionsIn(account: Account): readonly ActionNote[] {
  const { facts } = account.entry.reading;
  // The tool in use is the action done, whatever else the row says.
  const used: ActionNote[] = hasType(account, 'neglect_tool')
    ? [{ text: 'GCP2 neglect tool', owner: '', due: null, state: 'done' }]
    : [];
  if (facts.actions !== undefined && facts.actions.length > 0) return [...facts.actions, ...used];
  if (used.length > 0) return used;
  if (!hasType(account, 'action_done', 'action_set')) return [];
  const text = `${account.entry.text} ${account.entry.cells.action ?? ''}`.trim();
  if (text === '') return [];
  if (hasType(account, 'action_done')) return [{ text, owner: '', due: null, state: 'done' }];
  if (hasType(account, 'action_set')) return [{ text, owner: '', due: null, state: 'set' }];
  return [];
}

/** The one later day that an entry names after "by" is the day its one action is due. */
function withDueDay(account: Account, action: ActionNote): ActionNote {
  const later = (account.entry.reading.facts.mentionedDays ?? []).filter((day) => day > account.day);
  const only = later[0];
  if (action.due !== null || later.length !== 1 || only === undefined) return action;
  return /\bby\b/i.test(action.text) ? { ...action, due: only } : action;
}

/** An action that nobody mentions for longer than this is another one when it comes up again (team default: six months and a week). */
const sameThreadDays = 190;

function follow(threads: Thread[], mention: Mention): void {
  const words = actionWords(mention.action.text);
  const thread = threads.findLast(
    (known) =>
      known.done === null &&
      mention.account.from - (known.mentions.at(-1) as Mention).account.from <= sameThreadDays &&
      aboutSameAction(known.words, words),
  );
  if (mention.action.state === 'done') {
    if (thread !== undefined) thread.done = mention.account;
    return;
  }
  if (thread === undefined) {
    threads.push({
      words,
      text: mention.action.text,
      mentions: [mention],
      due: mention.action.due,
      done: null,
    });
    return;
  }
  // Two agencies' minutes of one meeting are one mention.
  const last = thread.mentions.at(-1) as Mention;
  const sameMeeting =
    last.account.event.id === mention.account.event.id ||
    (mention.account.from - last.account.from <= 3 &&
      last.account.entry.agencyId !== mention.account.entry.agencyId);
  if (!sameMeeting) thread.mentions.push(mention);
  thread.due ??= mention.action.due;
}

function draftsOfChild(index: ChronologyIndex, child: number, values: Values): ChildDraft[] {
  return threadsOf(index, child).flatMap((thread) => threadDraft(index, child, thread, values));
}

function threadDraft(index: ChronologyIndex, child: number, thread: Thread, values: Values): ChildDraft[] {
  const first = thread.mentions[0] as Mention;
  const last = thread.mentions.at(-1) as Mention;
  const meetings = thread.mentions.filter(({ account }) => isAtMeeting(account));
  const rolled = meetings.length >= values.meetings;
  const overdue = overdueUntil(index, thread, values);
  if (!rolled && overdue === null) return [];
  const to =
    overdue === null ? last.account.day : overdue.until > last.account.day ? overdue.until : last.account.day;
  const base = {
    child,
    part: [...thread.words].toSorted().join(' '),
    from: first.account.day,
    to,
    current: thread.done === null,
    evidence: thread.mentions.map(({ account, action }) =>
      toEvidence(account, `Action ${stateWords(action.state)}: ${action.text}`),
    ),
    weakening: thread.done === null ? [] : [toEvidence(thread.done, 'Recorded as done')],
  };
  if (!rolled && overdue !== null && overdue.missing.length > 0) {
    return [
      {
        ...base,
        status: 'cannot-assess',
        missing: overdue.missing,
        say: () =>
          `Whether the action "${thread.text}" was done cannot be assessed. ${overdue.missing.join(' ')}`,
      },
    ];
  }
  return [
    {
      ...base,
      say: (children) => {
        const parts = [
          ...(rolled
            ? [
                `${counted(meetings.length, 'meeting')} from ${ukDate((meetings[0] as Mention).account.day)} to ${ukDate((meetings.at(-1) as Mention).account.day)}`,
              ]
            : []),
          ...(overdue === null ? [] : [`due ${ukDate(thread.due as IsoDay)}, ${overdue.days} days overdue`]),
        ];
        return `What stands in the way of this action for ${childNames(index, children)}? "${capital(shortest(rolled ? meetings : thread.mentions))}": ${parts.join('; ')}.`;
      },
    },
  ];
}

const meetingTypes = [
  'icpc',
  'rcpc',
  'core_group',
  'cin_start',
  'cin_review',
  'tac_taf_meeting',
  'strategy_discussion',
  'supervision',
  'lac_review',
  'fgc',
  'lpm',
  'plo_meeting',
] as const;

/** A meeting, by its type or in words; a letter or a call that names the action is none. */
function isAtMeeting(account: Account): boolean {
  return (
    hasType(account, ...meetingTypes) ||
    /\b(?:core group|conference|review|meeting|supervision|RCPC|ICPC|TAF|TAC|CG)\b/.test(saidIn(account))
  );
}

/** The action in the fewest words in which a meeting put it. */
function shortest(mentions: readonly Mention[]): string {
  const texts = mentions.map(({ action }) => action.text.trim()).filter((text) => text !== '');
  return texts.reduce((best, text) => (text.length < best.length ? text : best), texts[0] ?? '');
}

function stateWords(state: ActionNote['state']): string {
  return state === 'carried-forward' ? 'carried forward' : state;
}

interface Overdue {
  readonly until: IsoDay;
  readonly days: number;
  readonly missing: readonly string[];
}

/** How long the action was overdue: to the day it was done, or to the reference date; null within the limit. */
function overdueUntil(index: ChronologyIndex, thread: Thread, values: Values): Overdue | null {
  if (thread.due === null) return null;
  const until = thread.done?.day ?? index.referenceDate;
  const days = daysBetween(thread.due, until);
  if (days <= values.overdueDays) return null;
  const limit = addDays(thread.due, values.overdueDays);
  const span = { from: toDayNumber(thread.due), to: toDayNumber(limit) };
  const kind = (thread.mentions[0] as Mention).account.entry.agencyKind;
  const loaded = covers(index, kind, span);
  return { until, days, missing: loaded ? [] : missingRecords(index, [kind], span) };
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap((child) => {
    if (draftsOfChild(index, child.id, values).length > 0) return [];
    const longest = threadsOf(index, child.id).toSorted((a, b) => b.mentions.length - a.mentions.length)[0];
    if (longest === undefined) return [];
    return [
      {
        children: [child.id],
        summary: `"${capital(longest.text)}" stands in ${counted(longest.mentions.length, 'meeting')} (${childNames(index, [child.id])}).`,
        needed: rule(values),
        evidence: longest.mentions.map(({ account }) => toEvidence(account, 'Action')),
      },
    ];
  });
}
