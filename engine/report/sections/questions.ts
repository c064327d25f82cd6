import { formatDay } from '../../../shared/dates/index.ts';
import type { ChronologyEvent, Evidence, Flag, Person } from '../../../shared/model/index.ts';
import { patternById } from '../../patterns/registry.ts';
import { citeNumbers, numbersOf } from '../cite.ts';
import { professionalJudgement, type Block } from '../model.ts';
import type { Rename } from '../pseudonyms.ts';

function cite(pieces: readonly Evidence[], byId: ReadonlyMap<number, ChronologyEvent>): string {
  return citeNumbers(
    numbersOf(
      pieces.map(({ eventId }) => eventId),
      byId,
    ),
  );
}

function decisionLine(flag: Flag, anonymised: boolean): string {
  if (!flag.decision) return 'Not yet answered by a professional.';
  const { decision, reason, by, changedSince } = flag.decision;
  const who = by === '' || anonymised ? '' : ` (${by})`;
  return `Answered${who}: ${decision}. ${reason}${changedSince ? ' The evidence has changed since.' : ''}`;
}

const columns = [
  { title: 'Child', width: 10 },
  { title: 'What the records show', width: 36 },
  { title: 'Evidence', width: 15 },
  { title: 'What weakens this', width: 22 },
  { title: 'Answer', width: 17 },
] as const;

/** Longest list of weakening evidence that is spelt out; the rest is cited by number alone. */
const spelledOut = 3;

function weakening(flag: Flag, byId: ReadonlyMap<number, ChronologyEvent>): string {
  if (flag.weakening.length === 0) return 'Nothing found in the records loaded';
  const first = flag.weakening.slice(0, spelledOut).map((piece) => `${piece.note} (${cite([piece], byId)})`);
  const rest = flag.weakening.slice(spelledOut);
  return [...first, ...(rest.length > 0 ? [`and ${cite(rest, byId)}`] : [])].join('; ');
}

const withoutStop = (text: string): string => text.trim().replace(/[.;]+$/, '');

/** The numbers with which the question was asked, as the rule says them; by name for a rule that is not known here. */
function settingsOf(flag: Flag): string {
  const words = patternById(flag.pattern)?.rule?.(flag.parameters);
  if (words !== undefined) return ` Asked at: ${words}.`;
  const settings = Object.entries(flag.parameters).map(([name, value]) => `${inWords(name)} ${value}`);
  return settings.length === 0 ? '' : ` Settings: ${settings.join(', ')}.`;
}

/** "seenWithinWorkingDays" as "seen within working days". */
function inWords(name: string): string {
  return name.replaceAll(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
}

/** One pattern: its question, what to check first, a line for each flag, and where the rule comes from. */
function patternBlocks(
  flags: readonly Flag[],
  names: (flag: Flag) => string,
  byId: ReadonlyMap<number, ChronologyEvent>,
  rename: Rename,
  anonymised: boolean,
): Block[] {
  const [first] = flags;
  if (!first) return [];
  const rows = flags.map((flag) => [
    { paragraphs: [rename(names(flag))] },
    {
      paragraphs: [
        rename(flag.summary),
        `${formatDay(flag.from)} to ${formatDay(flag.to)}${flag.current ? ', up to the reference date' : ''}`,
      ],
    },
    { paragraphs: [cite(flag.evidence, byId)] },
    { paragraphs: [rename(weakening(flag, byId))] },
    {
      paragraphs: [rename(decisionLine(flag, anonymised))],
      style: flag.decision ? ('plain' as const) : ('muted' as const),
    },
  ]);
  return [
    { kind: 'heading', level: 3, text: first.name },
    {
      kind: 'paragraph',
      text: `Check first: ${first.checkFirst.map((check) => withoutStop(check)).join(' ')}`,
    },
    { kind: 'table', name: first.name, columns: [...columns], rows },
    {
      kind: 'paragraph',
      text: `Rule ${first.pattern}, version ${first.version}; ${first.tier}; ${withoutStop(first.source)}.${settingsOf(first)}`,
      style: 'muted',
    },
  ];
}

/** The questions the patterns raise, each with its evidence, what weakens it and what was answered. */
export function questionBlocks(
  flags: readonly Flag[],
  people: readonly Person[],
  events: readonly ChronologyEvent[],
  rename: Rename,
  anonymised: boolean,
): Block[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const nameOf = new Map(people.map((person) => [person.id, person.name]));
  const raised = flags.filter(({ status }) => status === 'raised');
  const unassessed = flags.filter(({ status }) => status === 'cannot-assess');
  const names = (flag: Flag): string =>
    flag.children.length === 0 ? 'the household' : flag.children.map((id) => nameOf.get(id) ?? '').join(', ');
  return [
    { kind: 'heading', level: 2, text: 'Questions raised by patterns in the records' },
    { kind: 'paragraph', text: professionalJudgement, style: 'muted' },
    ...(raised.length === 0
      ? [{ kind: 'paragraph', text: 'None of the patterns asked for was found.' } as const]
      : []),
    ...[...Map.groupBy(raised, ({ pattern }) => pattern).values()].flatMap((group) =>
      patternBlocks(group, names, byId, rename, anonymised),
    ),
    ...(unassessed.length === 0
      ? []
      : ([
          { kind: 'heading', level: 3, text: 'Could not be assessed' },
          {
            kind: 'list',
            items: unassessed.map((flag) =>
              rename(`${flag.name}: ${flag.missing.join('; ') || flag.summary}`),
            ),
          },
        ] as const)),
  ];
}
