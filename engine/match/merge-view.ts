import type { AgencyKind, ChronologyEvent, Coverage, Entry, Person } from '../../shared/model/index.ts';
import { expectedKinds } from './expectations.ts';
import { toPlaces } from './places.ts';

/** What one account says on a point, in words. */
export interface AccountSays {
  readonly entryId: number;
  readonly agency: string;
  readonly says: string;
}

export const mergePoints = ['day', 'time', 'place', 'people', 'child seen', 'attendance', 'outcome'] as const;
export type MergePointKind = (typeof mergePoints)[number];

/** One point on which at least two accounts say something. Accounts that say nothing are left out. */
export interface MergePoint {
  readonly point: MergePointKind;
  readonly agree: boolean;
  readonly accounts: readonly AccountSays[];
  /** One plain sentence. */
  readonly sentence: string;
}

/** An agency whose records are loaded for the day and that might be expected to have recorded this. */
export interface SilentAgency {
  readonly agency: string;
  readonly agencyKind: AgencyKind;
  readonly because: string;
}

export interface MergeView {
  readonly agreements: readonly MergePoint[];
  readonly conflicts: readonly MergePoint[];
  readonly silent: readonly SilentAgency[];
}

export interface MergeContext {
  readonly people: readonly Person[];
  readonly coverage: readonly Coverage[];
}

/** Minutes by which two times of one event may differ without being a conflict (team default). */
const sameTime = 30;

/**
 * Where the accounts of one event agree and where they conflict, and which agencies might be expected
 * to have recorded it and did not. Silence of an account is never agreement and never a conflict.
 */
export function mergeView(event: ChronologyEvent, context: MergeContext): MergeView {
  const points = [
    dayPoint(event.accounts),
    timePoint(event.accounts),
    placePoint(event.accounts),
    peoplePoint(event.accounts, context.people),
    ...seenPoints(event.accounts, context.people),
    attendancePoint(event.accounts),
    outcomePoint(event.accounts),
  ].filter((point) => point !== null);
  return {
    agreements: points.filter((point) => point.agree),
    conflicts: points.filter((point) => !point.agree),
    silent: toSilent(event, context.coverage),
  };
}

function toPoint(
  point: MergePointKind,
  label: string,
  accounts: readonly (AccountSays & { readonly key: string })[],
  agrees: (a: string, b: string) => boolean = (a, b) => a === b,
): MergePoint | null {
  if (accounts.length < 2) return null;
  const agree = accounts.every((a) => accounts.every((b) => agrees(a.key, b.key)));
  const said = accounts.map(({ agency, says }) => `${agency}: ${says}`).join('; ');
  const sentence = agree
    ? `The accounts agree on ${label} (${accounts[0]?.says}).`
    : `The accounts differ on ${label}. ${said}.`;
  return {
    point,
    agree,
    accounts: accounts.map(({ entryId, agency, says }) => ({ entryId, agency, says })),
    sentence,
  };
}

function says(entry: Entry, key: string, words: string): AccountSays & { readonly key: string } {
  return { entryId: entry.id, agency: entry.agency, says: words, key };
}

function dayPoint(accounts: readonly Entry[]): MergePoint | null {
  const dated = accounts
    .filter(({ happened }) => happened.earliest !== null && happened.latest !== null)
    .map((entry) => says(entry, `${entry.happened.earliest}/${entry.happened.latest}`, entry.happened.raw));
  // "The day after their arrival" beside "26 April 1999": written down, and yet not to be compared.
  const unplaced = accounts
    .filter(({ happened }) => happened.earliest === null && saysADay(happened))
    .map((entry) => says(entry, `unplaced ${entry.happened.raw}`, entry.happened.raw));
  return toPoint('day', 'the day', [...dated, ...unplaced], (a, b) => {
    if (a.startsWith('unplaced') || b.startsWith('unplaced')) return a === b;
    const [fromA = '', toA = ''] = a.split('/');
    const [fromB = '', toB = ''] = b.split('/');
    return fromA <= toB && fromB <= toA;
  });
}

/** The cell holds words for a day, though none that could be placed in the calendar. */
function saysADay({ raw }: Entry['happened']): boolean {
  return (
    /[a-z0-9]/i.test(raw) && !/^\W*(?:un(?:dated|known)|n\/?[ak]|none|tbc|no date|(?:date )?not)\b/i.test(raw)
  );
}

function timePoint(accounts: readonly Entry[]): MergePoint | null {
  const timed = accounts
    .filter(({ happened }) => happened.time !== null && happened.earliest === happened.latest)
    .map((entry) =>
      says(entry, `${entry.happened.earliest} ${entry.happened.time}`, entry.happened.time ?? ''),
    );
  const days = new Set(timed.map(({ key }) => key.slice(0, 10)));
  if (days.size > 1) return null;
  return toPoint('time', 'the time', timed, (a, b) => Math.abs(minutesOf(a) - minutesOf(b)) <= sameTime);
}

