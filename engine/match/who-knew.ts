import type { AgencyKind, ChronologyEvent, Entry, IsoDay } from '../../shared/model/index.ts';
import { daysBetween } from '../../shared/calendar/iso-day.ts';
import { bitOfKind, mentionedKinds } from './agency-words.ts';
import { toWords } from './words.ts';

/** How it is known that an agency knew. */
export const knowledgeBases = ['own account', 'recorded date', 'said to have been told'] as const;
export type KnowledgeBasis = (typeof knowledgeBases)[number];

/** When one agency learned of an event. */
export interface Knowledge {
  /** Name of the agency; for one that is only said to have been told, the words that name it. */
  readonly agency: string;
  readonly agencyKind: AgencyKind;
  /** First and last possible day on which it learned. */
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly basis: KnowledgeBasis;
  /** Whole days from the last possible day of the event to the first possible day of knowing; 0 at once. */
  readonly lagDays: number;
  readonly entryId: number;
  /** Why, in one plain sentence. */
  readonly because: string;
}

/**
 * When each agency learned of one event, the first to know first. An agency's own account dates its
 * knowledge: the day it gives, or the recorded day where that account is a letter or notice filed
 * under the day of the event. An agency without an account appears where another's account says that
 * it was told. Empty for an undated event.
 */
export function whoKnewWhen(event: ChronologyEvent): readonly Knowledge[] {
  const { earliest, latest } = event.happened;
  if (earliest === null || latest === null) return [];
  const found = new Map<string, Knowledge>();
  const keep = (knowledge: Knowledge): void => {
    const known = found.get(knowledge.agency);
    if (!known || knowledge.from < known.from) found.set(knowledge.agency, knowledge);
  };
  for (const account of event.accounts) {
    const own = toOwn(account, latest);
    if (own) keep(own);
  }
  const kinds = new Set(event.accounts.map(({ agencyKind }) => agencyKind));
  for (const account of event.accounts) {
    for (const told of toTold(account, latest)) if (!kinds.has(told.agencyKind)) keep(told);
  }
  return [...found.values()].sort((a, b) =>
    a.from === b.from ? (a.agency < b.agency ? -1 : 1) : a.from < b.from ? -1 : 1,
  );
}

const filedLater = new Set(['police_notification', 'referral', 'contact', 'feedback_to_referrer']);
const letterWords = /\b(?:letter|scanned|received|rec'?d|notification|summary)\b/i;

function toOwn(account: Entry, eventEnd: IsoDay): Knowledge | null {
  const { earliest, latest } = account.happened;
  if (earliest === null || latest === null) return null;
  const first = account.reading.types[0]?.code;
  const passedOn =
    (first !== undefined && filedLater.has(first)) ||
    letterWords.test(`${account.cells.type ?? ''} ${account.text.slice(0, 40)}`);
  const recorded = account.recorded?.earliest ?? null;
  const filed = passedOn && recorded !== null && recorded > latest;
  const from = filed ? recorded : earliest;
  const to = filed ? (account.recorded?.latest ?? recorded) : latest;
  return {
    agency: account.agency,
    agencyKind: account.agencyKind,
    from,
    to,
    basis: filed ? 'recorded date' : 'own account',
    lagDays: Math.max(0, daysBetween(eventEnd, from)),
    entryId: account.id,
    because: filed
      ? `${account.agency} recorded it on ${account.recorded?.raw}.`
      : `${account.agency} has its own account dated ${account.happened.raw}.`,
  };
}

const toldKinds: readonly { readonly kind: AgencyKind; readonly label: string }[] = [
  { kind: 'social-care', label: "Children's social care" },
  { kind: 'police', label: 'Police' },
  { kind: 'gp', label: 'GP' },
  { kind: 'health-0-19', label: 'Health visiting and school nursing' },
  { kind: 'hospital', label: 'Hospital' },
  { kind: 'maternity', label: 'Maternity' },
  { kind: 'school', label: 'School' },
  { kind: 'housing', label: 'Housing' },
];

/** Words after which the agencies told are named ("PPN to MASH", "informed HV", "letter to GP"). */
const tellingWords =
  /\b(?:informed|told|notified|shared with|sent to|letters? to|copied to|cc|rang|phoned|emailed|referral to|referred to|to)\b([^.;]*)/gi;

function toTold(account: Entry, eventEnd: IsoDay): readonly Knowledge[] {
  const { earliest, latest } = account.happened;
  if (earliest === null || latest === null) return [];
  const columns = [
    account.cells.sentTo,
    ...(account.reading.facts.sentTo ?? []),
    ...(account.reading.facts.lettersTo ?? []),
  ];
  const running = [account.text, account.outcome, account.cells.action ?? ''].join('. ');
  const words = [
    ...columns.filter((text) => text !== undefined),
    ...[...running.matchAll(tellingWords)].map((match) => match[1] ?? ''),
  ];
  const mask = mentionedKinds(toWords(words.join(' ')));
  return toldKinds
    .filter(({ kind }) => kind !== account.agencyKind && (mask & bitOfKind(kind)) !== 0)
    .map(({ kind, label }) => ({
      agency: label,
      agencyKind: kind,
      from: earliest,
      to: latest,
      basis: 'said to have been told' as const,
      lagDays: Math.max(0, daysBetween(eventEnd, earliest)),
      entryId: account.id,
      because: `${account.agency} writes that it told ${label}. No account of its own is loaded.`,
    }));
}

/** What one agency knew on a day. */
export interface AgencyKnowledge {
  readonly agency: string;
  readonly agencyKind: AgencyKind;
  /** Events that had happened and that it knew of, oldest first. */
  readonly known: readonly {
    readonly eventId: number;
    readonly since: IsoDay;
    readonly basis: KnowledgeBasis;
  }[];
  /** Events that had happened by that day and that it learned of only later. */
  readonly later: readonly { readonly eventId: number; readonly learned: IsoDay; readonly lagDays: number }[];
}

/**
 * What each agency knew on `day`, from the events before or on it. An event with a vague date counts
 * once its last possible day has come. Events that an agency never recorded are in neither list.
 */
export function knownOn(events: readonly ChronologyEvent[], day: IsoDay): readonly AgencyKnowledge[] {
  const agencies = new Map<
    string,
    { kind: AgencyKind; known: AgencyKnowledge['known'][number][]; later: AgencyKnowledge['later'][number][] }
  >();
  for (const event of events) {
    if (event.happened.latest === null || event.happened.latest > day) continue;
    for (const knowledge of whoKnewWhen(event)) {
      const agency = agencies.get(knowledge.agency) ?? { kind: knowledge.agencyKind, known: [], later: [] };
      agencies.set(knowledge.agency, agency);
      if (knowledge.from <= day)
        agency.known.push({ eventId: event.id, since: knowledge.from, basis: knowledge.basis });
      else agency.later.push({ eventId: event.id, learned: knowledge.from, lagDays: knowledge.lagDays });
    }
  }
  return [...agencies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([agency, { kind, known, later }]) => ({ agency, agencyKind: kind, known, later }));
}
