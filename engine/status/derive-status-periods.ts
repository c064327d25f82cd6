import { daysBetween } from '../../shared/calendar/iso-day.ts';
import type {
  ChronologyEvent,
  Entry,
  IsoDay,
  Person,
  StatusKind,
  StatusPeriod,
} from '../../shared/model/index.ts';
import { statusKinds } from '../../shared/model/index.ts';
import { pregnancies } from './pregnancies.ts';
import { statusActs } from './status-acts.ts';
import { toldOfChild } from './told-of-child.ts';
import { type DatedAct, joinTransferred, type TrackPeriod, trackPeriods } from './track.ts';

/** Days before the birth from which an unborn child can be on a plan (40 weeks). */
const gestationDays = 280;

/**
 * Status periods of the children, from the typed entries that open and close them: plans, assessments,
 * enquiries, early help, looked after, worker, address, school, pregnancy. Each child is followed
 * alone; periods that several children share, opened and closed by the same entries, are one.
 * Contradictions ("ended twice") and gaps ("the start is not recorded") stand in `remarks`.
 * Undated entries open and close nothing.
 */
export function deriveStatusPeriods(
  events: readonly ChronologyEvent[],
  people: readonly Person[],
): StatusPeriod[] {
  const dated = datedEntries(events);
  const children = people.filter(({ role }) => role === 'child');
  const tracks = new Map<string, DatedAct[]>();
  const transfers = new Map<number, IsoDay[]>();
  for (const { entry, day, vague } of dated) {
    const concerned = childrenOf(entry, day, children);
    if (entry.reading.types.some(({ code }) => code === 'transfer')) {
      for (const { id } of concerned) transfers.set(id, [...(transfers.get(id) ?? []), day]);
    }
    for (const child of concerned) {
      const { id } = child;
      for (const act of statusActs(toldOfChild(entry, child, concerned))) {
        const key = `${act.kind} ${id}`;
        const track = tracks.get(key) ?? [];
        track.push({
          ...act,
          day,
          named: entry.reading.facts.mentionedDays ?? [],
          entryId: entry.id,
          bySocialCare: entry.agencyKind === 'social-care',
          echo: false,
          vague,
        });
        tracks.set(key, track);
      }
    }
  }
  const perChild = [...tracks].flatMap(([key, acts]) => {
    const child = Number(key.slice(key.lastIndexOf(' ') + 1));
    const periods = trackPeriods(markEchoes(acts));
    const isPlan = acts[0]?.kind === 'child-protection-plan';
    const settled = isPlan ? joinTransferred(periods, transfers.get(child) ?? []) : periods;
    return settled.map((period) => ({ child, period }));
  });
  return [...shareAlike(perChild), ...pregnancies(dated, children)].sort(inOrder);
}

const socialCareStatuses: ReadonlySet<StatusKind> = new Set([
  'child-protection-plan',
  'child-in-need',
  'looked-after',
  'assessment',
  'section-47',
  'pre-proceedings',
]);

/** Where social care itself records a status of a child, what other agencies say of it is an echo. */
function markEchoes(acts: readonly DatedAct[]): DatedAct[] {
  const own = acts.some(
    ({ bySocialCare, kind, act }) => bySocialCare && socialCareStatuses.has(kind) && act !== 'close',
  );
  return acts.map((act) => (own && !act.bySocialCare ? Object.assign({}, act, { echo: true }) : act));
}

/** An entry with the day on which what it says counts. */
export interface DatedEntry {
  readonly entry: Entry;
  readonly day: IsoDay;
  /** The date as written, where it is not a single day. */
  readonly vague: string | null;
}

function datedEntries(events: readonly ChronologyEvent[]): DatedEntry[] {
  const dated: DatedEntry[] = [];
  for (const event of events) {
    for (const entry of event.accounts) {
      if (entry.reading.types.length === 0 && entry.reading.facts.unallocated !== true) continue;
      const { earliest, latest, raw } = entry.happened;
      const day = earliest ?? latest;
      if (day !== null) dated.push({ entry, day, vague: earliest === latest ? null : raw });
    }
  }
  return dated.sort(
    (a, b) =>
      compare(a.day, b.day) ||
      compare(a.entry.happened.time ?? '', b.entry.happened.time ?? '') ||
      compare(a.entry.source, b.entry.source) ||
      a.entry.row - b.entry.row ||
      a.entry.id - b.entry.id,
  );
}

/** A row that names no child speaks of the household: of every child born by then. */
function childrenOf(entry: Entry, day: IsoDay, children: readonly Person[]): Person[] {
  const named = entry.reading.children;
  if (named.length === 0) return children.filter(({ born }) => born === null || born <= day);
  return children.filter(
    ({ id, born }) => named.includes(id) && (born === null || daysBetween(day, born) <= gestationDays),
  );
}

/** Periods of several children alike in days, label and first and last entry are one; further echoes may differ. */
function shareAlike(
  found: readonly { readonly child: number; readonly period: TrackPeriod }[],
): StatusPeriod[] {
  const shared = new Map<string, StatusPeriod>();
  for (const { child, period } of found) {
    const { kind, from, to, label, openedBy, closedBy, remarks } = period;
    const key = JSON.stringify([kind, from, to, label, openedBy[0], closedBy[0]]);
    const known = shared.get(key);
    shared.set(
      key,
      known === undefined
        ? { kind, children: [child], from, to, label, openedBy, closedBy, remarks }
        : {
            ...known,
            children: [...known.children, child],
            openedBy: joined(known.openedBy, openedBy),
            closedBy: joined(known.closedBy, closedBy),
            remarks: joined(known.remarks, remarks),
          },
    );
  }
  return [...shared.values()];
}

function joined<Item>(a: readonly Item[], b: readonly Item[]): Item[] {
  return [...new Set([...a, ...b])];
}

function inOrder(a: StatusPeriod, b: StatusPeriod): number {
  return (
    compare(a.from, b.from) ||
    kindOrder(a.kind) - kindOrder(b.kind) ||
    (a.children[0] ?? 0) - (b.children[0] ?? 0)
  );
}

function kindOrder(kind: StatusKind): number {
  return statusKinds.indexOf(kind);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
