import { z } from 'zod';
import { addDays, daysBetween, toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { Chronology } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import {
  accountsOfChild,
  between,
  concerns,
  hasType,
  ofSocialCare,
  ofTypes,
  remember,
} from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { toEvidence } from '../support/evidence.ts';
import { teamDefault } from '../support/parameters.ts';
import { asserts, saidIn } from '../support/said.ts';
import { within } from '../support/windows.ts';
import { childNames, listWords, ukDate } from '../support/words.ts';

const parameters = z.object({
  months: z.number().int().min(1).default(24),
  changeDays: z.number().int().min(1).default(90),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `within ${values.months} months, a change within ${values.changeDays} days before, and history not cited or the same help again`;

/** F13: a new assessment after a change, that does not cite what came before or offers the same again. */
export const startAgain = definePattern<Values>({
  id: 'start-again',
  number: 'F13',
  version: 1,
  name: 'Start-again risk',
  question: 'Does the new assessment build on what was known and tried before?',
  tier: 'research',
  source:
    'Lambeth; Wandsworth and Hillingdon: the danger of starting again; Brandon 2008; Ofsted 2014: stop-start drift in a third of long-term cases. Windows are team defaults.',
  onByDefault: true,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    months: teamDefault('Earlier assessment within', 'months'),
    changeDays: teamDefault(
      'New worker, team, baby, partner or address within, before the new assessment',
      'days',
    ),
  },
  checkFirst: ['Is it a planned update of the same assessment?', 'Did the court direct it?'],
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

/** One assessment as the entries tell it: where it begins, where it ends, all entries about it. */
interface Assessment {
  readonly start: Account;
  readonly parts: readonly Account[];
  /** Last day of it that is recorded. */
  readonly end: string;
}

/** Days within which a start, a decision and an end belong to one assessment (45 working days and some). */
const oneAssessmentDays = 100;

function assessmentsOf(index: ChronologyIndex, child: number): Assessment[] {
  const marks = [
    ...ofTypes(index, ['assessment_start', 'assessment_end', 'eha']),
    ...ofTypes(index, ['referral_decision', 'referral']).filter(
      ({ entry }) => entry.reading.facts.decision === 'assessment',
    ),
  ]
    .filter((account) => concerns(account, child) && !account.yearOnly && account.from <= index.reference)
    .sort((a, b) => a.from - b.from);
  const found: { start: Account; parts: Account[]; ended: boolean }[] = [];
  for (const mark of new Set(marks)) {
    const last = found.at(-1);
    const begins = !hasType(mark, 'assessment_end');
    const belongs =
      last !== undefined &&
      mark.from - last.start.from <= oneAssessmentDays &&
      hasType(mark, 'eha') === hasType(last.start, 'eha') &&
      (!last.ended || (!begins && mark.from - (last.parts.at(-1) as Account).from <= 14));
    if (belongs) {
      last.parts.push(mark);
      last.ended ||= !begins;
    } else {
      found.push({ start: mark, parts: [mark], ended: !begins });
    }
  }
  return found.map(({ start, parts }) => ({ start, parts, end: (parts.at(-1) as Account).day }));
}

const changeNotes: Readonly<Record<string, string>> = {
  allocated: 'new worker',
  reallocated: 'new worker or team',
  transfer: 'transfer between areas',
  birth_sibling: 'a new baby',
  new_adult: 'a new partner or adult',
  house_move: 'a new address',
};

/** What changed in the days before the new assessment, or with it. */
function changesBefore(index: ChronologyIndex, child: number, start: Account, days: number): Account[] {
  const changes = between(ofTypes(index, Object.keys(changeNotes)), start.from - days, start.from).filter(
    (account) =>
      !account.yearOnly &&
      (concerns(account, child) || hasType(account, 'birth_sibling', 'new_adult')) &&
      (ofSocialCare(account) || !hasType(account, 'allocated', 'reallocated', 'transfer')),
  );
  const { facts } = start.entry.reading;
  const withIt = facts.worker !== undefined || facts.team !== undefined;
  const known = changes.includes(start);
  return withIt && !known && isNewWorker(index, start) ? [...changes, start] : changes;
}

/** The worker or team named with the assessment held nothing before it. */
function isNewWorker(index: ChronologyIndex, start: Account): boolean {
  const { worker, team } = start.entry.reading.facts;
  const name = (worker ?? team ?? '').toLowerCase();
  return name !== '' && firstNamed(index, name) >= start.from;
}

const namedMemo = new WeakMap<ChronologyIndex, Map<string, number>>();

/** First day on which social care names this worker or team, as days since 1970. */
function firstNamed(index: ChronologyIndex, name: string): number {
  return remember(namedMemo, index, name, () => {
    const named = (index.byKind.get('social-care') ?? []).find((account) => holders(account).includes(name));
    return named?.from ?? Number.POSITIVE_INFINITY;
  });
}

/** Worker, team and author that an entry names. */
function holders(account: Account): string {
  const { facts } = account.entry.reading;
  return `${facts.worker ?? ''} ${facts.team ?? ''} ${account.entry.cells.author ?? ''}`.toLowerCase();
}

interface Cited {
  readonly cited: boolean;
  readonly words: string;
}

const citing =
  /\bhistory (?:is |was |has been )?(?:cited|considered|read|reviewed|taken into account|included|weighed)\b|\b(?:chronology|(?:previous|earlier|last|\d{4}) (?:assessments?|records?|files?))\b[^.;·]{0,40}\b(?:read|cited|considered|reviewed|drawn on|taken into account)\b/i;

/** History is cited, said not to have been, or not recorded; the last two are worded differently. */
function historyOf(assessment: Assessment): Cited {
  const said = new Set(assessment.parts.map(({ entry }) => entry.reading.facts.historyCited));
  if (said.has(false))
    return { cited: false, words: 'the entry says that earlier history was not considered' };
  if (said.has(true) || assessment.parts.some((account) => asserts(saidIn(account), citing)))
    return { cited: true, words: 'earlier history is cited' };
  return { cited: false, words: 'whether earlier history was considered is not recorded' };
}

function draftsOfChild(index: ChronologyIndex, child: number, values: Values): ChildDraft[] {
  const assessments = assessmentsOf(index, child);
  return assessments.flatMap((next, at) => {
    const before = assessments[at - 1];
    if (before === undefined || !within(before.end, next.start.day, { months: values.months })) return [];
    const changes = changesBefore(index, child, next.start, values.changeDays);
    if (changes.length === 0) return [];
    const history = historyOf(next);
    const repeated = repeatedInterventions(index, child, before, next);
    if (history.cited && repeated.length === 0) return [];
    return [draftOf(index, child, before, next, changes, history, repeated, values)];
  });
}

const offersMemo = new WeakMap<ChronologyIndex, Map<number, readonly Account[]>>();

/** Entries about a child that name a service offered or tried. */
function offers(index: ChronologyIndex, child: number): readonly Account[] {
  return remember(offersMemo, index, child, () =>
    accountsOfChild(index, child).filter(({ entry }) => (entry.reading.facts.interventions ?? []).length > 0),
  );
}

/** Services that were offered up to the new assessment and are offered again with it. */
function repeatedInterventions(
  index: ChronologyIndex,
  child: number,
  before: Assessment,
  next: Assessment,
): string[] {
  const offered = (from: string, to: string): Set<string> =>
    new Set(
      between(offers(index, child), toDayNumber(from), toDayNumber(to)).flatMap((account) =>
        (account.entry.reading.facts.interventions ?? [])
          .map((name) => name.trim())
          .filter((name) => isOffered(account, name.toLowerCase())),
      ),
    );
  const earlier = new Set(
    [...offered(before.start.day, addDays(next.start.day, -1))].map((name) => name.toLowerCase()),
  );
  const again = new Map<string, string>();
  for (const name of offered(next.start.day, next.end)) {
    if (earlier.has(name.toLowerCase()) && !again.has(name.toLowerCase()))
      again.set(name.toLowerCase(), name);
  }
  return [...again.values()];
}

const lookedBack =
  /^[^.;,·]{0,30}\b(?:did not (?:last|work|help|hold)|had not (?:worked|lasted|helped)|not (?:sustained|effective)|tried (?:before|already|in)|was (?:tried|offered|completed) (?:before|in)|instead of)\b/i;

/** The entry offers this service; it does not only say what became of it before. */
function isOffered(account: Account, name: string): boolean {
  const words = saidIn(account).toLowerCase();
  const at = words.indexOf(name);
  if (at < 0) return true;
  const elsewhere = words.indexOf(name, at + name.length) >= 0;
  return (
    elsewhere ||
    !(
      lookedBack.test(words.slice(at + name.length)) ||
      /\b(?:instead of|rather than|not|no)\b[^.;,·]{0,15}$/i.test(words.slice(Math.max(0, at - 30), at))
    )
  );
}

function draftOf(
  index: ChronologyIndex,
  child: number,
  before: Assessment,
  next: Assessment,
  changes: readonly Account[],
  history: Cited,
  repeated: readonly string[],
  values: Values,
): ChildDraft {
  const kinds = [...new Set(changes.flatMap((account) => notesOf(account)))];
  const again = repeated.length === 0 ? '' : `; offered again: ${listWords(repeated)}`;
  return {
    child,
    from: before.end,
    to: next.start.day,
    current: within(next.start.day, index.referenceDate, { months: values.months }),
    evidence: [
      ...before.parts.map((account) => toEvidence(account, 'Earlier assessment')),
      ...changes.map((account) =>
        toEvidence(account, `Change before the new assessment: ${listWords(notesOf(account))}`),
      ),
      ...next.parts.map((account) => toEvidence(account, `New assessment; ${history.words}`)),
      ...saysAgain(index, child, before, next),
    ],
    say: (children) =>
      `Does the new assessment of ${childNames(index, children)} build on the earlier one? New on ${ukDate(next.start.day)}, ${daysBetween(before.end, next.start.day)} days after the last; ${listWords(kinds)} within ${values.changeDays} days before; ${history.words}${again}.`,
  };
}

function notesOf(account: Account): string[] {
  const found = account.entry.reading.types
    .map(({ code }) => changeNotes[code])
    .filter((note) => note !== undefined);
  return found.length > 0 ? found : ['new worker or team'];
}

/** Closures between the two, which make it a start again and not an update. */
function saysAgain(index: ChronologyIndex, child: number, before: Assessment, next: Assessment) {
  return between(
    ofTypes(index, ['case_closed', 'cin_end', 'cpp_end']),
    toDayNumber(before.end) + 1,
    next.start.from - 1,
  )
    .filter((account) => concerns(account, child))
    .map((account) => toEvidence(account, 'Closed or ended between the two'));
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap((child) => {
    const assessments = assessmentsOf(index, child.id);
    const [before, next] = [assessments.at(-2), assessments.at(-1)];
    if (before === undefined || next === undefined || draftsOfChild(index, child.id, values).length > 0)
      return [];
    const changes = changesBefore(index, child.id, next.start, values.changeDays);
    const why =
      changes.length === 0
        ? `no new worker, team, baby, partner or address in the ${values.changeDays} days before`
        : historyOf(next).words;
    return [
      {
        children: [child.id],
        summary: `Assessed again after ${daysBetween(before.end, next.start.day)} days (${childNames(index, [child.id])}): ${why}.`,
        needed: rule(values),
        evidence: [toEvidence(before.start, 'Earlier assessment'), toEvidence(next.start, 'New assessment')],
      },
    ];
  });
}
