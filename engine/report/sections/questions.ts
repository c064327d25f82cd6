import { formatReadDate } from '../../../shared/dates/index.ts';
import type { ChronologyEvent, Evidence, Flag, IsoDay, Person } from '../../../shared/model/index.ts';
import { citeNumbers, numbersOf } from '../cite.ts';
import { professionalJudgement, type Block } from '../model.ts';
import type { Rename } from '../pseudonyms.ts';

export function formatDay(day: IsoDay): string {
  return formatReadDate({
    raw: '',
    edtf: day,
    earliest: day,
    latest: day,
    time: null,
    problem: null,
    assumption: null,
  });
}

function cite(pieces: readonly Evidence[], byId: ReadonlyMap<number, ChronologyEvent>): string {
  return citeNumbers(
    numbersOf(
      pieces.map(({ eventId }) => eventId),
      byId,
    ),
  );
}

function decisionLine(flag: Flag): string {
  if (!flag.decision) return 'Not yet answered by a professional.';
  const { decision, reason, by, changedSince } = flag.decision;
  const who = by === '' ? '' : ` (${by})`;
  return `Answered${who}: ${decision}. ${reason}${changedSince ? ' The evidence has changed since.' : ''}`;
}

function question(
  flag: Flag,
  names: string,
  byId: ReadonlyMap<number, ChronologyEvent>,
  rename: Rename,
): Block[] {
  const settings = Object.entries(flag.parameters)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
  return [
    { kind: 'heading', level: 3, text: rename(`${flag.name} — ${names}`) },
    { kind: 'paragraph', text: rename(flag.summary), style: 'strong' },
    {
      kind: 'list',
      items: [
        `${formatDay(flag.from)} to ${formatDay(flag.to)}${flag.current ? ', up to the reference date' : ''}. Evidence: ${cite(flag.evidence, byId)}.`,
        flag.weakening.length > 0
          ? `What weakens this: ${flag.weakening.map((piece) => `${piece.note} (${cite([piece], byId)})`).join('; ')}.`
          : 'What weakens this: nothing found in the records loaded.',
        `Check first: ${flag.checkFirst.join('; ')}.`,
        decisionLine(flag),
        `Rule ${flag.pattern}, version ${flag.version}; ${flag.tier}; ${flag.source}.${settings === '' ? '' : ` Settings: ${settings}.`}`,
      ].map(rename),
    },
  ];
}

/** The questions the patterns raise, each with its evidence, what weakens it and what was answered. */
export function questionBlocks(
  flags: readonly Flag[],
  people: readonly Person[],
  events: readonly ChronologyEvent[],
  rename: Rename,
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
    ...raised.flatMap((flag) => question(flag, names(flag), byId, rename)),
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