function minutesOf(key: string): number {
  return Number(key.slice(11, 13)) * 60 + Number(key.slice(14, 16));
}

function placePoint(accounts: readonly Entry[]): MergePoint | null {
  const placed = accounts.flatMap((entry) => {
    const places = toPlaces(`${entry.cells.place ?? ''} ${entry.text}`);
    const [first] = places;
    return first === undefined ? [] : [says(entry, places.join('|'), entry.cells.place ?? first)];
  });
  return toPoint('place', 'the place', placed, (a, b) =>
    a.split('|').some((place) => b.split('|').includes(place)),
  );
}

/** Who was there: people with whom an account records contact. One more name is not a conflict. */
function peoplePoint(accounts: readonly Entry[], people: readonly Person[]): MergePoint | null {
  const present = accounts.flatMap((entry) => {
    const { childrenPresent } = entry.reading.facts;
    const met = [
      ...entry.reading.people.filter(({ contact }) => contact).map(({ personId }) => personId),
      ...entry.reading.sightings.filter(({ seen }) => seen !== 'not_seen').map(({ personId }) => personId),
    ];
    const names = [...new Set(met)]
      .map((id) => people.find((person) => person.id === id)?.name)
      .filter((name) => name !== undefined);
    if (childrenPresent === undefined && names.length === 0) return [];
    const key =
      childrenPresent === undefined ? 'unsaid' : childrenPresent ? 'children there' : 'no children there';
    const children = childrenPresent === undefined ? [] : [key];
    return [says(entry, key, [...names, ...children].join(', '))];
  });
  return toPoint('people', 'who was there', present, (a, b) => a === b || a === 'unsaid' || b === 'unsaid');
}

const seenWords = { alone: 'seen alone', with_others: 'seen with others', not_seen: 'not seen' } as const;

function seenPoints(accounts: readonly Entry[], people: readonly Person[]): readonly (MergePoint | null)[] {
  const children = new Set(
    accounts.flatMap((entry) => entry.reading.sightings.map(({ personId }) => personId)),
  );
  return [...children]
    .sort((a, b) => a - b)
    .map((child) => {
      const name = people.find((person) => person.id === child)?.name ?? 'the child';
      const seen = accounts.flatMap((entry) =>
        entry.reading.sightings
          .filter(({ personId }) => personId === child)
          .slice(0, 1)
          .map((sighting) => says(entry, sighting.seen, seenWords[sighting.seen])),
      );
      return toPoint('child seen', `whether ${name} was seen`, seen);
    });
}

const attendanceOf: Readonly<Record<string, string>> = {
  wnb: 'not brought',
  appt_attended: 'attended',
  ed: 'attended',
  cp_medical: 'attended',
  hcp_contact: 'attended',
  cancelled_family: 'cancelled by the family',
  cancelled_service: 'cancelled by the service',
  no_access: 'no access',
};

function attendancePoint(accounts: readonly Entry[]): MergePoint | null {
  const said = accounts.flatMap((entry) => {
    const type = entry.reading.types.find(({ code }) => attendanceOf[code] !== undefined);
    const held = entry.reading.facts.held;
    if (type) return [says(entry, attendanceOf[type.code] ?? '', attendanceOf[type.code] ?? '')];
    return held === undefined ? [] : [says(entry, held ? 'held' : 'not held', held ? 'held' : 'not held')];
  });
  return toPoint('attendance', 'whether it took place', said);
}

function outcomePoint(accounts: readonly Entry[]): MergePoint | null {
  const decided = accounts.flatMap((entry) => {
    const { decision } = entry.reading.facts;
    return decision === undefined ? [] : [says(entry, decision, decision.replaceAll('-', ' '))];
  });
  return toPoint('outcome', 'the outcome', decided);
}

function toSilent(event: ChronologyEvent, coverage: readonly Coverage[]): readonly SilentAgency[] {
  const { earliest, latest } = event.happened;
  if (earliest === null || latest === null) return [];
  const types = new Set(
    event.accounts.flatMap((entry) => entry.reading.types.slice(0, 1).map(({ code }) => code)),
  );
  const spoke = new Set(event.accounts.map(({ agencyKind }) => agencyKind));
  const silent = new Map<string, SilentAgency>();
  for (const type of types) {
    for (const kind of expectedKinds[type] ?? []) {
      if (spoke.has(kind)) continue;
      for (const span of coverage) {
        if (span.agencyKind !== kind || span.from > earliest || span.to < latest) continue;
        silent.set(span.agency, {
          agency: span.agency,
          agencyKind: kind,
          because: `${span.agency} might be expected to have recorded this and its loaded records do not show it.`,
        });
      }
    }
  }
  return [...silent.values()].sort((a, b) => (a.agency < b.agency ? -1 : 1));
}
